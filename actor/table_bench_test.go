package actor

import (
	"strings"
	"testing"

	"chancery/data"
)

const benchText = `Armenia 's Foreign Minister Ararat Mirzoyan and Pakistan 's Deputy Prime Minister and Foreign Minister Ishaq Dar spoke
by telephone on Friday and discussed the establishment of diplomatic relations between the Republic of Armenia and the Islamic
Republic of Pakistan , the foreign ministry in Yerevan said in a statement . Islamabad has for years refused to recognise Armenia ,
citing its support of Azerbaijan in the dispute over Nagorno - Karabakh . Leaders of the two South Caucasus states initialled a
peace agreement at the White House on August 8 in the presence of President Donald Trump .`

func BenchmarkLoadTable(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := LoadTable(data.Files); err != nil {
			b.Fatal(err)
		}
	}
}

// The benchmarks of matching try every word of a text as a beginning.

func BenchmarkMatch(b *testing.B) {
	table := DefaultTable()
	benchWords(b, func(words []string, i int) { table.Match(words, i) })
}

func BenchmarkOffice(b *testing.B) {
	table := DefaultTable()
	benchWords(b, func(words []string, i int) { table.Office(words, i) })
}

func BenchmarkHolders(b *testing.B) {
	table := DefaultTable()
	benchWords(b, func(words []string, i int) { table.Holders(words, i) })
}

func benchWords(b *testing.B, match func([]string, int)) {
	words := strings.Fields(benchText)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for i := range words {
			match(words, i)
		}
		n += len(words)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
}
