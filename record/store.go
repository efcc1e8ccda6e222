package record

import (
	"context"
	"errors"
	"iter"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

// Reading is what the program made of one report: the report, what was coded from
// it, and when it was read.
type Reading struct {
	Report *report.Report
	Read   day.Day
	Story  report.Story // its own id where the report is the first of its story
	Print  report.Print // what later reports are compared by to find copies
	Coder  string       // version of the program that coded it
	Note   string       // why nothing was coded, for people; "" where the report was coded
	Events []event.Event
	Claims []Claim

	// What the report tells others and asks of them, by its own words alone.
	Tenures  []actor.Tenure
	Unplaced []string // see actor.Cast
	Relies   string   // digest of the offices from other reports that it was coded with, "" for none
}

// Kept is a report in the record, without its text.
type Kept struct {
	ID       report.ID
	Language string
	Coder    string
	Note     string
	Claims   int
	Provenance
}

// Hit is a report found by its words.
type Hit struct {
	Kept
	Snippet string      // words of the report around the first match
	Marks   []span.Span // the matches in Snippet
}

// Store keeps reports and what was coded from them. Implementations are safe for
// concurrent use, by several programs too, and pass storetest.Run.
type Store interface {
	// Put keeps readings, all or none, and returns the ids of those that were new. A
	// report that is already kept stays as it is. When Put returns, what it added
	// survives the death of the program and of the machine.
	Put(ctx context.Context, readings []Reading) (added []report.ID, err error)
	// Recode replaces what was coded from reports that are already kept, all or
	// none; their day of reading and their story stay. A report that is not kept is ErrNotFound.
	Recode(ctx context.Context, readings []Reading) error
	// Has says which of the reports are kept.
	Has(ctx context.Context, ids []report.ID) (map[report.ID]bool, error)
	// Reports goes through the reports in the order in which they were first read.
	Reports(ctx context.Context) iter.Seq2[Kept, error]
	// Reading is a report with all that was coded from it, or ErrNotFound.
	Reading(ctx context.Context, id report.ID) (Reading, error)
	// Claims lists the claims that name every one of the parties, or all claims where
	// none is given: in the order of reading, then of the text.
	Claims(ctx context.Context, parties ...actor.ID) ([]Stamped, error)
	// Prints lists what the reports are compared by to find copies, in the order of reading.
	Prints(ctx context.Context) ([]report.Print, error)
	// Learned lists the offices that reports tell of persons whose actor.Surname stands
	// unplaced in some report, in the order of reading.
	Learned(ctx context.Context) ([]Learned, error)
	// Waiting lists the reports with an unplaced surname that is one of Learned, and those
	// that rely on such offices, in the order of reading.
	Waiting(ctx context.Context) ([]Waiting, error)
	// Search finds reports that hold all the words, the best match first; words in
	// double quotes stand for themselves, one after the other.
	Search(ctx context.Context, words string, limit int) ([]Hit, error)
	// Close ends the use of the store.
	Close() error
}

// What can go wrong with a store, to be tested with errors.Is.
var (
	ErrNotFound     = errors.New("not in the record")
	ErrNewerVersion = errors.New("the record was written by a newer version of chancery")
	ErrNotARecord   = errors.New("the file is not a record of chancery")
	ErrFull         = errors.New("no space left for the record")
	ErrForbidden    = errors.New("the record may not be written here")
	ErrBusy         = errors.New("another program holds the record")
	ErrDamaged      = errors.New("the record is damaged")
)
