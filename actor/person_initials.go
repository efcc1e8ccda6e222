package actor

import (
	"strings"
)

// readInitials makes drafts of offices said by their initials, where one
// person of the report holds them: "the DPM/FM" for a deputy prime minister and foreign minister.
func (c *caster) readInitials() {
	var holders map[string]int32
	for i, w := range c.words {
		if c.taken[i] || !allCapitals(strings.ReplaceAll(w, "/", "")) || len(w) > 8 || c.atomAt[i] != none && !c.slashed(i) {
			continue
		}
		if holders == nil {
			holders = c.initials()
		}
		first, end := i, i+1
		who, found := int32(none), true
		for _, piece := range strings.Split(w, "/") {
			who, found = meets(holders, piece, who, found)
		}
		for found && c.at(end) == "/" && end+1 < len(c.words) && allCapitals(c.words[end+1]) {
			who, found = meets(holders, c.words[end+1], who, found)
			end += 2
		}
		if !found || who == none {
			continue
		}
		if c.before(first) == "the" {
			first--
		}
		d := newDraft(ByNoun, needInitials)
		d.who, d.human = who, true
		c.add(d, first, end)
		for j := first; j < end; j++ {
			c.taken[j] = true
		}
	}
}

// slashed says whether token i is joined to another by a stroke.
func (c *caster) slashed(i int) bool { return c.at(i+1) == "/" || c.before(i) == "/" }

// meets narrows who to the holder of one more office, given by its initials.
func meets(holders map[string]int32, initials string, who int32, found bool) (int32, bool) {
	h, ok := holders[initials]
	if ok && h == none {
		return who, found
	}
	return h, found && ok && (who == none || who == h)
}

// initials maps the initials of each office of two words and more to its holder; to
// none where several hold one.
func (c *caster) initials() map[string]int32 {
	m := map[string]int32{}
	for k := range c.drafts {
		d := &c.drafts[k]
		if d.who == none || d.need != needOffice {
			continue
		}
		for part := range strings.SplitSeq(d.title, " and ") {
			letters := ""
			for w := range strings.FieldsSeq(part) {
				if w[0] >= 'a' && w[0] <= 'z' {
					letters += strings.ToUpper(w[:1])
				}
			}
			if h, ok := m[letters]; ok && h != d.who {
				m[letters] = none
			} else if len(letters) > 1 {
				m[letters] = d.who
			}
		}
	}
	return m
}
