package actor

import (
	"strings"

	"chancery/text"
)

// readRight reads what follows the title: the state it belongs to, the body it
// heads, its portfolio, the state that receives it.
func (c *caster) readRight(ph *phrase, depth int) {
	if i := ph.end; ph.head.Place && i < c.sentenceEnd(ph.first) && c.startsAt[i] != none && c.drafts[c.startsAt[i]].How == BySeat {
		ph.host, ph.end = c.startsAt[i], c.drafts[c.startsAt[i]].End // "U.S. Embassy Kyiv"
		return
	}
	for range 3 {
		i := ph.end
		if i+1 >= len(c.words) || c.sentence[i+1] != c.sentence[ph.first] {
			return
		}
		w := c.low[i]
		switch w {
		case "of", "for", "from", "in", "to", "at":
		default:
			return
		}
		if !c.readBodyAfter(ph, i, depth) && !c.readStatesAfter(ph, i) && !c.readPortfolio(ph, i) {
			return
		}
	}
}

// readBodyAfter reads "of the army", "for the Armenian Foreign Ministry" at token i.
func (c *caster) readBodyAfter(ph *phrase, i, depth int) bool {
	if depth >= maxDepth || ph.head.Body && !ph.head.Plural && c.low[i] != "of" || c.low[i] == "in" || c.low[i] == "from" {
		return false
	}
	for j := i + 1; j < min(i+9, c.sentenceEnd(i)); j++ {
		if a := c.atomOf(j, officeAtom); a != nil && a.first == j && !c.taken[j] {
			if !a.office.Body && c.low[i] == "of" {
				return false
			}
			k := c.readOffice(j, depth+1)
			if d := &c.drafts[k]; d.First > i && d.End-ph.first <= maxPhrase {
				ph.from = append(ph.from, k)
				ph.end = d.End
				return true
			}
			return false
		}
		t := &c.p.Tokens[j]
		led := c.words[j] == "-" || t.Rel.In(text.Amod) && t.Head > j // "the U.N.-backed Libyan government"
		if c.atomOf(j, nameAtom) == nil && !possessive(c.words[j]) && c.low[j] != "the" && t.POS != text.ADJ && !led {
			return false
		}
	}
	return false
}

// readStatesAfter reads the states after the preposition at token i, a list of them
// too, and what they are to the office: its own, or its host.
func (c *caster) readStatesAfter(ph *phrase, i int) bool {
	own := false
	switch c.low[i] {
	case "of":
		own = true
	case "from":
		own = !ph.head.Place && ph.head.Rank != Ambassador
		if !own {
			return false
		}
	case "in", "at":
		own = !ph.head.Place && (ph.head.Body || ph.head.Plural) && ph.head.Rank != Ambassador
		if !own && !ph.head.Place && ph.head.Rank != Ambassador {
			return false
		}
	case "to":
		if ph.head.Rank > Ambassador && ph.head.Rank != NoRank {
			return false
		}
	case "for":
		if ph.head.Rank != Official {
			return false
		}
	}
	list, end := c.namesFrom(i + 1)
	if len(list) == 0 {
		return false
	}
	if !own {
		ph.host, ph.end = list[0], c.drafts[list[0]].End
		return true
	}
	if len(ph.from) > 0 && c.low[i] == "in" { // "the Palestinian Authority in Ramallah"
		return false
	}
	ph.from = append(ph.from, list...)
	ph.end = end
	return true
}

// namesFrom is the list of names or groups that starts at token i: "Armenia",
// "France, Germany and Italy", "the two countries".
func (c *caster) namesFrom(i int) (list []int32, end int) {
	for range 12 {
		if c.at(i) == "the" && c.startsAt[i] == none || c.at(i) == "both" && c.startsAt[i] == none {
			i++
		}
		if i >= len(c.words) || c.startsAt[i] == none {
			break
		}
		k := c.startsAt[i]
		d := &c.drafts[k]
		plain := d.How == ByName || d.How == BySeat || d.How == ByGroup
		if !plain || c.at(d.End) == "-" && c.touches(d.End) || len(list) > 0 && d.End < len(c.words) && (possessive(c.words[d.End]) || c.headsOffice(d.End)) {
			break
		}
		list, end = append(list, k), d.End
		i = d.End
		if c.at(i) == "," && c.listGoesOn(i+1) {
			i++
		}
		if w := c.at(i); w == "and" || w == "&" {
			i++
		} else if i == d.End {
			break
		}
	}
	return list, end
}

// listGoesOn says whether a list of names continues after a comma before token
// i: another name, with "and" or one more comma behind it, or "and" itself.
func (c *caster) listGoesOn(i int) bool {
	if c.at(i) == "and" {
		return true
	}
	if i >= len(c.words) || c.startsAt[i] == none {
		return false
	}
	w := c.at(c.drafts[c.startsAt[i]].End)
	return w == "and" || w == ","
}

// readPortfolio reads "of Agriculture and Water" at token i, after a title with
// a capital.
func (c *caster) readPortfolio(ph *phrase, i int) bool {
	if w := c.low[i]; w != "of" && w != "for" || !capitalised(c.words[ph.coreFirst]) || ph.portfolio != "" || ph.head.Body {
		return false
	}
	end := i + 1
	for j := i + 1; j < min(i+12, c.sentenceEnd(i)); j++ {
		switch {
		case capitalised(c.words[j]) && c.atomAt[j] == none && !c.taken[j] && !c.inFlatName(j):
			end = j + 1
		case c.low[j] == "and" || c.low[j] == "of" || c.low[j] == "the" || c.low[j] == "," || c.low[j] == "-":
			if c.low[j] == "," && !c.listedPortfolio(j) {
				j = len(c.words)
			}
		default:
			j = len(c.words)
		}
	}
	if end == i+1 {
		return false
	}
	if run := end - c.runStart(end); run > 2 {
		if n, ok := c.nameFrom(end - 2); ok && n.end == end && !c.compounded(n) {
			end -= 2 // "for Near Eastern Affairs Joey Hood"
		}
	}
	ph.portfolio = strings.Join(strings.Fields(c.p.SpanOf(i, end).Of(c.p.Text)), " ")
	ph.end = end
	return true
}

// listedPortfolio says whether the comma at token i stands inside a portfolio:
// "Minister of Trade, Industry and Energy".
func (c *caster) listedPortfolio(i int) bool {
	return c.at(i+1) == "and" || i+2 < len(c.words) && capitalised(c.words[i+1]) && (c.low[i+2] == "and" || c.low[i+2] == "," && c.at(i+3) == "and")
}

// runStart is the first of the capitalised words in a row that end before token end.
func (c *caster) runStart(end int) int {
	for end > 0 && capitalised(c.words[end-1]) {
		end--
	}
	return end
}
