package grant

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// Fund divides money by a strategy: a pure function of candidates, pot and the decisions of people. Every candidate gets a line
// that says why. What the awards sum up to and what is left is the pot to the kopeck.
//
// Ties that neither the ranks nor the strategy break are never broken by the order of input: where the order matters the tied
// candidates are undecided, and what comes after them waits; give the outcome of a vote or a draw as Decisions.Order, which must
// name all of them.
//
// The error is Violations within [CodeFunding]: a strategy that is not well formed, no pot where one is needed, candidates
// without or with equal IDs, sums below zero or requests that cannot be added up, points that cannot be used as weights.
func Fund(s Strategy, candidates []Candidate, pot socium.Opt[socium.Money], people Decisions) (Awards, error) {
	places := make(map[string]int, len(candidates)) // by ID: first of the candidate, then of its line
	if err := fundable(&s, candidates, pot, places).Err(); err != nil {
		return Awards{}, err
	}
	f := funder{strategy: &s, people: people, out: Awards{strategy: s, pot: pot}}
	f.quotas = newGroupTable(len(s.Quotas), func(i int) (GroupBy, string) { return s.Quotas[i].By, s.Quotas[i].Key })
	f.caps = newGroupTable(len(s.Caps), func(i int) (GroupBy, string) {
		if s.Caps[i].By == "" {
			return "", ""
		}
		return s.Caps[i].By, s.Caps[i].Key
	})
	f.everyCap = f.caps[groupKey{}]
	f.rank(candidates)
	f.pass()
	f.choose()
	for i := range f.lines {
		places[f.lines[i].Application] = i
	}
	f.out.lines, f.out.places = f.lines, places
	f.left, f.bounded = pot.Get()
	if s.Kind.goesDown() {
		f.goDown()
	} else {
		f.divide()
	}
	f.reserve()
	return f.out, nil
}

func fundable(s *Strategy, candidates []Candidate, pot socium.Opt[socium.Money], places map[string]int) socium.Violations {
	vs := s.Lint()
	sum, ok := pot.Get()
	if (!ok && s.Kind.needsPot()) || sum.Sign() < 0 || sum.Overflow() {
		vs = append(vs, catalogue.Violation(CodeFundingPot, "pot"))
	}
	var requests socium.Money
	for i := range candidates {
		c, path := &candidates[i], socium.Path("")
		fault := func(code socium.Code, field string) {
			if path == "" {
				path = socium.Path("candidates").Index(i)
			}
			vs = append(vs, catalogue.Violation(code, path.Field(field)))
		}
		if _, twice := places[c.ID]; twice || c.ID == "" {
			fault(CodeFundingID, "id")
		}
		places[c.ID] = i
		if c.Requested.Sign() < 0 || c.Requested.Overflow() || c.Proposed.Or(socium.Money{}).Sign() < 0 {
			fault(CodeFundingSum, "requested")
		} else if requests = requests.Add(c.Requested); s.Kind == FundByRequests && requests.Overflow() {
			fault(CodeFundingSum, "requested") // the denominator is beyond the range
		}
		if w, used := weightOf(s.Kind, c); used && !usable(w) {
			fault(CodeFundingWeight, "score")
		}
	}
	return vs
}

// A funder works on one division.
type funder struct {
	strategy *Strategy
	people   Decisions
	byRank   []*Candidate
	lines    []Award // in the order of byRank
	group    []int   // number of the group of equal rank
	live     []bool  // still to be decided by the strategy
	left     socium.Money
	quotas   groupTable
	caps     groupTable
	everyCap []int // caps of every award
	about    []int // memory that is used again
	bounded  bool  // there is a pot
	ranked   bool  // every rated candidate has a rank
	out      Awards
}

// rank orders the candidates, best first, and finds the groups that nothing separates.
func (f *funder) rank(candidates []Candidate) {
	f.byRank = make([]*Candidate, len(candidates))
	f.ranked = true
	for i := range candidates {
		f.byRank[i] = &candidates[i]
		f.ranked = f.ranked && (candidates[i].Rank != 0 || !candidates[i].Unrated.IsZero())
	}
	slices.SortFunc(f.byRank, func(a, b *Candidate) int {
		if c := f.compare(a, b); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID) // for showing only: the group stays one
	})
	n := len(f.byRank)
	f.lines, f.group, f.live = make([]Award, n), make([]int, n), make([]bool, n)
	f.regroup()
	for i, c := range f.byRank {
		f.lines[i] = Award{Application: c.ID, Organisation: c.Organisation, Score: c.Score, Requested: c.Requested, want: f.want(c)}
		if c.Unrated.IsZero() {
			f.lines[i].Rank = i + 1
			if i > 0 && f.sameRank(f.byRank[i-1], c) {
				f.lines[i].Rank = f.lines[i-1].Rank
			}
		}
	}
}

// regroup numbers the groups of equal rank. A group of which people have named every member in an order is no tie any more.
func (f *funder) regroup() {
	order := make(map[string]int, len(f.people.Order))
	for i, id := range f.people.Order {
		if _, twice := order[id]; !twice {
			order[id] = i
		}
	}
	named := func(c *Candidate) bool {
		_, ok := order[c.ID]
		return ok
	}
	number := 0
	for from := 0; from < len(f.byRank); {
		to := from + 1
		for to < len(f.byRank) && f.compare(f.byRank[from], f.byRank[to]) == 0 {
			to++
		}
		group := f.byRank[from:to]
		apart := len(group) > 1 && !slices.ContainsFunc(group, func(c *Candidate) bool { return !named(c) })
		if apart {
			slices.SortFunc(group, func(a, b *Candidate) int { return order[a.ID] - order[b.ID] })
		}
		for i := from; i < to; i++ {
			f.group[i] = number
			if apart {
				number++
			}
		}
		if !apart {
			number++
		}
		from = to
	}
}

func (f *funder) sameRank(a, b *Candidate) bool {
	if f.ranked {
		return a.Rank == b.Rank
	}
	return a.Score == b.Score
}

func (f *funder) compare(a, b *Candidate) int {
	if x, y := a.Unrated.IsZero(), b.Unrated.IsZero(); x != y {
		if x {
			return -1
		}
		return 1
	}
	c := 0
	if f.ranked {
		c = cmp.Compare(a.Rank, b.Rank)
	} else {
		c = b.Score.Compare(a.Score)
	}
	for _, k := range f.strategy.Ties {
		if c != 0 {
			return c
		}
		switch k {
		case TieEarlierFiled:
			if c = one(a.Filed.IsZero()) - one(b.Filed.IsZero()); c == 0 { // without a moment of filing last
				c = a.Filed.Compare(b.Filed)
			}
		case TieLowerRequest:
			c = a.Requested.Compare(b.Requested)
		case TieNumber:
			c = strings.Compare(a.ID, b.ID)
		}
	}
	return c
}

// want is what a candidate would get if money were no matter: the request, not above what the council proposes and the caps allow.
func (f *funder) want(c *Candidate) socium.Money {
	want := c.Requested
	lower := func(m socium.Money) {
		if m.Compare(want) < 0 {
			want = m
		}
	}
	if m, ok := c.Proposed.Get(); ok {
		lower(m)
	}
	for _, k := range f.everyCap {
		lower(f.strategy.Caps[k].Amount)
	}
	for _, by := range groupBys {
		for _, k := range f.caps[groupKey{by, by.of(c)}] {
			lower(f.strategy.Caps[k].Amount)
		}
	}
	return want
}

func (f *funder) set(i int, status AwardStatus, code socium.Code, have, need socium.Value, basis socium.Basis) {
	if basis.IsZero() {
		basis = f.strategy.Basis
	}
	f.lines[i].Status, f.live[i] = status, false
	f.lines[i].Reason = Why{Code: code, Basis: basis, have: have, need: need}
}

// pass takes out those without a rating and below their mark.
func (f *funder) pass() {
	for i, c := range f.byRank {
		f.live[i] = true
		score := socium.ValueOf(c.Score)
		if !c.Unrated.IsZero() {
			f.set(i, AwardUnrated, CodeAwardUnrated, socium.Value{}, socium.Value{}, socium.Basis{})
			f.lines[i].Reason.name = c.Unrated
			continue
		}
		if !c.Barred.IsZero() {
			f.set(i, AwardBelow, CodeAwardBarred, socium.Value{}, socium.Value{}, socium.Basis{})
			f.lines[i].Reason.name = c.Barred
			continue
		}
		if m, ok := c.Mark.Get(); ok && c.Score.Compare(m) < 0 {
			f.set(i, AwardBelow, CodeAwardBelow, score, socium.ValueOf(m), socium.Basis{})
		} else if !ok && f.strategy.Kind == FundThreshold && f.strategy.MinScore.IsZero() {
			f.set(i, AwardUnrated, CodeAwardNoMark, socium.Value{}, socium.Value{}, socium.Basis{})
		}
		least, ok := f.strategy.MinScore.Get()
		if above := c.Score.Compare(least); ok && f.live[i] && (above < 0 || above == 0 && f.strategy.Above) {
			code := CodeAwardBelow
			if f.strategy.Above {
				code = CodeAwardNotAbove
			}
			f.set(i, AwardBelow, code, score, socium.ValueOf(least), socium.Basis{})
		}
	}
}

// choose keeps, for each organisation, the applications that may win: its choice, else the best.
func (f *funder) choose() {
	if f.strategy.PerOrganisation == 0 {
		return
	}
	last := make(map[string]int32, len(f.byRank)) // the last application of an organisation so far, from 1
	before := make([]int32, len(f.byRank))        // and the one before each
	var crowded []int32                           // last ones of organisations with more than they may win
	for i, c := range f.byRank {
		if !f.live[i] || c.Organisation == "" {
			continue
		}
		before[i] = last[c.Organisation]
		last[c.Organisation] = int32(i) + 1
	}
	for i, c := range f.byRank {
		if before[i] > 0 && last[c.Organisation] == int32(i)+1 {
			crowded = append(crowded, int32(i))
		}
	}
	for _, end := range crowded {
		var mine []int
		for k := end + 1; k > 0; k = before[k-1] {
			mine = append(mine, int(k-1))
		}
		slices.Reverse(mine)
		f.chooseOf(mine)
	}
}

// chooseOf keeps of one organisation's applications, in rank order, as many as it may win.
func (f *funder) chooseOf(mine []int) {
	if len(mine) <= f.strategy.PerOrganisation {
		return
	}
	chosen := f.people.Choices[f.byRank[mine[0]].Organisation]
	slices.SortStableFunc(mine, func(x, y int) int {
		if a, b := f.byRank[x].ID == chosen, f.byRank[y].ID == chosen; a != b {
			return one(b) - one(a)
		}
		if f.sameRank(f.byRank[x], f.byRank[y]) {
			return strings.Compare(f.byRank[x].ID, f.byRank[y].ID)
		}
		return x - y
	})
	for _, other := range mine[f.strategy.PerOrganisation:] {
		f.set(other, AwardNotChosen, CodeAwardNotChosen, socium.Value{}, socium.Value{}, socium.Basis{})
		f.lines[other].Reason.name = same(f.byRank[mine[0]].ID)
	}
}

// reserve puts those who passed and got nothing on the reserve list, in rank order.
func (f *funder) reserve() {
	place := 0
	for i := range f.lines {
		l := &f.lines[i]
		if l.Status != AwardReserve {
			continue
		}
		if f.strategy.Reserve < 0 || f.strategy.Reserve > 0 && place >= f.strategy.Reserve {
			l.Status = AwardNone
			continue
		}
		place++
		l.Reserve = place
	}
}
