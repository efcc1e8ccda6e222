package chancery

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chancery/event"
	"chancery/report"
)

// read returns a file of the tree.
func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// table returns the rows of the table under a heading of a Markdown text, without its head.
func table(t *testing.T, text, heading string) [][]string {
	t.Helper()
	_, text, ok := strings.Cut(text, "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("no heading %q", heading)
	}
	text, _, _ = strings.Cut(text, "\n## ")
	var rows [][]string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	if len(rows) < 3 {
		t.Fatalf("no table under %q", heading)
	}
	return rows[2:]
}

// TestTermsListFacets holds docs/terms.md to the facets and statuses of the code, in order.
func TestTermsListFacets(t *testing.T) {
	rows := table(t, read(t, "docs/terms.md"), "Facets and their statuses")
	var facets []event.Facet
	for _, row := range rows {
		f := event.Facet(row[0])
		facets = append(facets, f)
		var statuses []event.Status
		for _, s := range strings.Split(row[2], ", ") {
			statuses = append(statuses, event.Status(s))
		}
		if want := event.Statuses(f); !slices.Equal(statuses, want) {
			t.Errorf("docs/terms.md lists the statuses %v of %s, the code %v", statuses, f, want)
		}
	}
	if want := event.Facets(); !slices.Equal(facets, want) {
		t.Errorf("docs/terms.md lists the facets %v, the code %v", facets, want)
	}
}

// TestTermsListModalities holds the ladder of docs/terms.md to the code, strongest first.
func TestTermsListModalities(t *testing.T) {
	rows := table(t, read(t, "docs/terms.md"), "The ladder of modality")
	rung := event.Actual
	for _, row := range rows {
		if row[0] != rung.String() {
			t.Errorf("docs/terms.md has %q where the code has %q", row[0], rung)
		}
		rung--
	}
	if rung != event.NoModality {
		t.Errorf("docs/terms.md leaves out %q and below", rung)
	}
}

// link is a relative link of Markdown.
var link = regexp.MustCompile(`\]\(([^)#:\s]+)(?:#[^)]*)?\)`)

// TestLinks holds the links of every document to files that exist.
func TestLinks(t *testing.T) {
	var documents []string
	for _, pattern := range []string{"*.md", "*/*.md", "docs/*/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, found...)
	}
	for _, name := range documents {
		for _, m := range link.FindAllStringSubmatch(read(t, name), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			}
		}
	}
}

// required is a module of a go.mod that the program itself imports.
var required = regexp.MustCompile(`(?m)^\t([^\s/]+\.[^\s]+) v\S+$`)

// TestDependenciesAreExplained holds docs/dependencies.md to the direct requirements of go.mod.
func TestDependenciesAreExplained(t *testing.T) {
	document := read(t, "docs/dependencies.md")
	for _, m := range required.FindAllStringSubmatch(read(t, "go.mod"), -1) {
		if !strings.Contains(document, "| "+m[1]+" |") {
			t.Errorf("docs/dependencies.md does not say what %s is for", m[1])
		}
	}
}

// TestMakeTargetsAreNamed holds the README to the targets of the Makefile that it promises.
func TestMakeTargetsAreNamed(t *testing.T) {
	makefile := read(t, "Makefile")
	for _, m := range regexp.MustCompile("`make ([a-z]+)`").FindAllStringSubmatch(read(t, "README.md"), -1) {
		if !strings.Contains(makefile, "\n"+m[1]+":") {
			t.Errorf("README.md names make %s, which the Makefile lacks", m[1])
		}
	}
}

// use is the first word of the Use of a cobra command: its name.
var use = regexp.MustCompile(`\bUse:\s+"([a-z]+)`)

// TestCommandsAreDocumented holds README.md and docs/commands.md to the subcommands of chancery.
func TestCommandsAreDocumented(t *testing.T) {
	files, err := filepath.Glob("cmd/chancery/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no command in cmd/chancery", err)
	}
	document := read(t, "README.md")
	if b, err := os.ReadFile("docs/commands.md"); err == nil {
		document += string(b)
	}
	for _, name := range files {
		for _, m := range use.FindAllStringSubmatch(read(t, name), -1) {
			if m[1] != "chancery" && !regexp.MustCompile(`\b`+m[1]+`\b`).MatchString(document) {
				t.Errorf("neither README.md nor docs/commands.md mentions the command %s of %s", m[1], name)
			}
		}
	}
}

// TestLexiconIsDescribed holds docs/lexicon.md to the files of the lexicon, and the head of
// acts.txt to the flags that the reader of acts knows.
func TestLexiconIsDescribed(t *testing.T) {
	files, err := filepath.Glob("data/lexicon/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no lexicon in data/lexicon", err)
	}
	document := read(t, "docs/lexicon.md")
	for _, name := range files {
		if !strings.Contains(document, "| `"+filepath.Base(name)+"` |") {
			t.Errorf("docs/lexicon.md does not say what %s is", name)
		}
	}
	head, _, _ := strings.Cut(read(t, "data/lexicon/acts.txt"), "\n\n")
	_, flags, _ := strings.Cut(head, "\n# flags ")
	_, reader, _ := strings.Cut(read(t, "event/acts.go"), "func readEffects(")
	reader, _, _ = strings.Cut(reader, "default:")
	known := regexp.MustCompile(`case "([a-z0-9]+)":`).FindAllStringSubmatch(reader, -1)
	if len(known) == 0 {
		t.Fatal("no flag in event/acts.go")
	}
	for _, m := range known {
		if !regexp.MustCompile(`(?m)^(# +| +)` + m[1] + `\b`).MatchString(flags) {
			t.Errorf("the head of acts.txt does not explain the flag %s", m[1])
		}
	}
}

// TestDatelinesOfTheDocument holds the datelines that docs/format-reports.md shows to the reader of datelines.
func TestDatelinesOfTheDocument(t *testing.T) {
	_, text, _ := strings.Cut(read(t, "docs/format-reports.md"), "A dateline stands at the head")
	shown := 0
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "    ") {
			continue
		}
		for _, example := range regexp.MustCompile(` {4,}`).Split(strings.TrimSpace(line), -1) {
			shown++
			before, _, _, _ := report.Dateline(example + " The ministers met.")
			alone, _, _, _ := report.Dateline(example + "\n\nThe ministers met.")
			if !before.Known() && !alone.Known() {
				t.Errorf("docs/format-reports.md shows the dateline %q, which is not read", example)
			}
		}
	}
	if shown < 6 {
		t.Errorf("docs/format-reports.md shows %d datelines", shown)
	}
}

// TestNamedDocumentsExist holds the program to the documents that its messages and comments send people to.
func TestNamedDocumentsExist(t *testing.T) {
	document := regexp.MustCompile(`\bdocs/[a-z0-9/-]+\.md\b`)
	for _, f := range program(t) {
		for _, name := range document.FindAllString(read(t, f.name), -1) {
			if _, err := os.Stat(name); err != nil {
				t.Errorf("%s sends people to %s, which is not there", f.name, name)
			}
		}
	}
}
