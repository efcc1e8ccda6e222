package samples_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/event"
	"chancery/samples"
)

func load(t *testing.T) []samples.Sample {
	t.Helper()
	all, err := samples.Load(samples.Files())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestLint holds every sample to the format that README.md describes.
func TestLint(t *testing.T) {
	for _, s := range load(t) {
		t.Run(s.Name, func(t *testing.T) {
			if !strings.Contains(s.Note, "Source: ") {
				t.Error("the comment names no source of the facts")
			}
			if s.Title == "" || s.Publisher != "Chancery sample" {
				t.Error("front matter needs a Title and Publisher: Chancery sample")
			}
			if n := len(strings.Fields(s.Text)); n < 70 || n > 220 {
				t.Errorf("%d words; a sample has 70 to 220", n)
			}
			if len(s.Facts) == 0 || len(s.MustNot) == 0 {
				t.Error("a sample has at least one fact and one false deed")
			}
			for i, f := range s.Facts {
				if err := lintFact(f); err != nil {
					t.Errorf("facts, line %d: %v", i+1, err)
				}
				if f.Evidence == "" || !strings.Contains(s.Title, f.Evidence) && !strings.Contains(s.Text, f.Evidence) {
					t.Errorf("facts, line %d: evidence %q stands neither in the title nor in the body", i+1, f.Evidence)
				}
			}
			for i, f := range s.MustNot {
				if err := lintFact(f); err != nil {
					t.Errorf("must_not, line %d: %v", i+1, err)
				}
				if f.Why == "" {
					t.Errorf("must_not, line %d: says no why", i+1)
				}
				if says(s.Facts, f) {
					t.Errorf("must_not, line %d: the facts say the same", i+1)
				}
			}
		})
	}
}

var (
	alpha3 = regexp.MustCompile(`^[A-Z]{3}$`)
	when   = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)$`)
)

func lintFact(f samples.Fact) error {
	if !slices.Contains(event.Facets(), f.Facet) {
		return fmt.Errorf("unknown facet %q", f.Facet)
	}
	if !slices.Contains(event.Statuses(f.Facet), f.Status) {
		return fmt.Errorf("%s has no status %q", f.Facet, f.Status)
	}
	if f.Modality == event.NoModality {
		return fmt.Errorf("no modality, or one that is not on the ladder")
	}
	if len(f.Parties) == 0 {
		return fmt.Errorf("no parties")
	}
	for i, p := range f.Parties {
		if !alpha3.MatchString(string(p)) {
			return fmt.Errorf("party %q is not an ISO alpha-3 code", p)
		}
		if slices.Contains(f.Parties[:i], p) {
			return fmt.Errorf("party %s stands twice", p)
		}
	}
	for _, d := range []string{f.When, f.Due} {
		if d != "" && !when.MatchString(d) {
			return fmt.Errorf("date %q is not of the form 2025, 2025-08, 2025-08-29, --08 or --08-29", d)
		}
	}
	return nil
}

// says reports whether facts hold the false deed itself.
func says(facts []samples.Fact, deed samples.Fact) bool {
	return slices.ContainsFunc(facts, func(f samples.Fact) bool {
		return f.Facet == deed.Facet && f.Status == deed.Status && f.Modality == deed.Modality &&
			slices.Equal(f.Parties, deed.Parties)
	})
}

// TestCoverage wants every status of every facet and every rung of the ladder
// somewhere in the set, and reports without a date.
func TestCoverage(t *testing.T) {
	statuses := map[string]bool{}
	modalities := map[event.Modality]bool{}
	all := load(t)
	undated := 0
	for _, s := range all {
		if !s.Published.Known() {
			undated++
		}
		for _, f := range s.Facts {
			statuses[string(f.Facet)+" "+string(f.Status)] = true
			modalities[f.Modality] = true
		}
	}
	for _, facet := range event.Facets() {
		for _, status := range event.Statuses(facet) {
			if key := string(facet) + " " + string(status); !statuses[key] {
				t.Errorf("no sample has %s", key)
			}
		}
	}
	for m := event.Denied; m <= event.Actual; m++ {
		if !modalities[m] {
			t.Errorf("no sample has the modality %s", m)
		}
	}
	if undated < 4 {
		t.Errorf("%d samples have no date; at least four should", undated)
	}
	if len(all) < 28 {
		t.Errorf("%d samples; at least 28 are wanted", len(all))
	}
}

// TestReport wants the evidence of every fact inside the text the stages read.
func TestReport(t *testing.T) {
	for _, s := range load(t) {
		text := s.Report().Text()
		for _, f := range s.Facts {
			if !strings.Contains(text, f.Evidence) {
				t.Errorf("%s: evidence %q is not in the report's text", s.Name, f.Evidence)
			}
		}
	}
}

// TestLoadRefuses shows what a broken sample is told.
func TestLoadRefuses(t *testing.T) {
	const good = "Source: none.\n-- report.txt --\nTitle: A\n\nBody.\n"
	for _, c := range []struct{ name, data, want string }{
		{"section", good + "-- fact --\n", "unknown section"},
		{"key", "-- report.txt --\nDate: 2025\n\nBody.\n", `unknown key "Date"`},
		{"date", "-- report.txt --\nPublished: May\n\nBody.\n", "not a date"},
		{"blank", "-- report.txt --\nTitle: A\n", "no blank line"},
		{"empty", "Source: none.\n", "no text in report.txt"},
		{"json", good + "-- facts --\n{\"facet\"\n", "line 1"},
		{"field", good + "-- facts --\n{\"facet\": \"peace\", \"state\": \"signed\"}\n", `unknown field "state"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := samples.Load(fstest.MapFS{"x.txtar": {Data: []byte(c.data)}})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "sample x") {
				t.Errorf("got %v, want an error that names sample x and says %q", err, c.want)
			}
		})
	}
}
