package text

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"chancery/span"
	"chancery/text/nn"
)

// loadEnglish is the embedded model.
func loadEnglish(t testing.TB) *Model {
	t.Helper()
	m, err := English()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// parseOf is a text of sentences whose tokens stand between spaces, not yet annotated.
func parseOf(sentences ...string) *Parse {
	p := &Parse{Text: strings.Join(sentences, "\n")}
	at := 0
	for _, s := range sentences {
		first := len(p.Tokens)
		for start := at; start < at+len(s); {
			end := at + len(s)
			if i := strings.IndexByte(p.Text[start:end], ' '); i >= 0 {
				end = start + i
			}
			if end > start {
				p.Tokens = append(p.Tokens, Token{Span: span.Span{Start: start, End: end}})
			}
			start = end + 1
		}
		p.Sentences = append(p.Sentences, Sentence{Span: span.Span{Start: at, End: at + len(s)}, First: first, End: len(p.Tokens)})
		at += len(s) + 1
	}
	return p
}

// isTree says whether heads (node 0 the root) is a tree with one node under the root.
func isTree(heads []int32) bool {
	roots := 0
	for v := 1; v < len(heads); v++ {
		if heads[v] == 0 {
			roots++
		}
		steps := 0
		for u := v; u != 0; u = int(heads[u]) {
			if steps++; steps > len(heads) {
				return false
			}
		}
	}
	return roots == 1
}

// checkTrees fails unless every sentence is one tree with one root and every label is set.
func checkTrees(t *testing.T, p *Parse) {
	t.Helper()
	for _, s := range p.Sentences {
		heads := []int32{-1}
		for i := s.First; i < s.End; i++ {
			token := p.Tokens[i]
			if token.POS == NoPOS || token.Tag == NoTag || token.Rel == NoRel || (token.Head == Root) != (token.Rel == RootRel) {
				t.Fatalf("token %q: %v %v %v with head %d", p.Word(i), token.POS, token.Tag, token.Rel, token.Head)
			}
			if token.Head != Root && (token.Head < s.First || token.Head >= s.End) {
				t.Fatalf("token %q: its head %d is outside its sentence", p.Word(i), token.Head)
			}
			heads = append(heads, int32(max(token.Head-s.First, Root)+1))
		}
		if len(heads) > 1 && !isTree(heads) {
			t.Fatalf("%q: %v is no tree with one root", s.Span.Of(p.Text), heads)
		}
	}
}

// soup is random text: words, signs and broken bytes in any order.
func soup(rng *rand.Rand, tokens int) string {
	pieces := []string{"the", "Minister", "signed", "(", ")", ",", ".", "\"", "’", "2025", "of", "UN", "not", "\xff\xfe", "Ерматов", "%", "and", "-", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"}
	words := make([]string, tokens)
	for i := range words {
		words[i] = pieces[rng.IntN(len(pieces))]
	}
	return strings.Join(words, " ")
}

func TestAnnotateSentence(t *testing.T) {
	p := parseOf("On Friday the two foreign ministers signed an agreement .")
	loadEnglish(t).Annotate(p)
	checkTrees(t, p)
	want := map[string]struct {
		pos  POS
		tag  Tag
		rel  Rel
		head string
	}{
		"ministers": {NOUN, TagNNS, Nsubj, "signed"},
		"signed":    {VERB, TagVBD, RootRel, ""},
		"agreement": {NOUN, TagNN, Obj, "signed"},
		"Friday":    {PROPN, TagNNP, Obl, "signed"},
		"foreign":   {ADJ, ParseTag("JJ"), Amod, "ministers"},
	}
	for i, token := range p.Tokens {
		w, ok := want[p.Word(i)]
		if !ok {
			continue
		}
		head := ""
		if token.Head != Root {
			head = p.Word(token.Head)
		}
		if token.POS != w.pos || token.Tag != w.tag || token.Rel != w.rel || head != w.head {
			t.Errorf("%s is %v %v %v of %q, want %v", p.Word(i), token.POS, token.Tag, token.Rel, head, w)
		}
	}
}

func TestAnnotateSoup(t *testing.T) {
	m := loadEnglish(t)
	rng := rand.New(rand.NewPCG(11, 12))
	for range 60 {
		var sentences []string
		for range 1 + rng.IntN(8) {
			sentences = append(sentences, soup(rng, 1+rng.IntN(60)))
		}
		p := parseOf(sentences...)
		m.Annotate(p)
		checkTrees(t, p)
	}
}

func TestAnnotateHugeSentence(t *testing.T) {
	p := parseOf(soup(rand.New(rand.NewPCG(13, 14)), 50_000))
	loadEnglish(t).Annotate(p)
	checkTrees(t, p)
}

func TestAnnotateNothing(t *testing.T) {
	p := &Parse{Sentences: []Sentence{{}, {}}}
	loadEnglish(t).Annotate(p)
	if got := len(p.Tokens); got != 0 {
		t.Errorf("%d tokens came of nothing", got)
	}
}

// TestAnnotateTogether reads the same sentences alone, in one text and in
// several goroutines at once: the analysis must not depend on the company.
func TestAnnotateTogether(t *testing.T) {
	m := loadEnglish(t)
	rng := rand.New(rand.NewPCG(15, 16))
	var sentences []string
	for range 30 {
		sentences = append(sentences, soup(rng, 1+rng.IntN(40)))
	}
	whole := parseOf(sentences...)
	m.Annotate(whole)
	for k, s := range sentences {
		alone := parseOf(s)
		m.Annotate(alone)
		first := whole.Sentences[k].First
		for i, a := range alone.Tokens {
			w := whole.Tokens[first+i]
			if w.Head != Root {
				w.Head -= first
			}
			if a.POS != w.POS || a.Tag != w.Tag || a.Rel != w.Rel || a.Head != w.Head {
				t.Fatalf("sentence %d, token %d: alone %v, together %v", k, i, a, w)
			}
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			p := parseOf(sentences...)
			m.Annotate(p)
			if !reflect.DeepEqual(p, whole) {
				t.Error("two goroutines read the same text differently")
			}
		})
	}
	wg.Wait()
}

func TestLoadModelRefuses(t *testing.T) {
	damaged := append([]byte(nil), english...)
	damaged[len(damaged)/2] ^= 1
	newer := append([]byte(nil), english...)
	newer[16]++
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"empty": {nil, nn.ErrDamaged}, "another file": {[]byte("%PDF-1.7\n"), nn.ErrDamaged},
		"cut": {english[:len(english)/2], nn.ErrDamaged}, "one bit": {damaged, nn.ErrDamaged}, "newer": {newer, nn.ErrNewer},
	} {
		if _, err := LoadModel(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
}

func TestAnnotateDoesNotAllocatePerToken(t *testing.T) {
	m := loadEnglish(t)
	p := parseOf(soup(rand.New(rand.NewPCG(17, 18)), 100), soup(rand.New(rand.NewPCG(19, 20)), 150))
	a := &annotator{model: m}
	a.annotate(p)
	if n := testing.AllocsPerRun(5, func() { a.annotate(p) }); n > 0 {
		t.Errorf("%v allocations after the first text, want none", n)
	}
}

// BenchmarkAnnotate reports words a second on the EWT dev set.
func BenchmarkAnnotate(b *testing.B) {
	sentences := devSentences(b)
	m := loadEnglish(b)
	p := parseOf(sentences...)
	m.Annotate(p)
	b.ReportAllocs()
	for b.Loop() {
		m.Annotate(p)
	}
	b.ReportMetric(float64(len(p.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// devSentences are the sentences of the EWT dev set, tokens apart by a space.
func devSentences(t testing.TB) []string {
	const path = "../../shared/treebank/en_ewt-dev.conllu"
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the treebank is not here: %v", err)
	}
	defer f.Close()
	var sentences, words []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		switch {
		case lines.Text() == "":
			sentences, words = append(sentences, strings.Join(words, " ")), nil
		case len(cols) == 10 && !strings.ContainsAny(cols[0], "-."):
			words = append(words, strings.ReplaceAll(cols[1], " ", "_"))
		}
	}
	return sentences
}
