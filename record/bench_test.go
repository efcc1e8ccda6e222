package record

import (
	"fmt"
	"testing"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// The relation of a busy pair: a thousand claims of all facets.
func BenchmarkCompute(b *testing.B) {
	var claims []Stamped
	for n := range 1000 {
		f := event.Facets()[n%9]
		s := event.Statuses(f)
		c := Stamped{Claim: Claim{
			Report: report.ID(fmt.Sprint(n / 3)), Facet: f, Parties: pair[:], Status: s[n/9%len(s)],
			Modality: event.Modality(1 + n%8), When: day.On(day.Day(1000 + n)), Confidence: 0.9,
		}}
		c.Directed = isDirected(event.Effect{Facet: f})
		c.Published, c.Read = day.Day(1000+n), 3000
		claims = append(claims, c)
	}
	for b.Loop() {
		Compute([2]actor.ID{"AAA", "BBB"}, claims, 2500, 3000)
	}
	b.ReportMetric(float64(len(claims))*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}
