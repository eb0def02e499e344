package mintrud

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A Nomination is one class of the contest over the years in which it had this title. The same title occurs in several nominations that differ
// only by form of service, so the title is no key: the ID is.
type Nomination struct {
	ID          string
	Number      int // in its group
	Special     bool
	Subject     contest.Subject
	Title       socium.Text
	From, Until int // years, both included
	Evidence    socium.Evidence
}

// practice titles begin with «Лучшая практика …».
func practice(number int, id, ru, en string, from, until int, evidence socium.Evidence) Nomination {
	return Nomination{
		ID: id, Number: number, Subject: contest.SubjectPractice, From: from, Until: until, Evidence: evidence,
		Title: socium.Text{RU: "Лучшая практика " + ru, EN: "Best practice of " + en},
	}
}

func special(number int, id string, subject contest.Subject, ru, en string, from, until int, evidence socium.Evidence) Nomination {
	return Nomination{ID: id, Number: number, Special: true, Subject: subject, Title: socium.Text{RU: ru, EN: en}, From: from, Until: until, Evidence: evidence}
}

// nominations are those that were seen, with what is known of their titles. In 2024 seven of the fifteen titles were renewed; that it was in that
// year is inferred from a page of February 2024.
var nominations = []Nomination{
	special(1, "young-worker", contest.SubjectPerson, "Лучший молодой работник", "Best young worker", 2011, 2012, socium.Interpreted),
	special(2, "veteran", contest.SubjectPerson, "Ветеран, долго работающий в отрасли", "Veteran of long service", 2011, 2012, socium.Interpreted),
	special(3, "creative", contest.SubjectPerson, "За творческую работу", "Creative work", 2011, 2012, socium.Interpreted),
	special(4, "children", contest.SubjectPerson, "За работу с детьми, оказавшимися в трудной жизненной ситуации", "Work with children in a difficult life situation", 2011, 2012, socium.Interpreted),

	{ID: "head-residential", Number: 1, Subject: contest.SubjectPerson, From: 2019, Until: 2020, Title: socium.Text{
		RU: "Лучший руководитель организации социального обслуживания, предоставляющей социальные услуги в стационарной форме",
		EN: "Best head of an organisation of residential social services"}},

	practice(1, "families-in-need", "комплексной поддержки семей с детьми, находящихся в трудной жизненной ситуации",
		"complex support of families with children in a difficult life situation", 2021, 2023, socium.Read),
	practice(2, "leisure-of-elders", "организации активного досуга граждан старшего поколения", "active leisure of older citizens", 2021, 2023, socium.Read),
	practice(3, "care", "ухода за гражданами пожилого возраста и инвалидами", "care of older citizens and persons with disabilities", 2021, 2023, socium.Read),
	practice(4, "rehabilitation", "социальной реабилитации и абилитации", "social rehabilitation and habilitation", 2021, 2023, socium.Interpreted),
	practice(5, "poor", "помощи малоимущим гражданам", "help to the poor", 2021, 2023, socium.Unverified),
	practice(6, "disabled-children", "помощи семьям, воспитывающим детей-инвалидов", "help to families with disabled children", 2021, 2023, socium.Unverified),

	practice(1, "families", "комплексной поддержки семей с детьми, в том числе воспитывающих детей с ограниченными возможностями здоровья и инвалидностью",
		"complex support of families with children, those with disabled children included", 2024, 2025, socium.Read),
	practice(2, "large-families", "оказания социальных услуг многодетным семьям", "social services for large families", 2024, 2025, socium.Read),
	practice(3, "young-families", "оказания социальных услуг молодым и студенческим семьям", "social services for young and student families", 2024, 2025, socium.Read),
	practice(4, "volunteers", "построения системной совместной работы стационарных организаций социального обслуживания с волонтерами и негосударственными организациями",
		"systematic joint work of residential organisations with volunteers and non-state organisations", 2024, 2025, socium.Read),
	practice(5, "day-centres", "работы центров дневного пребывания в стационарных организациях социального обслуживания",
		"day centres in residential organisations", 2024, 2025, socium.Read),
	practice(6, "addiction", "социальной реабилитации больных наркоманией", "social rehabilitation of drug addicts", 2024, 2025, socium.Read),
	practice(7, "rural", "предоставления социальных услуг в сельской и труднодоступной местности", "social services in rural and remote areas", 2024, 2025, socium.Read),
	practice(8, "rehabilitation", "социальной реабилитации и абилитации", "social rehabilitation and habilitation", 2024, 2025, socium.Interpreted),

	special(1, "quality-residential", contest.SubjectOrganisation, "Стабильность и качество", "Stability and quality", 2021, 2025, socium.Read),
	special(2, "quality-semi-residential", contest.SubjectOrganisation, "Стабильность и качество", "Stability and quality", 2021, 2025, socium.Read),
	special(3, "quality-home", contest.SubjectOrganisation, "Стабильность и качество", "Stability and quality", 2021, 2025, socium.Read),
	special(4, "success", contest.SubjectPerson, "Успех года", "Success of the year", 2021, 2025, socium.Read),
	special(5, "long-service", contest.SubjectPerson, "За созидание и долголетие в профессии", "For creation and long life in the profession", 2021, 2025, socium.Read),
	special(6, "young-specialist", contest.SubjectPerson, "Молодой специалист", "Young specialist", 2021, 2025, socium.Unverified),
}

// History returns every title that a nomination has had, oldest first.
func History(id string) []Nomination {
	var list []Nomination
	for _, n := range nominations {
		if n.ID == id {
			list = append(list, n)
		}
	}
	return list
}

// contest makes the nomination of a regulation.
func (n Nomination) contest() contest.Nomination {
	form := "person"
	switch n.Subject {
	case contest.SubjectPractice:
		form = "practice"
	case contest.SubjectOrganisation:
		form = "organisation"
	}
	return contest.Nomination{ID: n.ID, Title: n.Title, Subject: n.Subject, Form: form, Basis: order520.As(n.Evidence)}
}
