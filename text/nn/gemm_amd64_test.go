package nn

import (
	"math"
	"math/rand/v2"
	"testing"

	"golang.org/x/sys/cpu"
)

// TestKernelsMatchGo compares every kernel this machine has with plain Go, bit for bit.
func TestKernelsMatchGo(t *testing.T) {
	units := map[string]kernel{}
	if cpu.X86.HasAVX2 {
		units["AVX2"] = kernelAVX2
	}
	if cpu.X86.HasAVX512F {
		units["AVX-512"] = kernelAVX512
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for name, unit := range units {
		for _, k := range []int{1, 2, 7, 96, 577} {
			lda, ldc := k+rng.IntN(5), ColBlock+rng.IntN(40)
			a, b := randomFloats(rng, RowBlock*lda), randomFloats(rng, k*ColBlock)
			want := randomFloats(rng, RowBlock*ldc)
			got := append([]float32(nil), want...)
			mulBlockGo(k, a, lda, b, want, ldc)
			mulBlockWith(unit, k, a, lda, b, got, ldc)
			for i := range want {
				if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
					t.Fatalf("%s, k=%d: element %d is %v, want %v", name, k, i, got[i], want[i])
				}
			}
		}
	}
}
