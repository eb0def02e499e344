package registry_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/stretchr/testify/require"
)

// matches is the meaning of a query, written without any index.
func matches(q registry.Query, e registry.Entry, day socium.Date) bool {
	if q.Status == "" && e.Status() != registry.Listed || q.Status != "" && q.Status != registry.AnyStatus && q.Status != e.Status() {
		return false
	}
	c := e.Card()
	if q.On.IsZero() {
		q.On = day
	}
	if limit, ok := q.TariffAtMost.Get(); ok {
		price, priced := c.LowestPrice(q.Form, q.Service, q.On)
		if !priced || price.Compare(limit) > 0 {
			return false
		}
	}
	return (q.Territory == "" || c.Serves(q.Territory)) &&
		(q.Region.IsZero() || c.RegionCode() == q.Region) &&
		(q.Form == "" || c.FormSet().Has(q.Form)) &&
		(q.Kind == "" || c.Offers(q.Form, q.Kind)) &&
		(q.Service == "" || c.OffersService(q.Service, q.Form)) &&
		(q.Owner == "" || c.OwnerType() == q.Owner) &&
		(q.FreeAtLeast <= 0 || c.Free(q.Form, q.Funding).Reaches(int64(q.FreeAtLeast)))
}

// search is what Find has to give, found by looking at everybody.
func search(s registry.Snapshot, q registry.Query) []registry.Entry {
	var found []registry.Entry
	for e := range s.All() {
		if matches(q, e, s.Day()) {
			found = append(found, e)
		}
	}
	on := q.On
	if on.IsZero() {
		on = s.Day()
	}
	slices.SortStableFunc(found, func(a, b registry.Entry) int {
		switch q.Sort {
		case registry.MostFree:
			return cmp.Compare(certain(b.FreeFor(q.Form, q.Funding)), certain(a.FreeFor(q.Form, q.Funding)))
		case registry.ByName:
			return cmp.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name())) // the names of the test fold to themselves
		case registry.ByNumber:
			return compareNaturally(a.Number(), b.Number())
		case registry.LowestTariff:
			x, y := a.Card(), b.Card()
			p, ok1 := x.LowestPrice(q.Form, q.Service, on)
			r, ok2 := y.LowestPrice(q.Form, q.Service, on)
			if !ok1 || !ok2 {
				return cmp.Compare(btoi(!ok1), btoi(!ok2))
			}
			return p.Compare(r)
		}
		return 0
	})
	return found
}

func certain(c provider.PlaceCount) int64 {
	if c.NoLimit {
		return 1 << 40
	}
	return min(max(c.N, 0), 65534)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareNaturally compares the documented keys: a run of digits is written as its length and its digits without leading zeros.
func compareNaturally(a, b string) int {
	key := func(s string) string {
		return runs.ReplaceAllStringFunc(s, func(digits string) string {
			digits = trimZeros(digits)
			return string(rune('0'+len(digits))) + digits
		})
	}
	return cmp.Or(cmp.Compare(key(a), key(b)), cmp.Compare(a, b))
}

var runs = regexp.MustCompile("[0-9]+")

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func trimZeros(s string) string {
	for len(s) > 1 && s[0] == '0' {
		s = s[1:]
	}
	return s
}

// The random cards of this test are small and odd: a few values that meet often, and some that are nonsense.
func oddCard(r *rand.Rand, i int) provider.Card {
	c := provider.Card{FullName: pick(r, []string{"Поставщик ", "ПОСТАВЩИК ", "поставлено ", "Авось "}) + "ж" + string(rune('а'+i%9)) + string(rune('к'+i%4))}
	for range r.IntN(4) {
		c.Forms = append(c.Forms, pick(r, provider.AllForms()))
	}
	for range r.IntN(5) {
		c.Services = append(c.Services, provider.Service{
			ID:   provider.ServiceID(pick(r, []string{"household.meals", "medical.care", "legal.advice", "", "invented"})),
			Kind: pick(r, provider.AllKinds()), Form: pick(r, append(provider.AllForms(), "", "somewhere")),
		})
	}
	for range r.IntN(4) {
		free := pick(r, []provider.Figure{provider.Num(int64(r.IntN(6))), provider.Stating(provider.Unlimited), {}, provider.Stating(provider.NoPlaces), provider.Num(-2), provider.Num(70_000)})
		c.Places = append(c.Places, provider.Places{Form: pick(r, append(provider.AllForms(), "")), Funding: pick(r, append(provider.AllFundings(), "", "")), Unit: pick(r, []string{"", "1", "2"}), Free: free})
	}
	for range r.IntN(3) {
		c.Territories = append(c.Territories, provider.Territory{Code: pick(r, oddCodes)})
	}
	for range r.IntN(3) {
		t := provider.Tariff{Service: pick(r, []provider.ServiceID{"household.meals", "medical.care", ""}), Form: pick(r, append(provider.AllForms(), "")), Price: provider.Of(socium.Rubles(int64(r.IntN(5) * 100)))}
		if r.IntN(2) == 0 {
			t.From = provider.Of(socium.MustParseDate("2024-01-01").AddDays(r.IntN(400)))
		}
		c.Tariffs = append(c.Tariffs, t)
	}
	if r.IntN(2) == 0 {
		c.Owner = pick(r, append(provider.AllOwnerTypes(), "kingdom"))
	}
	if r.IntN(2) == 0 {
		c.Region = provider.Of(socium.MustParseRegion(pick(r, []string{"55", "56", "77"})))
	}
	return c
}

var oddCodes = []string{"52", "52701", "52701000", "52701000001", "527", "5270", "53701", "5", "52x", "5270x001", "53000000", "кириллица", "52701 ", "52702", "00000"}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func oddQuery(r *rand.Rand) registry.Query {
	var q registry.Query
	if r.IntN(2) == 0 {
		q.Territory = pick(r, append(oddCodes, "52701000", "5", "54", "527010000019"))
	}
	if r.IntN(5) == 0 {
		q.Region = socium.MustParseRegion(pick(r, []string{"55", "56", "01"}))
	}
	if r.IntN(2) == 0 {
		q.Form = pick(r, append(provider.AllForms(), "somewhere"))
	}
	if r.IntN(3) == 0 {
		q.Kind = pick(r, append(provider.AllKinds(), "odd"))
	}
	if r.IntN(4) == 0 {
		q.Service = provider.ServiceID(pick(r, []string{"household.meals", "medical.care", "invented", "unheard of"}))
	}
	if r.IntN(4) == 0 {
		q.Owner = pick(r, append(provider.AllOwnerTypes(), "kingdom", "republic"))
	}
	q.Status = pick(r, []registry.Status{"", "", "", registry.AnyStatus, registry.Listed, registry.Suspended, registry.Excluded})
	if r.IntN(3) == 0 {
		q.FreeAtLeast = pick(r, []int{-1, 1, 2, 5, 65_534, 65_535, 100_000})
	}
	if r.IntN(3) == 0 {
		q.Funding = pick(r, append(provider.AllFundings(), "alms"))
	}
	if r.IntN(5) == 0 {
		q.TariffAtMost = socium.Some(socium.Rubles(int64(r.IntN(5) * 100)))
		if r.IntN(2) == 0 {
			q.On = socium.MustParseDate("2024-06-01")
		}
	}
	q.Sort = pick(r, append(registry.AllSorts(), "", registry.MostFree, registry.MostFree))
	return q
}

// oddRegister is a register with a life behind it.
func oddRegister(t *testing.T, r *rand.Rand, size int) *registry.Ledger {
	t.Helper()
	l := registry.NewLedger(registry.Procedure{Numbers: "{district}{seq}"})
	for i := range size {
		on := registry.Act{On: socium.MustParseDate("2024-01-01").AddDays(i / 3), At: moment}
		number := ""
		if n := l.Snapshot().Len(); n > 0 {
			e, _ := l.Snapshot().At(r.IntN(n))
			if e != (registry.Entry{}) {
				number = e.Number()
			}
		}
		e, ok := l.Snapshot().ByNumber(number)
		switch k := r.IntN(10); {
		case !ok || k < 5:
			include(t, l, oddCard(r, i), on.On.String())
		case k < 8:
			require.NoError(t, second(l.Amend(number, e.Version(), oddCard(r, i), on)))
		case k == 8:
			if e.Status() == registry.Suspended {
				require.NoError(t, second(l.Restore(number, e.Version(), on)))
			} else {
				require.NoError(t, second(l.Suspend(number, e.Version(), on)))
			}
		default:
			require.NoError(t, second(l.Exclude(number, e.Version(), on)))
		}
	}
	return l
}

func numbersOf(list []registry.Entry) []string {
	numbers := make([]string, len(list))
	for i, e := range list {
		numbers[i] = e.Number()
	}
	return numbers
}

func TestFindAgainstLookingAtEverybody(t *testing.T) {
	answered := 0
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 11))
		l := oddRegister(t, r, 60+r.IntN(300))
		days := []socium.Date{{}, socium.MustParseDate("2024-01-15"), socium.MustParseDate("2024-03-01"), socium.MustParseDate("2024-04-05"), socium.MustParseDate("2023-01-01")}
		for _, on := range days {
			s := l.AsOf(on)
			for range 20 {
				q := oddQuery(r)
				want := numbersOf(search(s, q))
				answered += len(want)
				message := fmt.Sprintf("seed %d, on %s, %+v", seed, on, q)
				require.Equal(t, want, numbersOf(slices.Collect(s.Find(q))), message)
				require.Equal(t, len(want), s.Count(q), message)
				for _, limit := range []int{0, 1, 3, 1000} {
					require.Equal(t, want[:min(limit, len(want))], numbersOf(s.Append(nil, q, limit)), message)
				}
				require.Equal(t, want, byPages(t, s, q, 1+r.IntN(7)), message)
				checkFacets(t, s, q, message)
				for e := range s.Find(q) { // stopping early
					require.Equal(t, want[0], e.Number())
					break
				}
			}
		}
	}
	require.Greater(t, answered, 2_000, "the queries must find something for the test to mean anything")
}

func byPages(t *testing.T, s registry.Snapshot, q registry.Query, size int) []string {
	t.Helper()
	list := []string{}
	for after, n := registry.Cursor(""), 0; ; n++ {
		require.Less(t, n, 1000)
		page, err := s.Page(q, after, size)
		require.NoError(t, err)
		list = append(list, numbersOf(page.Entries)...)
		if after = page.Next; after == "" {
			return list
		}
		require.Len(t, page.Entries, size)
	}
}

// checkFacets counts by going through the answer.
func checkFacets(t *testing.T, s registry.Snapshot, q registry.Query, message string) {
	t.Helper()
	for _, by := range registry.AllFacets() {
		want := map[string]int{}
		for _, e := range search(s, q) {
			values := map[string]bool{}
			c := e.Card()
			switch by {
			case registry.FacetRegion:
				values[c.RegionCode().String()] = true
			case registry.FacetSubject, registry.FacetDistrict:
				n := 2
				if by == registry.FacetDistrict {
					n = 5
				}
				for _, code := range c.TerritoryCodes() {
					code = strings.TrimSuffix(code, "000")
					if len(code) == 5 {
						code = strings.TrimSuffix(code, "000")
					}
					switch {
					case by == registry.FacetDistrict:
						values[code[:min(n, len(code))]] = true
					case len(code) >= 2 && isDigit(code[0]) && isDigit(code[1]):
						values[code[:2]] = true
					}
				}
			case registry.FacetForm:
				for _, f := range c.FormSet().Forms() {
					values[string(f)] = true
				}
			case registry.FacetFree:
				for _, f := range provider.AllForms() {
					values[string(f)] = c.Free(f, "").Reaches(1)
				}
			case registry.FacetKind:
				for _, k := range provider.AllKinds() {
					values[string(k)] = c.Offers(q.Form, k)
				}
			case registry.FacetService:
				for _, service := range c.Services {
					values[string(service.ID)] = true
				}
				delete(values, "")
			case registry.FacetOwner:
				if o := c.OwnerType(); o.Valid() {
					values[string(o)] = true
				}
			case registry.FacetStatus:
				values[string(e.Status())] = true
			}
			some := false
			for v, is := range values {
				if is {
					want[v]++
					some = true
				}
			}
			if !some {
				want[""]++
			}
		}
		got := map[string]int{}
		for _, c := range s.Facets(q, by) {
			got[c.Value] = c.Count
		}
		require.Equal(t, want, got, "%s by %s", message, by)
	}
}
