package ingest

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"chancery/day"
	"chancery/record"
	"chancery/report"
	"chancery/samples"
)

// FuzzCode holds coding to what is promised of it: whatever the text, it ends
// without a panic, every claim quotes its evidence exactly, and coding the same
// report again gives the same claims.
func FuzzCode(f *testing.F) {
	all, err := samples.Load(samples.Files())
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range all {
		f.Add(s.Title, s.Text, int32(s.Published))
	}
	f.Add("", "Armenia’s \u202eforeign minister\u0301\x00 and\r\r\nPakistan — agreed, “(", int32(0))
	engine, err := NewEngine()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, body string, published int32) {
		if !utf8.ValidString(title) || !utf8.ValidString(body) || len(body) > 1<<16 {
			t.Skip("a report is valid UTF-8; longer ones only take longer")
		}
		r := report.New(report.Report{Title: title, Body: body, Published: dayWithin(published), Language: "en"})
		first := engine.Code(r, nil)
		for _, c := range first.Claims {
			part := r.Body
			if c.Evidence.Part == report.InTitle {
				part = r.Title
			}
			if got := c.Evidence.Span.Of(part); got != c.Evidence.Quote || got == "" {
				t.Errorf("evidence %q stands where the report has %q", c.Evidence.Quote, got)
			}
			if len(c.Parties) == 0 {
				t.Errorf("claim %+v has no party", c)
			}
		}
		if again := engine.Code(r, nil); !bytes.Equal(encoded(t, first.Claims), encoded(t, again.Claims)) {
			t.Error("coded again, the report gives other claims")
		}
	})
}

// dayWithin is a day of the years 1 to 9999, or unknown.
func dayWithin(n int32) day.Day {
	const days = 3652059
	return day.Day((int64(n)%days + days) % days)
}

func encoded(t *testing.T, claims []record.Claim) []byte {
	t.Helper()
	b, err := json.Marshal(claims)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
