package source_test

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"chancery/source"
)

// repeated yields n bytes of one character.
type repeated struct{ n int }

func (r *repeated) Read(b []byte) (int, error) {
	n := min(len(b), r.n)
	for i := range b[:n] {
		b[i] = 'a'
	}
	if r.n -= n; r.n == 0 {
		return n, io.EOF
	}
	return n, nil
}

// A line of a gigabyte is refused within bounds of memory, and what stands around it is read.
func TestGigabyteLine(t *testing.T) {
	around := `{"title":"A note","text":"Armenia thanked Pakistan on Monday."}` + "\n"
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var read, refused int
	in := io.MultiReader(strings.NewReader(around), &repeated{1 << 30}, strings.NewReader("\n"+strings.Replace(around, "Monday", "Friday", 1)))
	for r, err := range source.Read(t.Context(), "-", source.Options{Stdin: in}) {
		switch {
		case errors.Is(err, source.ErrTooLarge):
			refused++
		case err != nil:
			t.Error(err)
		case r != nil:
			read++
		}
	}
	runtime.ReadMemStats(&after)
	if read != 2 || refused != 1 {
		t.Errorf("%d reports read and %d refused, want 2 and 1", read, refused)
	}
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 512 {
		t.Errorf("%d MB were allocated for it", used)
	}

	for _, err := range source.Read(t.Context(), "-", source.Options{Stdin: &repeated{1 << 30}}) {
		if !errors.Is(err, source.ErrTooLarge) {
			t.Errorf("plain text of a gigabyte: %v", err)
		}
	}
}
