package source

import (
	"errors"
	"io/fs"
)

// The ways in which a report cannot be read. Each error of Read is an *Error that wraps one of them.
var (
	ErrNotFound    error = &kind{"there is no such file or folder", "check the path"}
	ErrPermission  error = &kind{"it may not be read", "change its permissions or read it as a user who has them"}
	ErrNoReports   error = &kind{"the folder holds no reports", "see docs/format-reports.md for the files that are read, or name a file itself"}
	ErrEmpty       error = &kind{"it is empty", "give a file with a text in it"}
	ErrNoWords     error = &kind{"it holds no words", "give a text of at least one sentence"}
	ErrBinary      error = &kind{"it is not text", "convert it to text or HTML first"}
	ErrTooLarge    error = &kind{"it is too large to be one report", "split it, or write one report a line as JSON Lines"}
	ErrFormat      error = &kind{"it is not in the form it claims", "see docs/format-reports.md"}
	ErrFuture      error = &kind{"it is dated in the future", "give the right day with --published"}
	ErrUnreachable error = &kind{"the page could not be fetched", "check the address, or save the page and read the file"}
	ErrForbidden   error = &kind{"the address is not on the public web", "save the page and read the file"}
	ErrUnreadable  error = &kind{"reading it failed", "check the disk or the connection and read it again"}
)

// kind is a way to fail: what happened and what to do.
type kind struct{ what, advice string }

func (k *kind) Error() string { return k.what }

// Error says which report could not be read, why, and what to do. It is meant for people.
type Error struct {
	Where  string // the report as its reader knows it: a path, "path:line", an address
	Kind   error  // one of the errors above
	Detail string // what exactly was wrong; may be empty
}

func (e *Error) Error() string {
	where := e.Where
	if where == "" {
		where = `""`
	}
	s := where + ": " + e.Kind.Error()
	if e.Detail != "" {
		s += " (" + e.Detail + ")"
	}
	var k *kind
	if errors.As(e.Kind, &k) {
		s += "; " + k.advice
	}
	return s
}

// Unwrap makes errors.Is find the kind.
func (e *Error) Unwrap() error { return e.Kind }

// systemKind is the kind of an error of the file system.
func systemKind(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrNotFound
	case errors.Is(err, fs.ErrPermission):
		return ErrPermission
	}
	return ErrUnreadable
}
