package samples

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/tools/txtar"

	"chancery/day"
)

// Load reads every sample in the root folder of fsys, ordered by name. It
// stops at the first file that is not in the format and names file and line.
func Load(fsys fs.FS) ([]Sample, error) {
	names, err := fs.Glob(fsys, "*.txtar")
	if err != nil {
		return nil, fmt.Errorf("list samples: %w", err)
	}
	all := make([]Sample, 0, len(names))
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read sample: %w", err)
		}
		s, err := Parse(strings.TrimSuffix(path.Base(name), ".txtar"), data)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// Parse reads one sample. A section it does not know is an error, as a missing
// report is; a sample without facts or without false deeds is allowed.
func Parse(name string, data []byte) (Sample, error) {
	archive := txtar.Parse(data)
	s := Sample{Name: name, Note: strings.TrimSpace(string(archive.Comment))}
	for _, f := range archive.Files {
		var err error
		switch f.Name {
		case "report.txt":
			err = s.parseReport(string(f.Data))
		case "facts":
			s.Facts, err = parseFacts(f.Data)
		case "must_not":
			s.MustNot, err = parseFacts(f.Data)
		default:
			err = fmt.Errorf("unknown section; a sample has report.txt, facts and must_not")
		}
		if err != nil {
			return Sample{}, fmt.Errorf("sample %s: %s: %w", name, f.Name, err)
		}
	}
	if s.Text == "" {
		return Sample{}, fmt.Errorf("sample %s: no text in report.txt; the body follows the front matter and a blank line", name)
	}
	return s, nil
}

// parseReport reads the front matter, up to the first blank line, and the body.
func (s *Sample) parseReport(text string) error {
	front, body, found := strings.Cut(text, "\n\n")
	if !found {
		return fmt.Errorf("no blank line between front matter and body")
	}
	for line := range strings.Lines(front) {
		key, value, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			return fmt.Errorf("front matter: %q is not of the form Key: value", line)
		}
		switch key {
		case "Title":
			s.Title = value
		case "Publisher":
			s.Publisher = value
		case "Published":
			d, err := day.Parse(value)
			if err != nil {
				return fmt.Errorf("front matter: Published: %w", err)
			}
			s.Published = d
		default:
			return fmt.Errorf("front matter: unknown key %q; known are Title, Publisher, Published", key)
		}
	}
	s.Text = strings.TrimSpace(body)
	return nil
}

// parseFacts reads one JSON object a line; an unknown field is an error.
func parseFacts(data []byte) ([]Fact, error) {
	var facts []Fact
	for i, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.DisallowUnknownFields()
		var f Fact
		if err := dec.Decode(&f); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		facts = append(facts, f)
	}
	return facts, nil
}
