package procedures

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry"
)

// Typical returns what regional procedures usually say, for a region whose act was not read: the record numbers are the code of
// the region and a sequence ("55-0001"), in force since 442-FZ is, 1 January 2015.
func Typical(region socium.Region) registry.Procedure {
	name := region.Name()
	inForce, _ := socium.NewPeriod(since442, socium.Date{}) // a period without an end cannot fail
	return registry.Procedure{
		ID: "typical-" + region.String(),
		Title: socium.Text{
			RU: "Порядок ведения реестра поставщиков социальных услуг, " + name.RU,
			EN: "Procedure of keeping the register of providers of social services, " + name.EN,
		},
		Region:  region.String(),
		Basis:   socium.Basis{Act: "порядок субъекта РФ по п. 9 ч. 1 ст. 8 442-ФЗ", Evidence: socium.Unverified},
		InForce: inForce,
		Numbers: "{region}-{seq:4}",
	}
}

var since442 = socium.MustParseDate("2015-01-01")

// Omsk returns the procedure for Omsk Region (Омская область). Its act was not read: see [Typical].
func Omsk() registry.Procedure { return Typical(socium.MustParseRegion("55")) }

// Orenburg returns the procedure for Orenburg Region (Оренбургская область). Its act was not read: see [Typical].
func Orenburg() registry.Procedure { return Typical(socium.MustParseRegion("56")) }
