package event

import (
	"slices"
	"strings"
	"testing"
)

// TestPloverTable checks every line of plover.tsv against the others.
func TestPloverTable(t *testing.T) {
	p, err := readPlover(ploverText)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.types) != 16 {
		t.Errorf("%d types, PLOVER has 16", len(p.types))
	}
	seen := map[string]bool{}
	once := func(kind, name string) {
		if seen[kind+name] || name == "" || strings.TrimSpace(name) != name {
			t.Errorf("%s %q is empty, padded or stands twice", kind, name)
		}
		seen[kind+name] = true
	}
	for _, x := range p.types {
		once("type", x.Name)
		if x.Quad.Number() == 0 || x.Score < -10 || x.Score > 10 || x.Gloss == "" || x.Name != strings.ToUpper(x.Name) {
			t.Errorf("type %+v", x)
		}
		if n := x.Quad.Number(); (n <= 2) != (x.Score > 0) && x.Name != "REQUEST" {
			t.Errorf("%s scores %g but is %s", x.Name, x.Score, x.Quad)
		}
		for _, m := range x.Modes {
			once("mode "+x.Name, m.Name)
			if m.Score < -10 || m.Score > 10 || m.Gloss == "" || m.Name != strings.ToLower(m.Name) {
				t.Errorf("%s mode %+v", x.Name, m)
			}
		}
	}
	contexts := map[string]bool{}
	for _, c := range p.contexts {
		once("context", c.Name)
		contexts[c.Name] = c.Gloss != ""
	}
	for i, code := range p.codes {
		c := p.cameo[code]
		once("name", c.Name)
		if n := len(code); n < 2 || n > 4 || digits(code) != n || i > 0 && p.codes[i-1] >= code {
			t.Errorf("code %q is no code or out of order", code)
		}
		if _, ok := p.cameo[code[:len(code)-min(1, len(code)-2)]]; !ok && len(code) > 2 {
			t.Errorf("code %s has no parent", code)
		}
		if c.Type != "" && !ValidCode(c.Type, c.Mode, code) || c.Type == "" && (c.Mode != "" || c.Contexts != nil || code > "03") {
			t.Errorf("code %s: type %q, mode %q", code, c.Type, c.Mode)
		}
		for _, x := range c.Contexts {
			if !contexts[x] {
				t.Errorf("code %s: unknown context %q", code, x)
			}
		}
	}
	if !slices.IsSorted(p.codes) || len(p.codes) < 290 {
		t.Errorf("%d codes, want all of CAMEO's in order", len(p.codes))
	}
}

func TestValidCode(t *testing.T) {
	for _, c := range []struct {
		eventType, mode, cameo string
		want                   bool
	}{
		{"CONSULT", "phone", "041", true},
		{"CONSULT", "", "", true},
		{"ASSAULT", "drone", "195", true},
		{"CONSULT", "drone", "041", false},
		{"CONSULT", "", "999", false},
		{"YIELD", "", "085", false},
		{"", "", "", false},
	} {
		if got := ValidCode(c.eventType, c.mode, c.cameo); got != c.want {
			t.Errorf("%s %s %s: valid %v", c.eventType, c.mode, c.cameo, got)
		}
	}
	if c, ok := CAMEO("0871"); !ok || c.Type != "RETREAT" || c.Mode != "ceasefire" {
		t.Errorf("0871 is %+v", c)
	}
	if Score("CONSULT", "phone") != 1.5 || Score("CONSULT", "") != 2.5 || Score("PROTEST", "vandalize") != -5 || Score("NONE", "") != 0 {
		t.Error("a score is not its mode's, or its type's")
	}
}

func TestPloverErrors(t *testing.T) {
	for _, text := range []string{"verb\tX", "type\tX", "mode\tX\tm\t1\tg", "type\tX\tq\tten\tno\tg", "cameo\t010\t-\t-\t-\ta\ncameo\t010\t-\t-\t-\ta"} {
		if _, err := readPlover(text); err == nil || !strings.HasPrefix(err.Error(), "plover.tsv:") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}
