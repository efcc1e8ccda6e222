package text_test

import (
	"strings"
	"testing"

	"chancery/text"
)

// sentences writes the tokens of a parse with spaces between, one sentence a line.
func sentences(p *text.Parse) string {
	var b strings.Builder
	for _, s := range p.Sentences {
		for i := s.First; i < s.End; i++ {
			if i > s.First {
				b.WriteByte(' ')
			}
			b.WriteString(p.Word(i))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Each case is a text and, below, its tokens, one sentence a line.
func TestTokenize(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"white space", " \n\t\u00a0\u2003\ufeff ", ""},
		{
			"titles and initials",
			"H.E. Ararat Mirzoyan met Dr. J. Smith, Gen. Asim Munir and George W. Bush. Mr. Dar stayed.",
			"H.E. Ararat Mirzoyan met Dr. J. Smith , Gen. Asim Munir and George W. Bush .\nMr. Dar stayed .",
		},
		{"states with full stops", "The U.S. envoy left the U.K. on Monday.", "The U.S. envoy left the U.K. on Monday ."},
		{"state at the end", "He flew to the U.S. The minister stayed.", "He flew to the U.S.\nThe minister stayed ."},
		{"contractions", "They don't, can't and won't; she'll say it's what I'd've done.", "They do n't , ca n't and wo n't ; she 'll say it 's what I 'd 've done ."},
		{"curly contractions", "They don’t say it’s Iran’s.", "They do n’t say it ’s Iran ’s ."},
		{"fused", "We cannot go; they're gonna wait.", "We can not go ; they 're gon na wait ."},
		{"possessives", "The ministers' call on Azerbaijan' border, Qa'ida's and O'Brien's.", "The ministers ' call on Azerbaijan ' border , Qa'ida 's and O'Brien 's ."},
		{"money", "It pledged US$2 billion, $1.5bn, €300m and 2,500,000 rupees (5%).", "It pledged US$ 2 billion , $ 1.5 bn , € 300 m and 2,500,000 rupees ( 5 % ) ."},
		{"dates", "On 29th Aug, 2025, not 8/29/2025 or 2025-08-29, at 7:30pm.", "On 29th Aug , 2025 , not 8/29/2025 or 2025-08-29 , at 7:30 pm ."},
		{"abbreviated months", "On Sept. 3 and Mar. 4 he met Sen. Cruz, see No. 5. The rest is known.", "On Sept. 3 and Mar. 4 he met Sen. Cruz , see No. 5 .\nThe rest is known ."},
		{"hyphens", "The state-run anti-ship F-16 co-operation in Nagorno-Karabakh, 2003-2007.", "The state - run anti-ship F - 16 co-operation in Nagorno - Karabakh , 2003 - 2007 ."},
		{"dashes", "The step—long expected – was taken--at last.", "The step — long expected – was taken -- at last ."},
		{"addresses", "Write to press@mfa.gov.az, see https://mfa.gov.az/en/news?id=1. Follow @MFA_Az #Baku.", "Write to press@mfa.gov.az , see https://mfa.gov.az/en/news?id=1 .\nFollow @MFA_Az #Baku ."},
		{"sites", "Times.am and example.com reported it.", "Times.am and example.com reported it ."},
		{"ellipses", "He waited... and left… The end.", "He waited ... and left …\nThe end ."},
		{"quotes", `"We agreed," he said. "It is signed." Then he left.`, "\" We agreed , \" he said .\n\" It is signed . \"\nThen he left ."},
		{"curly quotes", "“It is done.” He left. ‘No,’ she said.", "“ It is done . ”\nHe left .\n‘ No , ’ she said ."},
		{"question in a quotation", "“Will they sign?” he asked. Nobody knew!", "“ Will they sign ? ” he asked .\nNobody knew !"},
		{"no space after a full stop", "They ended the talks.The minister left.", "They ended the talks .\nThe minister left ."},
		{"headline", "Afghanistan, Pakistan discuss ties\n\nThe two ministers spoke.", "Afghanistan , Pakistan discuss ties\nThe two ministers spoke ."},
		{"headline above one line break", "Leaders meet in Baku\nThe two leaders met on Monday in Baku.", "Leaders meet in Baku\nThe two leaders met on Monday in Baku ."},
		{"broken line", "They called it a positive step for\n\nregional stability. It holds.", "They called it a positive step for regional stability .\nIt holds ."},
		{"broken before a name", "He thanked the President of\n\nAzerbaijan.", "He thanked the President of Azerbaijan ."},
		{
			"wrapped lines",
			"The Foreign Minister of Armenia said on Tuesday that his\nCountry was ready. The two sides met in the capital of\nGeorgia on Monday.",
			"The Foreign Minister of Armenia said on Tuesday that his Country was ready .\nThe two sides met in the capital of Georgia on Monday .",
		},
		{"bullets", "The sides agreed:\n- to open embassies\n- to lift visas\n• Trade", "The sides agreed :\n- to open embassies\n- to lift visas\n• Trade"},
		{"numbered list", "1. Open the border\n2. Sign the text", "1. Open the border\n2. Sign the text"},
		{"table", "State\tEmbassy\nArmenia\tYerevan", "State\nEmbassy\nArmenia\nYerevan"},
		{"dateline with a colon", "KABUL: Pakistan sent an envoy.", "KABUL :\nPakistan sent an envoy ."},
		{"dateline with an agency", "GENEVA (AP) — Talks began.", "GENEVA ( AP ) —\nTalks began ."},
		{"dateline with a date", "Baku, 12 May 2022 – The President spoke.", "Baku , 12 May 2022 –\nThe President spoke ."},
		{
			"dateline in brackets",
			"ISLAMABAD, (UrduPoint - 29th Aug, 2025) In a first, they spoke.",
			"ISLAMABAD , ( UrduPoint - 29th Aug , 2025 )\nIn a first , they spoke .",
		},
		{"missing full stop", "They signed the text\n\nHe then left", "They signed the text\nHe then left"},
		{"letters of other scripts", "Ərdoğan met Călin Georgescu in Çanakkale. Şuşa, 北京。", "Ərdoğan met Călin Georgescu in Çanakkale .\nŞuşa , 北京 。"},
		{"broken runes", "a\xffb \xc3", "a\xffb \xc3"},
		{"decimals and versions", "It grew 3.5 per cent, to 1.2.3; .5 is half.", "It grew 3.5 per cent , to 1.2.3 ; .5 is half ."},
		{"brackets", "The IEA (the Taliban [sic]) agreed.", "The IEA ( the Taliban [ sic ] ) agreed ."},
		{"currencies", "PKR5,000, Rs2bn and EUR 3m, up +3.2%.", "PKR 5,000 , Rs 2 bn and EUR 3 m , up +3.2 % ."},
		{"quotation after an ellipsis", `"It holds," he said... "But when?" asked one.`, "\" It holds , \" he said ...\n\" But when ? \" asked one ."},
		{"initials before a name", "K.P. Sharma Oli, J.D. Vance and Amb. (retd.) Javed Hafeez met at 3 p.m. The rest left.", "K.P. Sharma Oli , J.D. Vance and Amb. ( retd. ) Javed Hafeez met at 3 p.m.\nThe rest left ."},
		{"items in a line", "They agree: 1. Open the border; and 2. Sign.", "They agree : 1. Open the border ; and 2. Sign ."},
		{"year at the end", "It fell in 1991. 2 states left.", "It fell in 1991 .\n2 states left ."},
		{"reference", "It holds. [12] The rest is known.", "It holds . [ 12 ]\nThe rest is known ."},
		{"agency at the end", "The truce holds. (AFP)", "The truce holds .\n( AFP )"},
		{"company and slash", "AT&T and/or P&L of the DPM/FM w/o R&D.", "AT&T and / or P&L of the DPM / FM w/o R&D ."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want != "" {
				want += "\n"
			}
			if got := sentences(text.Tokenize(test.text)); got != want {
				t.Errorf("%q\ngot:\n%swant:\n%s", test.text, got, want)
			}
		})
	}
}
