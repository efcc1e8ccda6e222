package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"chancery/actor"
	"chancery/event"
)

// slotKey names one matter of a relation that moves on its own: what two claims
// must share for one to succeed the other.
type slotKey struct {
	facet   event.Facet
	parties string // the direction; "" where the pair itself is meant
	matter  string // subject, kind, amount: what tells two matters of one facet apart
}

// slotOf is the slot of a claim: a direction where the facet has one, a subject for
// agreements and commitments, a kind for restrictions.
func slotOf(c Claim) slotKey {
	k := slotKey{facet: c.Facet}
	switch c.Facet {
	case event.Recognition, event.Representation, event.Stance:
		k.parties = joined(c.Parties)
	case event.Restriction:
		k.parties, k.matter = joined(c.Parties), c.Kind
	case event.Agreement:
		k.matter = matterOf(c.Subject)
	case event.Commitment:
		if c.Directed {
			k.parties = joined(c.Parties)
		}
		k.matter = matterOf(c.Subject)
		if c.Amount != nil {
			k.matter += " " + strconv.FormatFloat(c.Amount.Value, 'g', -1, 64) + c.Amount.Unit
		}
	}
	return k
}

func joined(ids []actor.ID) string {
	s := make([]string, len(ids))
	for i, id := range ids {
		s[i] = string(id)
	}
	return strings.Join(s, ">")
}

// matterOf folds a subject so that small differences of wording do not part one matter:
// letter case, articles, space.
func matterOf(subject string) string {
	words := strings.Fields(strings.ToLower(subject))
	words = slices.DeleteFunc(words, func(w string) bool { return w == "the" || w == "a" || w == "an" })
	return strings.Join(words, " ")
}

// latestFirst orders standings: by the first day on which the deciding claim can
// have come about, latest first, so that "in 2025" stands below the days of that year,
// and then so that no two are equal.
func latestFirst(a, b Standing) int {
	x, y := a.head(), b.head()
	return cmp.Or(
		cmp.Compare(y.earliest(), x.earliest()),
		cmp.Compare(y.latest(), x.latest()),
		cmp.Compare(y.Known(), x.Known()),
		slices.Compare(a.Parties, b.Parties),
		cmp.Compare(a.Subject, b.Subject),
		cmp.Compare(a.Kind, b.Kind),
		byPlace(x, y),
		cmp.Compare(a.Holds, b.Holds),
	)
}

// head is the claim that places a standing in time: the deciding one, or the
// latest of what is under way.
func (s *Standing) head() Stamped {
	switch {
	case len(s.Proof) > 0:
		return s.Proof[0]
	case len(s.UnderWay) > 0:
		return s.UnderWay[0].Proof[0]
	case len(s.Changes) > 0:
		return s.Changes[0]
	}
	return Stamped{}
}

// byPlace orders claims by where they stand: the report, then the place in it.
func byPlace(a, b Stamped) int {
	return cmp.Or(
		cmp.Compare(a.Report, b.Report),
		cmp.Compare(a.Evidence.Part, b.Evidence.Part),
		cmp.Compare(a.Evidence.Span.Start, b.Evidence.Span.Start),
		cmp.Compare(a.Evidence.Span.End, b.Evidence.Span.End),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Status, b.Status),
		slices.Compare(a.Parties, b.Parties),
		cmp.Compare(b.Modality, a.Modality),
		cmp.Compare(a.When.From, b.When.From),
		cmp.Compare(a.When.To, b.When.To),
	)
}
