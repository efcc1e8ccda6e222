//go:build !amd64

package nn

func mulBlock(k int, a []float32, lda int, b, c []float32, ldc int) {
	mulBlockGo(k, a, lda, b, c, ldc)
}
