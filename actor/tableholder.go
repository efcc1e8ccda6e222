package actor

import "chancery/day"

// Holder is a person's time in an office, from the tables.
type Holder struct {
	Person   string   // the name in full where the source gives it, otherwise the surname
	Names    []string // the forms that name this person: in full, and the surname where that is distinctive
	Office   string   // canonical, as Office.Name: "president", "prime minister"
	Rank     Rank
	State    ID      // the state, or the organisation ("org:UN")
	From, To day.Day // first and last day; where the source gives a month, its first and its last day; To is unknown where the person was in office when the source ended
}

// On says whether h held the office on d; an unknown d or end excludes nothing.
func (h Holder) On(d day.Day) bool { return within(d, h.From, h.To) }

// Holders returns every holder that the longest run of words starting at
// words[i] names, ordered by From, and its length in words; 0 where none.
// One person may come back several times, once for each time in office.
func (t *Table) Holders(words []string, i int) ([]Holder, int) {
	return t.holders.longest(words, i, nil, nil)
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
