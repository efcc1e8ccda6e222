package actor

import "chancery/text"

// atom is a run of words that the tables know.
type atom struct {
	first, end int
	names      []Name   // of a name
	office     Office   // of a title or body
	holders    []Holder // of a person
	kind       atomKind
}

type atomKind uint8

const (
	nameAtom atomKind = iota
	officeAtom
	holderAtom
)

// scan finds the atoms: at each word the longest run that the tables know; of
// runs of one length an office wins over a name, and a name over a person.
func (c *caster) scan() {
	for i := 0; i < len(c.words); {
		a, ok := c.atomFrom(i)
		if !ok {
			i++
			continue
		}
		k := int32(len(c.atoms))
		c.atoms = append(c.atoms, a)
		for j := a.first; j < a.end; j++ {
			c.atomAt[j] = k
		}
		i = a.end
	}
}

// atomFrom is the atom that starts at token i.
func (c *caster) atomFrom(i int) (atom, bool) {
	if !lettered(c.words[i]) {
		return atom{}, false
	}
	end := c.sentenceEnd(i)
	a := atom{first: i, end: i}
	if office, n := c.table.Office(c.words, i); n > 0 && i+n <= end && c.nominal(i, n) {
		a = atom{first: i, end: i + n, kind: officeAtom, office: office}
	}
	if !capitalised(c.words[i]) && c.low[i] != "the" && !particle(c.low[i]) {
		return a, a.end > a.first
	}
	if names, n := c.table.Match(c.words, i); n > a.end-i && i+n <= end {
		a = atom{first: i, end: i + n, kind: nameAtom, names: names}
	}
	if holders, n := c.table.Holders(c.words, i); n > a.end-i && i+n <= end {
		a = atom{first: i, end: i + n, kind: holderAtom, holders: holders}
	}
	return a, a.end > a.first
}

// nominal says whether the words of an office are used as a noun: "head" and
// "chair" are verbs too, "general" is an adjective.
func (c *caster) nominal(i, n int) bool {
	t := &c.p.Tokens[i+n-1]
	if n > 1 {
		return true
	}
	switch t.POS {
	case text.NOUN, text.PROPN, text.X, text.NoPOS:
		return true
	case text.VERB, text.AUX, text.ADV, text.ADP:
		return false
	}
	return capitalised(c.words[i]) || t.Rel.In(text.Nsubj, text.Obj, text.Iobj, text.Obl)
}

// atomOf is the atom of one kind that holds token i, or nil.
func (c *caster) atomOf(i int, kind atomKind) *atom {
	if i < 0 || i >= len(c.atomAt) || c.atomAt[i] == none {
		return nil
	}
	if a := &c.atoms[c.atomAt[i]]; a.kind == kind {
		return a
	}
	return nil
}

// isHeadline says whether the words [first, end) are written with capitals
// throughout, so that a capital tells nothing of a word.
func (c *caster) isHeadline(first, end int) bool {
	if last := c.words[end-1]; last == "." || last == "?" {
		return false
	}
	long, capitals := 0, 0
	for i := first; i < end; i++ {
		if w := c.words[i]; len(w) > 3 && lettered(w) {
			long++
			if capitalised(w) {
				capitals++
			}
		}
	}
	return long >= 4 && capitals*4 >= long*3
}
