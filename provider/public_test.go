package provider_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// No type that can hold private data is reachable from the public card.
func TestPublicCardCannotHoldPrivateData(t *testing.T) {
	private := []reflect.Type{
		reflect.TypeFor[socium.Personal](), reflect.TypeFor[socium.PersonName](), reflect.TypeFor[socium.SNILS](), reflect.TypeFor[provider.Person](),
		reflect.TypeFor[provider.Founder](), reflect.TypeFor[provider.Branch](), reflect.TypeFor[provider.Stray](), reflect.TypeFor[provider.Card](),
		reflect.TypeFor[provider.Stated[socium.INN]](),
	}
	seen := map[reflect.Type]bool{}
	var walk func(typ reflect.Type, path string)
	walk = func(typ reflect.Type, path string) {
		assert.NotContains(t, private, typ, path)
		if seen[typ] {
			return
		}
		seen[typ] = true
		switch typ.Kind() {
		case reflect.Slice, reflect.Pointer:
			walk(typ.Elem(), path+"[]")
		case reflect.Struct:
			for i := range typ.NumField() {
				if f := typ.Field(i); f.IsExported() {
					walk(f.Type, path+"."+f.Name)
				}
			}
		}
	}
	walk(reflect.TypeFor[provider.PublicCard](), "PublicCard")
}

func TestPublic(t *testing.T) {
	for seed := range uint64(30) {
		var c provider.Card
		fill(t, reflect.ValueOf(&c).Elem(), rand.New(rand.NewPCG(seed, 6)))
		c.INN = provider.Of(socium.MustParseINN("500100732259"))
		c.LegalForm = provider.Of(socium.MustParseLegalForm("50102"))
		c.Notes = "СЕКРЕТ заметка"
		c.Head.Private, c.Officers[0].Private, c.Branches[0].Head.Private = "СЕКРЕТ телефон", "СЕКРЕТ", "СЕКРЕТ"
		c.Strays = []provider.Stray{{Text: "СЕКРЕТ"}}
		c.Addresses = []provider.Address{{Kind: provider.LegalAddress, Text: "СЕКРЕТ дом"}, {Kind: provider.ServiceAddress, Text: "зал"}}
		c.Head.Name = socium.PersonName{Family: "Фамилия", Given: "Имя"}
		data, err := json.Marshal(c.Public())
		require.NoError(t, err)
		assert.NotContains(t, string(data), "СЕКРЕТ")
		assert.NotContains(t, string(data), "500100732259")
		assert.Contains(t, string(data), "Фамилия Имя", "the head is published by art. 25")
		assert.Contains(t, string(data), "зал")
		var back provider.PublicCard
		require.NoError(t, json.Unmarshal(data, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(again))
	}
	p := goodCard().Public()
	assert.Equal(t, "7700000070", p.INN.String())
	assert.Len(t, p.Addresses, 2)
	p.Services[0].Form = "changed"
	assert.NotEqual(t, provider.Form("changed"), goodCard().Services[0].Form)
}

// Personal data masks itself wherever a card is printed or logged by mistake.
func TestCardMasksItself(t *testing.T) {
	c := provider.Card{
		FullName: "Индивидуальный предприниматель", INN: provider.Of(socium.MustParseINN("500100732259")),
		Head: provider.Person{Name: socium.PersonName{Family: "Секретов", Given: "Секрет"}, Private: "секрет +7"},
	}
	typo := provider.Card{INN: provider.Read[socium.INN]("500100732258")}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("card", "head", c.Head, "inn", c.INN, "typo", typo.INN)
	for _, text := range []string{fmt.Sprint(c), fmt.Sprintf("%+v", c), fmt.Sprintf("%v", &c.Head), fmt.Sprintf("%v %#v", typo.INN, typo.INN), log.String(), typo.Validate().Error()} {
		for _, secret := range []string{"500100732259", "500100732258", "Секретов", "секрет +7"} {
			assert.NotContains(t, text, secret)
		}
	}
}

func ExampleCard_Public() {
	card := provider.Card{
		FullName: "АНО «Сирень»", Notes: "позвонить ещё раз",
		Head: provider.Person{Name: socium.ParsePersonName("Фамилия Имя Отчество"), Position: "директор", Private: "+7 900 000-00-00"},
	}
	data, err := json.Marshal(card.Public())
	fmt.Println(string(data), err)
	// Output: {"fullName":"АНО «Сирень»","head":{"name":"Фамилия Имя Отчество","position":"директор"}} <nil>
}
