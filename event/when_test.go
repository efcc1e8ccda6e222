package event

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"chancery/day"
	"chancery/text"
)

var updateTimes = flag.Bool("update-times", false, "rewrite testdata/when.txt with what FindTimes finds")

const timesFile = "testdata/when.txt"

// TestFindTimes checks every text of testdata/when.txt, whose head describes it.
func TestFindTimes(t *testing.T) {
	data, err := os.ReadFile(timesFile)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	published, found := day.Day(0), 0
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "  "):
			continue // an expectation, compared as a whole below
		case strings.HasPrefix(line, "published "):
			published, _ = day.Parse(strings.TrimPrefix(line, "published "))
		}
		out = append(out, line)
		if line == "" || line[0] == '#' || strings.HasPrefix(line, "published ") {
			continue
		}
		for _, x := range FindTimes(text.Tokenize(line), published) {
			if x.Anchored == "" && (x.Interval.Known() || x.Alt.Known()) {
				t.Errorf("line %d: %q resolves by no rule", i+1, x.Span.Of(line))
			}
			out = append(out, "  "+x.Span.Of(line)+" = "+describe(x))
			found++
		}
	}
	if found < 150 {
		t.Errorf("%s has %d expressions, want 150 at least", timesFile, found)
	}
	got := strings.Join(out, "\n") + "\n"
	if *updateTimes {
		if err := os.WriteFile(timesFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(data) {
		t.Error(firstDifference(got, string(data)))
	}
}

// describe writes a time as testdata/when.txt does.
func describe(x Time) string {
	s := iso(x.Interval)
	if x.Alt != (day.Interval{}) {
		s += ", or " + iso(x.Alt)
	}
	if x.Kind != Point {
		s += " " + x.Kind.String()
	}
	return s
}

func iso(i day.Interval) string {
	switch {
	case i.Partial != "":
		return i.Partial
	case !i.Known():
		return "?"
	case i.From == i.To:
		return i.From.String()
	}
	y, m, _ := i.From.Date()
	switch i {
	case day.InMonth(y, m):
		return i.From.String()[:len("2006-01")]
	case day.InYear(y):
		return i.From.String()[:len("2006")]
	}
	s := i.From.String() + "/" + i.To.String()
	if i.Precision != day.ToDay {
		s += " " + i.Precision.String()
	}
	return s
}

// firstDifference shows the first lines in which two texts differ, under the text they belong to.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	head := ""
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("%s:%d: under %q\n got %q\nwant %q", timesFile, i+1, head, g[i], w[i])
		}
		if !strings.HasPrefix(g[i], " ") {
			head = g[i]
		}
	}
	return fmt.Sprintf("%s: %d lines, want %d", timesFile, len(g), len(w))
}

func TestTimeHints(t *testing.T) {
	published := day.Of(2025, time.August, 29)
	for _, c := range []struct {
		in   string
		want TimeHint
	}{
		{"They met on 8 August.", HintPast},
		{"They will meet on 8 September.", HintFuture},
		{"The target is to be met by 2030.", HintFuture},
		{"Relations have held since 1991.", NoHint},
		{"They met three weeks ago.", HintPast},
		{"Talks will resume in the coming weeks.", HintFuture},
	} {
		x := FindTimes(text.Tokenize(c.in), published)
		if len(x) != 1 || x[0].Hint != c.want {
			t.Errorf("%s: %+v, want one with hint %d", c.in, x, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for in, want := range map[string]string{
		"MUSCAT, 2 July 2019 – Oman's foreign ministry on Tuesday spoke.":            "2019-07-02",
		"ISLAMABAD, (UrduPoint - 29th Aug, 2025) In a breakthrough, they met.":       "2025-08-29",
		"August 29, 2025\n\nThe Secretary met his colleague.":                        "2025-08-29",
		"The accord that was signed on 2 July 2019 in Oman holds.":                   "",
		"On Friday they met. Relations were established on 2 July 2019 - in Muscat.": "2019-07-02",
		"Nothing here.": "",
		"":              "",
	} {
		if got := Dateline(text.Tokenize(in)).String(); got != want {
			t.Errorf("%q: dateline %q, want %q", in, got, want)
		}
	}
}

// checkTimes holds for any text: spans lie inside it, in order and apart, on token
// borders; intervals run forward; the answer is the same twice.
func checkTimes(t *testing.T, in string, published day.Day) {
	p := text.Tokenize(in)
	times := FindTimes(p, published)
	last := 0
	for _, x := range times {
		if x.First < last || x.End <= x.First || x.End > len(p.Tokens) || x.Span != p.SpanOf(x.First, x.End) {
			t.Fatalf("%q: tokens %d-%d after %d", in, x.First, x.End, last)
		}
		last = x.End
		for _, i := range []day.Interval{x.Interval, x.Alt} {
			if i.From.Known() && i.To.Known() && i.From > i.To || i.From < 0 || i.To < 0 || i.From > day.Last || i.To > day.Last {
				t.Fatalf("%q: %q runs from %d to %d", in, x.Span.Of(in), i.From, i.To)
			}
			if i.Partial != "" && (i.Known() || i.Human() == i.Partial) {
				t.Fatalf("%q: partial %+v", in, i)
			}
		}
	}
	if again := FindTimes(p, published); !reflect.DeepEqual(times, again) {
		t.Fatalf("%q: %+v, then %+v", in, times, again)
	}
}

func FuzzTimes(f *testing.F) {
	data, err := os.ReadFile(timesFile)
	if err != nil {
		f.Fatal(err)
	}
	for i, line := range strings.Split(string(data), "\n") {
		f.Add(line, int32(739_000+100*(i%3)))
	}
	f.Add("the eve of the eve of 1 January 0001; 9999-12-31; 9999 years later; 100th century", int32(1))
	f.Fuzz(func(t *testing.T, in string, published int32) {
		checkTimes(t, in, day.Day(max(0, published))%(day.Last+1))
	})
}

// TestHostileRepetition reads texts whose cost must not grow with the square of their length.
func TestHostileRepetition(t *testing.T) {
	for _, s := range []string{
		"early ", "the end of ", "the eve of ", "earlier in ", "Sunday, 14 December ", "May ", "1 ", "the ", "Rs 5 ", "10 ", "two days after ", "3 - ", "2021 and ", "half a ", "US ", "of the Forum on ",
	} {
		in := strings.Repeat(s, 20_000)
		p := text.Tokenize(in)
		FindTimes(p, 0)
		FindAmounts(p)
		Forum(p, 0, len(p.Tokens))
		Venue(p, len(p.Tokens)/2)
	}
}

func TestFindTimesAllocations(t *testing.T) {
	p := text.Tokenize("The foreign ministers of both countries discussed trade, energy and transport at length.")
	if n := testing.AllocsPerRun(100, func() { FindTimes(p, 0) }); n != 0 {
		t.Errorf("%v allocations for a text without a time, want none", n)
	}
}

func BenchmarkFindTimes(b *testing.B) {
	data, err := os.ReadFile(timesFile)
	if err != nil {
		b.Fatal(err)
	}
	plain := strings.Repeat("The foreign ministers of both countries discussed trade, energy and transport at length. ", 20)
	for _, c := range []struct{ name, text string }{{"dense", string(data)}, {"news", plain + "They met on Friday, 29 August 2025. " + plain}} {
		p := text.Tokenize(c.text)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				FindTimes(p, 739_000)
			}
			b.ReportMetric(float64(len(p.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
