package main

import (
	"slices"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for cell, want := range map[string][]string{
		"Afghan(s)":                     {"Afghan"},
		"Antiguan(s), Barbudan(s)":      {"Antiguan", "Barbudan"},
		"Chinese (singular and plural)": {"Chinese"},
		"Saudi or Saudi Arabian":        {"Saudi"},
		"Gitega (political capital), Bujumbura (commercial capital)": {"Gitega", "Bujumbura"},
		"Santiago; note - Valparaiso is the seat of the legislature": {"Santiago"},
		"": nil,
	} {
		if got := clean(cell); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

func TestLeader(t *testing.T) {
	tab := &tables{leaders: map[string][]string{"TUR": {fold("Recep Tayyip Erdoğan Erdoğan")}}}
	var out strings.Builder
	tab.leader(&out, "TUR", "President Recep Tayyip ERDOGAN (since 28 August 2014)")
	tab.leader(&out, "TUR", "President (vacant)")
	if out.Len() > 0 {
		t.Errorf("known or vacant, yet: %s", out.String())
	}
	tab.leader(&out, "TUR", "President Somebody ELSE (since 1 May 2026)")
	if !strings.Contains(out.String(), "leaders.tsv: the factbook has for TUR President Somebody ELSE") {
		t.Errorf("said %q", out.String())
	}
}
