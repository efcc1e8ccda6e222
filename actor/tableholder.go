package actor

import (
	"cmp"
	"slices"
	"strings"

	"chancery/day"
)

// Holder is a person's time in an office, from the tables.
type Holder struct {
	Person   string   // the name in full
	Names    []string // the forms that name this person and nobody else: in full, other spellings, the surname where that is distinctive; shared, not to be changed
	Titled   []string // forms that name this person only after a title: common surnames; shared, not to be changed
	Office   string   // canonical, as Office.Name: "president", "prime minister"
	Rank     Rank
	State    ID      // the state, or the organisation ("org:UN")
	From, To day.Day // first and last day; where the source gives a month, its first and its last day; To is unknown where the source knows of no end
}

// On says whether h held the office on d; an unknown d or end excludes nothing.
func (h Holder) On(d day.Day) bool { return within(d, h.From, h.To) }

// holderName is a form of a holder's name.
type holderName struct {
	holder *Holder
	titled bool // only after a title
}

// Holders returns every holder that the longest run of words starting at
// words[i] names, and its length in words; 0 where none. One person may come
// back several times, once for each time in office, highest rank first, then
// by From.
func (t *Table) Holders(words []string, i int) ([]Holder, int) {
	return t.holdersNamed(words, i, func(n *holderName) bool { return !n.titled })
}

// TitledHolders is Holders for words that follow a title: common surnames
// count as well, so that "Xi" after "President" names Xi Jinping. The title
// and the day are for the caller to compare.
func (t *Table) TitledHolders(words []string, i int) ([]Holder, int) {
	return t.holdersNamed(words, i, nil)
}

func (t *Table) holdersNamed(words []string, i int, keep func(*holderName) bool) ([]Holder, int) {
	names, n := t.holders.longest(words, i, nil, keep)
	if n == 0 {
		return nil, 0
	}
	out := make([]Holder, 0, len(names))
	for k, name := range names {
		same := func(m holderName) bool { return m.holder == name.holder }
		if !slices.ContainsFunc(names[:k], same) { // spellings that differ in capitals only
			out = append(out, *name.holder)
		}
	}
	return out, n
}

// HoldersOf returns those in office for a state or organisation on a day,
// highest rank first, then by From; everybody the table knows where the day
// is unknown. The caller owns the slice.
func (t *Table) HoldersOf(state ID, on day.Day) []Holder {
	var out []Holder
	for _, h := range t.byState[state] {
		if h.On(on) {
			out = append(out, h)
		}
	}
	return out
}

// readLeaders reads leaders.tsv: state or organisation, person, further forms
// and titled forms of the name parted by semicolons, office, rank, from, to,
// source.
func (b *builder) readLeaders() {
	b.rows("leaders.tsv", 9, func(r row) {
		h := Holder{State: r.actor(0), Person: r.required(1), Office: r.required(4), Rank: r.rank(5)}
		h.Names = append([]string{h.Person}, forms(r.cells[2])...)
		h.Titled = forms(r.cells[3])
		h.From, h.To = r.period(6)
		r.required(8)
		b.t.byState[h.State] = append(b.t.byState[h.State], h)
	})
	for _, a := range b.t.actors {
		list := b.t.byState[a.ID]
		slices.SortStableFunc(list, func(x, y Holder) int { return cmp.Or(-cmp.Compare(x.Rank, y.Rank), cmp.Compare(x.From, y.From)) })
		for k := range list {
			for _, name := range list[k].Names {
				b.t.holders.add(name, holderName{&list[k], false}, true)
			}
			for _, name := range list[k].Titled {
				b.t.holders.add(name, holderName{&list[k], true}, true)
			}
		}
	}
}

// forms cuts a cell of names parted by semicolons.
func forms(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}
