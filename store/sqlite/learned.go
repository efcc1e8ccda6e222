package sqlite

import (
	"context"
	"encoding/json"

	"chancery/actor"
	"chancery/record"
)

// tenureColumns are the columns of a tenure, in the order of scanTenure.
const tenureColumns = `t.person, t.office, t.state, t.rank, t.start, t.stop, t.as_of`

// scanTenure reads tenureColumns, then more.
func scanTenure(scan func(...any) error, t *actor.Tenure, more ...any) error {
	var asOf string
	err := scan(append([]any{&t.Person, &t.Office, &t.State, &t.Rank, &t.Span.Start, &t.Span.End, &asOf}, more...)...)
	if err != nil {
		return err
	}
	return t.AsOf.UnmarshalText([]byte(asOf))
}

// tenures are those that the report at seq tells.
func (s *Store) tenures(ctx context.Context, seq int64) (out []actor.Tenure, err error) {
	err = s.each(ctx, func(scan func(...any) error) error {
		var t actor.Tenure
		err := scanTenure(scan, &t)
		out = append(out, t)
		return err
	}, `SELECT `+tenureColumns+` FROM tenures t WHERE t.report = ? ORDER BY t.ord`, seq)
	return out, err
}

// unplaced are the surnames that the report at seq leaves open.
func (s *Store) unplaced(ctx context.Context, seq int64) (out []string, err error) {
	err = s.each(ctx, func(scan func(...any) error) error {
		var name string
		err := scan(&name)
		out = append(out, name)
		return err
	}, `SELECT surname FROM unplaced WHERE report = ? ORDER BY surname`, seq)
	return out, err
}

// Learned implements record.Store.
func (s *Store) Learned(ctx context.Context) (out []record.Learned, err error) {
	err = s.each(ctx, func(scan func(...any) error) error {
		var l record.Learned
		var evidence string
		if err := scanTenure(scan, &l.Tenure, &l.Report, &evidence); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(evidence), &l.Evidence)
		out = append(out, l)
		return err
	}, `SELECT `+tenureColumns+`, r.id, t.evidence FROM tenures t JOIN reports r ON r.seq = t.report
		WHERE t.surname <> '' AND t.surname IN (SELECT surname FROM unplaced) ORDER BY t.report, t.ord`)
	return out, err
}

// Waiting implements record.Store.
func (s *Store) Waiting(ctx context.Context) (out []record.Waiting, err error) {
	err = s.each(ctx, func(scan func(...any) error) error {
		var w record.Waiting
		var published, names string
		if err := scan(&w.Report, &published, &w.Relies, &names); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(names), &w.Unplaced); err != nil {
			return err
		}
		err := w.Published.UnmarshalText([]byte(published))
		out = append(out, w)
		return err
	}, `SELECT r.id, r.published, r.relies,
			(SELECT json_group_array(surname ORDER BY surname) FROM unplaced u WHERE u.report = r.seq)
		FROM reports r WHERE r.relies <> ''
			OR r.seq IN (SELECT u.report FROM tenures t JOIN unplaced u ON u.surname = t.surname)
		ORDER BY r.seq`)
	return out, err
}
