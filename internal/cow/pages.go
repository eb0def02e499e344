package cow

import "slices"

// boardSize is how many pages are few, and how many lie on a board when there are more.
const boardSize = 128

// pages is a list of pages: the first few side by side, where they are found fastest, and the others on boards, so that an update of a
// large container need not copy one long list of all its pages. The zero list is empty.
type pages[P any] struct {
	few    []*P
	boards []*board[P]
	owner  *Owner // of both lists
}

type board[P any] struct {
	owned
	pages [boardSize]*P
}

// at returns page k.
func (t *pages[P]) at(k int) *P {
	if k < len(t.few) {
		return t.few[k]
	}
	n := uint(k - boardSize)
	return t.boards[n/boardSize].pages[n%boardSize]
}

// place returns where page k is kept, or will be when it is the next one, for the owner to write there.
func (t *pages[P]) place(o *Owner, k int) **P {
	if o == nil || t.owner != o {
		t.few, t.boards, t.owner = slices.Clone(t.few), slices.Clone(t.boards), o
	}
	if k < boardSize {
		if k == len(t.few) {
			t.few = append(t.few, nil)
		}
		return &t.few[k]
	}
	k -= boardSize
	if k/boardSize == len(t.boards) {
		t.boards = append(t.boards, nil)
	}
	return &own(o, &t.boards[k/boardSize]).pages[k%boardSize]
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
