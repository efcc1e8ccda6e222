package nn

// Block sizes of the matrix product. Rows of the left matrix and of the result
// are padded to a multiple of RowBlock, columns of the result to a multiple of
// ColBlock; callers size their buffers with PadRows and PadCols.
const (
	RowBlock = 8
	ColBlock = 32
)

// PadRows rounds n up to a multiple of RowBlock.
func PadRows(n int) int { return (n + RowBlock - 1) &^ (RowBlock - 1) }

// PadCols rounds n up to a multiple of ColBlock.
func PadCols(n int) int { return (n + ColBlock - 1) &^ (ColBlock - 1) }

// Panels is the right matrix of a product, K rows by N columns, stored as
// panels of ColBlock columns so that the kernel reads it in order. Columns past
// N up to the padded width are zero.
type Panels struct {
	K, N int
	data []float32
}

func (p *Panels) resize(k, n int) {
	p.K, p.N = k, n
	size := k * PadCols(n)
	if cap(p.data) < size {
		p.data = make([]float32, size)
	}
	p.data = p.data[:size]
}

// Pack fills p with the k by n matrix b, stored by rows ldb apart.
func (p *Panels) Pack(b []float32, k, n, ldb int) {
	p.resize(k, n)
	for first := 0; first < n; first += ColBlock {
		width := min(ColBlock, n-first)
		panel := p.data[first*k : (first+ColBlock)*k]
		for row := range k {
			dst := panel[row*ColBlock : (row+1)*ColBlock]
			copy(dst, b[row*ldb+first:row*ldb+first+width])
			clear(dst[width:])
		}
	}
}

// PackTransposed fills p with the transpose of b, where b is n by k, stored by rows ldb apart.
func (p *Panels) PackTransposed(b []float32, k, n, ldb int) {
	p.resize(k, n)
	for first := 0; first < n; first += ColBlock {
		width := min(ColBlock, n-first)
		panel := p.data[first*k : (first+ColBlock)*k]
		if width < ColBlock {
			clear(panel)
		}
		for col := range width {
			src := b[(first+col)*ldb : (first+col)*ldb+k]
			for row, v := range src {
				panel[row*ColBlock+col] = v
			}
		}
	}
}

// MulAdd adds the product of a (rows by b.K, rows lda apart) and b to c (rows
// by b.N, rows ldc apart). It reads and writes whole blocks: a and c must reach
// to PadRows(rows) rows, and ldc to PadCols(b.N). Each element of c is summed
// in the order of k.
func MulAdd(c []float32, ldc int, a []float32, lda, rows int, b *Panels) {
	if rows == 0 || b.K == 0 {
		return
	}
	padded := PadRows(rows)
	_, _ = a[(padded-1)*lda+b.K-1], c[(padded-1)*ldc+PadCols(b.N)-1]
	for first := 0; first < b.N; first += ColBlock {
		panel := b.data[first*b.K : (first+ColBlock)*b.K]
		for row := 0; row < padded; row += RowBlock {
			mulBlock(b.K, a[row*lda:], lda, panel, c[row*ldc+first:], ldc)
		}
	}
}

// mulBlockGo is the product of one block in plain Go; the kernels must match it bit for bit.
func mulBlockGo(k int, a []float32, lda int, b []float32, c []float32, ldc int) {
	for i := range RowBlock {
		row := (*[ColBlock]float32)(c[i*ldc:])
		for l, x := range a[i*lda : i*lda+k] {
			col := (*[ColBlock]float32)(b[l*ColBlock:])
			for j := range row {
				row[j] += float32(x * col[j])
			}
		}
	}
}
