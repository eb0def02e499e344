package grant

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// A formPlace is where a path belongs in a form.
type formPlace struct {
	order   int
	section string
	title   socium.Text
}

// A placer finds the places of paths in a form. Rows of one table have one place, so that it looks through the form once for every
// kind of path, however long the document is.
type placer struct {
	form []FormField
	seen map[socium.Path]formPlace
}

func (p *placer) of(path socium.Path) formPlace {
	if i := strings.IndexByte(string(path), '['); i >= 0 {
		path = path[:i]
	}
	if at, ok := p.seen[path]; ok {
		return at
	}
	if p.seen == nil {
		p.seen = make(map[socium.Path]formPlace)
	}
	at := p.find(string(path))
	p.seen[path] = at
	return at
}

// find finds the field of the form that a path without rows belongs to: the field itself, or the one it lies in, or, for facts that
// the form does not ask for by themselves, the first field of the same part.
func (p *placer) find(path string) formPlace {
	best, length, part := -1, -1, -1
	top, _, _ := strings.Cut(path, ".")
	for i := range p.form {
		field := string(p.form[i].Field)
		rest, inside := strings.CutPrefix(path, field)
		if inside && (rest == "" || rest[0] == '.') && len(field) > length {
			best, length = i, len(field)
		}
		if part < 0 && (field == top || strings.HasPrefix(field, top+".")) {
			part = i
		}
	}
	switch {
	case best >= 0:
		return formPlace{best, p.form[best].Section, p.form[best].Title}
	case part >= 0:
		section, _, _ := strings.Cut(p.form[part].Section, ".")
		return formPlace{part, section, socium.Text{}}
	default:
		return formPlace{order: len(p.form)}
	}
}

// inFormOrder sorts violations as the form stands; those of one field keep their order.
func (c *Call) inFormOrder(vs socium.Violations) socium.Violations {
	type placed struct {
		order int
		v     *socium.Violation
	}
	places := placer{form: c.Form}
	list := make([]placed, len(vs))
	for i, v := range vs {
		list[i] = placed{places.of(v.Path).order, v}
	}
	slices.SortStableFunc(list, func(a, b placed) int { return a.order - b.order })
	for i := range list {
		vs[i] = list[i].v
	}
	return vs
}
