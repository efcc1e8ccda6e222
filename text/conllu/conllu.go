// Package conllu reads and writes CoNLL-U, the file format of the Universal
// Dependencies treebanks (universaldependencies.org/format.html), and turns its
// sentences into parses over the text they were made from.
package conllu

import "strings"

// Sentence is one block of a file.
type Sentence struct {
	Line     int      // line of the file on which the block begins, from 1
	Comments []string // in order, without the leading "#" and white space
	Words    []Word   // syntactic words in order; empty nodes are left out
	Ranges   []Range  // surface tokens that hold several words, in order
}

// Word is one syntactic word. Fields keep the letters of the file, "_" included.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // 1-based position of the head in Words; 0 is the root
	Rel, Deps, Misc                string
}

// Range is a surface token written as one and analysed as the words First to
// Last, 1-based and both included: "don't" over "do" and "n't".
type Range struct {
	First, Last int
	Form, Misc  string
}

// Comment returns the value of a comment "key = value", or of the bare comment "key".
func (s *Sentence) Comment(key string) (value string, ok bool) {
	for _, c := range s.Comments {
		k, v, _ := strings.Cut(c, "=")
		if strings.TrimSpace(k) == key {
			return strings.TrimSpace(v), true
		}
	}
	return "", false
}

// starts says whether a comment marks s as the first of a document or paragraph,
// with or without an id.
func (s *Sentence) starts(what string) bool {
	for _, c := range s.Comments {
		rest, ok := strings.CutPrefix(c, what)
		if ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
			return true
		}
	}
	return false
}

// NewDocument says whether s is the first sentence of a document.
func (s *Sentence) NewDocument() bool { return s.starts("newdoc") }

// NewParagraph says whether s is the first sentence of a paragraph.
func (s *Sentence) NewParagraph() bool { return s.starts("newpar") || s.NewDocument() }

// spaceAfter says whether the MISC column leaves the following space in place.
func spaceAfter(misc string) bool {
	for f := range strings.SplitSeq(misc, "|") {
		if f == "SpaceAfter=No" {
			return false
		}
	}
	return true
}
