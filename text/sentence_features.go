package text

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
