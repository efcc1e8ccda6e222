package train

import "math"

// crossEntropy turns scores into the gradient of weight times the negative log
// probability of class want, and returns that loss without the weight. skip, if
// not negative, is a class that cannot be.
func crossEntropy(scores []float32, want, skip int, weight float32) float64 {
	top := float32(math.Inf(-1))
	for i, s := range scores {
		if i != skip {
			top = max(top, s)
		}
	}
	var sum float64
	for i, s := range scores {
		if i == skip {
			scores[i] = 0
			continue
		}
		e := math.Exp(float64(s - top))
		scores[i] = float32(e)
		sum += e
	}
	loss := math.Log(sum) - math.Log(max(float64(scores[want]), 1e-30))
	scale := float32(float64(weight) / sum)
	for i := range scores {
		scores[i] *= scale
	}
	scores[want] -= weight
	return loss
}
