package score

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/report"
)

// claim reads "relations ARM-PAK established actual"; parties joined by ">" are directed.
func claim(s string) record.Claim {
	w := strings.Fields(s)
	c := record.Claim{Facet: event.Facet(w[0]), Status: event.Status(w[2]), Directed: strings.Contains(w[1], ">")}
	c.Parties = parties(w[1])
	if err := c.Modality.UnmarshalText([]byte(w[3])); err != nil {
		panic(err)
	}
	return c
}

// fact reads the same, and "optional" after it.
func fact(s string) Fact {
	c := claim(s)
	return Fact{Facet: c.Facet, Parties: c.Parties, Status: c.Status, Modality: c.Modality, Optional: strings.HasSuffix(s, " optional")}
}

func parties(s string) []actor.ID {
	var out []actor.ID
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '>' }) {
		out = append(out, actor.ID(p))
	}
	return out
}

// Every rule of matching, by hand.
func TestRules(t *testing.T) {
	cases := []struct {
		rule    string
		facts   []string
		mustNot []string
		claims  []string
		want    string // found/required right/claims modality false deeds
	}{
		{
			"a claim of the same facet, parties and status answers",
			[]string{"relations ARM-PAK established actual"},
			nil,
			[]string{"relations ARM-PAK established actual"},
			"1/1 1/1 1 0",
		},
		{
			"modality does not matter, and is counted beside",
			[]string{"relations ARM-PAK established actual"},
			nil,
			[]string{"relations ARM-PAK established intended"},
			"1/1 1/1 0 0",
		},
		{
			"undirected parties go either way",
			[]string{"relations PAK-ARM established actual"},
			nil,
			[]string{"relations ARM-PAK established actual"},
			"1/1 1/1 1 0",
		},
		{
			"another status does not answer",
			[]string{"relations ARM-PAK established actual"},
			nil,
			[]string{"relations ARM-PAK severed actual"},
			"0/1 0/1 0 0",
		},
		{
			"another facet does not answer",
			[]string{"relations ARM-PAK none actual"},
			nil,
			[]string{"recognition ARM>PAK none actual"},
			"0/1 0/1 0 0",
		},
		{
			"a direction must be right",
			[]string{"stance PAK>AZE thanks actual"},
			nil,
			[]string{"stance AZE>PAK thanks actual"},
			"0/1 0/1 0 0",
		},
		{
			"near enough statuses answer",
			[]string{
				"contact ARM-AZE summit actual", "stance ARM>AZE supports actual", "stance AZE>ARM condemns actual",
				"restriction ARM>AZE lifted actual", "representation ARM>AZE appointed actual", "agreement ARM-AZE negotiating actual",
			},
			nil,
			[]string{
				"contact ARM-AZE visit actual", "stance ARM>AZE welcomes actual", "stance AZE>ARM rejects actual",
				"restriction ARM>AZE eased actual", "representation ARM>AZE credentials actual", "agreement ARM-AZE proposed actual",
			},
			"6/6 6/6 6 0",
		},
		{"a call is no meeting", []string{"contact ARM-AZE call actual"}, nil, []string{"contact ARM-AZE meeting actual"}, "0/1 0/1 0 0"},
		{
			"several claims may answer one fact",
			[]string{"contact ARM-AZE meeting actual"},
			nil,
			[]string{"contact ARM-AZE meeting actual", "contact ARM-AZE summit intended"},
			"1/1 2/2 1 0",
		},
		{
			"an optional fact is punished neither missed nor found",
			[]string{"relations ARM-PAK none actual", "contact ARM-PAK call actual optional", "contact ARM-PAK visit actual optional"},
			nil,
			[]string{"relations ARM-PAK none actual", "contact ARM-PAK call actual"},
			"1/1 1/1 1 0",
		},
		{
			"a claim that answers both kinds of fact is right",
			[]string{"contact ARM-PAK meeting actual", "contact ARM-PAK summit actual optional"},
			nil,
			[]string{"contact ARM-PAK visit actual"},
			"1/1 1/1 1 0",
		},
		{
			"any pair of three parties answers",
			[]string{"contact ARM-AZE-USA summit actual"},
			nil,
			[]string{"contact ARM-USA meeting actual", "contact AZE-USA meeting actual", "contact ARM-AZE-USA summit actual"},
			"1/1 3/3 1 0",
		},
		{
			"a stranger beside a pair of them does not",
			[]string{"contact ARM-AZE-USA summit actual"},
			nil,
			[]string{"contact ARM-RUS meeting actual"},
			"0/1 0/1 0 0",
		},
		{
			"of a directed three the actor must be first",
			[]string{"stance PAK>AZE>ARM supports actual"},
			nil,
			[]string{"stance PAK>ARM supports actual", "stance AZE>ARM supports actual"},
			"1/1 1/2 1 0",
		},
		{
			"three do not answer for two",
			[]string{"contact ARM-AZE summit actual"},
			nil,
			[]string{"contact ARM-AZE-USA summit actual"},
			"0/1 0/1 0 0",
		},
		{
			"a fact of one party is matched on that one",
			[]string{"commitment USA pledge actual"},
			nil,
			[]string{"commitment USA>ARM pledge actual"},
			"1/1 1/1 1 0",
		},
		{
			"mutual representation goes either way round",
			[]string{"representation AFG>PAK charge actual"},
			nil,
			[]string{"representation AFG>PAK charge actual", "representation PAK>AFG charge actual"},
			"1/1 2/2 1 0",
		},
		{
			"one-sided representation does not",
			[]string{"representation AFG>PAK charge actual"},
			nil,
			[]string{"representation PAK>AFG charge actual"},
			"0/1 0/1 0 0",
		},
		{
			"a mutual commitment goes either way round",
			[]string{"commitment PAK>AZE pledge intended"},
			nil,
			[]string{"commitment AZE-PAK pledge intended"},
			"1/1 1/1 1 0",
		},
		{
			"what must not be recorded is a false deed", nil,
			[]string{"relations ARM-PAK established actual"},
			[]string{"relations ARM-PAK established actual"},
			"0/0 0/1 0 1",
		},
		{
			"less than actual is no deed", nil,
			[]string{"relations ARM-PAK established actual"},
			[]string{"relations ARM-PAK established intended", "relations ARM-PAK restored actual"},
			"0/0 0/2 0 0",
		},
		{
			"a false deed hides in no crowd", nil,
			[]string{"agreement ARM-PAK signed actual", "representation AFG>PAK appointed actual"},
			[]string{"agreement ARM-IRN-PAK signed actual", "representation PAK>AFG appointed actual"},
			"0/0 0/2 0 2",
		},
		{
			"a false stance has its direction", nil,
			[]string{"stance PAK>ARM congratulates actual"},
			[]string{"stance ARM>PAK congratulates actual"},
			"0/0 0/1 0 0",
		},
		{"nothing coded is nothing found", []string{"relations ARM-PAK none actual"}, nil, nil, "0/1 0/0 0 0"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			one := Case{ID: "a"}
			for _, s := range c.facts {
				one.Facts = append(one.Facts, fact(s))
			}
			for _, s := range c.mustNot {
				one.MustNot = append(one.MustNot, fact(s))
			}
			var claims []record.Claim
			for _, s := range c.claims {
				claims = append(claims, claim(s))
			}
			res, err := Run([]Case{one}, func(*report.Report) ([]record.Claim, error) { return claims, nil })
			if err != nil {
				t.Fatal(err)
			}
			n := res.Total
			got := fmt.Sprintf("%d/%d %d/%d %d %d", n.Found, n.Required, n.Right, n.Claims, n.Real, n.FalseDeeds)
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestFigures(t *testing.T) {
	n := Tally{Required: 4, Found: 3, Claims: 6, Right: 3}
	if n.Precision() != 0.5 || n.Recall() != 0.75 || n.F1() != 0.6 {
		t.Errorf("precision %v, recall %v, F1 %v", n.Precision(), n.Recall(), n.F1())
	}
	if (Tally{}).F1() != 0 {
		t.Error("the F1 of nothing is not 0")
	}
}

// The held-out fifth is scored, and no error of it is told.
func TestHeldOut(t *testing.T) {
	var cases []Case
	for n := range 40 {
		cases = append(cases, Case{ID: fmt.Sprintf("%03d", n), Facts: []Fact{fact("relations ARM-PAK none actual")}})
	}
	res, err := Run(cases, func(*report.Report) ([]record.Claim, error) { return nil, nil })
	if err != nil {
		t.Fatal(err)
	}
	if res.HeldOut == 0 || res.HeldOut == 40 || res.Held.Required != res.HeldOut || len(res.Errors) != 40-res.HeldOut {
		t.Errorf("%d of 40 held out with %d facts; %d errors", res.HeldOut, res.Held.Required, len(res.Errors))
	}
	if slices.ContainsFunc(res.Errors, func(e Error) bool { return (&Case{ID: e.Case}).Held() }) {
		t.Error("an error of a held-out case is told")
	}
	for _, id := range []string{"013", "028"} {
		if !(&Case{ID: id}).Held() {
			t.Errorf("case %s is not held out", id)
		}
	}
}

func TestJSON(t *testing.T) {
	res := Result{
		Total:    Tally{Required: 4, Found: 3, Claims: 6, Right: 3, Real: 1, FalseDeeds: 2},
		PerFacet: []FacetTally{{event.Peace, Tally{Required: 1}}},
	}
	b, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	zero := `"precision":0,"recall":0,"f1":0,"false_deeds":0,"modality":0`
	want := `{"precision":0.5,"recall":0.75,"f1":0.6,"false_deeds":2,"modality":0.3333,"facts":4,"claims":6,` +
		`"per_facet":{"peace":{` + zero + `,"facts":1,"claims":0}},"held_out":{` + zero + `,"facts":0,"claims":0}}`
	if diff := cmp.Diff(want, string(b)); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

func TestReadCases(t *testing.T) {
	cases, err := ReadCases(strings.NewReader(`{"id":"1","published":"2025-08-29","text":"x","facts":[{"facet":"peace","parties":["ARM","AZE"],"status":"talks","modality":"actual"}]}` + "\n\n"))
	if err != nil || len(cases) != 1 || cases[0].Facts[0].Modality != event.Actual {
		t.Fatalf("%+v, %v", cases, err)
	}
	for _, bad := range []string{`{`, `{"id":"1","facts":[{"facet":"weather","parties":["ARM"]}]}`, `{"id":"1","must_not":[{"facet":"peace"}]}`} {
		if _, err := ReadCases(strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "line 1: ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if _, err := Run([]Case{{ID: "1", Published: "someday"}}, nil); err == nil {
		t.Error("a case dated someday was scored")
	}
}
