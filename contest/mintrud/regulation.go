package mintrud

import (
	"strconv"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Stage is a stage of the contest.
type Stage string

const (
	Regional Stage = "regional" // held in each region; first places go on
	Federal  Stage = "federal"  // the first places of the regions, at most one entry of a region in a nomination
)

var stages = []Stage{Regional, Federal}

// AllStages returns both stages.
func AllStages() []Stage { return append([]Stage(nil), stages...) }

// Valid reports whether s is one of the two.
func (s Stage) Valid() bool { return s == Regional || s == Federal }

// Parameters is what the sources seen leave open, or what each region sets for itself. Zero fields are defaults, each with its evidence.
type Parameters struct {
	Opens    socium.Date     // first day of intake; zero: that of the edition's calendar
	Closes   socium.Deadline // end of intake; zero: the end of the day in the edition's calendar, Moscow time
	ResultBy socium.Date
	// Forms are the sheet forms "practice", "organisation" and "person". Nil: a form of the same shape as those that regions use, whose criteria and
	// scales are commonly stated and were not read ([DefaultForms]).
	Forms []contest.Form
	// Further are nominations that the edition had and the package does not know.
	Further []contest.Nomination
	// Places replaces the places and prizes: regions set their own. Nil: three places, with the federal sums at the federal stage and without sums at the
	// regional one.
	Places []contest.Place
	// Shared tells what becomes of a shared prize. Zero: each holder gets the whole sum; the rule was not seen.
	Shared    contest.SharedPrize
	MinSheets int // sheets that an entry needs; 0: one
	Scoring   contest.Scoring
	Ties      []contest.TieStep
	// Voting is the commission's. Zero: quorum of two thirds, more than half of those present, the chair's vote decides: the commonest regional rule.
	Voting contest.Voting
}

// Regulation writes the edition down as the regulation of a stage. It is a starting point: change what the act at hand says otherwise.
func (e Edition) Regulation(stage Stage, p Parameters) contest.Regulation {
	year := strconv.Itoa(e.Year)
	reg := contest.Regulation{
		ID: "mintrud-" + string(stage), Edition: year, Title: e.Title, Basis: e.Order, Stage: e.stage(stage, p),
		Forms: p.Forms, Scoring: p.Scoring, Ties: p.Ties, Voting: p.Voting,
		Places: contest.Places{List: p.Places, Shared: p.Shared, Basis: unknown},
		Jury: contest.JuryRules{
			MinSheets: contest.Minimum{Count: p.MinSheets, Basis: unknown},
			Conflicts: []contest.ConflictRule{
				{Kind: contest.ConflictNominee, Basis: commonest}, {Kind: contest.ConflictOrganisation, Basis: commonest},
			},
		},
		Admission: e.admission(stage, p),
	}
	for _, n := range e.Nominations() {
		reg.Nominations = append(reg.Nominations, n.contest())
	}
	reg.Nominations = append(reg.Nominations, p.Further...)
	if reg.Forms == nil {
		reg.Forms = DefaultForms()
	}
	if reg.Places.List == nil {
		reg.Places.List = e.Prizes()
		if stage == Regional {
			for i := range reg.Places.List {
				reg.Places.List[i].Prizes = nil
			}
		}
	}
	if p.Voting.Quorum.IsZero() && p.Voting.Majority == "" && !p.Voting.ChairCasts {
		quorum, _ := contest.ParsePoints("2/3")
		reg.Voting = contest.Voting{Quorum: quorum, ChairCasts: true, Basis: commonest}
	}
	if stage == Regional {
		reg.Promotion = contest.Promotion{To: string(Federal), Basis: e.Order}
	}
	return reg
}

var (
	commonest = socium.Basis{Act: "обычное правило региональных положений"}.As(socium.Interpreted)
	unknown   = order520.As(socium.Unverified)
)

func (e Edition) stage(stage Stage, p Parameters) contest.Stage {
	s := contest.Stage{ID: string(stage), Opens: p.Opens, Closes: p.Closes, ResultBy: p.ResultBy, Basis: e.Order}
	if stage == Federal {
		s.Title = socium.Text{RU: "федеральный этап", EN: "federal stage"}
		if s.ResultBy.IsZero() {
			s.ResultBy = e.Calendar.FederalBy
		}
		return s
	}
	s.Title = socium.Text{RU: "региональный этап", EN: "regional stage"}
	if s.Opens.IsZero() {
		s.Opens = e.Calendar.RegionalOpens
	}
	if s.Closes.IsZero() && !e.Calendar.RegionalCloses.IsZero() {
		s.Closes, _ = socium.NewDeadline(e.Calendar.RegionalCloses, 24, 0, socium.Moscow()) // the hour is not known: the end of the day
	}
	if s.ResultBy.IsZero() {
		s.ResultBy = e.Calendar.RegionalBy
	}
	return s
}

// admission are the conditions seen: staff of providers in the register (since 2021), one candidate in one nomination, filed in time. In 2011
// and 2012 ten years in the post were asked for, five of them in the nominating institution.
func (e Edition) admission(stage Stage, p Parameters) []contest.AdmissionRule {
	var list []contest.AdmissionRule
	s := e.stage(stage, p)
	if e.Year >= 2021 && !s.Closes.IsZero() {
		list = append(list, contest.AdmissionRule{Kind: contest.AdmitListed, Basis: order520.As(socium.Interpreted)})
	}
	if !s.Closes.IsZero() || !s.Opens.IsZero() {
		list = append(list, contest.AdmissionRule{Kind: contest.AdmitInTime, Basis: e.Order.As(socium.Interpreted)})
	}
	list = append(list, contest.AdmissionRule{Kind: contest.AdmitOnce, Per: contest.PerPerson, Basis: commonest})
	if e.Year >= 2021 {
		list = append(list, contest.AdmissionRule{Kind: contest.AdmitSubject, Basis: commonest})
	}
	if e.Year <= 2012 {
		for _, f := range []struct {
			fact, ru, en string
			years        int64
		}{
			{"years-in-post", "стаж в должности в учреждениях социального обслуживания, лет", "years in the post in institutions of social services", 10},
			{"years-in-institution", "стаж в выдвигающем учреждении, лет", "years in the nominating institution", 5},
		} {
			list = append(list, contest.AdmissionRule{
				Kind: contest.AdmitFact, Fact: f.fact, FactTitle: socium.Text{RU: f.ru, EN: f.en}, AtLeast: socium.Some(socium.Int(f.years)), Basis: order228,
			})
		}
	}
	return list
}

// DefaultForms are sheet forms of the known shape: actual and maximum points per criterion, one form per kind of nomination. The criteria are commonly
// stated and were not read in the order; for organisations the first one, the completeness of the provider's site, is that of a region that mirrors the
// contest (Orenburg). Marks are whole numbers from 0 to 10.
func DefaultForms() []contest.Form {
	return []contest.Form{
		form("practice", socium.Text{RU: "лист для практик", EN: "sheet for practices"}, [][2]string{
			{"актуальность", "relevance"}, {"новизна", "novelty"}, {"ресурсы", "resources"}, {"охват", "coverage"}, {"измеримый результат", "measurable result"},
			{"устойчивость", "sustainability"}, {"тиражирование", "replication"}, {"партнёрство", "partnership"}, {"качество материалов", "quality of the papers"},
		}),
		form("organisation", socium.Text{RU: "лист для организаций", EN: "sheet for organisations"}, [][2]string{
			{"полнота и актуальность сведений на официальном сайте", "openness of information"}, {"удовлетворённость получателей", "satisfaction of recipients"},
			{"квалификация работников", "staff qualification"}, {"отсутствие нарушений по проверкам", "no violations found by control"},
			{"набор услуг", "range of services"}, {"независимая оценка качества", "independent quality assessment"},
		}),
		form("person", socium.Text{RU: "лист для работников", EN: "sheet for persons"}, [][2]string{
			{"стаж", "tenure"}, {"обучение", "training"}, {"награды", "awards"}, {"публикации", "publications"}, {"наставничество", "mentoring"},
			{"отсутствие обоснованных жалоб", "no justified complaints"},
		}),
	}
}

func form(id string, title socium.Text, criteria [][2]string) contest.Form {
	f := contest.Form{ID: id, Title: title}
	for i, c := range criteria {
		f.Criteria = append(f.Criteria, contest.Criterion{
			ID: strconv.Itoa(i + 1), Title: socium.Text{RU: c[0], EN: c[1]}, Scale: contest.Scale{Max: socium.Int(10)}, Basis: unknown,
		})
	}
	return f
}
