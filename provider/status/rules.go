package status

import (
	"slices"

	"github.com/socium-go/socium"
)

type rule = socium.Rule[*Facts]

// barred are non-profit forms that cannot be socially oriented: political parties, state corporations, state companies.
var barred = []socium.LegalForm{
	socium.MustParseLegalForm("20201"), socium.MustParseLegalForm("71601"), socium.MustParseLegalForm("71602"),
}

var (
	law7       = socium.Basis{Act: "7-ФЗ", Clause: "ст. 2 п. 2.1"}
	law7iopu   = socium.Basis{Act: "7-ФЗ", Clause: "ст. 2 п. 2.2"}
	decree1290 = socium.Basis{Act: "постановление Правительства РФ от 30.07.2021 № 1290", Clause: "п. 3"}
	decree847  = socium.Basis{Act: "постановление Правительства РФ от 11.06.2020 № 847"}
	decree1096 = socium.Basis{Act: "постановление Правительства РФ от 27.10.2016 № 1096"}

	from1290   = socium.MustParseDate("2022-01-01")
	from847    = socium.MustParseDate("2020-06-11")
	counted847 = socium.MustParseDate("2017-01-01")
)

func legalForm() rule {
	return rule{
		Code: CodeForm, Title: texts.Text(CodeForm), Basis: law7, Fact: tx("организационно-правовая форма", "legal form"),
		Check: func(f *Facts, _ socium.Date) socium.Ruling {
			if f.LegalForm.IsZero() {
				return socium.Missing("legalForm")
			}
			ok := f.LegalForm.IsNonProfit() && !f.LegalForm.IsState() && !f.LegalForm.IsMunicipal() && !slices.Contains(barred, f.LegalForm)
			return socium.Holds(ok, "legalForm", socium.Word(f.LegalForm.String()), socium.Value{})
		},
		Explain: tx("форма {have} не может быть социально ориентированной НКО", "the form {have} cannot be a socially oriented NPO"),
	}
}

func activity() rule {
	return rule{
		Code: CodeActivity, Title: texts.Text(CodeActivity), Basis: act31, Fact: tx("виды деятельности из перечня", "listed activities"),
		Check: func(f *Facts, on socium.Date) socium.Ruling {
			if f.Activities == nil {
				return socium.Missing("activities")
			}
			listed := 0
			for _, a := range f.Activities {
				if a.ListedOn(on) || slices.Contains(f.Regional, a) {
					listed++
				}
			}
			return socium.AtLeast("activities", listed, 1)
		},
	}
}

func answer(code socium.Code, basis socium.Basis, path socium.Path, want socium.Answer, of func(*Facts) socium.Answer) rule {
	fact := texts.Text(code)
	title := fact
	if want == socium.No {
		title = absent[code]
	}
	return rule{
		Code: code, Title: title, Basis: basis, Fact: fact,
		Check: func(f *Facts, _ socium.Date) socium.Ruling { return socium.Is(path, of(f), want) },
	}
}

// absent are the requirements whose fact must not be: the text of the code tells the fact.
var absent = map[socium.Code]socium.Text{
	CodeAgent:  tx("организация не иностранный агент", "the organisation is no foreign agent"),
	CodeDebts:  tx("нет задолженности по налогам и сборам", "there are no debts of taxes and fees"),
	CodeUnfair: tx("организации не было в реестре недобросовестных поставщиков в течение двух лет", "the organisation was not in the register of unfair suppliers for two years"),
}

// SONKORules returns the conditions of a socially oriented NPO: a non-profit form that is not barred, a listed activity in the charter.
// No application is needed: the status follows from them.
func SONKORules() *socium.Rulebook[*Facts] { return sonkoBook }

var sonkoBook = socium.MustRulebook("sonko", "7-FZ", []rule{legalForm(), activity()})

// supportedSince reports whether support that counts was given within [from, on].
func supportedSince(f *Facts, from, on socium.Date) socium.Answer {
	if f.Support == nil {
		return socium.Unknown
	}
	return socium.AnswerOf(slices.ContainsFunc(f.Support, func(s Support) bool {
		return (s.Kind == PresidentialGrant || s.Kind == SubsidyOrGrant) && !s.On.Before(from) && !s.On.After(on)
	}))
}

// anyCriterion passes when one of the criteria holds, has no data while one is unknown and none holds.
func anyCriterion(code socium.Code, basis socium.Basis, from, until socium.Date, since func(on socium.Date) socium.Date) rule {
	title := texts.Text(code)
	return rule{
		Code: code, Title: title, Basis: basis, From: from, Until: until, Fact: title,
		Check: func(f *Facts, on socium.Date) socium.Ruling {
			answers := [...]struct {
				path  socium.Path
				holds socium.Answer
			}{
				{"support", supportedSince(f, since(on), on)}, {"iopu", within(f.IOPU, on)}, {"listed", within(f.Listed, on)},
			}
			for _, a := range answers {
				if a.holds == socium.Yes {
					return socium.Is(a.path, socium.Yes, socium.Yes)
				}
			}
			for _, a := range answers {
				if a.holds == socium.Unknown {
					return socium.Missing(a.path)
				}
			}
			return socium.Is("support", socium.No, socium.Yes)
		},
	}
}

// SONKORegisterRules returns the conditions of the register of СОНКО: a non-profit organisation that meets any one criterion: presidential
// grants, subsidies or grants of programmes once or more within three years; performer of public-benefit services; provider of social
// services. From 11.06.2020 until the end of 2021 support counted from 01.01.2017. Authorised bodies give the data, not the
// organisation.
func SONKORegisterRules() *socium.Rulebook[*Facts] { return sonkoRegisterBook }

var sonkoRegisterBook = socium.MustRulebook("sonko-register", "1290", []rule{
	legalForm(),
	anyCriterion(CodeCriterion, decree847, from847, from1290, func(socium.Date) socium.Date { return counted847 }),
	anyCriterion(CodeCriterion, decree1290, from1290, socium.Date{}, func(on socium.Date) socium.Date { return on.AddYears(-3) }),
})

// IOPURules returns the conditions of a performer of public-benefit services: a socially oriented NPO that gives them with due quality for a
// year or more, is no foreign agent, has no debts and meets the criteria of quality. The status lasts two years, see [IOPUTerm].
func IOPURules() *socium.Rulebook[*Facts] { return iopuBook }

var iopuBook = socium.MustRulebook("iopu", "1096", []rule{
	legalForm(),
	activity(),
	{
		Code: CodeYear, Title: texts.Text(CodeYear), Basis: law7iopu.As(socium.Unverified), Fact: tx("услуги оказываются с", "services given since"),
		Check: func(f *Facts, on socium.Date) socium.Ruling {
			return socium.NotAfter("servesSince", f.ServesSince, on.AddYears(-1))
		},
	},
	answer(CodeAgent, law7iopu, "foreignAgent", socium.No, func(f *Facts) socium.Answer { return f.ForeignAgent }),
	answer(CodeDebts, law7iopu, "debts", socium.No, func(f *Facts) socium.Answer { return f.Debts }),
	answer(CodeContent, decree1096, "contentMet", socium.Yes, func(f *Facts) socium.Answer { return f.ContentMet }),
	answer(CodeStaff, decree1096, "staffQualified", socium.Yes, func(f *Facts) socium.Answer { return f.StaffQualified }),
	answer(CodeComplaints, decree1096, "noComplaints", socium.Yes, func(f *Facts) socium.Answer { return f.NoComplaints }),
	answer(CodeOpen, decree1096.As(socium.Unverified), "open", socium.Yes, func(f *Facts) socium.Answer { return f.Open }),
	answer(CodeUnfair, decree1096.As(socium.Unverified), "unfairSupplier", socium.No, func(f *Facts) socium.Answer { return f.UnfairSupplier }),
})

// SupportedRules returns the condition of the register of recipients of support: some support was given.
func SupportedRules() *socium.Rulebook[*Facts] { return supportedBook }

var supportedBook = socium.MustRulebook("support-register", "7-FZ", []rule{{
	Code: CodeSupport, Title: texts.Text(CodeSupport), Basis: socium.Basis{Act: "7-ФЗ", Clause: "ст. 31.2"}, Fact: tx("случаев поддержки", "cases of support"),
	Check: func(f *Facts, on socium.Date) socium.Ruling {
		if f.Support == nil {
			return socium.Missing("support")
		}
		given := 0
		for _, s := range f.Support {
			if !s.On.After(on) {
				given++
			}
		}
		return socium.AtLeast("support", given, 1)
	},
}})

// ListedRules returns the condition of "provider of social services": an entry of the register on the day.
func ListedRules() *socium.Rulebook[*Facts] { return listedBook }

var listedBook = socium.MustRulebook("provider-register", "442-FZ", []rule{
	answerOn(CodeListed, socium.Basis{Act: "442-ФЗ", Clause: "ст. 25"}, "listed", func(f *Facts, on socium.Date) socium.Answer { return within(f.Listed, on) }),
})

func answerOn(code socium.Code, basis socium.Basis, path socium.Path, of func(*Facts, socium.Date) socium.Answer) rule {
	title := texts.Text(code)
	return rule{
		Code: code, Title: title, Basis: basis, Fact: title,
		Check: func(f *Facts, on socium.Date) socium.Ruling { return socium.Is(path, of(f, on), socium.Yes) },
	}
}

// RulesOf returns the conditions of a status, nil for a word that is none.
func RulesOf(s Status) *socium.Rulebook[*Facts] {
	switch s {
	case SONKO:
		return sonkoBook
	case SONKORegister:
		return sonkoRegisterBook
	case IOPU:
		return iopuBook
	case Supported:
		return supportedBook
	case Listed:
		return listedBook
	default:
		return nil
	}
}

// A Standing is the decision about one status.
type Standing struct {
	Status   Status          `json:"status"`
	Decision socium.Decision `json:"decision"`
}

// All decides every status on the day, in the order of [AllStatuses].
func All(f *Facts, on socium.Date) []Standing {
	list := make([]Standing, 0, len(statuses))
	for _, s := range AllStatuses() {
		list = append(list, Standing{s, RulesOf(s).Decide(f, on)})
	}
	return list
}
