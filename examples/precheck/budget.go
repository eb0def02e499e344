package main

import (
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/table"
	"github.com/socium-go/socium/grant"
)

// The headings of the table of a budget. Case and a point at the end do not matter.
var headings = map[string]string{
	"статья": "article", "article": "article",
	"наименование": "name", "название": "name", "расход": "name", "name": "name",
	"цена": "price", "price": "price",
	"количество": "quantity", "кол-во": "quantity", "quantity": "quantity",
	"всего": "total", "сумма": "total", "total": "total",
	"софинансирование": "own", "собственный вклад": "own", "свой вклад": "own", "own": "own",
	"грант": "grant", "запрашиваемая сумма": "grant", "grant": "grant",
	"мероприятия": "events", "events": "events",
	"комментарий": "comment", "comment": "comment",
}

func fold(s string) string {
	return strings.Trim(strings.ToLower(strings.Join(strings.Fields(s), " ")), " .:")
}

// article finds an article by its number in the form ("1.1"), its title or its word.
func article(text string) (grant.Article, bool) {
	for _, info := range grant.Articles() {
		if fold(text) == info.Number || fold(text) == fold(info.Title.RU) || fold(text) == fold(info.Title.EN) || fold(text) == string(info.Article) {
			return info.Article, info.Article != grant.Pay // its parts hold the lines
		}
	}
	return "", false
}

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// budget reads the lines of a budget. Its sums are not believed here: the library computes them anew.
func budget(t table.Table, lang socium.Lang) (grant.Budget, error) {
	faults := &table.Faults{Lang: lang}
	columns := map[string]int{}
	for i, heading := range t.Columns {
		name, ok := headings[fold(heading)]
		_, twice := columns[name]
		switch {
		case !ok:
			faults.Add(t, 1, i, tx("неизвестный столбец", "unknown column"))
		case twice:
			faults.Add(t, 1, i, tx("такой столбец уже есть", "there is such a column already"))
		default:
			columns[name] = i
		}
	}
	if _, ok := columns["article"]; !ok {
		faults.Add(t, 1, -1, tx("нет столбца «Статья»", "the column “Article” is missing"))
	}
	if err := faults.Err(); err != nil {
		return grant.Budget{}, err
	}
	var b grant.Budget
	for _, row := range t.Rows {
		r := reader{t, row, columns, faults}
		line := grant.Line{
			Name: r.text("name"), Comment: r.text("comment"), Price: r.money("price"), Total: r.money("total"),
			Own: r.money("own"), Grant: r.money("grant"), Quantity: r.number("quantity"),
		}
		for event := range strings.FieldsFuncSeq(r.text("events"), func(c rune) bool { return c == ',' || c == ' ' }) {
			line.Events = append(line.Events, event)
		}
		var ok bool
		if line.Article, ok = article(r.text("article")); !ok {
			faults.Add(t, row.Number, columns["article"], tx("такой статьи нет: нужен номер («1.1») или название", "there is no such article: its number (“1.1”) or title is needed"))
		}
		b.Lines = append(b.Lines, line)
	}
	return b, faults.Err()
}

// reader reads the cells of one row.
type reader struct {
	table   table.Table
	row     table.Row
	columns map[string]int
	faults  *table.Faults
}

func (r reader) text(column string) string {
	if i, ok := r.columns[column]; ok {
		return r.row.Cell(i)
	}
	return ""
}

func (r reader) money(column string) (sum socium.Opt[socium.Money]) {
	text := r.text(column)
	if text == "" || text == "-" || text == "–" {
		return sum
	}
	m, err := socium.ParseMoney(text)
	if err != nil {
		r.faults.Add(r.table, r.row.Number, r.columns[column], tx("нужна сумма: «1 234,50»", "a sum is needed: “1234.50”"))
		return sum
	}
	return socium.Some(m)
}

func (r reader) number(column string) (number socium.Opt[socium.Number]) {
	text := r.text(column)
	if text == "" || text == "-" || text == "–" {
		return number
	}
	n, err := socium.ParseNumber(text)
	if err != nil {
		r.faults.Add(r.table, r.row.Number, r.columns[column], tx("нужно число: «1,5»", "a number is needed: “1.5”"))
		return number
	}
	return socium.Some(n)
}
