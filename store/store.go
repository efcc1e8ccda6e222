// Package store opens records by name.
package store

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"chancery/record"
	"chancery/store/sqlite"
)

// Mode says what is done where there is no record yet.
type Mode uint8

// The modes of opening.
const (
	MustExist Mode = iota // a missing record is record.ErrNotFound
	Create                // a missing record is made
)

// Open opens the record of a name: a path, or "sqlite:PATH", which may end in
// "?max_pages=N" to bound the file to N pages of 4096 bytes.
func Open(ctx context.Context, name string, mode Mode) (record.Store, error) {
	path, isURL := strings.CutPrefix(name, "sqlite:")
	if scheme, _, ok := strings.Cut(name, "://"); ok && !isURL {
		return nil, fmt.Errorf("open the record %s: this program keeps records in SQLite files, not in %s: give a path", name, scheme)
	}
	o := sqlite.Options{Create: mode == Create}
	if isURL {
		var query string
		path, query, _ = strings.Cut(path, "?")
		q, err := url.ParseQuery(query)
		if err == nil && q.Has("max_pages") {
			o.MaxPages, err = strconv.Atoi(q.Get("max_pages"))
		}
		if err != nil {
			return nil, fmt.Errorf("open the record %s: %q is not max_pages=N", name, query)
		}
	}
	if path == "" {
		return nil, fmt.Errorf("open the record %q: the path is empty", name)
	}
	s, err := sqlite.Open(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return s, nil
}
