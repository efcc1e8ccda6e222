package conllu_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"chancery/text"
	"chancery/text/conllu"
)

const sample = `# newdoc id = a
# sent_id = a-1
# text = I don't know.
1	I	I	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# text = Kabul fell.
1	Kabul	Kabul	PROPN	NNP	_	2	nsubj	_	_
2	fell	fall	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

func TestParseBuildsTheText(t *testing.T) {
	sentences, err := conllu.ReadAll(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	p := conllu.Parse(sentences)
	if want := "I don't know.\n\nKabul fell."; p.Text != want {
		t.Errorf("text %q, want %q", p.Text, want)
	}
	var words []string
	for i := range p.Tokens {
		words = append(words, p.Word(i))
	}
	if got := strings.Join(words, "|"); got != "I|do|n't|know|.|Kabul|fell|." {
		t.Errorf("words %s", got)
	}
	if p.Tokens[2].Head != 3 || p.Tokens[3].Head != text.Root || p.Tokens[5].Head != 6 {
		t.Errorf("heads %d %d %d", p.Tokens[2].Head, p.Tokens[3].Head, p.Tokens[5].Head)
	}
}

func TestWriteGivesBackWhatWasRead(t *testing.T) {
	sentences, err := conllu.ReadAll(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := conllu.Write(&b, sentences); err != nil {
		t.Fatal(err)
	}
	if b.String() != sample {
		t.Errorf("wrote\n%s", b.String())
	}
}

// What is read, parsed and turned back says the same of forms, heads and spaces.
func TestFromParse(t *testing.T) {
	sentences, err := conllu.ReadAll(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := conllu.Write(&b, conllu.FromParse(conllu.Parse(sentences))); err != nil {
		t.Fatal(err)
	}
	want := `# newdoc
# text = I don't know.
1	I	I	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# text = Kabul fell.
1	Kabul	Kabul	PROPN	NNP	_	2	nsubj	_	_
2	fell	fall	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`
	if b.String() != want {
		t.Errorf("wrote\n%s", b.String())
	}
}

func TestReadNamesTheLine(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"columns", "1\tI\n", "line 1: not valid CoNLL-U: 2 columns where 10 belong"},
		{"id", "\n3\tI\t_\t_\t_\t_\t0\troot\t_\t_\n", `line 2: not valid CoNLL-U: word id "3" where 1 belongs`},
		{"head", "1\tI\t_\t_\t_\t_\t7\troot\t_\t_\n", "sentence at line 1: not valid CoNLL-U: word 1 has head 7 in a sentence of 1 words"},
		{
			"cycle", "1\tI\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tgo\t_\t_\t_\t_\t1\tdep\t_\t_\n",
			"sentence at line 1: not valid CoNLL-U: word 1 is its own head by way of others",
		},
		{"range", "1-2\tI\t_\t_\t_\t_\t_\t_\t_\t_\n1\tI\t_\t_\t_\t_\t0\troot\t_\t_\n", "sentence at line 1: not valid CoNLL-U: word range up to 2 in a sentence of 1 words"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := conllu.ReadAll(strings.NewReader(test.file))
			if err == nil || err.Error() != test.want || !errors.Is(err, conllu.ErrFormat) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

// The words of a treebank spell its sentences.
func TestTreebankTexts(t *testing.T) {
	for _, name := range []string{"en_ewt-dev", "en_gum-dev"} {
		f, err := os.Open("../../../shared/treebank/" + name + ".conllu")
		if err != nil {
			t.Skip("no treebank beside the repository: ", err)
		}
		defer f.Close()
		sentences, err := conllu.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range conllu.Documents(sentences) {
			p := conllu.Parse(doc)
			for i, s := range p.Sentences {
				if want, _ := doc[i].Comment("text"); s.Span.Of(p.Text) != want {
					t.Errorf("%s line %d: text %q, want %q", name, doc[i].Line, s.Span.Of(p.Text), want)
				}
			}
		}
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("1-3\tabc\t_\t_\t_\t_\t_\t_\t_\t_\n1\té\t_\t_\t_\t_\t2\tx\t_\t_\n2\té\t_\t_\t_\t_\t0\tx\t_\t_\n3\té\t_\t_\t_\t_\t0\tx\t_\t_\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sentences, err := conllu.ReadAll(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, doc := range conllu.Documents(sentences) {
			conllu.Parse(doc)
		}
	})
}
