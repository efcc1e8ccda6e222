package event

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestDefaultLexiconLoads(t *testing.T) {
	lex := DefaultLexicon()
	if len(lex.acts) < 100 || len(lex.governors) < 100 {
		t.Fatalf("%d triggers, %d governors", len(lex.acts), len(lex.governors))
	}
}

// TestLexiconLint holds the data files to their format beyond what loading demands.
func TestLexiconLint(t *testing.T) {
	lex := DefaultLexicon()
	used := map[string]bool{"@deed": true, "@private": true, "@source": true} // used by the coder itself
	var use func(items []item)
	use = func(items []item) {
		for _, it := range items {
			if it.class != "" && !used[it.class] {
				used[it.class] = true
				if _, ok := lex.classes[it.class]; !ok {
					t.Errorf("class %s is not in classes.txt", it.class)
				}
				use(lex.classes[it.class].items)
			}
		}
	}
	type line struct{ trigger, conds string }
	seen := map[line]int{}
	for trigger, acts := range lex.acts {
		for _, a := range acts {
			var conds []string
			for _, c := range a.conds {
				use(c.items)
				conds = append(conds, strings.Join(c.role, "."), fmtItems(c))
			}
			if a.neg {
				conds = append(conds, "neg")
			}
			k := line{trigger, strings.Join(conds, " ")}
			if other, twice := seen[k]; twice && other != a.Line {
				t.Errorf("acts.txt:%d and %d: %s under the same conditions: the later is never used", other, a.Line, trigger)
			}
			seen[k] = a.Line
			if !a.pair && len(a.to) == 0 || len(a.from) == 0 {
				t.Errorf("acts.txt:%d: a side without slots", a.Line)
			}
		}
	}
	for name := range lex.classes {
		if !used[name] {
			t.Errorf("class %s is used by no act", name)
		}
	}
}

func fmtItems(c cond) string {
	var b strings.Builder
	if c.not {
		b.WriteByte('!')
	}
	if c.any {
		b.WriteByte('*')
	}
	for _, it := range c.items {
		b.WriteString(it.beside + ":" + it.lemma + it.class + ",")
	}
	return b.String()
}

// TestLexiconErrors: a broken line is named by file and line.
func TestLexiconErrors(t *testing.T) {
	for _, tc := range []struct{ file, line, want string }{
		{"acts.txt", "sign | obj=@nothing | pair: subj | agreement.signed | AGREE 057 |", "acts.txt:1"},
		{"acts.txt", "sign/V | | pair: subj | agreement.sealed | AGREE 057 |", `no status "agreement.sealed"`},
		{"acts.txt", "sign/V | | subj | agreement.signed | AGREE 057 |", "neither pair: nor dir"},
		{"acts.txt", "sign/V | obj=@x | pair: subj | agreement.signed | AGREE 057 |", "class @x"},
		{"acts.txt", "sign/V | | pair: subj | agreement.signed | AGREE 057", "six columns"},
		{"governors.txt", "agree/V perhaps", `"perhaps" is no modality`},
		{"modifiers.txt", "will", "want word modality"},
		{"classes.txt", "agreement: pact", "want @name"},
	} {
		files := fstest.MapFS{}
		for _, name := range []string{"classes.txt", "light.txt", "ergative.txt", "governors.txt", "modifiers.txt", "acts.txt"} {
			files[name] = &fstest.MapFile{}
		}
		files[tc.file] = &fstest.MapFile{Data: []byte(tc.line)}
		_, err := LoadLexicon(files)
		if err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s %q: error %v, want one with %q", tc.file, tc.line, err, tc.want)
		}
	}
}
