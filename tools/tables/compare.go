package main

import (
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// tables is what data/ says, as far as it is compared.
type tables struct {
	states  map[string][]string        // id -> row of states.tsv
	names   map[string]map[string]bool // id -> folded names, demonyms and seats
	members map[string]map[string]bool // organisation -> members of today
	leaders map[string][]string        // id -> folded names of those who hold office still
}

func readTables(dir string) (*tables, error) {
	t := &tables{states: map[string][]string{}, names: map[string]map[string]bool{}, members: map[string]map[string]bool{}, leaders: map[string][]string{}}
	for _, file := range []struct {
		name string
		row  func(c []string)
	}{
		{"states.tsv", func(c []string) { t.states[c[0]] = c; t.named(c[0], c[7], c[8]) }},
		{"names.tsv", func(c []string) { t.named(c[1], c[0]) }},
		{"demonyms.tsv", func(c []string) { t.named(c[0], c[1], c[2], c[3]) }},
		{"seats.tsv", func(c []string) { t.named(c[1], c[0]) }},
		{"members.tsv", func(c []string) {
			if c[3] == "" {
				add(t.members, c[0], c[1])
			}
		}},
		{"leaders.tsv", func(c []string) {
			if c[7] == "" {
				t.leaders[c[0]] = append(t.leaders[c[0]], fold(c[1]+" "+c[2]))
			}
		}},
	} {
		rows, err := readRows(filepath.Join(dir, file.name))
		if err != nil {
			return nil, err
		}
		for _, c := range rows {
			file.row(c)
		}
	}
	return t, nil
}

func add(m map[string]map[string]bool, key, value string) {
	if m[key] == nil {
		m[key] = map[string]bool{}
	}
	m[key][value] = true
}

// named adds names of one actor, or of several parted by commas.
func (t *tables) named(ids string, names ...string) {
	for id := range strings.SplitSeq(ids, ",") {
		for _, n := range names {
			add(t.names, id, fold(n))
		}
	}
}

// fold leaves small letters without marks, and single spaces.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(plain.Replace(s)), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}

var plain = strings.NewReplacer("á", "a", "à", "a", "ã", "a", "â", "a", "ă", "a", "ā", "a", "å", "a", "Å", "A", "é", "e", "è", "e", "ê", "e",
	"ė", "e", "ē", "e", "ë", "e", "í", "i", "ï", "i", "ı", "i", "ó", "o", "ò", "o", "ô", "o", "ö", "o", "ø", "o", "ú", "u", "ü", "u", "ç", "c",
	"č", "c", "ć", "c", "ş", "s", "š", "s", "ș", "s", "ğ", "g", "ñ", "n", "ņ", "n", "ž", "z", "ł", "l", "Đ", "D", "đ", "d", "Č", "C", "É", "E",
	"İ", "I", "Ö", "O", "Á", "A", "Š", "S", "Ț", "T", "ț", "t", "'", "", "’", "", "ʻ", "")

func (t *tables) againstISO(out io.Writer, countries []country) {
	for _, c := range countries {
		row := t.states[c.Alpha3]
		if row == nil {
			fmt.Fprintf(out, "states.tsv: no %s (%s)\n", c.Alpha3, c.Name)
			continue
		}
		if row[1] != c.Alpha2 || row[2] != c.Numeric {
			fmt.Fprintf(out, "states.tsv: %s is %s %s, ISO has %s %s\n", c.Alpha3, row[1], row[2], c.Alpha2, c.Numeric)
		}
		if c.Common != "" && !t.names[c.Alpha3][fold(c.Common)] {
			fmt.Fprintf(out, "names: ISO calls %s %q\n", c.Alpha3, c.Common)
		}
	}
}

// againstFactbook compares names, leaders and members. The factbook names many
// bodies that members.tsv leaves out: only organisations that have rows there
// count.
func (t *tables) againstFactbook(out io.Writer, entries []entry) {
	listed := map[string]map[string]bool{}
	for _, e := range entries {
		for _, name := range append(clean(e.Short), clean(e.Long)...) {
			if name != "none" && !t.names[e.ISO3][fold(name)] {
				fmt.Fprintf(out, "names: the factbook calls %s %q\n", e.ISO3, name)
			}
		}
		for _, name := range slices.Concat(clean(e.Noun), clean(e.Adjective), clean(e.Capital)) {
			if name != "none" && e.Dependency == "" && !t.names[e.ISO3][fold(name)] {
				fmt.Fprintf(out, "demonyms or seats: the factbook has %q for %s\n", name, e.ISO3)
			}
		}
		if e.Dependency == "" {
			t.leader(out, e.ISO3, e.Chief)
			if e.Head != e.Chief {
				t.leader(out, e.ISO3, e.Head)
			}
		}
		for group := range strings.SplitSeq(e.Groups, ", ") {
			if id, ok := groups[strings.TrimSpace(group)]; ok && t.states[e.ISO3] != nil && t.states[e.ISO3][3] == "state" {
				add(listed, id, e.ISO3)
			}
		}
	}
	for _, id := range sorted(listed) {
		for _, state := range sorted(listed[id]) {
			if !t.members[id][state] {
				fmt.Fprintf(out, "members.tsv: the factbook has %s in %s\n", state, id)
			}
		}
		for _, state := range sorted(t.members[id]) {
			if !listed[id][state] {
				fmt.Fprintf(out, "members.tsv: %s is in %s, not in the factbook's list\n", state, id)
			}
		}
	}
}

var notes = regexp.MustCompile(`\s*(\([^)]*\)|\[[^\]]*\]|;.*| or .*|/.*)`)

// clean cuts a cell of the factbook into names without its notes.
func clean(s string) []string {
	var names []string
	for part := range strings.SplitSeq(notes.ReplaceAllString(s, ""), ", ") {
		if part = strings.TrimSpace(part); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// capitals are the words in capitals by which the factbook marks the name that
// a person goes by.
var capitals = regexp.MustCompile(`\p{Lu}[\p{Lu}'’-]+`)

func (t *tables) leader(out io.Writer, id, cell string) {
	cell, _, _ = strings.Cut(cell, "; represented by")
	marked := capitals.FindAllString(cell, -1)
	if len(marked) == 0 {
		return
	}
	for _, known := range t.leaders[id] {
		for _, m := range marked {
			if slices.Contains(strings.Fields(known), strings.Fields(fold(m) + " ")[0]) {
				return
			}
		}
	}
	fmt.Fprintf(out, "leaders.tsv: the factbook has for %s %s\n", id, cell)
}

// groups are the organisations of members.tsv by the factbook's acronyms, so
// far as its lists of full members are kept up.
var groups = map[string]string{
	"UN": "org:UN", "EU": "org:EU", "NATO": "org:NATO", "CIS": "org:CIS", "CSTO": "org:CSTO", "EAEU": "org:EAEU", "SCO": "org:SCO", "BRICS": "org:BRICS",
	"ECO": "org:ECO", "ASEAN": "org:ASEAN", "SAARC": "org:SAARC", "BIMSTEC": "org:BIMSTEC", "GCC": "org:GCC", "LAS": "org:LAS", "OIC": "org:OIC",
	"AU": "org:AU", "D-8": "org:D8", "ECOWAS": "org:ECOWAS", "SADC": "org:SADC", "EAC": "org:EAC", "IGAD": "org:IGAD", "COMESA": "org:COMESA",
	"OAS": "org:OAS", "Caricom": "org:CARICOM", "OECS": "org:OECS", "CELAC": "org:CELAC", "Mercosur": "org:MERCOSUR", "G-7": "org:G7", "G-20": "org:G20",
	"APEC": "org:APEC", "EAS": "org:EAS", "PIF": "org:PIF", "OPEC": "org:OPEC", "OSCE": "org:OSCE", "CE": "org:COE", "OECD": "org:OECD",
	"C": "org:COMMONWEALTH", "Arctic Council": "org:ARCTIC", "BSEC": "org:BSEC", "CPLP": "org:CPLP", "CICA": "org:CICA",
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
