package ingest

import (
	"bytes"
	"context"

	"chancery/record"
	"chancery/report"
)

// Rebuild codes every report of the store anew with the present program, in the order
// of reading, and replaces what was coded before. Done is called for each report, with
// New saying whether its claims are others than before; then Placed for those that the
// offices told by others change once more. Rebuild may be stopped and run again at any time.
func Rebuild(ctx context.Context, store record.Store, code Coder, o Options) error {
	o.fill()
	offices, err := learnOffices(ctx, store)
	if err != nil {
		return err
	}
	prior := make(map[report.ID][]record.Learned, len(offices.waiting))
	for _, w := range offices.waiting {
		prior[w.Report] = offices.of(w)
	}
	var jobs []job
	for k, err := range store.Reports(ctx) {
		if err != nil {
			return err
		}
		jobs = append(jobs, job{k.ID, prior[k.ID]})
	}
	if err := recodeAll(ctx, store, code, jobs, o, o.Done); err != nil {
		return err
	}
	return place(ctx, store, code, o)
}

// sameClaims says whether two lists of claims are equal, nil and empty lists being the same.
func sameClaims(a, b []record.Claim) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, errX := a[i].MarshalJSON()
		y, errY := b[i].MarshalJSON()
		if errX != nil || errY != nil || !bytes.Equal(x, y) {
			return false
		}
	}
	return true
}
