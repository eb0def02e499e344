package rivals

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// A world invents providers from a seed: subjects of very different sizes, one to three forms, three to five services in each.
type world struct {
	r     *rand.Rand
	words []string
}

func newWorld(seed uint64) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 7))}
	syllables := strings.Fields("ра до ми ло на де све то ча бе ре за бо та ве ли по ко ле ни гар мо да ру")
	for range 30_000 {
		var b strings.Builder
		for range 2 + w.r.IntN(4) {
			b.WriteString(syllables[w.r.IntN(len(syllables))])
		}
		w.words = append(w.words, b.String())
	}
	return w
}

// often draws a number below n, the small ones more often.
func (w *world) often(n int) int {
	x := w.r.Float64()
	return int(x * x * x * float64(n))
}

var regions = func() (list []socium.Region) {
	for _, r := range socium.AllRegions() {
		if len(r.OKTMOPrefix()) >= 2 {
			list = append(list, r)
		}
	}
	return list
}()

var services = []provider.Service{
	{ID: "household.meals", Kind: provider.Household}, {ID: "household.cleaning", Kind: provider.Household},
	{ID: "household.delivery", Kind: provider.Household}, {ID: "medical.care", Kind: provider.Medical},
	{ID: "medical.procedures", Kind: provider.Medical}, {ID: "psychological.counselling", Kind: provider.Psychological},
	{ID: "pedagogical.leisure", Kind: provider.Pedagogical}, {ID: "labour.workshops", Kind: provider.Labour},
	{ID: "legal.advice", Kind: provider.Legal}, {ID: "communicative.computers", Kind: provider.Communicative},
}

func (w *world) card(i int) provider.Card {
	region := regions[w.often(len(regions))]
	name := w.words[w.often(len(w.words))] + " " + w.words[w.often(len(w.words))]
	c := provider.Card{
		Number:    fmt.Sprintf("%s-%07d", region, i),
		FullName:  "Автономная некоммерческая организация «Центр " + name + "»",
		ShortName: "АНО «Центр " + name + "»",
		INN:       provider.Of(inn(i)), OGRN: provider.Of(ogrn(i)), Region: provider.Of(region), Owner: provider.NonProfit,
		Registered: provider.Of(socium.MustParseDate("2015-01-01").AddDays(w.r.IntN(3000))),
		Addresses:  []provider.Address{{Kind: provider.LegalAddress, Text: fmt.Sprintf("ул. %s, д. %d", w.words[w.often(len(w.words))], 1+w.r.IntN(200))}},
	}
	c.Territories = []provider.Territory{{Code: fmt.Sprintf("%s6%02d%03d", region.OKTMOPrefix()[:2], w.r.IntN(30), 101+w.r.IntN(5))}}
	for _, form := range forms {
		if len(c.Forms) > 0 && w.r.IntN(3) > 0 {
			continue
		}
		c.Forms = append(c.Forms, form)
		for range 3 + w.r.IntN(3) {
			s := services[w.r.IntN(len(services))]
			s.Form = form
			c.Services = append(c.Services, s)
		}
		c.Places = append(c.Places, provider.Places{Form: form, Total: provider.Num(int64(40 + w.r.IntN(100))), Free: provider.Num(int64(max(0, w.r.IntN(60)-20)))})
	}
	return c
}

// inn and ogrn make valid numbers of nobody.
func inn(i int) socium.INN {
	digits := fmt.Sprintf("%09d", 550_000_000+i)
	sum := 0
	for k, weight := range []int{2, 4, 10, 3, 5, 9, 4, 6, 8} {
		sum += weight * int(digits[k]-'0')
	}
	return socium.MustParseINN(digits + fmt.Sprint(sum%11%10))
}

func ogrn(i int) socium.OGRN {
	n := 102_550_000_000 + i
	return socium.MustParseOGRN(fmt.Sprintf("%d%d", n, n%11%10))
}
