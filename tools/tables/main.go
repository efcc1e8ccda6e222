// Tables holds the tables of actors in data/ against the sources they were
// made from and prints where they part, one line each: what a source knows and
// a table lacks, and what they tell differently. The keeper of the tables
// reads the list and decides; nothing is written.
//
//	cd tools && go run ./tables -data ../data -facts DIR -iso DIR
//
// The folder of facts holds the World Factbook as JSON Lines (factbook-*.jsonl)
// and the folder of ISO codes iso_3166-1.json as Debian's iso-codes has it.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tables:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("tables", flag.ContinueOnError)
	dataDir := flags.String("data", "../data", "the folder of the tables")
	factsDir := flags.String("facts", "", "the folder of the factbook")
	isoDir := flags.String("iso", "/usr/share/iso-codes/json", "the folder of the ISO codes")
	if err := flags.Parse(args); err != nil {
		return err
	}
	t, err := readTables(*dataDir)
	if err != nil {
		return err
	}
	countries, err := readISO(filepath.Join(*isoDir, "iso_3166-1.json"))
	if err != nil {
		return err
	}
	t.againstISO(out, countries)
	if *factsDir == "" {
		return nil
	}
	found, err := filepath.Glob(filepath.Join(*factsDir, "factbook-*.jsonl"))
	if err != nil || len(found) == 0 {
		return errors.Join(err, fmt.Errorf("no factbook-*.jsonl in %s", *factsDir))
	}
	entries, err := readFactbook(found[len(found)-1])
	if err != nil {
		return err
	}
	t.againstFactbook(out, entries)
	return nil
}

// country is an entry of ISO 3166-1.
type country struct {
	Alpha2  string `json:"alpha_2"`
	Alpha3  string `json:"alpha_3"`
	Numeric string `json:"numeric"`
	Name    string `json:"name"`
	Common  string `json:"common_name"`
}

func readISO(path string) ([]country, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list struct {
		Countries []country `json:"3166-1"`
	}
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list.Countries, nil
}

// entry is a country's page of the factbook.
type entry struct {
	ISO3       string `json:"iso3"`
	Short      string `json:"short"`
	Long       string `json:"long"`
	Capital    string `json:"capital"`
	Dependency string `json:"dependency"`
	Noun       string `json:"nationality_noun"`
	Adjective  string `json:"nationality_adjective"`
	Chief      string `json:"chief_of_state"`
	Head       string `json:"head_of_government"`
	Groups     string `json:"igo"`
}

func readFactbook(path string) ([]entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var entries []entry
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var e entry
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		entries = append(entries, e)
	}
	return entries, lines.Err()
}

// readRows returns the cells of the rows of a table.
func readRows(path string) ([][]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows, nil
}
