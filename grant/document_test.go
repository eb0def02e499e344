package grant_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// A certificate must not be older than thirty days on the day of filing, nor dated after it.
func TestDocumentFreshness(t *testing.T) {
	call := &grant.Call{
		Deadline:  socium.MustDeadline("2025-10-15", "23:30"),
		Documents: []grant.DocumentRule{{Kind: "tax", Title: socium.Text{RU: "справка налоговой", EN: "tax certificate"}, Required: true, MaxAgeDays: 30, Basis: regulation}},
	}
	a := &grant.Application{}
	vs := call.Missing(a)
	require.ErrorIs(t, vs, grant.CodeDocumentMissing)
	assert.Equal(t, "приложите документ: справка налоговой", vs[0].Text.RU)
	a.Filed = time.Date(2025, 10, 9, 21, 0, 0, 0, time.UTC) // 10 October in Moscow
	for issued, want := range map[string]socium.Code{"2025-09-10": "", "2025-09-09": grant.CodeDocumentOld, "2025-10-10": "", "2025-10-11": grant.CodeDocumentFuture} {
		a.Documents = []grant.Document{{Kind: "tax", Issued: day(issued)}, {Kind: "charter", Issued: day("2001-01-01")}}
		assert.Empty(t, call.Missing(a))
		vs := call.Check(a, day("2025-11-30"))
		if want == "" {
			assert.Empty(t, vs, issued)
			continue
		}
		require.Len(t, vs, 1, issued)
		assert.Equal(t, want, vs[0].Code)
		assert.Equal(t, socium.Path("documents[0].issued"), vs[0].Path)
		assert.Equal(t, regulation, vs[0].Basis)
	}
}

// What tells organisations apart: the caller's key, else ОГРН, else ИНН, else the name.
func TestApplicantKey(t *testing.T) {
	a := grant.Applicant{ID: "id", OGRN: socium.MustParseOGRN("1027700132195"), INN: socium.MustParseINN("7707083893"), Name: "имя"}
	assert.Equal(t, "id", a.Key())
	a.ID = ""
	assert.Equal(t, "1027700132195", a.Key())
	a.OGRN = socium.OGRN{}
	assert.Equal(t, "7707083893", a.Key())
	a.INN = socium.INN{}
	assert.Equal(t, "имя", a.Key())
}

// A listing counts on its days; without a look at the registers nobody knows.
func TestListed(t *testing.T) {
	a := grant.Applicant{Listings: []grant.Listing{{Register: grant.ForeignAgents, Since: day("2024-01-01"), Until: day("2025-01-01")}}}
	assert.Equal(t, socium.Yes, a.Listed(grant.ForeignAgents, day("2024-12-31")))
	assert.Equal(t, socium.Unknown, a.Listed(grant.ForeignAgents, day("2025-01-01")))
	a.RegistersOn = day("2025-02-01")
	assert.Equal(t, socium.No, a.Listed(grant.ForeignAgents, day("2025-01-01")))
	assert.Equal(t, socium.No, a.Listed(grant.Extremism, day("2024-06-01")))
}

// Quotas look at a tie as a whole: when it does not fit, people decide.
func TestQuotasAndTies(t *testing.T) {
	list := candidates("A 9/100", "B 8/100", "C 8/100", "D 7/100")
	for i := range list {
		list[i].Category = "1"
	}
	s := grant.Strategy{Kind: grant.FundStrict, Quotas: []grant.Quota{{By: grant.ByCategory, Count: 2}}}
	a := fund(t, s, list, 1000, grant.Decisions{})
	assert.Equal(t, "A 100", sums(a))
	b, _ := a.Of("B")
	assert.Equal(t, grant.AwardTie, b.Status)
	assert.Equal(t, "A 100, C 100", sums(fund(t, s, list, 1000, grant.Decisions{Order: []string{"C", "B"}})))
	s.Quotas = []grant.Quota{{By: grant.ByCategory, Count: 3}}
	assert.Equal(t, "A 100, B 100, C 100", sums(fund(t, s, list, 1000, grant.Decisions{})))
}

func TestArticles(t *testing.T) {
	for _, info := range grant.Articles() {
		assert.Equal(t, info, info.Article.Info())
		assert.NotEmpty(t, info.Title.RU)
		assert.NotEmpty(t, info.Number)
	}
	assert.Equal(t, "подарки", grant.Article("подарки").Info().Title.RU)
	assert.Len(t, grant.AllArticles(), 12)
}

// Every list holds valid words only, and they have names in both languages.
func TestLists(t *testing.T) {
	list(t, grant.AllFounderKinds())
	list(t, grant.AllRegisters())
	list(t, grant.AllSourceKinds())
	list(t, grant.AllPayees())
	list(t, grant.AllCostMarks())
	list(t, grant.AllOrgForms())
	list(t, grant.AllSpecialStatuses())
	list(t, grant.AllActivityGrounds())
	list(t, grant.AllSubmitterKinds())
	list(t, grant.AllRoles())
	list(t, grant.AllConditions())
	list(t, grant.AllReportKinds())
	list(t, grant.AllReportStatuses())
	list(t, grant.AllProjectResults())
	list(t, grant.AllStrategyKinds())
	list(t, grant.AllAwardStatuses())
	list(t, grant.AllObligationKinds())
	list(t, grant.AllSanctionKinds())
	list(t, grant.AllDuplicateParts())
}

func list[T interface {
	~string
	Valid() bool
	In(lang socium.Lang) string
}](t *testing.T, words []T) {
	require.NotEmpty(t, words)
	for _, w := range words {
		assert.True(t, w.Valid(), w)
		assert.NotEmpty(t, w.In(socium.RU), w)
		assert.NotEmpty(t, w.In(socium.EN), w)
		assert.NotEqual(t, string(w), w.In(socium.RU), w)
	}
}

// The codes of grants 1.2, and those of kinds that are excluded by name; the rest tells nothing.
func TestFormOf(t *testing.T) {
	for code, want := range map[string]grant.OrgForm{
		"20200": grant.PublicOrganisation, "20210": grant.PublicMovement, "70400": grant.Foundation, "70401": grant.Foundation,
		"70403": grant.Foundation, "70404": grant.Foundation, "75500": grant.PrivateInstitution, "75505": grant.PrivateInstitution,
		"71400": grant.ANO, "20600": grant.Association, "71500": grant.ReligiousBody, "21100": grant.CossackSociety,
		"21200": grant.IndigenousCommunity, "20201": grant.PoliticalParty, "20202": grant.PublicOrganisation, "20100": grant.ConsumerCooperative,
		"71600": grant.PublicLawCompany, "71601": grant.StateCorporation, "75203": grant.PublicInstitution, "75403": grant.PublicInstitution,
		"12300": grant.Company, "65243": grant.Company, "50102": grant.SoleProprietor, "75000": "", "20217": "", "70402": "",
	} {
		assert.Equal(t, want, grant.FormOf(socium.MustParseLegalForm(code)), code)
	}
	assert.Empty(t, grant.FormOf(socium.LegalForm{}))
	for _, f := range socium.AllLegalForms() {
		form := grant.FormOf(f)
		assert.True(t, form == "" || form.Valid(), f)
	}
}

// A reference that leads nowhere is named, made fit to print.
func TestReferenceIsNamed(t *testing.T) {
	call := &grant.Call{ID: "2026-1"}
	for ref, want := range map[string]string{"T-7": "ссылка «T-7» ведёт на строку, которой нет", "a\n\u202eb": "ссылка «a b» ведёт на строку, которой нет"} {
		a := &grant.Application{Project: grant.Project{Plan: []grant.PlanEvent{{Task: ref}}}}
		var texts []string
		for _, v := range call.Check(a, day("2025-10-10")) {
			if v.Code == grant.CodeReference {
				texts = append(texts, v.Text.RU)
			}
		}
		assert.Equal(t, []string{want}, texts)
	}
}
