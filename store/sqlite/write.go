package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"chancery/actor"
	"chancery/record"
	"chancery/report"
)

// Put implements record.Store.
func (s *Store) Put(ctx context.Context, readings []record.Reading) ([]report.ID, error) {
	var added []report.ID
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		added = nil
		for i := range readings {
			r := &readings[i]
			seq, err := insertReport(ctx, tx, r)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err == nil {
				err = insertCoded(ctx, tx, seq, r)
			}
			if err != nil {
				return fmt.Errorf("report %s (%s): %w", r.Report.ID, r.Report.Source, err)
			}
			added = append(added, r.Report.ID)
		}
		return nil
	})
	if err != nil {
		return nil, s.explain("write to", err)
	}
	return added, nil
}

// Recode implements record.Store.
func (s *Store) Recode(ctx context.Context, readings []record.Reading) error {
	return s.explain("write to", s.inTx(ctx, func(tx *sql.Tx) error {
		for i := range readings {
			r := &readings[i]
			var seq int64
			err := tx.QueryRowContext(ctx, `UPDATE reports SET coder = ?, note = ?, relies = ? WHERE id = ? RETURNING seq`,
				r.Coder, r.Note, r.Relies, r.Report.ID).Scan(&seq)
			if errors.Is(err, sql.ErrNoRows) {
				err = record.ErrNotFound
			}
			for _, table := range []string{"claims", "events", "tenures", "unplaced"} {
				if err == nil {
					_, err = tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE report = ?`, seq)
				}
			}
			if err == nil {
				err = insertCoded(ctx, tx, seq, r)
			}
			if err != nil {
				return fmt.Errorf("report %s: %w", r.Report.ID, err)
			}
		}
		return nil
	}))
}

// inTx runs work in one transaction, which holds the right to write from its start.
func (s *Store) inTx(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// ignoreDone drops the error of rolling back a transaction that SQLite has already rolled back.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) || kindOf(err) != nil {
		return nil
	}
	return err
}

// insertReport adds the report and gives its place in the order of reading;
// sql.ErrNoRows says that it is already kept.
func insertReport(ctx context.Context, tx *sql.Tx, r *record.Reading) (seq int64, err error) {
	p := r.Report
	story := r.Story
	if story == "" {
		story = report.Story(p.ID)
	}
	print, err := binary.Append(nil, binary.LittleEndian, [2]report.Sketch{r.Print.Text, r.Print.Names})
	if err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `INSERT INTO reports
		(id, title, publisher, url, published, language, body, source, read, story, print, coder, note, relies)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING seq`,
		p.ID, p.Title, p.Publisher, p.URL, p.Published.String(), p.Language, p.Body, p.Source,
		r.Read.String(), story, print, r.Coder, r.Note, r.Relies).Scan(&seq)
	return seq, err
}

// insertCoded adds what was coded from the report at seq.
func insertCoded(ctx context.Context, tx *sql.Tx, seq int64, r *record.Reading) error {
	for i, c := range r.Claims {
		b, err := json.Marshal(c)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO claims (report, ord, claim) VALUES (?, ?, ?)`, seq, i, string(b)); err != nil {
			return err
		}
		for _, p := range c.Parties {
			if _, err := tx.ExecContext(ctx, `INSERT INTO claim_parties (party, report, ord) VALUES (?, ?, ?)`, p, seq, i); err != nil {
				return err
			}
		}
	}
	for i, e := range r.Events {
		b, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO events (report, ord, event) VALUES (?, ?, ?)`, seq, i, string(b)); err != nil {
			return err
		}
	}
	return insertLearned(ctx, tx, seq, r)
}

// insertLearned adds what the report at seq tells others of persons in office, and asks of them.
func insertLearned(ctx context.Context, tx *sql.Tx, seq int64, r *record.Reading) error {
	for i, t := range r.Tenures {
		b, err := json.Marshal(record.NewLearned(r.Report, t).Evidence)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO tenures (report, ord, person, office, state, start, stop, as_of, rank, surname, evidence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, seq, i, t.Person, t.Office, t.State, t.Span.Start, t.Span.End, t.AsOf.String(),
			t.Rank, actor.Surname(t.Person), string(b)); err != nil {
			return err
		}
	}
	for _, surname := range r.Unplaced {
		if _, err := tx.ExecContext(ctx, `INSERT INTO unplaced (surname, report) VALUES (?, ?)`, surname, seq); err != nil {
			return err
		}
	}
	return nil
}
