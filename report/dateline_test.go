package report

import (
	"testing"
)

func TestDateline(t *testing.T) {
	for _, test := range []struct {
		text, date, place, agency string
	}{
		{"ISLAMABAD, (UrduPoint / Pakistan Point News - 29th Aug, 2025) In a significant breakthrough,", "2025-08-29", "ISLAMABAD", "UrduPoint / Pakistan Point News"},
		{"KUALA LUMPUR, 24 April 2006 – The ministers met.", "2006-04-24", "KUALA LUMPUR", ""},
		{"KUALA LUMPUR, Malaysia, April 24, 2006: The ministers met.", "2006-04-24", "KUALA LUMPUR, Malaysia", ""},
		{"WASHINGTON (AP) — The president met his guest.", "", "WASHINGTON", "AP"},
		{"WASHINGTON, D.C. (AP) -- The president met his guest.", "", "WASHINGTON, D.C.", "AP"},
		{"BAKU, Azerbaijan, August 8. The president signed.", "", "BAKU, Azerbaijan", ""},
		{"Baku, August 8, AZERTAC\n\nThe president signed.", "", "Baku", "AZERTAC"},
		{"Baku, August 8, 2025, AZERTAC The president signed.", "2025-08-08", "Baku", "AZERTAC"},
		{"(Reuters) - Aug 8 - The president signed.", "", "", "Reuters"},
		{"Aug 8 (Reuters) - The president signed.", "", "", "Reuters"},
		{"WASHINGTON, Aug 8, 2025 (Reuters) - The president signed.", "2025-08-08", "WASHINGTON", "Reuters"},
		{"BEIJING, Aug. 29 (Xinhua) -- The premier met him.", "", "BEIJING", "Xinhua"},
		{"ISLAMABAD, Aug 29 (APP): The minister said.", "", "ISLAMABAD", "APP"},
		{"TEHRAN, Sept. 1, 2025 (MNA) – The minister said.", "2025-09-01", "TEHRAN", "MNA"},
		{"Moscow, 8 August 2025. /TASS/. The minister said.", "2025-08-08", "Moscow", "TASS"},
		{"MOSCOW, August 8. /TASS/. The minister said.", "", "MOSCOW", "TASS"},
		{"NEW YORK, Aug. 8, 2025 /PRNewswire/ -- The company said.", "2025-08-08", "NEW YORK", "PRNewswire"},
		{"YEREVAN, AUGUST 29, 2025, ARMENPRESS. The minister said.", "2025-08-29", "YEREVAN", "ARMENPRESS"},
		{"Astana. 5 August 2025. KAZINFORM – The minister said.", "2025-08-05", "Astana", "KAZINFORM"},
		{"MUSCAT: The foreign minister received his guest.", "", "MUSCAT", ""},
		{"ADDIS ABABA — The foreign minister received his guest.", "", "ADDIS ABABA", ""},
		{"Geneva, Friday 12 May 2023 – The two sides met.", "2023-05-12", "Geneva", ""},
		{"Geneva (12 May 2023) – The two sides met.", "2023-05-12", "Geneva", ""},
		{"29 August 2025, Baku – The two sides met.", "2025-08-29", "Baku", ""},
		{"29 August 2025 – The two sides met.", "2025-08-29", "", ""},
		{"Posted On: 12 JAN 2024 4:05PM by PIB Delhi\n\nThe minister met him.", "2024-01-12", "", ""},
		{"Published: August 29, 2025 5:14 pm\nThe minister met him.", "2025-08-29", "", ""},
		{"Published August 29, 2025\nThe minister met him.", "2025-08-29", "", ""},
		{"Ministers meet\n\nFriday, 29 August 2025\n\nThe ministers met.", "2025-08-29", "", ""},
		{"Ministers meet\n\nISLAMABAD, Aug 29, 2025 (APP): The ministers met.", "2025-08-29", "ISLAMABAD", "APP"},
		{"Ministers meet\nPublished: 2025-08-30\n\nISLAMABAD (APP) — The ministers met.", "2025-08-30", "ISLAMABAD", "APP"},
		{"PARIS, 08/29/2025 – The ministers met.", "2025-08-29", "PARIS", ""},
		{"PARIS, 29.08.2025 – The ministers met.", "2025-08-29", "PARIS", ""},
		{"São Paulo, 3 March 2024 – The ministers met.", "2024-03-03", "São Paulo", ""},
		{"BAKU- The ministers met.", "", "BAKU", ""},
	} {
		published, place, agency, ok := Dateline(test.text)
		want := test.date != "" || test.place != "" || test.agency != ""
		if ok != want || published.String() != test.date || place != test.place || agency != test.agency {
			t.Errorf("Dateline(%q)\n got %q %q %q %v\nwant %q %q %q %v", test.text,
				published, place, agency, ok, test.date, test.place, test.agency, want)
		}
	}
}

// TestNoDateline holds heads that look like a dateline and are none.
func TestNoDateline(t *testing.T) {
	for _, text := range []string{
		"",
		"\n\n",
		"On August 8, 2025, the two leaders met at the White House.",
		"August 8, 2025 was a day to remember.",
		"8 August 2025 marked the end of the war.",
		"Baku and Yerevan signed on 8 August 2025.",
		"In Baku, 8 August 2025 was celebrated.",
		"Published in 1992, the book tells of the war.",
		"Date palms are grown in Oman.",
		"Azerbaijan, Armenia – neighbours at war for decades – met.",
		"Aliyev, 63, said – among other things – that he would go.",
		"NATO (North Atlantic Treaty Organization) ministers met on 4 May 2021.",
		"COVID-19: what we know",
		"QUESTION: Will you go to Baku on 8 August 2025?",
		"MR PRICE: Thank you all.",
		"SECRETARY BLINKEN: Good afternoon.",
		"BREAKING: two ministers meet",
		"View: Azerbaijan and Pakistan strengthen partnership",
		"PARIS, 08/09/2025 The ministers met.",
		"The agreement (8 August 2025) ended the war.",
		"“We applaud them.”\n\n– Joint statement of the five,\n\nMarch 11, 2021\n\nThe minister will travel.",
		"Ramallah\n\nThe two speak\n\nABBAS: I thank you.",
		"STAFF: Please sit down.",
		"TUESDAY: the day of the vote",
	} {
		if published, place, agency, ok := Dateline(text); ok {
			t.Errorf("Dateline(%q) = %q %q %q, want none", text, published, place, agency)
		}
	}
}

// TestDatelineKeepsToTheHead holds datelines followed by a date of the first sentence.
func TestDatelineKeepsToTheHead(t *testing.T) {
	for _, text := range []string{
		"WASHINGTON - August 8, 2025 was a day to remember.",
		"WASHINGTON (AP) — On August 8, 2025, the two leaders met.",
		"MUSCAT: 8 August 2025 was a holiday.",
		"BAKU, August 8. On 7 July 2024 the two met.",
	} {
		if published, _, _, ok := Dateline(text); !ok || published.Known() {
			t.Errorf("Dateline(%q) = %q %v, want a dateline without a day", text, published, ok)
		}
	}
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"2025-08-29":                        "2025-08-29",
		"2025-08-29T23:30:00Z":              "2025-08-29",
		"2025-08-29 23:30:00 +0500":         "2025-08-29",
		"2025/8/9":                          "2025-08-09",
		"29 August 2025":                    "2025-08-29",
		" 29th Aug, 2025 ":                  "2025-08-29",
		"29-Aug-2025":                       "2025-08-29",
		"Fri, 29 Aug 2025 10:00:00 GMT":     "2025-08-29",
		"Friday, August 29th, 2025 5:14 pm": "2025-08-29",
		"Sept. 1, 2025":                     "2025-09-01",
		"12 JAN 2024":                       "2024-01-12",
		"29.08.2025":                        "2025-08-29",
		"08/29/2025":                        "2025-08-29",
		"29/08/2025":                        "2025-08-29",
		"05/05/2025":                        "2025-05-05",
		"08/09/2025":                        "", // August or September
		"29 August":                         "",
		"29 August 2025 London":             "",
		"31 February 2025":                  "",
		"2025-13-01":                        "",
		"2025":                              "",
		"Maybe 5 2025":                      "",
		"":                                  "",
	} {
		got, ok := ParseDate(text)
		if got.String() != want || ok != (want != "") {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", text, got, ok, want)
		}
	}
}

func FuzzDateline(f *testing.F) {
	for _, seed := range []string{
		"ISLAMABAD, (UrduPoint / Pakistan Point News - 29th Aug, 2025) In", "Moscow, 8 August 2025. /TASS/",
		"Posted On: 12 JAN 2024", "D.C.", "(", "/", "BAKU- ", "St.", "É–", "\u00a0\u00a0", "Mon", "1st",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		published, place, agency, ok := Dateline(text)
		if !ok && (published.Known() || place != "" || agency != "") {
			t.Errorf("no dateline, yet %q %q %q", published, place, agency)
		}
		ParseDate(text)
	})
}
