package score_test

import (
	"testing"

	"chancery/ingest"
	"chancery/record"
	"chancery/report"
	"chancery/samples"
	"chancery/score"
)

// What the engine has reached on the samples. A change may raise these, and may not fall below.
const (
	floorF1    = 0.65 // over all facets
	falseDeeds = 1    // recorded must_not facts, at most
)

// TestSamples measures the engine on the samples and holds it to what it has reached.
func TestSamples(t *testing.T) {
	all, err := samples.Load(samples.Files())
	if err != nil {
		t.Fatal(err)
	}
	var cases []score.Case
	for _, s := range all {
		cases = append(cases, score.Case{
			ID: s.Name, Title: s.Title, Publisher: s.Publisher, Published: s.Published.String(), Text: s.Text,
			Facts: facts(s.Facts), MustNot: facts(s.MustNot),
		})
	}
	engine, err := ingest.NewEngine()
	if err != nil {
		t.Fatal(err)
	}
	res, err := score.Run(cases, func(r *report.Report) ([]record.Claim, error) { return engine.Code(r, nil).Claims, nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range res.PerFacet {
		t.Logf("%-15s F1 %.3f of %d facts, %d false deeds", f.Facet, f.F1(), f.Required, f.FalseDeeds)
	}
	t.Logf("%-15s F1 %.3f of %d facts, %d false deeds", "all", res.Total.F1(), res.Total.Required, res.Total.FalseDeeds)
	if f1 := res.Total.F1(); f1 < floorF1 {
		t.Errorf("F1 %.3f on the samples, below the floor of %.3f", f1, floorF1)
	}
	if n := res.Total.FalseDeeds; n > falseDeeds {
		t.Errorf("%d false deeds on the samples, more than %d", n, falseDeeds)
	}
}

// facts are the facts of a sample in the form that is scored.
func facts(in []samples.Fact) []score.Fact {
	var out []score.Fact
	for _, f := range in {
		out = append(out, score.Fact{
			Facet: f.Facet, Parties: f.Parties, Status: f.Status, Modality: f.Modality,
			Optional: f.Optional, Evidence: f.Evidence, Why: f.Why,
		})
	}
	return out
}
