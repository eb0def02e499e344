package moves

// A Block shows why something cannot be had: a set of entries and a set of reviewers who have to do with nobody else.
//
// For missing reviews: the places of these entries that are in question number Need. These reviewers, who are all that could
// still take one, can give High reviews together at most; other reviewers can give no more than they do. Together that is
// Have, less than Need by what is missing. No entry can be left out without the difference becoming smaller.
//
// For unmet least loads: these reviewers must have Need reviews together, and these entries, the only ones open to them, have
// no more than Have places for them.
type Block struct {
	Entries, Reviewers []int32 // ascending
	Need, Have         int     // reviews beside the fixed ones
	Given              int     // of Have, what other reviewers give

	Quotas []Bind // which quotas keep reviewers with room away, by entry and node
}

// A Bind is a quota that stands in the way: the node is at its most, or at its least.
type Bind struct {
	Entry, Node int32
	Least       bool
}

// groups is a union-find over blocks in the making.
type groups []int32

func (g groups) root(k int32) int32 {
	for g[k] != k {
		k = g[k]
	}
	return k
}

// blocks explain an answer that no longer stands.
type blocks struct{ short, idle []Block }

// Short explains every entry with an empty slot. Entries whose reasons touch stand in one block. What is empty for the sake of
// overlapping quotas has no block: no numbers show it.
func (s *Solver) Short() []Block {
	if s.before != nil {
		return s.before.short
	}
	w := newWalk(s)
	for e := range int32(s.n) {
		for i := range s.of(e) {
			if s.of(e)[i].who == s.nobody {
				if w.entry[e] < 0 {
					w.open()
				} else {
					w.now = w.joined.root(w.entry[e])
				}
				w.reach(e, i)
				w.run(w.onward)
			}
		}
	}
	return w.blocks(false)
}

// Idle explains every reviewer whose least load is not met, overlapping quotas apart.
func (s *Solver) Idle() []Block {
	if s.before != nil {
		return s.before.idle
	}
	w := newWalk(s)
	for x := range int32(s.m) {
		if int64(len(s.entries[x])) < s.low[x] && w.reviewer[x] < 0 {
			w.open()
			w.touch(x)
			w.run(w.back)
		}
	}
	return w.blocks(true)
}

// A walk follows reviews that could change hands.
type walk struct {
	s               *Solver
	entry, reviewer []int32 // the block that each belongs to, −1 for none
	words           int
	seen            []uint64
	joined          groups
	now             int32
	queue           []int32
}

func newWalk(s *Solver) *walk {
	w := &walk{s: s, entry: make([]int32, s.n), reviewer: make([]int32, s.m), words: 1}
	for i := range s.shapes {
		w.words = max(w.words, (len(s.shapes[i].Parent)+63)/64)
	}
	w.seen = make([]uint64, s.n*w.words)
	for e := range w.entry {
		w.entry[e] = -1
	}
	for x := range w.reviewer {
		w.reviewer[x] = -1
	}
	return w
}

func (w *walk) open() {
	w.now = int32(len(w.joined))
	w.joined = append(w.joined, w.now)
}

// join puts a mark on the current block; a mark of another block joins the two.
func (w *walk) join(mark *int32) (fresh bool) {
	if *mark < 0 {
		*mark = w.now
		return true
	}
	if r := w.joined.root(*mark); r != w.now {
		w.joined[r] = w.now
	}
	return false
}

func (w *walk) touch(x int32) {
	if w.join(&w.reviewer[x]) {
		w.queue = append(w.queue, x)
	}
}

func (w *walk) run(step func(x int32)) {
	for len(w.queue) > 0 {
		x := w.queue[len(w.queue)-1]
		w.queue = w.queue[:len(w.queue)-1]
		step(x)
	}
}

// reach follows the i-th slot of e to everybody who could take it.
func (w *walk) reach(e int32, i int) {
	s := w.s
	w.join(&w.entry[e])
	seen := w.seen[int(e)*w.words : (int(e)+1)*w.words]
	fresh := make([]uint64, w.words)
	any := false
	for k := range fresh {
		open := ^uint64(0)
		if s.shape(e) != nil {
			open = 0
			if slots := s.of(e); k < len(slots[i].open) {
				open = slots[i].open[k]
			}
		}
		fresh[k] = open &^ seen[k]
		seen[k] |= open
		any = any || fresh[k] != 0
	}
	if !any {
		return
	}
	who, row := s.row(e)
	for j, c := range row {
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		if h := s.home(e, x); c != Barred && fresh[h>>6]>>(h&63)&1 != 0 {
			w.touch(x)
		}
	}
}

// onward goes from x to the slots that x could give away.
func (w *walk) onward(x int32) {
	s := w.s
	for _, e := range s.entries[x] {
		for i := range s.of(e) {
			if sl := s.of(e)[i]; sl.who == x && !sl.fixed {
				w.reach(e, i)
			}
		}
	}
}

// back goes from x to whoever holds a slot that x could take.
func (w *walk) back(x int32) {
	s := w.s
	for e := range int32(s.n) {
		if s.cost(e, x) == inf {
			continue
		}
		w.join(&w.entry[e])
		for i := range s.of(e) {
			if sl := s.of(e)[i]; !sl.fixed && sl.who != s.nobody && s.opened(e, i, s.home(e, x)) {
				w.touch(sl.who)
			}
		}
	}
	for _, e := range s.entries[x] {
		w.join(&w.entry[e])
	}
}

func (w *walk) blocks(idle bool) []Block {
	s := w.s
	index := make([]int32, len(w.joined))
	var out []Block
	block := func(mark int32) *Block {
		r := w.joined.root(mark)
		if index[r] == 0 {
			out = append(out, Block{})
			index[r] = int32(len(out))
		}
		return &out[index[r]-1]
	}
	for x, mark := range w.reviewer {
		if mark < 0 {
			continue
		}
		b := block(mark)
		b.Reviewers = append(b.Reviewers, int32(x))
		if idle {
			b.Need += int(s.low[x])
			b.Have += len(s.entries[x])
		} else {
			b.Have += int(s.high[x])
		}
	}
	for e, mark := range w.entry {
		if mark < 0 {
			continue
		}
		b := block(mark)
		b.Entries = append(b.Entries, int32(e))
		if idle {
			continue
		}
		for _, sl := range s.of(int32(e)) {
			if sl.fixed || !w.sees(int32(e), sl.node) {
				continue
			}
			b.Need++
			if sl.who != s.nobody && w.reviewer[sl.who] < 0 {
				b.Have++
				b.Given++
			}
		}
		w.binds(b, int32(e))
	}
	return out
}

func (w *walk) sees(e, v int32) bool {
	return w.seen[int(e)*w.words+int(v>>6)]>>(v&63)&1 != 0
}

// binds names the quotas of e at which the walk had to stop although somebody stood behind them.
func (w *walk) binds(b *Block, e int32) {
	s, shape := w.s, w.s.shape(e)
	if shape == nil {
		return
	}
	behind := make([]bool, len(shape.Parent)) // somebody of the group could review e, and was not reached
	who, row := s.row(e)
	for j, c := range row {
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		if c != Barred && w.reviewer[x] < 0 {
			for v := shape.Home[x]; v >= 0 && !behind[v]; v = shape.Parent[v] {
				behind[v] = true
			}
		}
	}
	for v := int32(1); v < int32(len(shape.Parent)); v++ {
		switch in, up := w.sees(e, v), w.sees(e, shape.Parent[v]); {
		case in && !up:
			b.Quotas = append(b.Quotas, Bind{e, v, true})
		case up && !in && behind[v]:
			b.Quotas = append(b.Quotas, Bind{e, v, false})
		}
	}
}

// Core returns a smallest set out of these entries that still cannot be satisfied: without any one of it, the others can.
// It solves the problem once for each entry.
func (s *Solver) Core(entries []int32) []int32 {
	set := append([]int32(nil), entries...)
	for i := len(set) - 1; i >= 0; i-- {
		rest := append(append([]int32(nil), set[:i]...), set[i+1:]...)
		if !s.satisfied(rest) {
			set = rest
		}
	}
	return set
}

func (s *Solver) satisfied(entries []int32) bool {
	p := &Problem{
		Entries: len(entries), Reviewers: s.m, Shapes: s.p.Shapes,
		Low: make([]int32, s.m), High: make([]int32, s.m), Cost: make([]int32, len(entries)*s.m),
	}
	for x := range p.High {
		p.High[x] = int32(min(s.high[x], int64(len(entries))))
	}
	for i := range p.Cost {
		p.Cost[i] = Barred
	}
	for i, e := range entries {
		p.Demand = append(p.Demand, s.p.Demand[e])
		if s.p.ShapeOf != nil {
			p.ShapeOf = append(p.ShapeOf, s.p.ShapeOf[e])
		}
		for x := range int32(s.m) {
			if s.cost(e, x) < inf {
				p.Cost[i*s.m+int(x)] = 0
			}
		}
		for _, sl := range s.of(e) {
			if sl.fixed {
				p.Fixed = append(p.Fixed, Pair{int32(i), sl.who})
				p.High[sl.who]++
			} else if sl.who != s.nobody {
				p.Cost[i*s.m+int(sl.who)] = 0
			}
		}
	}
	sub := New(p)
	sub.solve()
	return sub.Value().Empty == 0
}
