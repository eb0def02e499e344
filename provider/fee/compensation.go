package fee

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider"
)

// A Method is how a region reckons the compensation of art. 30 part 8.
type Method string

// The methods met in regional acts.
const (
	ByTariff Method = "tariff" // A: Σ tariff × accepted volume − fee (Belgorod, the form of another region)
	ByTime   Method = "time"   // B: cost ÷ planned × actual duration − fee (Moscow region)
)

var methods = wordlist.List[Method]{
	{ByTariff, "по тарифам и принятому объёму услуг", "by tariffs and accepted volumes"},
	{ByTime, "по стоимости и продолжительности обслуживания", "by cost and duration"},
}

// AllMethods returns the methods.
func AllMethods() []Method { return methods.All() }

// Valid reports whether m is one of the methods.
func (m Method) Valid() bool { return methods.Has(m) }

// In returns the method in words.
func (m Method) In(lang socium.Lang) string { return wordIn(methods, m, lang) }

// A ServedLine is a service that was given to a recipient in the period: method A.
type ServedLine struct {
	Service   provider.ServiceID `json:"service,omitempty"`
	Name      string             `json:"name,omitempty"`
	Tariff    socium.Money       `json:"tariff"`    // of state institutions of the region
	Programme socium.Number      `json:"programme"` // volume by the programme
	Actual    socium.Number      `json:"actual"`    // volume given
}

// A Stay is a recipient's cost by duration: method B.
type Stay struct {
	Cost        socium.Money             `json:"cost"`                 // of the planned duration
	Planned     socium.Number            `json:"planned"`              // days, hours
	Actual      socium.Number            `json:"actual"`               // in the same unit
	AnnualLimit socium.Opt[socium.Money] `json:"annualLimit,omitzero"` // that the cost may not pass
}

// A Claim is what a provider asks for one recipient and period: lines for method A, a stay for method B. The state pays a provider that
// is in the register and takes no part in the state task (442-FZ art. 30 part 8); size and order are set by the region.
type Claim struct {
	Method   Method                   `json:"method"`
	Lines    []ServedLine             `json:"lines,omitzero"`
	Stay     Stay                     `json:"stay,omitzero"`
	Fee      socium.Money             `json:"fee"`                // received, or due, from the recipient
	Limit    socium.Opt[socium.Money] `json:"limit,omitzero"`     // of the budget
	Rounding Rounding                 `json:"rounding,omitempty"` // once for the recipient; empty: down to kopecks
	Basis    socium.Basis             `json:"basis,omitzero"`     // the act of the region
}

// A Compensation is the outcome: what was reckoned and what is to be paid, apart.
type Compensation struct {
	Method     Method            `json:"method"`
	Programme  socium.Money      `json:"programme,omitzero"` // cost by the programme, for reference; A
	Actual     socium.Money      `json:"actual,omitzero"`    // cost of what was given; A
	Accepted   Fraction          `json:"accepted"`           // A: by the lesser of both volumes; B: cost of the actual duration
	Fee        socium.Money      `json:"fee"`
	Calculated socium.Money      `json:"calculated"` // may be below zero
	Payable    socium.Money      `json:"payable"`    // within zero and the limit of the budget
	Limited    bool              `json:"limited,omitempty"`
	Basis      socium.Basis      `json:"basis,omitzero"`
	Faults     socium.Violations `json:"faults,omitempty"`
}

// Compensate reckons the compensation for one recipient. Each accepted volume is the lesser of programme and actual volume (our
// reading of the forms, which show both); everything is exact and rounded once. A claim with faults pays nothing and lists them.
func Compensate(c Claim) Compensation {
	r := Compensation{Method: c.Method, Fee: c.Fee, Basis: c.Basis}
	report := func(code socium.Code, path socium.Path, args ...socium.Arg) {
		r.Faults = append(r.Faults, texts.Violation(code, path, args...))
	}
	if c.Rounding != "" && !c.Rounding.Valid() {
		report(CodePolicy, "rounding")
	}
	if c.Fee.Sign() < 0 || c.Fee.Overflow() {
		report(CodeAmount, "fee")
	}
	ok := true
	switch c.Method {
	case ByTariff:
		ok = r.byTariff(&c, report)
	case ByTime:
		ok = r.byTime(&c, report)
	default:
		report(CodePolicy, "method")
	}
	exact, fits := r.Accepted.minus(whole(c.Fee))
	if !ok || !fits {
		report(CodeRange, "")
	}
	if len(r.Faults) > 0 {
		return Compensation{Method: c.Method, Fee: c.Fee, Basis: c.Basis, Faults: r.Faults}
	}
	r.Calculated = c.Rounding.apply(exact)
	if r.Calculated.Sign() > 0 {
		r.Payable = r.Calculated
	}
	if limit, limited := c.Limit.Get(); limited && r.Payable.Compare(limit) > 0 {
		r.Payable, r.Limited = limit, true
	}
	return r
}

type reporter func(code socium.Code, path socium.Path, args ...socium.Arg)

func (r *Compensation) byTariff(c *Claim, report reporter) bool {
	if len(c.Lines) > maxLines {
		return false
	}
	planned, actual, accepted := Fraction{0, 1}, Fraction{0, 1}, Fraction{0, 1}
	for i := range c.Lines {
		l := &c.Lines[i]
		if l.Programme.Sign() < 0 || l.Actual.Sign() < 0 {
			report(CodeClaimVolume, socium.Path("lines").Index(i))
			continue
		}
		if l.Tariff.Sign() < 0 || l.Tariff.Overflow() || l.Tariff.Kopecks() > maxSum {
			report(CodeAmount, socium.Path("lines").Index(i).Field("tariff"))
			continue
		}
		lesser := l.Programme
		if l.Actual.Compare(lesser) < 0 {
			lesser = l.Actual
		}
		for _, part := range [...]struct {
			to     *Fraction
			volume socium.Number
		}{{&planned, l.Programme}, {&actual, l.Actual}, {&accepted, lesser}} {
			num, den, ok := fractionOf(part.volume)
			if !ok {
				return false
			}
			cost, ok := whole(l.Tariff).times(num, den)
			if !ok {
				return false
			}
			if *part.to, ok = add(*part.to, cost); !ok {
				return false
			}
		}
	}
	r.Programme, r.Actual, r.Accepted = planned.Money(socium.HalfUp), actual.Money(socium.HalfUp), accepted
	return true
}

func (r *Compensation) byTime(c *Claim, report reporter) bool {
	s := &c.Stay
	if s.Planned.Sign() <= 0 || s.Actual.Sign() < 0 {
		report(CodeClaimVolume, "stay")
		return true
	}
	if s.Cost.Sign() < 0 || s.Cost.Overflow() || s.Cost.Kopecks() > maxSum {
		report(CodeAmount, "stay.cost")
		return true
	}
	if limit, ok := s.AnnualLimit.Get(); ok && s.Cost.Compare(limit) > 0 {
		report(CodeClaimLimit, "stay.cost", socium.Arg{Name: "need", Value: socium.ValueOf(limit)})
	}
	anum, aden, ok1 := fractionOf(s.Actual)
	pnum, pden, ok2 := fractionOf(s.Planned)
	if !ok1 || !ok2 {
		return false
	}
	cost, ok := whole(s.Cost).times(anum, aden)
	if !ok {
		return false
	}
	r.Accepted, ok = cost.times(pden, pnum)
	return ok
}

// Hash returns the SHA-256, in hex, of the canonical JSON of the compensation: the same on every machine.
func (r Compensation) Hash() string {
	faults := make(socium.Violations, len(r.Faults))
	for i, v := range r.Faults {
		faults[i] = &socium.Violation{Code: v.Code, Path: v.Path}
	}
	r.Faults = faults
	hash, _ := canon.Hash(r) // cannot fail: every part is plain data
	return hash
}

// ReplayClaim proves a compensation: it reckons the claim again and compares. The error is [CodeReplay] when the outcome differs.
func ReplayClaim(c Claim, r Compensation) error {
	if Compensate(c).Hash() != r.Hash() {
		return texts.Violation(CodeReplay, "")
	}
	return nil
}

// Steps returns the arithmetic line by line.
func (r Compensation) Steps() []Step {
	var list []Step
	if len(r.Faults) > 0 {
		for _, v := range r.Faults {
			list = append(list, Step{v.Code, v.Text, v.Basis})
		}
		return list
	}
	add := func(code socium.Code, with values) { list = append(list, step(code, r.Basis, with)) }
	if r.Method == ByTariff {
		add(CodeStepPlanned, values{"sum": say(r.Programme)})
		add(CodeStepActual, values{"sum": say(r.Actual)})
		add(CodeStepAccepted, values{"sum": say(r.Accepted)})
	} else {
		add(CodeStepDuration, values{"sum": say(r.Accepted)})
	}
	add(CodeStepCalculated, values{"accepted": say(r.Accepted), "fee": say(r.Fee), "sum": say(r.Calculated)})
	if r.Limited {
		add(CodeStepLimited, values{"sum": say(r.Payable)})
	}
	add(CodeStepPayable, values{"sum": say(r.Payable)})
	return list
}

// In returns the steps in words, one a line.
func (r Compensation) In(lang socium.Lang) string { return inWords(r.Steps(), lang) }

// A ClaimFacts is what is known of the conditions of a claim. Unknown answers are no data, not a refusal.
type ClaimFacts struct {
	Listed     socium.Answer `json:"listed"`     // in the register for the whole period
	Programme  socium.Answer `json:"programme"`  // there is one and it names the provider
	Contract   socium.Answer `json:"contract"`   // with the recipient
	Services   socium.Answer `json:"services"`   // in the list of the region
	StateTask  socium.Answer `json:"stateTask"`  // the provider takes part in it for these services
	Tariffs    socium.Answer `json:"tariffs"`    // not above those of the region
	Debts      socium.Answer `json:"debts"`      // to the budget
	Reported   socium.Answer `json:"reported"`   // in time
	Acts       socium.Answer `json:"acts"`       // primary documents attached
	Recipients socium.Answer `json:"recipients"` // the data match the register of recipients
	Agreement  socium.Answer `json:"agreement"`  // signed
}

// usual is the ground of the usual conditions: no regional act was read in full.
var usual = socium.Basis{Act: "442-ФЗ", Clause: "ст. 30 ч. 8", Evidence: socium.Unverified}

func claimRule(code socium.Code, path socium.Path, want socium.Answer, severity socium.Severity, of func(*ClaimFacts) socium.Answer) socium.Rule[*ClaimFacts] {
	title := texts.Text(code)
	return socium.Rule[*ClaimFacts]{
		Code: code, Title: title, Basis: usual, Severity: severity, Fact: title,
		Check: func(f *ClaimFacts, _ socium.Date) socium.Ruling { return socium.Is(path, of(f), want) },
	}
}

var claimBook = socium.MustRulebook("442-FZ-30-8", "typical", []socium.Rule[*ClaimFacts]{
	claimRule(CodeClaimListed, "listed", socium.Yes, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.Listed }),
	claimRule(CodeClaimProgramme, "programme", socium.Yes, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.Programme }),
	claimRule(CodeClaimContract, "contract", socium.Yes, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.Contract }),
	claimRule(CodeClaimServices, "services", socium.Yes, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.Services }),
	claimRule(CodeClaimTask, "stateTask", socium.No, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.StateTask }),
	claimRule(CodeClaimTariffs, "tariffs", socium.Yes, socium.Refuse, func(f *ClaimFacts) socium.Answer { return f.Tariffs }),
	claimRule(CodeClaimDebts, "debts", socium.No, socium.Correct, func(f *ClaimFacts) socium.Answer { return f.Debts }),
	claimRule(CodeClaimReport, "reported", socium.Yes, socium.Correct, func(f *ClaimFacts) socium.Answer { return f.Reported }),
	claimRule(CodeClaimActs, "acts", socium.Yes, socium.Correct, func(f *ClaimFacts) socium.Answer { return f.Acts }),
	claimRule(CodeClaimRecipients, "recipients", socium.Yes, socium.Correct, func(f *ClaimFacts) socium.Answer { return f.Recipients }),
	claimRule(CodeClaimAgreement, "agreement", socium.Yes, socium.Correct, func(f *ClaimFacts) socium.Answer { return f.Agreement }),
})

// ClaimRules returns the usual conditions of compensation. They are commonly stated and no regional act was read in full: a region
// gives its own book.
func ClaimRules() *socium.Rulebook[*ClaimFacts] { return claimBook }
