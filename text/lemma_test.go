package text_test

import (
	"testing"

	"chancery/text"
)

func TestLemma(t *testing.T) {
	tests := []struct {
		word, tag string
		pos       text.POS
		want      string
	}{
		{"was", "VBD", text.AUX, "be"},
		{"'s", "VBZ", text.AUX, "be"},
		{"’ve", "VBP", text.AUX, "have"},
		{"'d", "MD", text.AUX, "would"},
		{"wo", "MD", text.AUX, "will"},
		{"n’t", "RB", text.PART, "not"},
		{"'", "POS", text.PART, "'s"},
		{"Agreed", "VBD", text.VERB, "agree"},
		{"met", "VBD", text.VERB, "meet"},
		{"SIGNED", "VBN", text.VERB, "sign"},
		{"recognised", "VBD", text.VERB, "recognise"},
		{"establishing", "VBG", text.VERB, "establish"},
		{"severing", "VBG", text.VERB, "sever"},
		{"expelled", "VBD", text.VERB, "expel"},
		{"upgrading", "VBG", text.VERB, "upgrade"},
		{"condemned", "VBD", text.VERB, "condemn"},
		{"initialled", "VBN", text.VERB, "initial"},
		{"ratifies", "VBZ", text.VERB, "ratify"},
		{"imposed", "VBD", text.VERB, "impose"},
		{"withdrew", "VBD", text.VERB, "withdraw"},
		{"ties", "NNS", text.NOUN, "tie"},
		{"countries", "NNS", text.NOUN, "country"},
		{"embassies", "NNS", text.NOUN, "embassy"},
		{"fora", "NNS", text.NOUN, "forum"},
		{"missions", "NNS", text.NOUN, "mission"},
		{"crises", "NNS", text.NOUN, "crisis"},
		{"headquarters", "NNS", text.NOUN, "headquarters"},
		{"women", "NNS", text.NOUN, "woman"},
		{"NGOs", "NNS", text.NOUN, "NGO"},
		{"NATO", "NN", text.NOUN, "NATO"},
		{"1990s", "NNS", text.NOUN, "1990s"},
		{"Armenia", "NNP", text.PROPN, "Armenia"},
		{"States", "NNPS", text.PROPN, "State"},
		{"Netherlands", "NNPS", text.PROPN, "Netherlands"},
		{"Aug", "NNP", text.PROPN, "August"},
		{"Iranian", "JJ", text.ADJ, "Iranian"},
		{"Foreign", "JJ", text.ADJ, "foreign"},
		{"better", "JJR", text.ADJ, "good"},
		{"better", "RBR", text.ADV, "well"},
		{"earliest", "JJS", text.ADJ, "early"},
		{"her", "PRP", text.PRON, "she"},
		{"her", "PRP$", text.PRON, "her"},
		{"These", "DT", text.DET, "this"},
		{"2,500,000", "CD", text.NUM, "2500000"},
		{"bn", "CD", text.NUM, "billion"},
		{"”", "''", text.PUNCT, `"`},
		{"", "NN", text.NOUN, ""},
	}
	for _, test := range tests {
		if got := text.Lemma(test.word, test.pos, text.ParseTag(test.tag)); got != test.want {
			t.Errorf("%s %s %s is %q, want %q", test.word, test.pos, test.tag, got, test.want)
		}
	}
}

func TestLemmaOfCommonWordsIsShared(t *testing.T) {
	words := []struct {
		word string
		pos  text.POS
		tag  text.Tag
	}{
		{"The", text.DET, text.ParseTag("DT")},
		{"made", text.VERB, text.TagVBN},
		{"Talks", text.NOUN, text.TagNNS},
		{"agreed", text.VERB, text.TagVBD},
		{"It", text.PRON, text.TagPRP},
		{"Kabul", text.PROPN, text.TagNNP},
		{"relations", text.NOUN, text.TagNNS},
	}
	allocs := testing.AllocsPerRun(100, func() {
		for _, w := range words {
			text.Lemma(w.word, w.pos, w.tag)
		}
	})
	if allocs > 0 {
		t.Errorf("%v allocations for %d common words", allocs, len(words))
	}
}
