package status

import (
	"slices"

	"github.com/socium-go/socium"
)

// An Activity is an activity that makes a non-profit organisation socially oriented (7-FZ art. 31.1). Regions and municipalities add their
// own: any word may stand in a charter, the federal ones are known here.
type Activity string

// An ActivityInfo tells about a federal activity: its name and since when it is listed.
type ActivityInfo struct {
	Activity Activity     `json:"activity"`
	Number   int          `json:"number,omitempty"` // in art. 31.1 item 1; 0: the numbering was not seen
	Name     socium.Text  `json:"name"`
	From     socium.Date  `json:"from,omitzero"` // zero: it was there before the day mattered, or the day was not seen
	Basis    socium.Basis `json:"basis"`
}

var act31 = socium.Basis{Act: "7-ФЗ", Clause: "ст. 31.1 п. 1"}

func numbered(n int, a Activity, ru, en string) ActivityInfo {
	return ActivityInfo{Activity: a, Number: n, Name: socium.Text{RU: ru, EN: en}, Basis: act31.As(socium.Unverified)}
}

func added(a Activity, from string, basis socium.Basis, ru, en string) ActivityInfo {
	info := ActivityInfo{Activity: a, Name: socium.Text{RU: ru, EN: en}, Basis: basis}
	if from != "" {
		info.From = socium.MustParseDate(from)
	}
	return info
}

var activities = []ActivityInfo{
	numbered(1, "social-service", "социальное обслуживание, социальная поддержка и защита граждан", "social service, support and protection of citizens"),
	numbered(2, "disaster-preparedness", "подготовка населения к преодолению последствий стихийных бедствий, предотвращение несчастных случаев", "preparing people for disasters, preventing accidents"),
	numbered(3, "disaster-relief", "помощь пострадавшим от бедствий и конфликтов, беженцам и вынужденным переселенцам", "help to victims of disasters and conflicts, refugees and forced migrants"),
	numbered(4, "environment", "охрана окружающей среды и защита животных", "protection of the environment and of animals"),
	numbered(5, "heritage", "охрана и содержание объектов исторического, культового, культурного и природного значения, мест захоронений", "protection and upkeep of historic, cult, cultural and natural objects and burial places"),
	numbered(6, "legal-aid", "бесплатная или льготная юридическая помощь, правовое просвещение, защита прав", "free or reduced legal aid, legal education, protection of rights"),
	numbered(7, "antisocial-prevention", "профилактика социально опасных форм поведения", "prevention of socially dangerous behaviour"),
	numbered(8, "charity-volunteering", "благотворительность, содействие благотворительности и добровольчеству", "charity, promotion of charity and volunteering"),
	numbered(9, "education-health-culture", "образование, просвещение, наука, культура, искусство, здравоохранение, спорт", "education, science, culture, art, health and sport"),
	numbered(10, "anticorruption", "формирование нетерпимости к коррупции", "intolerance to corruption"),
	numbered(11, "interethnic", "межнациональное сотрудничество, языки и традиции", "inter-ethnic cooperation, languages and traditions"),
	numbered(12, "patriotic", "патриотическое, в том числе военно-патриотическое, воспитание", "patriotic, also military-patriotic, education"),
	numbered(13, "search-work", "поисковая работа", "search for unknown war graves"),
	numbered(14, "fire-rescue", "участие в профилактике и тушении пожаров, аварийно-спасательные работы", "prevention and fighting of fires, rescue"),
	numbered(15, "migrants", "социальная и культурная адаптация мигрантов", "social and cultural adaptation of migrants"),
	numbered(16, "drug-rehab", "медицинская и социальная реабилитация потребителей наркотиков", "medical and social rehabilitation of drug users"),
	numbered(17, "labour-mobility", "повышение мобильности трудовых ресурсов", "labour mobility"),
	numbered(18, "repression-memory", "увековечение памяти жертв политических репрессий", "memory of victims of political repression"),
	added("family-support", "", act31.As(socium.Unverified), "поддержка семьи, материнства, отцовства и детства", "support of family, motherhood, fatherhood and childhood"),
	added("stray-animals", "", act31.As(socium.Unverified), "помощь животным без владельцев", "help to ownerless animals"),
	added("landscaping", "2024-10-11", socium.Basis{Act: "333-ФЗ от 30.09.2024"}, "благоустройство территорий", "improvement of territories"),
	added("juvenile-prevention", "2024-10-11", socium.Basis{Act: "333-ФЗ от 30.09.2024"}, "профилактика безнадзорности и правонарушений несовершеннолетних", "prevention of child neglect and juvenile offences"),
	added("combat-veterans", "2025-12-09", act31, "реабилитация и трудовая адаптация ветеранов боевых действий, помощь семьям погибших", "rehabilitation and labour adaptation of combat veterans, help to families of the fallen"),
	added("genocide-victims-search", "2025-12-24", act31.As(socium.Unverified), "поисковая работа по установлению жертв геноцида советского народа", "search for victims of the genocide of the Soviet people"),
}

// Activities returns the federal activities. The law that added support of the family and help to animals (2024) was seen without its day:
// they are not limited by one. Search for victims of genocide counts from the vote of the Council of the Federation: its day in force
// was not seen.
func Activities() []ActivityInfo { return slices.Clone(activities) }

// Info returns what is known of a federal activity.
func (a Activity) Info() (ActivityInfo, bool) {
	for _, info := range activities {
		if info.Activity == a {
			return info, true
		}
	}
	return ActivityInfo{}, false
}

// ListedOn reports whether the activity is a federal one and in the list on the day.
func (a Activity) ListedOn(on socium.Date) bool {
	info, ok := a.Info()
	return ok && !on.Before(info.From)
}

// In returns the activity in words.
func (a Activity) In(lang socium.Lang) string {
	if info, ok := a.Info(); ok {
		return info.Name.In(lang)
	}
	return string(a)
}
