package actor

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/data"
	"chancery/day"
)

func on(t *testing.T, s string) day.Day {
	t.Helper()
	d, err := day.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMembers(t *testing.T) {
	table := DefaultTable()
	for _, c := range []struct {
		org, state ID
		day        string
		want       bool
	}{
		{"org:EU", "GBR", "2020-01-31", true},
		{"org:EU", "GBR", "2020-02-01", false},
		{"org:NATO", "FIN", "2023-04-03", false},
		{"org:NATO", "FIN", "2023-04-04", true},
		{"org:SCO", "IRN", "2023-07-04", true},
		{"org:CIS", "ARM", "2023-12-26", true},
		{"org:CIS", "GEO", "2023-12-26", false},
		{"org:OIC", "PAK", "2025-08-29", true},
		{"org:MINSK", "FRA", "2010-01-01", true},
	} {
		if got := slices.Contains(table.Members(c.org, on(t, c.day)), c.state); got != c.want {
			t.Errorf("%s in %s on %s: %v", c.state, c.org, c.day, got)
		}
	}
	if all := table.Members("org:EU", 0); len(all) != 28 || !slices.IsSorted(all) {
		t.Errorf("EU ever: %v", all)
	}
	if got := table.Members("PAK", 0); got != nil {
		t.Errorf("members of a state: %v", got)
	}
}

func TestHolders(t *testing.T) {
	table := DefaultTable()
	for _, c := range []struct {
		words  string
		titled bool
		day    string
		want   string // state, person, office; "-" for none
	}{
		{"Nikol Pashinyan said", false, "2023-12-26", "ARM Nikol Pashinyan prime minister"},
		{"Pashinyan said", false, "2023-12-26", "ARM Nikol Pashinyan prime minister"},
		{"Aliyev said", false, "2023-12-26", "-"},
		{"Aliyev said", true, "2023-12-26", "AZE Ilham Aliyev president"},
		{"Aliyev said", true, "1999-01-01", "AZE Heydar Aliyev president"},
		{"Xi said", true, "2020-01-01", "CHN Xi Jinping president"},
		{"Kim Jong-un", false, "2020-01-01", "PRK Kim Jong Un leader"},
		{"KIM JONG UN", false, "2020-01-01", "PRK Kim Jong Un leader"},
		{"Recep Tayyip Erdogan", false, "2020-01-01", "TUR Recep Tayyip Erdoğan president"},
		{"Volodymyr Zelensky", false, "2022-03-01", "UKR Volodymyr Zelenskyy president"},
		{"Trump", false, "2019-01-01", "USA Donald Trump president"},
		{"Trump", false, "2022-01-01", "-"},
		{"Wang", true, "2025-08-21", "CHN Wang Yi foreign minister"},
		{"trump", true, "2019-01-01", "-"},
	} {
		find := table.Holders
		if c.titled {
			find = table.TitledHolders
		}
		found, _ := find(strings.Fields(c.words), 0)
		got := "-"
		for _, h := range found {
			if h.On(on(t, c.day)) {
				got = string(h.State) + " " + h.Person + " " + h.Office
			}
		}
		if got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.words, c.day, got, c.want)
		}
	}
	var who []string
	for _, h := range table.HoldersOf("ARM", on(t, "2025-08-29")) {
		who = append(who, h.Person)
	}
	if got := strings.Join(who, ", "); got != "Nikol Pashinyan, Vahagn Khachaturyan, Ararat Mirzoyan, Suren Papikyan" {
		t.Errorf("Armenia in August 2025: %s", got)
	}
}

// TestLoadTableFaults breaks one row at a time and asks for an error that
// names the file, the line and the fault.
func TestLoadTableFaults(t *testing.T) {
	for _, c := range []struct{ file, row, want string }{
		{"states.tsv", "PAK\tPK\t586\tstate\t\t\t\tPakistan\t\tIslamabad", "PAK stands at states.tsv:"},
		{"states.tsv", "QQQ\tQQ\t999\tempire\t\t\t\tNowhere\t\t-", `kind "empire"`},
		{"states.tsv", "QQQ\tQQ", "2 cells, want 10"},
		{"states.tsv", "QQQ\tQQ\t999\tterritory\tQQZ\t\t\tNowhere\t\t-", `no parent "QQZ"`},
		{"organisations.tsv", "X\torganisation\t\t\t\tX", "does not begin with org:"},
		{"names.tsv", "Nowhere\tQQQ\t\t\t", `no actor "QQQ"`},
		{"names.tsv", "Two\tAFG,ARM\t\t\t", "does not say why"},
		{"names.tsv", "Two\tARM,AFG\t\t\tx", "not sorted"},
		{"names.tsv", "Never\tAFG\t2021\t2020\t", "ends 2020-12-31 before it begins 2021-01-01"},
		{"names.tsv", "Never\tAFG\tMay 2021\t\t", `"May 2021" is not a year, a month or a day`},
		{"names.tsv", "\tAFG\t\t\t", "cell 1 is empty"},
		{"demonyms.tsv", "AFG,ARM\tBoth\t-\t-\t", "does not say why"},
		{"seats.tsv", "Palace\tAFG\tKING\t\t\t", `no sector "KING"`},
		{"members.tsv", "org:EU\tAFG,ARM\t\t", "2 actors, want one"},
		{"offices.tsv", "grand vizier\t\t\tvizier\tGOV\t\t", `no rank "vizier"`},
		{"offices.tsv", "court jester\t\t\t\tGOV\tfun\t", `no mark "fun"`},
		{"office-modifiers.tsv", "mock\tmock", `no effect "mock"`},
		{"leaders.tsv", "AFG\tNobody\t\t\tpresident\thead\t\t\t", "cell 9 is empty"},
	} {
		files, last := copyData(t)
		files[c.file].Data = append(files[c.file].Data, c.row+"\n"...)
		_, err := LoadTable(files)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %q: %v", c.file, c.row, err)
			continue
		}
		if c.file != "states.tsv" && !strings.Contains(err.Error(), c.file+":"+last[c.file]) {
			t.Errorf("%s: %q: no line in %v", c.file, c.row, err)
		}
	}
	if _, err := LoadTable(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "states.tsv") {
		t.Errorf("no files: %v", err)
	}
}

// copyData copies the embedded tables and says which line comes after the last
// of each.
func copyData(t *testing.T) (fstest.MapFS, map[string]string) {
	t.Helper()
	files, next := fstest.MapFS{}, map[string]string{}
	names, err := fs.Glob(data.Files, "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(data.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
		next[name] = strconv.Itoa(strings.Count(string(text), "\n") + 1)
	}
	return files, next
}
