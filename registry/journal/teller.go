package journal

// A teller lists what a function of the schema tells of entries, keys or names, in one list, again and again.
type teller[E, T any] struct {
	each func(entry *E, add func(T))
	list []T
	add  func(T)
}

func newTeller[E, T any](each func(entry *E, add func(T))) *teller[E, T] {
	t := &teller[E, T]{each: each}
	t.add = func(v T) { t.list = append(t.list, v) }
	return t
}

// read returns what is told of two entries, nothing for nil. The lists are good until the next call.
func (t *teller[E, T]) read(old, fresh *E) (before, after []T) {
	t.list = t.list[:0]
	if old != nil {
		t.each(old, t.add)
	}
	n := len(t.list)
	if fresh != nil {
		t.each(fresh, t.add)
	}
	return t.list[:n], t.list[n:]
}
