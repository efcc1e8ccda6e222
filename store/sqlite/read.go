package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/record"
	"chancery/report"
)

// keptColumns are the columns of reports that make a record.Kept, in the order of scanKept.
const keptColumns = `r.id, r.source, r.language, r.coder, r.note, r.title, r.publisher, r.url, r.published, r.read, r.story`

// scanKept reads keptColumns, then more.
func scanKept(scan func(...any) error, k *record.Kept, more ...any) error {
	var published, read string
	err := scan(append([]any{
		&k.ID, &k.Source, &k.Language, &k.Coder, &k.Note, &k.Title, &k.Publisher, &k.URL,
		&published, &read, &k.Story,
	}, more...)...)
	if err != nil {
		return err
	}
	return errors.Join(k.Published.UnmarshalText([]byte(published)), k.Read.UnmarshalText([]byte(read)))
}

// each runs a query and hands every row to row.
func (s *Store) each(ctx context.Context, row func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return s.explain("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return s.explain("read", err)
		}
	}
	return s.explain("read", rows.Err())
}

// Has implements record.Store.
func (s *Store) Has(ctx context.Context, ids []report.ID) (map[report.ID]bool, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	has := make(map[report.ID]bool, len(ids))
	err = s.each(ctx, func(scan func(...any) error) error {
		var id report.ID
		if err := scan(&id); err != nil {
			return err
		}
		has[id] = true
		return nil
	}, `SELECT id FROM reports WHERE id IN (SELECT value FROM json_each(?))`, string(list))
	return has, err
}

// errStop ends a walk over rows that its reader has left.
var errStop = errors.New("the reader left")

// Reports implements record.Store.
func (s *Store) Reports(ctx context.Context) iter.Seq2[record.Kept, error] {
	return func(yield func(record.Kept, error) bool) {
		err := s.each(ctx, func(scan func(...any) error) error {
			var k record.Kept
			if err := scanKept(scan, &k, &k.Claims); err != nil {
				return err
			}
			if !yield(k, nil) {
				return errStop
			}
			return nil
		}, `SELECT `+keptColumns+`, (SELECT count(*) FROM claims c WHERE c.report = r.seq) FROM reports r ORDER BY r.seq`)
		if err != nil && !errors.Is(err, errStop) {
			yield(record.Kept{}, err)
		}
	}
}

// Reading implements record.Store.
func (s *Store) Reading(ctx context.Context, id report.ID) (record.Reading, error) {
	var k record.Kept
	var body string
	var print []byte
	var relies string
	var seq int64
	row := s.db.QueryRowContext(ctx, `SELECT `+keptColumns+`, r.body, r.print, r.relies, r.seq FROM reports r WHERE r.id = ?`, id)
	if err := scanKept(row.Scan, &k, &body, &print, &relies, &seq); errors.Is(err, sql.ErrNoRows) {
		return record.Reading{}, fmt.Errorf("report %s: %w", id, record.ErrNotFound)
	} else if err != nil {
		return record.Reading{}, s.explain("read", err)
	}
	out := record.Reading{
		Report: &report.Report{
			ID: k.ID, Title: k.Title, Publisher: k.Publisher, URL: k.URL, Published: k.Published,
			Language: k.Language, Body: body, Source: k.Source,
		},
		Read: k.Read, Story: k.Story, Coder: k.Coder, Note: k.Note, Relies: relies,
	}
	var err error
	if out.Print, err = printOf(k.ID, k.Published, print); err != nil {
		return record.Reading{}, s.explain("read", err)
	}
	err = s.each(ctx, func(scan func(...any) error) error {
		c, err := scanJSON[record.Claim](scan)
		out.Claims = append(out.Claims, c)
		return err
	}, `SELECT claim FROM claims WHERE report = ? ORDER BY ord`, seq)
	if err == nil {
		err = s.each(ctx, func(scan func(...any) error) error {
			e, err := scanJSON[event.Event](scan)
			out.Events = append(out.Events, e)
			return err
		}, `SELECT event FROM events WHERE report = ? ORDER BY ord`, seq)
	}
	if err == nil {
		out.Tenures, err = s.tenures(ctx, seq)
	}
	if err == nil {
		out.Unplaced, err = s.unplaced(ctx, seq)
	}
	return out, err
}

// scanJSON reads one column of JSON.
func scanJSON[T any](scan func(...any) error) (v T, err error) {
	var text string
	if err := scan(&text); err != nil {
		return v, err
	}
	return v, json.Unmarshal([]byte(text), &v)
}

// Claims implements record.Store.
func (s *Store) Claims(ctx context.Context, parties ...actor.ID) ([]record.Stamped, error) {
	var from strings.Builder
	var args []any
	from.WriteString(`claims c`)
	for i, p := range parties {
		// The first party is the way in; CROSS JOIN keeps SQLite from turning the order round.
		if i == 0 {
			from.Reset()
			from.WriteString(`claim_parties p0 CROSS JOIN claims c ON (c.report, c.ord) = (p0.report, p0.ord) AND p0.party = ?`)
		} else {
			fmt.Fprintf(&from, ` CROSS JOIN claim_parties p%d ON (p%[1]d.party, p%[1]d.report, p%[1]d.ord) = (?, c.report, c.ord)`, i)
		}
		args = append(args, p)
	}
	var out []record.Stamped
	err := s.each(ctx, func(scan func(...any) error) error {
		var k record.Kept
		var text string
		if err := scanKept(scan, &k, &text); err != nil {
			return err
		}
		c := record.Stamped{Provenance: k.Provenance}
		if err := json.Unmarshal([]byte(text), &c.Claim); err != nil {
			return err
		}
		out = append(out, c)
		return nil
	}, `SELECT `+keptColumns+`, c.claim FROM `+from.String()+` CROSS JOIN reports r ON r.seq = c.report ORDER BY c.report, c.ord`, args...)
	return out, err
}

// Prints implements record.Store.
func (s *Store) Prints(ctx context.Context) ([]report.Print, error) {
	var out []report.Print
	err := s.each(ctx, func(scan func(...any) error) error {
		var id report.ID
		var published string
		var print []byte
		if err := scan(&id, &published, &print); err != nil {
			return err
		}
		var on day.Day
		if err := on.UnmarshalText([]byte(published)); err != nil {
			return err
		}
		p, err := printOf(id, on, print)
		out = append(out, p)
		return err
	}, `SELECT id, published, print FROM reports ORDER BY seq`)
	return out, err
}

// printOf reads the column print.
func printOf(id report.ID, published day.Day, print []byte) (report.Print, error) {
	var sketches [2]report.Sketch
	if _, err := binary.Decode(print, binary.LittleEndian, &sketches); err != nil {
		return report.Print{}, fmt.Errorf("print of report %s: %w", id, err)
	}
	return report.Print{Report: id, Published: published, Text: sketches[0], Names: sketches[1]}, nil
}
