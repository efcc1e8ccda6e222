package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

func randomFloats(rng *rand.Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = float32(rng.NormFloat64())
	}
	return v
}

func TestMulAdd(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, size := range [][3]int{{1, 1, 1}, {3, 5, 7}, {8, 32, 32}, {9, 40, 33}, {21, 64, 100}} {
		m, k, n := size[0], size[1], size[2]
		a, b := randomFloats(rng, PadRows(m)*k), randomFloats(rng, k*n)
		ldc := PadCols(n)
		var plain, turned Panels
		plain.Pack(b, k, n, n)
		bt := make([]float32, n*k)
		for i := range k {
			for j := range n {
				bt[j*k+i] = b[i*n+j]
			}
		}
		turned.PackTransposed(bt, k, n, k)
		for name, p := range map[string]*Panels{"Pack": &plain, "PackTransposed": &turned} {
			c := make([]float32, PadRows(m)*ldc)
			MulAdd(c, ldc, a, k, m, p)
			for i := range m {
				for j := range n {
					var want float64
					for l := range k {
						want += float64(a[i*k+l]) * float64(b[l*n+j])
					}
					if math.Abs(want-float64(c[i*ldc+j])) > 1e-4 {
						t.Fatalf("%s %v: c[%d][%d] = %v, want %v", name, size, i, j, c[i*ldc+j], want)
					}
				}
			}
		}
	}
}

func BenchmarkMulAdd(b *testing.B) {
	const m, k, n = 256, 192, 576
	rng := rand.New(rand.NewPCG(5, 6))
	a, w, c := randomFloats(rng, m*k), randomFloats(rng, k*n), make([]float32, m*n)
	var p Panels
	p.Pack(w, k, n, n)
	for b.Loop() {
		MulAdd(c, n, a, k, m, &p)
	}
	b.ReportMetric(float64(m*k*n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
