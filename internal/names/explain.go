package names

// A Reason tells what a word of a query matches in the names of a record.
type Reason struct {
	Sought string // as [Word.String] writes it
	Found  string // "" for None
	How    How
}

// Explain tells why a record was found: each word of the text that counts with the word of the names that matches it best. It is worked out
// when it is asked for, because nobody reads the reasons of most hits.
func (x *Index) Explain(text string, o Options, record int) []Reason {
	q := query{x: x, o: o, loose: Inside}
	q.words, _ = x.read(nil, text, o.Slips)
	var best [MaxQuery]found
	q.compare(record, &best)
	list := make([]Reason, len(q.words))
	for i := range q.words {
		list[i] = Reason{Sought: letters(q.words[i].text), How: best[i].how}
		if best[i].how != None {
			list[i].Found = letters(x.vocab.Ref(int(best[i].word)).text)
		}
	}
	return list
}
