package event

import (
	"regexp"
	"strings"
)

// turn is what one speaker of a transcript says, from its label on.
type turn struct {
	start    int  // byte of the label in the text
	question bool // a journalist or moderator asks
}

// label opens a turn: capitals and a colon at the head of a line, "QUESTION:", "MR PRICE:".
var label = regexp.MustCompile(`(?m)^[ \t]*(Q|[A-Z][A-Z.’'\-]+(?:[ \t][A-Z][A-Z.’'\-]*){0,6}):`)

// minTurns is how many labels make a text a transcript.
const minTurns = 3

// readTurns finds the turns of a transcript; nil where the text is none.
func readTurns(text string) []turn {
	var turns []turn
	for _, at := range label.FindAllStringSubmatchIndex(text, -1) {
		name := text[at[2]:at[3]]
		ask := name == "Q" || strings.HasPrefix(name, "QUESTION") || strings.HasPrefix(name, "MODERATOR") || strings.HasPrefix(name, "OPERATOR")
		turns = append(turns, turn{at[0], ask})
	}
	if len(turns) < minTurns {
		return nil
	}
	return turns
}

// asked says whether token t stands in a question, of a transcript or by its mark: a
// question tells nothing as a fact, whatever it takes for granted.
func (d *coding) asked(t int) bool {
	asked := false
	for _, turn := range d.turns {
		if turn.start > d.p.Tokens[t].Span.Start {
			break
		}
		asked = turn.question
	}
	return asked || d.p.Word(d.sentenceEnd(t)) == "?"
}
