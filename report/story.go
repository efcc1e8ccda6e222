package report

import (
	"slices"

	"chancery/day"
)

// Story names a group of reports that are copies of one another, a wire text and
// its reprints, by the id of the first of them. A story counts once as a witness.
type Story ID

// What makes two reports copies of one another.
const (
	copyText  = 0.5  // least resemblance of their texts
	copyNames = 0.65 // least resemblance of the names and numbers in them, which parts copies from forms filled in anew
	copyDays  = 7    // most days between their publication
)

// Print is what a report is compared by. It can be kept and given back to Stories later.
type Print struct {
	Report    ID
	Published day.Day // unknown compares with every day
	Text      Sketch
	Names     Sketch
}

// PrintOf makes the print of a report.
func PrintOf(r *Report) Print {
	body := r.Body
	if body == "" {
		body = r.Title
	}
	text, names := sketches(body)
	return Print{Report: r.ID, Published: r.Published, Text: text, Names: names}
}

// CopyOf says whether two reports are copies of one text.
func (p *Print) CopyOf(o *Print) bool {
	if p.Published.Known() && o.Published.Known() && max(p.Published-o.Published, o.Published-p.Published) > copyDays {
		return false
	}
	return p.Text.Resemblance(&o.Text) >= copyText && p.Names.Resemblance(&o.Names) >= copyNames
}

// Stories groups reports into stories as they come. It is not safe for concurrent use.
type Stories struct {
	prints []Print
	story  []Story
	byID   map[ID]Story
	bands  map[uint64][]int32 // prints that share a band of their sketch, by its key
}

// NewStories returns an empty grouping.
func NewStories() *Stories {
	return &Stories{byID: map[ID]Story{}, bands: map[uint64][]int32{}}
}

// Add returns the story of a report: that of the earliest added one it is a copy
// of, or a new one under its own id. Adding a report again changes nothing. What a
// report is grouped with depends on the order of adding, and on nothing else.
func (s *Stories) Add(p Print) Story {
	if story, ok := s.byID[p.Report]; ok {
		return story
	}
	keys := p.Text.bands()
	story, first := Story(p.Report), len(s.prints)
	for _, k := range keys {
		for _, i := range s.bands[k] {
			if int(i) < first && s.prints[i].CopyOf(&p) {
				story, first = s.story[i], int(i)
			}
		}
	}
	at := int32(len(s.prints))
	s.prints = append(s.prints, p)
	s.story = append(s.story, story)
	s.byID[p.Report] = story
	for _, k := range keys {
		if !slices.Contains(s.bands[k], at) {
			s.bands[k] = append(s.bands[k], at)
		}
	}
	return story
}
