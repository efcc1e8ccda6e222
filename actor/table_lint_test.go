package actor

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chancery/data"
)

// TestTableData lints the embedded tables: what LoadTable itself does not
// refuse but a careful keeper of the tables would.
func TestTableData(t *testing.T) {
	table, err := LoadTable(data.Files)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("codes", func(t *testing.T) { lintCodes(t, table) })
	t.Run("demonyms and capitals", func(t *testing.T) { lintComplete(t, table) })
	t.Run("one name one actor", func(t *testing.T) { lintNames(t, table) })
	t.Run("every name is found", func(t *testing.T) { lintFound(t, table) })
	t.Run("other names", func(t *testing.T) { lintOtherNames(t, table) })
	t.Run("members", func(t *testing.T) { lintMembers(t, table) })
	t.Run("offices", func(t *testing.T) { lintOffices(t, table) })
	t.Run("holders", func(t *testing.T) { lintHolders(t, table) })
}

func lintCodes(t *testing.T, table *Table) {
	state, org := regexp.MustCompile(`^[A-Z]{3}$`), regexp.MustCompile(`^org:[A-Z0-9]+$`)
	iso2, numeric := map[string]ID{}, map[string]ID{}
	for _, a := range table.Actors() {
		switch a.Kind {
		case State, Territory:
			if !state.MatchString(string(a.ID)) {
				t.Errorf("%s: a state's id is three capitals", a.ID)
			}
			if a.To.Known() { // codes of former states may serve again
				continue
			}
			if other := iso2[a.ISO2]; other != "" || len(a.ISO2) != 2 {
				t.Errorf("%s: alpha-2 %q (also %s)", a.ID, a.ISO2, other)
			}
			if other := numeric[a.Numeric]; other != "" || len(a.Numeric) != 3 && a.ID != "XKX" {
				t.Errorf("%s: numeric %q (also %s)", a.ID, a.Numeric, other)
			}
			iso2[a.ISO2], numeric[a.Numeric] = a.ID, a.ID
		default:
			if !org.MatchString(string(a.ID)) {
				t.Errorf("%s: an organisation's id is org: and capitals", a.ID)
			}
		}
	}
}

func lintComplete(t *testing.T, table *Table) {
	demonym, seat := map[ID]bool{}, map[ID]bool{}
	for _, e := range table.names.entries {
		for _, id := range e.value.Actors {
			demonym[id] = demonym[id] || e.value.How == ByDemonym
			seat[id] = seat[id] || e.value.How == BySeat
		}
	}
	for _, s := range table.States() {
		if s.To.Known() {
			continue
		}
		if !demonym[s.ID] && s.ID != "VAT" {
			t.Errorf("%s: no demonym", s.ID)
		}
		if s.Capital == "" {
			t.Errorf("%s: no capital; write - where there is none", s.ID)
		}
		names, n := table.Match(strings.Fields(s.Capital), 0)
		if s.Capital != "-" && (n == 0 || !slices.Contains(names[0].Actors, s.ID)) {
			t.Errorf("%s: its capital %s is not a name of it", s.ID, s.Capital)
		}
	}
}

// nodes yields the entries of each node that has any.
func nodes[V any](t *trie[V]) iter.Seq[[]entry[V]] {
	return func(yield func([]entry[V]) bool) {
		for node := range t.first {
			var list []entry[V]
			for e := range t.under(int32(node)) {
				list = append(list, *e)
			}
			if len(list) > 0 && !yield(list) {
				return
			}
		}
	}
}

// lintFound checks that every name is found where it stands in a text as its
// row has it: none is too long, none is shadowed.
func lintFound(t *testing.T, table *Table) {
	for _, e := range table.names.entries {
		words := strings.Fields(e.value.Text)
		found, n := table.Match(words, 0)
		if n != len(words) || !slices.ContainsFunc(found, func(f Name) bool { return f.Source == e.value.Source }) {
			t.Errorf("%s: %q is not found", e.value.Source, e.value.Text)
		}
	}
}

// lintNames checks that no run of words names two actors at one time unless
// every row says that it is ambiguous, and that no row stands twice.
func lintNames(t *testing.T, table *Table) {
	for list := range nodes(&table.names) {
		for i, e := range list {
			for _, f := range list[:i] {
				x, y := e.value, f.value
				if x.From.Known() && y.To.Known() && y.To < x.From || y.From.Known() && x.To.Known() && x.To < y.From {
					continue
				}
				if slices.Equal(x.Actors, y.Actors) && (x.How != y.How || e.caps.meet(f.caps) || f.caps.meet(e.caps)) {
					t.Errorf("%s and %s: %q and %q are one name", f.value.Source, e.value.Source, y.Text, x.Text)
				}
				if !slices.Equal(x.Actors, y.Actors) && e.caps == f.caps && (x.Ambiguous == "" || y.Ambiguous == "") {
					t.Errorf("%s and %s: %q names %v and %v and does not say so", f.value.Source, e.value.Source, x.Text, y.Actors, x.Actors)
				}
			}
		}
	}
}

// lintOtherNames checks that each row of other-names.tsv holds a name of an
// actor and is none, that is, that it is needed and does its work.
func lintOtherNames(t *testing.T, table *Table) {
	text, err := data.Files.ReadFile("other-names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, _, _ := strings.Cut(line, "\t")
		if name == "" || name[0] == '#' {
			continue
		}
		words, holds := strings.Fields(strings.ReplaceAll(name, "-", " - ")), false
		for i := range words {
			_, n := table.names.longest(words, i, nil, nil)
			holds = holds || n > 0
			if _, n := table.Match(words, i); n > 0 {
				t.Errorf("%q: %q is still read", name, words[i])
			}
		}
		if !holds {
			t.Errorf("%q holds no name", name)
		}
	}
}

func lintMembers(t *testing.T, table *Table) {
	for _, a := range table.Actors() {
		list := table.members[a.ID]
		if len(list) > 0 && a.Kind != Organisation {
			t.Errorf("%s has members and is no organisation", a.ID)
		}
		for i, m := range list {
			if s, _ := table.Actor(m.state); s.Kind != State {
				t.Errorf("%s: member %s is no state", a.ID, m.state)
			}
			if i > 0 && list[i-1] == m {
				t.Errorf("%s: member %s twice", a.ID, m.state)
			}
		}
	}
}

func lintOffices(t *testing.T, table *Table) {
	for list := range nodes(&table.offices) {
		if len(list) > 1 {
			t.Errorf("%q and %q are one title", list[0].value.Words, list[1].value.Words)
		}
		for _, e := range list {
			o := e.value
			if c, _ := table.Office(strings.Fields(o.Name), 0); c.Name != o.Name || c.Rank != o.Rank && o.Rank != NoRank && c.Rank != NoRank || c.Body != o.Body {
				t.Errorf("%q: its canonical title %q is none (%+v)", o.Words, o.Name, c)
			}
			if o.Name != strings.ToLower(o.Name) {
				t.Errorf("%q: canonical titles are in small letters", o.Words)
			}
			if o.Body && o.Rank != NoRank {
				t.Errorf("%q: a body has no rank", o.Words)
			}
			if !o.Body && o.Rank != NoRank && o.Sector == NoSector && o.Words != "managing director" {
				t.Errorf("%q: an office without a sector", o.Words)
			}
		}
	}
}

// lintHolders checks that every office a leader holds is one of the offices.
func lintHolders(t *testing.T, table *Table) {
	for _, a := range table.Actors() {
		for i, h := range table.byState[a.ID] {
			for _, g := range table.byState[a.ID][:i] {
				if g.Person == h.Person && g.Office == h.Office && (!g.To.Known() || h.From <= g.To) {
					t.Errorf("%s: %s is %s twice at one time", a.ID, h.Person, h.Office)
				}
			}
			if o, n := table.Office(strings.Fields(h.Office), 0); n != len(strings.Fields(h.Office)) || o.Name != h.Office {
				t.Errorf("%s %s: %q is no office of offices.tsv", a.ID, h.Person, h.Office)
			}
			if found, _ := table.Holders(strings.Fields(h.Person), 0); !slices.ContainsFunc(found, func(f Holder) bool { return f.Person == h.Person }) {
				t.Errorf("%s: %s is not found by name", a.ID, h.Person)
			}
		}
	}
	for list := range nodes(&table.holders) {
		for i, e := range list {
			x := e.value
			for _, f := range list[:i] {
				y := f.value
				if x.holder.Person != y.holder.Person && !x.titled && !y.titled {
					t.Errorf("one form names %s and %s", y.holder.Person, x.holder.Person)
				}
				if x.holder == y.holder && e.caps == f.caps {
					t.Errorf("%s: one form twice", x.holder.Person)
				}
			}
			for _, form := range x.holder.Names {
				if _, n := table.Match(strings.Fields(form), 0); n == len(strings.Fields(form)) {
					t.Errorf("%s: %s is a name of a state or organisation", x.holder.Person, form)
				}
			}
		}
	}
}
