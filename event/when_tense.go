package event

import (
	"strings"

	"chancery/text"
)

// tenseWindow is how many tokens to each side of a time may hold the verb that dates it.
const tenseWindow = 40

// tense is what the words around the tokens [first, end) say of their time: the
// nearest verb form before them in the sentence decides, and where there is none
// the nearest after.
func (r *timeResolver) tense(first, end int) TimeHint {
	low, high := 0, len(r.p.Tokens)
	if s := r.p.SentenceOf(first); s < len(r.p.Sentences) {
		low, high = r.p.Sentences[s].First, r.p.Sentences[s].End
	}
	low, high = max(low, first-tenseWindow), min(high, end+tenseWindow)
	ahead := NoHint // an infinitive seen on the way back: it counts unless a verb of the past governs it
	for i := first - 1; i >= low; i-- {
		switch h := r.verbHint(i, low); {
		case h == HintPast && ahead == HintFuture && heldOpen(r.p.Word(i)):
			return HintFuture
		case h != NoHint:
			return h
		}
		if r.isInfinitive(i) {
			ahead = HintFuture
		}
	}
	if ahead != NoHint {
		return ahead
	}
	for i := end; i < high; i++ {
		if h := r.verbHint(i, end); h != NoHint {
			return h
		}
	}
	return NoHint
}

// verbHint is what the token alone says; low is the first token it may look back to.
func (r *timeResolver) verbHint(i, low int) TimeHint {
	t, w := r.p.Tokens[i], r.p.Word(i)
	if len(w) > 15 {
		return NoHint
	}
	switch w {
	case "will", "shall", "would", "'ll", "’ll", "wo", "might", "may", "should", "must", "upcoming", "plans", "planned", "planning",
		"scheduled", "slated", "intends", "intend", "intended", "hopes", "hope", "aims", "aimed", "expected", "expects", "forthcoming", "deadline":
		return HintFuture
	case "could", "can", "ca":
		if w == "could" && i+1 < len(r.p.Tokens) && strings.HasPrefix(r.p.Word(i+1), "n") { // "could not"
			return HintPast
		}
		return HintFuture
	case "going", "due", "set", "ready", "prepared":
		if w == "due" && i > low && isBe(r.p.Word(i-1)) && i+1 < len(r.p.Tokens) && r.p.Word(i+1) != "to" {
			return HintFuture
		}
		planned := w == "going" || r.verbAfterTo(i+1)
		if i+1 < len(r.p.Tokens) && i > low && (isBe(r.p.Word(i-1)) || w != "due") && r.p.Word(i+1) == "to" && planned {
			return HintFuture
		}
		return NoHint
	case "is", "are":
		if i+2 < len(r.p.Tokens) && r.p.Word(i+1) == "to" && r.verbAfterTo(i+1) {
			return HintFuture
		}
		return NoHint
	}
	if !isPastForm(t, w) {
		return NoHint
	}
	for k := i - 1; k >= max(low, i-2); k-- {
		if w := r.p.Word(k); w == "be" || w == "being" { // "will be signed": what governs "be" decides
			return NoHint
		}
	}
	return HintPast
}

// isPastForm says whether a word is a past tense or a participle of the past, by
// its tag or, without one, by its form.
func isPastForm(t text.Token, w string) bool {
	switch t.Tag {
	case text.TagVBD, text.TagVBN:
		return true
	case text.NoTag:
	default:
		return false
	}
	switch w {
	case "said", "told", "met", "held", "took", "was", "were", "had", "did", "made", "gave", "went", "came", "saw", "spoke",
		"wrote", "began", "broke", "won", "left", "led", "sent", "became", "has", "have", "brought", "fell", "rose", "grew",
		"found", "lost", "sought", "struck", "withdrew", "drew", "put", "shot", "fought", "built", "cut", "paid", "read", "flew":
		return true
	}
	return len(w) > 4 && w[0] >= 'a' && strings.HasSuffix(w, "ed")
}

// isInfinitive says whether token i is the "to" of an infinitive.
func (r *timeResolver) isInfinitive(i int) bool {
	return r.p.Word(i) == "to" && r.verbAfterTo(i)
}

// verbAfterTo says whether a verb in its plain form follows the "to" at i. Without
// tags any word in lower case that is no article or the like may be one.
func (r *timeResolver) verbAfterTo(i int) bool {
	if i+1 >= len(r.p.Tokens) {
		return false
	}
	next, w := r.p.Tokens[i+1], r.p.Word(i+1)
	if next.Tag != text.NoTag {
		return next.Tag == text.TagVB
	}
	switch w {
	case "", "the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "be":
		return w == "be"
	}
	if w[0] < 'a' || w[0] > 'z' {
		return false
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		if before := r.p.Word(k); heldOpen(before) || isBe(before) {
			return true
		}
	}
	return i == 0
}

// heldOpen says whether what a verb governs lies ahead of it, whatever its own tense.
func heldOpen(w string) bool {
	switch w {
	case "agreed", "agree", "agrees", "decided", "wants", "wanted", "want", "promised", "pledged", "vowed", "invited", "asked", "urged",
		"called", "proposed", "offered", "resolved", "undertook", "plans", "due", "going", "set", "ready", "prepared", "committed":
		return true
	}
	return false
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "am":
		return true
	}
	return false
}
