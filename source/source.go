// Package source reads reports from where they are: files, folders, the
// standard input and pages of the web, in the formats of docs/format-reports.md.
// Whatever the bytes are, they end in reports or in an *Error that names the
// report; memory is bounded, whatever their size.
package source

import (
	"context"
	"io"
	"iter"
	"net/http"
	"os"
	"strings"

	"chancery/day"
	"chancery/report"
)

// Bounds in bytes on what is held in memory at once.
const (
	MaxReport   = 16 << 20 // the text of one report, which is several times the longest book
	MaxDocument = 64 << 20 // a JSON document, or a line of JSON Lines
	MaxMarkup   = 8 << 20  // a page of HTML or a feed, whose tree is larger than itself
)

// Options say what the reports themselves may not.
type Options struct {
	Published day.Day      // day of publication; outranks what a report says of itself
	Publisher string       // publisher; outranks what a report says of itself
	Today     day.Day      // a report dated later than tomorrow is refused; unknown allows every date
	Stdin     io.Reader    // what "-" reads; nil is empty
	Client    *http.Client // fetches pages; nil is a client that refuses private addresses
}

// Read reads the reports of where: "-", an http or https address, a file, or a
// folder with everything under it in lexical order. Each report is yielded with a
// nil error; each that could not be read as a nil report with an *Error, and
// reading goes on with the next. Once ctx is done its error is yielded and nothing follows.
func Read(ctx context.Context, where string, opts Options) iter.Seq2[*report.Report, error] {
	return func(yield func(*report.Report, error) bool) {
		s := sink{ctx: ctx, opts: opts, yield: yield}
		switch {
		case where == "-":
			in := opts.Stdin
			if in == nil {
				in = strings.NewReader("")
			}
			s.read(input{name: "-", body: in})
		case isAddress(where):
			s.fetch(where)
		default:
			s.path(where)
		}
	}
}

// sink takes reports and errors on their way out. Its methods, and those of the
// formats, return false once nothing more is wanted.
type sink struct {
	ctx   context.Context // of the one Read that made the sink
	opts  Options
	yield func(*report.Report, error) bool
}

// path reads a file, or a folder by walking it.
func (s *sink) path(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return s.fail(path, systemKind(err), "")
	}
	if info.IsDir() {
		return s.folder(path)
	}
	return s.file(path)
}

func (s *sink) file(path string) bool {
	if err := s.ctx.Err(); err != nil {
		s.yield(nil, err)
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return s.fail(path, systemKind(err), "")
	}
	defer f.Close()
	return s.read(input{name: path, body: f})
}

// fail yields an error of where.
func (s *sink) fail(where string, kind error, detail string) bool {
	return s.yield(nil, &Error{Where: where, Kind: kind, Detail: detail})
}
