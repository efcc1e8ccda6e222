package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"chancery/record"
	"chancery/store"
)

// opener opens the record that the command line or the environment names.
type opener struct {
	env  *Env
	name *string // of the flag --db
}

// path is the name of the record.
func (o *opener) path() (string, error) {
	if *o.name != "" {
		return *o.name, nil
	}
	if p := o.env.Getenv("CHANCERY_DB"); p != "" {
		return p, nil
	}
	data := o.env.Getenv("XDG_DATA_HOME")
	if data == "" {
		home := o.env.Getenv("HOME")
		if home == "" {
			return "", misuse("neither --db nor $CHANCERY_DB nor $HOME says where the record is: give --db PATH")
		}
		data = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(data, "chancery", "record.db"), nil
}

// open opens the record; its errors say what to do.
func (o *opener) open(ctx context.Context, mode store.Mode) (record.Store, error) {
	name, err := o.path()
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, name, mode)
	if errors.Is(err, store.ErrNoDriver) {
		return nil, misuse("%w", err)
	}
	if errors.Is(err, record.ErrNotFound) {
		return nil, fmt.Errorf("there is no record at %s yet: read some reports first, as in `chancery read PATH`", name)
	}
	return s, advised(err)
}

// with runs use on the opened record and closes it.
func (o *opener) with(ctx context.Context, mode store.Mode, use func(record.Store) error) error {
	s, err := o.open(ctx, mode)
	if err != nil {
		return err
	}
	return errors.Join(advised(use(s)), advised(s.Close()))
}

// advised adds to an error of the store what its user can do.
func advised(err error) error {
	advice := []struct {
		kind error
		what string
	}{
		{record.ErrFull, "free some space and run the same command again: what was acknowledged is kept, and reading goes on from there"},
		{record.ErrForbidden, "give another path with --db, or the permission to write there"},
		{record.ErrBusy, "wait for it to end and run the same command again"},
		{record.ErrNotARecord, "give the path of a record with --db, or of a file that does not exist yet"},
		{record.ErrDamaged, "restore it from a backup, or read the reports into a new one"},
	}
	for _, a := range advice {
		if errors.Is(err, a.kind) {
			return fmt.Errorf("%w; %s", err, a.what)
		}
	}
	return err
}
