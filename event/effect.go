package event

// settle says which status an act with this modality bears on its facet. What is
// only talked of has a status of its own on some facets (relations "considering",
// representation "upgraded-planned"); a refusal of will is a deed.
func settle(e Effect, a *act, m Modality, r *reality) (Status, Modality) {
	if m == Denied && (r.refused || r.negated && (r.will || a.cap == Considered)) {
		switch e.Facet {
		case Recognition, Relations:
			if e.Status != "none" && e.Status != "severed" && e.Status != "suspended" && e.Status != "withdrawn" {
				return "refused", Actual
			}
		}
	}
	if m == Actual || m == Denied || m == NoModality {
		return e.Status, m
	}
	switch e.Facet {
	case Relations:
		switch e.Status {
		case "established", "restored":
			switch m {
			case Agreed:
				return "agreed", m
			case Intended:
				if r.effort {
					return "considering", m
				}
			case Considered, Requested:
				return "considering", m
			}
		}
	case Recognition:
		if e.Status == "recognised" && m == Considered {
			return "considering", m
		}
	case Representation:
		if e.Status == "upgraded" && (m == Considered || m == Agreed || m == Intended) {
			return "upgraded-planned", m
		}
	case Agreement:
		if e.Status == "signed" {
			switch m {
			case Considered:
				return "considering", m
			case Requested:
				return "proposed", m
			}
		}
	}
	return e.Status, m
}

// typeOf is the PLOVER type of an act that is less than actual: what is agreed is
// AGREE, what is talked of CONSULT, what is asked for REQUEST, what is refused REJECT,
// what is threatened THREATEN; others keep their type and carry the modality.
func typeOf(plover string, m Modality, r *reality) string {
	switch m {
	case Agreed, Intended:
		if plover == "SUPPORT" || plover == "AID" {
			return "AGREE"
		}
	case Considered:
		return "CONSULT"
	case Requested:
		return "REQUEST"
	case Hypothetical:
		if plover == "SANCTION" || plover == "ASSAULT" || plover == "COERCE" || plover == "REJECT" {
			return "THREATEN"
		}
	case Denied:
		if r.refused {
			return "REJECT"
		}
	}
	return plover
}
