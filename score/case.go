// Package score measures the engine against reports coded by hand. It knows no
// store: a coder is a function from a report to its claims.
package score

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/report"
)

// Coder codes a report.
type Coder func(*report.Report) ([]record.Claim, error)

// Case is a report coded by hand: one line of a file for `chancery eval record`.
type Case struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Text      string `json:"text"`
	Facts     []Fact `json:"facts"`
	MustNot   []Fact `json:"must_not"`
}

// Fact is what a claim must say to be right, or must not say to be wrong.
type Fact struct {
	Facet    event.Facet    `json:"facet"`
	Parties  []actor.ID     `json:"parties"`
	Status   event.Status   `json:"status"`
	Modality event.Modality `json:"modality"`
	Optional bool           `json:"optional"`
	Evidence string         `json:"evidence"`
	Why      string         `json:"why"` // of a must-not: why the report does not say so
}

// Held says whether a case belongs to the fifth that is held out: scored apart, and never shown.
func (c *Case) Held() bool {
	return sha256.Sum256([]byte("fifth:" + c.ID))[0]%5 == 0
}

// Report is the report of the case.
func (c *Case) Report() (*report.Report, error) {
	r := report.Report{Title: c.Title, Publisher: c.Publisher, Body: c.Text, Language: "en", Source: c.ID}
	if err := r.Published.UnmarshalText([]byte(c.Published)); err != nil {
		return nil, fmt.Errorf("case %s: published: %w", c.ID, err)
	}
	if !r.Published.Known() {
		if d, _, _, ok := report.Dateline(r.Body); ok {
			r.Published = d
		}
	}
	return report.New(r), nil
}

// ReadCases reads JSON Lines, one case a line.
func ReadCases(r io.Reader) ([]Case, error) {
	var cases []Case
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var c Case
			if err := json.Unmarshal(line, &c); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			if err := c.check(); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			cases = append(cases, c)
		}
		if errors.Is(err, io.EOF) {
			return cases, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// check finds facts that no claim could ever answer.
func (c *Case) check() error {
	for _, f := range append(append([]Fact{}, c.Facts...), c.MustNot...) {
		if len(event.Statuses(f.Facet)) == 0 || len(f.Parties) == 0 {
			return fmt.Errorf("case %s: a fact of facet %q with %d parties", c.ID, f.Facet, len(f.Parties))
		}
	}
	return nil
}
