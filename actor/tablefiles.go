package actor

import (
	"cmp"
	"slices"
	"strings"
)

// readStates reads states.tsv: id, alpha-2, numeric, kind, parent, from, to,
// name, official name, capital.
func (b *builder) readStates() {
	b.rows("states.tsv", 10, func(r row) {
		a := Actor{
			ID: ID(r.required(0)), ISO2: r.cells[1], Numeric: r.cells[2], Kind: kinds[r.cells[3]], Parent: ID(r.cells[4]),
			Name: r.required(7), Official: r.cells[8], Capital: r.cells[9],
		}
		a.From, a.To = r.period(5)
		if a.Kind != State && a.Kind != Territory {
			r.fault("kind %q is neither state nor territory", r.cells[3])
		}
		r.addActor(a)
	})
}

// readOrganisations reads organisations.tsv: id, kind, parent, from, to, name.
func (b *builder) readOrganisations() {
	b.rows("organisations.tsv", 6, func(r row) {
		a := Actor{ID: ID(r.required(0)), Kind: kinds[r.cells[1]], Parent: ID(r.cells[2]), Name: r.required(5)}
		a.From, a.To = r.period(3)
		if a.Kind != Organisation && a.Kind != Armed {
			r.fault("kind %q is neither organisation nor armed", r.cells[1])
		}
		if !strings.HasPrefix(string(a.ID), "org:") {
			r.fault("id %q does not begin with org:", a.ID)
		}
		r.addActor(a)
	})
}

// readNames puts the names of the actors themselves on the table, then those
// of names.tsv and organisation-names.tsv: text, actors, from, to, what else it may mean.
func (b *builder) readNames() {
	given := map[string]bool{}
	read := func(r row) {
		n := Name{Text: r.required(0), Actors: r.actors(1), How: ByName, Noun: true, Ambiguous: r.cells[4], Source: r.at()}
		n.From, n.To = r.period(2)
		if n.Ambiguous == inCapitals {
			n.Ambiguous, n.wordlike = "", true
		}
		if len(n.Actors) > 1 && n.Ambiguous == "" {
			r.fault("%q names %d actors and does not say why", n.Text, len(n.Actors))
		}
		given[foldAll(n.Text)] = true
		b.t.names.add(n.Text, n, true)
	}
	b.rows("names.tsv", 5, read)
	b.rows("organisation-names.tsv", 5, read)
	for _, a := range b.t.actors {
		for _, text := range slices.Compact([]string{a.Name, a.Official}) {
			if !given[foldAll(text)] {
				b.t.names.add(text, Name{Text: text, Actors: []ID{a.ID}, How: ByName, Noun: true, Source: b.line[a.ID]}, true)
			}
		}
	}
}

// inCapitals marks, in the last cell of names.tsv, an acronym that is read as
// the plain word where the text around it is all of capitals.
const inCapitals = "word in capitals"

// readDemonyms reads demonyms.tsv: actors, adjective, noun, plural noun, what
// else it may mean. "-" stands for a form that is not used.
func (b *builder) readDemonyms() {
	b.rows("demonyms.tsv", 5, func(r row) {
		ids := r.actors(0)
		forms := r.cells[1:4]
		source := r.at()
		if len(ids) > 1 && r.cells[4] == "" {
			r.fault("%q names %d actors and does not say why", forms[0], len(ids))
		}
		for k, text := range forms {
			if text == "-" || slices.Index(forms, text) < k {
				continue
			}
			r.required(k + 1)
			b.t.names.add(text, Name{
				Text: text, Actors: ids, How: ByDemonym, Ambiguous: r.cells[4], Source: source,
				Adjective: forms[0] == text, Noun: forms[1] == text || forms[2] == text, Plural: forms[2] == text,
			}, true)
		}
	})
}

// readSeats reads seats.tsv: text, actor, sector, from, to, what else it may mean.
func (b *builder) readSeats() {
	b.rows("seats.tsv", 6, func(r row) {
		n := Name{Text: r.required(0), Actors: []ID{r.actor(1)}, How: BySeat, Noun: true, Sector: r.sector(2), Ambiguous: r.cells[5], Source: r.at()}
		n.From, n.To = r.period(3)
		b.t.names.add(n.Text, n, true)
	})
}

// readMembers reads members.tsv: organisation, state, from, to.
func (b *builder) readMembers() {
	b.rows("members.tsv", 4, func(r row) {
		org := r.actor(0)
		m := membership{state: r.actor(1)}
		m.from, m.to = r.period(2)
		b.t.members[org] = append(b.t.members[org], m)
	})
	for org, list := range b.t.members {
		slices.SortFunc(list, func(x, y membership) int {
			return cmp.Or(strings.Compare(string(x.state), string(y.state)), cmp.Compare(x.from, y.from))
		})
		b.t.members[org] = list
	}
}
