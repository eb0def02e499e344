package registry

import "github.com/socium-go/socium"

// The codes of the register of providers; those of the mechanism are in package journal.
const (
	CodeNoName socium.Code = "provider-register.name"
	CodeCursor socium.Code = "provider-register.cursor"

	CodeLikeness socium.Code = "provider-register.alike"

	CodeExtract         socium.Code = "provider-register.extract"
	CodeExtractKeeper   socium.Code = "provider-register.extract.keeper"
	CodeExtractNumber   socium.Code = "provider-register.extract.number"
	CodeExtractRecord   socium.Code = "provider-register.extract.record"
	CodeExtractStatus   socium.Code = "provider-register.extract.status"
	CodeExtractIncluded socium.Code = "provider-register.extract.included"
	CodeExtractSince    socium.Code = "provider-register.extract.since"
	CodeExtractBasis    socium.Code = "provider-register.extract.basis"
	CodeExtractListed   socium.Code = "provider-register.extract.listed"
	CodeExtractName     socium.Code = "provider-register.extract.name"
	CodeExtractShort    socium.Code = "provider-register.extract.short-name"
	CodeExtractINN      socium.Code = "provider-register.extract.inn"
	CodeExtractOGRN     socium.Code = "provider-register.extract.ogrn"
	CodeExtractForms    socium.Code = "provider-register.extract.forms"
	CodeExtractServices socium.Code = "provider-register.extract.services"
	CodeExtractHead     socium.Code = "provider-register.extract.head"
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

var catalogue = socium.NewCatalogue(
	line(CodeNoName, "у поставщика нет ни полного, ни сокращённого наименования", "the provider has neither a full nor a short name"),
	line(CodeCursor, "указатель страницы не от этого запроса", "the cursor does not belong to this query"),

	line("provider-register.alike.inn", "тот же ИНН", "the same INN"),
	line("provider-register.alike.ogrn", "тот же ОГРН", "the same OGRN"),
	line("provider-register.alike.name", "то же название без организационно-правовой формы", "the same name without its legal form"),
	line("provider-register.alike.address", "тот же адрес", "the same address"),
	line("provider-register.alike.phone", "тот же телефон", "the same telephone"),
	line("provider-register.alike.district", "тот же район", "the same district"),

	line(CodeExtract, "Выписка из реестра поставщиков социальных услуг на {on}", "Extract of the register of providers of social services as of {on}"),
	line(CodeExtractKeeper, "Реестр ведёт", "Kept by"),
	line(CodeExtractNumber, "Регистрационный номер", "Record number"),
	line(CodeExtractRecord, "Запись объединена с записью", "Merged into record"),
	line(CodeExtractStatus, "Состояние", "Status"),
	line(CodeExtractIncluded, "Дата включения", "Included on"),
	line(CodeExtractSince, "В этом состоянии с", "As it stands since"),
	line(CodeExtractBasis, "Основание", "Ground"),
	line(CodeExtractListed, "Периоды нахождения в реестре", "Listed"),
	line(CodeExtractName, "Наименование", "Name"),
	line(CodeExtractShort, "Сокращённое наименование", "Short name"),
	line(CodeExtractINN, "ИНН", "INN"),
	line(CodeExtractOGRN, "ОГРН", "OGRN"),
	line(CodeExtractForms, "Формы обслуживания", "Forms of service"),
	line(CodeExtractServices, "Услуги", "Services"),
	line(CodeExtractHead, "Последняя запись журнала", "Last event of the journal"),
)

// Codes returns every code of the package with its texts.
func Codes() []socium.CodeText { return catalogue.All() }
