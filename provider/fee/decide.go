package fee

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider"
)

// An Outcome says how a fee came about.
type Outcome string

// The outcomes.
const (
	FreeByCategory Outcome = "free-category" // art. 31 part 1
	FreeByRegion   Outcome = "free-region"   // art. 31 part 3
	FreeByIncome   Outcome = "free-income"   // art. 31 part 2
	FreeUrgent     Outcome = "free-urgent"   // only urgent services
	Full           Outcome = "full"          // the tariffs: the cap does not matter
	Partial        Outcome = "partial"       // the cap
	Undecided      Outcome = "undecided"     // see the faults
)

var outcomes = wordlist.List[Outcome]{
	{FreeByCategory, "бесплатно: категория получателя", "free: the category of the recipient"},
	{FreeByRegion, "бесплатно: категория по акту субъекта РФ", "free: a category of the region"},
	{FreeByIncome, "бесплатно: доход не выше предельной величины", "free: the income does not pass the threshold"},
	{FreeUrgent, "бесплатно: срочные услуги", "free: urgent services"},
	{Full, "плата по тарифам", "the tariffs"},
	{Partial, "частичная плата: предельный размер", "partial fee: the cap"},
	{Undecided, "не решено: исходные данные с ошибками", "undecided: the facts have faults"},
}

// AllOutcomes returns the outcomes.
func AllOutcomes() []Outcome { return outcomes.All() }

// Valid reports whether o is one of the outcomes.
func (o Outcome) Valid() bool { return outcomes.Has(o) }

// In returns the outcome in words.
func (o Outcome) In(lang socium.Lang) string { return wordIn(outcomes, o, lang) }

// A Result is the decision about a fee with its arithmetic: every figure of it is exact, and [Result.Steps] says it line by line. It
// is a value; [Result.Hash] names it, [Replay] proves it.
type Result struct {
	Outcome  Outcome       `json:"outcome"`
	Form     provider.Form `json:"form"`
	On       socium.Date   `json:"on"`
	Fee      socium.Money  `json:"fee"`   // for the services of the programme, a month
	Extra    socium.Money  `json:"extra"` // for services beyond it, at full tariff
	Category Category      `json:"category,omitempty"`
	Region   socium.Basis  `json:"region,omitzero"` // the act that frees

	Income    PerCapita     `json:"income,omitzero"`
	Average   Fraction      `json:"average,omitzero"` // the income as it was used: exact, or rounded first by policy
	Minimum   socium.Money  `json:"minimum,omitzero"` // the subsistence minimum
	Factor    socium.Number `json:"factor,omitzero"`
	Threshold Fraction      `json:"threshold,omitzero"`
	Pension   socium.Money  `json:"pension,omitzero"` // in place of the income, art. 35
	Excess    Fraction      `json:"excess,omitzero"`  // income above the threshold
	Share     socium.Number `json:"share,omitzero"`
	Cap       Fraction      `json:"cap,omitzero"`
	Cost      Fraction      `json:"cost"`              // of the services at their tariffs
	Services  int           `json:"services"`          // paid ones
	Urgent    int           `json:"urgent,omitempty"`  // urgent ones: free
	OverCap   bool          `json:"overCap,omitempty"` // the policy puts the fee above the limit of the law

	Policy Policy            `json:"policy,omitzero"`
	Faults socium.Violations `json:"faults,omitempty"`
}

// Total returns the fee with the services beyond the programme.
func (r Result) Total() socium.Money { return r.Fee.Add(r.Extra) }

// Decide returns what the recipient pays for the services of a month (442-FZ art. 31 and 32). Exact all the way, rounded once at the
// end: fee = min(services, cap), the cap being half of what the income exceeds the threshold by (home and semi-residential form), or
// three quarters of the income (residential form).
//
// A case with faults is [Undecided]: the result lists all of them, within [CodeFee]. Without faults Decide allocates nothing.
func Decide(c Case) Result {
	r := Result{Form: c.Form, On: c.On, Policy: c.Policy}
	d := decider{c: &c, r: &r}
	d.decide()
	if len(r.Faults) > 0 {
		r.Outcome, r.Fee, r.Extra = Undecided, socium.Money{}, socium.Money{}
	}
	return r
}

type decider struct {
	c *Case
	r *Result
}

func (d *decider) fault(code socium.Code, path socium.Path, args ...socium.Arg) {
	d.r.Faults = append(d.r.Faults, texts.Violation(code, path, args...))
}

func (d *decider) decide() {
	c, r := d.c, d.r
	if !c.Form.Valid() && !d.onlyUrgent() {
		d.fault(CodeForm, "form")
	}
	if !c.Policy.Rounding.Valid() && c.Policy.Rounding != "" {
		d.fault(CodePolicy, "policy.rounding")
	}
	if c.Group != "" && !c.Group.Valid() {
		d.fault(CodeGroup, "group")
	}
	d.cost()
	for i, category := range c.Categories {
		if !category.Valid() {
			d.fault(CodeCategory, socium.Path("categories").Index(i))
		} else if r.Category == "" && category.FreeOn(c.On) {
			r.Category = category
		}
	}
	switch {
	case editionOn(c.On) == nil:
		d.fault(CodeEdition, "on")
	case r.Category != "":
		r.Outcome = FreeByCategory
	case c.RegionalAct.Act != "":
		r.Outcome, r.Region = FreeByRegion, c.RegionalAct
	case r.Urgent > 0 && r.Services == 0:
		r.Outcome = FreeUrgent
	case c.Form == provider.Residential:
		d.residential()
	case c.Form.Valid():
		d.home()
	}
}

func (d *decider) onlyUrgent() bool {
	for i := range d.c.Services {
		if !urgent(&d.c.Services[i]) {
			return false
		}
	}
	return len(d.c.Services) > 0
}

func urgent(l *Line) bool { return len(l.Service) > 7 && l.Service[:7] == "urgent." }

// cost adds up the services at their tariffs.
func (d *decider) cost() {
	if len(d.c.Services) > maxLines {
		d.fault(CodeRange, "services")
		return
	}
	extra := Fraction{0, 1}
	sum := Fraction{0, 1}
	for i := range d.c.Services {
		l := &d.c.Services[i]
		if urgent(l) {
			d.r.Urgent++
			continue
		}
		price, ok := l.cost()
		if !ok {
			d.fault(CodeAmount, socium.Path("services").Index(i))
			continue
		}
		to := &sum
		if l.Extra {
			to = &extra
		} else {
			d.r.Services++
		}
		if *to, ok = add(*to, price); !ok {
			d.fault(CodeRange, "services")
			return
		}
	}
	d.r.Cost = sum
	d.r.Extra = extra.Money(socium.HalfUp)
}

// add is the sum of two fractions; whole ones, the usual case, are added at once.
func add(a, b Fraction) (Fraction, bool) {
	if a.Den() == 1 && b.Den() == 1 && magnitude(a.num)|magnitude(b.num) < 1<<61 {
		return Fraction{a.num + b.num, 1}, true
	}
	return a.plus(b)
}

// cost is the price of the line, exact: a volume may have decimals.
func (l *Line) cost() (Fraction, bool) {
	k := l.Price.Kopecks()
	if k < 0 || k > maxSum || l.Price.Overflow() || l.Volume.Sign() < 0 {
		return Fraction{}, false
	}
	if l.Volume.IsZero() {
		return Fraction{k, 1}, true
	}
	num, den, ok := fractionOf(l.Volume)
	if !ok {
		return Fraction{}, false
	}
	return Fraction{k, 1}.times(num, den)
}

// fractionOf returns a number as a fraction; false when it has more decimals than a volume or a factor can have.
func fractionOf(n socium.Number) (num, den int64, ok bool) {
	const maxScale = 9
	scale := n.Scale()
	if scale > maxScale {
		return 0, 0, false
	}
	num, ok = n.At(scale)
	for den = 1; scale > 0; scale-- {
		den *= 10
	}
	return num, den, ok
}

// income works out the average income and the one that is used.
func (d *decider) income() {
	c, r := d.c, d.r
	if c.Income == nil {
		d.fault(CodeIncomeMissing, "income")
		return
	}
	averageIncome(&r.Income, &r.Faults, c.Family, c.Income, c.On)
	r.Average = r.Income.Average
	if c.Policy.IncomeFirst {
		r.Average = whole(r.Average.Money(socium.HalfUp))
	}
}

var (
	oneAndAHalf   = socium.MustParseNumber("1.5")
	half          = socium.MustParseNumber("0.5")
	threeQuarters = socium.MustParseNumber("0.75")
)

// share returns the share of the policy, the limit of the law when it sets none.
func (d *decider) share(set, limit socium.Number, path socium.Path) socium.Number {
	if set.IsZero() {
		return limit
	}
	if set.Sign() < 0 || set.Compare(limit) > 0 {
		d.fault(CodePolicy, path)
		return limit
	}
	return set
}

// threshold works out the threshold of art. 31 part 5.
func (d *decider) threshold() {
	c, r := d.c, d.r
	r.Minimum, r.Factor = c.SubsistenceMinimum, c.Factor
	if r.Factor.IsZero() {
		r.Factor = oneAndAHalf
	}
	if k := r.Minimum.Kopecks(); k < 0 || k > maxSum {
		d.fault(CodeAmount, "subsistenceMinimum")
		return
	}
	fixed, isFixed := c.Threshold.Get()
	switch {
	case isFixed:
		r.Threshold = whole(fixed)
		if least, ok := whole(r.Minimum).times(3, 2); !ok || fixed.Sign() < 0 || r.Threshold.Compare(least) < 0 {
			d.fault(CodeThreshold, "threshold", socium.Arg{Name: "need", Value: socium.ValueOf(least.Money(socium.Ceiling))})
		}
	case r.Minimum.IsZero():
		d.fault(CodeMinimumMissing, "subsistenceMinimum")
	case r.Factor.Compare(oneAndAHalf) < 0:
		d.fault(CodeFactor, "factor")
	default:
		num, den, ok := fractionOf(r.Factor)
		if ok {
			r.Threshold, ok = whole(r.Minimum).times(num, den)
		}
		if !ok {
			d.fault(CodeRange, "factor")
		}
	}
}

func (d *decider) home() {
	r := d.r
	d.income()
	d.threshold()
	r.Share = d.share(d.c.Policy.HomeShare, half, "policy.homeShare")
	if len(r.Faults) > 0 {
		return
	}
	if r.Average.Compare(r.Threshold) <= 0 {
		r.Outcome = FreeByIncome
		return
	}
	var ok bool
	if r.Excess, ok = r.Average.minus(r.Threshold); !ok {
		d.fault(CodeRange, "income")
		return
	}
	legal, sure := r.Income.Average.minus(r.Threshold)
	d.settle(r.Excess, legal, sure, half)
}

func (d *decider) residential() {
	c, r := d.c, d.r
	r.Share = d.share(c.Policy.ResidentialShare, threeQuarters, "policy.residentialShare")
	if !c.Admitted.IsZero() && c.Admitted.Before(since2015) {
		pension, ok := c.Pension.Get()
		if !ok || pension.Sign() < 0 || pension.Kopecks() > maxSum {
			d.fault(CodePensionMissing, "pension")
			return
		}
		r.Pension = pension
		d.settle(whole(pension), whole(pension), true, threeQuarters)
		return
	}
	if d.income(); len(r.Faults) == 0 {
		d.settle(r.Average, r.Income.Average, true, threeQuarters)
	}
}

// settle makes the cap from its base and the fee from the cap. legal is the base that the law means, limit the share it allows.
func (d *decider) settle(base, legal Fraction, sure bool, limit socium.Number) {
	r := d.r
	num, den, ok1 := fractionOf(r.Share)
	lnum, lden, ok2 := fractionOf(limit)
	lawful, ok3 := legal.times(lnum, lden)
	var ok4 bool
	r.Cap, ok4 = base.times(num, den)
	if !sure || !ok1 || !ok2 || !ok3 || !ok4 {
		d.fault(CodeRange, "income")
		return
	}
	exact := r.Cap
	r.Outcome = Partial
	if r.Cost.Compare(r.Cap) <= 0 {
		exact, r.Outcome = r.Cost, Full
	}
	r.Fee = r.Policy.Rounding.apply(exact)
	r.OverCap = whole(r.Fee).Compare(lawful) > 0
}
