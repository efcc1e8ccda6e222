package record

import (
	"cmp"
	"slices"

	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// placed is a claim at its place in valid time.
type placed struct {
	Stamped
	day   day.Day // unknown for an undated claim of an undated report
	loose bool    // has no time of its own while its report dates other deeds of the slot
}

// place puts the claims of a slot in order, earliest first: by valid time, then by
// known time, then by the course of things, then by where they stand.
func place(claims []Stamped) []placed {
	dated := map[report.ID]day.Day{}
	for _, c := range claims {
		if c.Modality == event.Actual && c.When.Known() {
			if d, ok := dated[c.Report]; !ok || c.latest() < d {
				dated[c.Report] = c.latest()
			}
		}
	}
	out := make([]placed, len(claims))
	for i, c := range claims {
		out[i] = placed{Stamped: c, day: c.latest()}
		d, ok := dated[c.Report]
		if ok && !c.When.Known() && !stative(c.Facet, c.Status) && c.Modality == event.Actual {
			out[i].day, out[i].loose = d, true
		}
	}
	slices.SortFunc(out, func(a, b placed) int {
		return cmp.Or(
			cmp.Compare(a.day, b.day),
			cmp.Compare(boolRank(!a.loose), boolRank(!b.loose)),
			cmp.Compare(a.Known(), b.Known()),
			cmp.Compare(rank(a.Facet, a.Status), rank(b.Facet, b.Status)),
			byPlace(a.Stamped, b.Stamped),
		)
	})
	return out
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fold computes the standings of one slot as of a day of valid time.
func fold(f event.Facet, claims []Stamped, at day.Day) []Standing {
	ordered, overruled := correct(place(claims))
	ordered = slices.DeleteFunc(ordered, func(p placed) bool { return at.Known() && p.begins() > at })
	var out []Standing
	switch f {
	case event.Contact:
		out = foldContacts(ordered, at)
	case event.Stance:
		out = foldStances(ordered)
	default:
		out = foldState(f, ordered)
	}
	if len(out) > 0 {
		out[0].Overrule = overruled
	}
	return out
}

// begins is the first day of valid time on which the claim says anything. A plan
// says so from the day it is spoken of, an undated claim from the day it was read.
func (p placed) begins() day.Day {
	d := p.earliest()
	if p.planned() {
		d = p.spoken().To
	}
	if !d.Known() {
		return p.Known()
	}
	return d
}

// correct takes out the claims that a correction by hand sets aside: of what was
// known when it was made, everything that says otherwise for the same or a later
// time. A correction that denies a status sets aside every such claim of that status.
func correct(claims []placed) (kept []placed, overruled []Stamped) {
	for i, c := range claims {
		if slices.ContainsFunc(claims, func(k placed) bool { return setsAside(k, c) }) {
			overruled = append(overruled, claims[i].Stamped)
		} else {
			kept = append(kept, c)
		}
	}
	return kept, overruled
}

// setsAside says whether k is a correction that outranks c.
func setsAside(k, c placed) bool {
	if k.Correction == nil || c.Known() > k.Correction.On {
		return false
	}
	if c.Correction != nil && c.Correction.On == k.Correction.On {
		return false
	}
	if k.Modality == event.Denied {
		return c.Status == k.Status && c.Modality != event.Denied
	}
	return k.Modality == event.Actual && c.Modality == event.Actual &&
		c.Status != k.Status && c.day >= k.day
}

// foldState computes the one standing of a slot whose statuses succeed each
// other, or none where the slot says nothing that stands.
func foldState(f event.Facet, ordered []placed) []Standing {
	var deeds, steps, denials []placed
	for _, p := range ordered {
		switch {
		case p.Modality == event.Denied:
			denials = append(denials, p)
		case p.planned():
			steps = append(steps, p)
		case p.Modality == event.Actual:
			deeds = append(deeds, p)
		}
	}
	deeds, doubted := trust(deeds)
	var s Standing
	if f == event.Representation {
		s = foldLevels(deeds)
	} else {
		var work []placed
		s, work = foldDeeds(f, deeds)
		steps = append(steps, work...)
	}
	s.Against = against(f, &s, deeds, denials)
	s.UnderWay = prospects(f, s.Holds, steps, deeds, denials)
	s.Doubted = rivals(f, &s, doubted)
	return describe(s)
}

// sureEnough is the confidence below which the coder had to infer who a passage is
// about. 0 is a claim that nobody has rated.
const sureEnough = 0.7

// Inferred says whether the parties of the claim are not named by its passage but had to
// be inferred from what stands around it.
func (c Claim) Inferred() bool { return c.Confidence > 0 && c.Confidence < sureEnough }

// trust parts deeds into those that may decide and those too unsure to stand against
// them. Where none is sure, the unsure ones decide.
func trust(deeds []placed) (decide, doubted []placed) {
	for _, d := range deeds {
		if d.Inferred() {
			doubted = append(doubted, d)
		} else {
			decide = append(decide, d)
		}
	}
	if len(decide) == 0 {
		return doubted, nil
	}
	return decide, doubted
}

// rivals lists the doubted deeds that would have decided otherwise, the latest first.
func rivals(f event.Facet, s *Standing, doubted []placed) []Stamped {
	var out []Stamped
	for _, d := range slices.Backward(doubted) {
		if s.Holds == "" || d.Status == s.Holds || process(f, d.Status) {
			continue
		}
		h := s.Proof[0]
		if d.day > h.latest() || d.day == h.latest() && d.Known() > h.Known() {
			out = append(out, d.Stamped)
		}
	}
	return out
}

// foldDeeds finds what holds among deeds in order: the last outcome, or where there is
// none the last of the work towards one. It hands back the work that goes on beside an outcome.
func foldDeeds(f event.Facet, deeds []placed) (s Standing, work []placed) {
	var outcomes []placed
	for _, d := range deeds {
		if process(f, d.Status) {
			work = append(work, d)
		} else {
			outcomes = append(outcomes, d)
		}
	}
	if len(outcomes) == 0 {
		outcomes, work = work, nil
	}
	if len(outcomes) == 0 {
		return s, nil
	}
	last := outcomes[len(outcomes)-1]
	var run []placed
	for _, d := range slices.Backward(outcomes) {
		if d.Status == last.Status {
			run = append(run, d)
		} else if d.day != last.day || d.story() == last.story() {
			break
		}
	}
	s.Holds = last.Status
	s.settle(run, f != event.Agreement)
	return s, work
}

// foldLevels follows the level of a representation through its changes.
func foldLevels(deeds []placed) Standing {
	var s Standing
	var level event.Status
	var run []placed
	for _, d := range deeds {
		next := d.Status
		if !isLevel(d.Status) {
			next = levelAfter(level, d.Status, d.Kind)
			s.Changes = append(s.Changes, d.Stamped)
		}
		if next != level {
			run = nil
		}
		if next != "" && (isLevel(d.Status) || next != level || run == nil) {
			run = append(run, d)
		}
		level = next
	}
	slices.Reverse(s.Changes)
	slices.Reverse(run)
	s.Holds = level
	if level == "" && len(s.Changes) > 0 {
		s.Holds = s.Changes[0].Status
		for _, d := range slices.Backward(deeds) {
			if d.Status != s.Holds {
				break
			}
			run = append(run, d)
		}
	}
	s.settle(run, true)
	return s
}

// settle makes a run of claims of one status, latest first, the proof of s. The
// deciding claim is the one that dates the beginning best: the earliest dated
// of the run where the status lasts, the latest where each claim is a deed of its own.
func (s *Standing) settle(run []placed, lasts bool) {
	if len(run) == 0 {
		return
	}
	best := 0
	for i, c := range run {
		if lasts && c.When.Known() && (!run[best].When.Known() || datesBetter(c.When, run[best].When)) {
			best = i
		}
	}
	s.Since = run[best].When
	s.Proof = append(s.Proof, run[best].Stamped)
	for i, c := range run {
		if i != best {
			s.Proof = append(s.Proof, c.Stamped)
		}
	}
}

// datesBetter says whether a tells the beginning better than b: more exactly for
// the same stretch, else earlier.
func datesBetter(a, b day.Interval) bool {
	if a.Precision != b.Precision && a.From <= b.To && b.From <= a.To {
		return a.Precision > b.Precision
	}
	return a.From < b.From
}

// describe fills in what the deciding claim says of its matter, and drops an empty standing.
func describe(s Standing) []Standing {
	if s.Holds == "" && len(s.UnderWay) == 0 {
		return nil
	}
	h := s.head()
	s.Parties, s.Directed, s.Subject, s.Kind = h.Parties, h.Directed, h.Subject, h.Kind
	return []Standing{s}
}
