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

// TestRecurKernelMatchesGo compares the recurrent step's kernel with plain Go, bit for bit.
func TestRecurKernelMatchesGo(t *testing.T) {
	if !cpu.X86.HasAVX2 {
		t.Skip("this machine has no AVX2")
	}
	rng := rand.New(rand.NewPCG(21, 22))
	for _, n := range []int{8, 32, 128} {
		var in [7][]float32
		for i := range in {
			in[i] = randomFloats(rng, n)
			for j := range in[i] {
				in[i][j] *= 4 // past the ends of Sigmoid too
			}
		}
		goState, state := append([]float32(nil), in[6]...), append([]float32(nil), in[6]...)
		want, got := make([]float32, n), make([]float32, n)
		for range 20 {
			recurStepGo(want, in[0], in[1], in[2], in[3], in[4], in[5], goState)
			recurStepWith(kernelAVX2, got, in[0], in[1], in[2], in[3], in[4], in[5], state)
			for i := range want {
				if math.Float32bits(got[i]) != math.Float32bits(want[i]) || math.Float32bits(state[i]) != math.Float32bits(goState[i]) {
					t.Fatalf("n=%d: value %d is %v (state %v), want %v (%v)", n, i, got[i], state[i], want[i], goState[i])
				}
			}
		}
	}
}

func TestVectorKernelsMatchGo(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 24))
	for _, n := range []int{0, 1, 7, 8, 9, 100} {
		x, y := randomFloats(rng, n), randomFloats(rng, n)
		x1, x2 := append([]float32(nil), x...), append([]float32(nil), x...)
		addGo(x1, y)
		Add(x2, y)
		leakyGo(x1)
		Leaky(x2)
		for i := range x1 {
			if math.Float32bits(x1[i]) != math.Float32bits(x2[i]) {
				t.Fatalf("n=%d: value %d is %v, want %v", n, i, x2[i], x1[i])
			}
		}
	}
}
