package nn

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// Errors of Decode.
var (
	ErrDamaged = errors.New("model file is damaged")
	ErrNewer   = errors.New("model file was written by a newer version")
)

// A model file is: magic, version (1 byte), CRC-32 of the rest (4 bytes, little
// endian), then the rest: the fields of Size in order, the four lists of Labels
// and the lexicon, and for every array of Net.Params its rows as scaled
// integers, each row a float32 scale followed by its values: 8 bits each for
// embeddings, 16 bits for the others. Numbers are unsigned varints, a text is
// its length and its bytes, a list its length and its texts.
const (
	magic   = "chancery-parser\n"
	version = 1
)

// File is what a model file holds.
type File struct {
	Net             *Net
	Lexicon         *Lexicon
	POS, Tags, Rels []string // the names of the labels
	Made            string   // how it was made, for people
}

func (s *Size) fields() []*int {
	return []*int{
		&s.WordRows, &s.Word, &s.AffixRows, &s.Affix, &s.Hidden, &s.Layers, &s.TagLayer,
		&s.ArcView, &s.RelView, &s.POS, &s.Tags, &s.Rels,
	}
}

// Encode writes f. The same f always gives the same bytes.
func (f *File) Encode() []byte {
	var body []byte
	for _, v := range f.Net.Size.fields() {
		body = binary.AppendUvarint(body, uint64(*v))
	}
	for _, list := range [][]string{{f.Made}, f.POS, f.Tags, f.Rels, f.Lexicon.Words} {
		body = binary.AppendUvarint(body, uint64(len(list)))
		for _, s := range list {
			body = binary.AppendUvarint(body, uint64(len(s)))
			body = append(body, s...)
		}
	}
	for _, p := range f.Net.Params() {
		for row := range p.Rows {
			body = appendRow(body, p.Data[row*p.Cols:(row+1)*p.Cols], p.Sparse)
		}
	}
	head := append([]byte(magic), version)
	head = binary.LittleEndian.AppendUint32(head, crc32.ChecksumIEEE(body))
	return append(head, body...)
}

// appendRow writes one row as a scale and integers of at most 127 or 32767.
func appendRow(dst []byte, row []float32, small bool) []byte {
	var largest, limit float32 = 0, math.MaxInt16
	if small {
		limit = math.MaxInt8
	}
	for _, v := range row {
		largest = max(largest, v, -v)
	}
	scale := largest / limit
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scale))
	for _, v := range row {
		q := 0.0
		if scale > 0 {
			q = math.RoundToEven(float64(v) / float64(scale))
		}
		if small {
			dst = append(dst, byte(int8(q)))
		} else {
			dst = binary.LittleEndian.AppendUint16(dst, uint16(int16(q)))
		}
	}
	return dst
}

// Decode reads a model file. Its error is ErrDamaged or ErrNewer, with the detail.
func Decode(data []byte) (*File, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) < 5 {
		return nil, fmt.Errorf("%w: it does not begin as a model file does", ErrDamaged)
	}
	if rest[0] > version {
		return nil, fmt.Errorf("%w: it has version %d, this program reads up to %d", ErrNewer, rest[0], version)
	}
	body := rest[5:]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(rest[1:]) {
		return nil, fmt.Errorf("%w: its checksum does not match", ErrDamaged)
	}
	d := decoder{data: body}
	var size Size
	for _, v := range size.fields() {
		*v = d.number()
	}
	f := &File{}
	var made, words []string
	for _, list := range []*[]string{&made, &f.POS, &f.Tags, &f.Rels, &words} {
		*list = d.list()
	}
	if d.failed || len(made) != 1 || size.bytes() != len(d.data) ||
		len(f.POS) != size.POS || len(f.Tags) != size.Tags || len(f.Rels) != size.Rels || len(words)+1 != size.WordRows {
		return nil, fmt.Errorf("%w: its parts do not fit together", ErrDamaged)
	}
	f.Made, f.Lexicon, f.Net = made[0], NewLexicon(words), New(size)
	for _, p := range f.Net.Params() {
		for row := range p.Rows {
			d.row(p.Data[row*p.Cols:(row+1)*p.Cols], p.Sparse)
		}
	}
	return f, nil
}

// bytes is the length of the encoded weights, or -1 where the shape is not one a network can have.
func (s Size) bytes() int {
	for _, v := range s.fields() {
		if *v < 1 || *v > 1<<20 {
			return -1
		}
	}
	if s.Hidden%ColBlock+s.ArcView%ColBlock+s.RelView%ColBlock != 0 || s.Layers > 9 || s.TagLayer > s.Layers ||
		max(s.Word, s.Affix, s.Hidden, s.ArcView, s.RelView, s.POS, s.Tags, s.Rels) > 4096 {
		return -1
	}
	table := func(rows, cols, width int) int { return rows * (4 + cols*width) }
	linear := func(in, out int) int { return table(in, out, 2) + table(1, out, 2) }
	width := 2 * s.Hidden
	return table(s.WordRows, s.Word, 1) + table(s.AffixRows, s.Affix, 1) + linear(3*(s.Word+s.Affix), width) +
		s.Layers*(linear(width, 6*s.Hidden)+table(4, s.Hidden, 2)) + linear(width, s.POS+s.Tags) +
		linear(width, 2*s.ArcView+2*s.RelView) + linear(s.ArcView, s.ArcView) + linear(s.RelView, s.Rels) +
		table(1, s.ArcView, 2) + table(1, s.RelView, 2) + table(1, Distances, 2)
}

// decoder reads the body of a model file; after a failure it returns zeros.
type decoder struct {
	data   []byte
	failed bool
}

func (d *decoder) number() int {
	v, n := binary.Uvarint(d.data)
	if n <= 0 || v > math.MaxInt32 {
		d.failed, d.data = true, nil
		return 0
	}
	d.data = d.data[n:]
	return int(v)
}

func (d *decoder) list() []string {
	n := d.number()
	if n > len(d.data) {
		d.failed = true
		return nil
	}
	list := make([]string, 0, n)
	for range n {
		size := d.number()
		if size > len(d.data) {
			d.failed = true
			return nil
		}
		list = append(list, string(d.data[:size]))
		d.data = d.data[size:]
	}
	return list
}

// row reads one row; Decode has checked that the bytes are there.
func (d *decoder) row(dst []float32, small bool) {
	scale := math.Float32frombits(binary.LittleEndian.Uint32(d.data))
	d.data = d.data[4:]
	for i := range dst {
		if small {
			dst[i] = float32(int8(d.data[i])) * scale
		} else {
			dst[i] = float32(int16(binary.LittleEndian.Uint16(d.data[2*i:]))) * scale
		}
	}
	if small {
		d.data = d.data[len(dst):]
	} else {
		d.data = d.data[2*len(dst):]
	}
}
