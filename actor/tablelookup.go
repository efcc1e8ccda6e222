package actor

import (
	"fmt"
	"slices"
	"strings"
)

// UnknownNameError says that no actor bears a name, and which names are near.
type UnknownNameError struct {
	Name        string
	Suggestions []string // names of actors, nearest first; may be empty
}

func (e *UnknownNameError) Error() string {
	if len(e.Suggestions) == 0 {
		return fmt.Sprintf("no state or organisation is called %q; give a name such as Pakistan, a code such as PAK or PK", e.Name)
	}
	return fmt.Sprintf("no state or organisation is called %q; did you mean %s?", e.Name, strings.Join(e.Suggestions, " or "))
}

// AmbiguousNameError says that several actors bear a name.
type AmbiguousNameError struct {
	Name   string
	Actors []Actor // sorted by ID
}

func (e *AmbiguousNameError) Error() string {
	names := make([]string, len(e.Actors))
	for i, a := range e.Actors {
		names[i] = fmt.Sprintf("%s (%s)", a.Name, a.ID)
	}
	return fmt.Sprintf("%q may be %s; say which", e.Name, strings.Join(names, " or "))
}

// Lookup finds the actor that a person means: by code in any case ("pak",
// "PK", "586", "org:CIS"), by any name, demonym, acronym or capital, with or
// without "the". A name comes before a demonym, a demonym before a capital.
// The error is an *UnknownNameError or an *AmbiguousNameError.
func (t *Table) Lookup(s string) (ID, error) {
	s = strings.TrimSpace(s)
	if id, ok := t.byCode(s); ok {
		return id, nil
	}
	found := t.names.exact(s)
	if rest, ok := cutArticle(s); ok && len(found) == 0 {
		found = t.names.exact(rest)
	}
	if len(found) == 0 {
		found = t.names.exact("the " + s)
	}
	for _, how := range []How{ByName, ByDemonym, BySeat} {
		ids := named(found, how)
		switch {
		case len(ids) == 1:
			return ids[0], nil
		case len(ids) > 1:
			e := &AmbiguousNameError{Name: s}
			for _, id := range ids {
				a, _ := t.Actor(id)
				e.Actors = append(e.Actors, a)
			}
			return "", e
		}
	}
	return "", &UnknownNameError{Name: s, Suggestions: t.near(s)}
}

// byCode reads s as an id, an alpha-2 or a numeric code. The codes of former
// states count where no state bears them today and only one did.
func (t *Table) byCode(s string) (ID, bool) {
	up := strings.ToUpper(s)
	var former []ID
	for _, a := range t.actors {
		switch {
		case strings.EqualFold(string(a.ID), s):
			return a.ID, true
		case s == "" || a.ISO2 != up && a.Numeric != s:
		case a.To.Known():
			former = append(former, a.ID)
		default:
			return a.ID, true
		}
	}
	if len(former) == 1 {
		return former[0], true
	}
	return "", false
}

func cutArticle(s string) (string, bool) {
	if len(s) > 4 && strings.EqualFold(s[:4], "the ") {
		return s[4:], true
	}
	return s, false
}

// named returns the actors of the names given in one way that are in use
// today, or of all such names where none is; sorted.
func named(found []Name, how How) []ID {
	var now, once []ID
	for _, n := range found {
		if n.How != how {
			continue
		}
		once = append(once, n.Actors...)
		if !n.To.Known() {
			now = append(now, n.Actors...)
		}
	}
	if now == nil {
		now = once
	}
	slices.Sort(now)
	return slices.Compact(now)
}
