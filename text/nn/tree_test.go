package nn

import (
	"math/rand/v2"
	"testing"
)

// isTree says whether heads (node 0 the root) is a tree with one node under the root.
func isTree(heads []int32) bool {
	roots := 0
	for v := 1; v < len(heads); v++ {
		if heads[v] == 0 {
			roots++
		}
		steps := 0
		for u := v; u != 0; u = int(heads[u]) {
			if steps++; steps > len(heads) {
				return false
			}
		}
	}
	return roots == 1
}

func treeScore(scores []float32, stride int, heads []int32) (sum float64) {
	for v := 1; v < len(heads); v++ {
		sum += float64(scores[(v-1)*stride+int(heads[v])])
	}
	return sum
}

// bestByTrial tries every assignment of heads to n tokens.
func bestByTrial(scores []float32, stride, n int) float64 {
	heads := make([]int32, n+1)
	best := -1e300
	var try func(v int)
	try = func(v int) {
		if v > n {
			if isTree(heads) {
				best = max(best, treeScore(scores, stride, heads))
			}
			return
		}
		for h := range n + 1 {
			if h != v {
				heads[v] = int32(h)
				try(v + 1)
			}
		}
	}
	try(1)
	return best
}

func TestTreeFinderIsOptimal(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	var f TreeFinder
	for trial := range 3000 {
		n := 1 + rng.IntN(6)
		stride := n + 1 + rng.IntN(3)
		scores := make([]float32, n*stride)
		for i := range scores {
			scores[i] = float32(rng.IntN(20))
			if trial%2 == 0 {
				scores[i] = float32(rng.NormFloat64())
			}
		}
		heads := f.Find(scores, stride, n)
		if !isTree(heads) {
			t.Fatalf("trial %d: %v is no tree with one root", trial, heads)
		}
		got, want := treeScore(scores, stride, heads), bestByTrial(scores, stride, n)
		if diff := got - want; diff > 1e-6 || diff < -1e-6 {
			t.Fatalf("trial %d: %v scores %v, the best tree %v\n%v", trial, heads, got, want, scores)
		}
	}
}

func TestTreeFinderOnLongSentences(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	var f TreeFinder
	for range 50 {
		n := 1 + rng.IntN(192)
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = float32(rng.IntN(3)) // many ties, many cycles
		}
		if heads := f.Find(scores, n+1, n); !isTree(heads) {
			t.Fatalf("%v is no tree with one root", heads)
		}
	}
}
