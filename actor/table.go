package actor

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"chancery/data"
	"chancery/day"
)

// Actor is one row of the tables: a state, a territory, an organisation or an
// armed group.
type Actor struct {
	ID       ID
	Kind     Kind
	Name     string  // the short English name: "Pakistan", "European Union"
	Official string  // the long form: "Islamic Republic of Pakistan"; the Name where there is no other
	Parent   ID      // the state a territory belongs to, the organisation a body belongs to, the state an armed group comes from; "" for none or where that is disputed
	ISO2     string  // ISO 3166-1 alpha-2, "" where there is none
	Numeric  string  // ISO 3166-1 numeric, three digits, "" where there is none
	Capital  string  // "" where there is none
	From, To day.Day // when it existed; unknown where the beginning does not matter to news, or where it still exists
}

// On says whether a existed on d; an unknown d or an unknown end excludes nothing.
func (a Actor) On(d day.Day) bool { return within(d, a.From, a.To) }

// within says whether d lies in [from, to]; whatever is unknown excludes nothing.
func within(d, from, to day.Day) bool {
	return !d.Known() || (!from.Known() || d >= from) && (!to.Known() || d <= to)
}

// Table is what the program knows of actors, read from the files of package
// data. It is immutable and safe for concurrent use.
type Table struct {
	actors    []Actor // sorted by ID
	members   map[ID][]membership
	names     trie[Name]
	holders   trie[holderName]
	offices   trie[Office]
	modifiers trie[officeModifier]
	others    trie[string] // what holds the name of an actor and is none
	byState   map[ID][]Holder
}

// DefaultTable returns the table of the embedded data, read once. It panics if
// that data is broken, which a test of this package excludes.
var DefaultTable = sync.OnceValue(func() *Table {
	t, err := LoadTable(data.Files)
	if err != nil {
		panic(err)
	}
	return t
})

// LoadTable reads the tables described in docs/formats.md. Every fault found is
// in the error, joined, each with the file and the line.
func LoadTable(files fs.FS) (*Table, error) {
	b := &builder{files: files, line: map[ID]string{}, t: &Table{
		members: map[ID][]membership{}, byState: map[ID][]Holder{},
		names: newTrie[Name](4096), holders: newTrie[holderName](2048),
		offices: newTrie[Office](4096), modifiers: newTrie[officeModifier](64), others: newTrie[string](256),
	}}
	b.readStates()
	b.readOrganisations()
	slices.SortFunc(b.t.actors, func(x, y Actor) int { return strings.Compare(string(x.ID), string(y.ID)) })
	b.checkParents()
	b.readNames()
	b.readDemonyms()
	b.readSeats()
	b.readOtherNames()
	b.readMembers()
	b.readOffices()
	b.readModifiers()
	b.readLeaders()
	if err := errors.Join(b.faults...); err != nil {
		return nil, fmt.Errorf("tables of actors: %w", err)
	}
	return b.t, nil
}

// Actor returns the row of id.
func (t *Table) Actor(id ID) (Actor, bool) {
	i, ok := slices.BinarySearchFunc(t.actors, id, func(a Actor, id ID) int { return strings.Compare(string(a.ID), string(id)) })
	if !ok {
		return Actor{}, false
	}
	return t.actors[i], true
}

// Actors returns every row, sorted by ID. The caller owns the slice.
func (t *Table) Actors() []Actor { return slices.Clone(t.actors) }

// States returns the states, former ones included, sorted by ID. The caller
// owns the slice.
func (t *Table) States() []Actor {
	var states []Actor
	for _, a := range t.actors {
		if a.Kind == State {
			states = append(states, a)
		}
	}
	return states
}

// membership is one state's time in an organisation.
type membership struct {
	state    ID
	from, to day.Day
}

// Members returns the members of an organisation on a day, sorted; all of them
// where the day is unknown. A membership whose dates the table does not know
// counts on every day. Nil where the table knows of no member.
func (t *Table) Members(org ID, on day.Day) []ID {
	var ids []ID
	for _, m := range t.members[org] {
		if within(on, m.from, m.to) {
			ids = append(ids, m.state)
		}
	}
	return slices.Compact(ids)
}
