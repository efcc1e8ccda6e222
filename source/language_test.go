package source

import "testing"

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Pakistan, Armenia establish diplomatic relations": "en",
		"Aliyev, Pashinyan meet in Abu Dhabi":              "en",
		"Baku":                                             "en",
		"U.S. Virgin Islands, U.S. Consulate, U.S. Embassy, Ecuador, U.S. Mission Quito":                                            "en",
		"The two ministers met in Baku and agreed to open embassies by the end of the year.":                                        "en",
		"Le ministre des Affaires étrangères a rencontré son homologue à Paris pour parler des relations entre les deux pays.":      "fr",
		"Der Außenminister hat am Freitag seinen Amtskollegen in Berlin getroffen und über die Beziehungen gesprochen.":             "de",
		"El ministro de Relaciones Exteriores se reunió con su homólogo en Madrid para hablar de las relaciones.":                   "es",
		"O ministro das Relações Exteriores reuniu-se com o seu homólogo em Brasília para falar sobre as relações dos dois países.": "pt",
		"Azərbaycan və Pakistan arasında əməkdaşlıq üçün yeni imkanlar müzakirə edilib, bu da iki ölkə üçün vacibdir.":              "az",
		"Dışişleri Bakanı, Ankara'da mevkidaşı ile bir araya geldi ve iki ülke için önemli olan konular ele alındı.":                "tr",
		"Menteri luar negeri bertemu dengan mitranya di Jakarta untuk membahas hubungan yang lebih erat dan kerja sama ini.":        "id",
		"Министр иностранных дел встретился со своим коллегой в Москве.":                                                            "ru",
		"Міністр закордонних справ зустрівся зі своїм колегою у Києві.":                                                             "uk",
		"التقى وزير الخارجية نظيره في القاهرة.":                                                                                     "ar",
		"وزیر خارجہ نے اپنے ہم منصب سے ملاقات کی اور دونوں ممالک کے تعلقات پر بات کی۔ ٹیلی فون پر بھی بات ہوئی۔":                    "ur",
		"وزیر امور خارجه با همتای پاکستانی خود در تهران گفتگو کرد.":                                                                 "fa",
		"外交部长在北京会见了外宾。":                                   "zh",
		"外相は東京で中国の外相と会談した。":                               "ja",
		"외교부 장관이 서울에서 회담했다.":                              "ko",
		"Արտաքին գործերի նախարարը հանդիպեց գործընկերոջը:": "hy",
		"საგარეო საქმეთა მინისტრი შეხვდა კოლეგას.":        "ka",
		"🇵🇰 Pakistan 🤝 Armenia 🇦🇲":                        "en",
		"1234 5678": "",
	} {
		if got, _ := language(text); got != want {
			t.Errorf("language(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLanguageOfKeepsToTheText(t *testing.T) {
	english := "The two ministers met in Baku and agreed to open embassies by the end of the year."
	if got := languageOf(english, "ru"); got != "en" {
		t.Errorf("an English text on a page tagged ru is %q, want en", got)
	}
	if got := languageOf("Baku", "az"); got != "az" {
		t.Errorf("one word tagged az is %q, want az", got)
	}
}

// TestLanguagesFile lints languages.txt: a line has a code and at least eight
// words, none twice, none of a single letter.
func TestLanguagesFile(t *testing.T) {
	table := tables()
	words := make([]int, len(table.codes))
	for w, of := range table.of {
		if len(w) == 1 {
			t.Errorf("%q is a single letter", w)
		}
		for i, l := range of {
			words[l]++
			if i > 0 && of[i-1] == l {
				t.Errorf("%q stands twice in the line of %s", w, table.codes[l])
			}
		}
	}
	for i, code := range table.codes {
		if languageTag(code) != code || words[i] < 8 {
			t.Errorf("line %q has %d words", code, words[i])
		}
	}
}
