package record

import (
	"encoding/json"

	"chancery/actor"
	"chancery/day"
	"chancery/report"
)

// Learned is an office that one report tells of a person, with the words that say
// so. Claims of other reports, which give only the name, may rest on it.
type Learned struct {
	actor.Tenure
	Report   report.ID
	Evidence Evidence
}

// NewLearned is a tenure told by r.
func NewLearned(r *report.Report, t actor.Tenure) Learned {
	return Learned{Tenure: t, Report: r.ID, Evidence: Quote(r, t.Span)}
}

// Waiting is a report that names persons whom neither it nor the tables place.
type Waiting struct {
	Report    report.ID
	Published day.Day
	Unplaced  []string // see actor.Cast
	Relies    string   // see Reading
}

// learnedJSON is the form of a Learned in a claim.
type learnedJSON struct {
	Person   string    `json:"person"`
	Office   string    `json:"office"`
	State    actor.ID  `json:"state"`
	AsOf     day.Day   `json:"as_of"`
	Report   report.ID `json:"report"`
	Evidence Evidence  `json:"evidence"`
}

// MarshalJSON writes the stable form of docs/format-record.md.
func (l Learned) MarshalJSON() ([]byte, error) {
	return encode(learnedJSON{l.Person, l.Office, l.State, l.AsOf, l.Report, l.Evidence})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (l *Learned) UnmarshalJSON(b []byte) error {
	var j learnedJSON
	err := json.Unmarshal(b, &j)
	*l = Learned{Tenure: actor.Tenure{Person: j.Person, Office: j.Office, State: j.State, AsOf: j.AsOf}, Report: j.Report, Evidence: j.Evidence}
	return err
}

// MarshalJSON writes the stable form of docs/format-record.md.
func (e Evidence) MarshalJSON() ([]byte, error) {
	return encode(quoteJSON{e.Span.Start, e.Span.End, e.Quote, fieldOf(e.Part)})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (e *Evidence) UnmarshalJSON(b []byte) error {
	var j quoteJSON
	err := json.Unmarshal(b, &j)
	*e = Evidence{Quote: j.Quote}
	e.Span.Start, e.Span.End = j.Start, j.End
	if j.Field == "title" {
		e.Part = report.InTitle
	}
	return err
}
