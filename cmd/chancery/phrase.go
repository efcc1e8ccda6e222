package main

import (
	"strings"

	"chancery/event"
	"chancery/record"
)

// titles of the facets, as headings.
func facetTitle(f event.Facet) string {
	return strings.ToUpper(string(f[:1])) + string(f[1:])
}

// statusWord is a status in plain words, as what holds.
func statusWord(f event.Facet, s event.Status) string {
	switch f {
	case event.Representation:
		switch s {
		case "charge":
			return "chargé d'affaires"
		case "interests-section":
			return "an interests section"
		case "none":
			return "none"
		case "ambassador":
			return "an ambassador"
		case "appointed":
			return "ambassador appointed"
		case "credentials":
			return "ambassador presented credentials"
		case "summoned":
			return "ambassador summoned"
		case "recalled":
			return "ambassador recalled"
		case "expelled":
			return "diplomats expelled"
		case "opened", "closed", "reopened":
			return "mission " + string(s)
		case "upgraded-planned":
			return "upgrade planned"
		}
	case event.Peace:
		switch s {
		case "ceasefire-violated":
			return "ceasefire violated"
		case "talks":
			return "peace talks"
		case "draft":
			return "a draft of a peace text"
		case "initialled", "signed", "ratified":
			return "peace text " + string(s)
		case "withdrawal":
			return "withdrawal of forces"
		}
	case event.Agreement:
		if s == "in-force" {
			return "in force"
		}
	}
	return string(s)
}

// stepWord is a status in plain words, as a step that is still to be taken.
func stepWord(f event.Facet, s event.Status) string {
	switch f {
	case event.Recognition:
		switch s {
		case "considering", "recognised":
			return "recognition"
		case "withdrawn":
			return "withdrawal of recognition"
		}
	case event.Relations:
		switch s {
		case "considering", "agreed", "established":
			return "establishing diplomatic relations"
		case "restored":
			return "restoring diplomatic relations"
		case "suspended":
			return "suspending diplomatic relations"
		case "severed":
			return "severing diplomatic relations"
		}
	case event.Representation:
		switch s {
		case "upgraded-planned", "upgraded":
			return "upgrade of representation"
		case "downgraded":
			return "downgrade of representation"
		case "appointed", "ambassador", "credentials":
			return "sending an ambassador"
		case "opened":
			return "opening a mission"
		case "reopened":
			return "reopening the mission"
		case "closed":
			return "closing the mission"
		case "recalled":
			return "recalling the ambassador"
		case "expelled":
			return "expelling diplomats"
		}
	case event.Peace:
		switch s {
		case "ceasefire":
			return "a ceasefire"
		case "initialled":
			return "initialling a peace text"
		case "signed":
			return "signing a peace text"
		case "ratified":
			return "ratifying a peace text"
		}
	case event.Agreement:
		switch s {
		case "considering", "proposed", "negotiating":
			return "an agreement"
		case "initialled":
			return "initialling an agreement"
		case "signed":
			return "signing an agreement"
		case "ratified":
			return "ratifying an agreement"
		case "in-force":
			return "entry of an agreement into force"
		case "suspended":
			return "suspending an agreement"
		case "terminated":
			return "ending an agreement"
		}
	case event.Restriction:
		switch s {
		case "imposed":
			return "imposing restrictions"
		case "eased":
			return "easing restrictions"
		case "lifted":
			return "lifting restrictions"
		}
	case event.Contact, event.Commitment:
		return "a " + string(s)
	}
	return statusWord(f, s)
}

// modalityWord says how real a step is.
func modalityWord(m event.Modality) string {
	switch m {
	case event.Actual:
		return "going on"
	case event.Intended:
		return "announced"
	case event.Requested:
		return "asked for"
	}
	return m.String()
}

// restriction is what a restriction is called: "sanctions", "border restrictions".
func restriction(kind string) string {
	switch kind {
	case "", "sanctions":
		return orElse(kind, "restrictions")
	}
	return kind + " restrictions"
}

// subjectOf is what a claim is about, in words that follow the status; "" where it says nothing.
func subjectOf(c record.Claim) string {
	var parts []string
	if c.Amount != nil {
		parts = append(parts, "of "+number(c.Amount.Value)+" "+oneLine(c.Amount.Unit))
	}
	if c.Subject != "" {
		parts = append(parts, "“"+oneLine(c.Subject)+"”")
	}
	return strings.Join(parts, ": ")
}

// circumstances are where, at what forum, hosted and mediated by whom.
func (n names) circumstances(c record.Claim) string {
	var b strings.Builder
	if c.Where != "" {
		b.WriteString(" in " + oneLine(c.Where))
	}
	if c.Forum != "" {
		b.WriteString(", beside " + oneLine(c.Forum))
	}
	if len(c.Host) > 0 {
		b.WriteString(", hosted by " + n.all(c.Host))
	}
	if len(c.Mediators) > 0 {
		b.WriteString(", mediated by " + n.all(c.Mediators))
	}
	return b.String()
}

// people is who took part: "Ishaq Dar (foreign minister, Pakistan) and ...".
func (n names) people(ps []record.Person) string {
	var words []string
	for _, p := range ps {
		if p.Name == "" {
			words = append(words, "the "+oneLine(p.Office)+" of "+n.of(p.State))
			continue
		}
		var in []string
		if p.Office != "" {
			in = append(in, oneLine(p.Office))
		}
		if p.State != "" {
			in = append(in, n.of(p.State))
		}
		w := oneLine(p.Name)
		if len(in) > 0 {
			w += " (" + strings.Join(in, ", ") + ")"
		}
		words = append(words, w)
	}
	return wordList(words)
}
