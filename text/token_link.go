package text

import "strings"

// What is longer than this, in bytes, is no link or name of a site.
const (
	maxLink    = 2048
	maxAddress = 256 // of a mail address, a site or a file
)

// looksLinked says whether a chunk may hold a URL or an electronic address.
func looksLinked(chunk string) bool {
	return strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || strings.Contains(chunk, "(www.") ||
		strings.IndexByte(chunk, '@') > 0
}

// linkEnd is the end of the URL or address of s[:b] that begins at i, or i where
// none does. Marks at the end belong to the sentence, not to the link.
func linkEnd(s string, i, b int) int {
	rest := s[i:min(b, i+maxLink)]
	url := strings.HasPrefix(rest, "www.")
	if n := strings.Index(rest, "://"); n > 0 && n <= 8 && letterRun(rest) == n {
		url = true
	}
	if !url {
		rest = rest[:min(len(rest), maxAddress)]
	}
	end := 0
	for end < len(rest) && !linkStops(rest[end], url) {
		end++
	}
	open := strings.Count(rest[:end], "(") - strings.Count(rest[:end], ")")
	for end > 0 && strings.IndexByte(".,;:!?'*-_)]", rest[end-1]) >= 0 {
		if rest[end-1] == ')' {
			if open >= 0 {
				break
			}
			open++
		}
		end--
	}
	if !url {
		if at := strings.IndexByte(rest[:end], '@'); at <= 0 || at == end-1 {
			return i
		}
	}
	return i + end
}

func linkStops(c byte, url bool) bool {
	switch c {
	case '<', '>', '"', '|', '\\', '^', '{', '}', 0xE2:
		return true
	case '(', ')', ',', ';', ':', '\'', '/', '[', ']':
		return !url
	}
	return false
}

func letterRun(s string) int {
	n := 0
	for n < len(s) && isLetterASCII(s[n]) {
		n++
	}
	return n
}

// domainEnd is the length of the dotted name with which s begins when it names
// a site or a file (example.com, notes.doc, comp.sources.unix), with the path on
// it, or 0.
func domainEnd(s string) int {
	end, label, plain := dotted(s)
	known := end-label <= 5 && siteSuffixes[strings.ToLower(s[label:end])]
	if label == 0 || !known && !plain {
		return 0
	}
	if known && end < len(s) && s[end] == '/' {
		for end < len(s) && !linkStops(s[end], true) && s[end] != ')' {
			end++
		}
		for strings.IndexByte(".,;:!?'", s[end-1]) >= 0 {
			end--
		}
	}
	return end
}

// dotted scans names joined by full stops: the end of them, where the last
// begins (0 where there is but one), and whether there are three or more, all
// but the first beginning in lower case.
func dotted(s string) (end, label int, plain bool) {
	dots := 0
	plain = true
	s = s[:min(len(s), maxAddress)]
	for end < len(s) {
		c := s[end]
		switch {
		case c == '.' && end+1 < len(s) && kinds256[s[end+1]]&(isLetter|isDigit) != 0:
			dots++
			label = end + 1
			plain = plain && !isUpperASCII(s[label])
		case kinds256[c]&(isLetter|isDigit) != 0, c == '_':
		case c == '-' && end+1 < len(s) && isLetterASCII(s[end+1]):
		default:
			return end, label, plain && dots >= 2
		}
		end++
	}
	return end, label, plain && dots >= 2
}
