package chancery

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the path under which the packages of this tree are imported.
const module = "chancery"

// layers says which packages of this module each package may import, and why. A
// row holds for the packages below it too ("text" for "text/conllu") unless they
// have a row of their own. "x/..." allows x and all below it. Tests may import more.
var layers = []struct {
	pkg, may, why string
}{
	{"span", "", "a byte range knows nothing of what it ranges over"},
	{"day", "", "the calendar is older than diplomacy"},
	{"report", "span day", "a report is text, a date and where it came from, before anybody has read it"},
	{"source", "day report", "files, pages and feeds end here: the stages see reports alone"},
	{"text", "span text/...", "a parse is grammar; it must stay replaceable, so it knows no state and no act"},
	{"data", "", "tables are facts; what they mean is said by the package that reads them"},
	{"actor", "span day text data", "who is named is settled by words and tables, whatever they do"},
	{"event", "span day report text actor data", "acts are coded from one report alone, so coding runs on any number of workers"},
	{"record", "span day report actor event", "a relation is a pure fold over claims; where they are kept is not its affair"},
	{"store", "span day report actor event record store/...", "drivers keep what record defines, behind its interfaces"},
	{"ingest", "span day report source text actor event record", "runs the stages; has no database and no HTTP of its own"},
	{"samples", "span day report actor event", "hand-coded cases say what should come out, so they know no stage that codes"},
	{"score", "span day report source text/... actor event record ingest samples data", "the engine is measured without a store"},
	{"serve", "span day report actor event record", "pages show what the record answers; they parse nothing and open nothing"},
	{"cmd", "span day report source text/... actor event record store/... ingest samples score serve data", "the only place where everything meets"},
}

// outside says who alone may import what is not ours.
var outside = []struct {
	imports, only, why string
}{
	{"net/http", "source serve cmd", "the network is met where reports come in and answers go out"},
	{"database/sql", "store", "the record does not know what keeps it"},
	{"modernc.org/sqlite", "store", "a driver belongs to its store"},
	{"github.com/pressly/goose", "store", "schemas belong to the store"},
	{"github.com/spf13/cobra", "cmd", "the command line is one way in among several"},
	{"os/exec", "", "everything runs in one program"},
	{"testing", "store/storetest event/eventtest", "test code stays out of the program; a suite for drivers is a package of its own"},
}

// sourceFile is one Go file of the tree that is part of the program.
type sourceFile struct {
	name, pkg string // path of the file, and of its folder: "text/conllu"
	tree      *ast.File
}

// program is every Go file of the tree that is not a test, in lexical order.
func program(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || name == "tools") {
				return fs.SkipDir
			}
			return nil
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, sourceFile{name: name, pkg: path.Dir(name), tree: tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// imports are the paths that f imports.
func (f sourceFile) imports() []string {
	var paths []string
	for _, spec := range f.tree.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err == nil {
			paths = append(paths, p)
		}
	}
	return paths
}

// within says whether pkg is root or below it.
func within(pkg, root string) bool { return pkg == root || strings.HasPrefix(pkg, root+"/") }

// allows says whether pkg is in a list of the tables.
func allows(list, pkg string) bool {
	return slices.ContainsFunc(strings.Fields(list), func(p string) bool {
		root, below := strings.CutSuffix(p, "/...")
		return pkg == root || below && within(pkg, root)
	})
}

// TestImportsPointOneWay holds the program to the table of layers.
func TestImportsPointOneWay(t *testing.T) {
	for _, f := range program(t) {
		if f.pkg == "." {
			continue
		}
		row := -1
		for i, l := range layers {
			if within(f.pkg, l.pkg) && (row < 0 || len(l.pkg) > len(layers[row].pkg)) {
				row = i
			}
		}
		if row < 0 {
			t.Errorf("%s: package %s has no row in the table of layers: say what it may import and why", f.name, f.pkg)
			continue
		}
		for _, p := range f.imports() {
			own, ok := strings.CutPrefix(p, module+"/")
			if ok && !within(own, layers[row].pkg) && !allows(layers[row].may, own) {
				t.Errorf("%s imports %s, which %s may not: %s", f.name, p, layers[row].pkg, layers[row].why)
			}
		}
	}
}

// TestOutsideImports holds the program to the table of what is not ours.
func TestOutsideImports(t *testing.T) {
	for _, f := range program(t) {
		for _, p := range f.imports() {
			for _, o := range outside {
				roots := strings.Fields(o.only)
				if within(p, o.imports) && !slices.ContainsFunc(roots, func(root string) bool { return within(f.pkg, root) }) {
					t.Errorf("%s imports %s, which only %q may: %s", f.name, p, o.only, o.why)
				}
			}
		}
	}
}

// TestPackageComments holds every package to one package comment, in one file.
func TestPackageComments(t *testing.T) {
	documented := map[string][]string{}
	var packages []string
	for _, f := range program(t) {
		if !slices.Contains(packages, f.pkg) {
			packages = append(packages, f.pkg)
		}
		if f.tree.Doc != nil {
			documented[f.pkg] = append(documented[f.pkg], f.name)
		}
	}
	for _, pkg := range packages {
		if n := len(documented[pkg]); n != 1 {
			t.Errorf("package %s has %d package comments %v, want one", pkg, n, documented[pkg])
		}
	}
}

// TestNoHiddenState holds the program to three rules: no init, no package for odds
// and ends, and only commands exit or read the environment.
func TestNoHiddenState(t *testing.T) {
	for _, f := range program(t) {
		switch path.Base(f.pkg) {
		case "util", "utils", "common", "types", "models", "helpers", "misc":
			t.Errorf("%s: a package is a stage and owns the type it hands on", f.pkg)
		}
		for _, decl := range f.tree.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: init runs before anybody asked for anything", f.name)
			}
		}
		if f.tree.Name.Name == "main" {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := call.X.(*ast.Ident); ok {
				switch name := pkg.Name + "." + call.Sel.Name; name {
				case "os.Exit", "os.Getenv", "os.LookupEnv", "os.Environ", "log.Fatal", "log.Fatalf":
					t.Errorf("%s: %s belongs to the command alone", f.name, name)
				}
			}
			return true
		})
	}
}
