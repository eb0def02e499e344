package contest

import (
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

func (p *printer) jury() {
	p.head("Жюри", "Jury")
	j := &p.reg.Jury
	if j.MinSheets.Count > 1 {
		p.line(j.MinSheets.Basis, ruEn("итог есть, если листов не меньше {n}", "there is a total with at least {n} sheets").Fill(numberArg("n", j.MinSheets.Count)).In(p.lang))
	} else {
		p.line(j.MinSheets.Basis, p.say("для итога достаточно одного листа", "one sheet is enough for a total"))
	}
	if j.Everyone {
		p.line(socium.Basis{}, p.say("каждый член жюри оценивает каждую заявку своих номинаций", "each juror marks each entry of the juror's nominations"))
	}
	if j.AskObjectivity {
		p.line(socium.Basis{}, p.say("перед оценкой эксперт отвечает, может ли быть объективен; ответ «нет» — самоотвод", "before marking each juror answers whether he or she can be objective; “no” is a recusal"))
	}
	if !j.Spread.Points.IsZero() {
		p.line(j.Spread.Basis, p.say("если листы расходятся больше чем на ", "if sheets differ by more than ")+p.points(j.Spread.Points)+p.say(", назначают ещё экспертов: ", ", further experts are named: ")+strconv.Itoa(max(j.Spread.Extra, 1)))
	}
	if !j.Until.IsZero() {
		p.line(socium.Basis{}, p.say("листы принимают до ", "sheets are taken until ")+j.Until.In(p.lang))
	}
	for _, c := range j.Conflicts {
		scope := p.say("не оценивает эту заявку", "does not mark this entry")
		if c.Whole {
			scope = p.say("не оценивает всю номинацию", "does not mark the whole nomination")
		}
		p.line(c.Basis, c.Kind.In(p.lang)+": "+scope)
	}
}

func (p *printer) scoring() {
	if p.reg.Decide == DecideVotes {
		return
	}
	p.head("Как считают итог", "How the total is counted")
	p.scoringOf(&p.reg.Scoring, true)
}

func (p *printer) scoringOf(s *Scoring, last bool) {
	c := compileScoring(s)
	how := p.combineText(c.combine)
	switch {
	case s.Places != nil && s.Places.Of == PlacesOfSheets:
		p.line(s.Basis, p.say("у каждого члена жюри заявки выстраивают по сумме его листа; складывают места: ", "each juror's sheets are put in order by their totals; their places are combined: ")+how)
	case s.Places != nil:
		p.line(s.Basis, p.say("по каждому критерию заявки выстраивают по баллам; места × вес складывают", "for each criterion the entries are put in order; places × weight are added"))
	case c.order == BySheet:
		p.line(s.Basis, p.say("в каждом листе складывают балл × вес; листы сводят так: ", "each sheet is the sum of mark × weight; sheets are combined as: ")+how)
	default:
		p.line(s.Basis, p.say("по каждому критерию баллы жюри сводят так: ", "for each criterion the jury's marks are combined as: ")+how+p.say("; затем × вес и сумма по критериям", "; then × weight, summed over the criteria"))
	}
	if s.Places != nil {
		p.line(socium.Basis{}, p.say("равные: ", "equals: ")+numberingTexts[or(s.Places.Numbering, NumberFractional)].In(p.lang))
		if len(s.Places.Points) > 0 {
			p.line(socium.Basis{}, p.say("баллы за места: ", "points for places: ")+p.placePoints(s.Places.Points))
		} else {
			p.line(socium.Basis{}, p.say("побеждает наименьшая сумма", "the lowest sum wins"))
		}
	}
	p.line(socium.Basis{}, gapTexts[c.gap].In(p.lang))
	p.line(socium.Basis{}, noSheetTexts[c.noSheet].In(p.lang))
	if s.Rescale != (Rescale{}) {
		p.line(socium.Basis{}, p.say("итог × ", "the total × ")+p.number(s.Rescale.To)+" / "+p.number(s.Rescale.Of))
	}
	p.rounds(&s.Round, last)
}

func (p *printer) placePoints(list []PlacePoints) string {
	var parts []string
	from := 1
	for _, l := range list {
		place := strconv.Itoa(from)
		if l.To > from {
			place += "–" + strconv.Itoa(l.To)
		}
		parts = append(parts, place+" → "+p.number(l.Points))
		from = l.To + 1
	}
	return strings.Join(parts, ", ")
}

func (p *printer) combineText(list []Combine) string {
	var parts []string
	for _, c := range list {
		text := c.Method.In(p.lang)
		if c.Low > 0 || c.High > 0 {
			text += p.say(" (без ", " (without the ") + strconv.Itoa(c.Low) + p.say(" худших и ", " lowest and ") + strconv.Itoa(c.High) + p.say(" лучших)", " highest)")
		}
		if !c.Share.IsZero() {
			text += p.say(" (с каждого края отбрасывают долю ", " (at each end a share is dropped: ") + p.number(c.Share) + ")"
		}
		if c.From > 1 {
			text = p.say("от ", "from ") + strconv.Itoa(c.From) + p.say(" оценок — ", " marks on: ") + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

func (p *printer) rounds(r *Rounds, last bool) {
	none := true
	for _, step := range []struct {
		round  *Round
		ru, en string
	}{
		{r.Term, "каждое произведение на вес", "each product with a weight"}, {r.Sheet, "итог каждого листа", "the total of each sheet"},
		{r.Mean, "сведённый балл", "the combined value"}, {r.Sum, "сумма по критериям", "the sum over the criteria"},
		{r.Factor, "после коэффициента заявки", "the sum times the entry's factor"}, {r.Total, "итог", "the total"},
	} {
		if step.round == nil {
			continue
		}
		none = false
		places := ruEn("до {n} {n|знака|знаков|знаков} после запятой", "to {n} {n|decimal|decimals}").Fill(numberArg("n", step.round.Places)).In(p.lang)
		p.line(socium.Basis{}, p.say("округляют "+step.ru, step.en+" is rounded")+" "+places+", "+roundingTexts[step.round.Mode].In(p.lang))
	}
	if none && last {
		p.line(socium.Basis{}, p.say("ничего не округляют: места дают точные итоги", "nothing is rounded: places follow from the exact totals"))
	}
}

func (p *printer) parts() {
	for i := range p.reg.Parts {
		s := &p.reg.Parts[i]
		p.head("Составляющая «"+p.name(s.Title, s.ID)+"»", "Part “"+p.name(s.Title, s.ID)+"”")
		p.line(s.Basis, p.say("вес ", "weight ")+p.number(s.Weight))
		if s.Source == PartVotes {
			p.line(socium.Basis{}, p.say("число голосов общественного голосования", "the number of votes of the public"))
		} else if !s.Scoring.isZero() {
			p.scoringOf(&s.Scoring, false)
		}
		if s.Form != "" {
			p.line(socium.Basis{}, p.say("форма листа: ", "sheet form: ")+s.Form)
		}
		if len(s.Points) > 0 {
			p.line(socium.Basis{}, p.say("баллы за места: ", "points for places: ")+p.placePoints(s.Points))
		}
	}
}

func (p *printer) winning() {
	p.head("Кто побеждает", "Who wins")
	if n := p.reg.MinEntries.Count; n > 1 {
		p.line(p.reg.MinEntries.Basis, ruEn("номинация состоялась, если допущено не меньше {n} {n|заявки|заявок|заявок}", "a nomination is held with at least {n} admitted {n|entry|entries}").Fill(numberArg("n", n)).In(p.lang))
	} else {
		p.line(p.reg.MinEntries.Basis, p.say("единственную заявку оценивают как обычно; без заявок номинация не состоялась", "a single entry is judged as usual; without entries a nomination is void"))
	}
	for _, m := range p.reg.PassMarks {
		text := p.say("проходной балл ", "pass mark ") + p.number(m.Points)
		if m.Band != "" {
			text += p.say(", группа ", ", band ") + m.Band
		}
		if m.Nomination != "" {
			text += p.say(", номинация ", ", nomination ") + m.Nomination
		}
		p.line(m.Basis, text)
	}
	for i := range p.reg.Ties {
		t := &p.reg.Ties[i]
		name := t.Criterion
		for k := range p.reg.Forms {
			for _, c := range p.reg.Forms[k].Criteria {
				if t.Criterion != "" && c.ID == t.Criterion {
					name = p.name(c.Title, c.ID)
				}
			}
		}
		switch t.By {
		case TiePart:
			name = t.Part
		case TieFact:
			name = p.name(t.Title, t.Fact)
		}
		text := tieText(t.By, t.Lower).Fill(arg("criterion", name)).In(p.lang)
		p.line(t.Basis, p.say("при равенстве, ", "of equals, ")+strconv.Itoa(i+1)+": "+text)
	}
	left := p.say("что и после этого равно, ", "what is equal after that ")
	if len(p.reg.Ties) == 0 {
		left = p.say("что равно, ", "what is equal ")
	}
	if p.reg.Places.Numbering == NumberOrdinal {
		p.line(socium.Basis{}, left+p.say("ждёт решения комиссии", "waits for a decision of the commission"))
	} else if p.reg.Decide != DecideVotes {
		p.line(socium.Basis{}, left+p.say("делит место; порядок подачи листов ничего не решает", "shares its place; the order of input decides nothing"))
	}
	if w := p.reg.OneWin; w != (OneWin{}) {
		text := p.say("победитель одной номинации не побеждает в другой", "a winner in one nomination does not win another")
		if w.Per == PerOrganisation {
			text = p.say("организация побеждает в одной номинации", "an organisation wins in one nomination")
		}
		if w.Keep == KeepFirst {
			text += p.say("; остаётся первая по порядку номинаций", "; the first in the order of nominations stays")
		} else {
			text += p.say("; остаётся лучшее место", "; the best place stays")
		}
		p.line(w.Basis, text)
	}
}

func (p *printer) prizes() {
	p.head("Места и призы", "Places and prizes")
	p.placesOf(&p.reg.Places, "")
	for i := range p.reg.Nominations {
		if n := &p.reg.Nominations[i]; !n.Places.isZero() {
			p.placesOf(&n.Places, p.quote(p.name(n.Title, n.ID))+": ")
		}
	}
	for _, s := range p.reg.Special {
		text := p.say("специальный приз ", "special prize ") + p.quote(p.name(s.Title, s.ID)) + p.prizesText(s.Prizes)
		if s.Holders > 0 {
			text += p.say("; получателей не больше ", "; holders at most ") + strconv.Itoa(s.Holders)
		}
		p.line(s.Basis, text)
	}
}

func (p *printer) placesOf(places *Places, prefix string) {
	if len(places.List) == 0 {
		if prefix == "" && len(p.reg.Special) == 0 && !p.rules.anyPlaces() {
			p.line(socium.Basis{}, p.say("мест нет: только список по итогам", "no places: only a list by totals"))
		}
		return
	}
	for k, l := range places.List {
		text := prefix + p.say("место ", "place ") + strconv.Itoa(k+1)
		if t := l.Title.In(p.lang); t != "" {
			text += ", " + t
		}
		if l.Holders > 1 {
			text += p.say(", обладателей ", ", holders ") + strconv.Itoa(l.Holders)
		}
		p.line(l.Basis, text+p.prizesText(l.Prizes))
	}
	p.line(places.Basis, prefix+numberingTexts[places.numbers()].In(p.lang))
	p.line(socium.Basis{}, prefix+sharedTexts[or(places.Shared, SharedFull)].In(p.lang))
	if places.Reserve > 0 {
		p.line(socium.Basis{}, prefix+p.say("в резерве следующих: ", "next on the reserve list: ")+strconv.Itoa(places.Reserve))
	}
}

func (p *printer) prizesText(prizes []Prize) string {
	text := ""
	for _, z := range prizes {
		text += "; " + p.name(z.Title, z.Kind.In(p.lang))
		if m, ok := z.Amount.Get(); ok {
			text += " " + m.In(p.lang)
		}
		if s := z.Source.In(p.lang); s != "" {
			text += " (" + s + ")"
		}
	}
	return text
}

func (r *Rules) anyPlaces() bool {
	for i := range r.nominations {
		if len(r.nominations[i].places.List) > 0 {
			return true
		}
	}
	return false
}

func (p *printer) voting() {
	v := &p.reg.Voting
	if p.reg.Decide != DecideVotes && v.Quorum.IsZero() && v.Majority == "" && !v.ChairCasts && v.Basis.IsZero() {
		return
	}
	p.head("Голосование", "Voting")
	if p.reg.Decide == DecideVotes {
		p.line(socium.Basis{}, p.say("баллов нет: о каждом месте голосуют", "there are no marks: each place is voted on"))
	}
	if !v.Quorum.IsZero() {
		text := p.say("кворум: не меньше ", "quorum: at least ")
		if v.More {
			text = p.say("кворум: больше ", "quorum: more than ")
		}
		p.line(v.Basis, text+v.Quorum.String()+p.say(" членов, которые голосуют по вопросу", " of the members who vote on the item"))
	}
	p.line(v.Basis, p.say("принято, если за — ", "taken by ")+or(v.Majority, MajorityPresent).In(p.lang))
	if v.ChairCasts {
		p.line(v.Basis, p.say("при равенстве голосов решает голос председателя", "with equal votes the chair's vote decides"))
	}
}

func (p *printer) next() {
	n := p.reg.Promotion
	if n == (Promotion{}) {
		return
	}
	p.head("Следующий этап", "Next stage")
	text := p.say("обладатели первых мест", "holders of first places")
	switch n.Take {
	case TakePlaced:
		text = p.say("обладатели всех мест", "holders of all places")
	case TakeFirst:
		text = p.say("первых по списку: ", "the first of the list: ") + strconv.Itoa(n.Count)
	}
	if n.Substitutes > 0 {
		text += p.say("; замен вместо отказавшихся в номинации: ", "; substitutes for those who decline, per nomination: ") + strconv.Itoa(n.Substitutes)
	}
	p.line(n.Basis, n.To+": "+text)
}
