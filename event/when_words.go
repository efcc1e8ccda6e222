package event

// atomKind is what a piece of a token can be in an expression of time.
type atomKind uint8

const (
	atomOther    atomKind = iota
	atomMark              // punctuation without a part to play
	atomComma             //
	atomDash              // hyphens and dashes
	atomWord              // a function word; val is a timeWord
	atomNumber            // val; see the flags for how it is written
	atomOrdinal           // "29th", "first"
	atomMonth             // val 1 to 12
	atomWeekday           // val is a time.Weekday
	atomWeekdays          // "Mondays"
	atomUnit              // val is a timeUnit
	atomDecade            // "1990s"; val is its first year, or its first two digits' year for "90s"
	atomSeason            // val 0 spring to 3 winter
	atomDeictic           // "today"; val in days
	atomQuarter           // "Q3"
	atomHalf              // "H1"
	atomDate              // "2025-08-29"; val is a day.Day
	atomYears             // "2010-2014"; val is the first year, more the second
	atomFiscal            // "FY2025"; val is the year
	atomPart              // val is a day.Part
	atomRepeat            // "annually"
	atomVague             // "recently", "soon"
)

// timeWord is a function word of the grammar of time.
type timeWord int16

const (
	noTimeWord timeWord = iota
	wordA
	wordAbout
	wordAfter
	wordAgo
	wordAhead
	wordAnd
	wordAnniversary
	wordAs
	wordAt
	wordAway
	wordBeforeW
	wordBeginning
	wordBetween
	wordBy
	wordCentenary
	wordComing
	wordCouple
	wordCurrent
	wordDaypart
	wordDuring
	wordEarlier
	wordEffect
	wordEffective
	wordEnd
	wordEve
	wordEvery
	wordFiscal
	wordFollowing
	wordFor
	wordFrom
	wordFuture
	wordHalf
	wordIn
	wordLast
	wordLater
	wordMiddle
	wordNear
	wordNext
	wordOf
	wordOn
	wordOnward
	wordOr
	wordOver
	wordPast
	wordPossessive
	wordPrevious
	wordPrior
	wordQuarter
	wordRecent
	wordSame
	wordSeveral
	wordSince
	wordSingle
	wordStarting
	wordThan
	wordThat
	wordThe
	wordThis
	wordThrough
	wordThroughout
	wordTo
	wordUntil
	wordWithin
)

// timeUnit is a unit of the calendar.
type timeUnit uint8

const (
	noUnit timeUnit = iota
	unitMinute
	unitHour
	unitDay
	unitWeekend
	unitWeek
	unitMonth
	unitYear
	unitDecade
	unitCentury
)

// timeLexeme is what one word can be. A core word makes its sentence worth reading.
type timeLexeme struct {
	kind atomKind
	val  int16
	flag atomFlag
	core bool
}

// atomFlag says how an atom is written.
type atomFlag uint8

const (
	flagCapital  atomFlag = 1 << iota // begins with a capital letter
	flagShort                         // an abbreviation, or a name with another common meaning: wants a date beside it
	flagPlural                        // of a unit
	flagDigits                        // a number in digits
	flagFour                          // a number of exactly four digits
	flagNewToken                      // first atom of its token
	flagGlued                         // no space before it
)

func core(kind atomKind, val int16, flags ...atomFlag) timeLexeme {
	l := timeLexeme{kind: kind, val: val, core: true}
	for _, f := range flags {
		l.flag |= f
	}
	return l
}

func word(w timeWord) timeLexeme { return timeLexeme{kind: atomWord, val: int16(w)} }

func number(n int16) timeLexeme  { return timeLexeme{kind: atomNumber, val: n} }
func ordinal(n int16) timeLexeme { return timeLexeme{kind: atomOrdinal, val: n} }

// timeWords maps a word in lower case, without a final full stop, to its part in
// the grammar of time.
var timeWords = map[string]timeLexeme{
	"january": core(atomMonth, 1), "february": core(atomMonth, 2), "march": core(atomMonth, 3),
	"april": core(atomMonth, 4), "may": core(atomMonth, 5), "june": core(atomMonth, 6),
	"july": core(atomMonth, 7), "august": core(atomMonth, 8), "september": core(atomMonth, 9),
	"october": core(atomMonth, 10), "november": core(atomMonth, 11), "december": core(atomMonth, 12),
	"jan": core(atomMonth, 1, flagShort), "feb": core(atomMonth, 2, flagShort), "mar": core(atomMonth, 3, flagShort),
	"apr": core(atomMonth, 4, flagShort), "jun": core(atomMonth, 6, flagShort), "jul": core(atomMonth, 7, flagShort),
	"aug": core(atomMonth, 8, flagShort), "sep": core(atomMonth, 9, flagShort), "sept": core(atomMonth, 9, flagShort),
	"oct": core(atomMonth, 10, flagShort), "nov": core(atomMonth, 11, flagShort), "dec": core(atomMonth, 12, flagShort),

	"sunday": core(atomWeekday, 0), "monday": core(atomWeekday, 1), "tuesday": core(atomWeekday, 2),
	"wednesday": core(atomWeekday, 3), "thursday": core(atomWeekday, 4), "friday": core(atomWeekday, 5), "saturday": core(atomWeekday, 6),
	"sun": core(atomWeekday, 0, flagShort), "mon": core(atomWeekday, 1, flagShort), "tue": core(atomWeekday, 2, flagShort),
	"tues": core(atomWeekday, 2, flagShort), "wed": core(atomWeekday, 3, flagShort), "thu": core(atomWeekday, 4, flagShort),
	"thur": core(atomWeekday, 4, flagShort), "thurs": core(atomWeekday, 4, flagShort), "fri": core(atomWeekday, 5, flagShort), "sat": core(atomWeekday, 6, flagShort),
	"sundays": core(atomWeekdays, 0), "mondays": core(atomWeekdays, 1), "tuesdays": core(atomWeekdays, 2),
	"wednesdays": core(atomWeekdays, 3), "thursdays": core(atomWeekdays, 4), "fridays": core(atomWeekdays, 5), "saturdays": core(atomWeekdays, 6),

	"minute": core(atomUnit, int16(unitMinute)), "minutes": core(atomUnit, int16(unitMinute), flagPlural),
	"hour": core(atomUnit, int16(unitHour)), "hours": core(atomUnit, int16(unitHour), flagPlural),
	"day": core(atomUnit, int16(unitDay)), "days": core(atomUnit, int16(unitDay), flagPlural),
	"weekend": core(atomUnit, int16(unitWeekend)), "weekends": core(atomUnit, int16(unitWeekend), flagPlural),
	"week": core(atomUnit, int16(unitWeek)), "weeks": core(atomUnit, int16(unitWeek), flagPlural),
	"month": core(atomUnit, int16(unitMonth)), "months": core(atomUnit, int16(unitMonth), flagPlural),
	"year": core(atomUnit, int16(unitYear)), "years": core(atomUnit, int16(unitYear), flagPlural),
	"decade": core(atomUnit, int16(unitDecade)), "decades": core(atomUnit, int16(unitDecade), flagPlural),
	"century": core(atomUnit, int16(unitCentury)), "centuries": core(atomUnit, int16(unitCentury), flagPlural),

	"spring": core(atomSeason, 0), "summer": core(atomSeason, 1), "autumn": core(atomSeason, 2),
	"fall": core(atomSeason, 2, flagShort), "winter": core(atomSeason, 3),
	"today": core(atomDeictic, 0), "tonight": core(atomDeictic, 0), "yesterday": core(atomDeictic, -1), "tomorrow": core(atomDeictic, 1),
	"annually": core(atomRepeat, 0), "yearly": core(atomRepeat, 0), "recently": core(atomVague, int16(HintPast)), "soon": core(atomVague, int16(HintFuture)),
	"anniversary": core(atomWord, int16(wordAnniversary)), "centenary": core(atomWord, int16(wordCentenary)), "eve": core(atomWord, int16(wordEve)),
	"quarter": core(atomWord, int16(wordQuarter)), "future": core(atomWord, int16(wordFuture)),
	"morning": core(atomWord, int16(wordDaypart)), "afternoon": core(atomWord, int16(wordDaypart)),
	"evening": core(atomWord, int16(wordDaypart)), "night": core(atomWord, int16(wordDaypart)),
	"nineties": core(atomDecade, 90), "eighties": core(atomDecade, 80), "seventies": core(atomDecade, 70), "sixties": core(atomDecade, 60),

	"early": {kind: atomPart, val: 1}, "mid": {kind: atomPart, val: 2}, "late": {kind: atomPart, val: 3},
	"a": word(wordA), "an": word(wordA), "after": word(wordAfter), "following": word(wordFollowing), "ago": word(wordAgo), "ahead": word(wordAhead),
	"about": word(wordAbout), "around": word(wordAbout), "circa": word(wordAbout), "nearly": word(wordAbout), "almost": word(wordAbout),
	"and": word(wordAnd), "as": word(wordAs), "at": word(wordAt), "away": word(wordAway), "before": word(wordBeforeW), "beginning": word(wordBeginning), "start": word(wordBeginning),
	"outset": word(wordBeginning), "turn": word(wordBeginning), "between": word(wordBetween), "by": word(wordBy), "coming": word(wordComing),
	"upcoming": word(wordComing), "couple": word(wordCouple), "current": word(wordCurrent), "during": word(wordDuring),
	"earlier": word(wordEarlier), "effect": word(wordEffect), "effective": word(wordEffective), "end": word(wordEnd), "close": word(wordEnd),
	"every": word(wordEvery), "each": word(wordEvery), "fiscal": word(wordFiscal), "fy": word(wordFiscal), "financial": word(wordFiscal), "for": word(wordFor), "from": word(wordFrom),
	"half": word(wordHalf), "in": word(wordIn), "into": word(wordIn), "last": word(wordLast), "later": word(wordLater), "middle": word(wordMiddle), "near": word(wordNear),
	"next": word(wordNext), "of": word(wordOf), "on": word(wordOn), "onward": word(wordOnward), "onwards": word(wordOnward), "or": word(wordOr),
	"over": word(wordOver), "past": word(wordPast), "previous": word(wordPrevious), "preceding": word(wordPrevious), "prior": word(wordPrior),
	"recent": word(wordRecent), "same": word(wordSame), "several": word(wordSeveral), "few": word(wordSeveral), "many": word(wordSeveral),
	"some": word(wordSeveral), "since": word(wordSince), "single": word(wordSingle), "starting": word(wordStarting), "than": word(wordThan), "that": word(wordThat), "the": word(wordThe),
	"this": word(wordThis), "through": word(wordThrough), "throughout": word(wordThroughout), "to": word(wordTo), "until": word(wordUntil),
	"till": word(wordUntil), "within": word(wordWithin),
	"'s": word(wordPossessive), "’s": word(wordPossessive), "his": word(wordPossessive), "her": word(wordPossessive), "its": word(wordPossessive),
	"their": word(wordPossessive), "our": word(wordPossessive), "my": word(wordPossessive), "your": word(wordPossessive),

	"one": number(1), "two": number(2), "three": number(3), "four": number(4), "five": number(5), "six": number(6), "seven": number(7),
	"eight": number(8), "nine": number(9), "ten": number(10), "eleven": number(11), "twelve": number(12), "thirteen": number(13),
	"fourteen": number(14), "fifteen": number(15), "sixteen": number(16), "seventeen": number(17), "eighteen": number(18), "nineteen": number(19),
	"twenty": number(20), "thirty": number(30), "forty": number(40), "fifty": number(50), "sixty": number(60), "seventy": number(70),
	"eighty": number(80), "ninety": number(90), "hundred": number(100),
	"first": ordinal(1), "second": ordinal(2), "third": ordinal(3), "fourth": ordinal(4), "fifth": ordinal(5), "sixth": ordinal(6),
	"seventh": ordinal(7), "eighth": ordinal(8), "ninth": ordinal(9), "tenth": ordinal(10), "fifteenth": ordinal(15), "twentieth": ordinal(20),
	"twenty-fifth": ordinal(25), "thirtieth": ordinal(30), "fortieth": ordinal(40), "fiftieth": ordinal(50), "sixtieth": ordinal(60),
	"seventieth": ordinal(70), "seventy-fifth": ordinal(75), "eightieth": ordinal(80), "hundredth": ordinal(100),
}

// maxTimeWord is the longest word of timeWords, in bytes.
const maxTimeWord = 13

// timeWordShapes tells, for each first letter, the lengths of the core words that
// begin with it, so that most words of a text are passed over at a glance.
var timeWordShapes = func() (shapes [256]uint16) {
	for w, l := range timeWords {
		if l.core {
			shapes[w[0]] |= 1 << len(w)
			shapes[w[0]&^0x20] |= 1 << len(w)
		}
	}
	return shapes
}()
