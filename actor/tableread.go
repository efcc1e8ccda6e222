package actor

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"chancery/day"
)

// builder fills a Table from its files and gathers the faults it finds.
type builder struct {
	files  fs.FS
	t      *Table
	line   map[ID]string // where each actor's row stands
	faults []error
}

// row is one line of a table: its cells and where it stands. The cells are
// good only until the next row is read.
type row struct {
	cells []string
	file  string
	line  int
	b     *builder
}

// at says where the row stands: "states.tsv:12".
func (r row) at() string { return r.file + ":" + strconv.Itoa(r.line) }

// rows calls each for every row of a file: tab-separated cells, exactly as many
// as columns; blank lines and lines that begin with # are left out.
func (b *builder) rows(file string, columns int, each func(row)) {
	text, err := fs.ReadFile(b.files, file)
	if err != nil {
		b.faults = append(b.faults, err)
		return
	}
	n := 0
	var cells []string
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cells = slices.AppendSeq(cells[:0], strings.SplitSeq(line, "\t"))
		r := row{cells: cells, file: file, line: n, b: b}
		if len(r.cells) != columns {
			r.fault("%d cells, want %d", len(r.cells), columns)
			continue
		}
		each(r)
	}
}

func (r row) fault(format string, args ...any) {
	r.b.faults = append(r.b.faults, fmt.Errorf("%s: %s", r.at(), fmt.Sprintf(format, args...)))
}

// required is cell i, which may not be empty.
func (r row) required(i int) string {
	if r.cells[i] == "" {
		r.fault("cell %d is empty", i+1)
	}
	return r.cells[i]
}

// actors reads cell i: one id, or several parted by commas; all must exist.
func (r row) actors(i int) []ID {
	var ids []ID
	for s := range strings.SplitSeq(r.cells[i], ",") {
		id := ID(s)
		if _, ok := r.b.t.Actor(id); !ok {
			r.fault("no actor %q", s)
		}
		if slices.Contains(ids, id) {
			r.fault("actor %s twice", s)
		}
		ids = append(ids, id)
	}
	if !slices.IsSorted(ids) {
		r.fault("actors are not sorted")
	}
	return ids
}

// actor reads cell i, one id that must exist.
func (r row) actor(i int) ID {
	ids := r.actors(i)
	if len(ids) != 1 {
		r.fault("%d actors, want one", len(ids))
	}
	return ids[0]
}

// period reads the dates of cells i and i+1. A year or a month counts from its
// first day at the beginning and to its last at the end.
func (r row) period(i int) (from, to day.Day) {
	from, _ = r.date(i)
	_, to = r.date(i + 1)
	if from.Known() && to.Known() && to < from {
		r.fault("ends %s before it begins %s", to, from)
	}
	return from, to
}

func (r row) date(i int) (first, last day.Day) {
	s := r.cells[i]
	if s == "" {
		return 0, 0
	}
	for _, layout := range []struct {
		form          string
		years, months int
	}{{"2006", 1, 0}, {"2006-01", 0, 1}, {time.DateOnly, 0, 0}} {
		if t, err := time.Parse(layout.form, s); err == nil {
			last := t
			if layout.form != time.DateOnly {
				last = t.AddDate(layout.years, layout.months, -1)
			}
			return day.FromTime(t), day.FromTime(last)
		}
	}
	r.fault("%q is not a year, a month or a day such as 2021-08-15", s)
	return 0, 0
}

// sectors are the codes a table may give.
var sectors = []Sector{NoSector, GOV, MIL, LEG, JUD, COP, SPY, OPP, PTY, BUS, CVL, JRN, EDU, REB, IGO, NGO}

func (r row) sector(i int) Sector {
	s := Sector(r.cells[i])
	if !slices.Contains(sectors, s) {
		r.fault("no sector %q", s)
	}
	return s
}

var ranks = []string{"", "official", "ambassador", "deputy", "minister", "head"}

func (r row) rank(i int) Rank {
	k := slices.Index(ranks, r.cells[i])
	if k < 0 {
		r.fault("no rank %q", r.cells[i])
		return NoRank
	}
	return Rank(k)
}

var kinds = map[string]Kind{"state": State, "territory": Territory, "organisation": Organisation, "armed": Armed}

// addActor puts a on the table, once.
func (r row) addActor(a Actor) {
	if r.b.line[a.ID] != "" {
		r.fault("%s stands at %s already", a.ID, r.b.line[a.ID])
		return
	}
	if a.Official == "" {
		a.Official = a.Name
	}
	r.b.line[a.ID] = r.at()
	r.b.t.actors = append(r.b.t.actors, a)
}

func (b *builder) checkParents() {
	for _, a := range b.t.actors {
		if _, ok := b.t.Actor(a.Parent); !ok && a.Parent != "" {
			b.faults = append(b.faults, fmt.Errorf("%s: no parent %q", b.line[a.ID], a.Parent))
		}
	}
}
