package source

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed languages.txt
var languagesFile string

// functionWords lists, for a word, the languages that have it, as indexes into codes.
type functionWords struct {
	codes []string
	of    map[string][]int
}

// tables are read from languages.txt once, when a text is first judged.
var tables = sync.OnceValue(func() functionWords {
	t := functionWords{of: map[string][]int{}}
	for line := range strings.Lines(languagesFile) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		t.codes = append(t.codes, fields[0])
		for _, w := range fields[1:] {
			t.of[w] = append(t.of[w], len(t.codes)-1)
		}
	}
	return t
})

// Where the words of a text are counted, and what convinces.
const (
	languageBytes = 8 << 10 // no further in than this
	enoughWords   = 8       // fewer words in Latin script are taken for English
)

// languageOf is the ISO 639-1 code of the language of text. Where the words do not
// settle it the code the source gave counts, and without one English, if nearly
// all is ASCII as in a short headline; "" otherwise.
func languageOf(text, declared string) string {
	code, sure := language(text)
	if !sure && declared != "" {
		return declared
	}
	return code
}

// language is what the words of text tell of its language, and whether that is sure.
func language(text string) (code string, sure bool) {
	text = strings.ToValidUTF8(text[:min(len(text), languageBytes)], "")
	script, latin := scriptOf(text)
	if !latin {
		return script, script != ""
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != 'ʻ'
	})
	t := tables()
	hits := make([]int, len(t.codes))
	for _, w := range words {
		if len(w) == 1 {
			continue // an initial, or a letter of "U.S."
		}
		for _, l := range t.of[w] {
			hits[l]++
		}
	}
	english, best := 0, 0
	for i, code := range t.codes {
		if code == "en" {
			english = i
		}
		if hits[i] > hits[best] {
			best = i
		}
	}
	switch {
	case hits[english] > 0 && hits[best] <= 2*hits[english]:
		return "en", len(words) >= enoughWords
	case len(words) < enoughWords && hits[best] < 2 && mostlyASCII(text):
		return "en", false
	case hits[best]*20 < len(words): // nothing speaks for any
		if mostlyASCII(text) {
			return "en", false
		}
		return "", false
	}
	return t.codes[best], true
}

// scriptOf returns the language that the prevailing script settles, or says that
// the script is Latin, or neither for a script shared by languages not told apart here.
func scriptOf(text string) (code string, latin bool) {
	var counts [len(scripts)]int
	letters := 0
	for _, r := range text {
		if r < unicode.MaxASCII {
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				letters++
				counts[0]++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				break
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	switch s := scripts[best]; {
	case counts[best] == 0:
		return "", false
	case s.code == "la":
		return "", true
	case s.code == "zh" && counts[best+1]*20 > letters: // kana beside Chinese characters
		return "ja", false
	default:
		return s.variant(text), false
	}
}

// script is a writing system and the language it is taken for.
type script struct {
	table    *unicode.RangeTable
	code     string
	variants []variant
}

// variant is another language of a script, told by letters that only it has.
type variant struct{ code, letters string }

// scripts has Latin, whose letters are most of ASCII, first, and Hiragana and Katakana right after Han.
var scripts = [...]script{
	{table: unicode.Latin, code: "la"},
	{table: unicode.Cyrillic, code: "ru", variants: []variant{{"uk", "їєґ"}, {"be", "ў"}, {"sr", "ђћџ"}, {"mk", "ѓќѕ"}, {"kk", "қңұһ"}, {"tg", "ҷӣӯ"}}},
	{table: unicode.Arabic, code: "ar", variants: []variant{{"ps", "ټډړښځ"}, {"ur", "ٹڈڑےں"}, {"fa", "پچژگ"}}},
	{table: unicode.Han, code: "zh"},
	{table: kana, code: "ja"},
	{table: unicode.Hangul, code: "ko"},
	{table: unicode.Greek, code: "el"},
	{table: unicode.Hebrew, code: "he"},
	{table: unicode.Armenian, code: "hy"},
	{table: unicode.Georgian, code: "ka"},
	{table: unicode.Devanagari, code: "hi"},
	{table: unicode.Bengali, code: "bn"},
	{table: unicode.Tamil, code: "ta"},
	{table: unicode.Thai, code: "th"},
	{table: unicode.Ethiopic, code: "am"},
	{table: unicode.Khmer, code: "km"},
	{table: unicode.Myanmar, code: "my"},
	{table: unicode.Lao, code: "lo"},
	{table: unicode.Sinhala, code: "si"},
}

// kana is Hiragana and Katakana.
var kana = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3041, Hi: 0x30ff, Stride: 1}}}

// variant is the language of a text in script s: its own, or the first variant
// whose letters are one in a hundred of the text's runes.
func (s script) variant(text string) string {
	runes := len([]rune(text))
	for _, v := range s.variants {
		n := 0
		for _, r := range strings.ToLower(text) {
			if strings.ContainsRune(v.letters, r) {
				n++
			}
		}
		if n*100 > runes {
			return v.code
		}
	}
	return s.code
}

// mostlyASCII says whether nine in ten letters of text are ASCII.
func mostlyASCII(text string) bool {
	ascii, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if r < unicode.MaxASCII {
				ascii++
			}
		}
	}
	return ascii*10 >= letters*9
}

// languageTag is the ISO 639-1 code at the head of a tag such as "en-GB"; "" where there is none.
func languageTag(tag string) string {
	code, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")), "-")
	if len(code) != 2 || code[0] < 'a' || code[0] > 'z' || code[1] < 'a' || code[1] > 'z' {
		return ""
	}
	return code
}
