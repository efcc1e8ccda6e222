package text

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
