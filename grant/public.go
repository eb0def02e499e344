package grant

// Public returns what is published of a registered application: direction, title, short description, geography, term,
// significance, target groups, goals and tasks, cost and requested sum, with the number and the names of the organisation. Nothing of
// it is personal data.
func (a *Application) Public() Application {
	p := a.Project.clone()
	return Application{
		Number: a.Number, Call: a.Call, Cost: a.Cost, Requested: a.Requested,
		Project: Project{
			Direction: p.Direction, Topic: p.Topic, Title: p.Title, Summary: p.Summary, Geography: p.Geography, Start: p.Start, End: p.End,
			Significance: p.Significance, Groups: p.Groups, Goals: p.Goals, Tasks: p.Tasks,
		},
		Applicant: Applicant{Name: a.Applicant.Name, ShortName: a.Applicant.ShortName, OGRN: a.Applicant.OGRN, INN: a.Applicant.INN, Form: a.Applicant.Form, Region: a.Applicant.Region},
	}
}
