package text

import (
	"strings"
	"unicode/utf8"
)

// nameLemma is the lemma of a proper noun: itself, in the singular where it is a plural.
func nameLemma(word string, tag Tag) string {
	if tag != TagNNPS {
		if l := calendar(word); l != "" {
			return l
		}
		return word
	}
	if _, ok := lookup(onlyPl, word); ok || strings.ToUpper(word) == word {
		return word
	}
	low := strings.ToLower(word)
	l, ok := lookup(plural, word)
	if !ok {
		l = inflected(low, plural)
	}
	if l == low || len(low) != len(word) {
		return word
	}
	if strings.HasPrefix(low, l) {
		return word[:len(l)]
	}
	_, n := utf8.DecodeRuneInString(word)
	_, m := utf8.DecodeRuneInString(l)
	return word[:n] + l[m:]
}

// calendar is the full name of a month or day in short, or "".
func calendar(word string) string {
	if word == "Sun" {
		return ""
	}
	switch strings.TrimSuffix(word, ".") {
	case "Jan":
		return "January"
	case "Feb":
		return "February"
	case "Mar":
		return "March"
	case "Apr":
		return "April"
	case "Aug":
		return "August"
	case "Sep", "Sept":
		return "September"
	case "Oct":
		return "October"
	case "Nov":
		return "November"
	case "Dec":
		return "December"
	case "Mon":
		return "Monday"
	case "Tue", "Tues":
		return "Tuesday"
	case "Wed":
		return "Wednesday"
	case "Thu", "Thur", "Thurs":
		return "Thursday"
	case "Fri":
		return "Friday"
	case "Sat":
		return "Saturday"
	case "Sun":
		return "Sunday"
	}
	return ""
}

// numberLemma writes a number without commas and the letter of a magnitude as its word.
func numberLemma(word string) string {
	switch word {
	case "m", "M", "mn", "mln":
		return "million"
	case "b", "B", "bn":
		return "billion"
	case "k", "K":
		return "thousand"
	case "tn", "trn":
		return "trillion"
	}
	if isDigitASCII(word[0]) {
		if strings.IndexByte(word, ',') >= 0 {
			return strings.ReplaceAll(word, ",", "")
		}
		return word
	}
	if word == strings.ToUpper(word) {
		return word
	}
	if l, ok := lookup(asIs, word); ok {
		return l
	}
	return strings.ToLower(word)
}

// markLemma writes curly quotes and the en dash as plain ones.
func markLemma(word string) string {
	switch word {
	case "“", "”", "„", "«", "»", "``":
		return `"`
	case "‘", "’":
		return "'"
	case "’’", "‘’":
		return "''"
	case "–":
		return "-"
	}
	return word
}
