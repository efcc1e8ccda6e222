package actor

import (
	"cmp"
	"slices"

	"chancery/day"
	"chancery/text"
)

// Cast reads the mentions of p. The day of publication decides who held an
// office; unknown is allowed and leaves offices to the text and to the years it names.
// prior are tenures that other reports tell, used where p gives only a name that
// neither p nor the tables place; may be nil. See Tenure.Serves. The order of equal ones decides between them.
//
// It works in five passes, each linear in the length of the text: what the
// tables know of each word (atoms); the plain mentions, which are names, groups and
// pronouns; phrases of office and body, which take plain mentions in; persons;
// and last, in the order of the text, what refers to something said elsewhere.
func (r *Resolver) Cast(p *text.Parse, published day.Day, prior []Tenure) *Cast {
	c := newCaster(r.table, p, published, prior)
	c.scan()
	c.readNames()
	c.readGroups()
	c.readPronouns()
	c.readOffices()
	c.readPersons()
	c.order()
	c.settleNames()
	c.resolve()
	return c.finish()
}

// caster is the state of one Cast.
type caster struct {
	table     *Table
	p         *text.Parse
	published day.Day
	prior     []Tenure

	words    []string
	low      []string        // words in lower case
	segments []text.Sentence // the sentences, cut at blank lines too: a title without a full stop is one of its own
	sentence []int32         // the segment of each token
	headline []bool          // of each segment: written with capitals throughout

	atoms  []atom
	atomAt []int32 // token to the atom that holds it, or none

	drafts   []draft
	startsAt []int32 // token to the longest draft that starts there, or none
	endsAt   []int32 // token to the longest draft that ends before it, or none
	taken    []bool  // tokens that belong to a name of a person or to a title

	roster   roster
	priors   map[string][]int  // surname to the prior tenures that serve; made on first use
	asked    map[string]bool   // surnames looked for among them
	relied   []int             // prior tenures that told an office
	aliases  map[string][]Name // abbreviations that the report introduces: "(IEA)"
	quotes   []quote
	quoteAt  []int32 // token to the quotation that holds it, or none
	labels   []label
	author   int32      // the draft that signs the report, or none
	known    map[ID]int // actors named without doubt, with their number
	pairs    []pair     // actors named together, see observe
	run      run        // the coordination that is being read
	runs     []run      // coordinations of two and more, in order
	dateline ID         // the state of the place from which the report is dated, or ""
	datedAt  int        // the first token of that place, or none
	tenures  []Tenure
}

// draft is a mention in the making.
type draft struct {
	Mention
	need      need
	progress  progress
	human     bool     // names one person
	definite  bool     // "the minister", not "a minister"
	tentative bool     // named by words that may name something else
	count     int      // 2 for "the two ministers", 0 where no number is given
	noun      string   // the noun of a group, the pronoun of a pronoun, lower case
	poss      int32    // draft of the possessive pronoun before the noun, or none
	from      []int32  // drafts whose actors this one takes
	people    []int32  // drafts of the persons that a plural names
	offices   []string // canonical offices of a title, several for "Deputy Prime Minister and Foreign Minister"
	title     string   // the words of the title, lower case
	articled  bool     // "a minister"
	who       int32    // person of the roster, or none
	host      int32    // draft of the state that receives, or none
	inherits  int32    // draft of the title this one is coordinated with, or none
	modifier  bool     // no state is sought for it: "foreign minister" in "at foreign minister level", "local government", "X, managing director"
	guessed   bool     // the state was found by context alone
	pointsAt  ID       // the state that the title alone points at
	nameFirst int      // the tokens of the person's name, [nameFirst, nameEnd)
	nameEnd   int
	moved     int32 // index before ordering
	named     Name  // row of the table, for names
}

// newDraft is a draft that refers to nothing yet.
func newDraft(how How, n need) draft {
	return draft{Mention: Mention{How: how}, need: n, poss: none, who: none, host: none, inherits: none}
}

// need is what remains to be found out after the words themselves are read.
type need uint8

const (
	needNothing  need = iota
	needOffice        // the actors of an office
	needPerson        // the actors and office of a bare name
	needGroup         // which two or three
	needPronoun       // the antecedent
	needNoun          // "the country", "the sultanate"
	needPartner       // "his Pakistani counterpart"
	needInitials      // "DPM/FM"
)

// progress guards against going round in circles: each draft is resolved once.
type progress uint8

const (
	open progress = iota
	working
	done
)

// newCaster prepares the words and segments of p.
func newCaster(t *Table, p *text.Parse, published day.Day, prior []Tenure) *caster {
	n := len(p.Tokens)
	c := &caster{
		table: t, p: p, published: published, prior: prior,
		words: make([]string, n), low: make([]string, n), sentence: make([]int32, n),
		atomAt: filled(n), startsAt: filled(n + 1), endsAt: filled(n + 1), quoteAt: filled(n),
		taken: make([]bool, n), author: none, datedAt: none, known: map[ID]int{},
	}
	for i := range p.Tokens {
		c.words[i] = p.Word(i)
		c.low[i] = lowered(c.words[i])
	}
	for _, sent := range p.Sentences {
		c.cut(sent)
	}
	return c
}

// cut keeps a sentence as one segment, or as several where blank lines part it.
func (c *caster) cut(sent text.Sentence) {
	first := sent.First
	for i := sent.First; i < sent.End; i++ {
		if i > first && paragraph(c.gap(i)) {
			c.keep(first, i)
			first = i
		}
	}
	if first < sent.End {
		c.keep(first, sent.End)
	}
}

// keep adds the tokens [first, end) as a segment.
func (c *caster) keep(first, end int) {
	for i := first; i < end; i++ {
		c.sentence[i] = int32(len(c.segments))
	}
	c.segments = append(c.segments, text.Sentence{Span: c.p.SpanOf(first, end), First: first, End: end})
	c.headline = append(c.headline, c.isHeadline(first, end))
}

// filled is n times none.
func filled(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = none
	}
	return s
}

// sentenceEnd is the end of the segment that holds token i.
func (c *caster) sentenceEnd(i int) int { return c.segments[c.sentence[i]].End }

// sentenceFirst is the first token of the segment that holds token i.
func (c *caster) sentenceFirst(i int) int { return c.segments[c.sentence[i]].First }

// add keeps a draft over the tokens [first, end) and returns its index.
func (c *caster) add(d draft, first, end int) int32 {
	d.First, d.End = first, end
	d.Span = c.p.SpanOf(first, end)
	d.Sentence = int(c.sentence[first])
	d.Head = c.headOf(first, end)
	d.Antecedent, d.Within = none, none
	k := int32(len(c.drafts))
	c.drafts = append(c.drafts, d)
	if o := c.startsAt[first]; o == none || c.drafts[o].End < end {
		c.startsAt[first] = k
	}
	if o := c.endsAt[end]; o == none || c.drafts[o].First > first {
		c.endsAt[end] = k
	}
	return k
}

// headOf is the token of [first, end) whose head lies outside. Where a wrong
// tree leaves several, a noun, name or pronoun wins over other words, then the last.
func (c *caster) headOf(first, end int) int {
	best, bestNoun := end-1, false
	for i := first; i < end; i++ {
		t := &c.p.Tokens[i]
		if t.Head >= first && t.Head < end || t.Rel == text.Punct {
			continue
		}
		noun := t.POS == text.NOUN || t.POS == text.PROPN || t.POS == text.PRON
		if noun || !bestNoun {
			best, bestNoun = i, noun
		}
	}
	return best
}

// order sorts the drafts as Mentions are, drops doubles, and finds what
// encloses what.
func (c *caster) order() {
	for k := range c.drafts {
		c.drafts[k].moved = int32(k)
	}
	slices.SortStableFunc(c.drafts, func(a, b draft) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
	})
	to := make([]int32, len(c.drafts))
	kept := c.drafts[:0]
	for _, d := range c.drafts {
		if n := len(kept); n > 0 && kept[n-1].First == d.First && kept[n-1].End == d.End {
			to[d.moved] = int32(n - 1)
			continue
		}
		to[d.moved] = int32(len(kept))
		kept = append(kept, d)
	}
	c.drafts = kept
	c.renumber(to)
	c.nest()
}

// renumber rewrites the indices of drafts after ordering.
func (c *caster) renumber(to []int32) {
	move := func(k *int32) {
		if *k != none {
			*k = to[*k]
		}
	}
	for k := range c.drafts {
		d := &c.drafts[k]
		move(&d.poss)
		move(&d.host)
		move(&d.inherits)
		for i := range d.from {
			move(&d.from[i])
		}
		for i := range d.people {
			move(&d.people[i])
		}
	}
	for _, table := range [][]int32{c.startsAt, c.endsAt} {
		for i := range table {
			move(&table[i])
		}
	}
}

// nest sets Within: the smallest enclosing draft.
func (c *caster) nest() {
	var stack []int
	for k := range c.drafts {
		d := &c.drafts[k]
		for len(stack) > 0 && c.drafts[stack[len(stack)-1]].End < d.End {
			stack = stack[:len(stack)-1]
		}
		for len(stack) > 0 && c.drafts[stack[len(stack)-1]].End <= d.First {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			d.Within = stack[len(stack)-1]
		}
		stack = append(stack, k)
	}
}

// finish turns the drafts into the Cast.
func (c *caster) finish() *Cast {
	out := &Cast{Mentions: make([]Mention, len(c.drafts)), Tenures: c.tenures, Unplaced: c.askedNames(), Relied: c.relied, byHead: filled(len(c.words)), over: filled(len(c.words))}
	for k := range c.drafts {
		m := c.drafts[k].Mention
		m.Sentence = c.p.SentenceOf(m.First)
		if len(m.Actors) > 0 {
			m.Candidates = nil
			if a, ok := c.table.Actor(m.Actors[0]); ok {
				m.Kind = a.Kind
			}
		}
		out.Mentions[k] = m
		for i := m.First; i < m.End; i++ {
			out.over[i] = int32(k)
			t := &c.p.Tokens[i]
			outside := t.Head < m.First || t.Head >= m.End
			if out.byHead[i] == none && (i == m.Head || outside && !functional(t.POS)) {
				out.byHead[i] = int32(k)
			}
		}
	}
	return out
}

// functional says whether a word of this kind never heads a mention.
func functional(p text.POS) bool {
	switch p {
	case text.PUNCT, text.ADP, text.DET, text.CCONJ, text.SCONJ, text.PART, text.AUX, text.SYM:
		return true
	}
	return false
}
