package report

import (
	"math"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A sketch has bins in bands; two texts are compared when one band of theirs is equal.
const (
	bins     = 128
	bandSize = 4
	shingle  = 4 // words
)

// Sketch is a one-permutation MinHash: the hashes of a set of shingles (runs of
// words) are parted into bins by their low bits, and each bin keeps the least. The
// share of equal bins estimates the Jaccard resemblance of the sets. Empty bins
// borrow from the next full one, which keeps the estimate unbiased (Shrivastava
// and Li 2014). The zero Sketch is that of no words.
type Sketch [bins]uint16

// Resemblance estimates the resemblance of two texts, from 0 to 1.
func (s *Sketch) Resemblance(o *Sketch) float64 {
	equal := 0
	for i := range s {
		if s[i] == o[i] {
			equal++
		}
	}
	return float64(equal) / bins
}

// bands are keys of which texts that resemble one another share at least one.
func (s *Sketch) bands() [bins / bandSize]uint64 {
	var keys [bins / bandSize]uint64
	for i := range keys {
		h := mix(uint64(i) + 1)
		for _, bin := range s[i*bandSize : (i+1)*bandSize] {
			h = mix(h ^ uint64(bin))
		}
		keys[i] = h
	}
	return keys
}

// sketcher fills a sketch.
type sketcher struct {
	least [bins]uint64
}

func newSketcher() *sketcher {
	var s sketcher
	for i := range s.least {
		s.least[i] = math.MaxUint64
	}
	return &s
}

func (s *sketcher) add(hash uint64) {
	bin := hash % bins
	s.least[bin] = min(s.least[bin], hash/bins)
}

// sketch is the result: the top bits of each bin, empty bins filled from the next full one.
func (s *sketcher) sketch() Sketch {
	var out Sketch
	for i := range out {
		for step := range bins {
			if least := s.least[(i+step)%bins]; least != math.MaxUint64 {
				out[i] = uint16(mix(least + uint64(step)))
				break
			}
		}
	}
	return out
}

// sketches reads the words of a text, letters and digits in lower case: text is
// the sketch of all shingles, names that of the words with a capital or a digit.
func sketches(body string) (text, names Sketch) {
	all, named := newSketcher(), newSketcher()
	var run [shingle]uint64 // hashes of the last words
	words := 0
	for i := 0; i < len(body); {
		word, capital, n := nextWord(body[i:])
		i += n
		if word == 0 {
			continue
		}
		copy(run[:], run[1:])
		run[shingle-1] = word
		if words++; words >= shingle {
			all.add(join(run[:]))
		}
		if capital {
			named.add(mix(word))
		}
	}
	if 0 < words && words < shingle {
		all.add(join(run[shingle-words:]))
	}
	return all.sketch(), named.sketch()
}

// nextWord hashes the word at the head of s; word is 0 where s begins with none,
// and n is then the length of what stands between words.
func nextWord(s string) (word uint64, capital bool, n int) {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	word = offset
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		if n == 0 && (unicode.IsUpper(r) || unicode.IsDigit(r)) {
			capital = true
		}
		word = (word ^ uint64(unicode.ToLower(r))) * prime
		n += size
	}
	if n > 0 {
		return word, capital, n
	}
	_, n = utf8.DecodeRuneInString(s)
	return 0, false, n
}

func join(words []uint64) uint64 {
	var h uint64
	for _, w := range words {
		h = mix(bits.RotateLeft64(h, 5) ^ w)
	}
	return h
}

// mix is the finaliser of SplitMix64: every bit of x changes half the bits of the result.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
