package day

// Precision says how exactly an interval is known.
type Precision uint8

// The precisions, from none to finest.
const (
	Unknown Precision = iota
	Year              // the calendar year, or a part of it that words leave vague
	Month             // the month, or a part of it ("late December")
	Week              // about a week
	ToDay             // the day itself; written "day"
)

var precisionNames = [...]string{"unknown", "year", "month", "week", "day"}

// String is the name used in JSON: unknown, year, month, week or day.
func (p Precision) String() string { return precisionNames[p] }

// MarshalText writes the name.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the name; any other word is Unknown.
func (p *Precision) UnmarshalText(b []byte) error {
	*p = Unknown
	for i, n := range precisionNames {
		if n == string(b) {
			*p = Precision(i)
		}
	}
	return nil
}

// Interval is a stretch of valid time, both ends included; an unknown end is open.
// Where the text does not settle the year, From and To are unknown and Partial
// keeps what is known in the truncated form of ISO 8601:2000 ("--12-14" is the
// fourteenth of some December, "--12" some December).
type Interval struct {
	From      Day       `json:"from"`
	To        Day       `json:"to"`
	Precision Precision `json:"precision"`
	Partial   string    `json:"partial,omitempty"`
}

// On is the interval of one day.
func On(d Day) Interval { return Interval{From: d, To: d, Precision: ToDay} }

// Known says whether either end is known.
func (i Interval) Known() bool { return i.From.Known() || i.To.Known() }
