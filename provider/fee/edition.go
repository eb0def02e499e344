package fee

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// An Edition is an edition of the rules of average per-capita income (среднедушевой доход): which months count, who is the family,
// which incomes are left out.
type Edition struct {
	ID    string        `json:"id"` // "1873"
	Basis socium.Basis  `json:"basis"`
	Force socium.Period `json:"force"` // applications of these days
	skip  int           // months between the window and the month of the application
	kin   func(*Member, socium.Date) bool
	left  []IncomeKind
}

var editions = [...]Edition{
	{
		ID: "1075", Basis: socium.Basis{Act: "постановление Правительства РФ от 18.10.2014 № 1075", Evidence: socium.Unverified},
		Force: socium.MustPeriod("2015-01-01", "2024-12-31"), kin: livesTogether,
	},
	{
		ID: "1873", Basis: socium.Basis{Act: "постановление Правительства РФ от 23.12.2024 № 1873"},
		Force: socium.MustPeriod("2025-01-01", ""), skip: 1, kin: ofRecipient,
		left: []IncomeKind{MaternityCapital, SocialContract, TargetedSubsidy, TaxDeduction, AidsCompensation, CarePayment, ResidentLabour},
	},
}

// Editions returns the editions, oldest first.
func Editions() []Edition { return slices.Clone(editions[:]) }

// EditionOn returns the edition for an application of the day; false before 442-FZ, that is before 2015.
func EditionOn(day socium.Date) (Edition, bool) {
	e := editionOn(day)
	if e == nil {
		return Edition{}, false
	}
	return *e, true
}

func editionOn(day socium.Date) *Edition {
	for i := range editions {
		if editions[i].Force.Contains(day) {
			return &editions[i]
		}
	}
	return nil
}

// Window returns the twelve calendar months whose incomes count: those before the month of the application under 1075, those before
// the month before it under 1873. An application of July 2025 looks at June 2024 to May 2025.
func (e *Edition) Window(application socium.Date) socium.Period {
	year, month, _ := application.Date()
	first, err := socium.NewDate(year, month, 1)
	if err != nil {
		return socium.Period{}
	}
	until := first.AddMonths(-e.skip)
	p, _ := socium.NewPeriod(until.AddMonths(-12), until)
	return p
}

// Excluded returns the kinds of income that the edition leaves out. Of 1075 the list was not read: it leaves out none, and the caller
// gives only what counts.
func (e *Edition) Excluded() []IncomeKind { return slices.Clone(e.left) }

// Counts reports whether incomes of the kind count. An empty kind does.
func (e *Edition) Counts(k IncomeKind) bool {
	for _, l := range e.left {
		if l == k {
			return false
		}
	}
	return true
}

// InFamily reports whether the member counts as family of the recipient on the day.
func (e *Edition) InFamily(m *Member, on socium.Date) bool {
	return m.Relation == Self || e.kin(m, on)
}

// livesTogether is the family of 1075: relatives who live together. The text was not read.
func livesTogether(m *Member, _ socium.Date) bool {
	return m.Relation != Unrelated && m.LivesTogether == socium.Yes
}

// ofRecipient is the family of 1873: the spouse, minor children, children under 23 in full-time study, those under guardianship
// too, married children not; parents and other relatives are not family even when they live together.
func ofRecipient(m *Member, on socium.Date) bool {
	switch m.Relation {
	case Spouse:
		return true
	case Child, Ward:
		if m.Married {
			return false
		}
		age := on.FullYearsSince(m.Born)
		return !m.Born.IsZero() && (age < 18 || m.FullTimeStudent && age < 23)
	default:
		return false
	}
}

// A Relation is what a member of the household is to the recipient.
type Relation string

// The relations.
const (
	Self      Relation = "self"
	Spouse    Relation = "spouse"
	Child     Relation = "child"
	Ward      Relation = "ward" // под опекой (попечительством)
	Parent    Relation = "parent"
	Relative  Relation = "relative"
	Unrelated Relation = "unrelated"
)

var relations = wordlist.List[Relation]{
	{Self, "получатель", "the recipient"},
	{Spouse, "супруг (супруга)", "spouse"},
	{Child, "ребёнок", "child"},
	{Ward, "ребёнок под опекой", "child under guardianship"},
	{Parent, "родитель", "parent"},
	{Relative, "другой родственник", "another relative"},
	{Unrelated, "не родственник", "no relative"},
}

// AllRelations returns the relations.
func AllRelations() []Relation { return relations.All() }

// Valid reports whether r is one of the relations.
func (r Relation) Valid() bool { return relations.Has(r) }

// In returns the relation in words.
func (r Relation) In(lang socium.Lang) string { return wordIn(relations, r, lang) }

// A Member is a member of the household of the recipient, without a name.
type Member struct {
	Relation        Relation      `json:"relation"`
	Born            socium.Date   `json:"born,omitzero"`
	FullTimeStudent bool          `json:"fullTimeStudent,omitempty"`
	Married         bool          `json:"married,omitempty"`
	LivesTogether   socium.Answer `json:"livesTogether,omitzero"` // asked by 1075
}

// An IncomeKind tells incomes apart that an edition may leave out. The empty IncomeKind is any other income: it counts.
type IncomeKind string

// The kinds that 1873 leaves out.
const (
	MaternityCapital IncomeKind = "maternity-capital"
	SocialContract   IncomeKind = "social-contract"
	TargetedSubsidy  IncomeKind = "targeted-subsidy"
	TaxDeduction     IncomeKind = "tax-deduction"
	AidsCompensation IncomeKind = "aids-compensation" // за самостоятельно купленные ТСР
	CarePayment      IncomeKind = "care-payment"      // неработающим, осуществляющим уход
	ResidentLabour   IncomeKind = "resident-labour"   // труд в стационарной организации
)

var incomeKinds = wordlist.List[IncomeKind]{
	{MaternityCapital, "материнский (семейный) капитал", "maternity capital"},
	{SocialContract, "средства по социальному контракту", "money under a social contract"},
	{TargetedSubsidy, "целевая субсидия", "targeted subsidy"},
	{TaxDeduction, "налоговый вычет", "tax deduction"},
	{AidsCompensation, "компенсация за самостоятельно приобретённое техническое средство реабилитации", "compensation for a technical aid bought by oneself"},
	{CarePayment, "выплата неработающему, который осуществляет уход", "payment to a carer who does not work"},
	{ResidentLabour, "оплата труда в стационарной организации", "pay for work within a residential institution"},
}

// AllIncomeKinds returns the kinds.
func AllIncomeKinds() []IncomeKind { return incomeKinds.All() }

// Valid reports whether k is one of the kinds; the empty kind is not.
func (k IncomeKind) Valid() bool { return incomeKinds.Has(k) }

// In returns the kind in words.
func (k IncomeKind) In(lang socium.Lang) string { return wordIn(incomeKinds, k, lang) }

// An Income is what a member of the family got in a month.
type Income struct {
	Month  socium.Date  `json:"month"` // any day of it
	Amount socium.Money `json:"amount"`
	Kind   IncomeKind   `json:"kind,omitempty"`
	Member int          `json:"member,omitempty"` // place in the list of the family, from 0; 0 is the recipient when there is no list
}

// PerCapita is the average per-capita income of a family, exact.
type PerCapita struct {
	Edition string        `json:"edition"`
	Window  socium.Period `json:"window"`
	Members int           `json:"members"`
	Sum     socium.Money  `json:"sum"`     // of the incomes that count
	LeftOut socium.Money  `json:"leftOut"` // of those outside the window, of others than family, of kinds that do not count
	Months  int           `json:"months"`  // months of the window with an income of the family: the others count as zero
	Average Fraction      `json:"average"` // Sum ÷ 12 ÷ Members
}

// AverageIncome returns the average per-capita income of the family of a recipient who applies on the day: the incomes of the window
// divided by twelve and by the members, the recipient included. A month without an income counts as zero; the divisor stays twelve.
// An empty family is a recipient who lives alone. The error is [socium.Violations] within [CodeFee]: no edition on the day, a negative
// income, sums beyond reason.
func AverageIncome(family []Member, incomes []Income, application socium.Date) (PerCapita, error) {
	var p PerCapita
	var vs socium.Violations
	averageIncome(&p, &vs, family, incomes, application)
	return p, vs.Err()
}

func averageIncome(p *PerCapita, vs *socium.Violations, family []Member, incomes []Income, application socium.Date) {
	e := editionOn(application)
	if e == nil {
		*vs = append(*vs, texts.Violation(CodeEdition, "on"))
		return
	}
	p.Edition, p.Window, p.Members = e.ID, e.Window(application), 1
	if len(family) > 0 {
		p.Members = 0
		self := 0
		for i := range family {
			if family[i].Relation == Self {
				self++
			}
			if !family[i].Relation.Valid() {
				*vs = append(*vs, texts.Violation(CodeRelation, socium.Path("family").Index(i).Field("relation")))
			}
			if e.InFamily(&family[i], application) {
				p.Members++
			}
		}
		if self != 1 {
			*vs = append(*vs, texts.Violation(CodeSelf, "family"))
		}
	}
	if p.Members < 1 || len(family) > maxMembers || len(incomes) > maxIncomes {
		*vs = append(*vs, texts.Violation(CodeRange, "family"))
		return
	}
	var months uint16
	var family64 uint64 // who of the first 64 members counts
	for i := range min(len(family), 64) {
		if e.InFamily(&family[i], application) {
			family64 |= 1 << i
		}
	}
	starts := monthStarts(p.Window.From())
	for i := range incomes {
		in := &incomes[i]
		switch {
		case in.Amount.Sign() < 0 || in.Amount.Overflow() || in.Amount.Kopecks() > maxSum:
			*vs = append(*vs, texts.Violation(CodeAmount, socium.Path("income").Index(i).Field("amount")))
			continue
		case in.Member < 0 || len(family) == 0 && in.Member != 0 || len(family) > 0 && in.Member >= len(family):
			*vs = append(*vs, texts.Violation(CodeMember, socium.Path("income").Index(i).Field("member")))
			continue
		}
		relative := len(family) == 0 || in.Member < 64 && family64>>in.Member&1 != 0 ||
			in.Member >= 64 && e.InFamily(&family[in.Member], application)
		if !p.Window.Contains(in.Month) || in.Kind != "" && !e.Counts(in.Kind) || !relative {
			p.LeftOut = p.LeftOut.Add(in.Amount)
			continue
		}
		p.Sum = p.Sum.Add(in.Amount)
		day := int16(in.Month.DaysSince(p.Window.From()))
		month := day / 31 // or the one after it
		if day >= starts[month+1] {
			month++
		}
		months |= 1 << month
	}
	for ; months != 0; months &= months - 1 {
		p.Months++
	}
	if p.Sum.Overflow() || p.Sum.Kopecks() > maxSum {
		*vs = append(*vs, texts.Violation(CodeRange, "income"))
		p.Sum = socium.Money{}
	}
	p.Average = Fraction{p.Sum.Kopecks(), 12 * int64(p.Members)}
}

// monthStarts returns how many days after the first day of a window each of its months begins, and where the window ends.
func monthStarts(from socium.Date) (starts [13]int16) {
	year, month, _ := from.Date()
	for i := range 12 {
		days := [...]int16{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
		if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			days = 29
		}
		starts[i+1] = starts[i] + days
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
	return starts
}

// The bounds of a case: beyond them is a slip of whoever typed it.
const (
	maxSum     = 1_000_000_000_000 // kopecks: ten billion roubles
	maxMembers = 100
	maxIncomes = 10_000
	maxLines   = 5_000
)
