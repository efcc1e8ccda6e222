package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chancery/text"
)

const lemmaHead = `# Lemmas that the rules of spelling do not give, and common words.
# Made by "go run ./text/internal/learn lemmas"; do not edit by hand.
# Each line is a letter for the inflection, the word in lower case and, after a tab,
# its lemma; without a tab the lemma is the word.
# Letters: n plural noun, s verb in -s, d verb in the past, g verb in -ing,
# a and r comparative or superlative adjective and adverb, P adjective of a name, Q name
# that is always plural, N singular noun, v verb without ending, x others.
# Sources: the English Web Treebank (CC BY-SA 4.0) and GUM (CC BY 4.0), from their
# pairs of word and lemma; WordNet 3.0 (Princeton University), from its lists of
# verbs, nouns and irregular forms.
`

// minSeen is how often a word must stand in the treebanks to be entered as common.
const minSeen = 3

// minSure is how often the treebanks must give a lemma before they are believed
// against WordNet.
const minSure = 5

// lemmaCounts counts lemmas by key: the letter and the word.
type lemmaCounts map[string]map[string]int

func (c lemmaCounts) add(key, lemma string, n int) {
	if c[key] == nil {
		c[key] = map[string]int{}
	}
	c[key][lemma] += n
}

// lemmas writes the table made of the treebanks and WordNet's folder to out.
func lemmas(out io.Writer, wordnet string, treebanks []string) error {
	seen := lemmaCounts{}
	for _, name := range treebanks {
		if err := countLemmas(seen, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	table := map[string]string{}
	if err := addWordNet(table, wordnet); err != nil {
		return err
	}
	irregular := map[string]string{}
	if err := addIrregular(irregular, wordnet); err != nil {
		return err
	}
	for key, counts := range seen {
		lemma, n, total := best(counts)
		if 2*n <= total || table[key] != "" && total == 1 || irregular[key] != "" && key[0] != 'n' && n < minSure {
			continue
		}
		delete(table, key)
		if total >= minSeen || n > 1 && lemma != text.RuleLemma(key) {
			table[key] = lemma
		}
	}
	return writeLemmas(out, table)
}

// best is the commonest lemma, the first by the alphabet among equals.
func best(counts map[string]int) (lemma string, n, total int) {
	for l, k := range counts {
		total += k
		if k > n || k == n && l < lemma {
			lemma, n = l, k
		}
	}
	return lemma, n, total
}

func writeLemmas(out io.Writer, table map[string]string) error {
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(strings.Compare(a[:1], b[:1]), strings.Compare(a, b))
	})
	w := bufio.NewWriter(out)
	w.WriteString(lemmaHead)
	for _, k := range keys {
		w.WriteString(k)
		if table[k] != k[1:] {
			w.WriteString("\t" + table[k])
		}
		w.WriteByte('\n')
	}
	return w.Flush()
}

func countLemmas(seen lemmaCounts, name string) error {
	sentences, err := readTreebank(name)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		for _, w := range s.Words {
			if strings.Contains(w.Feats, "Typo=Yes") || w.Lemma == "_" || len(w.Form) > 30 || !plain(w.Form) {
				continue
			}
			pos, tag := text.ParsePOS(w.UPOS), text.ParseTag(w.XPOS)
			if w.XPOS == "NNPS" && w.Lemma == w.Form {
				seen.add("Q"+strings.ToLower(w.Form), strings.ToLower(w.Form), minSeen)
			}
			if pos == text.PUNCT || pos == text.SYM || pos == text.X || pos == text.PROPN || tag == text.ParseTag("GW") {
				continue
			}
			if pos == text.ADJ && tag != text.TagNNP && w.Lemma == w.Form && w.Form != strings.ToLower(w.Form) && w.Form != strings.ToUpper(w.Form) {
				seen.add("P"+strings.ToLower(w.Form), w.Form, 1)
				continue
			}
			if w.Lemma != strings.ToLower(w.Lemma) && w.Lemma != "I" {
				continue
			}
			seen.add(text.LemmaKey(strings.ToLower(w.Form), pos, tag), w.Lemma, 1)
		}
	}
	return nil
}

// plain says whether a word is of ASCII letters, apostrophes and hyphens.
func plain(w string) bool {
	for i := range len(w) {
		c := w[i] | 0x20
		if (c < 'a' || c > 'z') && w[i] != '\'' && w[i] != '-' && w[i] != '.' {
			return false
		}
	}
	return w != ""
}

// addWordNet enters the irregular forms, and the regular forms that the rules
// undo wrongly.
func addWordNet(table map[string]string, dir string) error {
	verbs, err := wordNetWords(filepath.Join(dir, "index.verb"))
	if err != nil {
		return err
	}
	nouns, err := wordNetWords(filepath.Join(dir, "index.noun"))
	if err != nil {
		return err
	}
	if err := properAdjectives(table, filepath.Join(dir, "data.adj")); err != nil {
		return err
	}
	enterRegular(table, verbs)
	for _, n := range nouns {
		if strings.HasSuffix(n, "s") { // mostly names of diseases and genera, without a plural
			continue
		}
		enter(table, "n"+pluralOf(n), n)
	}
	return addIrregular(table, dir)
}

// enterRegular enters the regular forms of verbs, but those that the rules give
// to one of the verbs with that form: "installed" is of "install", not of "instal".
func enterRegular(table map[string]string, verbs []string) {
	right := map[string]bool{}
	for _, v := range verbs {
		for _, key := range regularVerb(v) {
			right[key] = right[key] || text.RuleLemma(key) == v
		}
	}
	for _, v := range verbs {
		for _, key := range regularVerb(v) {
			if !right[key] {
				enter(table, key, v)
			}
		}
	}
}

// addIrregular enters WordNet's lists of irregular forms over what is there.
func addIrregular(table map[string]string, dir string) error {
	for _, list := range []struct {
		file string
		key  func(form string) string
	}{
		{"verb.exc", verbKey},
		{"noun.exc", func(form string) string { return "n" + form }},
		{"adj.exc", func(form string) string { return "a" + form }},
	} {
		lines, err := readLines(filepath.Join(dir, list.file))
		if err != nil {
			return err
		}
		for _, line := range lines {
			f := strings.Fields(line)
			if len(f) < 2 || !plain(f[0]) || !plain(f[1]) {
				continue
			}
			delete(table, list.key(f[0]))
			enter(table, list.key(f[0]), f[1])
		}
	}
	return nil
}

// properAdjectives enters the adjectives that WordNet writes with a capital only.
func properAdjectives(table map[string]string, name string) error {
	lines, err := readLines(name)
	if err != nil {
		return err
	}
	lower := map[string]bool{}
	for _, line := range lines {
		f := strings.Fields(line)
		if len(f) < 5 || strings.HasPrefix(line, " ") {
			continue
		}
		w, _, _ := strings.Cut(f[4], "(")
		if !plain(w) || strings.ContainsAny(w, "-.'") || len(w) < 4 {
			continue
		}
		if low := strings.ToLower(w); low == w {
			lower[low] = true
		} else {
			table["P"+low] = w
		}
	}
	for w := range lower {
		delete(table, "P"+w)
	}
	return nil
}

// enter enters a form unless the rules give its lemma or it has one already.
func enter(table map[string]string, key, lemma string) {
	if _, ok := table[key]; !ok && text.RuleLemma(key) != lemma {
		table[key] = lemma
	}
}

func verbKey(form string) string {
	switch {
	case strings.HasSuffix(form, "ing"):
		return "g" + form
	case strings.HasSuffix(form, "s"):
		return "s" + form
	}
	return "d" + form
}

// wordNetWords gives the single words of an index file in lower case.
func wordNetWords(name string) ([]string, error) {
	lines, err := readLines(name)
	if err != nil {
		return nil, err
	}
	var words []string
	for _, line := range lines {
		w, _, _ := strings.Cut(line, " ")
		if w != "" && plain(w) && !strings.ContainsAny(w, "'-.") && len(w) > 2 {
			words = append(words, w)
		}
	}
	return words, nil
}

func readLines(name string) ([]string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return strings.Split(string(data), "\n"), nil
}
