package actor

import "chancery/day"

// Name is one way of naming an actor: one row of the tables.
type Name struct {
	Text      string
	Actors    []ID    // sorted; several where the words fit several ("Congo"); shared, not to be changed
	How       How     // ByName, ByDemonym or BySeat
	Adjective bool    // may stand before a noun: "Armenian"
	Noun      bool    // may name a person: "Armenian", "Dane"
	Plural    bool    // a noun that names the people: "Armenians", "the Dutch"
	From, To  day.Day // when the name was in use; unknown ends are open
	Ambiguous string  // what else the words may mean ("US state", "two states"), "" where they are safe; Actors is then the reading where the report bears it out
	Sector    Sector  // the part of the state a seat stands for: the Knesset is LEG, the Pentagon MIL
	Source    string  // the file and line of the row

	wordlike bool // an acronym that all-capital text may hold as a plain word: "WHO"
}

// On says whether the name was in use on d; an unknown d or end excludes nothing.
func (n Name) On(d day.Day) bool { return within(d, n.From, n.To) }

// Match returns every name that the longest run of words starting at words[i]
// is, and its length in words; 0 where no name starts there. Capitals count
// (Turkey, turkey; US, us), diacritics, full stops, hyphens and the kind of
// apostrophe do not, and names stand in text all of capitals too. The article
// is no part of a name, except where the name needs it ("the Emirates"). A
// name inside the name of something else is none: "New Mexico", "Vienna
// Convention".
func (t *Table) Match(words []string, i int) ([]Name, int) {
	names, n := t.names.longest(words, i, nil, nil)
	if n == 0 || names[0].wordlike && shouted(words, i, i+n) || t.covered(words, i, n) {
		return nil, 0
	}
	return names, n
}

// furthestBefore is how many words before a name the name of something else
// that holds it may begin.
const furthestBefore = 4

// covered says whether the n words at i lie inside a longer name of other-names.tsv.
func (t *Table) covered(words []string, i, n int) bool {
	for k := max(0, i-furthestBefore); k <= i; k++ {
		var buf [1]string
		if _, m := t.others.longest(words, k, buf[:0], nil); k+m >= i+n && m > n {
			return true
		}
	}
	return false
}

// readOtherNames reads other-names.tsv: text, what it is.
func (b *builder) readOtherNames() {
	b.rows("other-names.tsv", 2, func(r row) { b.t.others.add(r.required(0), r.required(1), true) })
}

// shouted says whether the words around [i, j) are all of capitals, as in a
// headline: there an acronym cannot be told from a word.
func shouted(words []string, i, j int) bool {
	seen := false
	for k := max(0, i-3); k < min(len(words), j+3); k++ {
		if i <= k && k < j {
			continue
		}
		for s := (scanner{rest: words[k]}); s.next(); {
			if len(s.piece()) < 2 {
				continue
			}
			if s.letters != upper {
				return false
			}
			seen = true
		}
	}
	return seen
}
