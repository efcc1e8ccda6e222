package train

import (
	"io"

	"chancery/text/nn"
)

// Options say what to train. The zero value of a number means its default.
type Options struct {
	Treebanks []string  // CoNLL-U files to learn from
	Dev       []string  // CoNLL-U files to report figures on; they teach nothing
	Texts     []string  // JSON Lines files with a "text" to read before the treebanks; may be none
	Readings  int       // passes over the texts; default 3
	Start     string    // model file to go on from, in place of Texts' readings; fixes Size and vocabulary
	Teachers  []string  // model files that annotate the Texts, which then are learned like a treebank
	Share     int       // percent of the Texts' sentences that are annotated; default 30
	News      int       // sentences of the grammar in news.txt that are learned with the treebanks; may be none
	Swap      int       // percent of the sentences in which names and other words are replaced; may be none
	Seed      uint64    // of all random choices
	Epochs    int       // passes over the treebanks; default 30
	Batch     int       // tokens of one step; default 800
	Rate      float64   // highest learning rate; default 0.002
	Dropout   float64   // share of values dropped; default 0.3
	Size      nn.Size   // shape of the network; vocabulary and labels are filled in
	Out       string    // file to write the model to, after the readings and every epoch; none if empty
	Made      string    // kept in the file: how the model was made
	Log       io.Writer // progress, a line an epoch; none if nil
}

// defaultSize is the shape of the committed model.
var defaultSize = nn.Size{
	Word: 96, AffixRows: 1 << 15, Affix: 96,
	Hidden: 128, Layers: 3, TagLayer: 2, ArcView: 128, RelView: 128,
}

func (o *Options) fill() {
	if o.Epochs == 0 {
		o.Epochs = 30
	}
	if o.Readings == 0 {
		o.Readings = 3
	}
	if o.Share == 0 {
		o.Share = 30
	}
	if o.Batch == 0 {
		o.Batch = 800
	}
	if o.Rate == 0 {
		o.Rate = 0.002
	}
	if o.Dropout == 0 {
		o.Dropout = 0.3
	}
	if o.Size.Hidden == 0 {
		o.Size = defaultSize
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
}
