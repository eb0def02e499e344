// Package provider models who gives social services in Russia, in which forms, with what, and at what price: the card of a provider in a
// regional register (442-FZ art. 25 part 3) and the organisation around it.
//
// # Reading order
//
// [Card] is the noun; [ParseCard] reads one from JSON, [Card.Validate] and [Card.Review] say everything that is wrong with it. [Stated]
// and [Figure] hold what a source says even where it cannot be read: an INN with a wrong check digit, «12 в смену» in place of a number.
// [Form], [Kind] and [Catalogue] are the words of the law: three forms, eight kinds, the national list of services, which regions
// extend. [Service], [Tariff], [Places], [Licence], [Inspection], [Experience], [Schedule] are the parts of a card.
//
// # In the wild
//
// Published cards are full of gaps and contradictions, and the model holds them without losing or inventing anything. An empty field
// means that the source says nothing; an empty list that is not nil means "none". Words that are not in a list are kept and reported.
// What has no place on the card goes to [Card.Strays] with its path. A card that could hardly be worse still decodes; only what is no
// JSON object at all, or too large for one, is refused.
//
// # Limits
//
// The law was known to the authors by parts; grounds that were not read in the act are marked [socium.Unverified]. A card in JSON is at
// most 1 MiB. Nothing here looks at a clock: what depends on a day takes the day.
//
// Cards are plain values, safe for concurrent reading; catalogues are frozen.
//
//	card, err := provider.ParseCard(data)
//	if err != nil {
//		return err // not a card at all
//	}
//	for _, v := range card.Review(today) {
//		fmt.Println(v.Severity, v.Path, v.Text.In(socium.RU))
//	}
//	if free := card.Free(provider.Home, provider.Budget); free.Reaches(1) {
//		...
//	}
package provider
