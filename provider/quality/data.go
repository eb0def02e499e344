package quality

import (
	"math/big"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// A Share is how many of those asked said yes: 131 of 140. The zero Share means that nobody was asked.
type Share struct {
	Yes int `json:"yes"`
	Of  int `json:"of"`
}

// IsZero reports whether nobody was asked.
func (s Share) IsZero() bool { return s == Share{} }

func (s Share) valid() bool { return s.Yes >= 0 && s.Yes <= s.Of && s.Of <= maxAsked }

// maxAsked bounds the figures of a survey: the population of the country is below it.
const maxAsked = 1_000_000_000

// percent returns the share in per cent, nil when nobody was asked.
func (s Share) percent() *big.Rat {
	if s.Of <= 0 {
		return nil
	}
	return big.NewRat(100*int64(s.Yes), int64(s.Of))
}

// Data is what the operator collected about one organisation. Counts that are not known differ from zero.
type Data struct {
	Stand Share `json:"stand,omitzero"` // 1.1: items of information on stands, of those required
	Site  Share `json:"site,omitzero"`  // 1.1: on the site

	Channels socium.Opt[int] `json:"channels,omitzero"` // 1.2: working remote channels

	StandLiked Share `json:"standLiked,omitzero"` // 1.3: satisfied with the openness of stands
	SiteLiked  Share `json:"siteLiked,omitzero"`  // 1.3: of the site

	Conditions socium.Opt[int]           `json:"conditions,omitzero"` // 2.1: comfortable conditions found
	OnTime     Share                     `json:"onTime,omitzero"`     // 2.2: served on time
	Waiting    socium.Opt[socium.Number] `json:"waiting,omitzero"`    // 2.2: points for the average waiting time, 0 to 100; counted with OnTime as a mean
	Comfort    Share                     `json:"comfort,omitzero"`    // 2.3

	Premises socium.Opt[int] `json:"premises,omitzero"` // 3.1: features found
	OnPar    socium.Opt[int] `json:"onPar,omitzero"`    // 3.2: features found
	Disabled Share           `json:"disabled,omitzero"` // 3.3

	FirstContact Share `json:"firstContact,omitzero"` // 4.1
	Staff        Share `json:"staff,omitzero"`        // 4.2
	Remote       Share `json:"remote,omitzero"`       // 4.3: of those who used remote contact

	Recommend    Share `json:"recommend,omitzero"`    // 5.1
	Organisation Share `json:"organisation,omitzero"` // 5.2
	Overall      Share `json:"overall,omitzero"`      // 5.3
}

// FromCard fills in what a card tells: information on stands and site, conditions, features of accessibility. Lists that the card
// does not have stay unknown.
func FromCard(c *provider.Card, on socium.Date, cal socium.WorkCalendar) Data {
	var d Data
	if c.Published != nil {
		report := c.Openness(on, cal)
		d.Stand.Yes, d.Stand.Of = report.Stand()
		d.Site.Yes, d.Site.Of = report.Site()
	}
	if list := c.Conditions.Facilities; list != nil {
		n := 0
		for i, f := range list {
			if f.Valid() && !contains(list[:i], f) {
				n++
			}
		}
		d.Conditions = socium.Some(n)
	}
	if list := c.Conditions.Access; list != nil {
		premises, onPar := 0, 0
		for i, a := range list {
			switch {
			case !a.Valid() || contains(list[:i], a):
			case a.OfPremises():
				premises++
			default:
				onPar++
			}
		}
		d.Premises, d.OnPar = socium.Some(premises), socium.Some(onPar)
	}
	return d
}

func contains[T comparable](list []T, v T) bool {
	for _, w := range list {
		if w == v {
			return true
		}
	}
	return false
}

// points returns the indicator exactly, 0 to 100; nil when the data do not tell it.
func (d *Data) points(i Indicator) *big.Rat {
	switch i {
	case Information:
		return mean(d.Stand.percent(), d.Site.percent())
	case Channels:
		return steps(d.Channels, 30, 4)
	case OpennessLiked:
		return mean(d.StandLiked.percent(), d.SiteLiked.percent())
	case Conditions:
		return steps(d.Conditions, 20, 5)
	case OnTime:
		share := d.OnTime.percent()
		if waiting, ok := d.Waiting.Get(); ok {
			return mean(share, waiting.Rat())
		}
		return share
	case Premises:
		return steps(d.Premises, 20, 5)
	case OnPar:
		return steps(d.OnPar, 20, 5)
	}
	if s := d.share(i); s != nil {
		return s.percent()
	}
	return nil
}

// share returns the answers to the question of an indicator that is one question.
func (d *Data) share(i Indicator) *Share {
	switch i {
	case OnTime:
		return &d.OnTime
	case ComfortLiked:
		return &d.Comfort
	case AccessLiked:
		return &d.Disabled
	case FirstContact:
		return &d.FirstContact
	case Staff:
		return &d.Staff
	case Remote:
		return &d.Remote
	case Recommend:
		return &d.Recommend
	case Organisation:
		return &d.Organisation
	case Overall:
		return &d.Overall
	default:
		return nil
	}
}

// mean is the mean of both, or the one that is known.
func mean(a, b *big.Rat) *big.Rat {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	default:
		sum := new(big.Rat).Add(a, b)
		return sum.Mul(sum, big.NewRat(1, 2))
	}
}

// steps gives each up to a number from which on it is 100.
func steps(n socium.Opt[int], each, full int) *big.Rat {
	count, ok := n.Get()
	switch {
	case !ok:
		return nil
	case count >= full:
		return big.NewRat(100, 1)
	default:
		return big.NewRat(int64(each*max(count, 0)), 1)
	}
}

// faults returns what cannot be in the data.
func (d *Data) faults() socium.Violations {
	var vs socium.Violations
	for _, s := range []struct {
		path  socium.Path
		share Share
	}{
		{"stand", d.Stand}, {"site", d.Site}, {"standLiked", d.StandLiked}, {"siteLiked", d.SiteLiked}, {"onTime", d.OnTime}, {"comfort", d.Comfort},
		{"disabled", d.Disabled}, {"firstContact", d.FirstContact}, {"staff", d.Staff}, {"remote", d.Remote},
		{"recommend", d.Recommend}, {"organisation", d.Organisation}, {"overall", d.Overall},
	} {
		if !s.share.valid() {
			vs = append(vs, texts.Violation(CodeShare, s.path))
		}
	}
	for _, n := range []struct {
		path  socium.Path
		count socium.Opt[int]
	}{{"channels", d.Channels}, {"conditions", d.Conditions}, {"premises", d.Premises}, {"onPar", d.OnPar}} {
		if n.count.Or(0) < 0 {
			vs = append(vs, texts.Violation(CodeCount, n.path))
		}
	}
	if w, ok := d.Waiting.Get(); ok && (w.Sign() < 0 || w.Compare(socium.Int(100)) > 0) {
		vs = append(vs, texts.Violation(CodeCount, "waiting"))
	}
	return vs
}
