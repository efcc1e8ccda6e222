package event

import (
	"fmt"
	"slices"
	"strings"
)

// addAct reads one line of acts.txt.
func (l *Lexicon) addAct(line string, n int) error {
	cols := strings.Split(line, "|")
	if len(cols) != 6 {
		return fmt.Errorf("want six columns apart by |, have %d", len(cols))
	}
	for i := range cols {
		cols[i] = strings.TrimSpace(cols[i])
	}
	a := &act{Line: n, cap: Actual}
	for _, w := range strings.Fields(cols[0]) {
		key, err := l.trigger(w)
		if err != nil {
			return err
		}
		a.triggers = append(a.triggers, key)
	}
	if len(a.triggers) == 0 {
		return fmt.Errorf("no trigger")
	}
	for _, read := range []func(*act) error{
		func(a *act) error { return l.readConds(a, cols[1]) },
		func(a *act) error { return readParties(a, cols[2]) },
		func(a *act) error { return readEffects(a, cols[3], cols[5]) },
		func(a *act) error { return readCode(a, cols[4]) },
	} {
		if err := read(a); err != nil {
			return err
		}
	}
	a.Name = strings.TrimSuffix(strings.TrimSuffix(a.triggers[0], "/V"), "/N")
	for _, e := range a.effects {
		a.Name += " " + string(e.Facet) + "." + string(e.Status)
	}
	for _, t := range a.triggers {
		l.acts[t] = append(l.acts[t], a)
	}
	return nil
}

func (l *Lexicon) readConds(a *act, col string) error {
	for _, w := range strings.Fields(col) {
		if w == "neg" {
			a.neg = true
			continue
		}
		var c cond
		w, c.not = strings.CutPrefix(w, "!")
		role, items, ok := strings.Cut(w, "=")
		if !ok {
			return fmt.Errorf("condition %q is not role=items", w)
		}
		c.role = readSlot(role)
		c.any = items == "*"
		if !c.any {
			for _, it := range strings.Split(items, ",") {
				if role == "verb" || role == "carrier" {
					it = l.verbLemma(it)
				}
				i := parseItem(it)
				if _, known := l.classes[i.class]; i.class != "" && !known {
					return fmt.Errorf("class %s is not in classes.txt", i.class)
				}
				c.items = append(c.items, i)
			}
		}
		a.conds = append(a.conds, c)
	}
	return nil
}

func readSlot(s string) slot {
	parts := strings.Split(s, ".")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], "_", " ")
	}
	return parts
}

func readParties(a *act, col string) error {
	how, slots, ok := strings.Cut(col, ":")
	if !ok || how != "pair" && how != "dir" {
		return fmt.Errorf("parties %q are neither pair: nor dir", col)
	}
	a.pair = how == "pair"
	from, to, arrow := strings.Cut(slots, ">")
	if arrow == a.pair {
		return fmt.Errorf("parties %q: dir: wants one >, pair: none", col)
	}
	read := func(s string) (out []slot) {
		for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' }) {
			out = append(out, readSlot(w))
		}
		return out
	}
	a.from, a.to = read(from), read(to)
	return nil
}

func readEffects(a *act, col, flags string) error {
	for _, w := range strings.Fields(flags) {
		key, value, _ := strings.Cut(w, "=")
		switch key {
		case "ctx":
			a.ctx = true
		case "firm":
			a.firm = true
		case "ctx1":
			a.ctx1 = true
		case "any":
			a.any = true
		case "mutual":
			a.mutual = true
		case "people":
			a.people = true
		case "fact":
			a.fact = true
		case "given":
			a.given = true
		case "once":
			a.once = true
		case "thing":
			a.thing = true
		case "bare":
			a.bare = true
		case "modal":
			a.modal = true
		case "kind":
			a.kind = value
		case "as":
			if err := a.cap.UnmarshalText([]byte(value)); err != nil || a.cap == NoModality {
				return fmt.Errorf("as=%s: no such modality", value)
			}
		default:
			return fmt.Errorf("no flag %q", w)
		}
	}
	for _, w := range strings.Fields(col) {
		f, s, _ := strings.Cut(w, ".")
		e := Effect{Facet: Facet(f), Status: Status(s), Directed: !a.pair, Kind: a.kind}
		if !slices.Contains(Statuses(e.Facet), e.Status) {
			return fmt.Errorf("no status %q", w)
		}
		if len(a.effects) > 0 && e.Facet != a.facet() {
			return fmt.Errorf("%s and %s are two facets: an act moves one", a.facet(), e.Facet)
		}
		a.effects = append(a.effects, e)
	}
	return nil
}

func readCode(a *act, col string) error {
	f := strings.Fields(col)
	if len(f) != 2 {
		return fmt.Errorf("want PLOVER type and CAMEO code or -, have %q", col)
	}
	a.Type = f[0]
	if f[1] == "-" {
		if !ValidCode(a.Type, "", "") {
			return fmt.Errorf("%s is no event type of PLOVER", a.Type)
		}
		return nil
	}
	code, known := CAMEO(f[1])
	if !known || code.Type != a.Type {
		return fmt.Errorf("CAMEO %s is no %s in PLOVER", f[1], a.Type)
	}
	a.CAMEO, a.Mode = f[1], code.Mode
	return nil
}
