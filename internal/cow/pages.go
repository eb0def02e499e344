package cow

// boardSize is how many pages are few, and how many lie on a board when there are more.
const boardSize = 64

// pages is a list of pages: side by side while they are few, on boards beyond, so that an update of a large container need not copy one
// long list of all its pages. The zero list is empty.
type pages[P any] struct {
	few   []*P
	many  []*board[P]
	owner *Owner // of the list at hand
}

type board[P any] struct {
	owned
	pages [boardSize]*P
}

// at returns page k.
func (t *pages[P]) at(k int) *P {
	if t.many != nil {
		return t.many[k/boardSize].pages[k%boardSize]
	}
	return t.few[k]
}

// place returns where page k is kept, or will be when it is the next one, for the owner to write there.
func (t *pages[P]) place(o *Owner, k int) **P {
	mine := o != nil && t.owner == o
	t.owner = o
	if t.many == nil && k < boardSize {
		if !mine {
			t.few = append(make([]*P, 0, max(len(t.few), k+1)), t.few...)
		}
		if k == len(t.few) {
			t.few = append(t.few, nil)
		}
		return &t.few[k]
	}
	switch {
	case t.many == nil: // not few any more
		b := &board[P]{}
		b.owner = o
		copy(b.pages[:], t.few)
		t.few, t.many = nil, []*board[P]{b}
	case !mine:
		t.many = append(make([]*board[P], 0, max(len(t.many), k/boardSize+1)), t.many...)
	}
	if k/boardSize == len(t.many) {
		t.many = append(t.many, nil)
	}
	return &own(o, &t.many[k/boardSize]).pages[k%boardSize]
}

// owned begins every page of which an update may be the owner.
type owned struct{ owner *Owner }

func (p *owned) by() **Owner { return &p.owner }

// own replaces the page at place by a copy, or by a new one, unless it belongs to o already.
func own[P any, Page interface {
	*P
	by() **Owner
}](o *Owner, place *Page) Page {
	p := *place
	if p != nil && o != nil && *p.by() == o {
		return p
	}
	c := Page(new(P))
	if p != nil {
		*c = *p
	}
	*c.by() = o
	*place = c
	return c
}
