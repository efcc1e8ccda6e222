package event

import (
	"bufio"
	_ "embed" // plover.tsv
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Quad is the quarter of the plane of conflict and cooperation, words and deeds,
// that a type of event lies in.
type Quad string

// The quads.
const (
	VerbalCooperation   Quad = "verbal-cooperation"
	MaterialCooperation Quad = "material-cooperation"
	VerbalConflict      Quad = "verbal-conflict"
	MaterialConflict    Quad = "material-conflict"
)

// Number is the quad as data sets number it, 1 to 4; 0 for any other word.
func (q Quad) Number() int {
	return 1 + slices.Index([]Quad{VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict}, q)
}

// EventType is a type of event of PLOVER.
type EventType struct {
	Name           string // "CONSULT"
	Quad           Quad
	Score          float64 // -10 conflict to 10 cooperation
	NeedsRecipient bool
	Gloss          string
	Modes          []Mode // nil where the type has none
}

// Mode is how an event of its type is done.
type Mode struct {
	Name   string // "visit"
	Score  float64
	Scored bool // Score is the mode's own; false where it is that of the type
	Gloss  string
}

// Context is what an event is about, beside what is done.
type Context struct{ Name, Gloss string }

// CAMEOCode is a code of CAMEO and what it is in PLOVER.
type CAMEOCode struct {
	Code     string // "0871": two digits for a root, three or four below
	Name     string
	Type     string // "" where PLOVER has no such event
	Mode     string // "" for none
	Contexts []string
}

// Types lists the types of event, from verbal cooperation to material conflict.
// The slice is shared: callers do not change it.
func Types() []EventType { return ploverTables().types }

// Contexts lists the contexts. The slice is shared: callers do not change it.
func Contexts() []Context { return ploverTables().contexts }

// CAMEO finds a code, root or below.
func CAMEO(code string) (CAMEOCode, bool) {
	c, ok := ploverTables().cameo[code]
	return c, ok
}

// TypeNamed finds a type of event by its name.
func TypeNamed(name string) (EventType, bool) {
	types := Types()
	i := slices.IndexFunc(types, func(t EventType) bool { return t.Name == name })
	if i < 0 {
		return EventType{}, false
	}
	return types[i], true
}

// ValidCode says whether the type exists, has the mode where one is given, and
// the CAMEO code exists where one is given. The code need not be of the type: see CAMEO.
func ValidCode(eventType, mode, cameo string) bool {
	t, ok := TypeNamed(eventType)
	if !ok {
		return false
	}
	if mode != "" && !slices.ContainsFunc(t.Modes, func(m Mode) bool { return m.Name == mode }) {
		return false
	}
	if cameo == "" {
		return true
	}
	_, ok = CAMEO(cameo)
	return ok
}

// Score is the place of an event between conflict (-10) and cooperation (10): that
// of its mode where it has one, else of its type; 0 for an unknown type.
func Score(eventType, mode string) float64 {
	t, _ := TypeNamed(eventType)
	for _, m := range t.Modes {
		if m.Name == mode && m.Scored {
			return m.Score
		}
	}
	return t.Score
}

//go:embed plover.tsv
var ploverText string

// plover is what plover.tsv holds.
type plover struct {
	types    []EventType
	contexts []Context
	cameo    map[string]CAMEOCode
	codes    []string // of cameo, in the order of the file
}

// ploverTables reads the embedded file once. A mistake in it is one in the
// program, which the tests find; it panics.
var ploverTables = sync.OnceValue(func() *plover {
	t, err := readPlover(ploverText)
	if err != nil {
		panic("event: " + err.Error())
	}
	return t
})

// ploverFields is how many fields each kind of line has.
var ploverFields = map[string]int{"type": 6, "mode": 5, "context": 3, "cameo": 6}

// readPlover reads the format described at the head of plover.tsv.
func readPlover(text string) (*plover, error) {
	p := &plover{cameo: map[string]CAMEOCode{}}
	s := bufio.NewScanner(strings.NewReader(text))
	for n := 1; s.Scan(); n++ {
		if line := s.Text(); line != "" && line[0] != '#' {
			if err := p.add(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("plover.tsv:%d: %w", n, err)
			}
		}
	}
	return p, s.Err()
}

// add takes in one line.
func (p *plover) add(f []string) error {
	if want := ploverFields[f[0]]; want != len(f) {
		return fmt.Errorf("%q has %d fields, want %d", f[0], len(f), want)
	}
	switch f[0] {
	case "type":
		score, err := strconv.ParseFloat(f[3], 64)
		p.types = append(p.types, EventType{Name: f[1], Quad: Quad(f[2]), Score: score, NeedsRecipient: f[4] == "yes", Gloss: f[5]})
		return err
	case "mode":
		return p.addMode(f[1], f[2], f[3], f[4])
	case "context":
		p.contexts = append(p.contexts, Context{Name: f[1], Gloss: f[2]})
	case "cameo":
		c := CAMEOCode{Code: f[1], Type: orNone(f[2]), Mode: orNone(f[3]), Name: f[5]}
		if f[4] != "-" {
			c.Contexts = strings.Split(f[4], ";")
		}
		if _, twice := p.cameo[c.Code]; twice {
			return fmt.Errorf("code %s stands twice", c.Code)
		}
		p.cameo[c.Code] = c
		p.codes = append(p.codes, c.Code)
	}
	return nil
}

func (p *plover) addMode(eventType, name, score, gloss string) error {
	m := Mode{Name: name, Scored: score != "-", Gloss: gloss}
	if m.Scored {
		var err error
		if m.Score, err = strconv.ParseFloat(score, 64); err != nil {
			return err
		}
	}
	i := slices.IndexFunc(p.types, func(t EventType) bool { return t.Name == eventType })
	if i < 0 {
		return fmt.Errorf("mode %s is of the unknown type %q", name, eventType)
	}
	p.types[i].Modes = append(p.types[i].Modes, m)
	return nil
}

func orNone(s string) string {
	if s == "-" {
		return ""
	}
	return s
}
