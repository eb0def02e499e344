package rivals

import (
	"testing"

	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// A comparison is worth something between registers that give the same answers, after the same changes.
func TestSameAnswers(t *testing.T) {
	const n = 3000
	cards := cardsOf(n)
	hand, logged, ledger := newHand(), newLogged(cardsOf(n)), newLedger(t, cardsOf(n))
	hand.head.Store(build(cards))
	act := registry.Act{On: day, At: moment}
	w := newWorld(3)
	for i := range 600 {
		c := w.card(n + i)
		if i%2 == 0 {
			c = amended(&cards[i])
		}
		own := *c.Clone()
		hand.put(&own)
		if _, err := logged.record(c, day, moment); err != nil {
			t.Fatal(err)
		}
		var err error
		if i%2 == 0 {
			_, err = ledger.Amend(c.Number, 1, c, act)
		} else {
			_, err = ledger.Include(c, act)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	a, b, s := hand.snapshot(), logged.snapshot(), ledger.Snapshot()
	if a.n != s.Len() || b.n != s.Len() {
		t.Fatalf("%d, %d and %d providers", a.n, b.n, s.Len())
	}
	asked := 0
	for i := range n + 600 {
		e, ok := s.ByINN(inn(i))
		if one, two := a.inn(inn(i)), b.inn(inn(i)); (one != nil) != ok || (two != nil) != ok || ok && (one.card.Number != e.Number() || two.card.Number != e.Number()) {
			t.Fatalf("ИНН %d", i)
		}
		if !ok {
			continue
		}
		q := questionOf(e.Peek())
		ours := s.Append(nil, q.query(), 20)
		one, two := a.top(nil, q, 20), b.top(nil, q, 20)
		if len(one) != len(ours) || len(two) != len(ours) {
			t.Fatalf("%+v: %d, %d and %d found", q, len(one), len(two), len(ours))
		}
		for k := range ours {
			if one[k].card.Number != ours[k].Number() || two[k].card.Number != ours[k].Number() {
				t.Fatalf("%+v: place %d", q, k)
			}
		}
		asked += len(ours)
	}
	if asked < n {
		t.Fatal("too little was asked")
	}
	if err := logged.verify(); err != nil {
		t.Fatal(err)
	}
	logged.events[n/2].Card = &provider.Card{}
	if logged.verify() == nil {
		t.Fatal("a changed event was not noticed")
	}
}
