package source

import (
	"io/fs"
	"path/filepath"
	"strings"
)

// folder reads every report under root in lexical order. Hidden files and
// folders, and files whose extension is none of a report's, are passed over.
func (s *sink) folder(root string) bool {
	found, wanted := false, true
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = true
			wanted = s.fail(path, systemKind(err), "")
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case isReport(path, d):
			found = true
			wanted = s.file(path)
		}
		if !wanted {
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case !wanted:
		return false
	case err != nil:
		return s.fail(root, systemKind(err), "")
	case !found:
		return s.fail(root, ErrNoReports, "")
	}
	return true
}

// isReport says whether a file met in a folder is to be read: a regular file, or
// a link to one, with the extension of a report or none.
func isReport(path string, d fs.DirEntry) bool {
	kind := d.Type()
	if kind&fs.ModeSymlink != 0 {
		return extension(path) != unknownExt && isRegular(path)
	}
	return kind.IsRegular() && extension(path) != unknownExt
}
