package actor

import "chancery/text"

// quote is a quotation over the tokens [first, end), marks included.
type quote struct {
	first, end int
	sought     bool
	speaker    int32 // the draft of the speaker, or none; valid once sought
}

// label is a stretch of a transcript that one speaker says, [first, end).
type label struct {
	first, end int
	speaker    int32
}

// readQuotes finds the quotations. Straight marks open and close in turn and
// start anew with each paragraph; a curly quotation that is not closed ends with its paragraph.
func (c *caster) readQuotes() {
	opened := none
	closeAt := func(end int) {
		if opened != none {
			c.quotes = append(c.quotes, quote{first: opened, end: end, speaker: none})
			for j := opened; j < end; j++ {
				c.quoteAt[j] = int32(len(c.quotes) - 1)
			}
		}
		opened = none
	}
	for i, w := range c.words {
		if i > 0 && opened != none && paragraph(c.gap(i)) {
			closeAt(i)
		}
		switch w {
		case "“", "``", "„", "«":
			closeAt(i)
			opened = i
		case "”", "''", "»":
			closeAt(i + 1)
		case `"`:
			if opened != none {
				closeAt(i + 1)
			} else {
				opened = i
			}
		}
	}
	closeAt(len(c.words))
}

// paragraph says whether the text between two tokens holds a blank line.
func paragraph(gap string) bool {
	lines := 0
	for i := range len(gap) {
		if gap[i] == '\n' {
			lines++
		}
	}
	return lines > 1
}

// speakerOf is the draft of the speaker of quotation q, or none: a subject
// outside the quotation in the sentence where it ends, in the one where it
// begins, then the main subject of the sentence before.
func (c *caster) speakerOf(q int32) int32 {
	qt := &c.quotes[q]
	if qt.sought {
		return qt.speaker
	}
	qt.sought = true
	last := c.sentence[qt.end-1]
	first := c.sentence[qt.first]
	after := c.segments[last].End
	qt.speaker = c.subjectIn(qt.end, after, q)
	if qt.speaker == none {
		qt.speaker = c.subjectIn(c.segments[first].First, qt.first, q)
	}
	if qt.speaker == none && qt.end == after && int(last)+1 < len(c.segments) && !paragraph(c.gap(min(after, len(c.words)-1))) {
		// `"We agree." the minister said`: the splitter cut before the speaker
		if s := c.segments[last+1]; !capitalised(c.words[s.First]) {
			qt.speaker = c.subjectIn(s.First, s.End, q)
		}
	}
	if qt.speaker == none && q > 0 && c.quotes[q-1].end >= c.segments[first].First-1 && paragraph(c.gap(max(qt.first, 1))) {
		qt.speaker = c.speakerOf(q - 1) // a quotation that goes on over paragraphs
	}
	if qt.speaker == none && first > 0 {
		if i := c.mainSubject(int(first) - 1); i != none && c.quoteAt[i] == none {
			qt.speaker = c.draftAt(i)
		}
	}
	return qt.speaker
}

// subjectIn is the draft of the first subject in [from, to) outside quotations, or none.
func (c *caster) subjectIn(from, to int, q int32) int32 {
	for i := from; i < to; i++ {
		if c.quoteAt[i] == none && c.p.Tokens[i].Rel.In(text.Nsubj) {
			if k := c.draftAt(i); k != none {
				return k
			}
		}
	}
	return none
}

// draftAt is the outermost draft whose Head is token i, or none.
func (c *caster) draftAt(i int) int32 {
	if k := c.startsAt[i]; k != none && c.drafts[k].Head == i {
		return c.outermost(k)
	}
	lo, hi := 0, len(c.drafts)
	for lo < hi {
		if mid := (lo + hi) / 2; c.drafts[mid].First <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for k := lo - 1; k >= 0 && c.drafts[k].First > i-maxPhrase; k-- {
		if c.drafts[k].Head == i {
			return c.outermost(int32(k))
		}
	}
	return none
}

// outermost is the outermost draft around k that has the same Head.
func (c *caster) outermost(k int32) int32 {
	for w := c.drafts[k].Within; w != none && c.drafts[w].Head == c.drafts[k].Head; w = c.drafts[k].Within {
		k = int32(w)
	}
	return k
}

// readLabels finds the speaker labels of a transcript ("SECRETARY BLINKEN:" at the
// start of a line) and the signature of a release, a first line that is
// nothing but a person or body in office.
func (c *caster) readLabels() {
	for i, w := range c.words {
		if w != ":" || i == 0 {
			continue
		}
		first := i
		for first > 0 && first > i-8 && (!lettered(c.words[first-1]) && c.words[first-1] == "." || allCapitals(c.words[first-1])) {
			first--
			if first == 0 || newline(c.gap(first)) {
				break
			}
		}
		if first == i || first > 0 && !newline(c.gap(first)) {
			continue
		}
		if n := len(c.labels); n > 0 {
			c.labels[n-1].end = first
		}
		speaker := c.startsAt[first]
		if speaker != none && c.drafts[speaker].End != i {
			speaker = none
		}
		c.labels = append(c.labels, label{i + 1, len(c.words), speaker})
	}
	c.findAuthor()
}

// newline says whether the text between two tokens holds the end of a line.
func newline(gap string) bool {
	for i := range len(gap) {
		if gap[i] == '\n' {
			return true
		}
	}
	return false
}

// findAuthor looks for the signature among the first lines.
func (c *caster) findAuthor() {
	for k := range c.drafts {
		d := &c.drafts[k]
		if d.Sentence > 3 {
			return
		}
		line := d.First
		if line > 1 && c.low[line-1] == "of" && c.low[line-2] == "office" {
			line -= 2
		}
		start := line == 0 || newline(c.gap(line))
		end := d.End == len(c.words) || newline(c.gap(d.End))
		if start && end && d.How == ByOffice && d.First > 0 {
			c.author = int32(k)
			return
		}
	}
}

// settleFirstPerson resolves "I" and "we": the speaker of the quotation, of the
// transcript, or the signer of the release; none in plain reporting.
func (c *caster) settleFirstPerson(k int32) {
	d := &c.drafts[k]
	speaker, why := c.author, "signer of the release"
	if q := c.quoteAt[d.First]; q != none {
		speaker, why = c.speakerOf(q), "speaker of the quotation"
	} else if l := c.labelAt(d.First); l != nil {
		speaker, why = l.speaker, "speaker of the transcript"
		if speaker == none {
			d.Sector = JRN // "QUESTION:"
		}
	}
	if speaker == none || speaker == k {
		d.Why = "no speaker known"
		return
	}
	a := c.settle(speaker)
	if pronoun(d.noun) == firstSingular && !a.Plural {
		c.follow(k, speaker, why)
		return
	}
	if a.Sector.Official() && !a.Former {
		c.takeState(k, speaker, why)
	} else {
		d.Sector, d.Why = a.Sector, why
	}
}

// labelAt is the stretch of a transcript that holds token i, or nil.
func (c *caster) labelAt(i int) *label {
	lo, hi := 0, len(c.labels)
	for lo < hi {
		if mid := (lo + hi) / 2; c.labels[mid].first <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 || c.labels[lo-1].end <= i {
		return nil
	}
	return &c.labels[lo-1]
}
