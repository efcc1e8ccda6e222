package text

import (
	"slices"
	"strings"
)

// POS is a universal part of speech (Universal Dependencies version 2).
type POS uint8

// The universal parts of speech; the zero POS is none.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var posNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String is the tag as CoNLL-U writes it.
func (p POS) String() string { return posNames[p] }

// ParsePOS reads a tag; any other word is NoPOS.
func ParsePOS(s string) POS { return POS(indexOf(posNames[:], s)) }

// Nominal says whether p is a common or proper noun.
func (p POS) Nominal() bool { return p == NOUN || p == PROPN }

// Rel is a dependency relation (Universal Dependencies version 2 as the English treebanks use it).
type Rel uint8

// The relations; the zero Rel is none.
const (
	NoRel Rel = iota
	RootRel
	Nsubj
	NsubjPass
	NsubjOuter
	Obj
	Iobj
	Csubj
	CsubjPass
	CsubjOuter
	Ccomp
	Xcomp
	Obl
	OblAgent
	OblUnmarked
	Vocative
	Expl
	Dislocated
	Advcl
	AdvclRelcl
	Advmod
	Discourse
	Aux
	AuxPass
	Cop
	Mark
	Nmod
	NmodPoss
	NmodUnmarked
	NmodDesc
	Appos
	Nummod
	Acl
	AclRelcl
	Amod
	Det
	DetPredet
	Case
	Conj
	Cc
	CcPreconj
	Fixed
	Flat
	List
	Parataxis
	Compound
	CompoundPrt
	Orphan
	Goeswith
	Reparandum
	Punct
	Dep

	relCount
)

var relNames = [...]string{"_", "root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "csubj", "csubj:pass", "csubj:outer", "ccomp", "xcomp", "obl", "obl:agent", "obl:unmarked", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod", "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "nummod", "acl", "acl:relcl", "amod", "det", "det:predet", "case", "conj", "cc", "cc:preconj", "fixed", "flat", "list", "parataxis", "compound", "compound:prt", "orphan", "goeswith", "reparandum", "punct", "dep"}

// relBase maps a relation to the one without subtype.
var relBase = func() (base [relCount]Rel) {
	for r := range relCount {
		name, _, _ := strings.Cut(relNames[r], ":")
		base[r] = ParseRel(name)
	}
	return base
}()

// String is the relation as CoNLL-U writes it.
func (r Rel) String() string { return relNames[r] }

// Base is r without its subtype: Base of nsubj:pass is nsubj.
func (r Rel) Base() Rel { return relBase[r] }

// In says whether r is one of rels or a subtype of one.
func (r Rel) In(rels ...Rel) bool {
	for _, o := range rels {
		if r == o || relBase[r] == o {
			return true
		}
	}
	return false
}

// ParseRel reads a relation; a subtype that is not in the table is read as its
// base, and any other word is NoRel.
func ParseRel(s string) Rel {
	if i := indexOf(relNames[:], s); i > 0 {
		return Rel(i)
	}
	base, _, _ := strings.Cut(s, ":")
	return Rel(indexOf(relNames[:], base))
}

// Tag is a Penn Treebank tag as the English treebanks use it.
type Tag uint8

// The tags that carry tense, number or form; the zero Tag is none. Others have values without a name.
const (
	NoTag   Tag = iota
	TagNN       // NN
	TagNNS      // NNS
	TagNNP      // NNP
	TagNNPS     // NNPS
	TagVB       // VB
	TagVBD      // VBD
	TagVBG      // VBG
	TagVBN      // VBN
	TagVBP      // VBP
	TagVBZ      // VBZ
	TagMD       // MD
	TagPRP      // PRP
	TagPRPS     // PRP$
	TagJJR      // JJR
	TagJJS      // JJS
	TagTO       // TO
)

var tagNames = [...]string{"_", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "PRP", "PRP$", "JJR", "JJS", "TO", "IN", "DT", "JJ", ".", "RB", ",", "CC", "CD", "UH", ":", "-RRB-", "-LRB-", "WDT", "WRB", "WP", "HYPH", "``", "''", "RP", "POS", "EX", "RBR", "NFP", "SYM", "FW", "ADD", "GW", "$", "PDT", "RBS", "LS", "AFX", "WP$"}

// String is the tag as the treebanks write it.
func (t Tag) String() string { return tagNames[t] }

// ParseTag reads a tag; any other word is NoTag.
func ParseTag(s string) Tag { return Tag(indexOf(tagNames[:], s)) }

func indexOf(names []string, s string) int { return max(slices.Index(names, s), 0) }
