package report

import (
	"strings"
	"testing"

	"chancery/day"
)

const wire = `BAKU, 8 August 2025 (Wire) - The foreign ministers of Azerbaijan and Armenia met on Friday in the capital of Azerbaijan and agreed to open two crossings on their border before the winter, officials of both sides said.
The crossings, at Gazakh and Ijevan, have been closed since 1991. Lorries will pass first, and travellers from the spring of 2026, under rules that the customs services are to settle within sixty days.
"This is what peace looks like," the Armenian minister, Ararat Mirzoyan, told reporters. His host, Jeyhun Bayramov, said that Azerbaijan would keep its word and expected Armenia to keep its own.
Turkey and Georgia welcomed the step. Russia, which had offered to guard the road, said it had taken note of it.`

func TestStories(t *testing.T) {
	on := func(d int, body string) Print {
		return PrintOf(New(Report{Published: day.Of(2025, 8, d), Body: body}))
	}
	for name, test := range map[string]struct {
		other Print
		copy  bool
	}{
		"reprint with its own title and end": {PrintOf(New(Report{Title: "Border to open", Published: day.Of(2025, 8, 9), Body: wire + "\nReporting by the Wire; editing by the Paper."})), true},
		"cut to three paragraphs":            {on(9, wire[:strings.LastIndex(wire, "\n")]), true},
		"other marks and blanks":             {on(8, strings.ReplaceAll(strings.ReplaceAll(wire, `"`, "”"), "\n", "\n\n  ")), true},
		"undated":                            {PrintOf(New(Report{Body: wire + " (Wire)"})), true},
		"a year later":                       {PrintOf(New(Report{Published: day.Of(2026, 8, 9), Body: wire})), false},
		"the form filled in anew":            {on(8, strings.NewReplacer("Azerbaijan", "Ethiopia", "Armenia", "Eritrea", "Gazakh", "Zalambessa", "Ijevan", "Bure", "Ararat Mirzoyan", "Osman Saleh", "Jeyhun Bayramov", "Gedu Andargachew", "Turkey", "Kenya", "Georgia", "Djibouti", "BAKU", "ADDIS ABABA").Replace(wire)), false},
		"another text":                       {on(8, "The foreign ministers of Azerbaijan and Armenia met on Friday in Baku. They spoke about the border."), false},
	} {
		s := NewStories()
		first := on(8, wire)
		if got := s.Add(first); got != Story(first.Report) {
			t.Fatalf("the first report is in the story %s, not its own", got)
		}
		if got := s.Add(test.other) == Story(first.Report); got != test.copy {
			t.Errorf("%s: counted as a copy: %v; text %.2f, names %.2f", name, got,
				test.other.Text.Resemblance(&first.Text), test.other.Names.Resemblance(&first.Names))
		}
		if again := s.Add(first); again != Story(first.Report) {
			t.Errorf("%s: added again, the report moved to the story %s", name, again)
		}
	}
}

func TestSketchOfLittle(t *testing.T) {
	for _, body := range []string{"", "...", "one", "one two", "\xff\xfe"} {
		text, names := sketches(body)
		if again, _ := sketches(body); text != again || text.Resemblance(&again) != 1 || names.Resemblance(&names) != 1 {
			t.Errorf("the sketch of %q does not equal itself", body)
		}
	}
	one, _ := sketches("Baku hosts talks")
	other, _ := sketches("Doha hosts talks")
	if r := one.Resemblance(&other); r > 0.1 {
		t.Errorf("two short texts that differ resemble one another at %.2f", r)
	}
}

func BenchmarkPrint(b *testing.B) {
	r := New(Report{Body: wire})
	b.SetBytes(int64(len(wire)))
	for b.Loop() {
		PrintOf(r)
	}
}
