package actor

import (
	"slices"
	"strings"
)

// person is somebody whom the report names, with all it tells of them.
type person struct {
	name    string   // the fullest form in the report
	parts   []string // its words in lower case
	offices []string
	actors  []ID
	sector  Sector
	rank    Rank
	office  string // the highest of offices
	title   string // its words, lower case
	former  bool
	gender  byte
	learned bool
	guessed bool  // the state was found by context alone
	first   int32 // the draft that told the office, or none
	why     string
}

// roster is the persons of a report, found again by any distinctive word of their names.
type roster struct {
	people []person
	byWord map[string][]int32 // last word, and first word, of a name
}

// nameParts are the words of a name that tell persons apart, in lower case:
// no initials, no particles.
func nameParts(name string) []string {
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
	kept := parts[:0]
	for _, p := range parts {
		if len(p) > 1 && !(particle(p) && len(parts) > 1) {
			kept = append(kept, p)
		}
	}
	return kept
}

// find is the person whom a name of these parts means, or none; ambiguous says that it fits several.
func (r *roster) find(parts []string) (who int32, ambiguous bool) {
	if len(parts) == 0 {
		return none, false
	}
	who = r.match(parts, parts[len(parts)-1])
	if who >= 0 {
		return who, false
	}
	if who == none && len(parts) > 1 {
		who = r.match(parts, parts[0])
	}
	if who >= 0 {
		return who, false
	}
	return none, who == fitsSeveral
}

// fitsSeveral stands for "fits more than one".
const fitsSeveral = -2

// match is the one person indexed under word who may bear a name of these parts; none or fitsSeveral.
func (r *roster) match(parts []string, word string) int32 {
	found := int32(none)
	for _, k := range r.byWord[word] {
		if !compatible(parts, r.people[k].parts) {
			continue
		}
		if found != none && found != k {
			return fitsSeveral
		}
		found = k
	}
	return found
}

// compatible says whether two names may be one person's: the words of the
// shorter stand in the longer, and a full name agrees in the last or the first word and one more.
func compatible(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// maxPeople bounds the persons kept under one word; only hostile text has more.
const maxPeople = 16

// meet returns the person of a name, a new one where nobody fits.
func (r *roster) meet(name string) int32 {
	parts := nameParts(name)
	if len(parts) == 0 {
		parts = []string{strings.ToLower(name)}
	}
	if who, _ := r.find(parts); who != none {
		if p := &r.people[who]; len(parts) > len(p.parts) || len(parts) == len(p.parts) && len(name) > len(p.name) {
			p.name, p.parts = name, parts
			r.index(who)
		}
		return who
	}
	who := int32(len(r.people))
	r.people = append(r.people, person{name: name, parts: parts, first: none})
	r.index(who)
	return who
}

// index keeps a person under the last and the first word of the name.
func (r *roster) index(who int32) {
	if r.byWord == nil {
		r.byWord = map[string][]int32{}
	}
	parts := r.people[who].parts
	for _, w := range []string{parts[len(parts)-1], parts[0]} {
		if l := r.byWord[w]; len(l) < maxPeople && !slices.Contains(l, who) {
			r.byWord[w] = append(l, who)
		}
	}
}
