package moves

import "slices"

// lift makes the entry that is served worst better as long as a chain of moves does it without making any other entry as bad: the
// worst entry gives a review up for a better one, whoever gave that takes another of his or her reviews elsewhere, and so
// on until the loads fit again. Among all chains it takes the one whose worst entry afterwards is served best.
func (f *fairness) lift(at node, s *Solver) {
	for i := range s.shapes {
		if len(s.shapes[i].Cross) > 0 {
			return
		}
	}
	for u := range s.tab.cost {
		s.tab.cost[u], s.tab.arg[u] = nil, nil // not needed any more
	}
	c := newChains(f, at, s)
	for f.left > 0 && c.step() {
	}
}

// chains hold, for each pair of reviewers, the move from one to the other after which its entry is served best. The last node
// stands for the loads: who may have a review more, and who may have one less.
type chains struct {
	f     *fairness
	at    node
	s     *Solver
	mean  []int64   // by entry
	after [][]int64 // by who gets the review, then by who gives it
	arg   [][]int32 // by who gives it

	own, dist []int64 // the worst entry after the first move, and of the chain from a node
	next      []int32
	finished  []bool
	list      []hop
}

// A hop is a review that goes from one reviewer to another.
type hop struct{ e, from, to int32 }

func newChains(f *fairness, at node, s *Solver) *chains {
	c := &chains{f: f, at: at, s: s, mean: make([]int64, s.n)}
	c.after, c.arg = make([][]int64, s.m), make([][]int32, s.m)
	c.own, c.dist = make([]int64, s.m+1), make([]int64, s.m+1)
	c.next, c.finished = make([]int32, s.m+1), make([]bool, s.m+1)
	for e := range int32(s.n) {
		c.mean[e] = f.of(at, s, e)
	}
	for u := range s.m {
		c.after[u], c.arg[u] = make([]int64, s.m), make([]int32, s.m)
	}
	for u := range int32(s.m) {
		c.row(u)
	}
	return c
}

// row works out the moves from u.
func (c *chains) row(u int32) {
	for x := range c.arg[u] {
		c.after[x][u], c.arg[u][x] = inf, -1
	}
	for _, e := range c.s.entries[u] {
		c.merge(u, e)
	}
}

// merge offers the moves of an entry that u has.
func (c *chains) merge(u, e int32) {
	i := c.slot(u, e)
	sum, arg := c.f.sum(c.at, c.s, e)-c.s.of(e)[i].cost, c.arg[u]
	c.options(e, i, func(x int32, cost int64) {
		if v := c.f.mean(e, sum+cost); v < c.after[x][u] || v == c.after[x][u] && e < arg[x] {
			c.after[x][u], arg[x] = v, e
		}
	})
}

// cell works out the move from u to x.
func (c *chains) cell(u, x int32) {
	c.after[x][u], c.arg[u][x] = inf, -1
	c.f.left -= 4 * int64(len(c.s.entries[u]))
	for _, e := range c.s.entries[u] {
		cost := c.s.cost(e, x)
		if cost == inf {
			continue
		}
		i := c.slot(u, e)
		if !c.s.opened(e, i, c.s.home(e, x)) {
			continue
		}
		v := c.f.mean(e, c.f.sum(c.at, c.s, e)-c.s.of(e)[i].cost+cost)
		if v < c.after[x][u] || v == c.after[x][u] && e < c.arg[u][x] {
			c.after[x][u], c.arg[u][x] = v, e
		}
	}
}

// slot returns which review of e is that of u.
func (c *chains) slot(u, e int32) int {
	return slices.IndexFunc(c.s.of(e), func(sl slot) bool { return sl.who == u && !sl.fixed })
}

// options offers every reviewer who may take the i-th review of e.
func (c *chains) options(e int32, i int, offer func(x int32, cost int64)) {
	who, row := c.s.row(e)
	c.f.left -= int64(len(row))
	shape := c.s.shape(e)
	for j, cost := range row {
		if cost == Barred {
			continue
		}
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		if shape == nil || c.s.opened(e, i, shape.Home[x]) {
			offer(x, int64(cost))
		}
	}
}

// step improves the worst entry, and reports whether it could.
func (c *chains) step() bool {
	s := c.s
	worst := int32(0)
	for e, v := range c.mean {
		if v > c.mean[worst] {
			worst = int32(e)
		}
	}
	c.f.left -= int64(s.n)
	limit := c.mean[worst] // what the worst entry of the chain must stay below
	var best []hop
	for i, sl := range s.of(worst) {
		if sl.fixed || sl.who == s.nobody {
			continue
		}
		for x := range c.own {
			c.own[x] = inf
		}
		sum := c.f.sum(c.at, s, worst) - sl.cost
		c.options(worst, i, func(x int32, cost int64) { c.own[x] = c.f.mean(worst, sum+cost) })
		if v, list := c.reach(worst, sl.who, limit); list != nil {
			limit, best = v, list
		}
	}
	c.apply(best)
	return len(best) > 0
}

// reach finds the best chain that begins with a review of e taken from r and ends at r, who gave one up. Its value is the worst
// entry on the way, and it stays below the limit.
func (c *chains) reach(e, r int32, limit int64) (_ int64, best []hop) {
	s, loads := c.s, int32(c.s.m)
	for x := range c.dist {
		c.dist[x], c.next[x], c.finished[x] = inf, -1, false
	}
	c.dist[r] = -inf
	for {
		u, d := int32(-1), limit
		for x, v := range c.dist {
			if v < d && !c.finished[x] {
				u, d = int32(x), v
			}
		}
		if u < 0 {
			return limit, best
		}
		c.f.left -= int64(s.m)
		c.finished[u] = true
		if v := max(c.own[u], d); v < limit {
			if list := c.chain(hop{e, r, u}); list != nil {
				limit, best = v, slices.Clone(list)
			}
		}
		if u == loads {
			for x, list := range s.entries[:s.m] {
				if int64(len(list)) < s.high[x] && d < c.dist[x] && !c.finished[x] {
					c.dist[x], c.next[x] = d, u
				}
			}
			continue
		}
		if int64(len(s.entries[u])) > s.low[u] && d < c.dist[loads] {
			c.dist[loads], c.next[loads] = d, u
		}
		for x, v := range c.after[u] {
			if v = max(v, d); v < limit && v < c.dist[x] {
				c.dist[x], c.next[x] = v, u
			}
		}
	}
}

// chain lists the first hop and those that must follow it: nil if they pass one entry twice, as then what they promise does not
// hold together. The list is good until the next call.
func (c *chains) chain(first hop) []hop {
	c.list = append(c.list[:0], first)
	for u := first.to; c.next[u] >= 0; u = c.next[u] {
		v := c.next[u]
		if int(u) == c.s.m || int(v) == c.s.m {
			continue
		}
		e := c.arg[u][v]
		if slices.ContainsFunc(c.list, func(h hop) bool { return h.e == e }) {
			return nil
		}
		c.list = append(c.list, hop{e, u, v})
	}
	return c.list
}

// apply makes the hops and keeps the table in step.
func (c *chains) apply(list []hop) {
	for _, h := range list {
		stale := c.stale(h.e)
		c.s.exchange(h.e, h.from, h.to)
		c.mean[h.e] = c.f.of(c.at, c.s, h.e)
		for _, t := range stale {
			if t.x < 0 {
				c.row(t.u)
			} else {
				c.cell(t.u, t.x)
			}
		}
		for _, sl := range c.s.of(h.e) {
			if !sl.fixed && sl.who != c.s.nobody {
				c.merge(sl.who, h.e)
			}
		}
	}
}

// stale lists the cells whose move is one of e; a row with many of them is named as a whole by x = −1.
func (c *chains) stale(e int32) (list []stalecell) {
	for _, sl := range c.s.of(e) {
		if sl.fixed || sl.who == c.s.nobody {
			continue
		}
		from := len(list)
		for x, a := range c.arg[sl.who] {
			if a == e {
				list = append(list, stalecell{sl.who, int32(x)})
			}
		}
		if 4*(len(list)-from) > c.s.m {
			list = append(list[:from], stalecell{sl.who, -1})
		}
	}
	return list
}
