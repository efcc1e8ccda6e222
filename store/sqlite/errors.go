package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"chancery/record"
)

// explain turns an error of the driver into one that says what was being done to
// which record, and of the errors of package record, which.
func (s *Store) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if kind := kindOf(err); kind != nil {
		return fmt.Errorf("%s the record %s: %w: %w", doing, s.path, kind, err)
	}
	return fmt.Errorf("%s the record %s: %w", doing, s.path, err)
}

// kindOf is the declared error that stands for a result code of SQLite, or nil.
func kindOf(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return nil
	}
	switch e.Code() & 0xff {
	case codes.SQLITE_FULL:
		return record.ErrFull
	case codes.SQLITE_READONLY, codes.SQLITE_PERM, codes.SQLITE_CANTOPEN, codes.SQLITE_AUTH:
		return record.ErrForbidden
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return record.ErrBusy
	case codes.SQLITE_NOTADB:
		return record.ErrNotARecord
	case codes.SQLITE_CORRUPT:
		return record.ErrDamaged
	}
	return nil
}
