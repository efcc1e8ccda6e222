package text

// maxDateline bounds a dateline, in tokens.
const maxDateline = 24

// afterDateline says whether the tokens up to i are the dateline of a report, which
// is a sentence of its own: "KABUL:", "GENEVA (AP) -", "Baku, 12 May 2022 –",
// "ISLAMABAD, (Urdu Point - 29th Aug, 2025)". It begins a line with a place, in
// capitals where nothing but a colon or bracket sets it off, and the report
// goes on with a capital.
func (b *boundaries) afterDateline(i int) bool {
	if i-b.first >= maxDateline || i == b.first || b.brackets > 0 {
		return false
	}
	switch w := b.word(i); w {
	case "-", "--", "—", "–":
		return b.opensReport(i+1) && b.beginsLine() && (b.place(i) || b.named(i))
	case ":":
		return b.opensReport(i+1) && b.beginsLine() && b.place(i)
	case ")":
		return b.opensReport(i+1) && b.beginsLine() && b.place(i) && b.bracketed(i)
	}
	return false
}

// opensReport says whether token i can begin the text after a dateline.
func (b *boundaries) opensReport(i int) bool {
	w := b.word(i)
	return startsUpper(w) || w == `"` || w == "“" || w == "‘"
}

// beginsLine says whether the open sentence begins a line.
func (b *boundaries) beginsLine() bool {
	if b.first == 0 {
		return true
	}
	return b.gapAfter(b.first-1) >= newLine
}

// place says whether the open sentence begins with a place in capitals, before token i.
func (b *boundaries) place(i int) bool {
	w := b.word(b.first)
	if len(w) < 3 || !allUpper(w) {
		return false
	}
	for k := b.first + 1; k < i; k++ {
		switch w := b.word(k); {
		case w == "(":
			return true
		case w == ",", w == "/", w == "-", startsUpper(w), isDigitASCII(w[0]):
		default:
			return false
		}
	}
	return true
}

// named says whether the tokens before i are a place and an agency in brackets or a
// date: "Baku, 12 May 2022", "Geneva (AFP)".
func (b *boundaries) named(i int) bool {
	if !startsUpper(b.word(b.first)) {
		return false
	}
	marked := false
	for k := b.first + 1; k < i; k++ {
		switch w := b.word(k); {
		case w == ")" || isDigitASCII(w[0]):
			marked = true
		case w == ",", w == "(", w == "/", w == "of", startsUpper(w):
		default:
			return false
		}
	}
	return marked
}

// bracketed says whether the bracket that token i closes is short and stands after the place.
func (b *boundaries) bracketed(i int) bool {
	for k := i - 1; k > b.first; k-- {
		if b.word(k) == "(" {
			return k-b.first <= 4
		}
	}
	return false
}
