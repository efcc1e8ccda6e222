package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var updateReadme = flag.Bool("update-readme", false, "rewrite the screens of README.md")

// console is a block of README.md with one command and what it prints.
var console = regexp.MustCompile("(?s)```console\n\\$ chancery ([^\n]*)\n(.*?)```")

// argument is a word of a command line, in quotes or not.
var argument = regexp.MustCompile(`"[^"]*"|\S+`)

// TestReadmeScreens runs the commands that README.md shows on a record of the
// samples, and holds it to what they print.
func TestReadmeScreens(t *testing.T) {
	const name = "../../README.md"
	readme, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "record.db")
	chancery := func(args ...string) string {
		var out, errs bytes.Buffer
		env := Env{
			Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
			Getenv: func(string) string { return "" },
			Now:    func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
		}
		if status := Run(context.Background(), append(args, "--db", db), env); status != done {
			t.Fatalf("chancery %v: status %d: %s", args, status, errs.String())
		}
		return out.String()
	}
	chancery("read", "../../samples")
	shown := console.ReplaceAllStringFunc(string(readme), func(block string) string {
		line := console.FindStringSubmatch(block)[1]
		args := argument.FindAllString(line, -1)
		for i := range args {
			args[i] = strings.Trim(args[i], `"`)
		}
		return "```console\n$ chancery " + line + "\n" + chancery(args...) + "```"
	})
	if shown == string(readme) {
		return
	}
	if !*updateReadme {
		t.Fatalf("the screens of README.md are not what the program prints; run go test ./cmd/chancery -update-readme and read the difference\n%s", cmp.Diff(string(readme), shown))
	}
	if err := os.WriteFile(name, []byte(shown), 0o644); err != nil {
		t.Fatal(err)
	}
}
