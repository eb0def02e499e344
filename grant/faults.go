package grant

import "github.com/socium-go/socium"

// MaxSame is how many faults of one kind in one table of a document [Call.Check] and [Budget.Check] list one by one. Those beyond are
// counted by one further violation of the same code and severity, whose path is the table and whose text repeats the first.
const MaxSame = 100

// A cell is a place in a table of the document: a row, a field of it, an entry of that field. Its path is written only when the place
// is told: a document of ten thousand rows has a hundred thousand places.
type cell struct {
	table socium.Path
	row   int
	field string // "": the row itself
	entry int    // of the list in the field; −1: the field itself
	sub   string // of the entry
}

func at(table socium.Path, row int, field string) cell { return cell{table, row, field, -1, ""} }

func (c cell) in(entry int, sub string) cell {
	c.entry, c.sub = entry, sub
	return c
}

func (c cell) path() socium.Path {
	p := c.table.Index(c.row)
	if c.field != "" {
		p = p.Field(c.field)
	}
	if c.entry >= 0 {
		p = p.Index(c.entry)
	}
	if c.sub != "" {
		p = p.Field(c.sub)
	}
	return p
}

// A detail fills a placeholder of a text: a value, or words of the applicant, which are put into one short line when they are shown.
type detail struct {
	name  string
	value socium.Value
	words string
	most  int // characters of the words; 0: the value counts
}

func value(name string, v socium.Value) detail { return detail{name: name, value: v} }

func quoted(name, words string, most int) detail {
	return detail{name: name, words: words, most: most}
}

func (d *detail) arg() socium.Arg {
	if d.most == 0 {
		return arg(d.name, d.value)
	}
	words := clip(d.words, d.most)
	if words == "" {
		words = "—"
	}
	return arg(d.name, socium.Word(words))
}

// faults is a list of violations that lists the first most of each kind in a table and counts the others.
type faults struct {
	most  int
	vs    socium.Violations
	kinds []faultKind
}

// A faultKind is one fault in one column of one table.
type faultKind struct {
	code        socium.Code
	table       socium.Path
	field, sub  string
	listed      int
	more        int // not listed
	row         int // of the first
	first, last *socium.Violation
}

// report tells of a fault that a document has once.
func (l *faults) report(code socium.Code, s socium.Severity, path socium.Path, args ...socium.Arg) {
	l.vs = append(l.vs, catalogue.Violation(code, path, args...).With(s))
}

// tell tells of a fault in a table. Nothing is built of one that is only counted.
func (l *faults) tell(code socium.Code, s socium.Severity, c cell, details ...detail) {
	l.tellAs(nil, code, s, c, details...)
}

// tellAs is tell of a fault whose text names the field of a form.
func (l *faults) tellAs(f *FormField, code socium.Code, s socium.Severity, c cell, details ...detail) {
	k := l.kind(code, &c)
	if k.listed == l.most {
		k.more++
		return
	}
	args := make([]socium.Arg, len(details))
	for i := range details {
		args[i] = details[i].arg()
	}
	var v *socium.Violation
	if f != nil {
		v = f.violation(code, c.path(), args...)
	} else {
		v = catalogue.Violation(code, c.path(), args...).With(s)
	}
	if k.listed == 0 {
		k.first, k.row = v, c.row+1
	}
	k.listed++
	k.last = v
	l.vs = append(l.vs, v)
}

// unlisted tells of a word outside its list; the word is kept in the document.
func (l *faults) unlisted(c cell, word string, valid bool) {
	if word != "" && !valid {
		l.tell(CodeWord, socium.Warning, c, quoted("word", word, 40))
	}
}

// kind finds the kind of a fault. There are a few dozens, and most rows have the same: looking through them costs less than a hash.
func (l *faults) kind(code socium.Code, c *cell) *faultKind {
	for i := range l.kinds {
		k := &l.kinds[i]
		if k.code == code && k.field == c.field && k.sub == c.sub && k.table == c.table {
			return k
		}
	}
	l.kinds = append(l.kinds, faultKind{code: code, table: c.table, field: c.field, sub: c.sub})
	return &l.kinds[len(l.kinds)-1]
}

var moreOfAKind = text(
	"ещё {more} {more|такое же замечание|таких же замечания|таких же замечаний}; первое, в строке {row}: ",
	"{more} more {more|remark|remarks} of this kind; the first, in row {row}: ")

// all returns the list, with what was counted at its end.
func (l *faults) all() socium.Violations {
	for i := range l.kinds {
		k := &l.kinds[i]
		if k.more == 0 {
			continue
		}
		lead := moreOfAKind.Fill(arg("more", socium.ValueOf(k.more)), arg("row", socium.ValueOf(k.row)))
		v := *k.first
		v.Path, v.Text = k.table, text(lead.RU+v.Text.In(socium.RU), lead.EN+v.Text.In(socium.EN))
		l.vs = append(l.vs, &v)
	}
	return l.vs
}

// beyond returns how many faults stand behind the last listed one of their kind.
func (l *faults) beyond() map[*socium.Violation]int {
	counts := make(map[*socium.Violation]int)
	for i := range l.kinds {
		if k := &l.kinds[i]; k.more > 0 {
			counts[k.last] = k.more
		}
	}
	return counts
}
