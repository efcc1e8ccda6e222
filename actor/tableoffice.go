package actor

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
	Former bool // the words say the office was held: "ex-president"
	State  ID   // the state that the title alone points at: "Secretary of State" USA; "" for most
}

// Office returns the longest title or word for a body that starts at words[i],
// and its length in words; 0 where none. Capitals do not count.
func (t *Table) Office(words []string, i int) (Office, int) {
	var buf [2]Office
	found, n := t.offices.longest(words, i, buf[:0], nil)
	if n == 0 {
		return Office{}, 0
	}
	return found[0], n
}
