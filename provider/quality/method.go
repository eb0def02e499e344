package quality

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Criterion is a criterion of the independent assessment (442-FZ art. 23.1). The law and order 344н number them differently: the
// word is what counts.
type Criterion string

// The five criteria, in the order of order 344н.
const (
	Openness      Criterion = "openness"      // открытость и доступность информации
	Comfort       Criterion = "comfort"       // комфортность условий, время ожидания
	Accessibility Criterion = "accessibility" // доступность услуг для инвалидов
	Courtesy      Criterion = "courtesy"      // доброжелательность, вежливость работников
	Satisfaction  Criterion = "satisfaction"  // удовлетворённость условиями
)

// An Indicator is an indicator of a criterion.
type Indicator string

// The fifteen indicators, in the order of order 344н.
const (
	Information   Indicator = "openness.information"      // 1.1
	Channels      Indicator = "openness.channels"         // 1.2
	OpennessLiked Indicator = "openness.satisfied"        // 1.3
	Conditions    Indicator = "comfort.conditions"        // 2.1
	OnTime        Indicator = "comfort.on-time"           // 2.2
	ComfortLiked  Indicator = "comfort.satisfied"         // 2.3
	Premises      Indicator = "accessibility.premises"    // 3.1
	OnPar         Indicator = "accessibility.on-par"      // 3.2
	AccessLiked   Indicator = "accessibility.satisfied"   // 3.3
	FirstContact  Indicator = "courtesy.first-contact"    // 4.1
	Staff         Indicator = "courtesy.staff"            // 4.2
	Remote        Indicator = "courtesy.remote"           // 4.3
	Recommend     Indicator = "satisfaction.recommend"    // 5.1
	Organisation  Indicator = "satisfaction.organisation" // 5.2
	Overall       Indicator = "satisfaction.overall"      // 5.3
)

// order344 is the order that holds the indicators. Only titles and some weights of it were read, and one database marks it as not
// applied, while assessments by it went on in 2025: everything of it is a parameter of [Method].
var order344 = socium.Basis{Act: "приказ Минтруда России от 31.05.2018 № 344н"}

// An IndicatorRule is an indicator within a criterion: its number in the order and its weight there.
type IndicatorRule struct {
	Indicator Indicator     `json:"indicator"`
	Number    string        `json:"number"` // "1.1"
	Name      socium.Text   `json:"name"`
	Weight    socium.Number `json:"weight"`
	Basis     socium.Basis  `json:"basis,omitzero"`
}

// A CriterionRule is a criterion with its indicators; their weights add up to 1.
type CriterionRule struct {
	Criterion  Criterion       `json:"criterion"`
	Name       socium.Text     `json:"name"`
	Indicators []IndicatorRule `json:"indicators"`
}

// A Method is what is assessed and with which weights; the total is the arithmetic mean of the criteria. [Order344] is the ready one.
type Method struct {
	ID       string          `json:"id"`
	Basis    socium.Basis    `json:"basis"`
	Criteria []CriterionRule `json:"criteria"`
}

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

func indicator(i Indicator, number, weight string, e socium.Evidence, ru, en string) IndicatorRule {
	return IndicatorRule{i, number, tx(ru, en), socium.MustParseNumber(weight), order344.At("показатель " + number).As(e)}
}

var order = Method{ID: "344н", Basis: order344, Criteria: []CriterionRule{
	{Openness, tx("открытость и доступность информации", "openness and availability of information"), []IndicatorRule{
		indicator(Information, "1.1", "0.3", socium.Unverified, "информация на стендах и сайте соответствует требованиям", "information on stands and site meets the requirements"),
		indicator(Channels, "1.2", "0.3", socium.Unverified, "дистанционные способы обратной связи на сайте", "remote feedback channels on the site"),
		indicator(OpennessLiked, "1.3", "0.4", socium.Unverified, "удовлетворены открытостью", "satisfied with openness"),
	}},
	{Comfort, tx("комфортность условий предоставления услуг", "comfort of conditions"), []IndicatorRule{
		indicator(Conditions, "2.1", "0.3", socium.Read, "комфортные условия", "comfortable conditions"),
		indicator(OnTime, "2.2", "0.4", socium.Unverified, "услуги оказаны своевременно", "service on time"),
		indicator(ComfortLiked, "2.3", "0.3", socium.Unverified, "удовлетворены комфортностью", "satisfied with comfort"),
	}},
	{Accessibility, tx("доступность услуг для инвалидов", "accessibility for disabled persons"), []IndicatorRule{
		indicator(Premises, "3.1", "0.3", socium.Unverified, "оборудование территории и помещений", "equipment of territory and premises"),
		indicator(OnPar, "3.2", "0.4", socium.Unverified, "условия получения услуг наравне с другими", "conditions to get services on a par"),
		indicator(AccessLiked, "3.3", "0.3", socium.Unverified, "инвалиды удовлетворены доступностью", "disabled recipients satisfied"),
	}},
	{Courtesy, tx("доброжелательность, вежливость работников", "friendliness and courtesy of staff"), []IndicatorRule{
		indicator(FirstContact, "4.1", "0.4", socium.Unverified, "удовлетворены работниками первичного контакта", "satisfied with first-contact staff"),
		indicator(Staff, "4.2", "0.4", socium.Unverified, "удовлетворены работниками, оказывающими услугу", "satisfied with staff who give the service"),
		indicator(Remote, "4.3", "0.2", socium.Unverified, "удовлетворены дистанционным общением", "satisfied with remote contact"),
	}},
	{Satisfaction, tx("удовлетворённость условиями оказания услуг", "satisfaction with the conditions"), []IndicatorRule{
		indicator(Recommend, "5.1", "0.3", socium.Unverified, "готовы рекомендовать", "ready to recommend"),
		indicator(Organisation, "5.2", "0.2", socium.Unverified, "удовлетворены организационными условиями", "satisfied with organisational conditions"),
		indicator(Overall, "5.3", "0.5", socium.Unverified, "удовлетворены в целом", "satisfied overall"),
	}},
}}

// Order344 returns the method of order 344н for social service. Sectors without a waiting time use 0.5 and 0.5 for 2.1 and 2.3: change the
// criterion in the copy.
func Order344() Method { return order.clone() }

func (m Method) clone() Method {
	m.Criteria = slices.Clone(m.Criteria)
	for i := range m.Criteria {
		m.Criteria[i].Indicators = slices.Clone(m.Criteria[i].Indicators)
	}
	return m
}

// Validate returns what is wrong with a method: no criteria, an indicator that is not one of the fifteen or occurs twice, weights that
// do not add up to 1.
func (m Method) Validate() socium.Violations {
	var vs socium.Violations
	seen := map[Indicator]bool{}
	if len(m.Criteria) == 0 {
		vs = append(vs, texts.Violation(CodeMethod, "criteria"))
	}
	for i, c := range m.Criteria {
		path := socium.Path("criteria").Index(i)
		sum, err := socium.Number{}, error(nil)
		for j, in := range c.Indicators {
			if !in.Indicator.Valid() || seen[in.Indicator] || in.Weight.Sign() <= 0 {
				vs = append(vs, texts.Violation(CodeMethodIndicator, path.Field("indicators").Index(j)))
			}
			seen[in.Indicator] = true
			if err == nil {
				sum, err = sum.Add(in.Weight)
			}
		}
		if err != nil || sum != socium.Int(1) {
			vs = append(vs, texts.Violation(CodeMethodWeights, path))
		}
	}
	return vs
}

// AllCriteria returns the criteria in the order of order 344н.
func AllCriteria() []Criterion {
	list := make([]Criterion, len(order.Criteria))
	for i, c := range order.Criteria {
		list[i] = c.Criterion
	}
	return list
}

// Valid reports whether c is one of the five criteria.
func (c Criterion) Valid() bool { return slices.Contains(AllCriteria(), c) }

// In returns the criterion in words.
func (c Criterion) In(lang socium.Lang) string {
	for _, r := range order.Criteria {
		if r.Criterion == c {
			return r.Name.In(lang)
		}
	}
	return string(c)
}

// AllIndicators returns the indicators in the order of order 344н.
func AllIndicators() []Indicator {
	var list []Indicator
	for _, c := range order.Criteria {
		for _, in := range c.Indicators {
			list = append(list, in.Indicator)
		}
	}
	return list
}

// Valid reports whether i is one of the fifteen indicators.
func (i Indicator) Valid() bool { return slices.Contains(AllIndicators(), i) }

// In returns the indicator in words.
func (i Indicator) In(lang socium.Lang) string {
	for _, c := range order.Criteria {
		for _, in := range c.Indicators {
			if in.Indicator == i {
				return in.Name.In(lang)
			}
		}
	}
	return string(i)
}
