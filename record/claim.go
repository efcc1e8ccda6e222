// Package record keeps claims and computes from them, for any pair of states
// and any day, what holds, what is under way, and why.
package record

import (
	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

// Evidence is the very words of a report that prove a claim.
type Evidence struct {
	Part  report.Part // the title or the body
	Span  span.Span   // in that part: part[Span.Start:Span.End] == Quote
	Quote string
}

// Claim is what one passage of one report says of one facet of one relation.
// A claim never changes once made.
type Claim struct {
	Report      report.ID
	Facet       event.Facet
	Parties     []actor.ID // sorted unless Directed, then the actor first; two or more
	Directed    bool
	Status      event.Status
	Modality    event.Modality
	When        day.Interval
	Where       string
	Forum       string
	Mediators   []actor.ID
	Host        []actor.ID
	Subject     string // what an agreement, a commitment or a stance is about
	Kind        string // kind of a restriction or level of a contact
	Amount      *event.Amount
	People      []Person // who met, called or spoke, placed in office
	Reason      string
	Attribution event.Attribution
	Evidence    Evidence
	Rule        string    // the lexicon line that made it
	Confidence  float64   // 0 to 1
	Learned     []Learned // offices told by other reports on which the claim rests
	Correction  *Correction
}

// Correction marks a claim made by hand by a reader of the record. It outranks
// what the machine had read by then; see Compute.
type Correction struct {
	Author string  `json:"author"`
	Reason string  `json:"reason"`
	On     day.Day `json:"on"`
}

// Person is somebody who took part, with the office the report gives.
type Person struct {
	Name   string   `json:"name"`
	Office string   `json:"office,omitempty"`
	State  actor.ID `json:"state,omitempty"`
}
