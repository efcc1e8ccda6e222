package score

import (
	"encoding/json"
	"math"

	"chancery/event"
)

// resultJSON is the stable form of `chancery eval record --json`.
type resultJSON struct {
	figures
	PerFacet map[event.Facet]figures `json:"per_facet"`
	HeldOut  figures                 `json:"held_out"`
}

type figures struct {
	Precision  float64 `json:"precision"`
	Recall     float64 `json:"recall"`
	F1         float64 `json:"f1"`
	FalseDeeds int     `json:"false_deeds"`
	Modality   float64 `json:"modality"`
	Facts      int     `json:"facts"`
	Claims     int     `json:"claims"`
}

func (t Tally) figures() figures {
	return figures{
		Precision: rounded(t.Precision()), Recall: rounded(t.Recall()), F1: rounded(t.F1()),
		FalseDeeds: t.FalseDeeds, Modality: rounded(t.Modality()), Facts: t.Required, Claims: t.Claims,
	}
}

// rounded keeps four places.
func rounded(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// MarshalJSON writes the stable form of docs/format-record.md.
func (r Result) MarshalJSON() ([]byte, error) {
	j := resultJSON{figures: r.Total.figures(), PerFacet: map[event.Facet]figures{}, HeldOut: r.Held.figures()}
	for _, f := range r.PerFacet {
		j.PerFacet[f.Facet] = f.figures()
	}
	return json.Marshal(j)
}
