package actor

import (
	"strings"
	"testing"
)

// describe writes what Match found, for tests: the length, then each name as
// "way:actors".
func describe(names []Name, length int) string {
	if length == 0 {
		return "-"
	}
	var parts []string
	for _, n := range names {
		var ids []string
		for _, id := range n.Actors {
			ids = append(ids, string(id))
		}
		s := map[How]string{ByName: "name", ByDemonym: "demonym", BySeat: "seat"}[n.How] + ":" + strings.Join(ids, "+")
		if n.Sector != NoSector {
			s += ":" + string(n.Sector)
		}
		if n.Ambiguous != "" {
			s += "?"
		}
		parts = append(parts, s)
	}
	return strings.Repeat("#", length) + " " + strings.Join(parts, " ")
}

func TestMatch(t *testing.T) {
	table := DefaultTable()
	// One # for each word matched; ? marks what is ambiguous.
	for _, c := range []struct{ words, want string }{
		{"Pakistan and", "# name:PAK"},
		{"PAKISTAN AND INDIA", "# name:PAK"},
		{"pakistan", "-"},
		{"Islamic Republic of Pakistan", "#### name:PAK"},
		{"Turkey votes", "# name:TUR"},
		{"turkey with gravy", "-"},
		{"Türkiye votes", "# name:TUR"},
		{"Turkiye votes", "# name:TUR"},
		{"china cups", "-"},
		{"US envoy", "# name:USA"},
		{"us too", "-"},
		{"U.S. envoy", "# name:USA"},
		{"U.S.A .", "# name:USA"},
		{"LET US PRAY", "-"},
		{"the US envoy", "-"},
		{"Côte d'Ivoire", "## name:CIV"},
		{"Côte d’ Ivoire", "### name:CIV"},
		{"COTE D'IVOIRE", "## name:CIV"},
		{"Guinea - Bissau", "### name:GNB"},
		{"Guinea-Bissau 's", "# name:GNB"},
		{"Pakistan .", "# name:PAK"},
		{"Guinea 's", "# name:GIN"},
		{"Armenia - Azerbaijan", "# name:ARM"},
		{"Armenian forces", "# demonym:ARM"},
		{"Armenians", "# demonym:ARM"},
		{"Congo", "# name:COD+COG?"},
		{"Republic of the Congo", "#### name:COG"},
		{"Democratic Republic of the Congo", "##### name:COD"},
		{"Georgia", "# name:GEO?"},
		{"Koreans", "# demonym:KOR+PRK?"},
		{"Kremlin", "# seat:RUS:GOV seat:SUN:GOV"},
		{"the Emirates", "## name:ARE"},
		{"Emirates flight", "# name:ARE?"},
		{"Washington , D.C.", "### seat:USA"},
		{"Washington", "# seat:USA?"},
		{"People 's Republic of China", "##### name:CHN"},
		{"Ni-Vanuatu", "# demonym:VUT"},
		{"Eswatini", "# name:SWZ"},
		{"eSwatini", "# name:SWZ"},
		{"EU leaders", "# name:org:EU"},
		{"NATO allies", "# name:org:NATO"},
		{"Nato allies", "# name:org:NATO"},
		{"Vienna", "# seat:AUT"},
		{"Vienna Convention", "-"},
		{"Mexico", "# name:MEX"},
		{"OSCE Minsk Group", "### name:org:MINSK"},
	} {
		words := strings.Fields(c.words)
		if got := describe(table.Match(words, 0)); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
	words := strings.Fields("New Mexico and the Gulf of Mexico")
	for i := range words {
		if got := describe(table.Match(words, i)); got != "-" {
			t.Errorf("%s at %d: %s", strings.Join(words, " "), i, got)
		}
	}
}

func TestOffice(t *testing.T) {
	table := DefaultTable()
	for _, c := range []struct {
		words string
		n     int
		want  Office
	}{
		{"foreign minister of Armenia", 2, Office{Words: "foreign minister", Name: "foreign minister", Rank: Minister, Sector: GOV}},
		{"Minister for Foreign Affairs", 4, Office{Words: "minister for foreign affairs", Name: "foreign minister", Rank: Minister, Sector: GOV}},
		{"Secretary of State Antony", 3, Office{Words: "secretary of state", Name: "foreign minister", Rank: Minister, Sector: GOV, State: "USA"}},
		{"State Department spokesperson", 3, Office{Words: "state department spokesperson", Name: "spokesperson", Rank: Official, Sector: GOV, State: "USA"}},
		{"FOREIGN MINISTERS MEET", 2, Office{Words: "foreign minister", Name: "foreign minister", Rank: Minister, Sector: GOV, Plural: true}},
		{"ex-president", 1, Office{Words: "president", Name: "president", Rank: Head, Sector: GOV, Former: true}},
		{"ex - president", 3, Office{Words: "president", Name: "president", Rank: Head, Sector: GOV, Former: true}},
		{"former deputy foreign ministers", 4, Office{Words: "deputy foreign minister", Name: "deputy foreign minister", Rank: Deputy, Sector: GOV, Plural: true, Former: true}},
		{"deputy energy minister", 3, Office{Words: "energy minister", Name: "deputy energy minister", Rank: Deputy, Sector: GOV}},
		{"deputy prime minister", 3, Office{Words: "deputy prime minister", Name: "deputy prime minister", Rank: Minister, Sector: GOV}},
		{"chargés d’affaires", 2, Office{Words: "chargés d'affaires", Name: "chargé d'affaires", Rank: Ambassador, Sector: GOV, Plural: true}},
		{"armies", 1, Office{Words: "army", Name: "army", Sector: MIL, Body: true, Plural: true}},
		{"Embassy", 1, Office{Words: "embassy", Name: "embassy", Sector: GOV, Body: true, Place: true}},
		{"pm", 0, Office{}},
		{"PM Modi", 1, Office{Words: "PM", Name: "prime minister", Rank: Head, Sector: GOV}},
		{"general elections", 0, Office{}},
		{"former", 0, Office{}},
	} {
		if got, n := table.Office(strings.Fields(c.words), 0); got != c.want || n != c.n {
			t.Errorf("%s: %d %+v", c.words, n, got)
		}
	}
}
