package event

import (
	"strings"
	"testing"

	"chancery/text"
)

// tokenOf is the index of the first token that reads word.
func tokenOf(p *text.Parse, word string) int {
	for i := range p.Tokens {
		if p.Word(i) == word {
			return i
		}
	}
	return -1
}

func TestVenue(t *testing.T) {
	for _, c := range []struct{ in, head, want string }{
		{"hosted at the White House on August 8", "House", "White House"},
		{"a gathering in St. Petersburg, leaders met", "Petersburg", "St. Petersburg"},
		{"in Abu Dhabi, United Arab Emirates, on Sunday", "Abu", "Abu Dhabi"},
		{"in Abu Dhabi, United Arab Emirates, on Sunday", "Dhabi", "Abu Dhabi"},
		{"in Baku Friday", "Baku", "Baku"},
		{"at Istanbul's Dolmabahce Palace.", "Palace", "Dolmabahce Palace"},
		{"at the Palace of Nations in Geneva", "Palace", "Palace of Nations"},
		{"in Rio de Janeiro with", "Rio", "Rio de Janeiro"},
		{"at the palace", "palace", "palace"},
		{"in New\nYork", "York", "New York"},
		{"in Baku", "Tbilisi", ""},
	} {
		p := text.Tokenize(c.in)
		if got := Venue(p, tokenOf(p, c.head)); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestForum(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"on the sidelines of the Sir Bani Yas Forum, organised by the UAE", "Sir Bani Yas Forum"},
		{"on the sidelines of the Sir Bani Yas Forum organised by the UAE", "Sir Bani Yas Forum"},
		{"the UN General Assembly in New York", "UN General Assembly"},
		{"on the margins of the 79th session of the UN General Assembly", "79th session of the UN General Assembly"},
		{"at an informal CIS gathering in St. Petersburg", "informal CIS gathering"},
		{"beside the Belt and Road Forum on Friday", "Belt and Road Forum"},
		{"at the Conference on Disarmament", "Conference on Disarmament"},
		{"at this year's Munich Security Conference", "Munich Security Conference"},
		{"on the sidelines of the NATO summit earlier in June", "NATO summit"},
		{"at NATO's summit in Vilnius", "NATO's summit"},
		{"on the sidelines of the G20 Summit (held in Delhi)", "G20 Summit"},
		{"on the sidelines of the event", ""},
		{"on the sidelines of", ""},
	} {
		p := text.Tokenize(c.in)
		if got := Forum(p, 0, len(p.Tokens)); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
		if strings.Contains(Forum(p, -3, len(p.Tokens)+3), "\n") {
			t.Error("a forum has one line")
		}
	}
}
