package cow

import (
	"math/bits"
	"slices"
)

// A Matrix is a list of sets of small numbers, which are called its columns here, of which the numbers grow: each new one is a member of
// some dozens of them. The word of the 64 newest numbers is kept apart, for all columns side by side: a new number changes
// one list instead of a block in each column. The zero Matrix is empty.
type Matrix struct {
	columns Vector[Bits]
	word    int      // which one is kept apart
	young   []uint64 // it, by column; may be shorter than columns
	owner   *mark    // of young
}

// A Column is a set of a [Matrix]. Its blocks hold all members but those of one word, which is [Column.Young].
type Column struct {
	old   Bits
	word  int
	young uint64
}

// Len returns the number of members.
func (c *Column) Len() int { return c.old.n + bits.OnesCount64(c.young) }

// Has reports whether i is a member.
func (c *Column) Has(i int) bool {
	if i/64 == c.word {
		return c.young>>(i%64)&1 == 1
	}
	return c.old.Has(i)
}

// Block returns a block without the word of the newest numbers, see [Bits.Block].
func (c *Column) Block(k int) *Block { return c.old.Block(k) }

// Blocks returns a number of blocks that holds every member but those of the newest word.
func (c *Column) Blocks() int { return c.old.Blocks() }

// Young returns the word of the newest numbers and the first of them. No member stands behind them.
func (c *Column) Young() (first int, word uint64) { return c.word * 64, c.young }

// Full returns block k with the word of the newest numbers in it, for which it needs room; nil when none is a member.
func (c *Column) Full(k int, room *Block) *Block {
	b := c.Block(k)
	if c.young == 0 || k != c.word/blockWords {
		return b
	}
	if *room = (Block{}); b != nil {
		*room = *b
	}
	room[c.word%blockWords] = c.young
	return room
}

// Column returns a set.
func (m *Matrix) Column(id int) Column {
	c := Column{word: m.word}
	if id < m.columns.Len() {
		c.old = *m.columns.Ref(id)
	}
	if id < len(m.young) {
		c.young = m.young[id]
	}
	return c
}

// Grow makes room for the numbers below n. Like Put it changes the matrix, which must be one that nobody else has.
func (m *Matrix) Grow(o *Owner, n int) {
	word := (n - 1) / 64
	if word <= m.word {
		return
	}
	m.own(o)
	for id, w := range m.young {
		if w != 0 {
			m.column(o, id).PutWord(o, m.word, w)
			m.young[id] = 0
		}
	}
	m.word = word
}

// Put makes i, for which there is room, a member of a column or not.
func (m *Matrix) Put(o *Owner, id, i int, member bool) {
	if i/64 != m.word {
		m.column(o, id).Put(o, i, member)
		return
	}
	m.own(o)
	if id >= len(m.young) {
		m.young = append(m.young, make([]uint64, id+1-len(m.young))...)
	}
	if bit := uint64(1) << (i % 64); member {
		m.young[id] |= bit
	} else {
		m.young[id] &^= bit
	}
}

func (m *Matrix) own(o *Owner) {
	if !o.owns(m.owner) {
		m.young, m.owner = slices.Clone(m.young), o.sign()
	}
}

// column returns the place of a column, to change it.
func (m *Matrix) column(o *Owner, id int) *Bits {
	for m.columns.Len() <= id {
		m.columns = m.columns.Append(o, Bits{})
	}
	return m.columns.Edit(o, id)
}
