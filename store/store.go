// Package store opens records by name.
package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"regexp"
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
	Look                  // as MustExist, but a record that may not be written can be read
)

// ErrNoDriver says that the record is of a kind which this program cannot keep.
var ErrNoDriver = errors.New("the record cannot be kept there")

// databases are the schemes by which other database systems are named.
var databases = regexp.MustCompile(`^(?i:postgres|postgresql|mysql|mariadb|mongodb|redis|duckdb):`)

// schemeOf is the scheme of a name that is that of another database and no path; "" for a path.
func schemeOf(name string) string {
	if scheme, _, ok := strings.Cut(name, "://"); ok {
		return scheme
	}
	return strings.TrimSuffix(databases.FindString(name), ":")
}

// Open opens the record of a name: a path, or "sqlite:PATH", which may end in
// "?max_pages=N" to bound the file to N pages of 4096 bytes.
func Open(ctx context.Context, name string, mode Mode) (record.Store, error) {
	path, isURL := strings.CutPrefix(name, "sqlite:")
	if scheme := schemeOf(name); scheme != "" && !isURL {
		return nil, fmt.Errorf("%w: this version has no driver for %s: give the path of a SQLite file, or sqlite:PATH", ErrNoDriver, scheme)
	}
	o := sqlite.Options{Create: mode == Create, ReadOnly: mode == Look}
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
