package event

import (
	"strings"

	"chancery/text"
)

// scales are the words that multiply a number.
var scales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12,
	"millions": 1e6, "billions": 1e9, "trillions": 1e12,
	"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "B": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
}

// abbreviated says whether a scale is an abbreviation, which stands for something
// else unless it is glued to its number or money is meant ("5 m" are metres).
func abbreviated(w string) bool { return len(w) <= 3 }

// numberWords are the numbers written in letters that may begin an amount.
var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// smallNumber is the first number in letters that counts things rather than
// tells them apart: "two countries" is no amount.
const smallNumber = 10

// moneySigns are what stands before a sum: signs, and codes of ISO 4217 as text
// uses them. "" is a currency that its sign leaves open.
var moneySigns = map[string]string{
	"$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY",
	"CN¥": "CNY", "RMB": "CNY", "CNY": "CNY", "₹": "INR", "INR": "INR", "PKR": "PKR", "Rs": "", "Rs.": "", "Re": "",
	"A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "NZ$": "NZD", "NZD": "NZD", "S$": "SGD", "SGD": "SGD",
	"HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "TWD": "TWD", "R$": "BRL", "BRL": "BRL", "CHF": "CHF", "₽": "RUB", "RUB": "RUB", "₩": "KRW", "KRW": "KRW",
	"₺": "TRY", "TRY": "TRY", "₴": "UAH", "UAH": "UAH", "₸": "KZT", "KZT": "KZT", "₼": "AZN", "AZN": "AZN", "₾": "GEL", "GEL": "GEL", "AMD": "AMD",
	"₪": "ILS", "ILS": "ILS", "₦": "NGN", "NGN": "NGN", "₱": "PHP", "PHP": "PHP", "฿": "THB", "THB": "THB", "₫": "VND", "VND": "VND",
	"AED": "AED", "SAR": "SAR", "QAR": "QAR", "KWD": "KWD", "EGP": "EGP", "ZAR": "ZAR", "KES": "KES", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "CZK": "CZK", "HUF": "HUF",
}

// currency is a word for money: the code it has alone, and those it has with the
// name or the adjective of a state, told by how these begin.
type currency struct {
	name   string // in the singular
	alone  string // "" where several states use the word and none comes first
	states []currencyState
}

type currencyState struct{ begins, code string }

var (
	dollar = currency{"dollar", "USD", []currencyState{
		{"Canad", "CAD"}, {"Austral", "AUD"}, {"Zealand", "NZD"}, {"Singapor", "SGD"}, {"Kong", "HKD"}, {"Taiwan", "TWD"}, {"Jamaica", "JMD"}, {"Fiji", "FJD"}, {"Namibia", "NAD"}, {"Zimbabw", "ZWL"},
	}}
	pound  = currency{"pound", "GBP", []currencyState{{"Egypt", "EGP"}, {"Leban", "LBP"}, {"Syria", "SYP"}, {"Sudan", "SDG"}}}
	rupee  = currency{"rupee", "", []currencyState{{"India", "INR"}, {"Pakistan", "PKR"}, {"Nepal", "NPR"}, {"Lanka", "LKR"}, {"Mauriti", "MUR"}, {"Seychell", "SCR"}}}
	peso   = currency{"peso", "", []currencyState{{"Mexic", "MXN"}, {"Argentin", "ARS"}, {"Chile", "CLP"}, {"Colombia", "COP"}, {"Philippine", "PHP"}, {"Uruguay", "UYU"}, {"Cuba", "CUP"}, {"Dominican", "DOP"}}}
	dinar  = currency{"dinar", "", []currencyState{{"Kuwait", "KWD"}, {"Iraq", "IQD"}, {"Jordan", "JOD"}, {"Algeria", "DZD"}, {"Tunisia", "TND"}, {"Libya", "LYD"}, {"Serbia", "RSD"}, {"Bahrain", "BHD"}}}
	riyal  = currency{"riyal", "", []currencyState{{"Saudi", "SAR"}, {"Qatar", "QAR"}, {"Yemen", "YER"}, {"Oman", "OMR"}, {"Iran", "IRR"}}}
	dirham = currency{"dirham", "", []currencyState{{"Emirat", "AED"}, {"UAE", "AED"}, {"Morocc", "MAD"}}}
	franc  = currency{"franc", "", []currencyState{{"Swi", "CHF"}, {"Congol", "CDF"}, {"Rwanda", "RWF"}, {"Burundi", "BIF"}, {"Djibouti", "DJF"}, {"Guinea", "GNF"}}}
	krone  = currency{"krone", "", []currencyState{{"Swed", "SEK"}, {"Norw", "NOK"}, {"Danish", "DKK"}, {"Denmark", "DKK"}, {"Iceland", "ISK"}, {"Czech", "CZK"}}}
	ruble  = currency{"ruble", "RUB", []currencyState{{"Belarus", "BYN"}}}
	won    = currency{"won", "KRW", []currencyState{{"North Korea", "KPW"}}}
	shill  = currency{"shilling", "", []currencyState{{"Kenya", "KES"}, {"Uganda", "UGX"}, {"Tanzania", "TZS"}, {"Somali", "SOS"}}}
	som    = currency{"som", "", []currencyState{{"Kyrgyz", "KGS"}, {"Uzbek", "UZS"}}}
	manat  = currency{"manat", "", []currencyState{{"Azerbaijan", "AZN"}, {"Turkmen", "TMT"}}}
)

// currencyWords maps a word in lower case to its currency.
var currencyWords = map[string]currency{
	"dollar": dollar, "dollars": dollar, "pound": pound, "pounds": pound, "rupee": rupee, "rupees": rupee, "peso": peso, "pesos": peso,
	"dinar": dinar, "dinars": dinar, "riyal": riyal, "riyals": riyal, "rial": riyal, "rials": riyal, "dirham": dirham, "dirhams": dirham,
	"franc": franc, "francs": franc, "krone": krone, "kroner": krone, "krona": krone, "kronor": krone, "koruna": krone, "ruble": ruble, "rubles": ruble, "rouble": ruble, "roubles": ruble,
	"won": won, "shilling": shill, "shillings": shill, "som": som, "soms": som, "manat": manat, "manats": manat,
	"euro": {name: "euro", alone: "EUR"}, "euros": {name: "euro", alone: "EUR"}, "yen": {name: "yen", alone: "JPY"}, "yuan": {name: "yuan", alone: "CNY"},
	"renminbi": {name: "yuan", alone: "CNY"}, "lira": {name: "lira", alone: "TRY"}, "liras": {name: "lira", alone: "TRY"}, "hryvnia": {name: "hryvnia", alone: "UAH"},
	"hryvnias": {name: "hryvnia", alone: "UAH"}, "zloty": {name: "zloty", alone: "PLN"}, "zlotys": {name: "zloty", alone: "PLN"}, "forint": {name: "forint", alone: "HUF"},
	"forints": {name: "forint", alone: "HUF"}, "tenge": {name: "tenge", alone: "KZT"}, "lari": {name: "lari", alone: "GEL"}, "drams": {name: "dram", alone: "AMD"},
	"taka": {name: "taka", alone: "BDT"}, "baht": {name: "baht", alone: "THB"}, "ringgit": {name: "ringgit", alone: "MYR"}, "rupiah": {name: "rupiah", alone: "IDR"},
	"shekel": {name: "shekel", alone: "ILS"}, "shekels": {name: "shekel", alone: "ILS"}, "rand": {name: "rand", alone: "ZAR"}, "naira": {name: "naira", alone: "NGN"},
	"birr": {name: "birr", alone: "ETB"}, "reais": {name: "real", alone: "BRL"}, "afghanis": {name: "afghani", alone: "AFN"}, "dong": {name: "dong", alone: "VND"},
}

// near is the code that the words at the given tokens, an adjective beside the
// sum, give the currency; "" where they give none.
func (c currency) near(p *text.Parse, tokens ...int) string {
	for _, i := range tokens {
		if i < 0 || i >= len(p.Tokens) {
			continue
		}
		if code := c.of(p.Word(i)); code != "" {
			return code
		}
	}
	return ""
}

// of is the code of the currency in the state that the word names, or "".
func (c currency) of(word string) string {
	for _, s := range c.states {
		if strings.HasPrefix(word, s.begins) {
			return s.code
		}
	}
	return ""
}

// inText is the code of the currency in the one state of those that use it which
// the text names; the word itself where it names none or several.
func (c currency) inText(p *text.Parse) string {
	only := ""
	for i := range p.Tokens {
		code := c.of(p.Word(i))
		if code == "" || code == only {
			continue
		}
		if only != "" {
			return c.name
		}
		only = code
	}
	if only == "" {
		return c.name
	}
	return only
}
