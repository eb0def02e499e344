package assign

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium/internal/moves"
)

// A bound is a quota as it stands for one entry: which reviewers it means, and how many of them.
type bound struct {
	quota    Quota
	label    Label // which label of an "each" quota
	members  set
	min, max int
}

// A set of reviewers, a bit each.
type set []uint64

func newSet(m int) set { return make(set, (m+63)/64) }

func (s set) add(x int32)      { s[x>>6] |= 1 << (x & 63) }
func (s set) has(x int32) bool { return s[x>>6]>>(x&63)&1 != 0 }

func (s set) size() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s set) each(f func(x int32)) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			f(int32(i*64 + bits.TrailingZeros64(w)))
		}
	}
}

// within reports whether all of s are in o; apart whether none is.
func (s set) within(o set) bool {
	for i, w := range s {
		if w&^o[i] != 0 {
			return false
		}
	}
	return true
}

func (s set) apart(o set) bool {
	for i, w := range s {
		if w&o[i] != 0 {
			return false
		}
	}
	return true
}

// resolve finds the bounds of every entry and their tree. Entries with the same need, quotas and own labels share them.
func (d *desk) resolve(f *faults) {
	d.bounds = make([][]*bound, len(d.entries))
	d.shapeOf = make([]int32, len(d.entries))
	type resolved struct {
		bounds []*bound
		shape  int32
	}
	known := map[string]resolved{}
	for e := range int32(len(d.entries)) {
		entry := d.entry(e)
		d.shapeOf[e] = -1
		if len(d.t.Quotas) == 0 && len(entry.Quotas) == 0 {
			continue
		}
		name := d.profile(e)
		r, ok := known[name]
		if !ok {
			for _, q := range d.t.Quotas {
				r.bounds = append(r.bounds, d.boundsOf(e, q)...)
			}
			for _, q := range entry.Quotas {
				r.bounds = append(r.bounds, d.boundsOf(e, q)...)
			}
			r.shape = d.plant(int(d.need[e]), r.bounds)
			if r.shape == impossible {
				f.add(CodeQuotaSum, "quotas", word("entry", entry.ID), count("reviews", int(d.need[e])))
			}
			known[name] = r
		}
		d.bounds[e], d.shapeOf[e] = r.bounds, max(r.shape, -1)
	}
}

// profile writes down everything that the bounds of e depend on.
func (d *desk) profile(e int32) string {
	entry := d.entry(e)
	var b strings.Builder
	b.WriteString(strconv.Itoa(int(d.need[e])))
	add := func(q Quota) {
		if q.Group.scope() != ScopeOwn {
			return
		}
		for _, l := range entry.Labels {
			if l.within(q.Group.Label) {
				b.WriteString("\x00" + string(l))
			}
		}
		b.WriteByte(1)
	}
	for _, q := range d.t.Quotas {
		add(q)
	}
	for _, q := range entry.Quotas {
		b.WriteByte(2)
		b.WriteString(string(q.Group.Label) + "\x00" + string(q.Group.scope()) + "\x00" + strconv.Itoa(q.Min) + "\x00" + strconv.Itoa(q.Max.Or(-1)))
		b.WriteString(q.Basis.String())
		add(q)
	}
	return b.String()
}

// boundsOf resolves one quota for e.
func (d *desk) boundsOf(e int32, q Quota) []*bound {
	make1 := func(label Label) *bound {
		return &bound{quota: q, label: label, members: newSet(len(d.reviewers)), min: q.Min, max: q.Max.Or(int(d.need[e]))}
	}
	switch q.Group.scope() {
	case ScopeOwn:
		b, applies := make1(""), false
		for _, l := range d.entry(e).Labels {
			if l.within(q.Group.Label) {
				applies = true
				for _, x := range d.holders[l] {
					b.members.add(x)
				}
			}
		}
		if !applies {
			return nil
		}
		return []*bound{b}
	case ScopeEach:
		var labels []Label
		for l := range d.holders {
			if l.within(q.Group.Label) {
				labels = append(labels, l)
			}
		}
		slices.Sort(labels)
		var list []*bound
		for _, l := range labels {
			b := make1(l)
			for _, x := range d.holders[l] {
				b.members.add(x)
			}
			list = append(list, b)
		}
		return list
	default:
		b := make1("")
		list := d.holders[q.Group.Label]
		if q.Group.Label.Name() == "" {
			list = d.kinds[q.Group.Label.Kind()]
		}
		for _, x := range list {
			b.members.add(x)
		}
		return []*bound{b}
	}
}

// impossible is no shape: the leasts ask for more reviews than there are.
const impossible = -2

// plant makes the tree of the bounds for entries that need k reviews, −1 when none of them matters. Bounds that nest with those
// before them become nodes, the others stand across.
func (d *desk) plant(k int, list []*bound) int32 {
	m := len(d.reviewers)
	var tree, across []*bound
	for _, b := range list {
		if b.min > k {
			return impossible
		}
		if b.max == 0 || b.min == 0 && (b.max >= k || b.members.size() <= b.max) {
			continue // barred in the costs, or never in the way
		}
		fits := true
		for _, o := range tree {
			fits = fits && (b.members.within(o.members) || o.members.within(b.members) || b.members.apart(o.members))
		}
		if fits {
			tree = append(tree, b)
		} else {
			across = append(across, b)
		}
	}
	if len(tree) == 0 {
		return -1
	}
	slices.SortStableFunc(tree, func(a, b *bound) int { return cmp.Compare(b.members.size(), a.members.size()) })

	shape := moves.Shape{Parent: []int32{-1}, Low: []int32{0}, High: []int32{int32(k)}, Home: make([]int32, m)}
	nodes := []*bound{nil}
	for _, b := range tree {
		parent := int32(0)
		for v := len(nodes) - 1; v > 0 && parent == 0; v-- {
			if b.members.within(nodes[v].members) {
				parent = int32(v) // the last that holds it is the smallest
			}
		}
		shape.Parent = append(shape.Parent, parent)
		shape.Low = append(shape.Low, int32(b.min))
		shape.High = append(shape.High, int32(min(b.max, k)))
		nodes = append(nodes, b)
	}
	for v := 1; v < len(nodes); v++ { // smaller ones later
		nodes[v].members.each(func(x int32) { shape.Home[x] = int32(v) })
	}
	if !feasible(&shape, k) {
		return impossible
	}
	for _, b := range across {
		most := moves.Cross{High: int32(b.max), Members: make([]bool, m)}
		rest := moves.Cross{High: int32(k - b.min), Members: make([]bool, m)}
		for x := range most.Members {
			most.Members[x] = b.members.has(int32(x))
			rest.Members[x] = !most.Members[x]
		}
		if b.max < k {
			shape.Cross = append(shape.Cross, most)
		}
		if b.min > 0 {
			shape.Cross = append(shape.Cross, rest)
		}
	}
	d.shapes = append(d.shapes, shape)
	d.nodes = append(d.nodes, nodes)
	return int32(len(d.shapes) - 1)
}

// feasible reports whether the leasts of a tree fit under its mosts and into k.
func feasible(shape *moves.Shape, k int) bool {
	need := make([]int32, len(shape.Parent))
	for v := len(need) - 1; v > 0; v-- {
		if need[v] = max(need[v], shape.Low[v]); need[v] > shape.High[v] {
			return false
		}
		need[shape.Parent[v]] += need[v]
	}
	return int(need[0]) <= k
}
