package actor

import (
	"cmp"
	"slices"
)

// mostSuggestions bounds the names that an UnknownNameError suggests.
const mostSuggestions = 3

// near returns the names of the actors that s may be a slip for, nearest first:
// names at most a third of s away in Damerau-Levenshtein distance, counted in
// folded letters. Each actor is suggested once, under its short name.
func (t *Table) near(s string) []string {
	typed := []rune(foldAll(s))
	type candidate struct {
		name     string
		distance int
	}
	best := map[ID]int{}
	for _, e := range t.names.entries {
		name := []rune(foldAll(e.value.Text))
		limit := min(len(typed), len(name)) / 3
		if limit == 0 {
			continue
		}
		if d := distance(typed, name, limit); d <= limit {
			for _, id := range e.value.Actors {
				if old, ok := best[id]; !ok || d < old {
					best[id] = d
				}
			}
		}
	}
	var found []candidate
	for _, a := range t.actors {
		if d, ok := best[a.ID]; ok {
			found = append(found, candidate{a.Name, d})
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int { return cmp.Compare(x.distance, y.distance) })
	var names []string
	for _, c := range found[:min(len(found), mostSuggestions)] {
		if c.distance <= found[0].distance+1 {
			names = append(names, c.name)
		}
	}
	return names
}

// foldAll is text as the trie sees it, its pieces joined by single spaces.
func foldAll(text string) string {
	var b []byte
	for s := (scanner{rest: text}); s.next(); {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, s.piece()...)
	}
	return string(b)
}

// distance is the number of letters inserted, left out, changed or swapped with
// their neighbour that part a from b; more than limit where it exceeds that.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		least := row[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
