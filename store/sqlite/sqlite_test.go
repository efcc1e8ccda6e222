package sqlite

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"chancery/record"
	"chancery/store/storetest"
)

func open(t *testing.T, path string, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) record.Store {
		return open(t, filepath.Join(t.TempDir(), "new folder", "record?100%.db"), Options{Create: true})
	})
}

func TestMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, record.ErrNotFound) {
		t.Errorf("a missing record: %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("looking for a record made one")
	}
	if _, err := Open(t.Context(), t.TempDir(), Options{Create: true}); !errors.Is(err, record.ErrNotARecord) {
		t.Errorf("a folder: %v", err)
	}
}

func TestNotARecord(t *testing.T) {
	text := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("Notes, not tables.\n", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "other.db")
	execute(t, other, `CREATE TABLE birds (name TEXT)`)
	for _, path := range []string{text, other} {
		if _, err := Open(t.Context(), path, Options{Create: true}); !errors.Is(err, record.ErrNotARecord) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestNewerVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	open(t, path, Options{Create: true})
	execute(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`)
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, record.ErrNewerVersion) {
		t.Errorf("a record of version 99: %v", err)
	}
}

func TestFull(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "record.db"), Options{Create: true, MaxPages: 60})
	kept := 0
	for n := range 200 {
		added, err := s.Put(t.Context(), []record.Reading{storetest.Reading(n)})
		if errors.Is(err, record.ErrFull) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		kept += len(added)
	}
	if kept == 0 || kept == 200 {
		t.Fatalf("%d reports kept in a file of 60 pages", kept)
	}
	check(t, s, kept)
}

// Two programs may make one record at the same time.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := Open(t.Context(), path, Options{Create: true})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

func TestForbidden(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("permissions do not bind the superuser")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), filepath.Join(dir, "record.db"), Options{Create: true}); !errors.Is(err, record.ErrForbidden) {
		t.Errorf("a folder without permission: %v", err)
	}
}

// A record that may not be written is read, and stays as it is.
func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	s, err := Open(t.Context(), path, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put(t.Context(), []record.Reading{storetest.Reading(1)}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	reader, err := connect(t.Context(), path, readOnlyDSN(path), true)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if claims, err := reader.Claims(t.Context(), "ARM", "PAK"); err != nil || len(claims) != 2 {
		t.Errorf("%d claims, %v", len(claims), err)
	}
	if _, err := reader.Put(t.Context(), []record.Reading{storetest.Reading(2)}); !errors.Is(err, record.ErrForbidden) {
		t.Errorf("writing to it: %v", err)
	}
	if files, err := filepath.Glob(path + "-*"); err != nil || len(files) > 0 {
		t.Errorf("reading left %v beside it, %v", files, err)
	}
}

func execute(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// check sees to it that the file is whole and holds so many reports.
func check(t *testing.T, s *Store, reports int) {
	t.Helper()
	var verdict string
	if err := s.db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity: %q, %v", verdict, err)
	}
	n := 0
	for k, err := range s.Reports(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if k.Claims != 2 {
			t.Errorf("report %s has %d claims, want 2", k.ID, k.Claims)
		}
		n++
	}
	if n < reports {
		t.Errorf("%d reports, want %d", n, reports)
	}
}
