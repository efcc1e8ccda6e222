package actor

import "testing"

func TestAuthor(t *testing.T) {
	for publisher, want := range map[string]ID{
		"U.S. Department of State":                         "USA",
		"Ministry of Foreign Affairs of Japan":             "JPN",
		"Republic of Türkiye, Ministry of Foreign Affairs": "TUR",
		"Ministry of External Affairs, India":              "IND",
		"The Times of India":                               "",
		"Reuters":                                          "",
		"":                                                 "",
	} {
		if got := DefaultTable().Author(publisher); got != want {
			t.Errorf("Author(%q) = %q, want %q", publisher, got, want)
		}
	}
}
