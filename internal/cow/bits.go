package cow

import (
	"math/bits"
	"slices"
)

const (
	blockWords = 64
	blockBits  = 64 * blockWords // 4096
	spanBlocks = 32
)

// BlockBits is the number of members that one block of a [Bits] tells about.
const BlockBits = blockBits

// Block is 4096 bits in words of 64, the lowest first.
type Block = [blockWords]uint64

// Bits is a set of small numbers, a bit for each. The zero Bits is empty.
type Bits struct {
	spans []*span
	owner *mark // of spans
	n     int
}

// A span says for its blocks whose they are: a block of nothing but bits is made and copied at the least cost.
type span struct {
	owned
	blocks [spanBlocks]*Block
	mine   uint32  // a bit for each block that is the owner's
	spare  []Block // for blocks to come in the run of the owner: they are read one after another
}

// Len returns the number of members.
func (b Bits) Len() int { return b.n }

// Has reports whether i is a member.
func (b *Bits) Has(i int) bool {
	w := b.Block(i / blockBits)
	return w != nil && w[i/64%blockWords]&(1<<(i&63)) != 0
}

// Block returns the bits of the numbers from 4096·k on, nil when none is a member. Nobody may write there.
func (b *Bits) Block(k int) *Block {
	if k/spanBlocks >= len(b.spans) || b.spans[k/spanBlocks] == nil {
		return nil
	}
	return b.spans[k/spanBlocks].blocks[k%spanBlocks]
}

// Blocks returns a number of blocks that holds every member.
func (b Bits) Blocks() int { return len(b.spans) * spanBlocks }

// With returns the set with i as a member or not.
func (b Bits) With(o *Owner, i int, member bool) Bits {
	b.Put(o, i, member)
	return b
}

// Put is With of a set that nobody else has: it changes.
func (b *Bits) Put(o *Owner, i int, member bool) {
	if b.Has(i) == member {
		return
	}
	b.own(o, i/blockBits)[i/64%blockWords] ^= 1 << (i & 63)
	if member {
		b.n++
	} else {
		b.n--
	}
}

// PutWord makes members of the numbers from 64·i on whose bits are set in word: [Bits.Put] of up to 64 at once.
func (b *Bits) PutWord(o *Owner, i int, word uint64) {
	if w := b.Block(i / blockWords); w != nil {
		word &^= w[i%blockWords]
	}
	if word != 0 {
		b.own(o, i/blockWords)[i%blockWords] |= word
		b.n += bits.OnesCount64(word)
	}
}

// own makes a block and its span the owner's.
func (b *Bits) own(o *Owner, k int) *Block {
	t, k := k/spanBlocks, k%spanBlocks
	if !o.owns(b.owner) {
		b.spans, b.owner = append(make([]*span, 0, max(len(b.spans), t+1)), b.spans...), o.sign()
	}
	for t >= len(b.spans) {
		b.spans = append(b.spans, nil)
	}
	shared := b.spans[t]
	s := own(o, &b.spans[t])
	if s != shared { // a copy: nothing below is the owner's yet
		s.mine, s.spare = 0, nil
	}
	w := s.blocks[k]
	switch {
	case w != nil && s.mine>>k&1 == 1:
		return w
	case w != nil:
		w = (*Block)(slices.Clone(w[:])) // not cleared before it is filled
	case o == nil:
		w = new(Block)
	default:
		if len(s.spare) == 0 {
			s.spare = make([]Block, min(o.piece(o.pieces/16), spanBlocks-k)) // sets are many and small: what counts is how long the run is
		}
		w, s.spare = &s.spare[0], s.spare[1:]
	}
	s.blocks[k] = w
	s.mine |= 1 << k
	return w
}

// All yields the members in ascending order.
func (b Bits) All(yield func(int) bool) {
	for k := range b.Blocks() {
		w := b.Block(k)
		if w == nil {
			continue
		}
		for j, word := range w {
			for ; word != 0; word &= word - 1 {
				if !yield(k*blockBits + j*64 + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}
