package pgf

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// formGuide is the help site of the operator, edition 2026-1: articles on the sections of the form.
var formGuide = socium.Basis{Act: "Разъяснения к форме заявки, 2026-1"}

const megabyte = 1 << 20

// form2026 is the form of edition 2026-1 as far as it was seen: sections, titles, limits. A limit for the short description
// exists and was not seen.
var form2026 = []grant.FormField{
	{Section: "1", Field: "project.direction", Title: text("грантовое направление", "grant direction"), Required: true, Basis: clause("7(1)")},
	{Section: "1.1", Field: "project.topic", Title: text("тематика", "topic"), Required: true},
	{Section: "1.2", Field: "project.title", Title: text("название проекта", "title of the project"), Required: true, MaxRunes: 300, Basis: clause("7(2)")},
	{Section: "1.3", Field: "project.summary", Title: text("краткое описание проекта", "short description"), Required: true, Basis: clause("7(3)")},
	{Section: "1.3.1", Field: "project.presentation", Title: text("полное описание или презентация", "full description or slides"), FileTypes: []string{".pdf"}},
	{Section: "1.3.2", Field: "project.videos", Title: text("видео о проекте", "videos"), Max: 3},
	{Section: "1.3.3", Field: "project.tags", Title: text("метки", "tags")},
	{Section: "1.4", Field: "project.geography", Title: text("география проекта", "geography"), Required: true, Basis: clause("7(4)")},
	{Section: "1.5", Field: "project.start", Title: text("дата начала проекта", "first day of the project"), Required: true, Basis: clause("7(5)")},
	{Section: "1.6", Field: "project.end", Title: text("дата окончания проекта", "last day of the project"), Required: true, Basis: clause("7(5)")},
	{Section: "1.6", Field: "project.longReason", Title: text("обоснование долгосрочного проекта", "why the project is long")},
	{Section: "1.7", Field: "project.groups", Title: text("целевые группы", "target groups"), Required: true, Basis: clause("7(7)")},
	{Section: "1.8", Field: "project.significance", Title: text("обоснование социальной значимости", "social significance"), Required: true, MaxRunes: 5000, Basis: clause("7(6)")},
	{Section: "1.8.1", Field: "project.evidence", Title: text("подтверждения социальной значимости", "files that back the significance"), Max: 5, MaxBytes: 10 * megabyte, FileTypes: []string{".pdf", ".doc", ".docx", ".ppt", ".pptx", ".xlsx"}},
	{Section: "1.9", Field: "project.goals", Title: text("цели проекта", "goals"), Required: true, Basis: clause("7(8)")},
	{Section: "1.10", Field: "project.results", Title: text("количественные результаты", "quantitative results"), Required: true, Basis: clause("7(9)")},
	{Section: "1.10", Field: "project.changes", Title: text("качественные результаты", "qualitative results"), Required: true, Basis: clause("7(9)")},
	{Section: "1.11", Field: "project.tasks", Title: text("задачи проекта", "tasks"), Required: true, Basis: clause("7(8)")},
	{Section: "1.12", Field: "partners", Title: text("партнёры", "partners")},
	{Section: "1.13", Field: "project.publicity", Title: text("информационное сопровождение", "publicity")},
	{Section: "1.14", Field: "project.development", Title: text("дальнейшее развитие проекта", "further development")},
	{Section: "1.15", Field: "project.resources", Title: text("источники ресурсов на будущее", "further resources")},
	{Section: "2", Field: "manager", Title: text("руководитель проекта", "project manager"), Required: true, Basis: clause("7(14)")},
	{Section: "2", Field: "manager.position", Title: text("должность руководителя проекта", "position of the manager"), Required: true},
	{Section: "2", Field: "manager.education", Title: text("образование руководителя проекта", "education of the manager"), Max: 5},
	{Section: "2", Field: "manager.jobs", Title: text("опыт работы руководителя проекта", "jobs of the manager"), Required: true, Max: 10},
	{Section: "3", Field: "team", Title: text("команда проекта", "team"), Required: true, Basis: clause("7(15)")},
	{Section: "3", Field: "team.education", Title: text("образование участника команды", "education of a member of the team"), Max: 5},
	{Section: "3", Field: "team.jobs", Title: text("опыт работы участника команды", "jobs of a member of the team"), Max: 10},
	{Section: "4", Field: "applicant.name", Title: text("полное наименование организации", "full name of the organisation"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.shortName", Title: text("сокращённое наименование", "short name"), Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.ogrn", Title: text("ОГРН", "OGRN"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.inn", Title: text("ИНН", "INN"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.address", Title: text("место нахождения", "location"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.phones", Title: text("телефон", "phone"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.email", Title: text("электронная почта для юридически значимых сообщений", "e-mail for legally significant messages"), Required: true, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.sites", Title: text("сайт и страницы в сетях", "site and pages")},
	{Section: "4", Field: "applicant.head", Title: text("руководитель организации", "head of the organisation"), Required: true},
	{Section: "4", Field: "applicant.activities", Title: text("виды деятельности", "activities"), Required: true, Max: 10, Basis: clause("7(16)")},
	{Section: "4", Field: "applicant.income", Title: text("доходы за прошлый год", "income of the last year"), Required: true, Max: 11},
	{Section: "4", Field: "applicant.expenses", Title: text("расходы за прошлый год", "expenses of the last year")},
	{Section: "4", Field: "applicant.beneficiaries", Title: text("число благополучателей", "beneficiaries")},
	{Section: "4", Field: "applicant.projects", Title: text("проекты за последние пять лет", "projects of the last five years"), Max: 15},
	{Section: "4", Field: "applicant.resources", Title: text("ресурсы организации", "resources")},
	{Section: "4", Field: "applicant.media", Title: text("публикации об организации", "publications")},
	{Section: "5", Field: "project.plan", Title: text("календарный план", "calendar plan"), Required: true, Basis: clause("7(12)")},
	{Section: "6", Field: "requested", Title: text("запрашиваемая сумма гранта", "requested grant"), Required: true, Basis: clause("7(11)")},
	{Section: "6", Field: "cost", Title: text("общая сумма расходов на проект", "total cost"), Required: true, Basis: clause("7(10)")},
	{Section: "6", Field: "budget.lines", Title: text("бюджет проекта", "budget"), Required: true, Basis: clause("7(13)")},
	{Field: "declarations.admission", Title: text("заверения о соответствии подпунктам 2–4 пункта 5", "assurances on clause 5(2)–5(4)"), Required: true, Basis: clause("7(17)")},
	{Field: "submitter.kind", Title: text("кто подаёт заявку", "who files"), Required: true, Basis: clause("10")},
	{Field: "submitter.signed", Title: text("подпись заявки", "signature"), Required: true},
}

// form returns a copy of the form in which fields without a clause of their own refer to the guide.
func form() []grant.FormField {
	list := slices.Clone(form2026)
	for i := range list {
		list[i].FileTypes = slices.Clone(list[i].FileTypes)
		if list[i].Basis.IsZero() {
			list[i].Basis = formGuide
		}
	}
	return list
}
