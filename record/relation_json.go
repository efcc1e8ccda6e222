package record

import (
	"fmt"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// relationJSON is the stable form of `chancery show --json`.
type relationJSON struct {
	Parties [2]actor.ID `json:"parties"`
	At      day.Day     `json:"at"`
	Known   day.Day     `json:"known"`
	Facets  facetsJSON  `json:"facets"`
}

// facetsJSON keeps the facets in the order in which they are shown.
type facetsJSON struct {
	Recognition    []standingJSON `json:"recognition,omitempty"`
	Relations      []standingJSON `json:"relations,omitempty"`
	Representation []standingJSON `json:"representation,omitempty"`
	Peace          []standingJSON `json:"peace,omitempty"`
	Agreement      []standingJSON `json:"agreement,omitempty"`
	Commitment     []standingJSON `json:"commitment,omitempty"`
	Contact        []standingJSON `json:"contact,omitempty"`
	Restriction    []standingJSON `json:"restriction,omitempty"`
	Stance         []standingJSON `json:"stance,omitempty"`
}

// of is the list of a facet.
func (f *facetsJSON) of(name event.Facet) *[]standingJSON {
	switch name {
	case event.Recognition:
		return &f.Recognition
	case event.Relations:
		return &f.Relations
	case event.Representation:
		return &f.Representation
	case event.Peace:
		return &f.Peace
	case event.Agreement:
		return &f.Agreement
	case event.Commitment:
		return &f.Commitment
	case event.Contact:
		return &f.Contact
	case event.Restriction:
		return &f.Restriction
	}
	return &f.Stance
}

type standingJSON struct {
	Holds     event.Status   `json:"holds"`
	Since     string         `json:"since"`
	UnderWay  []prospectJSON `json:"under_way"`
	Contested bool           `json:"contested"`
	Witnesses int            `json:"witnesses"`
	Evidence  []evidenceJSON `json:"evidence"`
	Against   []evidenceJSON `json:"against,omitempty"`
	Doubted   []changeJSON   `json:"doubted,omitempty"`
	Changes   []changeJSON   `json:"changes,omitempty"`
	detailJSON
}

type prospectJSON struct {
	Status    event.Status   `json:"status"`
	Modality  event.Modality `json:"modality"`
	Since     string         `json:"since"`
	Due       string         `json:"due,omitempty"`
	Contested bool           `json:"contested"`
	Witnesses int            `json:"witnesses"`
	Evidence  []evidenceJSON `json:"evidence"`
	detailJSON
}

// detailJSON is what the deciding claim tells beside its status.
type detailJSON struct {
	Parties   []actor.ID    `json:"parties"`
	Directed  bool          `json:"directed"`
	Subject   string        `json:"subject,omitempty"`
	Kind      string        `json:"kind,omitempty"`
	Where     string        `json:"where,omitempty"`
	Forum     string        `json:"forum,omitempty"`
	Host      []actor.ID    `json:"host,omitempty"`
	Mediators []actor.ID    `json:"mediators,omitempty"`
	People    []Person      `json:"people,omitempty"`
	Amount    *event.Amount `json:"amount,omitempty"`
	Reason    string        `json:"reason,omitempty"`
	Inferred  bool          `json:"inferred,omitempty"`
}

type changeJSON struct {
	Status   event.Status `json:"status"`
	When     string       `json:"when"`
	Evidence evidenceJSON `json:"evidence"`
}

type evidenceJSON struct {
	Report    report.ID `json:"report"`
	Publisher string    `json:"publisher"`
	Published day.Day   `json:"published"`
	Start     int       `json:"start"`
	End       int       `json:"end"`
	Quote     string    `json:"quote"`
	Field     string    `json:"field,omitempty"`
	Speaker   string    `json:"speaker,omitempty"`
}

// MarshalJSON writes the stable form of docs/format-record.md.
func (r Relation) MarshalJSON() ([]byte, error) {
	j := relationJSON{Parties: r.Parties, At: r.At, Known: r.Known}
	for _, f := range r.Facets {
		out := j.Facets.of(f.Name)
		for i := range f.Standings {
			*out = append(*out, f.Standings[i].json())
		}
	}
	return encode(j)
}

func (s *Standing) json() standingJSON {
	j := standingJSON{
		Holds: s.Holds, Since: Date(s.Since), UnderWay: []prospectJSON{},
		Contested: s.Contested(), Witnesses: s.Witnesses(),
		Evidence: evidence(s.Proof), detailJSON: detail(s.head()),
	}
	if s.Contested() {
		j.Against = evidence(s.Against)
	}
	for _, c := range s.Changes {
		j.Changes = append(j.Changes, changeJSON{c.Status, Date(c.When), c.evidence()})
	}
	for _, c := range s.Doubted {
		j.Doubted = append(j.Doubted, changeJSON{c.Status, Date(c.When), c.evidence()})
	}
	for i := range s.UnderWay {
		p := &s.UnderWay[i]
		j.UnderWay = append(j.UnderWay, prospectJSON{
			Status: p.Status, Modality: p.Modality, Since: Date(p.Since), Due: Date(p.Due),
			Contested: len(p.Against) > 0, Witnesses: p.Witnesses(),
			Evidence: evidence(p.Proof), detailJSON: detail(p.Proof[0]),
		})
	}
	return j
}

func detail(c Stamped) detailJSON {
	return detailJSON{
		Parties: list(c.Parties), Directed: c.Directed, Subject: c.Subject, Kind: c.Kind, Where: c.Where,
		Forum: c.Forum, Host: c.Host, Mediators: c.Mediators, People: c.People, Amount: c.Amount, Reason: c.Reason,
		Inferred: c.Inferred(),
	}
}

func evidence(claims []Stamped) []evidenceJSON {
	out := make([]evidenceJSON, len(claims))
	for i, c := range claims {
		out[i] = c.evidence()
	}
	return out
}

func (s Stamped) evidence() evidenceJSON {
	e := s.Evidence
	return evidenceJSON{
		Report: s.Report, Publisher: s.Publisher, Published: s.Published,
		Start: e.Span.Start, End: e.Span.End, Quote: e.Quote, Field: fieldOf(e.Part), Speaker: s.Attribution.Speaker,
	}
}

// Date writes the start of an interval as exactly as it is known: "2025-08-29",
// "2025-08", "1992", "--12" where the year is unknown, "" where nothing is known. An
// interval that only ends is written with its end after a slash: "/2025-08-29".
func Date(i day.Interval) string {
	d, before := i.From, ""
	if !d.Known() {
		if !i.To.Known() {
			return i.Partial
		}
		d, before = i.To, "/"
	}
	y, m, _ := d.Date()
	switch i.Precision {
	case day.Year:
		return fmt.Sprintf("%s%04d", before, y)
	case day.Month:
		return fmt.Sprintf("%s%04d-%02d", before, y, m)
	}
	return before + d.String()
}
