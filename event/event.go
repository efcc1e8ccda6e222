// Package event codes who did what to whom: acts found in the parse by a
// lexicon, their arguments by dependency, and from the words that govern them
// how real they are said to be, who says so, when and where.
package event

import (
	"chancery/actor"
	"chancery/day"
	"chancery/span"
)

// Modality is how real an act is said to be, the ladder of docs/terms.md.
type Modality uint8

// The ladder. Order is strength: the weakest of stacked words decides.
const (
	NoModality Modality = iota
	Denied
	Hypothetical
	Possible
	Requested
	Considered
	Intended
	Agreed
	Actual
)

var modalityNames = [...]string{"", "denied", "hypothetical", "possible", "requested", "considered", "intended", "agreed", "actual"}

// String is the name used in JSON.
func (m Modality) String() string { return modalityNames[m] }

// MarshalText writes the name.
func (m Modality) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the name; any other word is NoModality.
func (m *Modality) UnmarshalText(b []byte) error {
	*m = NoModality
	for i, n := range modalityNames {
		if n == string(b) {
			*m = Modality(i)
		}
	}
	return nil
}

// Facet is one side of a relation.
type Facet string

// The facets of a relation, in the order in which they are shown.
const (
	Recognition    Facet = "recognition"
	Relations      Facet = "relations"
	Representation Facet = "representation"
	Peace          Facet = "peace"
	Agreement      Facet = "agreement"
	Commitment     Facet = "commitment"
	Contact        Facet = "contact"
	Restriction    Facet = "restriction"
	Stance         Facet = "stance"
)

// Status is where a facet stands, a word from Statuses.
type Status string

// Facets lists the facets in the order in which they are shown.
func Facets() []Facet {
	return []Facet{Recognition, Relations, Representation, Peace, Agreement, Commitment, Contact, Restriction, Stance}
}

// Statuses lists the statuses of a facet, in the order of docs/terms.md; nil for an unknown facet.
func Statuses(f Facet) []Status {
	switch f {
	case Recognition:
		return []Status{"none", "considering", "recognised", "refused", "withdrawn"}
	case Relations:
		return []Status{"none", "considering", "agreed", "established", "suspended", "severed", "restored", "refused"}
	case Representation:
		return []Status{
			"none", "interests-section", "charge", "ambassador",
			"upgraded-planned", "upgraded", "downgraded", "appointed", "credentials", "summoned", "recalled", "expelled", "opened", "closed", "reopened",
		}
	case Peace:
		return []Status{"hostilities", "ceasefire", "ceasefire-violated", "talks", "draft", "initialled", "signed", "ratified", "withdrawal"}
	case Agreement:
		return []Status{"considering", "proposed", "negotiating", "initialled", "signed", "ratified", "in-force", "suspended", "terminated"}
	case Commitment:
		return []Status{"target", "pledge", "met", "missed", "withdrawn"}
	case Contact:
		return []Status{"call", "meeting", "visit", "summit"}
	case Restriction:
		return []Status{"imposed", "eased", "lifted"}
	case Stance:
		return []Status{"supports", "welcomes", "thanks", "congratulates", "criticises", "condemns", "rejects"}
	}
	return nil
}

// Amount is a number with its unit: an ISO 4217 code for money ("USD"), "%" for a
// share, otherwise the counted noun in the singular ("tonne", "troop").
type Amount struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
}

// Attribution says who says so. The zero Attribution is the report itself.
type Attribution struct {
	Speaker string   `json:"speaker"` // the speaker as the report names them; "" for the report itself
	Verb    string   `json:"verb"`    // lemma of the verb of saying
	Actor   actor.ID `json:"-"`       // the speaker's state or organisation, "" where unknown
}

// Party is one side of an event: the words and the actors they stand for.
type Party struct {
	Span   span.Span
	Actors []actor.ID
	Sector actor.Sector
	Rank   actor.Rank
	Person string
	Office string
}

// Effect is what an act does to a facet.
type Effect struct {
	Facet    Facet
	Status   Status
	Directed bool // the actor comes first; undirected parties are sorted
	Kind     string
	Subject  string
}

// Event is who did what to whom, when and where, as one passage says it.
type Event struct {
	Type        string // PLOVER event type: CONSULT
	Mode        string // PLOVER mode, "" where none
	Contexts    []string
	CAMEO       string
	Rule        string // the lexicon line that made it
	Trigger     span.Span
	Actors      []Party
	Recipients  []Party
	Reciprocal  bool
	Modality    Modality
	Attribution Attribution
	When        day.Interval
	Where       string
	Forum       string
	Host        []actor.ID
	Mediators   []actor.ID
	Amount      *Amount
	Reason      string
	Effects     []Effect
	Evidence    span.Span // in the report's Text
	Confidence  float64   // 0 to 1
}
