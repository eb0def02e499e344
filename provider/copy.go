package provider

import "slices"

// Clone returns a copy that shares nothing that can be changed.
func (c *Card) Clone() *Card {
	d := *c
	d.Detach()
	return &d
}

// Detach gives a card that was copied by assignment lists of its own, so that it shares nothing that can be changed.
func (c *Card) Detach() { c.Share(new(Card)) }

// Share is Detach for a card that follows another one, which nobody changes any more: lists that are the same in both stay those of the
// card before. A history of cards then takes the memory of what changed from one to the next.
func (c *Card) Share(before *Card) {
	c.Addresses = common(c.Addresses, before.Addresses)
	c.Contacts = common(c.Contacts, before.Contacts)
	c.Licences = common(c.Licences, before.Licences)
	c.Forms = common(c.Forms, before.Forms)
	c.Modes = common(c.Modes, before.Modes)
	c.Services = commonBy(c.Services, before.Services, (*Service).equals, (*Service).detach)
	c.Tariffs = common(c.Tariffs, before.Tariffs)
	c.Places = common(c.Places, before.Places)
	c.Conditions.Access = common(c.Conditions.Access, before.Conditions.Access)
	c.Conditions.Facilities = common(c.Conditions.Facilities, before.Conditions.Facilities)
	c.Inspected = commonBy(c.Inspected, before.Inspected, nil, (*Inspection).detach)
	c.Experience.Periods = common(c.Experience.Periods, before.Experience.Periods)
	c.Other = common(c.Other, before.Other)
	c.OKVED = common(c.OKVED, before.OKVED)
	c.Sources = common(c.Sources, before.Sources)
	c.Founders = commonBy(c.Founders, before.Founders, nil, (*Founder).detach)
	c.Predecessors = common(c.Predecessors, before.Predecessors)
	c.Branches = commonBy(c.Branches, before.Branches, nil, (*Branch).detach)
	c.Officers = common(c.Officers, before.Officers)
	c.Schedule.Week = commonBy(c.Schedule.Week, before.Schedule.Week, nil, (*Hours).detach)
	c.Schedule.Exceptions = commonBy(c.Schedule.Exceptions, before.Schedule.Exceptions, nil, (*Exception).detach)
	c.Territories = common(c.Territories, before.Territories)
	c.Audience = common(c.Audience, before.Audience)
	c.Recipients = common(c.Recipients, before.Recipients)
	c.Published = common(c.Published, before.Published)
	c.Strays = common(c.Strays, before.Strays)
}

// common returns the list before when the two are equal, a copy of list otherwise.
func common[T comparable](list, before []T) []T {
	if len(list) > 0 && len(list) == len(before) && (&list[0] == &before[0] || slices.Equal(list, before)) {
		return slices.Clip(before)
	}
	return slices.Clone(list)
}

// commonBy is share for elements that hold lists themselves. Without equals two lists are the same when they lie in one place.
func commonBy[T any](list, before []T, equals func(a, b *T) bool, detach func(*T)) []T {
	if len(list) == len(before) && len(list) > 0 {
		same := &list[0] == &before[0]
		if !same && equals != nil {
			same = true
			for i := range list {
				if same = equals(&list[i], &before[i]); !same {
					break
				}
			}
		}
		if same {
			return slices.Clip(before)
		}
	}
	list = slices.Clone(list)
	for i := range list {
		detach(&list[i])
	}
	return list
}

func (s *Service) equals(o *Service) bool {
	return s.ID == o.ID && s.Form == o.Form && s.Kind == o.Kind && s.Name == o.Name && s.Code == o.Code && slices.Equal(s.Audience, o.Audience) &&
		(s.Audience == nil) == (o.Audience == nil) && s.Minutes == o.Minutes && s.Standard == o.Standard && s.Unit == o.Unit
}

func (s *Service) detach() { s.Audience = slices.Clone(s.Audience) }

func (i *Inspection) detach() { i.Orders = slices.Clone(i.Orders) }

func (f *Founder) detach() { f.Contacts = slices.Clone(f.Contacts) }

func (b *Branch) detach() {
	b.Addresses, b.Contacts, b.Audience = slices.Clone(b.Addresses), slices.Clone(b.Contacts), slices.Clone(b.Audience)
	b.Schedule.Week = commonBy(b.Schedule.Week, nil, nil, (*Hours).detach)
	b.Schedule.Exceptions = commonBy(b.Schedule.Exceptions, nil, nil, (*Exception).detach)
}

func (h *Hours) detach() { h.Breaks = slices.Clone(h.Breaks) }

func (e *Exception) detach() { e.Hours = slices.Clone(e.Hours) }
