package nn

import "golang.org/x/sys/cpu"

// kernel is the widest vector unit the machine has.
type kernel uint8

const (
	kernelGo kernel = iota
	kernelAVX2
	kernelAVX512
)

// best is found once at start and never changes.
var best = func() kernel {
	switch {
	case cpu.X86.HasAVX512F:
		return kernelAVX512
	case cpu.X86.HasAVX2:
		return kernelAVX2
	}
	return kernelGo
}()

func mulBlock(k int, a []float32, lda int, b, c []float32, ldc int) {
	mulBlockWith(best, k, a, lda, b, c, ldc)
}

func mulBlockWith(unit kernel, k int, a []float32, lda int, b, c []float32, ldc int) {
	switch unit {
	case kernelAVX512:
		mul8x32AVX512(k, &a[0], lda, &b[0], &c[0], ldc)
	case kernelAVX2:
		for row := 0; row < RowBlock; row += 4 {
			mul4x16AVX2(k, &a[row*lda], lda, &b[0], &c[row*ldc], ldc)
			mul4x16AVX2(k, &a[row*lda], lda, &b[16], &c[row*ldc+16], ldc)
		}
	default:
		mulBlockGo(k, a, lda, b, c, ldc)
	}
}

// mul8x32AVX512 adds the product of 8 rows of a and a panel b of 32 columns to c.
//
//go:noescape
func mul8x32AVX512(k int, a *float32, lda int, b, c *float32, ldc int)

// mul4x16AVX2 adds the product of 4 rows of a and 16 columns of a panel b to c.
//
//go:noescape
func mul4x16AVX2(k int, a *float32, lda int, b, c *float32, ldc int)
