package eval_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/span"
	"chancery/text"
	"chancery/text/conllu"
	"chancery/text/eval"
)

const gold = `# text = I don't know.
1	I	I	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# text = Kabul fell.
1	Kabul	Kabul	PROPN	NNP	_	2	nsubj	_	_
2	fell	fall	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

func parse(t *testing.T, file string) *text.Parse {
	t.Helper()
	sentences, err := conllu.ReadAll(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return conllu.Parse(sentences)
}

func TestTally(t *testing.T) {
	type scores struct{ Tokens, Sentences, Words, UPOS, UAS, LAS eval.Count }
	all := func(n int) eval.Count { return eval.Count{Right: n, Gold: n, System: n} }
	tests := []struct {
		name   string
		system func(*text.Parse)
		want   scores
	}{
		{"the same", func(*text.Parse) {}, scores{all(7), all(2), all(8), all(8), all(8), all(8)}},
		{"a wrong tag, head and relation", func(p *text.Parse) {
			p.Tokens[0].POS = text.NOUN
			p.Tokens[1].Head = 0
			p.Tokens[2].Rel = text.Mark
		}, scores{all(7), all(2), all(8), eval.Count{Right: 7, Gold: 8, System: 8}, eval.Count{Right: 7, Gold: 8, System: 8}, eval.Count{Right: 6, Gold: 8, System: 8}}},
		{"a subtype", func(p *text.Parse) { p.Tokens[0].Rel = text.NsubjPass }, scores{all(7), all(2), all(8), all(8), all(8), all(8)}},
		{"sentences run together", func(p *text.Parse) {
			p.Sentences = []text.Sentence{{Span: span.Span{Start: 0, End: len(p.Text)}, End: len(p.Tokens)}}
		}, scores{all(7), eval.Count{Right: 0, Gold: 2, System: 1}, all(8), all(8), all(8), all(8)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			system := parse(t, gold)
			test.system(system)
			var tally eval.Tally
			tally.Add(parse(t, gold), system)
			got := scores{tally.Tokens, tally.Sentences, tally.Words, tally.UPOS, tally.UAS, tally.LAS}
			if got != test.want {
				t.Errorf("got  %+v\nwant %+v", got, test.want)
			}
		})
	}
}

// Words that the system joins or splits are right nowhere, and heads on them wrong.
func TestTallyOfOtherTokens(t *testing.T) {
	system := parse(t, gold)
	joined := system.Tokens[2]
	joined.Span.Start = system.Tokens[1].Span.Start
	system.Tokens = append(system.Tokens[:1], append([]text.Token{joined}, system.Tokens[3:]...)...)
	var tally eval.Tally
	tally.Add(parse(t, gold), system)
	if want := (eval.Count{Right: 6, Gold: 8, System: 7}); tally.Words != want {
		t.Errorf("words %+v, want %+v", tally.Words, want)
	}
	if want := (eval.Count{Right: 7, Gold: 7, System: 7}); tally.Tokens != want {
		t.Errorf("surface tokens %+v, want %+v", tally.Tokens, want)
	}
}

func TestScore(t *testing.T) {
	a, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "gold.conllu")
	if err := os.WriteFile(name, []byte(gold), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := eval.Score(context.Background(), a, []string{name})
	if err != nil {
		t.Fatal(err)
	}
	if r.Raw.Tokens != 1 || r.Raw.Sentences != 1 || r.WordsPerSecond <= 0 {
		t.Errorf("result %+v", r)
	}
	got, err := json.Marshal(eval.Result{})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"gold_tokens":{"upos":0,"uas":0,"las":0},"raw":{"tokens":0,"sentences":0,"upos":0,"uas":0,"las":0},"words_per_second":0}`
	if string(got) != want {
		t.Errorf("JSON %s", got)
	}
}

func TestScoreErrors(t *testing.T) {
	a, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, data string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	tests := []struct {
		name string
		ctx  context.Context
		file string
		want error
	}{
		{"missing", context.Background(), filepath.Join(dir, "none"), os.ErrNotExist},
		{"empty", context.Background(), write("empty", ""), eval.ErrNoWords},
		{"another format", context.Background(), write("prose", "A report.\n"), conllu.ErrFormat},
		{"stopped", stopped, write("gold", gold), context.Canceled},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := eval.Score(test.ctx, a, []string{test.file}); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
		})
	}
}
