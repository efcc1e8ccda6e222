package record

import (
	"bytes"
	"encoding/json"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// claimJSON is the stable form of a Claim: one line of `chancery code --claims`
// and of `chancery export`. The keys up to confidence are always there; the
// others only where the claim has them.
type claimJSON struct {
	Report      report.ID       `json:"report"`
	Facet       event.Facet     `json:"facet"`
	Parties     []actor.ID      `json:"parties"`
	Directed    bool            `json:"directed"`
	Status      event.Status    `json:"status"`
	Modality    event.Modality  `json:"modality"`
	When        day.Interval    `json:"when"`
	Where       string          `json:"where"`
	Forum       string          `json:"forum"`
	Mediators   []actor.ID      `json:"mediators"`
	Subject     string          `json:"subject"`
	Amount      *event.Amount   `json:"amount"`
	Attribution attributionJSON `json:"attribution"`
	Evidence    Evidence        `json:"evidence"`
	Confidence  float64         `json:"confidence"`
	Kind        string          `json:"kind,omitempty"`
	Host        []actor.ID      `json:"host,omitempty"`
	People      []Person        `json:"people,omitempty"`
	Reason      string          `json:"reason,omitempty"`
	Rule        string          `json:"rule,omitempty"`
	Learned     []Learned       `json:"learned,omitempty"`
	Correction  *Correction     `json:"correction,omitempty"`
}

type attributionJSON struct {
	Speaker string   `json:"speaker"`
	Verb    string   `json:"verb"`
	Actor   actor.ID `json:"actor,omitempty"`
}

type quoteJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
	Field string `json:"field,omitempty"` // "title" where the quote is from the title
}

// fieldOf is the name of a part in JSON: "" for the body.
func fieldOf(p report.Part) string {
	if p == report.InTitle {
		return "title"
	}
	return ""
}

// MarshalJSON writes the stable form of docs/format-record.md.
func (c Claim) MarshalJSON() ([]byte, error) {
	return encode(claimJSON{
		Report: c.Report, Facet: c.Facet, Parties: list(c.Parties), Directed: c.Directed,
		Status: c.Status, Modality: c.Modality, When: c.When, Where: c.Where, Forum: c.Forum,
		Mediators: list(c.Mediators), Subject: c.Subject, Amount: c.Amount,
		Attribution: attributionJSON{c.Attribution.Speaker, c.Attribution.Verb, c.Attribution.Actor},
		Evidence:    c.Evidence,
		Confidence:  c.Confidence, Kind: c.Kind, Host: c.Host, People: c.People,
		Reason: c.Reason, Rule: c.Rule, Learned: c.Learned, Correction: c.Correction,
	})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Claim) UnmarshalJSON(b []byte) error {
	var j claimJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*c = Claim{
		Report: j.Report, Facet: j.Facet, Parties: j.Parties, Directed: j.Directed,
		Status: j.Status, Modality: j.Modality, When: j.When, Where: j.Where, Forum: j.Forum,
		Mediators: none(j.Mediators), Subject: j.Subject, Amount: j.Amount,
		Attribution: event.Attribution{Speaker: j.Attribution.Speaker, Verb: j.Attribution.Verb, Actor: j.Attribution.Actor},
		Evidence:    j.Evidence,
		Confidence:  j.Confidence, Kind: j.Kind, Host: none(j.Host), People: j.People,
		Reason: j.Reason, Rule: j.Rule, Learned: j.Learned, Correction: j.Correction,
	}
	return nil
}

// encode is json.Marshal without the escapes meant for HTML, so that quotes stay readable.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// list is s, written as [] where it is nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// none is s, nil where it is empty.
func none[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}
