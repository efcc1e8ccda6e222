// Package samples holds short reports on real, dated public events together
// with the facts a careful reader takes from each and the wrong ones a careless
// reader records. README.md describes the format of a sample.
package samples

import (
	"embed"
	"io/fs"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

//go:embed *.txtar
var files embed.FS

// Files returns the samples that come with the program, one txtar file each.
func Files() fs.FS { return files }

// Sample is one report and what is to be read from it.
type Sample struct {
	Name      string  // the file's name without its extension: "003-ethiopia-eritrea-asmara"
	Note      string  // what a diplomat should notice, and the public source of the facts
	Title     string  // as in the front matter
	Publisher string  // as in the front matter
	Published day.Day // unknown where the front matter gives no date
	Text      string  // the body, without the title
	Facts     []Fact  // what the report says, in the order of the file
	MustNot   []Fact  // false deeds: what may not be recorded from it
}

// Report is the sample as the stages read it; its source is the file's name.
func (s Sample) Report() *report.Report {
	return report.New(report.Report{
		Title:     s.Title,
		Publisher: s.Publisher,
		Published: s.Published,
		Language:  "en",
		Body:      s.Text,
		Source:    s.Name + ".txtar",
	})
}

// Fact is one thing a report says, or one it must not be made to say, in the
// JSON form that `chancery eval record` reads.
type Fact struct {
	Facet    event.Facet    `json:"facet"`
	Parties  []actor.ID     `json:"parties"` // the actor first where the facet is directed; one alone where the other has no code
	Status   event.Status   `json:"status"`
	Modality event.Modality `json:"modality"`
	When     string         `json:"when,omitempty"` // 2025, 2025-08 or 2025-08-29; --08 or --08-29 where the year is open
	Where    string         `json:"where,omitempty"`
	Forum    string         `json:"forum,omitempty"`
	Mediator string         `json:"mediator,omitempty"` // a state's code, or a body as the report names it
	Subject  string         `json:"subject,omitempty"`
	Kind     string         `json:"kind,omitempty"`   // of a restriction: sanctions, border, airspace, trade, visa
	Amount   string         `json:"amount,omitempty"` // as the report writes it
	Due      string         `json:"due,omitempty"`    // of a commitment, in the form of When
	Detail   string         `json:"detail,omitempty"` // a remark of the annotator

	Background bool   `json:"background,omitempty"` // happened before what the report is about
	Optional   bool   `json:"optional,omitempty"`   // neither missed nor wrongly found: careful readers may differ
	Evidence   string `json:"evidence,omitempty"`   // exact words of the title or the body; empty in MustNot
	Why        string `json:"why,omitempty"`        // in MustNot: why it would be wrong
}
