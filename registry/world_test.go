package registry_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// The synthetic providers of the benchmarks: regions of very different sizes, districts in them, state and other owners, one to three
// forms, three to eight services, places by form, names of the usual make. Everything is invented and drawn from a fixed seed.
type world struct {
	r       *rand.Rand
	regions []socium.Region
	weights []int // running sums
	words   []string
}

func newWorld(seed uint64) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 99))}
	sum := 0
	for i, region := range socium.AllRegions() {
		if region.OKTMOPrefix() == "" {
			continue
		}
		sum += 2 + 200/(i+4) + w.r.IntN(6)
		w.regions = append(w.regions, region)
		w.weights = append(w.weights, sum)
	}
	// names: some words that everybody takes, and a long tail
	syllables := []string{"ра", "до", "ми", "ло", "на", "де", "све", "то", "ча", "бе", "ре", "за", "бо", "та", "ве", "ра", "ли", "по", "ко", "ле", "ни", "гар", "мо", "на", "да", "ру"}
	for range 30_000 {
		var b strings.Builder
		for range 2 + w.r.IntN(4) {
			b.WriteString(syllables[w.r.IntN(len(syllables))])
		}
		w.words = append(w.words, b.String())
	}
	return w
}

// word is drawn so that the first words of the list occur most.
func (w *world) word() string {
	x := w.r.Float64()
	return w.words[int(x*x*x*float64(len(w.words)))]
}

func (w *world) region() socium.Region {
	x := w.r.IntN(w.weights[len(w.weights)-1])
	for i, sum := range w.weights {
		if x < sum {
			return w.regions[i]
		}
	}
	return w.regions[0]
}

var services = []provider.Service{
	{ID: "household.meals", Kind: provider.Household}, {ID: "household.cleaning", Kind: provider.Household},
	{ID: "household.delivery", Kind: provider.Household}, {ID: "medical.care", Kind: provider.Medical},
	{ID: "medical.procedures", Kind: provider.Medical}, {ID: "psychological.counselling", Kind: provider.Psychological},
	{ID: "psychological.patronage", Kind: provider.Psychological}, {ID: "pedagogical.leisure", Kind: provider.Pedagogical},
	{ID: "pedagogical.parents", Kind: provider.Pedagogical}, {ID: "labour.workshops", Kind: provider.Labour},
	{ID: "labour.employment", Kind: provider.Labour}, {ID: "legal.documents", Kind: provider.Legal},
	{ID: "legal.advice", Kind: provider.Legal}, {ID: "communicative.aids_training", Kind: provider.Communicative},
	{ID: "communicative.computers", Kind: provider.Communicative},
}

var fullForms = [][2]string{
	{"Государственное бюджетное учреждение", "ГБУ"}, {"Автономная некоммерческая организация", "АНО"},
	{"Муниципальное бюджетное учреждение", "МБУ"}, {"Общество с ограниченной ответственностью", "ООО"},
	{"Региональная общественная организация", "РОО"}, {"Благотворительный фонд", "БФ"},
}

func (w *world) card(i int) provider.Card {
	region := w.region()
	prefix := (region.OKTMOPrefix() + "000")[:2]
	c := provider.Card{
		INN: provider.Of(inn10(uint64(i))), OGRN: provider.Of(ogrn13(uint64(i))), Region: provider.Of(region),
		Registered: provider.Of(socium.MustParseDate("2015-01-01").AddDays(w.r.IntN(3000))),
	}
	f := w.r.IntN(len(fullForms))
	core := w.word()
	if w.r.IntN(2) == 0 {
		core += " " + w.word()
	}
	if w.r.IntN(3) == 0 {
		core = "Комплексный центр социального обслуживания населения «" + core + "»"
	} else {
		core = "«" + core + "»"
	}
	c.FullName = fullForms[f][0] + " " + core
	c.ShortName = fullForms[f][1] + " " + strings.Replace(core, "Комплексный центр социального обслуживания населения", "КЦСОН", 1)
	c.Owner = []provider.OwnerType{provider.State, provider.NonProfit, provider.Municipal, provider.Commercial, provider.NonProfit, provider.NonProfit}[f]
	code := fmt.Sprintf("%s6%02d%03d", prefix, w.r.IntN(30), 101+w.r.IntN(5))
	c.Territories = []provider.Territory{{Code: code}}
	c.Addresses = []provider.Address{{Kind: provider.LegalAddress, Text: "ул. " + w.word() + ", д. " + fmt.Sprint(1+w.r.IntN(200))}}
	for _, form := range provider.AllForms() {
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

// inn10 and ogrn13 make valid numbers of nobody.
func inn10(i uint64) socium.INN {
	n := 550_000_000 + i
	digits := fmt.Sprintf("%09d", n)
	sum := 0
	for k, weight := range []int{2, 4, 10, 3, 5, 9, 4, 6, 8} {
		sum += weight * int(digits[k]-'0')
	}
	return socium.MustParseINN(digits + fmt.Sprint(sum%11%10))
}

func ogrn13(i uint64) socium.OGRN {
	n := 102_550_000_000 + i
	return socium.MustParseOGRN(fmt.Sprintf("%d%d", n, n%11%10))
}
