package registry_test

import (
	"slices"
	"testing"

	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/stretchr/testify/assert"
)

func TestNameOrder(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	for _, name := range []string{
		"ООО «Ягодка»", "АНО «Берёзка»", "«Берёза»", "берег, ГБУ", "ГБУ КЦСОН «Ёлочка»", "3-й дом", "Комплексный центр социального обслуживания населения «Аист»",
		"ГБУ «Берёзка»", "Help",
	} {
		include(t, l, provider.Card{FullName: name}, "2024-01-01")
	}
	var list []string
	for e := range l.Snapshot().Find(registry.Query{Sort: registry.ByName}) {
		list = append(list, e.Name())
	}
	assert.Equal(t, []string{
		"3-й дом", "берег, ГБУ", "«Берёза»", "АНО «Берёзка»", "ГБУ «Берёзка»",
		"Комплексный центр социального обслуживания населения «Аист»", "ГБУ КЦСОН «Ёлочка»", "Help", "ООО «Ягодка»",
	}, list)
	page, err := l.Snapshot().Page(registry.Query{Sort: registry.ByName}, "", 4)
	assert.NoError(t, err)
	assert.Equal(t, "АНО «Берёзка»", page.Entries[3].Name())
	_, err = l.Snapshot().Page(registry.Query{Sort: registry.ByNumber}, page.Next, 4)
	assert.ErrorIs(t, err, registry.CodeCursor)
	for _, bad := range []registry.Cursor{"name", "name.x.y", "name.1.ffffffffff", "most-free.10000.1", "name.1"} {
		_, err = l.Snapshot().Page(registry.Query{Sort: registry.ByName}, bad, 4)
		assert.ErrorIs(t, err, registry.CodeCursor, bad)
	}
	assert.True(t, slices.Contains(registry.AllSorts(), registry.ByName))
}

func TestSearch(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	add := func(full, short, territory string) {
		include(t, l, provider.Card{FullName: full, ShortName: short, Territories: []provider.Territory{{Code: territory}}}, "2024-01-01")
	}
	add("Государственное бюджетное учреждение «Комплексный центр социального обслуживания населения «Берёзка»", "ГБУ КЦСОН «Берёзка»", "52701")
	add("Автономная некоммерческая организация «Берёзка»", "", "52704")
	add("Общество с ограниченной ответственностью «Гармония»", "ООО «Гармония»", "52701")
	names := func(text string, o registry.Search) (list []string) {
		matches, cut := l.Snapshot().Search(text, o)
		assert.False(t, cut)
		for _, m := range matches {
			list = append(list, m.Entry().Name())
		}
		return list
	}
	assert.Equal(t, []string{"ГБУ КЦСОН «Берёзка»", "Автономная некоммерческая организация «Берёзка»"}, names("БЕРЕЗКА гбу", registry.Search{}))
	assert.Equal(t, []string{"Автономная некоммерческая организация «Берёзка»"}, names("берёзка", registry.Search{Query: registry.Query{Territory: "52704"}}))
	assert.Equal(t, []string{"ГБУ КЦСОН «Берёзка»"}, names("центр", registry.Search{}))
	assert.Empty(t, names("гармнония", registry.Search{}))
	assert.Equal(t, []string{"ООО «Гармония»"}, names("гармнония", registry.Search{Slips: true}))
	assert.Equal(t, []string{"ООО «Гармония»"}, names("рмони", registry.Search{Inside: true}))

	matches, _ := l.Snapshot().Search("комплексный берёзка ООО", registry.Search{})
	words := matches[0].Words()
	assert.Equal(t, "expansion", string(words[0].How))
	assert.Equal(t, "кцсон", words[0].Found)
	assert.Equal(t, "exact", string(words[1].How))
	assert.Equal(t, "not", string(words[2].How), "a legal form that it does not have")

	// what a name was on a day is searched on that day
	e, _ := l.Snapshot().ByNumber("3")
	card := e.Card()
	card.FullName, card.ShortName = "ООО «Радуга»", ""
	assert.NoError(t, second(l.Amend("3", 1, card, act("2024-06-01"))))
	assert.Empty(t, names("гармония", registry.Search{}))
	matches, _ = l.AsOf(day("2024-03-01")).Search("гармония", registry.Search{})
	assert.Len(t, matches, 1)
}

// Suspended providers are found when they are asked for, and the buffer of the caller is used.
func TestSearchOfTheSuspended(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	for _, name := range []string{"АНО «Берёзка»", "ООО «Берёзка»"} {
		include(t, l, provider.Card{FullName: name}, "2024-01-01")
	}
	first := l.Snapshot()
	assert.NoError(t, second(l.Suspend("1", 1, act("2024-02-01"))))
	numbers := func(s registry.Snapshot, q registry.Query) (list []string) {
		matches, _ := s.Search("берёзка", registry.Search{Query: q})
		for _, m := range matches {
			list = append(list, m.Entry().Number())
		}
		return list
	}
	assert.Equal(t, []string{"1", "2"}, numbers(first, registry.Query{}))
	assert.Equal(t, []string{"1", "2"}, numbers(first, registry.Query{Status: registry.Listed, Sort: registry.ByName}))
	assert.Empty(t, numbers(first, registry.Query{Status: registry.Suspended}))
	assert.Equal(t, []string{"2"}, numbers(l.Snapshot(), registry.Query{}))
	assert.Equal(t, []string{"2"}, numbers(l.Snapshot(), registry.Query{Status: registry.Listed}))
	assert.Equal(t, []string{"1"}, numbers(l.Snapshot(), registry.Query{Status: registry.Suspended}))
	assert.Equal(t, []string{"1", "2"}, numbers(l.Snapshot(), registry.Query{Status: registry.AnyStatus}))
	assert.Empty(t, numbers(l.Snapshot(), registry.Query{Status: registry.AnyStatus, Kind: "no such kind"}))

	buffer := make([]registry.Match, 1, 8)
	matches, cut := first.AppendMatches(buffer, "берёзка", registry.Search{})
	assert.False(t, cut)
	assert.Len(t, matches, 3)
	assert.Same(t, &buffer[0], &matches[0])
	assert.Equal(t, "1", matches[1].Entry().Number())
	matches, _ = registry.Snapshot{}.AppendMatches(buffer, "берёзка", registry.Search{})
	assert.Len(t, matches, 1)
}
