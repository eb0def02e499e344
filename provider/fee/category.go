package fee

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Category is a category of citizens who are served free of charge in all forms (442-FZ art. 31 part 1).
type Category string

// The eight federal categories; items 3 to 8 are in force from 1 January 2023 (570-FZ).
const (
	Minor           Category = "minor"
	EmergencyVictim Category = "emergency-victim"
	WarDisabled     Category = "ww2-disabled"
	WarParticipant  Category = "ww2-participant"
	CombatDisabled  Category = "combat-disabled"
	LeningradBadge  Category = "leningrad-badge"
	SevastopolBadge Category = "sevastopol-badge"
	WarRearWorker   Category = "ww2-rear-worker"
)

// A CategoryInfo tells about a category: what it is called and since when it is free.
type CategoryInfo struct {
	Category Category     `json:"category"`
	Name     socium.Text  `json:"name"`
	From     socium.Date  `json:"from"`
	Basis    socium.Basis `json:"basis"`
}

var (
	since2015 = socium.MustParseDate("2015-01-01")
	since2023 = socium.MustParseDate("2023-01-01")
)

func free(c Category, clause string, from socium.Date, ru, en string) CategoryInfo {
	return CategoryInfo{c, socium.Text{RU: ru, EN: en}, from, socium.Basis{Act: "442-ФЗ", Clause: "ст. 31 ч. 1 п. " + clause}}
}

var categories = [...]CategoryInfo{
	free(Minor, "1", since2015, "несовершеннолетние дети", "minors"),
	free(EmergencyVictim, "2", since2015, "пострадавшие в результате чрезвычайных ситуаций, вооружённых межнациональных (межэтнических) конфликтов", "victims of emergencies and armed inter-ethnic conflicts"),
	free(WarDisabled, "3", since2023, "инвалиды Великой Отечественной войны", "disabled veterans of the Great Patriotic War"),
	free(WarParticipant, "4", since2023, "участники Великой Отечественной войны", "participants of the Great Patriotic War"),
	free(CombatDisabled, "5", since2023, "инвалиды боевых действий", "disabled combat veterans"),
	free(LeningradBadge, "6", since2023, "награждённые знаком «Жителю блокадного Ленинграда»", "holders of the badge of a resident of besieged Leningrad"),
	free(SevastopolBadge, "7", since2023, "награждённые знаком «Житель осаждённого Севастополя»", "holders of the badge of a resident of besieged Sevastopol"),
	free(WarRearWorker, "8", since2023, "работавшие в период войны на объектах противовоздушной обороны, оборонительных сооружений, флота, аэродромов", "persons who worked in the war on air defence, fortifications, naval bases and airfields"),
}

// Categories returns the federal categories, in the order of the article. Combat veterans who are not disabled are not among them;
// regions may free further categories (art. 31 part 3).
func Categories() []CategoryInfo { return slices.Clone(categories[:]) }

// AllCategories returns the words of the categories.
func AllCategories() []Category {
	list := make([]Category, len(categories))
	for i := range categories {
		list[i] = categories[i].Category
	}
	return list
}

func (c Category) info() *CategoryInfo {
	for i := range categories {
		if categories[i].Category == c {
			return &categories[i]
		}
	}
	return nil
}

// Valid reports whether c is one of the categories.
func (c Category) Valid() bool { return c.info() != nil }

// In returns the category in words.
func (c Category) In(lang socium.Lang) string {
	if info := c.info(); info != nil {
		return info.Name.In(lang)
	}
	return string(c)
}

// FreeOn reports whether the category is served free of charge on the day.
func (c Category) FreeOn(on socium.Date) bool {
	info := c.info()
	return info != nil && !on.Before(info.From)
}
