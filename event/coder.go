package event

import (
	"io/fs"
	"slices"
	"sync"

	"chancery/actor"
	"chancery/data"
	"chancery/report"
	"chancery/span"
	"chancery/text"
)

// Coder codes reports with a lexicon. It is immutable and safe for concurrent use.
type Coder struct {
	lex   *Lexicon
	table *actor.Table
}

// NewCoder makes a coder of a lexicon and the table of actors, which tells for whom
// a publisher speaks.
func NewCoder(lex *Lexicon, table *actor.Table) *Coder { return &Coder{lex, table} }

// DefaultLexicon is the lexicon that comes with the program, read once. It
// panics only where the embedded files are broken, which a test rules out.
var DefaultLexicon = sync.OnceValue(func() *Lexicon {
	files, err := fs.Sub(data.Lexicon, "lexicon")
	if err == nil {
		var lex *Lexicon
		if lex, err = LoadLexicon(files); err == nil {
			return lex
		}
	}
	panic(err)
})

// Doc is a report as the earlier stages leave it: its text parsed, its cast found.
// Parse.Text is Report.Text().
type Doc struct {
	Report *report.Report
	Parse  *text.Parse
	Cast   *actor.Cast
}

// Coding is what the coder made of a report.
type Coding struct {
	Events   []Event // in the order of the text
	Refusals []Refusal
}

// Refusal is an act that was seen and not coded, with the reason.
type Refusal struct {
	Span   span.Span // the trigger
	Rule   string    // the line that came nearest
	Reason string    // a sentence for people
}

// Code finds the events of a report, in the order of its text.
func (c *Coder) Code(doc *Doc) Coding {
	d := &coding{
		clause: newClause(doc.Parse, c.lex, doc.Cast),
		report: doc.Report,
		times:  FindTimes(doc.Parse, doc.Report.Published),
		used:   map[int]bool{},
	}
	d.amounts = FindAmounts(doc.Parse)
	d.author = c.table.Author(doc.Report.Publisher)
	d.headline = headlineOf(doc.Report)
	d.turns = readTurns(doc.Parse.Text)
	d.focused = len(doc.Parse.Sentences) <= maxFocused && len(d.turns) == 0
	if topic := d.topic(); len(topic) == 2 && d.focused {
		d.told = append(d.told, sidesTold{from: topic[:1], to: topic[1:]})
	}
	for s := range doc.Parse.Sentences {
		d.sentence(s)
	}
	d.reconcile()
	return Coding{Events: d.events, Refusals: d.refusals}
}

// coding is the state of one report while it is coded.
type coding struct {
	clause
	report   *report.Report
	times    []Time
	amounts  []AmountExpr
	used     map[int]bool // tokens that an act took as its object: no act of their own
	events   []Event
	refusals []Refusal
	headline int         // where the title ends in the text
	turns    []turn      // of a transcript, in order; none in other reports
	focused  bool        // short enough that what it leaves out is understood from the rest
	told     []sidesTold // the sides of the acts coded so far, latest last
}

// maxFocused is the greatest number of sentences of a report whose acts may take
// their parties from anywhere in it; in longer ones they come from close by.
const maxFocused = 45

// sentence codes the acts of sentence s: verbs first, since they take nouns as
// their objects, in the order of the text within each.
func (d *coding) sentence(s int) {
	sent := d.p.Sentences[s]
	from := len(d.events)
	for _, nouns := range []bool{false, true} {
		for t := sent.First; t < sent.End; t++ {
			key := d.key(t)
			acts := d.lex.acts[key]
			if len(acts) == 0 || d.attributive(t) || (key[len(key)-1] != 'V') != nouns || nouns && d.used[t] {
				continue
			}
			d.trigger(t, acts)
		}
	}
	sortEvents(d.events[from:])
}

// attributive says whether t is a participle or a noun before its noun ("appointed
// ambassador", "ceasefire lines"), which names a state of things and tells no act.
func (d *coding) attributive(t int) bool {
	tok := &d.p.Tokens[t]
	if tok.Rel == text.Compound && tok.POS.Nominal() && tok.Head > t {
		return true // "ceasefire lines", "war crimes"
	}
	return tok.Rel == text.Amod && tok.Head > t && tok.Tag == text.TagVBN && !d.pastVerb(t)
}

// trigger codes the best of the acts that fit at token t.
func (d *coding) trigger(t int, acts []*act) {
	r := d.roles(t)
	real := d.reality(t, r.carrier)
	var best *match
	var near *act    // the act that came nearest, and why it was not coded
	var unmet *cond  // where one of its conditions failed
	var lacks string // where its parties are wanting
	for _, a := range acts {
		if ok, failed := d.fits(a, t, r, real); !ok {
			if near == nil {
				near, unmet = a, failed
			}
			continue
		}
		if a.once && slices.ContainsFunc(r.obj, func(h int) bool { return d.used[h] }) {
			continue
		}
		m := &match{act: a, trigger: t, roles: r, real: real}
		if why := d.fill(m); why != "" {
			near, lacks = a, why
			continue
		}
		if best == nil || m.act.weight() > best.act.weight() {
			best = m
		}
	}
	if best == nil {
		if near != nil {
			if lacks == "" {
				lacks = unmet.unmet()
			}
			d.refusals = append(d.refusals, Refusal{d.p.Tokens[t].Span, near.rule(), lacks})
		}
		return
	}
	d.code(best)
}
