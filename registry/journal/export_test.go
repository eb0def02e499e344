package journal

import "testing"

// HashOf computes the hash that an event ought to have.
func HashOf[E any](t *testing.T, e *Event[E]) Hash {
	t.Helper()
	sum, _, err := e.sum(nil)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// Seal fills in the hash of an event.
func Seal[E any](e *Event[E]) error { _, err := e.seal(nil); return err }

// KeyPairs counts what the index of keys holds.
func KeyPairs[E any](s Snapshot[E]) int {
	n := 0
	for i := range s.s.keys {
		n += s.s.keys[i].Len()
	}
	return n
}
