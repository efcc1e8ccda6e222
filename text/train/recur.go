package train

import "chancery/text/nn"

// recurrence is one recurrent layer in training, with what its gradient needs.
type recurrence struct {
	*affine
	v, dv                               []float32
	input                               []float32 // the layer's input; rows of 2h values
	cell, forget, reset, slopeF, slopeR []float32
	products, dproducts                 []float32
}

// forward sets out to the layer's output for the sentences of b; masked is the input after dropout.
func (l *recurrence) forward(out, x, masked []float32, b *batch, h int) {
	n := nn.PadRows(b.rows)
	l.input = x
	l.products = resize(l.products, n*6*h)
	l.apply(l.products, masked, 2*h, b.rows)
	for _, buf := range []*[]float32{&l.cell, &l.forget, &l.reset, &l.slopeF, &l.slopeR} {
		*buf = resize(*buf, n*2*h)
	}
	clear(out)
	for _, s := range b.spans {
		l.direction(out, s[0], 1, s[1]-s[0], h, 0)
		l.direction(out, s[1]-1, -1, s[1]-s[0], h, 1)
	}
}

// direction is nn.Recur, keeping the values that the gradient needs.
func (l *recurrence) direction(out []float32, row, step, n, h, dir int) {
	state := make([]float32, h)
	vf, vr := l.v[2*dir*h:(2*dir+1)*h], l.v[(2*dir+1)*h:(2*dir+2)*h]
	for ; n > 0; row, n = row+step, n-1 {
		u := l.products[row*6*h+3*dir*h:][:3*h]
		at := row*2*h + dir*h
		for i := range h {
			c := state[i]
			zf := u[h+i] + float32(vf[i]*c)
			zr := u[2*h+i] + float32(vr[i]*c)
			f, r := nn.Sigmoid(zf), nn.Sigmoid(zr)
			c = float32(f*c) + float32((1-f)*u[i])
			state[i] = c
			l.cell[at+i], l.forget[at+i], l.reset[at+i] = c, f, r
			l.slopeF[at+i], l.slopeR[at+i] = nn.SigmoidSlope(zf), nn.SigmoidSlope(zr)
			out[at+i] = float32(r*c) + float32((1-r)*l.input[at+i])
		}
	}
}

// backwardRecur adds to dx the gradient along the highway and sets dproducts, from the gradient dout.
func (l *recurrence) backwardRecur(dx, dout []float32, b *batch, h int) {
	l.dproducts = zeros(l.dproducts, nn.PadRows(b.rows)*6*h)
	for _, s := range b.spans {
		l.backDirection(dx, dout, s[1]-1, -1, s[1]-s[0], h, 0)
		l.backDirection(dx, dout, s[0], 1, s[1]-s[0], h, 1)
	}
}

// backDirection walks one direction from its last step to its first.
func (l *recurrence) backDirection(dx, dout []float32, row, step, n, h, dir int) {
	vf, vr := l.v[2*dir*h:(2*dir+1)*h], l.v[(2*dir+1)*h:(2*dir+2)*h]
	dvf, dvr := l.dv[2*dir*h:(2*dir+1)*h], l.dv[(2*dir+1)*h:(2*dir+2)*h]
	dstate := make([]float32, h)
	none := make([]float32, h)
	for ; n > 0; row, n = row+step, n-1 {
		at := row*2*h + dir*h
		before := none
		if n > 1 {
			before = l.cell[at+step*2*h:][:h]
		}
		u := l.products[row*6*h+3*dir*h:][:3*h]
		du := l.dproducts[row*6*h+3*dir*h:][:3*h]
		for i := range h {
			d, f, r, old := dout[at+i], l.forget[at+i], l.reset[at+i], before[i]
			dx[at+i] += d * (1 - r)
			dc := dstate[i] + d*r
			dzr := d * (l.cell[at+i] - l.input[at+i]) * l.slopeR[at+i]
			dzf := dc * (old - u[i]) * l.slopeF[at+i]
			du[i], du[h+i], du[2*h+i] = dc*(1-f), dzf, dzr
			dvf[i] += dzf * old
			dvr[i] += dzr * old
			dstate[i] = dc*f + dzf*vf[i] + dzr*vr[i]
		}
	}
}
