package registry

// fresh collects the bits of records that are new, a word for each set: when many come one after another, a set is changed once for up to
// 64 of them. One alone waits without a table.
type fresh struct {
	record int
	alone  []uint32 // the sets of the record, when it is the only one
	word   int      // which word of the sets is collected
	words  []uint64
	ids    []uint32 // of the words that are not zero
}

func (f *fresh) add(u *update, record int) {
	if len(f.alone) == 0 && len(f.ids) == 0 {
		f.record, f.alone = record, append(f.alone, u.new...)
		return
	}
	if len(f.alone) > 0 {
		f.word = f.record / 64
		f.collect(f.alone, f.record)
		f.alone = f.alone[:0]
	}
	if f.word != record/64 {
		f.put(u)
		f.word = record / 64
	}
	f.collect(u.new, record)
}

func (f *fresh) collect(ids []uint32, record int) {
	for _, id := range ids {
		for len(f.words) <= int(id) {
			f.words = append(f.words, 0)
		}
		if f.words[id] == 0 {
			f.ids = append(f.ids, id)
		}
		f.words[id] |= 1 << (record % 64)
	}
}

// flush puts what was collected into the sets.
func (f *fresh) flush(u *update) {
	for _, id := range f.alone {
		u.set(id).Put(u.owner, f.record, true)
	}
	f.alone = f.alone[:0]
	f.put(u)
}

func (f *fresh) put(u *update) {
	for _, id := range f.ids {
		u.set(id).PutWord(u.owner, f.word, f.words[id])
		f.words[id] = 0
	}
	f.ids = f.ids[:0]
}
