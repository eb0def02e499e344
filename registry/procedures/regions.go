package procedures

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
)

// since442 is the day on which 442-FZ came into force. From when a regional act was in force was not read.
var since442 = socium.MustParseDate("2015-01-01")

// Typical returns what regional procedures usually say, for a region whose act was not read: everything in it is marked
// [socium.Unverified]. The record numbers are the code of the region and a sequence ("55-0001").
func Typical(region socium.Region) registry.Procedure {
	return typical(region, socium.Basis{Act: "порядок субъекта РФ, предусмотренный 442-ФЗ", Evidence: socium.Unverified})
}

func typical(region socium.Region, act socium.Basis) registry.Procedure {
	id := "region-" + region.String()
	name := region.Name()
	inForce, _ := socium.NewPeriod(since442, socium.Date{}) // a period without an end cannot fail
	docs := documents(act)
	return registry.Procedure{
		ID: id,
		Title: socium.Text{
			RU: "Порядок формирования и ведения реестра поставщиков социальных услуг, " + name.RU,
			EN: "Procedure of keeping the register of providers of social services, " + name.EN,
		},
		Region: region.String(), Basis: act, InForce: inForce,
		Keeper:    socium.Text{RU: "уполномоченный орган субъекта Российской Федерации", EN: "the authorised body of the region"},
		Numbers:   "{region}-{seq:4}",
		Documents: docs, Terms: terms(act),
		Refusal: refusal(id, region, docs, act), Exclusion: exclusion(id, act),
	}
}

// act names a regional act that was seen by its title or in part.
func act(name, url string) socium.Basis { return socium.Basis{Act: name, URL: url} }

// Tatarstan returns the procedure of the Republic of Tatarstan (act of the Cabinet of Ministers, edition of 28.12.2016), the
// only one of which the steps were read: an institution of the district receives the documents and may return them (п. 7),
// prepares within 10 working days from the registration of the application, and the territorial body decides within one working
// day after the package has arrived (п. 10–11). The list of grounds (п. 12) was seen by its heading only.
func Tatarstan() registry.Procedure {
	a := act("порядок КМ РТ, ред. от 28.12.2016", "https://docs.cntd.ru")
	p := typical(socium.MustParseRegion("16"), a)
	p.TwoStep = true
	p.Receiver = socium.Text{RU: "учреждение социального обслуживания района", EN: "the institution of the district"}
	p.Keeper = socium.Text{RU: "территориальный орган", EN: "the territorial body"}
	p.Terms = with(p.Terms, journal.Term{Step: journal.StepPrepare, Workdays: 10, Basis: a.At("п. 10")})
	p.Terms = with(p.Terms, journal.Term{Step: journal.StepDecide, Workdays: 1, Basis: a.At("п. 11")})
	return p
}

// Zabaykalye returns the procedure of Zabaykalsky Krai (Постановление Правительства N 581 of 24.10.2014, edition of 31.03.2017).
// Its level was read; the terms are the usual ones.
func Zabaykalye() registry.Procedure {
	return typical(socium.MustParseRegion("75"), act("постановление Правительства Забайкальского края от 24.10.2014 N 581, ред. от 31.03.2017", "https://docs.cntd.ru"))
}

// Novosibirsk returns the procedure of Novosibirsk Region (Постановление Правительства N 420-п of 20.10.2014, new edition after
// the order of the Ministry of Labour N 551 of 05.08.2021). Act and keeper were read; the terms are the usual ones.
func Novosibirsk() registry.Procedure {
	p := typical(socium.MustParseRegion("54"), act("постановление Правительства Новосибирской области от 20.10.2014 N 420-п", "https://docs.cntd.ru"))
	p.Keeper = socium.Text{RU: "министерство труда и социального развития Новосибирской области", EN: "the Ministry of Labour and Social Development"}
	return p
}

// Sakhalin returns the procedure of Sakhalin Region (ministry order 112-н of 13.11.2014, edition of 17.06.2015). The register also
// serves as the register of executors for the social certificate (189-FZ), for which a provider files a further application. The
// term of the decision is said to be 5 or 10 working days: 10 stand here, marked [socium.Conflicting].
func Sakhalin() registry.Procedure {
	a := act("приказ министерства, Сахалинская область, от 13.11.2014 N 112-н, ред. от 17.06.2015", "")
	p := typical(socium.MustParseRegion("65"), a)
	p.Terms = with(p.Terms, journal.Term{Step: journal.StepDecide, Workdays: 10, Basis: a.As(socium.Conflicting)})
	return p
}

// Lipetsk returns the procedure of Lipetsk Region (order of the Department of Social Policy, on the state system «Реестр
// поставщиков», the single official source of full and reliable data). Act and keeper were read; the terms are the usual ones.
func Lipetsk() registry.Procedure {
	p := typical(socium.MustParseRegion("48"), act("приказ управления социальной политики Липецкой области", "https://base.garant.ru"))
	p.Keeper = socium.Text{RU: "управление социальной политики Липецкой области", EN: "the Department of Social Policy of Lipetsk Region"}
	return p
}

// Moscow returns the usual procedure for Moscow, whose act was not read; decisions are said to take 10 to 15 working days, 15 stand
// here.
func Moscow() registry.Procedure {
	p := Typical(socium.MustParseRegion("77"))
	p.Keeper = socium.Text{RU: "Департамент труда и социальной защиты населения города Москвы", EN: "the Department of Labour and Social Protection of Moscow"}
	p.Terms = with(p.Terms, journal.Term{Step: journal.StepDecide, Workdays: 15, Basis: p.Basis})
	return p
}

// MoscowRegion returns the usual procedure under the act of Moscow Region, which was seen by its title: 18РВ-90 of 13.11.2014.
func MoscowRegion() registry.Procedure {
	return typical(socium.MustParseRegion("50"), act("акт Московской области от 13.11.2014 N 18РВ-90", "").As(socium.Unverified))
}

// Perm returns the usual procedure under the act of Perm Krai, which was seen by its title: СЭД-33-01-03-340 of 21.05.2018.
func Perm() registry.Procedure {
	return typical(socium.MustParseRegion("59"), act("акт Пермского края от 21.05.2018 N СЭД-33-01-03-340", "").As(socium.Unverified))
}

// AltaiRepublic returns the usual procedure under the act of the Altai Republic, which was seen by its title: П/209 of 20.11.2014.
func AltaiRepublic() registry.Procedure {
	return typical(socium.MustParseRegion("04"), act("акт Республики Алтай от 20.11.2014 N П/209", "").As(socium.Unverified))
}

// SaintPetersburg returns the usual procedure under the act of St Petersburg, which was seen by its title: 188-р of 21.04.2017.
// There inclusion is a state service with an administrative regulation.
func SaintPetersburg() registry.Procedure {
	return typical(socium.MustParseRegion("78"), act("акт Санкт-Петербурга от 21.04.2017 N 188-р", "").As(socium.Unverified))
}

// Omsk returns the usual procedure for Omsk Region (Омская область). Its act was not read: see [Typical].
func Omsk() registry.Procedure { return Typical(socium.MustParseRegion("55")) }

// Orenburg returns the usual procedure for Orenburg Region (Оренбургская область). Its act was not read: see [Typical].
func Orenburg() registry.Procedure { return Typical(socium.MustParseRegion("56")) }

// All returns every procedure of the package, those first of which the most was read.
func All() []registry.Procedure {
	return []registry.Procedure{
		Tatarstan(), Novosibirsk(), Lipetsk(), Sakhalin(), Zabaykalye(), MoscowRegion(), Perm(), AltaiRepublic(), SaintPetersburg(),
		Moscow(), Omsk(), Orenburg(),
	}
}
