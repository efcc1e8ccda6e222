package event

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Lexicon is what the program knows of acts and of the words that govern them,
// read from data/lexicon. It is immutable and safe for concurrent use.
type Lexicon struct {
	acts      map[string][]*act // by trigger, "sign/V"; each list in the order of the file
	classes   map[string]class
	lights    map[string][]string // light verb -> prepositions
	governors map[string]governor // "agree/V"
	modifiers map[string]modifier
	ergative  map[string]bool     // verbs whose subject, without an object, is what changes
	particles map[string][]string // verb lemma -> particles that make another trigger of it
}

// act is one line of acts.txt.
type act struct {
	Line     int // in acts.txt, for messages and as the name of the rule
	Name     string
	triggers []string
	conds    []cond
	pair     bool
	from, to []slot // from holds all slots where pair
	effects  []Effect
	Type     string
	Mode     string
	CAMEO    string
	cap      Modality
	neg      bool // demands negation; the act is then actual
	ctx      bool // parties may come from the report
	ctx1     bool // the second party may come from the report
	firm     bool // never takes a party from the report
	any      bool // private persons count
	mutual   bool // holds both ways
	people   bool // wants persons, not places
	fact     bool // said of what is, whatever governs it ("to upgrade from chargé level")
	given    bool // taken for granted where definite ("to end its war on"), whatever governs it
	once     bool // not where another act has taken its object
	thing    bool // its object, where a pronoun, is what was told and no actor
	bare     bool // counts only where its complement is no act of its own
	modal    bool // counts only where less than actual
	kind     string
}

// rule is the name of the act in messages: line and effect.
func (a *act) rule() string { return fmt.Sprintf("acts:%d %s", a.Line, a.Name) }

// facet is the facet the act moves, "" where it moves none. The effects of one act are
// on one facet.
func (a *act) facet() Facet {
	if len(a.effects) == 0 {
		return ""
	}
	return a.effects[0].Facet
}

// weight says how much an act asks for: where several fit, the weightiest wins.
func (a *act) weight() int {
	n := 0
	for i := range a.conds {
		if !a.conds[i].not {
			n++
		}
	}
	if a.neg {
		n += 2
	}
	return n
}

// cond is one condition of an act.
type cond struct {
	not   bool
	role  slot
	any   bool // "=*"
	items []item
}

// slot is a path of roles from the trigger: obj, obj.with, obj.agent.
type slot []string

// item is a word a condition asks for: a lemma, with a word beside it, or a class.
type item struct {
	lemma, beside string
	class         string
}

// class is a set of nouns, each alone or with a word beside it.
type class struct {
	items []item
}

// governor is what a governing word says of its complement.
type governor struct {
	modality Modality
	manner   manner
	clause   bool
	nominal  bool
	preps    []string
	effort   bool // what is striven for is not yet decided
}

// manner is what a governing word does beyond a rung of the ladder.
type manner uint8

const (
	plain   manner = iota
	same           // leaves the complement as it is
	said           // attributes it
	claimed        // attributes it, possible
	refused        // the subject refuses it
	fact           // takes it for a fact
)

// modifier is what a word beside an act says of it.
type modifier struct {
	not      bool
	modality Modality
}

// LoadLexicon reads acts.txt, classes.txt, governors.txt, light.txt,
// ergative.txt and modifiers.txt of files. An error names file, line and reason.
func LoadLexicon(files fs.FS) (*Lexicon, error) {
	l := &Lexicon{
		acts: map[string][]*act{}, classes: map[string]class{}, lights: map[string][]string{},
		governors: map[string]governor{}, modifiers: map[string]modifier{}, ergative: map[string]bool{}, particles: map[string][]string{},
	}
	for _, f := range []struct {
		name string
		line func(string, int) error
	}{
		{"classes.txt", l.addClass},
		{"light.txt", l.addLight},
		{"ergative.txt", l.addErgative},
		{"governors.txt", l.addGovernor},
		{"modifiers.txt", l.addModifier},
		{"acts.txt", l.addAct},
	} {
		if err := eachLine(files, f.name, f.line); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// eachLine calls do for every line of a file that is neither empty nor a comment.
func eachLine(files fs.FS, name string, do func(line string, n int) error) error {
	f, err := files.Open(name)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	defer f.Close()
	scan := bufio.NewScanner(io.Reader(f))
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimSpace(scan.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := do(line, n); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return scan.Err()
}

func (l *Lexicon) addClass(line string, _ int) error {
	name, items, ok := strings.Cut(line, ":")
	if !ok || !strings.HasPrefix(name, "@") {
		return fmt.Errorf("want @name: item ..., have %q", line)
	}
	if _, twice := l.classes[name]; twice {
		return fmt.Errorf("class %s is given twice", name)
	}
	var c class
	for _, w := range strings.Fields(items) {
		c.items = append(c.items, parseItem(w))
	}
	l.classes[name] = c
	return nil
}

func parseItem(w string) item {
	if strings.HasPrefix(w, "@") {
		return item{class: w}
	}
	if beside, lemma, ok := strings.Cut(w, ":"); ok {
		return item{lemma: strings.ReplaceAll(lemma, "_", " "), beside: strings.ReplaceAll(beside, "_", " ")}
	}
	return item{lemma: strings.ReplaceAll(w, "_", " ")}
}

func (l *Lexicon) addLight(line string, _ int) error {
	words := strings.Fields(line)
	lemma := words[0]
	if !strings.HasSuffix(lemma, "/N") {
		lemma = l.verbLemma(lemma)
	}
	if _, twice := l.lights[lemma]; twice {
		return fmt.Errorf("light verb %s is given twice", words[0])
	}
	l.lights[lemma] = words[1:]
	return nil
}

func (l *Lexicon) addErgative(line string, _ int) error {
	if l.ergative[line] || len(strings.Fields(line)) != 1 {
		return fmt.Errorf("want one verb, once, have %q", line)
	}
	l.ergative[line] = true
	return nil
}

// verbLemma registers the particle of "break_off" and returns the lemma under
// which the verb is looked up, "break off".
func (l *Lexicon) verbLemma(w string) string {
	verb, particle, ok := strings.Cut(w, "_")
	if ok {
		l.particles[verb] = append(l.particles[verb], particle)
		return verb + " " + particle
	}
	return w
}

func (l *Lexicon) addGovernor(line string, _ int) error {
	f := strings.Fields(line)
	if len(f) < 2 {
		return fmt.Errorf("want lemma/POS modality complements, have %q", line)
	}
	key, err := l.trigger(f[0])
	if err != nil {
		return err
	}
	if _, twice := l.governors[key]; twice {
		return fmt.Errorf("governor %s is given twice", f[0])
	}
	var g governor
	switch f[1] {
	case "same":
		g.manner = same
	case "said":
		g.manner = said
	case "claimed":
		g.manner, g.modality = claimed, Possible
	case "refused":
		g.manner, g.modality = refused, Denied
	case "fact":
		g.manner = fact
	default:
		if err := g.modality.UnmarshalText([]byte(f[1])); err != nil || g.modality == NoModality {
			return fmt.Errorf("%q is no modality", f[1])
		}
	}
	g.clause, g.nominal = len(f) == 2, len(f) == 2
	for _, c := range f[2:] {
		switch c {
		case "clause":
			g.clause = true
		case "nominal":
			g.nominal = true
		case "effort":
			g.effort = true
		default:
			g.preps = append(g.preps, c)
		}
	}
	l.governors[key] = g
	return nil
}

func (l *Lexicon) addModifier(line string, _ int) error {
	f := strings.Fields(line)
	if len(f) != 2 {
		return fmt.Errorf("want word modality, have %q", line)
	}
	var m modifier
	switch f[1] {
	case "not":
		m.not = true
	case "same":
	default:
		if err := m.modality.UnmarshalText([]byte(f[1])); err != nil || m.modality == NoModality {
			return fmt.Errorf("%q is no modality", f[1])
		}
	}
	word := strings.ReplaceAll(f[0], "_", " ")
	if _, twice := l.modifiers[word]; twice {
		return fmt.Errorf("modifier %s is given twice", f[0])
	}
	l.modifiers[word] = m
	return nil
}

// trigger reads "break_off/V" into the key "break off/V".
func (l *Lexicon) trigger(w string) (string, error) {
	i := strings.LastIndexByte(w, '/')
	if i <= 0 || i != len(w)-2 || !strings.ContainsRune("VNA", rune(w[i+1])) {
		return "", fmt.Errorf("want lemma/V, lemma/N or lemma/A, have %q", w)
	}
	if w[i+1] == 'V' {
		return l.verbLemma(w[:i]) + w[i:], nil
	}
	return strings.ReplaceAll(w[:i], "_", " ") + w[i:], nil
}

// light says whether the verb lends its subject to a noun of action.
func (l *Lexicon) light(lemma string) bool { _, ok := l.lights[lemma]; return ok }

// container says whether the noun passes a light verb on to the noun of action after "of".
func (l *Lexicon) container(lemma string) bool { _, ok := l.lights[lemma+"/N"]; return ok }

// hosting says whether the light verb is one of those who bring others together.
func (l *Lexicon) hosting(lemma string) bool {
	switch lemma {
	case "host", "chair", "co-chair", "convene", "lead", "facilitate", "mediate", "broker", "moderate", "sponsor":
		return true
	}
	return false
}

// lightPrep says whether the light verb takes its noun under the preposition.
func (l *Lexicon) lightPrep(lemma, prep string) bool {
	for _, p := range l.lights[lemma] {
		if p == prep {
			return true
		}
	}
	return false
}

// deed says whether a noun may refer to an act told before it ("the decision"): class @deed.
func (l *Lexicon) deed(lemma string) bool {
	for _, it := range l.classes["@deed"].items {
		if it.lemma == lemma {
			return true
		}
	}
	return false
}

// subjectControl says whether the understood subject of the verb's infinitive is
// its own subject although it has an object ("promised Baku to send").
func (l *Lexicon) subjectControl(lemma string) bool {
	switch lemma {
	case "promise", "threaten", "vow", "pledge", "use", "take", "have", "make", "do":
		return true
	}
	return false
}
