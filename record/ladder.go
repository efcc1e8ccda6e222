package record

import (
	"slices"

	"chancery/event"
)

// preparatory says whether a status is itself only a step towards a deed, so
// that even an actual claim of it is under way and never holds.
func preparatory(f event.Facet, s event.Status) bool {
	switch f {
	case event.Recognition:
		return s == "considering"
	case event.Relations:
		return s == "considering" || s == "agreed"
	case event.Representation:
		return s == "upgraded-planned"
	case event.Agreement:
		return s == "considering" || s == "proposed"
	}
	return false
}

// process says whether a status is work on a text, which holds only where no
// outcome is known and is otherwise under way beside it: a ceasefire holds while talks go on.
func process(f event.Facet, s event.Status) bool {
	return f == event.Peace && (s == "talks" || s == "draft")
}

// stative says whether a status describes how things stand rather than a deed:
// restating it does not end what is under way.
func stative(f event.Facet, s event.Status) bool {
	switch f {
	case event.Recognition, event.Relations:
		return s == "none"
	case event.Representation:
		return isLevel(s)
	}
	return false
}

// isLevel says whether a status of representation is a level, not a change of it.
func isLevel(s event.Status) bool {
	switch s {
	case "none", "interests-section", "charge", "ambassador":
		return true
	}
	return false
}

// levelAfter is the level of representation after a change, given the level
// before and the kind the claim names; "" is an unknown level. A recall for
// consultations, an expulsion or a summons leaves the level as it was; the
// opening or closing of a mission leaves it open until a claim tells.
func levelAfter(before, change event.Status, kind string) event.Status {
	if k := event.Status(kind); isLevel(k) && change != "closed" && change != "recalled" {
		return k
	}
	switch change {
	case "appointed", "credentials":
		return "ambassador"
	case "upgraded":
		if before == "interests-section" {
			return "charge"
		}
		return "ambassador"
	case "downgraded":
		if before == "charge" {
			return "interests-section"
		}
		return "charge"
	case "closed":
		return ""
	case "opened", "reopened":
		if before == "none" {
			return ""
		}
	}
	return before
}

// ends says whether a deed that came no earlier ends a plan in the same slot:
// the deed fulfils the plan, or takes the ground from under it.
func ends(f event.Facet, plan, deed event.Status) bool {
	switch f {
	case event.Recognition, event.Relations, event.Restriction:
		return !stative(f, deed) && !preparatory(f, deed)
	case event.Representation:
		return slices.Contains(endsMission(plan), deed)
	case event.Peace:
		return slices.Contains(endsPeace(plan), deed)
	case event.Agreement:
		return rank(f, deed) > rank(f, plan) || deed == plan
	case event.Commitment:
		return deed == "met" || deed == "missed" || deed == "withdrawn"
	case event.Contact, event.Stance:
		return near(f, plan) == near(f, deed)
	}
	return false
}

// endsMission lists the deeds that end a plan of representation.
func endsMission(plan event.Status) []event.Status {
	switch plan {
	case "upgraded-planned", "upgraded":
		return []event.Status{"upgraded", "appointed", "credentials", "ambassador", "downgraded", "closed"}
	case "ambassador", "appointed", "credentials":
		return []event.Status{"appointed", "credentials", "ambassador", "closed"}
	case "opened", "reopened":
		return []event.Status{"opened", "reopened", "closed"}
	case "closed", "none":
		return []event.Status{"closed", "none", "reopened"}
	}
	return []event.Status{plan}
}

// endsPeace lists the deeds that end a plan or a process of peace.
func endsPeace(plan event.Status) []event.Status {
	switch plan {
	case "talks", "draft":
		return []event.Status{"initialled", "signed", "ratified"}
	case "initialled":
		return []event.Status{"initialled", "signed", "ratified"}
	case "signed":
		return []event.Status{"signed", "ratified"}
	}
	return []event.Status{plan}
}

// reached says whether the goal of a plan already holds, so that talk of it
// can only be old.
func reached(f event.Facet, plan, holds event.Status) bool {
	switch f {
	case event.Recognition:
		return holds == "recognised" && (plan == "considering" || plan == holds)
	case event.Relations:
		return (holds == "established" || holds == "restored") &&
			(preparatory(f, plan) || plan == "established" || plan == "restored")
	case event.Representation:
		return holds == "ambassador" && (plan == "upgraded-planned" || plan == "upgraded" || plan == holds)
	}
	return false
}

// rank is the place of a status on its facet's list, which orders claims of
// one report and one day: what follows in the course of things comes later. Forces
// withdraw before they cease fire, or as a part of it.
func rank(f event.Facet, s event.Status) int {
	if f == event.Peace && s == "withdrawal" {
		return 0
	}
	return slices.Index(event.Statuses(f), s)
}

// near is the status that stands for those which different reports use for the same thing.
func near(f event.Facet, s event.Status) event.Status {
	if f == event.Contact && (s == "summit" || s == "visit") {
		return "meeting"
	}
	return s
}

// contradicts says whether two statuses cannot both be so at one time.
func contradicts(f event.Facet, a, b event.Status) bool {
	if a == b {
		return false
	}
	switch f {
	case event.Recognition, event.Relations:
		return true
	case event.Representation:
		return isLevel(a) && isLevel(b)
	case event.Restriction:
		return a == "imposed" || b == "imposed"
	case event.Peace:
		return a == "ceasefire" && broken(b) || b == "ceasefire" && broken(a)
	case event.Agreement, event.Commitment:
		return over(a) != over(b)
	}
	return false
}

// broken says whether a status of peace is the breach of a ceasefire.
func broken(s event.Status) bool { return s == "hostilities" || s == "ceasefire-violated" }

// over says whether a status ends an agreement or fails a commitment.
func over(s event.Status) bool {
	switch s {
	case "suspended", "terminated", "missed", "withdrawn":
		return true
	}
	return false
}
