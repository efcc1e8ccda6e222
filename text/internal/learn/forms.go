package main

import "strings"

// regularVerb gives the keys of the regular forms of a verb: -s, -ed, -ing. A verb of one
// syllable with a short vowel doubles its consonant; of longer ones both
// spellings are given.
func regularVerb(v string) []string {
	n := len(v)
	last := v[n-1]
	forms := []string{"s" + pluralOf(v)}
	add := func(stem string) {
		forms = append(forms, "d"+stem+"ed", "g"+stem+"ing")
	}
	switch {
	case strings.HasSuffix(v, "ie"):
		forms = append(forms, "d"+v+"d", "g"+v[:n-2]+"ying")
	case strings.HasSuffix(v, "ee") || strings.HasSuffix(v, "oe") || strings.HasSuffix(v, "ye"):
		forms = append(forms, "d"+v+"d", "g"+v+"ing")
	case last == 'e':
		add(v[:n-1])
	case last == 'y' && !vowel(v[n-2]):
		forms = append(forms, "d"+v[:n-1]+"ied", "g"+v+"ing")
	case last == 'c':
		add(v + "k")
	case doubles(v):
		add(v + string(last))
		if syllables(v) > 1 {
			add(v)
		}
	default:
		add(v)
	}
	return forms
}

// doubles says whether v ends in one vowel and one consonant that may double.
func doubles(v string) bool {
	n := len(v)
	return n > 2 && strings.IndexByte("bdgklmnprtv", v[n-1]) >= 0 && vowel(v[n-2]) && (!vowel(v[n-3]) || v[n-3] == 'u' && n > 3 && v[n-4] == 'q')
}

func syllables(v string) int {
	n := 0
	for i := range len(v) {
		if vowel(v[i]) && (i == 0 || !vowel(v[i-1])) {
			n++
		}
	}
	return n
}

// pluralOf adds -s as nouns and verbs take it.
func pluralOf(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
