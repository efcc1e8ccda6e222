package train

import "chancery/text/nn"

// affine is a layer of the network in training: the product with bias and its gradients.
type affine struct {
	weights, grads *nn.Linear
	forward, back  nn.Panels
	packed         nn.Panels
	turned, sum    []float32
}

func newAffine(weights, grads *nn.Linear) *affine { return &affine{weights: weights, grads: grads} }

// prepare packs the weights for the next batch.
func (l *affine) prepare() {
	w := l.weights
	l.forward.Pack(w.W, w.In, w.Out, w.Out)
	l.back.PackTransposed(w.W, w.Out, w.In, w.Out)
}

// apply sets out, rows of PadCols(Out) values, to in·W + B. Rows of in are lda apart.
func (l *affine) apply(out, in []float32, lda, rows int) {
	ldc := nn.PadCols(l.weights.Out)
	for row := range nn.PadRows(rows) {
		dst := out[row*ldc : (row+1)*ldc]
		clear(dst[copy(dst, l.weights.B):])
	}
	nn.MulAdd(out, ldc, in, lda, rows, &l.forward)
}

// backward adds the gradients of weights and bias for the gradient dout of the
// result, and sets din (rows of In values) to that of the input. Rows of dout
// that are not of a token must be zero.
func (l *affine) backward(din, dout, in []float32, lda, rows int) {
	n, k := l.weights.Out, l.weights.In
	ldc := nn.PadCols(n)
	clear(din[:nn.PadRows(rows)*k])
	nn.MulAdd(din, k, dout, ldc, rows, &l.back)

	l.turned = resize(l.turned, nn.PadRows(k)*rows)
	transpose(l.turned, in, k, lda, rows)
	l.packed.Pack(dout, rows, n, ldc)
	if ldc == n {
		nn.MulAdd(l.grads.W, n, l.turned, rows, k, &l.packed)
	} else {
		l.sum = resize(l.sum, nn.PadRows(k)*ldc)
		clear(l.sum)
		nn.MulAdd(l.sum, ldc, l.turned, rows, k, &l.packed)
		for i := range k {
			nn.Add(l.grads.W[i*n:(i+1)*n], l.sum[i*ldc:])
		}
	}
	for row := range rows {
		nn.Add(l.grads.B, dout[row*ldc:])
	}
}

// transpose sets dst, cols rows of rows values, to the transpose of src, rows lda apart.
func transpose(dst, src []float32, cols, lda, rows int) {
	const tile = 16
	for r0 := 0; r0 < rows; r0 += tile {
		for c0 := 0; c0 < cols; c0 += tile {
			for c := c0; c < min(c0+tile, cols); c++ {
				for r := r0; r < min(r0+tile, rows); r++ {
					dst[c*rows+r] = src[r*lda+c]
				}
			}
		}
	}
}

// resize returns a slice of n values, reusing buf where it can; the contents are unspecified.
func resize(buf []float32, n int) []float32 {
	if cap(buf) < n {
		return make([]float32, n+n/4)[:n]
	}
	return buf[:n]
}

// zeros is resize with the values zero.
func zeros(buf []float32, n int) []float32 {
	buf = resize(buf, n)
	clear(buf)
	return buf
}
