package pgf

import "github.com/socium-go/socium/grant"

// Codes of the grant directions (грантовые направления). The decree names the directions; the codes are ours.
const (
	SOC     = "SOC"
	HEALTH  = "HEALTH"
	FAMILY  = "FAMILY"
	YOUTH   = "YOUTH"
	EDU     = "EDU"
	CULTURE = "CULTURE" // repealed from 1 January 2022
	TALENT  = "TALENT"  // since 2018, repealed from 1 January 2022
	HISTORY = "HISTORY"
	RIGHTS  = "RIGHTS"
	ECO     = "ECO"
	ETHNO   = "ETHNO"
	DIPLO   = "DIPLO" // the only one that allows trips and payments abroad
	CIVIL   = "CIVIL"
)

// directions are all that ever were, in the order of the decree.
var directions = []grant.Direction{
	{Code: SOC, Name: text("социальное обслуживание, социальная поддержка и защита граждан", "social services, social support and protection of citizens")},
	{Code: HEALTH, Name: text("охрана здоровья граждан, пропаганда здорового образа жизни", "health, promotion of a healthy way of life")},
	{Code: FAMILY, Name: text("поддержка семьи, материнства, отцовства и детства", "support of family, motherhood, fatherhood and childhood")},
	{Code: YOUTH, Name: text("поддержка молодежных проектов, реализация которых охватывает виды деятельности, предусмотренные статьей 31.1 Федерального закона от 12 января 1996 г. № 7-ФЗ «О некоммерческих организациях»", "youth projects in the activities of art. 31.1 of 7-FZ")},
	{Code: EDU, Name: text("поддержка проектов в области науки, образования, просвещения", "science, education, enlightenment")},
	{Code: CULTURE, Name: text("поддержка проектов в области культуры и искусства", "culture and art")},
	{Code: TALENT, Name: text("выявление и поддержка молодых талантов в области культуры и искусства", "young talents in culture and art")},
	{Code: HISTORY, Name: text("сохранение исторической памяти", "historical memory")},
	{Code: RIGHTS, Name: text("защита прав и свобод человека и гражданина, в том числе защита прав заключенных", "rights and freedoms of man and citizen, rights of prisoners included")},
	{Code: ECO, Name: text("охрана окружающей среды и защита животных", "environment and protection of animals")},
	{Code: ETHNO, Name: text("укрепление межнационального и межрелигиозного согласия", "inter-ethnic and inter-religious accord")},
	{Code: DIPLO, Name: text("развитие общественной дипломатии и поддержка соотечественников", "public diplomacy and support of compatriots"), Abroad: true},
	{Code: CIVIL, Name: text("развитие институтов гражданского общества", "institutions of civil society")},
}

// directionsOf returns the directions with these codes, in the order of the decree; without codes, those in force since 2022.
func directionsOf(codes ...string) []grant.Direction {
	if len(codes) == 0 {
		codes = []string{SOC, HEALTH, FAMILY, YOUTH, EDU, HISTORY, RIGHTS, ECO, ETHNO, DIPLO, CIVIL}
	}
	var list []grant.Direction
	for _, d := range directions {
		for _, code := range codes {
			if d.Code == code {
				d.Basis = decree
				list = append(list, d)
			}
		}
	}
	return list
}
