// Package sqlite keeps a record in one SQLite file, by a driver without cgo.
//
// Several programs may use one file at once: readers never wait (write-ahead
// log), writers wait for each other up to a bound. A transaction is on the disk
// before it is acknowledged (synchronous=FULL): a record that may lose the last
// reports to a power failure would break the promise of Put.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"

	"chancery/record"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as a record of chancery; see migrations/00001_record.sql.
const applicationID = 1667788387

// busy is how long a program waits for another that is writing.
const busy = 30 * time.Second

// Options say how a record is opened.
type Options struct {
	Create   bool // make the file and its folder where they do not exist
	MaxPages int  // bound on the size of the file in pages of 4096 bytes; 0 for none
	ReadOnly bool // open a file that may not be written for reading alone
}

// Store is a record in a SQLite file. It implements record.Store.
type Store struct {
	db       *sql.DB
	path     string
	readOnly bool
}

var _ record.Store = (*Store)(nil)

// Open opens the record at path and brings its tables up to the present version.
// Without Options.Create a missing file is record.ErrNotFound. One that may not be written is
// record.ErrForbidden, or with Options.ReadOnly can be read, but not written to.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if err := prepare(path, o.Create); err != nil {
		return nil, err
	}
	s, err := connect(ctx, path, dsn(path, o), false)
	if o.ReadOnly && errors.Is(err, record.ErrForbidden) {
		return connect(ctx, path, readOnlyDSN(path), true)
	}
	return s, err
}

// connect opens the file by the name for the driver, and looks at its tables.
func connect(ctx context.Context, path, dsn string, readOnly bool) (*Store, error) {
	connector, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, fmt.Errorf("open the record %s: %w", path, err)
	}
	s := &Store{db: sql.OpenDB(connector), path: path, readOnly: readOnly}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, s.db.Close())
	}
	return s, nil
}

// prepare sees to it that there is a file to open or a folder to make it in.
func prepare(path string, create bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("open the record %s: %w: it is a folder", path, record.ErrNotARecord)
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("open the record %s: %w", path, record.ErrForbidden)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("open the record: %w", err)
	case !create:
		return fmt.Errorf("open the record %s: %w", path, record.ErrNotFound)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make a folder for the record %s: %w", path, forbidden(err))
	}
	return nil
}

// forbidden is err, or record.ErrForbidden where it is for want of permission.
func forbidden(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w: %w", record.ErrForbidden, err)
	}
	return err
}

// dsn is the name by which the driver opens the file, every connection alike.
func dsn(path string, o Options) string {
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(" + strconv.FormatInt(busy.Milliseconds(), 10) + ")",
		"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
	}}
	if o.MaxPages > 0 {
		q.Add("_pragma", "max_page_count("+strconv.Itoa(o.MaxPages)+")")
	}
	return (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: q.Encode()}).String()
}

// readOnlyDSN is the name by which the driver opens a file that may not be written. Where no
// write-ahead log lies beside it, the file is whole by itself, and SQLite is told so: it
// could not make the files beside it that it shares with writers.
func readOnlyDSN(path string) string {
	q := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(" + strconv.FormatInt(busy.Milliseconds(), 10) + ")"}}
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() == 0 {
		q.Set("immutable", "1")
	}
	return (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: q.Encode()}).String()
}

// migrate checks that the file is a record of this version or an older one, and
// brings it up to this version. Two programs may do so at once: whoever comes
// second finds the work done.
func (s *Store) migrate(ctx context.Context) error {
	latest, err := latestVersion()
	if err != nil {
		return err
	}
	for try := 0; ; try++ {
		version, err := s.version(ctx)
		switch {
		case err != nil:
			return s.explain("open", err)
		case version == latest:
			return nil
		case version > latest:
			return fmt.Errorf("open the record %s: %w (its tables are version %d, this program knows %d): get the newer program; nothing was changed",
				s.path, record.ErrNewerVersion, version, latest)
		case s.readOnly:
			return fmt.Errorf("open the record %s: %w, and its tables are version %d, older than those of this program (%d): rebuild it as somebody who may write there",
				s.path, record.ErrForbidden, version, latest)
		}
		if err := s.up(ctx); err != nil && try == 3 {
			return s.explain("bring up to date", err)
		}
	}
}

// up applies the migrations that are missing.
func (s *Store) up(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// latestVersion is the version of the tables this program knows.
func latestVersion() (int64, error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	return int64(len(files)), err
}

// version is the version of the tables in the file, 0 for a new one; a file with
// tables of something else is record.ErrNotARecord.
func (s *Store) version(ctx context.Context) (int64, error) {
	var id, tables, version int64
	err := s.db.QueryRowContext(ctx, `SELECT a.application_id, (SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'goose_%' AND name NOT LIKE 'sqlite_%')
		FROM pragma_application_id a`).Scan(&id, &tables)
	if err != nil {
		return 0, err
	}
	if id != applicationID {
		if tables > 0 || id != 0 {
			return 0, record.ErrNotARecord
		}
		return 0, nil
	}
	err = s.db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`).Scan(&version)
	return version, err
}

// Close ends the use of the file.
func (s *Store) Close() error { return s.db.Close() }
