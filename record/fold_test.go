package record

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

var update = flag.Bool("update", false, "rewrite the expectations")

// TestFold reads testdata/fold: a table of claims, then what the record answers
// for a pair, on any day of valid time (at) and of known time (known).
func TestFold(t *testing.T) {
	files, err := filepath.Glob("testdata/fold/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { foldCase(t, file) })
	}
}

func foldCase(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var claims []Stamped
	for i, f := range a.Files {
		if f.Name == "claims" {
			claims = readClaims(t, string(f.Data))
			continue
		}
		got := summary(Compute(question(t, f.Name, claims)))
		if *update {
			a.Files[i].Data = []byte(got)
		} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", f.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// question reads "show ARM PAK at 2025-08-30 known 2025-08-29".
func question(t *testing.T, s string, claims []Stamped) (pair [2]actor.ID, all []Stamped, at, known day.Day) {
	w := strings.Fields(s)
	if len(w) < 3 || w[0] != "show" {
		t.Fatalf("%q is not a question", s)
	}
	for i := 3; i+1 < len(w); i += 2 {
		d := mustDay(t, w[i+1])
		if w[i] == "at" {
			at = d
		} else {
			known = d
		}
	}
	return [2]actor.ID{actor.ID(w[1]), actor.ID(w[2])}, claims, at, known
}

// readClaims reads lines "report published facet parties status modality when [key=value]...".
// Parties are joined by "-" where undirected and by ">" where directed; "-" stands for nothing.
func readClaims(t *testing.T, table string) []Stamped {
	var out []Stamped
	for n, line := range strings.Split(table, "\n") {
		w := strings.Fields(line)
		if len(w) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		if len(w) < 7 {
			t.Fatalf("claim %q has %d columns", line, len(w))
		}
		c := Stamped{}
		c.Report, c.Story = report.ID(w[0]), report.Story(w[0])
		c.Read = mustDay(t, "2026-12-31")
		if w[1] != "-" {
			c.Published = mustDay(t, w[1])
		}
		c.Facet, c.Status = event.Facet(w[2]), event.Status(w[4])
		c.Directed = strings.Contains(w[3], ">")
		for _, id := range strings.FieldsFunc(w[3], func(r rune) bool { return r == '-' || r == '>' }) {
			c.Parties = append(c.Parties, actor.ID(id))
		}
		if err := c.Modality.UnmarshalText([]byte(w[5])); err != nil || c.Modality == event.NoModality {
			t.Fatalf("%q is not a modality", w[5])
		}
		c.When = interval(t, w[6])
		c.Evidence = Evidence{Span: span.Span{Start: n, End: n + 1}, Quote: "x"}
		for _, kv := range w[7:] {
			option(t, &c, kv)
		}
		out = append(out, c)
	}
	return out
}

func option(t *testing.T, c *Stamped, kv string) {
	k, v, _ := strings.Cut(kv, "=")
	switch k {
	case "story":
		c.Story = report.Story(v)
	case "subject":
		c.Subject = v
	case "kind":
		c.Kind = v
	case "sure":
		if _, err := fmt.Sscan(v, &c.Confidence); err != nil {
			t.Fatalf("%q: %v", kv, err)
		}
	case "read":
		c.Read = mustDay(t, v)
	case "by":
		c.Correction = &Correction{Author: v, On: c.Published}
	default:
		t.Fatalf("%q: unknown column", kv)
	}
}

func interval(t *testing.T, s string) day.Interval {
	switch {
	case s == "-":
		return day.Interval{}
	case strings.HasPrefix(s, "--"):
		return day.Interval{Partial: s}
	case len(s) == 4:
		return day.Interval{From: mustDay(t, s+"-01-01"), To: mustDay(t, s+"-12-31"), Precision: day.Year}
	case len(s) == 7:
		from := mustDay(t, s+"-01")
		y, m, _ := from.Date()
		return day.Interval{From: from, To: day.Of(y, m+1, 1) - 1, Precision: day.Month}
	}
	return day.On(mustDay(t, s))
}

func mustDay(t *testing.T, s string) day.Day {
	t.Helper()
	d, err := day.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// summary writes a relation one standing a line.
func summary(r Relation) string {
	var b bytes.Buffer
	for _, f := range r.Facets {
		for i := range f.Standings {
			s := &f.Standings[i]
			fmt.Fprintf(&b, "%s %s", f.Name, parties(s.Parties, s.Directed))
			if s.Subject != "" || s.Kind != "" {
				fmt.Fprintf(&b, " [%s]", strings.TrimSpace(s.Subject+" "+s.Kind))
			}
			if s.Holds == "" {
				b.WriteString(": unknown")
			} else {
				fmt.Fprintf(&b, ": %s%s, %d of %s", s.Holds, since(s.Since), s.Witnesses(), reports(s.Proof))
			}
			if s.Contested() {
				fmt.Fprintf(&b, ", contested by %s", reports(s.Against))
			}
			for _, c := range s.Changes {
				fmt.Fprintf(&b, "\n  change: %s %s", c.Status, Date(c.When))
			}
			for _, c := range s.Doubted {
				fmt.Fprintf(&b, "\n  doubted: %s of %s", c.Status, c.Report)
			}
			for _, p := range s.UnderWay {
				fmt.Fprintf(&b, "\n  under way: %s (%s)%s, %d of %s", p.Status, p.Modality, since(p.Since), p.Witnesses(), reports(p.Proof))
				if p.Due.Known() {
					fmt.Fprintf(&b, ", due %s", Date(p.Due))
				}
				if len(p.Against) > 0 {
					fmt.Fprintf(&b, ", denied by %s", reports(p.Against))
				}
			}
			if len(s.Overrule) > 0 {
				fmt.Fprintf(&b, "\n  corrected: not %s", reports(s.Overrule))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func since(i day.Interval) string {
	if d := Date(i); d != "" {
		return " since " + d
	}
	return ""
}

func parties(ids []actor.ID, directed bool) string {
	s := joined(ids)
	if !directed {
		s = strings.ReplaceAll(s, ">", "-")
	}
	return s
}

func reports(claims []Stamped) string {
	var s []string
	for _, c := range claims {
		s = append(s, string(c.Report))
	}
	return strings.Join(s, " ")
}
