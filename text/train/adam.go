package train

import (
	"math"

	"chancery/text/nn"
)

// Adam (Kingma and Ba 2015) with the settings Dozat and Manning (2017) found for parsers.
const (
	beta1   = 0.9
	beta2   = 0.95
	epsilon = 1e-8
	maxNorm = 5 // gradients longer than this are scaled down to it
)

// optimizer moves the weights of a network against their gradients and keeps
// their running average, which is what is saved.
type optimizer struct {
	params  []nn.Param
	grads   []nn.Param // as the network's, of the gradients
	first   [][]float32
	second  [][]float32
	average [][]float32
	touched [][]int32 // per sparse parameter: the rows with a gradient
	marked  [][]bool
	steps   int
}

func newOptimizer(weights, grads *nn.Net) *optimizer {
	o := &optimizer{params: weights.Params(), grads: grads.Params()}
	o.prepare(o.params)
	return o
}

// extend adds a layer that is not part of the network.
func (o *optimizer) extend(name string, weights, grads *nn.Linear) {
	list := func(l *nn.Linear) []nn.Param {
		return []nn.Param{{Name: name, Rows: l.In, Cols: l.Out, Data: l.W}, {Name: name + ".bias", Rows: 1, Cols: l.Out, Data: l.B}}
	}
	o.params, o.grads = append(o.params, list(weights)...), append(o.grads, list(grads)...)
	o.prepare(list(weights))
}

// prepare makes the running values of parameters.
func (o *optimizer) prepare(params []nn.Param) {
	for _, p := range params {
		o.first = append(o.first, make([]float32, len(p.Data)))
		o.second = append(o.second, make([]float32, len(p.Data)))
		o.average = append(o.average, append([]float32(nil), p.Data...))
		rows := 0
		if p.Sparse {
			rows = p.Rows
		}
		o.touched = append(o.touched, nil)
		o.marked = append(o.marked, make([]bool, rows))
	}
}

// touch notes that a row of a sparse parameter has a gradient.
func (o *optimizer) touch(param int, row int32) {
	if !o.marked[param][row] {
		o.marked[param][row] = true
		o.touched[param] = append(o.touched[param], row)
	}
}

// each calls f with the parts of every parameter that have gradients.
func (o *optimizer) each(f func(param, from, to int)) {
	for i, p := range o.params {
		if !p.Sparse {
			f(i, 0, len(p.Data))
			continue
		}
		for _, row := range o.touched[i] {
			f(i, int(row)*p.Cols, int(row+1)*p.Cols)
		}
	}
}

// step moves the weights by the gradients, which it clears.
func (o *optimizer) step(rate float64) {
	o.steps++
	var sum float64
	o.each(func(i, from, to int) {
		for _, g := range o.grads[i].Data[from:to] {
			sum += float64(g) * float64(g)
		}
	})
	scale := float32(1)
	if norm := math.Sqrt(sum); norm > maxNorm {
		scale = float32(maxNorm / norm)
	}
	t := float64(o.steps)
	alpha := float32(rate * math.Sqrt(1-math.Pow(beta2, t)) / (1 - math.Pow(beta1, t)))
	o.each(func(i, from, to int) {
		w, g := o.params[i].Data[from:to], o.grads[i].Data[from:to]
		m, v := o.first[i][from:to], o.second[i][from:to]
		for j, d := range g {
			d *= scale
			m[j] += float32((1 - beta1) * (d - m[j]))
			v[j] += float32((1 - beta2) * (float32(d*d) - v[j]))
			w[j] -= float32(alpha*m[j]) / (float32(math.Sqrt(float64(v[j]))) + epsilon)
			g[j] = 0
		}
	})
	for i := range o.touched {
		for _, row := range o.touched[i] {
			o.marked[i][row] = false
		}
		o.touched[i] = o.touched[i][:0]
	}
}

// blend moves the average by a share of its distance to the weights.
func (o *optimizer) blend(share float32) {
	for i, p := range o.params {
		avg := o.average[i]
		for j, w := range p.Data {
			avg[j] += float32(share * (w - avg[j]))
		}
	}
}

// averaged writes the averaged weights into net.
func (o *optimizer) averaged(net *nn.Net) {
	for i, p := range net.Params() {
		copy(p.Data, o.average[i])
	}
}
