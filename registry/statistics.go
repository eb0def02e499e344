package registry

import (
	"github.com/socium-go/socium/provider"
)

// Statistics are the figures of a register, or of what answers a query. What is not known is kept apart: it is no zero.
type Statistics struct {
	Providers int              `json:"providers"`
	Forms     []FormStatistics `json:"forms"` // in the order of the law
	Kinds     []FacetCount     `json:"kinds"`
	Owners    []FacetCount     `json:"owners"`
	Regions   []FacetCount     `json:"regions"`
	Districts []FacetCount     `json:"districts"`
	Services  []FacetCount     `json:"services"`
	// Places and Free are over all forms, places that the cards do not split by form included.
	Places provider.PlaceCount `json:"places"`
	Free   provider.PlaceCount `json:"free"`
}

// FormStatistics are the figures of one form.
type FormStatistics struct {
	Form       provider.Form       `json:"form"`
	Providers  int                 `json:"providers"`
	Places     provider.PlaceCount `json:"places"`
	Free       provider.PlaceCount `json:"free"`
	FreeBudget provider.PlaceCount `json:"freeBudget"`
	FreePaid   provider.PlaceCount `json:"freePaid"`
	WithFree   int                 `json:"withFree"`    // providers that certainly have a free place
	NoneFree   int                 `json:"noneFree"`    // providers that have none, as far as they say
	NotKnown   int                 `json:"freeUnknown"` // providers of which it is not known
}

// Statistics returns the figures of what answers a query. It goes through all of it.
func (s Snapshot) Statistics(q Query) Statistics {
	facet := func(by Facet) []FacetCount {
		return append([]FacetCount{}, s.Facets(q, by)...) // an empty list is no null
	}
	st := Statistics{
		Kinds: facet(FacetKind), Owners: facet(FacetOwner), Regions: facet(FacetRegion), Districts: facet(FacetDistrict),
		Services: facet(FacetService),
	}
	for _, f := range forms {
		st.Forms = append(st.Forms, FormStatistics{Form: f})
	}
	q.Sort = ""
	for e := range s.Find(q) {
		st.Providers++
		c := e.Peek()
		st.Places, st.Free = st.Places.Add(c.Capacity("", "")), st.Free.Add(c.Free("", ""))
		set := c.FormSet()
		for i, f := range forms {
			if set.Has(f) {
				st.Forms[i].add(c)
			}
		}
	}
	return st
}

func (st *FormStatistics) add(c *provider.Card) {
	st.Providers++
	free := c.Free(st.Form, "")
	st.Places, st.Free = st.Places.Add(c.Capacity(st.Form, "")), st.Free.Add(free)
	st.FreeBudget = st.FreeBudget.Add(c.Free(st.Form, provider.Budget))
	st.FreePaid = st.FreePaid.Add(c.Free(st.Form, provider.Paid))
	switch {
	case free.Reaches(1):
		st.WithFree++
	case free.Open:
		st.NotKnown++
	default:
		st.NoneFree++
	}
}
