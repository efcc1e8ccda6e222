package train

import (
	"reflect"
	"strings"
	"testing"

	"chancery/text"
	"chancery/text/nn"
)

// TestGrammar says that everything the grammar calls for exists and that every name is used.
func TestGrammar(t *testing.T) {
	g, err := readGrammar(newsFile)
	if err != nil {
		t.Fatal(err)
	}
	classes := readClasses(wordsFile)
	used := map[string]bool{"S": true}
	for name, ways := range g {
		for _, way := range ways {
			heads := 0
			for _, it := range way {
				if it.rel == text.NoRel {
					heads++
				}
				if it.name != "" && g[it.name] == nil {
					t.Errorf("%s: no way to write %s", name, it.name)
				}
				for _, c := range it.classes {
					if len(classes[c]) == 0 {
						t.Errorf("%s: no class %s in words.txt", name, c)
					}
				}
				used[it.name] = true
			}
			if heads != 1 {
				t.Errorf("%s: a way with %d heads", name, heads)
			}
		}
	}
	for name := range g {
		if !used[name] {
			t.Errorf("%s is never used", name)
		}
	}
	for _, class := range []string{"state", "capital", "given", "surname", "demonym", "month", "weekday", "title", "transitive", "intransitive", "noun", "adjective"} {
		if len(classes[class]) == 0 {
			t.Errorf("words.txt has no class %s", class)
		}
	}
}

func TestGrammarRefuses(t *testing.T) {
	for _, bad := range []string{"nsubj", "subject=S", "*=a/b", "*=a/NOUN/XX", "*=a/THING/NN"} {
		if _, err := readGrammar("S: " + bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestNewsAreTrees(t *testing.T) {
	list, err := smallTrainer(t).news(500)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		roots := 0
		for i, h := range s.heads {
			if text.Rel(s.rels[i]+1) == text.RootRel {
				roots++
			}
			steps := 0
			for ; h >= 0 && steps <= s.len(); steps++ {
				h = s.heads[h]
			}
			if steps > s.len() {
				t.Fatalf("%v: a circle", s.words)
			}
		}
		if roots != 1 {
			t.Errorf("%v: %d roots", s.words, roots)
		}
	}
	again, err := smallTrainer(t).news(500)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(list, again) {
		t.Error("the same seed gave other sentences")
	}
}

func TestSwap(t *testing.T) {
	tr := smallTrainer(t)
	classes := readClasses("surname: Dar\nstate: Oman\ncapital: Rome\nnoun: envoy\ntransitive: sever\nintransitive: agree\nadjective: rare")
	tr.classes = classes
	seen := map[string]bool{}
	for range 50 {
		for _, s := range tr.sentences {
			v := tr.swap(s)
			if !reflect.DeepEqual(v.heads, s.heads) || !reflect.DeepEqual(v.tags, s.tags) {
				t.Fatalf("%v: another tree", v.words)
			}
			for i, w := range v.words {
				if !reflect.DeepEqual(v.features[i], tr.file.Features(w, new(nn.WordBuffer))) {
					t.Fatalf("%s: features of another word", w)
				}
			}
			seen[strings.Join(v.words, " ")] = true
		}
	}
	for _, want := range []string{"The envoy severed Oman .", "The minister visited Dar .", "Both envoys agreed on an envoy", "He will sever it tomorrow !"} {
		if !seen[want] {
			t.Errorf("never made: %s", want)
		}
	}
}

func TestInflect(t *testing.T) {
	tags := []text.Tag{text.TagVBZ, text.TagVBD, text.TagVBN, text.TagVBG}
	for word, want := range map[string]string{
		"sever":     "severs severed severed severing",
		"normalise": "normalises normalised normalised normalising",
		"ratify":    "ratifies ratified ratified ratifying",
		"agree":     "agrees agreed agreed agreeing",
		"survey":    "surveys surveyed surveyed surveying",
		"launch":    "launches launched launched launching",
		"untie":     "unties untied untied untying",
	} {
		var got []string
		for _, tag := range tags {
			got = append(got, inflect(word, tag))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %s, want %s", word, g, want)
		}
	}
	if got := inflect("embassy", text.TagNNS); got != "embassies" {
		t.Errorf("embassy: %s", got)
	}
}
