package provider

import "github.com/socium-go/socium"

// longTermPackage is the social package of long-term care. Regional models of 2023 and 2024 were seen by parts: cooking, feeding,
// drinking, washing and bathing are named there; the other lines are commonly stated.
var longTermPackage = socium.Basis{Act: "социальный пакет долговременного ухода", Clause: "дополнение к ИППСУ"}

// LongTermCare returns the services of the social package of long-term care (система долговременного ухода), which a supplement to
// the individual programme grants. It is a catalogue of its own, with ids of its own ("care.feeding"): its services are no items of
// the national list. They are given at home and in semi-residential form. Replace it by the list of the region where that is known:
// what is marked [socium.Unverified] was not seen in a source.
func LongTermCare() *Catalogue { return longTermCare }

var (
	careForms    = []Form{Home, SemiResidential}
	careUnproved = longTermPackage.As(socium.Unverified)
)

var longTermCare = must(NewCatalogue("long-term-care", longTermPackage,
	care("care.cooking", Household, longTermPackage, "приготовление пищи", "cooking"),
	care("care.cooking-help", Household, careUnproved, "помощь при приготовлении пищи", "help with cooking"),
	care("care.serving", Household, careUnproved, "подготовка и подача пищи", "preparing and serving food"),
	care("care.feeding", Household, longTermPackage, "кормление", "feeding"),
	care("care.eating-help", Household, careUnproved, "помощь при приёме пищи", "help with eating"),
	care("care.drinking", Household, longTermPackage, "соблюдение питьевого режима", "keeping the drinking regime"),
	care("care.washing", Household, longTermPackage, "умывание", "washing"),
	care("care.washing-help", Household, careUnproved, "помощь при умывании", "help with washing"),
	care("care.bathing", Household, longTermPackage, "купание, включая мытьё головы", "bathing with hair washing"),
	care("care.bathing-in-bed", Household, careUnproved, "купание в кровати, включая мытьё головы", "bathing in bed with hair washing"),
	care("care.intimate-hygiene", Household, careUnproved, "подмывание", "intimate hygiene"),
	care("care.nails", Household, careUnproved, "обработка ногтей", "care of nails"),
	care("care.shaving", Household, careUnproved, "гигиеническое бритьё", "shaving"),
	care("care.dressing", Household, careUnproved, "одевание и раздевание", "dressing and undressing"),
	care("care.body-linen", Household, careUnproved, "смена нательного белья", "changing underwear"),
	care("care.bed-linen", Household, careUnproved, "смена постельного белья", "changing bed linen"),
	care("care.absorbent-linen", Household, careUnproved, "смена абсорбирующего белья", "changing absorbent linen"),
	care("care.toilet", Household, careUnproved, "помощь при пользовании туалетом", "help with using the toilet"),
	care("care.bags", Household, careUnproved, "замена мочеприёмника или калоприёмника", "changing a urine or colostomy bag"),
	care("care.positioning", Household, careUnproved, "позиционирование", "positioning"),
	care("care.transfer", Household, careUnproved, "помощь при пересаживании", "help with transfer"),
	care("care.moving", Household, careUnproved, "помощь при передвижении", "help with moving"),
	care("care.medicines", Medical, careUnproved, "поддержка в соблюдении медицинских рекомендаций", "support in following medical advice"),
	care("care.measurements", Medical, careUnproved, "измерение температуры, артериального давления, пульса", "taking temperature, blood pressure and pulse"),
	care("care.activity", Psychological, careUnproved, "поддержка посильной бытовой, физической и социальной активности", "support of activity within one's strength"),
	care("care.cognition", Psychological, careUnproved, "поддержка когнитивных функций", "support of cognitive functions"),
))

func care(id ServiceID, kind Kind, basis socium.Basis, ru, en string) CatalogueService {
	return CatalogueService{ID: id, Kind: kind, Name: tx(ru, en), Forms: careForms, Basis: basis}
}
