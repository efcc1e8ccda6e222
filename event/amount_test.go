package event

import (
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"chancery/text"
)

func TestFindAmounts(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a trade target of US$2 billion", "US$2 billion = 2e+09 USD"},
		{"worth $2bn", "$2bn = 2e+09 USD"},
		{"worth 2 billion dollars", "2 billion dollars = 2e+09 USD"},
		{"worth two billion US dollars", "two billion US dollars = 2e+09 USD"},
		{"a loan of €500m", "€500m = 5e+08 EUR"},
		{"a loan of €500 m", "€500 m = 5e+08 EUR"},
		{"a loan of £3.5m and ¥10,000", "£3.5m = 3.5e+06 GBP; ¥10,000 = 10000 JPY"},
		{"Pakistan gave Rs 5 crore", "Rs 5 crore = 5e+07 PKR"},
		{"India gave Rs. 5 lakh", "Rs. 5 lakh = 500000 INR"},
		{"India and Pakistan gave Rs 5 crore", "Rs 5 crore = 5e+07 rupee"},
		{"they gave ₹500 crore", "₹500 crore = 5e+09 INR"},
		{"India gave 300 million Pakistani rupees", "300 million Pakistani rupees = 3e+08 PKR"},
		{"a two billion-dollar deal", "two billion-dollar = 2e+09 USD"},
		{"a 2-billion-dollar deal", "2-billion-dollar = 2e+09 USD"},
		{"a $2.5-billion deal", "$2.5-billion = 2.5e+09 USD"},
		{"a billion dollars", "a billion dollars = 1e+09 USD"},
		{"half a million euros", "half a million euros = 500000 EUR"},
		{"A$5m, C$ 5 million, HK$5 and NZ$7", "A$5m = 5e+06 AUD; C$ 5 million = 5e+06 CAD; HK$5 = 5 HKD; NZ$7 = 7 NZD"},
		{"Canadian $5 million", "$5 million = 5e+06 CAD"},
		{"5 million Canadian dollars", "5 million Canadian dollars = 5e+06 CAD"},
		{"9 Hong Kong dollars", "9 Hong Kong dollars = 9 HKD"},
		{"USD 3 million or 3 million USD", "USD 3 million = 3e+06 USD; 3 million USD = 3e+06 USD"},
		{"US $5 million", "US $5 million = 5e+06 USD"},
		{"5 billion roubles, 10 million yuan, 7 pounds", "5 billion roubles = 5e+09 RUB; 10 million yuan = 1e+07 CNY; 7 pounds = 7 GBP"},
		{"Kuwait lent 5 million dinars", "5 million dinars = 5e+06 KWD"},
		{"someone lent 5 million dinars", "5 million dinars = 5e+06 dinar"},
		{"rose by 10 per cent", "10 per cent = 10 %"},
		{"rose by 10% and 2.5 percent", "10% = 10 %; 2.5 percent = 2.5 %"},
		{"rose by ten percent", "ten percent = 10 %"},
		{"rose by 10-15 per cent", "15 per cent = 15 %"},
		{"rose by three percentage points", "three percentage points = 3 %"},
		{"sent 30,000 tonnes of wheat", "30,000 tonnes = 30000 tonne"},
		{"around 200 Pakistani business representatives travelled", "200 Pakistani business representatives = 200 business representative, around"},
		{"1.5 million barrels per day", "1.5 million barrels per day = 1.5e+06 barrel per day"},
		{"twenty-five soldiers and 3 dozen tanks", "twenty-five soldiers = 25 soldier; 3 dozen tanks = 36 tank"},
		{"more than 2,000 people, at least 40 Armenian soldiers", "2,000 people = 2000 person, at least; 40 Armenian soldiers = 40 soldier, at least"},
		{"up to $2 billion, no more than $3 billion, less than $4", "$2 billion = 2e+09 USD, up to; $3 billion = 3e+09 USD, up to; $4 = 4 USD, up to"},
		{"no less than $4 and as much as $5 million, in excess of $6", "$4 = 4 USD, at least; $5 million = 5e+06 USD, up to; $6 = 6 USD, at least"},
		{"nearly 300 visas, some 500 prisoners", "300 visas = 300 visa, around; 500 prisoners = 500 prisoner, around"},
		{"2 million refugees from 3 camps", "2 million refugees = 2e+06 refugee; 3 camps = 3 camp"},
		// no amounts
		{"dozens of people, hundreds of millions of dollars, thousands", ""},
		{"two countries, the two leaders, one of them, the five states", ""},
		{"on 29 August talks were held; on August 8 talks ended; 14 December", ""},
		{"in 1992 relations began; 2025 goals; 30 years; 10 days; 48 hours", ""},
		{"Resolution 2231 sanctions; at 10:30 guests came; on 9/11 attacks", ""},
		{"the 30th anniversary, 29th session, a million", ""},
		{"the G20 leaders won 5", ""},
		{"the COVID-19 vaccines; IMO 9279422\nvessels; E.O. 14024 Section 1", ""},
		{"", ""},
	} {
		p := text.Tokenize(c.in)
		var got []string
		for _, a := range FindAmounts(p) {
			s := fmt.Sprintf("%s = %g %s", a.Span.Of(c.in), a.Amount.Value, a.Amount.Unit)
			if a.Approx {
				s += ", " + [...]string{"exactly", "at least", "up to", "around"}[a.Bound]
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.in, g, c.want)
		}
	}
}

// TestAmountNounFromParse uses the tags and lemmas where a parse has them.
func TestAmountNounFromParse(t *testing.T) {
	in := "Some 200 foreign affairs experts came."
	p := text.Tokenize(in)
	tags := []struct {
		pos   text.POS
		tag   text.Tag
		lemma string
	}{
		{text.DET, text.NoTag, "some"},
		{text.NUM, text.NoTag, "200"},
		{text.ADJ, text.NoTag, "foreign"},
		{text.NOUN, text.TagNN, "affair"},
		{text.NOUN, text.TagNNS, "expert"},
		{text.VERB, text.TagVBD, "come"},
		{text.PUNCT, text.NoTag, "."},
	}
	for i := range p.Tokens {
		p.Tokens[i].POS, p.Tokens[i].Tag, p.Tokens[i].Lemma = tags[i].pos, tags[i].tag, tags[i].lemma
	}
	got := FindAmounts(p)
	if len(got) != 1 || got[0].Amount != (Amount{200, "affairs expert"}) || got[0].Bound != Around {
		t.Errorf("%+v", got)
	}
}

// TestCurrencies checks the tables: codes are three capitals, words are in lower case.
func TestCurrencies(t *testing.T) {
	isCode := func(s string) bool {
		return len(s) == 3 && strings.ToUpper(s) == s && isWord(s)
	}
	for sign, code := range moneySigns {
		if code != "" && !isCode(code) {
			t.Errorf("%s: %q is no code", sign, code)
		}
	}
	for w, c := range currencyWords {
		if w != strings.ToLower(w) || c.name == "" || c.alone != "" && !isCode(c.alone) || c.alone == "" && len(c.states) == 0 {
			t.Errorf("%s: %+v", w, c)
		}
		for _, s := range c.states {
			if !isCode(s.code) {
				t.Errorf("%s: %+v", w, s)
			}
		}
	}
}

func FuzzAmounts(f *testing.F) {
	for _, s := range []string{
		"US$2 billion", "€500m", "Rs 5 crore", "two billion-dollar", "10-15 per cent", "twenty-five billion billion", "half a", "a million",
		"$", "US", "999999999999999999999999999", "1,2,3", "2.5.5", "up to as much as in excess of $2bn", "5 Hong Kong", "per per per",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		p := text.Tokenize(in)
		amounts := FindAmounts(p)
		last := 0
		for _, a := range amounts {
			if a.First < last || a.End <= a.First || a.End > len(p.Tokens) || a.Span != p.SpanOf(a.First, a.End) {
				t.Fatalf("%q: tokens %d-%d after %d", in, a.First, a.End, last)
			}
			if a.Amount.Unit == "" || a.Amount.Value < 0 || math.IsInf(a.Amount.Value, 0) || math.IsNaN(a.Amount.Value) {
				t.Fatalf("%q: %+v", in, a.Amount)
			}
			last = a.End
		}
		if !reflect.DeepEqual(amounts, FindAmounts(p)) {
			t.Fatalf("%q: two answers", in)
		}
		for i := range p.Tokens {
			Venue(p, i)
			Forum(p, i, len(p.Tokens))
		}
	})
}

func BenchmarkFindAmounts(b *testing.B) {
	data, err := os.ReadFile(timesFile)
	if err != nil {
		b.Fatal(err)
	}
	p := text.Tokenize(string(data))
	b.ReportAllocs()
	for b.Loop() {
		FindAmounts(p)
	}
	b.ReportMetric(float64(len(p.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
