package text

import "strings"

// inflected takes the ending of the kind off a word in lower case by the rules of
// English spelling.
func inflected(w string, kind lemmaKind) string {
	switch kind {
	case plural:
		return singular(w)
	case verbS:
		return thirdPerson(w)
	case verbED:
		return past(w)
	case verbNG:
		if stem, ok := strings.CutSuffix(w, "ing"); ok && hasVowel(stem) {
			return restore(stem)
		}
	case degree, adverb:
		return compared(w)
	}
	return w
}

func singular(w string) string {
	switch w {
	case "series", "species", "means", "headquarters", "barracks", "crossroads", "aircraft", "troops", "goods":
		return w
	}
	switch {
	case strings.HasPrefix(w, "d'"), strings.HasPrefix(w, "d’"): // chargés d'affaires
		return w
	case len(w) < 3 || w[len(w)-1] != 's', hasAnySuffix(w, "ss", "'s"), isDigitASCII(w[len(w)-2]):
		if stem, ok := strings.CutSuffix(w, "men"); ok && stem != "" {
			return stem + "man"
		}
		return w
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"), len(w) > 6 && hasAnySuffix(w, "nuses", "ruses", "puses", "tuses", "cuses", "iases"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "wives"), strings.HasSuffix(w, "knives"):
		return w[:len(w)-3] + "fe"
	}
	return w[:len(w)-1]
}

func thirdPerson(w string) string {
	switch {
	case len(w) < 3 || w[len(w)-1] != 's' || strings.HasSuffix(w, "ss"):
		return w
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

func past(w string) string {
	stem, ok := strings.CutSuffix(w, "ed")
	switch {
	case !ok || !hasVowel(stem):
		return w
	case len(w) > 4 && strings.HasSuffix(stem, "i"):
		return stem[:len(stem)-1] + "y"
	case hasAnySuffix(stem, "e", "o") && !strings.HasSuffix(stem, "oo"):
		return w[:len(w)-1]
	}
	return restore(stem)
}

func compared(w string) string {
	if w == "further" || w == "farther" || w == "furthest" {
		return "far"
	}
	stem, ok := strings.CutSuffix(w, "est")
	if !ok {
		stem, ok = strings.CutSuffix(w, "er")
	}
	switch {
	case !ok || len(stem) < 2:
		return w
	case stem[len(stem)-1] == 'i':
		return stem[:len(stem)-1] + "y"
	case doubled(stem):
		return stem[:len(stem)-1]
	case hasAnySuffix(stem, "rg", "c", "v", "s", "bl", "pl", "tl", "nt") && !hasAnySuffix(stem, "ss", "nt"):
		return stem + "e"
	}
	return stem
}

// restore gives back to the stem of a verb the "e" that an ending took, and takes
// the consonant that it doubled.
func restore(stem string) string {
	switch {
	case doubled(stem):
		return stem[:len(stem)-1]
	case lostE(stem):
		return stem + "e"
	}
	return stem
}

// doubled says whether the stem ends in a consonant that spelling doubles.
func doubled(stem string) bool {
	n := len(stem)
	return n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnprt", stem[n-1]) >= 0
}

// lostE says whether the stem of a verb has lost an "e".
func lostE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'v', 'c', 'u':
		return true
	case 'z':
		return before != 'z'
	case 's':
		return before != 's' && !hasAnySuffix(stem, "ocus", "cus", "ias")
	case 'l':
		if !isVowel(before) && before != 'l' && before != 'r' && before != 'w' {
			return true
		}
	case 'g':
		return before == 'd' || before == 'r' || before == 'a' || before == 'e' || before == 'l' || hasAnySuffix(stem, "hang", "rang", "leng", "ying", "ung")
	}
	if !isVowel(before) || last == 'w' || last == 'x' || last == 'y' || last == 'h' {
		return false
	}
	if n >= 3 && isVowel(stem[n-3]) && !(stem[n-3] == 'u' && (n >= 4 && stem[n-4] == 'q')) {
		return hasAnySuffix(stem, "iat", "uat", "eat") && !hasAnySuffix(stem, "heat", "reat", "peat", "beat", "seat") || hasAnySuffix(stem, "quir")
	}
	switch last {
	case 't':
		return before == 'a' || before == 'u' || n <= 4 && before != 'i' || strings.HasSuffix(stem, "let") && n > 5
	case 'r':
		return before == 'i' || before == 'u' || before == 'a' || strings.HasSuffix(stem, "plor") || strings.HasSuffix(stem, "stor") || n <= 4 && before == 'o'
	case 'n':
		return before == 'i' || n <= 4 && before == 'o'
	case 'd':
		return before != 'e' || n <= 4
	case 'k', 'p', 'm', 'b', 'f':
		return before != 'e' && !(n > 5 && (last == 'p' || last == 'm') && before != 'u' && before != 'a')
	case 'l':
		return before == 'u' || before == 'i' || before == 'o' && n <= 5 || before == 'a' && n <= 4
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
