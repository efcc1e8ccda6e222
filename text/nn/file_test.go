package nn

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"testing"
)

// smallFile is a model of random weights.
func smallFile() *File {
	f := &File{
		Net: New(Size{
			WordRows: 4, Word: 16, AffixRows: 8, Affix: 16, Hidden: 32, Layers: 2, TagLayer: 1,
			ArcView: 32, RelView: 32, POS: 2, Tags: 3, Rels: 2,
		}),
		Lexicon: NewLexicon([]string{"the", "treaty", "signed"}),
		POS:     []string{"NOUN", "VERB"}, Tags: []string{"NN", "VBD", "."}, Rels: []string{"root", "punct"},
		Made: "by a test",
	}
	rng := rand.New(rand.NewPCG(25, 26))
	for _, p := range f.Net.Params() {
		copy(p.Data, randomFloats(rng, len(p.Data)))
	}
	return f
}

func TestFileRoundTrip(t *testing.T) {
	f := smallFile()
	data := f.Encode()
	got, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if got.Made != f.Made || got.Net.Size != f.Net.Size || len(got.Lexicon.Words) != len(f.Lexicon.Words) {
		t.Errorf("read back %q %v %v", got.Made, got.Net.Size, got.Lexicon.Words)
	}
	want := f.Net.Params()
	for i, p := range got.Net.Params() {
		limit := 4.0 / math.MaxInt16 // of the largest value, about 4
		if p.Sparse {
			limit = 4.0 / math.MaxInt8
		}
		for j, v := range p.Data {
			if math.Abs(float64(v-want[i].Data[j])) > limit {
				t.Fatalf("%s: value %d is %v, was %v", p.Name, j, v, want[i].Data[j])
			}
		}
	}
	if !bytes.Equal(data, f.Encode()) {
		t.Error("writing twice gave two files")
	}
}

// FuzzDecode reads changed files whose checksum is right: an error or a model, never a panic.
func FuzzDecode(f *testing.F) {
	f.Add(smallFile().Encode(), uint16(25), byte(1))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, change byte) {
		head := len(magic) + 5
		if len(data) < head {
			return
		}
		copy(data, magic)
		data[len(magic)] = version
		data[int(at)%len(data)] ^= change
		binary.LittleEndian.PutUint32(data[len(magic)+1:], crc32.ChecksumIEEE(data[head:]))
		file, err := Decode(data)
		switch {
		case err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer):
			t.Errorf("undeclared error %v", err)
		case err == nil:
			var s Scratch
			var buf WordBuffer
			s.Reset()
			s.Add(file.Features("Treaty", &buf))
			s.EndSentence()
			r := NewRunner(file.Net)
			r.Encode(&s)
			r.Arcs(&s, 1, 2)
			r.Relations(&s, []int32{0, -1, 0})
		}
	})
}

func TestFeatures(t *testing.T) {
	f := smallFile()
	var buf WordBuffer
	for word, row := range map[string]int32{"the": 1, "THE": 1, "Treaty": 2, "treaties": 0, "": 0, "\xff": 0} {
		if got := f.Features(word, &buf); got.Word != row {
			t.Errorf("%q is word %d, want %d", word, got.Word, row)
		}
	}
	for word, want := range map[string]string{"U.S.": "u.s.", "’s": "'s", "29th": "00th", "Étatō–": "étatō-", "“": "\"", "Ђуро": "ђуро"} {
		if got := string(Normal(nil, word)); got != want {
			t.Errorf("Normal(%q) = %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{"Baku": "Xxx", "UN": "XX", "NATO": "XX", "29th": "00xx", "é": "xx", "$1.5": "$0.0"} {
		if got := string(Shape(nil, word)); got != want {
			t.Errorf("Shape(%q) = %q, want %q", word, got, want)
		}
	}
	if f.Features("BAKU", &buf).Affix[AffixCount-1] == f.Features("baku", &buf).Affix[AffixCount-1] {
		t.Error("capitals leave no trace")
	}
}

func TestDistanceClass(t *testing.T) {
	seen := map[int]bool{0: true}
	last := 0
	for d := 1; d <= MaxSentence; d++ {
		right, left := DistanceClass(d), DistanceClass(-d)
		if right == left || right < last || left >= Distances || right >= Distances {
			t.Fatalf("distance %d: classes %d and %d", d, right, left)
		}
		last = right
		seen[right], seen[left] = true, true
	}
	if len(seen) != 23 {
		t.Errorf("%d classes in use, want 23", len(seen))
	}
}

func TestSigmoidSlope(t *testing.T) {
	const d = 1e-2
	for x := float32(-7); x < 7; x += 0.37 {
		want := (Sigmoid(x+d) - Sigmoid(x-d)) / (2 * d)
		if got := SigmoidSlope(x); math.Abs(float64(got-want)) > 1e-3 {
			t.Errorf("slope at %v is %v, want %v", x, got, want)
		}
	}
	if Sigmoid(-9) != 0 || Sigmoid(9) != 1 || Sigmoid(0) != 0.5 {
		t.Errorf("ends and middle: %v %v %v", Sigmoid(-9), Sigmoid(9), Sigmoid(0))
	}
}
