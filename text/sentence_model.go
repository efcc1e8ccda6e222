package text

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

// The classifier is linear over hashed features: the sum of the weights of a
// candidate's features is above zero where a sentence ends.
const (
	sentenceBits = 14 // the table has 1<<sentenceBits weights
	maxFeatures  = 24
	maxClosers   = 8 // quotes and brackets behind a mark
)

// sentenceModel holds the weights, little-endian 16-bit integers. It is made by
// TrainSentences.
//
//go:embed sentence.model
var sentenceModel []byte

var sentenceWeights = sync.OnceValue(func() []int16 {
	w := make([]int16, 1<<sentenceBits)
	for i := range min(len(w), len(sentenceModel)/2) {
		w[i] = int16(binary.LittleEndian.Uint16(sentenceModel[2*i:]))
	}
	return w
})

// afterMark says whether a sentence ends after token i within a line.
func (b *boundaries) afterMark(i int, g gap) bool {
	if b.beforeSpeech(i) {
		return true
	}
	n := b.candidate(i, g)
	if n == 0 {
		return false
	}
	score := 0
	for _, f := range b.features[:n] {
		score += int(b.weights[f])
	}
	return score > 0
}

// beforeSpeech says whether a full stop is followed by a quotation that begins
// with a capital.
func (b *boundaries) beforeSpeech(i int) bool {
	if b.word(i) != "." || i+2 >= len(b.tokens) || b.gapAfter(i) != spaced || b.gapAfter(i+1) != touching {
		return false
	}
	quote := b.word(i + 1)
	return (opensQuote(quote) || quote == "'") && startsUpper(b.word(i+2))
}

// candidate fills b.features for the place after token i and returns how many
// there are: 0 where no sentence can end.
func (b *boundaries) candidate(i int, g gap) int {
	last := b.word(i)
	if kinds256[last[len(last)-1]]&(isLetter|isDigit) != 0 {
		return 0
	}
	if opensSpeech(b, i) {
		return 0
	}
	next := b.word(i + 1)
	if g == touching && (closes(next) || !startsUpper(next) && !opensQuote(next)) {
		return 0
	}
	mark := i
	if mark > b.first+3 && last == "]" && b.word(mark-2) == "[" && isDigitASCII(b.word(mark - 1)[0]) {
		mark -= 3 // a reference: "of reason. [12]"
	}
	for mark > b.first && i-mark < maxClosers && closes(b.word(mark)) && !opensSpeech(b, mark) {
		mark--
	}
	kind := markKind(b.word(mark))
	if kind == noMark {
		return 0
	}
	if mark < i && startsLower(next) && last != ")" && last != "]" {
		return 0 // "Will they?" he asked
	}
	if kind == shortMark && neverLast(b.word(mark), next) {
		return 0
	}
	return b.describe(mark, i, kind, g)
}

// neverLast says whether an abbreviation goes on with the next word: a title with its name, a
// time with its zone.
func neverLast(short, next string) bool {
	switch short {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Adm.", "Brig.", "Prof.", "Rev.", "Hon.",
		"Sen.", "Rep.", "Gov.", "Pres.", "Amb.", "H.E.", "H.H.", "H.M.", "St.", "vs.", "Min.", "Messrs.", "Mme.":
		return true
	case "retd.", "Retd.", "ret.", "Ret.", "rtd.":
		return true
	case "U.S.", "U.K.", "U.N.", "E.U.", "U.A.E.", "D.C.", "U.S.A.", "U.S.S.R.":
		return isDash(next)
	case "a.m.", "p.m.":
		switch next {
		case "Eastern", "Central", "Pacific", "Local", "Moscow", "Beijing", "EDT", "EST", "ET", "CET", "GMT", "UTC", "PT", "PST", "PDT":
			return true
		}
	}
	if isDigitASCII(short[0]) {
		return true // the number of an item
	}
	if len(short) >= 4 && isUpperASCII(short[0]) && spelled(short[:len(short)-1]) && startsUpper(next) && !openers[next] {
		return true // initials: J.D. Vance
	}
	return isDash(next)
}

func isDash(w string) bool { return w == "–" || w == "—" || w == "--" }

// opensSpeech says whether token i is a straight quotation mark with white space before it
// and none behind.
func opensSpeech(b *boundaries, i int) bool {
	switch b.word(i) {
	case `"`, "'", "''":
		return (i == 0 || b.gapAfter(i-1) != touching) && i+1 < len(b.tokens) && b.gapAfter(i) == touching
	}
	return false
}

func opensQuote(w string) bool { return w == "“" || w == "«" || w == "‘" || w == `"` }

// A sentenceMark is a kind of mark that may end a sentence.
type sentenceMark uint8

const (
	noMark sentenceMark = iota
	stopMark
	askMark
	dotsMark
	colonMark
	semicolonMark
	dashMark
	shortMark // an abbreviation with its full stop
	otherMark
)

func markKind(w string) sentenceMark {
	switch w {
	case ".":
		return stopMark
	case ":":
		return colonMark
	case ";":
		return semicolonMark
	case "-", "--", "—", "–", "---":
		return dashMark
	case "。":
		return stopMark
	case "…":
		return dotsMark
	case ")", "]", ">", ">>", "*":
		return otherMark
	}
	switch w[len(w)-1] {
	case '!', '?':
		return askMark
	case '.':
		if w[0] == '.' {
			return dotsMark
		}
		return shortMark
	}
	return noMark
}

// describe fills b.features for a candidate after token i whose mark is token
// mark, and returns how many there are.
func (b *boundaries) describe(mark, i int, kind sentenceMark, g gap) int {
	prev, prev2, next, next2 := "", "", b.word(i+1), ""
	if mark > b.first {
		prev = b.word(mark - 1)
	}
	if mark > b.first+1 {
		prev2 = b.word(mark - 2)
	}
	if i+2 < len(b.tokens) && b.gapAfter(i+1) <= spaced {
		next2 = b.word(i + 2)
	}
	if kind == shortMark {
		prev, prev2 = b.word(mark), prev
	}
	k, closers := uint32(kind), uint32(min(i-mark, 2))
	open := uint32(min(b.brackets, 1)<<1 | b.quotes)
	length := lengthClass(mark - b.first)
	nextShape, prevShape := shape(next), shape(prev)
	f := hasher{into: b.features[:0], kind: k}
	f.add(1, 0, 0)
	f.add(2, nextShape, closers)
	f.add(3, hashWord(prev), 0)
	f.add(4, hashWord(next), 0)
	f.add(5, prevShape, nextShape)
	f.add(6, closers, open)
	f.add(7, length, nextShape)
	f.add(8, open, nextShape)
	f.add(9, hashWord(next), shape(next2))
	f.add(10, hashWord(prev), nextShape)
	f.add(11, uint32(g), nextShape)
	f.add(12, hashWord(prev2), prevShape)
	f.add(13, hashWord(b.word(b.first)), length)
	f.add(14, shape(next2), nextShape)
	f.add(15, length, open)
	f.add(16, hashWord(next2), nextShape)
	f.add(17, prevShape, shape(prev2))
	f.add(18, hashWord(b.word(mark)), closers)
	return len(f.into)
}

// hasher hashes features into the table.
type hasher struct {
	into []uint32
	kind uint32
}

func (h *hasher) add(template, x, y uint32) {
	v := (template*0x9E3779B1 ^ h.kind*0x85EBCA6B) + x*0xC2B2AE35 + y*0x27D4EB2F
	v ^= v >> 15
	v *= 0x2C1B3C6D
	v ^= v >> 13
	h.into = append(h.into, v>>(32-sentenceBits))
}

// hashWord hashes a word in any case (FNV-1a); quotation marks are all one.
func hashWord(w string) uint32 {
	switch w {
	case "“", "‘", "'", "’", "”", "``", "''", "«", "»":
		w = `"`
	}
	h := uint32(2166136261)
	for i := range min(len(w), 24) {
		c := w[i]
		if isUpperASCII(c) {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// lengthClass groups numbers of tokens.
func lengthClass(n int) uint32 {
	switch {
	case n <= 3:
		return uint32(n)
	case n <= 6:
		return 4
	case n <= 12:
		return 5
	case n <= 30:
		return 6
	}
	return 7
}

// shape classes a token by its letters.
func shape(w string) uint32 {
	if w == "" {
		return 0
	}
	c := w[0]
	switch {
	case isLowerASCII(c):
		if len(w) == 1 {
			return 1
		}
		return 2
	case isUpperASCII(c):
		switch {
		case len(w) == 1:
			return 3
		case len(w) == 2 && w[1] == '.':
			return 4
		case isUpperASCII(w[1]):
			return 5
		case w[1] == '.':
			return 6
		case openers[w]:
			return 7
		}
		return 8
	case isDigitASCII(c):
		return 9
	}
	switch w {
	case `"`, "“", "‘", "'", "``", "«":
		return 10
	case "(", "[":
		return 11
	case "-", "--", "—", "–", "*", "•":
		return 12
	case ",", ";", ":", "!", "?", ".":
		return 13
	}
	switch {
	case startsUpper(w):
		return 8
	case startsLower(w):
		return 2
	}
	return 14
}
