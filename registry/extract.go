package registry

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// An Extract is what the register says of one number on a day (выписка из реестра), with the card as it is published. It is a value with
// a stable JSON form and a hash.
type Extract struct {
	journal.Extract[provider.PublicCard]
}

// Extract returns what the register says of a number on a day, also of one that has left it. It is false for a number that was never
// given, or not yet on that day, and without a day.
func (l *Ledger) Extract(number string, on socium.Date) (Extract, bool) {
	return l.extract(l.history.Snapshot(), number, on)
}

func (l *Ledger) extract(s register, number string, on socium.Date) (Extract, bool) {
	x, ok := journal.ExtractFrom(l.history, s, number, on, func(c *provider.Card) provider.PublicCard { return *c.Public() })
	return Extract{x}, ok
}

// Confirms reports whether an extract is what the ledger said when the event that the extract names was the last one: nothing in it was
// changed, and it was made from this register. It is false too where the procedure of its day names the keeper in other words by now.
func (l *Ledger) Confirms(x Extract) bool {
	s := l.history.Snapshot().KnownTo(x.Head.Seq)
	again, ok := l.extract(s, x.Number, x.On)
	if !ok || s.Head() != x.Head {
		return false
	}
	a, err := x.Hash()
	b, err2 := again.Hash()
	return err == nil && err2 == nil && a == b
}

// In returns the extract as a text, a line for each statement, to be signed by the keeper.
func (x Extract) In(lang socium.Lang) string {
	var b strings.Builder
	line := func(code socium.Code, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", catalogue.Text(code).In(lang), value)
		}
	}
	b.WriteString(catalogue.Text(CodeExtract, socium.Arg{Name: "on", Value: socium.ValueOf(x.On)}).In(lang) + "\n")
	line(CodeExtractKeeper, x.Keeper.In(lang))
	line(CodeExtractNumber, x.Number)
	line(CodeExtractRecord, x.Record)
	line(CodeExtractStatus, x.Status.In(lang))
	line(CodeExtractIncluded, x.Included.In(lang))
	line(CodeExtractSince, x.Since.In(lang))
	line(CodeExtractBasis, x.Basis.In(lang))
	var periods []string
	for _, p := range x.Listed {
		periods = append(periods, p.In(lang))
	}
	line(CodeExtractListed, strings.Join(periods, "; "))
	if c := x.Entry; c != nil {
		line(CodeExtractName, c.FullName)
		if c.ShortName != c.FullName {
			line(CodeExtractShort, c.ShortName)
		}
		line(CodeExtractINN, c.INN.Digits())
		if n, ok := c.OGRN.Get(); ok {
			line(CodeExtractOGRN, n.String())
		}
		var names []string
		for _, f := range c.Forms {
			names = append(names, f.In(lang))
		}
		line(CodeExtractForms, strings.Join(names, ", "))
		line(CodeExtractServices, servicesIn(c, lang))
	}
	line(CodeExtractHead, fmt.Sprintf("%d, %s", x.Head.Seq, x.Head.Hash))
	return b.String()
}

// servicesIn names the services by form and kind, each once.
func servicesIn(c *provider.PublicCard, lang socium.Lang) string {
	var list []string
	seen := map[string]bool{}
	for _, s := range c.Services {
		name := s.Name
		if known, ok := provider.National().Service(s.ID); ok && name == "" {
			name = known.In(lang)
		}
		if name == "" {
			name = string(s.ID)
		}
		if s.Form != "" {
			name += " (" + s.Form.In(lang) + ")"
		}
		if !seen[name] {
			seen[name] = true
			list = append(list, name)
		}
	}
	return strings.Join(list, "; ")
}
