package provider

import "github.com/socium-go/socium"

// decree1236 approved the approximate list of social services by kind. Its text was not read: the services were found in the
// regional lists that repeat it, those marked unverified are commonly stated. The exact count after the amendment of
// 14.12.2020 is not known, and cleaning may be part of another item.
var decree1236 = socium.Basis{Act: "Постановление Правительства РФ от 24.11.2014 № 1236"}

// National returns the approximate list of social services by kind (примерный перечень, Постановление 1236): 45 services and
// "other urgent services". Regions adopt lists of their own from it, see [Catalogue.Extend].
// The ground of a service that was not seen in a list derived from the act is marked [socium.Unverified].
func National() *Catalogue { return national }

var (
	inHome   = []Form{Home}
	inHouses = []Form{SemiResidential, Residential}
	inAll    = []Form{Home, SemiResidential, Residential}

	commonlyStated = decree1236.As(socium.Unverified)
)

var national = must(NewCatalogue("1236", decree1236,
	// household: 15
	svc("household.living-space", inHouses, decree1236, "обеспечение площадью жилых помещений в соответствии с нормативами", "living space by the norms"),
	svc("household.meals", inHouses, decree1236, "обеспечение питанием в соответствии с нормативами", "meals by the norms"),
	svc("household.soft-inventory", inHouses, decree1236, "обеспечение мягким инвентарем (одеждой, обувью, нательным бельем и постельными принадлежностями) в соответствии с нормативами", "clothes, shoes, underwear and bedding by the norms"),
	svc("household.leisure-items", inHouses, decree1236, "обеспечение за счет средств получателя книгами, журналами, газетами, настольными играми", "books, magazines, newspapers and board games at the recipient's expense"),
	svc("household.purchase-delivery", inHome, decree1236, "покупка за счет средств получателя и доставка на дом продуктов питания, промышленных товаров первой необходимости, средств санитарии и гигиены, средств ухода, книг, газет, журналов", "buying at the recipient's expense and bringing home food, goods of first need, hygiene and care products, books, newspapers and magazines"),
	svc("household.cooking-help", inHome, decree1236, "помощь в приготовлении пищи", "help with cooking"),
	svc("household.utility-payment", inHome, decree1236, "оплата за счет средств получателя жилищно-коммунальных услуг и услуг связи", "paying utility and telephone bills at the recipient's expense"),
	svc("household.laundry-drop", inHome, decree1236, "сдача за счет средств получателя вещей в стирку, химчистку, ремонт, обратная их доставка", "taking things to laundry, dry cleaning and repair at the recipient's expense, and back"),
	svc("household.fuel-water", inHome, decree1236, "покупка за счет средств получателя топлива, топка печей, обеспечение водой (в жилых помещениях без центрального отопления и (или) водоснабжения)", "buying fuel at the recipient's expense, heating stoves, bringing water (homes without central heating or water)"),
	svc("household.repair-help", inHome, decree1236, "организация помощи в проведении ремонта жилых помещений", "organising help with repairs of the home"),
	svc("household.child-minding", inHome, decree1236, "обеспечение кратковременного присмотра за детьми", "looking after children for a short time"),
	svc("household.cleaning", inHome, commonlyStated, "уборка жилых помещений", "cleaning the home"),
	svc("household.hygiene", inAll, decree1236, "предоставление гигиенических услуг лицам, не способным по состоянию здоровья самостоятельно осуществлять за собой уход", "hygiene for persons who cannot look after themselves for reasons of health"),
	svc("household.mail", inAll, decree1236, "отправка за счет средств получателя почтовой корреспонденции", "posting mail at the recipient's expense"),
	svc("household.feeding", inAll, decree1236, "помощь в приеме пищи (кормление)", "help with eating (feeding)"),
	// medical: 6
	svc("medical.care-procedures", inAll, decree1236, "выполнение процедур, связанных с организацией ухода, наблюдением за состоянием здоровья (измерение температуры тела, артериального давления, контроль за приемом лекарств)", "care procedures and watching over health (temperature, blood pressure, taking of medicines)"),
	svc("medical.wellness-help", inAll, decree1236, "оказание содействия в проведении оздоровительных мероприятий", "help with measures for better health"),
	svc("medical.observation", inAll, decree1236, "систематическое наблюдение за получателями в целях выявления отклонений в состоянии их здоровья", "regular observation to find changes in the state of health"),
	svc("medical.healthy-lifestyle", inAll, decree1236, "проведение мероприятий, направленных на формирование здорового образа жизни", "measures for a healthy way of life"),
	svc("medical.adaptive-exercise", inAll, decree1236, "проведение занятий по адаптивной физической культуре", "adaptive physical exercise"),
	svc("medical.consulting", inAll, decree1236, "консультирование по социально-медицинским вопросам", "advice on social and medical questions"),
	// psychological: 4
	svc("psychological.consulting", inAll, decree1236, "социально-психологическое консультирование, в том числе по вопросам внутрисемейных отношений", "social and psychological advice, on relations within the family too"),
	svc("psychological.support", inAll, decree1236, "психологическая помощь и поддержка, в том числе гражданам, осуществляющим уход на дому", "psychological help and support, for persons who care at home too"),
	svc("psychological.patronage", inAll, commonlyStated, "социально-психологический патронаж", "social and psychological patronage"),
	svc("psychological.hotline", inAll, commonlyStated, "оказание консультационной психологической помощи анонимно, в том числе с использованием телефона доверия", "anonymous psychological advice, by a help line too"),
	// pedagogical: 5
	svc("pedagogical.relatives-training", inAll, decree1236, "обучение родственников практическим навыкам ухода", "training relatives in practical care"),
	svc("pedagogical.parents-help", inAll, commonlyStated, "организация помощи родителям, воспитывающим детей-инвалидов, в обучении таких детей навыкам самообслуживания, общения, контроля", "help for parents of disabled children in teaching self-care, communication and self-control"),
	svc("pedagogical.correction", inAll, commonlyStated, "социально-педагогическая коррекция, включая диагностику и консультирование", "social and pedagogical correction, diagnostics and advice included"),
	svc("pedagogical.interests", inAll, commonlyStated, "формирование позитивных интересов, в том числе в сфере досуга", "forming positive interests, in leisure too"),
	svc("pedagogical.leisure", inAll, commonlyStated, "организация досуга (праздники, экскурсии и другие культурные мероприятия)", "organising leisure (feasts, excursions and other cultural events)"),
	// labour: 3
	svc("labour.abilities", inAll, commonlyStated, "проведение мероприятий по использованию трудовых возможностей и обучению доступным профессиональным навыкам", "using abilities to work and teaching accessible vocational skills"),
	svc("labour.employment-help", inAll, commonlyStated, "оказание помощи в трудоустройстве", "help with finding work"),
	svc("labour.education-help", inAll, commonlyStated, "организация помощи в получении образования, в том числе профессионального, инвалидами в соответствии с их способностями", "help for disabled persons with education by their abilities, vocational too"),
	// legal: 3
	svc("legal.documents", inAll, commonlyStated, "оказание помощи в оформлении и восстановлении утраченных документов", "help with drawing up and restoring lost documents"),
	svc("legal.services-access", inAll, commonlyStated, "оказание помощи в получении юридических услуг, в том числе бесплатно", "help with getting legal services, free of charge too"),
	svc("legal.rights-protection", inAll, commonlyStated, "оказание помощи в защите прав и законных интересов", "help with protecting rights and lawful interests"),
	// communicative: 4
	svc("communicative.aids-training", inAll, decree1236, "обучение инвалидов (детей-инвалидов) пользованию средствами ухода и техническими средствами реабилитации", "teaching disabled persons (children) to use care products and technical aids"),
	svc("communicative.rehab", inAll, decree1236, "проведение социально-реабилитационных мероприятий в сфере социального обслуживания", "measures of social rehabilitation within social service"),
	svc("communicative.behaviour", inAll, decree1236, "обучение навыкам поведения в быту и общественных местах", "teaching behaviour at home and in public places"),
	svc("communicative.computer", inAll, decree1236, "оказание помощи в обучении навыкам компьютерной грамотности", "help with learning to use a computer"),
	// urgent: 5 and other
	svc("urgent.food", nil, decree1236, "обеспечение бесплатным горячим питанием или наборами продуктов", "free hot meals or sets of food"),
	svc("urgent.clothes", nil, decree1236, "обеспечение одеждой, обувью и другими предметами первой необходимости", "clothes, shoes and other things of first need"),
	svc("urgent.shelter", nil, decree1236, "содействие в получении временного жилого помещения", "help with getting temporary housing"),
	svc("urgent.legal", nil, decree1236, "содействие в получении юридической помощи в целях защиты прав и законных интересов", "help with getting legal aid to protect rights and lawful interests"),
	svc("urgent.crisis-psychology", nil, decree1236, "содействие в получении экстренной психологической помощи с привлечением к этой работе психологов и священнослужителей", "help with getting psychological aid in an emergency, with psychologists and clergy"),
	svc("urgent.other", nil, socium.Basis{Act: "442-ФЗ", Clause: "ст. 21", Evidence: socium.Unverified}, "иные срочные социальные услуги", "other urgent services"),
))

// svc is one line of a list; the kind is the part of the id before the dot.
func svc(id ServiceID, in []Form, basis socium.Basis, ru, en string) CatalogueService {
	return CatalogueService{ID: id, Kind: id.kind(), Name: socium.Text{RU: ru, EN: en}, Forms: in, Basis: basis}
}

func (id ServiceID) kind() Kind {
	for i := range len(id) {
		if id[i] == '.' {
			return Kind(id[:i])
		}
	}
	return ""
}
