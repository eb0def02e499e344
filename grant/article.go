package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// An Article is an article of the budget (статья бюджета). Unknown words are kept in a document and reported.
type Article string

// The nine articles, the first in three parts; Pay stands for the first as a whole and holds no lines of its own.
const (
	Pay            Article = "pay"             // 1
	StaffPay       Article = "staff-pay"       // 1.1
	CivilContracts Article = "civil-contracts" // 1.2
	Contributions  Article = "contributions"   // 1.3
	Travel         Article = "travel"          // 2
	Office         Article = "office"          // 3
	Equipment      Article = "equipment"       // 4
	Sites          Article = "sites"           // 5
	Services       Article = "services"        // 6
	EventCosts     Article = "events"          // 7
	Publishing     Article = "publishing"      // 8
	OtherCosts     Article = "other"           // 9
)

const articleCount = 12

// An ArticleInfo tells an article's number in the form, its title and what its two factors are.
type ArticleInfo struct {
	Article  Article     `json:"article"`
	Number   string      `json:"number"`
	Title    socium.Text `json:"title"`
	Price    socium.Text `json:"price"`    // what Line.Price is
	Quantity socium.Text `json:"quantity"` // what Line.Quantity is
}

var (
	unitPrice = text("цена за единицу", "price of a unit")
	units     = text("количество", "quantity")
)

var articles = [articleCount]ArticleInfo{
	{Pay, "1", text("Оплата труда", "Pay"), socium.Text{}, socium.Text{}},
	{StaffPay, "1.1", text("Оплата труда штатных работников, включая НДФЛ", "Pay of staff, income tax included"), text("выплата в месяц", "pay a month"), text("месяцев", "months")},
	{CivilContracts, "1.2", text("Выплаты физическим лицам по гражданско-правовым договорам", "Payments to persons under civil contracts"), text("вознаграждение по договору", "fee of a contract"), text("договоров", "contracts")},
	{Contributions, "1.3", text("Страховые взносы", "Insurance contributions"), text("сумма взносов", "sum of contributions"), text("строк", "rows")},
	{Travel, "2", text("Командировочные расходы", "Travel"), text("расходы на человека", "cost of a person"), text("человек", "persons")},
	{Office, "3", text("Офисные расходы", "Office costs"), unitPrice, units},
	{Equipment, "4", text("Приобретение, аренда специализированного оборудования, инвентаря и сопутствующие расходы", "Purchase and rent of special equipment"), unitPrice, units},
	{Sites, "5", text("Разработка и поддержка сайтов, информационных систем и иные аналогичные расходы", "Sites and information systems"), text("цена целиком или за час", "price of the whole or of an hour"), text("1 или часов", "1 or hours")},
	{Services, "6", text("Оплата юридических, информационных, консультационных услуг и иные аналогичные расходы", "Legal, information and consulting services"), unitPrice, units},
	{EventCosts, "7", text("Расходы на проведение мероприятий", "Costs of events"), unitPrice, units},
	{Publishing, "8", text("Издательские, полиграфические и сопутствующие расходы", "Publishing and printing"), unitPrice, units},
	{OtherCosts, "9", text("Прочие прямые расходы", "Other direct costs"), unitPrice, units},
}

// Articles returns the articles in the order of the form.
func Articles() []ArticleInfo { return slices.Clone(articles[:]) }

// AllArticles returns every article in the order of the form.
func AllArticles() []Article {
	list := make([]Article, articleCount)
	for i := range articles {
		list[i] = articles[i].Article
	}
	return list
}

// Valid reports whether a is one of the articles.
func (a Article) Valid() bool { return a.index() >= 0 }

// Info returns the number and the titles of the article; only the word itself when it is unknown.
func (a Article) Info() ArticleInfo {
	if i := a.index(); i >= 0 {
		return articles[i]
	}
	return ArticleInfo{Article: a, Title: text(string(a), string(a))}
}

// index returns the place in the form, −1 for an unknown word.
func (a Article) index() int {
	switch a {
	case Pay:
		return 0
	case StaffPay:
		return 1
	case CivilContracts:
		return 2
	case Contributions:
		return 3
	case Travel:
		return 4
	case Office:
		return 5
	case Equipment:
		return 6
	case Sites:
		return 7
	case Services:
		return 8
	case EventCosts:
		return 9
	case Publishing:
		return 10
	case OtherCosts:
		return 11
	default:
		return -1
	}
}

// partOfPay reports whether the article at index i is a part of article 1.
func partOfPay(i int) bool { return i >= 1 && i <= 3 }
