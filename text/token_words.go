package text

import "strings"

// abbreviation says when the full stop after a word belongs to the word.
type abbreviation uint8

const (
	notAbbreviation abbreviation = iota
	always                       // Dr., Gen., etc.
	beforeDigit                  // No. 5, Mar. 3, p. 7
	beforeName                   // Min. Lavrov, but "after a min."
)

// abbreviations is keyed by the word as written, without its full stop. It holds
// titles and ranks, companies and addresses, months and weekdays, American
// states, and the abbreviations of scholars and clerks.
var abbreviations = abbreviationTable()

func abbreviationTable() map[string]abbreviation {
	m := map[string]abbreviation{}
	enter := func(kind abbreviation, words string) {
		for w := range strings.FieldsSeq(words) {
			m[w] = kind
		}
	}
	enter(always, `Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Msgr St Ste
		Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Cdr Brig Cmdt Supt Insp
		Gov Sen Sens Rep Reps Pres Amb Atty Sec Secy Dep Asst Assoc Jr Sr Esq
		GEN COL MAJ CAPT DR MR MRS LT SGT Eng Engr Ing Shri Smt Sh`)
	enter(always, `Inc Ltd Co Corp Bros Cos Pty Dept Univ Assn Ave Blvd Rd Ft Mt Mts Hwy Pkwy Sq Bldg Apt`)
	enter(always, `Jan Feb Sept Sep Oct Nov Dec Aug Apr JAN FEB SEPT OCT NOV DEC AUG Tues Thurs Thur Thu Tue`)
	enter(always, `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Kan Ky Md Minn Mo Mont Neb Nev
		Okla Pa Tenn Tex Va Vt Wis Wyo`)
	enter(always, `vs al cf viz approx appx est ext esp dept div govt Govt intl Intl natl
		Vol Vols vols Figs figs Eds eds Attn attn ca ibid Ibid incl misc Para pp lbs hrs yrs ave tel Tel Ref ft
		retd Retd rtd`)
	enter(beforeDigit, `No no Nos nos Mar MAR Jun Jul APR JUN JUL Art art Arts arts para paras Paras
		Fig fig Ch ch Eq eq Res vol sec Rs Reg Doc Rm rm Ext`)
	enter(beforeName, `Min Dir Ed Hr Pt Is Mass Mich Miss Wash Ill Spec Cong Treas Rt Ven
		Sat Sun Mon Fri Wed La`)
	return m
}

// set makes a set of the words in a list.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// boundPrefixes, in lower case, are written with a hyphen and never stand alone:
// such a word is one token, where other compounds are three.
var boundPrefixes = set(`non e anti re co pre pro mid cross post over semi ex multi sub counter mini inter
	neo socio psycho intra micro un ultra macro geo bi tri extra infra de trans para pseudo proto quasi hyper`)

// units are split from the number they are written onto.
var units = set(`am pm a.m p.m AM PM k K m M mm MM cm km kg g lb lbs ft b B bn mn mln tn trn bcm mcm sqm nm
	ha kW kw MW mw GW gw TW kWh MWh GWh TWh mph kph hrs hr min sec mi oz ml mg x pc`)

// siteSuffixes end the names of sites and files, in lower case.
var siteSuffixes = set(`com org net gov edu mil int info uk eu us ru ua cn in pk az am af ge tr ir il fr de jp br au
	ca ch nl se no fi it es pl io tv me co news html htm php asp pdf doc docx xls xlsx ppt txt jpg jpeg png gif zip url`)

// clipped words begin with an apostrophe.
var clipped = set(`em cause til till tis twas round bout n`)

// openers often begin a sentence: a full stop before one of them ends the last,
// though it stands after a single letter.
var openers = set(`The A An In On At It He She They We You I This That These Those But And Or So If As When While After
	Before For From With To There His Her Their Its Our My Both Also However Meanwhile Since Under By What Who How Why
	No Not Some Many Most All Each Then Now Earlier Later Last`)

// currencies are split from the number they are written before: PKR5,000.
var currencies = set(`Rs RS INR PKR LKR NPR BDT AFN AZN AMD GEL IRR SAR AED QAR KWD OMR TRY EUR USD GBP CHF CNY RMB
	JPY KRW RUB UAH KZT UZS ILS EGP ETB KES NGN ZAR AUD CAD NZD HKD SGD MYR IDR THB VND PHP BRL ARS MXN Dh Dhs Tk Ksh`)

// isDollarPrefix says whether w before "$" names whose dollar it is.
func isDollarPrefix(w string) bool {
	switch w {
	case "US", "U", "A", "AU", "C", "CA", "CAN", "NZ", "HK", "S", "R", "NT", "J", "Z", "F", "B", "T", "EC", "N", "G", "L":
		return true
	}
	return false
}
