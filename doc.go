// Package chancery is the tour of a program that reads news reports about states
// and keeps the record of their relations: for every pair of states what holds
// now, what is under way, how it came about, who says so, and the words that
// prove it, on any day one asks about.
//
// Follow one report through. It says: "Pakistan and Armenia on Friday agreed to
// consider establishing diplomatic relations."
//
// [chancery/source] finds it: in a file, a folder, a page of the web, a feed, a
// web archive, a line of JSON. It decodes the bytes and makes a [chancery/report]
// of it: title, publisher, day of publication (from the dateline, if nothing else
// tells), language, body, and an id made from the content, so that the same text
// read twice is one report. Copies of one wire text share a story and count once
// as a witness. From here on everything points at its words by a [chancery/span],
// a byte range of the report's text, and at the calendar by a [chancery/day].
//
// [chancery/text] reads the grammar: sentences, words, parts of speech, lemmas,
// and the dependency tree in which "establishing" hangs on "consider" and
// "consider" on "agreed". Tagger and parser are one small network, trained by this
// project and embedded in the program.
//
// [chancery/actor] says who: "Pakistan" is PAK, "Armenia" is ARM; "Armenia's
// Foreign Minister Ararat Mirzoyan" is a person in an office of ARM, and "both
// sides" further down are the two again. It knows states, organisations and
// offices from the tables in [chancery/data].
//
// [chancery/event] says what: the lexicon, data too, knows that to establish
// relations is an act on the facet relations. The words that govern the act weaken
// it, "agreed" to agreed and "consider" to considered, and the weakest link
// decides. "On Friday" becomes 29 August 2025, the Friday before publication. Out
// comes an event, and for each facet it touches a claim: relations, ARM and PAK,
// considering, 29 August 2025, with the quoted words as evidence.
//
// [chancery/record] says what it means. It never stores a relation: it folds all
// claims of a pair into what holds (no relations) and what is under way
// (considering), for the day asked about and from what was known on another day.
//
// [chancery/ingest] runs these stages on any number of workers, and
// [chancery/store] keeps reports and claims so that reading again changes nothing
// and killing the program loses nothing it had acknowledged.
//
// [chancery/cmd/chancery] is where people meet it: read, show, timeline, why.
// [chancery/score] measures the engine against hand-coded cases, among them those
// in [chancery/samples].
//
// The imports of these packages point one way; arch_test.go holds the table and
// the reasons. docs/terms.md explains the words, docs/architecture.md the whole.
package chancery
