package actor

import (
	"errors"
	"slices"
	"testing"
)

func TestLookup(t *testing.T) {
	table := DefaultTable()
	for name, want := range map[string]ID{
		"Pakistan":                      "PAK",
		"pak":                           "PAK",
		"PK":                            "PAK",
		"586":                           "PAK",
		" islamic republic of pakistan": "PAK",
		"Pakistani":                     "PAK",
		"Islamabad":                     "PAK",
		"the UK":                        "GBR",
		"uk":                            "GBR",
		"england":                       "GBR",
		"U.S.":                          "USA",
		"us":                            "USA",
		"america":                       "USA",
		"Washington":                    "USA",
		"cote d'ivoire":                 "CIV",
		"Côte d’Ivoire":                 "CIV",
		"turkiye":                       "TUR",
		"georgia":                       "GEO",
		"Guinea":                        "GIN",
		"guinea bissau":                 "GNB",
		"DR Congo":                      "COD",
		"North Korea":                   "PRK",
		"kosovo":                        "XKX",
		"xk":                            "XKX",
		"Burma":                         "MMR",
		"Soviet Union":                  "SUN",
		"SU":                            "SUN",
		"Emirates":                      "ARE",
		"The Gambia":                    "GMB",
		"gambia":                        "GMB",
		"the Netherlands":               "NLD",
		"Taliban":                       "AFG",
		"UN":                            "org:UN",
		"org:cis":                       "org:CIS",
		"African Union":                 "org:AU",
		"nato":                          "org:NATO",
		"Hezbollah":                     "org:HEZBOLLAH",
		"Kremlin":                       "RUS",
		"Serbia":                        "SRB",
		"CS":                            "",
	} {
		got, err := table.Lookup(name)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%s: %s, %v; want %s", name, got, err, want)
		}
	}
}

func TestLookupNearMisses(t *testing.T) {
	table := DefaultTable()
	for name, want := range map[string]string{
		"Pakisatn":      "Pakistan",
		"Pakstan":       "Pakistan",
		"Azerbijan":     "Azerbaijan",
		"Armenai":       "Armenia",
		"Phillipines":   "Philippines",
		"Kyrgistan":     "Kyrgyzstan",
		"Untied States": "United States",
		"Columbia":      "Colombia",
		"Isalmabad":     "Pakistan",
	} {
		var unknown *UnknownNameError
		if _, err := table.Lookup(name); !errors.As(err, &unknown) || len(unknown.Suggestions) == 0 || unknown.Suggestions[0] != want {
			t.Errorf("%s: %v, want %s first", name, err, want)
		}
	}
	for _, name := range []string{"", "   ", "Atlantis Prime", "xyzzy", "!!!"} {
		var unknown *UnknownNameError
		if _, err := table.Lookup(name); !errors.As(err, &unknown) || len(unknown.Suggestions) > 0 {
			t.Errorf("%q: %v, want no suggestion", name, err)
		}
	}
}

func TestLookupAmbiguous(t *testing.T) {
	for name, want := range map[string][]ID{"Congo": {"COD", "COG"}, "korean": {"KOR", "PRK"}, "Dominican": {"DMA", "DOM"}} {
		var ambiguous *AmbiguousNameError
		_, err := DefaultTable().Lookup(name)
		if !errors.As(err, &ambiguous) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var ids []ID
		for _, a := range ambiguous.Actors {
			ids = append(ids, a.ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%s: %v, want %v", name, ids, want)
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Pakistan", "", "the ", "Côte d’Ivoire", "\xff", "U.S.\u0301"} {
		f.Add(s)
	}
	table := DefaultTable()
	f.Fuzz(func(t *testing.T, s string) {
		id, err := table.Lookup(s)
		if _, ok := table.Actor(id); ok != (err == nil) {
			t.Errorf("%q: %s, %v", s, id, err)
		}
	})
}
