package actor

import (
	"cmp"
	"slices"
	"strings"
)

// Office is a title of a person ("foreign minister") or a word for a body
// ("foreign ministry", "army", "analysts").
type Office struct {
	Words  string // as the row has them, in the singular
	Name   string // canonical: "foreign minister" for "minister of foreign affairs"
	Rank   Rank
	Sector Sector
	Body   bool // a body or a class of people, not one person: "ministry", "parliament"
	Place  bool // a body that is a place and acts for nobody of itself: "embassy"
	Plural bool // the words matched are plural: "foreign ministers"
	Former bool // the words say that the office is held no more: "ex-president"
	State  ID   // the state that the title alone points at: "Secretary of State" USA; "" for most
}

// Office returns the longest title or word for a body that starts at words[i],
// and its length in words; 0 where none. Words that modify a title are part of
// it: "former", "acting", "deputy", "first deputy", "senior". Capitals count
// only in acronyms (PM, MP) and in "General".
func (t *Table) Office(words []string, i int) (Office, int) {
	var buf [2]Office
	var o Office
	found, n := t.offices.longest(words, i, buf[:0], nil)
	if n > 0 {
		o = found[0]
	}
	if m, length := t.modified(words, i); length > n {
		return m, length
	}
	return o, n
}

// modified reads a modifier at words[i] and the title after it.
func (t *Table) modified(words []string, i int) (Office, int) {
	var buf [2]officeModifier
	found, n := t.modifiers.longest(words, i, buf[:0], nil)
	if n == 0 {
		return t.hyphened(words, i)
	}
	if i+n < len(words) && isHyphen(words[i+n]) {
		n++
	}
	if i+n >= len(words) {
		return Office{}, 0
	}
	o, length := t.Office(words, i+n)
	if length == 0 {
		return Office{}, 0
	}
	return found[0].apply(o), n + length
}

// hyphened reads a modifier tied to its title in one word: "ex-president".
func (t *Table) hyphened(words []string, i int) (Office, int) {
	before, after, ok := strings.Cut(words[i], "-")
	if !ok || before == "" || after == "" {
		return Office{}, 0
	}
	var buf [2]officeModifier
	found, n := t.modifiers.longest([]string{before}, 0, buf[:0], nil)
	if n == 0 {
		return Office{}, 0
	}
	rest := append([]string{after}, words[i+1:min(len(words), i+maxPieces)]...)
	o, length := t.Office(rest, 0)
	if length == 0 {
		return Office{}, 0
	}
	return found[0].apply(o), length
}

// officeModifier is a row of office-modifiers.tsv.
type officeModifier struct {
	words  string
	effect string // one of modifierEffects
}

var modifierEffects = []string{"none", "former", "deputy"}

// apply returns o as the modifier changes it.
func (m officeModifier) apply(o Office) Office {
	switch {
	case o.Body:
	case m.effect == "former":
		o.Former = true
	case m.effect == "deputy":
		o.Name = m.words + " " + o.Name
		switch o.Rank {
		case Head:
			o.Rank = Minister
		case Minister:
			o.Rank = Deputy
		case Ambassador:
			o.Rank = Official
		}
	}
	return o
}

// readModifiers reads office-modifiers.tsv: words, effect.
func (b *builder) readModifiers() {
	b.rows("office-modifiers.tsv", 2, func(r row) {
		m := officeModifier{words: r.required(0), effect: r.cells[1]}
		if !slices.Contains(modifierEffects, m.effect) {
			r.fault("no effect %q", m.effect)
		}
		b.t.modifiers.add(m.words, m, false)
	})
}

// readOffices reads offices.tsv: words, plural, canonical name, rank, sector,
// marks (body, place), state. An empty plural is the words with an s, "-"
// stands for none.
func (b *builder) readOffices() {
	b.rows("offices.tsv", 7, func(r row) {
		o := Office{Words: r.required(0), Name: cmp.Or(r.cells[2], r.cells[0]), Rank: r.rank(3), Sector: r.sector(4)}
		switch r.cells[5] {
		case "":
		case "body":
			o.Body = true
		case "place":
			o.Body, o.Place = true, true
		default:
			r.fault("no mark %q", r.cells[5])
		}
		if r.cells[6] != "" {
			o.State = r.actor(6)
		}
		plural := r.cells[1]
		o.Plural = plural == o.Words
		b.t.offices.add(o.Words, o, true)
		if plural != "-" && plural != o.Words {
			o.Plural = true
			b.t.offices.add(cmp.Or(plural, o.Words+"s"), o, true)
		}
	})
}
