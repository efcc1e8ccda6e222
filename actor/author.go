package actor

import "strings"

// official words make a publisher a government's own voice.
var officialWords = []string{"ministry", "ministries", "department of state", "state department", "government", "embassy", "presidency", "cabinet", "prime minister", "president of", "white house", "kremlin", "official gazette"}

// Author is the state for which a publisher speaks in the first person: that of the
// "Ministry of Foreign Affairs of Japan" or the "U.S. Department of State". It is
// empty for a newspaper, an agency, and where the name tells of no one state.
func (t *Table) Author(publisher string) ID {
	lower := strings.ToLower(publisher)
	official := false
	for _, w := range officialWords {
		official = official || strings.Contains(lower, w)
	}
	if !official {
		return ""
	}
	words := strings.FieldsFunc(publisher, func(r rune) bool { return strings.ContainsRune(" ,;:()/–—-", r) })
	var author ID
	for i := 0; i < len(words); {
		names, n := t.Match(words, i)
		if n == 0 {
			i++
			continue
		}
		for _, name := range names {
			if len(name.Actors) == 1 && (name.How == ByName || name.How == ByDemonym || name.How == BySeat) && name.Ambiguous == "" {
				if author != "" && author != name.Actors[0] {
					return ""
				}
				author = name.Actors[0]
			}
		}
		i += n
	}
	return author
}
