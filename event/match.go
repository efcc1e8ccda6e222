package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/text"
)

// match is an act that fits at a trigger, with its arguments.
type match struct {
	act     *act
	trigger int
	roles   *roles
	real    *reality
	from    []party
	to      []party
	ctx     bool // a party was taken from the report
}

// party is an argument that names an actor: the token and the mention.
type party struct {
	head    int
	mention *actor.Mention
}

// fits says whether the conditions of a hold at trigger t, and the first that fails
// where they do not; no condition where the act wants a negation that is not there.
func (c *clause) fits(a *act, t int, r *roles, real *reality) (ok bool, failed *cond) {
	if a.neg && (!real.negated || real.will) {
		return false, nil
	}
	for i := range a.conds {
		cond := &a.conds[i]
		if c.holds(cond, t, r) == cond.not {
			return false, cond
		}
	}
	return true, nil
}

// unmet says in words why an act did not fit.
func (c *cond) unmet() string {
	if c == nil {
		return "it wants a negation"
	}
	var want []string
	for _, it := range c.items {
		switch {
		case it.class != "":
			want = append(want, it.class)
		case it.beside != "":
			want = append(want, it.beside+" "+it.lemma)
		default:
			want = append(want, it.lemma)
		}
	}
	role := strings.Join(c.role, ".")
	switch {
	case c.any && c.not:
		return "there is a word as its " + role
	case c.any:
		return "no word is its " + role
	case c.not:
		return "its " + role + " is " + strings.Join(want, ", ")
	}
	return "its " + role + " is none of " + strings.Join(want, ", ")
}

// holds says whether the words in a condition's role include one it asks for.
func (c *clause) holds(cond *cond, t int, r *roles) bool {
	if len(cond.role) == 1 {
		switch cond.role[0] {
		case "near":
			s := c.p.Sentences[c.p.SentenceOf(t)]
			for i := s.First; i < s.End; i++ {
				if c.oneOf(cond.items, i) {
					return true
				}
			}
			return false
		case "verb":
			h := c.p.Tokens[t].Head
			return h >= 0 && c.verbal(h) && c.p.Tokens[t].Rel.In(text.Nsubj, text.NsubjPass, text.Obj) && c.oneOfKeys(cond.items, h)
		case "carrier":
			return r.carrier != text.Root && (cond.any || c.oneOfKeys(cond.items, r.carrier))
		case "xcomp":
			seen := 0
			for _, k := range c.p.Children(t) {
				rel := c.p.Tokens[k].Rel
				if rel.In(text.Obj) {
					seen++ // the second of two objects: "called the decision a surrender"
				}
				if (rel.In(text.Xcomp, text.Ccomp, text.Advcl) || rel.In(text.Obj) && seen > 1) && (cond.any || c.oneOf(cond.items, int(k))) {
					return true
				}
			}
			return false
		}
	}
	for _, h := range c.slot(r, t, cond.role) {
		for _, k := range c.conjuncts(h) {
			if cond.any || c.oneOf(cond.items, k) || !cond.not && c.refersTo(cond.items, k) {
				return true
			}
		}
	}
	if cond.role[0] == "obj" && !c.verbal(t) { // "ceasefire violation", "embassy closure"
		rest := slot(append([]string{"mod"}, cond.role[1:]...))
		for _, h := range c.slot(r, t, rest) {
			if !cond.any && c.oneOf(cond.items, h) {
				return true
			}
		}
	}
	return false
}

// refersTo says whether pronoun k stands for one of the items: the nearest thing of
// the kind named in its sentence or the two before ("signed it", "renewed them").
func (c *clause) refersTo(items []item, k int) bool {
	if c.p.Tokens[k].POS != text.PRON && c.lemma(k) != "own" {
		return c.bare(k) && c.namedBefore(items, k)
	}
	switch strings.ToLower(c.p.Word(k)) {
	case "it", "them", "they", "this", "that", "which", "one", "these", "those", "both", "own":
	default:
		return false
	}
	first := c.p.Sentences[max(c.p.SentenceOf(k)-2, 0)].First
	for i := k - 1; i >= first; i-- {
		if c.p.Tokens[i].POS.Nominal() && c.oneOf(items, i) {
			return true
		}
	}
	return false
}

// bare says whether noun k is definite and has no modifier of its own: "the treaty".
func (c *clause) bare(k int) bool {
	definite := false
	for _, n := range c.p.Children(k) {
		tok := &c.p.Tokens[n]
		if tok.Rel.In(text.Compound, text.Amod, text.Nmod) {
			return false
		}
		if tok.Rel == text.Det {
			switch strings.ToLower(c.p.Word(int(n))) {
			case "the", "this", "that", "any", "no", "such":
				definite = true
			}
		}
	}
	return definite
}

// namedBefore says whether noun k takes up a thing of the items named in full in the
// five sentences before: "the treaty" after "a peace treaty", "any accord" after "a
// peace agreement". Another agreement named in full between them breaks the link.
func (c *clause) namedBefore(items []item, k int) bool {
	kind := c.lex.classes["@agreement"].items
	agreement := c.oneOf(kind, k)
	first := c.p.Sentences[max(c.p.SentenceOf(k)-5, 0)].First
	for i := k - 1; i >= first; i-- {
		if !c.p.Tokens[i].POS.Nominal() || c.lemma(i) != c.lemma(k) && !(agreement && c.oneOf(kind, i)) {
			continue
		}
		if c.oneOf(items, i) {
			return true
		}
		if c.lemma(i) == c.lemma(k) && !c.bare(i) {
			return false
		}
	}
	return false
}

func (c *clause) oneOfKeys(items []item, t int) bool {
	key := strings.TrimSuffix(c.key(t), "/V")
	for _, it := range items {
		if it.lemma == key || it.lemma == strings.ToLower(c.p.Tokens[t].Lemma) {
			return true
		}
	}
	return false
}

// oneOf says whether token h is one of the items.
func (c *clause) oneOf(items []item, h int) bool {
	for _, it := range items {
		if it.class != "" {
			if c.oneOf(c.lex.classes[it.class].items, h) {
				return true
			}
			continue
		}
		if c.isItem(it, h) {
			return true
		}
	}
	return false
}

func (c *clause) isItem(it item, h int) bool {
	switch it.lemma {
	case "PERSON":
		m := c.at(h)
		return m != nil && (m.Person != "" || m.Rank != actor.NoRank)
	case "ACTOR":
		return c.standsFor(h)
	case "STATE":
		m := c.at(h)
		return m != nil && (m.How == actor.ByName || m.How == actor.BySeat) && m.Kind != actor.Organisation && len(m.Actors) == 1
	}
	if strings.Contains(it.lemma, " ") {
		return c.phraseAt(it.lemma, h)
	}
	if c.lemma(h) != strings.ToLower(it.lemma) && !strings.EqualFold(c.p.Word(h), it.lemma) {
		return false
	}
	return it.beside == "" || c.beside(h, it.beside, 3)
}

// phraseAt says whether the words of phrase stand around token h, which is one of them.
func (c *clause) phraseAt(phrase string, h int) bool {
	words := strings.Fields(phrase)
	for start := max(h-len(words)+1, 0); start <= h && start+len(words) <= len(c.p.Tokens); start++ {
		same := true
		for i, w := range words {
			tok := &c.p.Tokens[start+i]
			if !strings.EqualFold(tok.Lemma, w) && !strings.EqualFold(c.p.Word(start+i), w) {
				same = false
				break
			}
		}
		if same {
			return true
		}
	}
	return false
}

// beside says whether a word modifies noun h, directly or in a phrase after it, at most depth steps down.
func (c *clause) beside(h int, lemma string, depth int) bool {
	for _, k := range c.p.Children(h) {
		tok := &c.p.Tokens[k]
		if tok.Rel.In(text.AclRelcl, text.Punct, text.Case, text.Det, text.Appos, text.Nsubj) || tok.Rel.In(text.Nmod) && c.partner(int(k)) {
			continue
		}
		if strings.EqualFold(tok.Lemma, lemma) {
			return true
		}
		if depth > 1 && tok.Rel.In(text.Compound, text.Amod, text.Nmod, text.Conj, text.Flat) && c.beside(int(k), lemma, depth-1) {
			return true
		}
	}
	if c.p.Tokens[h].Rel == text.Conj && depth == 3 { // "diplomatic relations and ties"
		return c.p.Tokens[h].Head >= 0 && h-c.p.Tokens[h].Head <= 3 && c.beside(c.p.Tokens[h].Head, lemma, 1)
	}
	return false
}

// partner says whether noun k after its preposition is somebody the act is with or by
// and not what it is about: no modifier of it ("discussions with the Minister of Peace").
func (c *clause) partner(k int) bool {
	switch c.prep(k) {
	case "with", "between", "by", "from", "among", "in", "at":
		return true
	}
	return false
}

// slot returns the tokens that fill a path of roles from trigger t.
func (c *clause) slot(r *roles, t int, s slot) []int {
	heads := c.role(r, t, s[0])
	for _, step := range s[1:] {
		var next []int
		for _, h := range heads {
			for _, k := range c.conjuncts(h) {
				if step == "agent" {
					next = append(next, c.agents(k)...)
					continue
				}
				var nr roles
				nr.carrier = text.Root
				for _, child := range c.p.Children(k) {
					c.nominal(&nr, int(child))
				}
				next = append(next, c.role(&nr, k, step)...)
			}
		}
		heads = next
	}
	return heads
}

// role returns the tokens in one role.
func (c *clause) role(r *roles, t int, name string) []int {
	switch name {
	case "subj":
		return c.whole(r.subj)
	case "obj":
		return c.whole(r.obj)
	case "poss":
		return r.poss
	case "mod":
		return r.mod
	case "self":
		return []int{t}
	case "speaker":
		return c.speakers(t)
	case "gov":
		return c.occasion(t)
	case "xcomp":
		var heads []int
		for _, k := range c.p.Children(t) {
			if c.p.Tokens[k].Rel.In(text.Xcomp, text.Ccomp) {
				heads = append(heads, int(k))
			}
		}
		return heads
	}
	return r.at(name)
}

// whole adds to heads that name a part of something what they are part of: "part of
// the sanctions", "a series of talks".
func (c *clause) whole(heads []int) []int {
	out := heads
	for _, h := range heads {
		switch c.lemma(h) {
		case "part", "some", "most", "all", "number", "series", "round", "set", "range", "raft", "batch", "wave", "bulk", "rest", "many", "several", "half":
			for _, k := range c.p.Children(h) {
				if c.p.Tokens[k].Rel.In(text.Nmod) && c.prep(int(k)) == "of" {
					out = append(slices.Clip(out), int(k))
				}
			}
		}
	}
	return out
}

// occasion is the subject of the clause for which noun t names the occasion: "in a
// call with his counterpart, the minister said", "during her visit to Oslo, she met".
func (c *clause) occasion(t int) []int {
	tok := &c.p.Tokens[t]
	if tok.Rel != text.Obl || tok.Head < 0 || !c.verbal(tok.Head) {
		return nil
	}
	switch c.prep(t) {
	case "in", "during", "at", "on", "after", "following", "throughout", "to", "under":
		return c.roles(tok.Head).subj
	}
	return nil
}

// speakers are the subjects of the nearest verb of saying above t.
func (c *clause) speakers(t int) []int {
	for n := 0; n < maxChain && t >= 0; n++ {
		tok := &c.p.Tokens[t]
		h := tok.Head
		if h < 0 {
			return nil
		}
		if g, ok := c.lex.governors[c.key(h)]; ok && c.verbal(h) && (g.manner == said || g.manner == claimed) && tok.Rel.In(text.Ccomp, text.Parataxis, text.Xcomp, text.Obj) {
			return c.roles(h).subj
		}
		t = h
	}
	return nil
}

// agents are the tokens of those who do what noun or clause h names: its
// possessor, by-phrase, modifier, then the parties after "between" or "of".
func (c *clause) agents(h int) []int {
	var r roles
	r.carrier = text.Root
	if c.verbal(h) {
		c.verb(&r, h, 0)
		if slices.ContainsFunc(r.subj, c.names) {
			return r.subj
		}
		return r.obj
	}
	for _, k := range c.p.Children(h) {
		c.nominal(&r, int(k))
	}
	for _, heads := range [][]int{r.poss, r.subj, r.mod, r.at("from"), r.obj} {
		if slices.ContainsFunc(heads, c.names) {
			return heads
		}
	}
	for _, heads := range [][]int{r.poss, r.obj, r.at("in"), r.at("on")} { // "the decision of the leaders of Iran"
		for _, k := range heads {
			if deeper := c.agents(k); len(deeper) > 0 && slices.ContainsFunc(deeper, c.names) {
				return deeper
			}
		}
	}
	for _, k := range c.p.Children(h) {
		if c.p.Tokens[k].Rel.In(text.Acl, text.Ccomp) && c.verbal(int(k)) {
			if c.hasTo(int(k)) {
				continue
			}
			var v roles
			c.verb(&v, int(k), 3)
			if slices.ContainsFunc(v.subj, c.names) {
				return v.subj
			}
		}
	}
	return nil
}

// names says whether token h heads a mention that stands for somebody.
func (c *clause) names(h int) bool {
	for _, k := range c.conjuncts(h) {
		if m := c.at(k); m != nil && len(m.Actors) > 0 {
			return true
		}
	}
	return false
}

// settled is m, or where m is a city that is the capital of one state and may be
// another place, m as that capital: among states "Paris" is that of France.
func (c *clause) settled(m *actor.Mention) *actor.Mention {
	if m == nil || len(m.Actors) > 0 || m.How != actor.BySeat || len(m.Candidates) != 1 {
		return m
	}
	known := *m
	known.Actors, known.Kind = m.Candidates, actor.State
	return &known
}

// parties returns the actors that the heads in a slot name, with what is coordinated with them.
func (c *clause) parties(heads []int, accept func(*actor.Mention) bool) []party {
	var out []party
	for _, h := range heads {
		for _, k := range c.conjuncts(h) {
			m := c.settled(c.at(k))
			if m == nil || len(m.Actors) == 0 || !accept(m) {
				continue
			}
			if !slices.ContainsFunc(out, func(p party) bool { return p.mention.Span == m.Span }) {
				out = append(out, party{k, m})
			}
		}
	}
	return out
}
