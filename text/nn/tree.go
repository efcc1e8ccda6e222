package nn

import "slices"

// TreeFinder finds the best dependency tree over arc scores. The zero value is
// ready; it is scratch for one goroutine.
type TreeFinder struct {
	weight  []float64 // weight[dependent*n+head]; node 0 is the root
	heads   []int32
	mark    []int32
	live    []bool
	undo    []int32 // contractions, oldest first; see contract
	offsets []int
}

// rootPenalty is taken from every arc from the root, so that the best tree has
// one such arc and no more. It is far above any sum of scores in a sentence.
const rootPenalty = 1e7

// Find returns the head of each of n tokens in the tree of greatest total score
// that has exactly one token under the root: node 0 is the root, node i+1 token
// i. Token i's score for head node j is scores[i*stride+j]. The slice is valid
// until the next call and starts with an unused element for the root itself.
func (t *TreeFinder) Find(scores []float32, stride, n int) []int32 {
	t.heads = slices.Grow(t.heads[:0], n+1)[:n+1]
	t.mark = slices.Grow(t.mark[:0], n+1)[:n+1]
	t.heads[0] = -1
	roots := 0
	for i := range n {
		row := scores[i*stride : i*stride+n+1]
		best := -1
		for j, s := range row {
			if j != i+1 && (best < 0 || s > row[best]) {
				best = j
			}
		}
		t.heads[i+1] = int32(best)
		if best == 0 {
			roots++
		}
	}
	if roots == 1 && t.cycle() < 0 {
		return t.heads
	}
	t.spanningTree(scores, stride, n)
	return t.heads
}

// cycle returns a node on a cycle of t.heads, or -1 where there is none.
func (t *TreeFinder) cycle() int {
	clear(t.mark)
	for start := 1; start < len(t.heads); start++ {
		v := start
		for v > 0 && t.mark[v] == 0 {
			t.mark[v] = int32(start)
			v = int(t.heads[v])
		}
		if v > 0 && t.mark[v] == int32(start) {
			return v
		}
	}
	return -1
}

// spanningTree is the algorithm of Chu and Liu (1965) and Edmonds (1967) on a
// dense matrix: take each node's best head; while there is a cycle, contract it
// to one of its nodes; then open the cycles again, last first. Its time is
// quadratic in the nodes.
func (t *TreeFinder) spanningTree(scores []float32, stride, n int) {
	nodes := n + 1
	t.weight = slices.Grow(t.weight[:0], nodes*nodes)[:nodes*nodes]
	t.live = slices.Grow(t.live[:0], nodes)[:nodes]
	t.undo, t.offsets = t.undo[:0], t.offsets[:0]
	for i := range t.live {
		t.live[i] = true
	}
	clear(t.weight[:nodes])
	for i := range n {
		row := t.weight[(i+1)*nodes : (i+2)*nodes]
		for j := range row {
			row[j] = float64(scores[i*stride+j])
		}
		row[0] -= rootPenalty
		t.heads[i+1] = t.bestHead(i + 1)
	}
	for {
		v := t.cycle()
		if v < 0 {
			break
		}
		t.contract(v)
	}
	for i := len(t.offsets) - 1; i >= 0; i-- {
		t.expand(t.undo[t.offsets[i]:])
		t.undo = t.undo[:t.offsets[i]]
	}
}

// bestHead is the live head of greatest weight for node v.
func (t *TreeFinder) bestHead(v int) int32 {
	row := t.weight[v*len(t.heads) : (v+1)*len(t.heads)]
	best := -1
	for j, w := range row {
		if j != v && t.live[j] && (best < 0 || w > row[best]) {
			best = j
		}
	}
	return int32(best)
}

// contract makes one node, v, of the cycle that v is on. To undo it, it notes:
// the number of nodes of the cycle, each node with its head in the cycle (v
// first), and for every node outside the member of the cycle that an arc from
// it would enter and the member from which an arc to it would leave.
func (t *TreeFinder) contract(v int) {
	nodes := len(t.heads)
	t.offsets = append(t.offsets, len(t.undo))
	at := len(t.undo)
	t.undo = append(t.undo, 0)
	for u, first := v, true; first || u != v; u, first = int(t.heads[u]), false {
		t.undo = append(t.undo, int32(u), t.heads[u])
		t.live[u] = false
	}
	members := t.undo[at+1:]
	t.undo[at] = int32(len(members) / 2)
	links := len(t.undo)
	t.undo = append(t.undo, make([]int32, 2*nodes)...)
	members = t.undo[at+1 : links]
	for x := range nodes {
		if !t.live[x] {
			continue
		}
		enter, leave := -1, -1
		var enterGain float64
		for i := 0; i < len(members); i += 2 {
			u, head := int(members[i]), int(members[i+1])
			if gain := t.weight[u*nodes+x] - t.weight[u*nodes+head]; enter < 0 || gain > enterGain {
				enter, enterGain = u, gain
			}
			if leave < 0 || t.weight[x*nodes+u] > t.weight[x*nodes+leave] {
				leave = u
			}
		}
		t.undo[links+2*x], t.undo[links+2*x+1] = int32(enter), int32(leave)
	}
	t.rewire(v, members, links)
}

// rewire gives the contracted node v its weights, after all links are noted.
func (t *TreeFinder) rewire(v int, members []int32, links int) {
	nodes := len(t.heads)
	for x := range nodes {
		if !t.live[x] {
			continue
		}
		enter, leave := int(t.undo[links+2*x]), int(t.undo[links+2*x+1])
		t.weight[v*nodes+x] = t.weight[enter*nodes+x] - t.weight[enter*nodes+int(t.heads[enter])]
		t.weight[x*nodes+v] = t.weight[x*nodes+leave]
	}
	for i := 0; i < len(members); i += 2 {
		t.mark[members[i]] = -1
		t.heads[members[i]] = 0 // out of play until expanded
	}
	for x := 1; x < nodes; x++ {
		if t.live[x] && t.mark[t.heads[x]] == -1 && t.heads[x] != 0 {
			t.heads[x] = int32(v)
		}
	}
	t.live[v] = true
	t.heads[v] = t.bestHead(v)
}

// expand opens the contraction noted at the start of undo.
func (t *TreeFinder) expand(undo []int32) {
	count := int(undo[0])
	members, links := undo[1:1+2*count], undo[1+2*count:]
	v := members[0]
	head := t.heads[v]
	for x := 1; x < len(t.heads); x++ {
		if t.live[x] && t.heads[x] == v {
			t.heads[x] = links[2*x+1]
		}
	}
	for i := 0; i < len(members); i += 2 {
		t.heads[members[i]] = members[i+1]
		t.live[members[i]] = true
	}
	t.heads[links[2*head]] = head
}
