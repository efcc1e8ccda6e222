package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"chancery/record"
	"chancery/report"
	"chancery/store/storetest"
)

// childEnv names the record that the test binary writes to when it is run as the child of TestKill.
const childEnv = "CHANCERY_TEST_KILLED_RECORD"

func TestMain(m *testing.M) {
	if path := os.Getenv(childEnv); path != "" {
		if err := writeUntilKilled(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// writeUntilKilled puts one report after the other, and names each when it is acknowledged.
func writeUntilKilled(path string) error {
	s, err := Open(context.Background(), path, Options{Create: true})
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		added, err := s.Put(context.Background(), []record.Reading{storetest.Reading(3 * n), storetest.Reading(3*n + 1), storetest.Reading(3*n + 2)})
		if err != nil {
			return err
		}
		for _, id := range added {
			fmt.Println(id)
		}
	}
}

// Killing the program at any moment loses no report that it had acknowledged, and leaves a whole record.
func TestKill(t *testing.T) {
	moments := rand.New(rand.NewPCG(1, 2))
	for range 6 {
		path := filepath.Join(t.TempDir(), "record.db")
		acknowledged := killed(t, path, time.Duration(20+moments.IntN(150))*time.Millisecond)
		s := open(t, path, Options{Create: true})
		has, err := s.Has(t.Context(), acknowledged)
		if err != nil {
			t.Fatal(err)
		}
		if len(has) != len(acknowledged) {
			t.Errorf("%d of %d acknowledged reports are kept", len(has), len(acknowledged))
		}
		check(t, s, len(acknowledged))
		t.Logf("killed after %d reports", len(acknowledged))
	}
}

// killed runs a child that writes to the record and kills it after some reports and a while.
func killed(t *testing.T, path string, while time.Duration) []report.ID {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.CommandContext(t.Context(), exe)
	child.Env = append(os.Environ(), childEnv+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var ids []report.ID
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if len(ids) == 0 {
			time.AfterFunc(while, func() { _ = child.Process.Kill() })
		}
		if id := report.ID(lines.Text()); len(id) == 16 {
			ids = append(ids, id)
		}
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return ids
}
