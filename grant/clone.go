package grant

import "slices"

// Clone returns a deep copy: changing it leaves the original as it is.
func (a *Application) Clone() Application {
	b := *a
	b.Project = a.Project.clone()
	b.Manager = a.Manager.clone()
	b.Team = cloneEach(a.Team, Member.clone)
	b.Partners = cloneEach(a.Partners, func(p Partner) Partner {
		p.Kinds = slices.Clone(p.Kinds)
		return p
	})
	b.Applicant = a.Applicant.clone()
	b.Budget = a.Budget.clone()
	b.Documents = slices.Clone(a.Documents)
	return b
}

func (p *Project) clone() Project {
	q := *p
	q.Videos, q.Tags, q.Geography = slices.Clone(p.Videos), slices.Clone(p.Tags), slices.Clone(p.Geography)
	q.Groups, q.Evidence, q.Goals = slices.Clone(p.Groups), slices.Clone(p.Evidence), slices.Clone(p.Goals)
	q.Results, q.Changes, q.Tasks = slices.Clone(p.Results), slices.Clone(p.Changes), slices.Clone(p.Tasks)
	q.Plan = cloneEach(p.Plan, func(e PlanEvent) PlanEvent {
		e.Groups, e.Yields = slices.Clone(e.Groups), slices.Clone(e.Yields)
		return e
	})
	return q
}

func (m Member) clone() Member {
	m.Education, m.Jobs, m.Letters = slices.Clone(m.Education), slices.Clone(m.Jobs), slices.Clone(m.Letters)
	return m
}

func (a *Applicant) clone() Applicant {
	b := *a
	b.Statuses, b.Phones, b.Sites = slices.Clone(a.Statuses), slices.Clone(a.Phones), slices.Clone(a.Sites)
	b.Head = a.Head.clone()
	b.Founders, b.Activities, b.Grants = slices.Clone(a.Founders), slices.Clone(a.Activities), slices.Clone(a.Grants)
	b.Listings, b.Income, b.Projects = slices.Clone(a.Listings), slices.Clone(a.Income), slices.Clone(a.Projects)
	b.Resources, b.Media = slices.Clone(a.Resources), slices.Clone(a.Media)
	return b
}

func (b *Budget) clone() Budget {
	c := *b
	c.Lines = cloneEach(b.Lines, func(l Line) Line {
		l.Events, l.Sources, l.Marks = slices.Clone(l.Events), slices.Clone(l.Sources), slices.Clone(l.Marks)
		return l
	})
	c.Articles = slices.Clone(b.Articles)
	return c
}

func cloneEach[T any](list []T, clone func(T) T) []T {
	out := slices.Clone(list)
	for i := range out {
		out[i] = clone(out[i])
	}
	return out
}
