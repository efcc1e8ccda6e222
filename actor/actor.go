// Package actor answers who: which words of a report name states,
// organisations, offices, persons and forces, and which actors those are.
//
// DefaultTable is what the program knows of the world; NewResolver reads with it;
// Resolver.Cast gives the mentions of one report and the tenures it tells.
//
// A mention says what its words name, not what the sentence makes of it. A
// capital is a BySeat mention wherever it stands: the object of "in", "at",
// "near", "from" or "to" is a place, while a subject, an agent, or what follows "between" and
// "with" is the government. A demonym that modifies a noun ("the Armenian
// detainees") has the state as its actor and is never itself a party.
package actor

import (
	"chancery/day"
	"chancery/span"
)

// ID names an actor: the ISO 3166-1 alpha-3 code of a state or territory
// ("ARM"; XKX for Kosovo), or "org:" and the code of an organisation ("org:CIS").
type ID string

// Kind says what sort of actor an ID names.
type Kind uint8

// The kinds of actor; the zero Kind is invalid.
const (
	InvalidKind  Kind = iota
	State             // a state with an ISO code, Kosovo, and former states such as the Soviet Union
	Territory         // a dependency or disputed territory; never a party of its own
	Organisation      // an international organisation or forum
	Armed             // a non-state armed group
)

// Sector is a PLOVER sector code: what part of a state or society an actor is.
type Sector string

// The PLOVER sectors the mentions distinguish.
const (
	NoSector Sector = ""    // the state itself
	GOV      Sector = "GOV" // executive, head of state, ministries, diplomats
	MIL      Sector = "MIL"
	LEG      Sector = "LEG"
	JUD      Sector = "JUD"
	COP      Sector = "COP" // police, interior security
	SPY      Sector = "SPY" // intelligence services
	OPP      Sector = "OPP" // opposition
	PTY      Sector = "PTY" // political party
	BUS      Sector = "BUS"
	CVL      Sector = "CVL" // civilians, people, citizens
	JRN      Sector = "JRN" // press
	EDU      Sector = "EDU" // academics, analysts
	REB      Sector = "REB"
	IGO      Sector = "IGO"
	NGO      Sector = "NGO"
)

// Official says whether an actor of this sector acts for its state: what an
// official does is the state's doing; what a company or a citizen does is not.
func (s Sector) Official() bool {
	switch s {
	case NoSector, GOV, MIL, LEG, JUD, COP, SPY:
		return true
	}
	return false
}

// Rank orders the people who meet: a summit is a meeting of heads.
type Rank uint8

// The ranks of office, lowest first.
const (
	NoRank     Rank = iota
	Official        // spokesperson, envoy, director, delegation
	Ambassador      // head of mission, chargé d'affaires
	Deputy          // deputy or vice minister, under secretary
	Minister        // minister, secretary of state
	Head            // head of state or government
)

// How says by what words a mention names its actors.
type How uint8

// The ways of naming; the zero How is invalid.
const (
	InvalidHow How = iota
	ByName         // "Armenia", "the Republic of Armenia", "the European Union"
	ByDemonym      // "Armenian", "the Armenians"
	BySeat         // a capital or seat of power that may stand for a government: "Baku", "the Kremlin"
	ByOffice       // "Armenia's foreign minister", "Pakistani officials", "the Azerbaijani army"
	ByPerson       // a person whose state the report or the tables tell: "Ararat Mirzoyan"
	ByGroup        // "both sides", "the two countries", "the two leaders"
	ByPronoun      // "he", "they", "it" where the antecedent is safe
	ByNoun         // "the minister", "his Pakistani counterpart", "the country"
)

// Mention is a run of words that names one or more actors. Mentions may nest:
// "Armenia" stands inside "Armenia's Foreign Minister Ararat Mirzoyan".
type Mention struct {
	Span       span.Span
	First, End int // tokens [First, End) of the parse
	Head       int // the token that governs the words; where the tree attaches the mention
	Sentence   int
	How        How
	Kind       Kind   // of Actors[0]; zero where Actors is empty
	Actors     []ID   // sorted; several for "both sides"; none where the words could not be resolved
	Host       ID     // the state that receives an embassy or an ambassador: KWT for "the Pakistani embassy in Kuwait"; "" for other mentions
	Sector     Sector // of former holders of an office CVL: what they do is no deed of their state
	Rank       Rank
	Person     string // full name of the person as the report gives it, "" where none is named
	Office     string // lemma-like lower-case title: "foreign minister", "president"; "" where none
	Plural     bool   // names several people or bodies: "ministers", "leaders", "officials"
	Body       bool   // a ministry, an army, an embassy, a people; not a person with an office
	Place      bool   // an embassy or a mission: Actors are those who sent it, and it acts for nobody of itself
	Former     bool   // the office was held, and is no longer
	Antecedent int    // index of the mention this one refers back to (or, in a title, forward), or -1
	Within     int    // index of the smallest mention that encloses this one, or -1
	Candidates []ID   // what the words may name where the report does not settle it; Actors is then empty
	Why        string // the rule or table row that resolved it, for --explain
}

// Official says whether the mention acts for its actors: it has some, and
// names a state, an organisation, or people and bodies that act for one now.
func (m *Mention) Official() bool {
	return len(m.Actors) > 0 && m.Sector.Official() && !m.Former && !m.Place
}

// Tenure is an office read from a report: who held it, when, by which words.
type Tenure struct {
	Person string
	Office string
	State  ID
	Rank   Rank
	Span   span.Span // the words that say so
	AsOf   day.Day   // the day it was said of; unknown where the report has no date
}

// Cast is everybody in a report. It is read-only once made.
type Cast struct {
	Mentions []Mention // ordered by First, then by longer first
	Tenures  []Tenure  // offices learned from apposition and title, in order
	Unplaced []string  // the Surname of each name that neither the report nor the tables place, and of capitalised words that may be one; sorted
	Relied   []int     // the prior tenures, by index, on which mentions rest

	byHead []int32 // token to the outermost mention that the tree attaches by it, or none
	over   []int32 // token to the smallest mention that holds it, or none
}

// none stands for no index in the tables of a Cast.
const none = -1

// At is the outermost mention that the tree attaches by token i, or nil. Where
// a wrong tree attaches the words of a mention by several tokens, each of them
// finds it.
func (c *Cast) At(i int) *Mention { return c.lookup(c.byHead, i) }

// Over is the smallest mention whose tokens hold token i, or nil.
func (c *Cast) Over(i int) *Mention { return c.lookup(c.over, i) }

func (c *Cast) lookup(table []int32, i int) *Mention {
	if i < 0 || i >= len(table) || table[i] == none {
		return nil
	}
	return &c.Mentions[table[i]]
}

// Resolver finds the cast of a report. It is immutable and safe for concurrent use.
type Resolver struct{ table *Table }

// NewResolver returns a resolver that knows the world by table.
func NewResolver(table *Table) *Resolver { return &Resolver{table} }

var howNames = [...]string{"", "name", "demonym", "seat", "office", "person", "group", "pronoun", "noun"}

// String is a short word for h.
func (h How) String() string { return howNames[h] }
