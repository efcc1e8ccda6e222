package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/term"
)

// page writes text for people: wrapped to the width of the terminal, in colour where
// there is one.
type page struct {
	out    io.Writer
	width  int
	colour bool
	err    error // of the first write that failed
}

// The bounds on the width of a line, in cells.
const (
	narrowest    = 40
	widest       = 110
	withoutWidth = 88 // of a pipe or a file
)

// newPage makes a page on the program's output.
func newPage(env *Env) *page {
	p := &page{out: env.Stdout, width: withoutWidth}
	if f, ok := env.Stdout.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.colour = env.Getenv("NO_COLOR") == "" && env.Getenv("TERM") != "dumb"
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			p.width = w
		}
	}
	if w, err := strconv.Atoi(env.Getenv("COLUMNS")); err == nil && w > 0 {
		p.width = w
	}
	p.width = min(max(p.width, narrowest), widest)
	return p
}

// ink is a way to print words; the zero ink is plain.
type ink string

// The inks, as the parameters of ANSI SGR.
const (
	plain ink = ""
	bold  ink = "1"
	faint ink = "2"
	alert ink = "31"
	good  ink = "32"
	amber ink = "33"

	underlined ink = "4"
)

// in is s in an ink, word by word, so that it may be wrapped. Words that are in an
// ink already keep it.
func (p *page) in(i ink, s string) string {
	if !p.colour || i == plain {
		return s
	}
	words := strings.Split(s, " ")
	for n, w := range words {
		if w != "" && !strings.Contains(w, "\x1b") {
			words[n] = "\x1b[" + string(i) + "m" + w + "\x1b[0m"
		}
	}
	return strings.Join(words, " ")
}

// cells is the width of s on a terminal; inks take none.
func cells(s string) int { return text.StringWidthWithoutEscSequences(s) }

// line writes one line, of which a terminal obeys nothing but the inks of this page.
func (p *page) line(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.out, strings.TrimRight(p.harmless(s), " ")+"\n")
	}
}

// harmless is s, printable but for inks.
func (p *page) harmless(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, escape)
		if i < 0 {
			b.WriteString(printable(s))
			return b.String()
		}
		b.WriteString(printable(s[:i]))
		n := 1
		for _, ink := range []ink{"0", bold, faint, alert, good, amber, underlined} {
			if on := "\x1b[" + string(ink) + "m"; p.colour && strings.HasPrefix(s[i:], on) {
				n = len(on)
			}
		}
		if n > 1 {
			b.WriteString(s[i : i+n])
		} else {
			b.WriteRune(unicode.ReplacementChar)
		}
		s = s[i+n:]
	}
}

// escape begins what a terminal obeys.
const escape = '\x1b'

// labelColumn is the width of the left column of a block.
const labelColumn = 17

// block writes text with a label in the left column, both in their ink; further lines stand
// under the first. A label too long for its column has a line of its own.
func (p *page) block(label string, labelInk ink, indent int, text string, textInk ink) {
	left := labelColumn + indent
	if cells(label) >= left {
		p.line(p.in(labelInk, label))
		label = ""
	}
	for i, l := range wrap(text, p.width-left) {
		head := strings.Repeat(" ", left)
		if i == 0 {
			head = p.in(labelInk, label) + strings.Repeat(" ", max(left-cells(label), 1))
		}
		p.line(head + p.in(textInk, l))
	}
}

// para writes text without a left column.
func (p *page) para(indent int, text string, i ink) {
	for _, l := range wrap(text, p.width-indent) {
		p.line(strings.Repeat(" ", indent) + p.in(i, l))
	}
}

// wrap breaks text into lines of at most width cells, at spaces; all white space
// counts as one space. A word longer than a line has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range strings.Fields(text) {
		w := cells(word)
		if used > 0 && used+1+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += w
	}
	if used > 0 {
		lines = append(lines, line.String())
	}
	return lines
}
