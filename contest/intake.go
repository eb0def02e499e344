package contest

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// intake resolves what came in: names to numbers, marks to whole numbers, each fault to a violation.
type intake struct {
	rules   *Rules
	facts   *Facts
	faults  socium.Violations // what must be put right before anything is judged
	remarks socium.Violations // what was set aside

	entries      []entryState
	entryIndex   map[string]int32
	byNomination [][]int32
	jurors       []jurorState
	jurorIndex   map[string]int32
	recusals     map[pair]*Conflict // juror and entry
	whole        map[pair]*Conflict // juror and nomination
	owed         map[pair]bool      // juror and entry, when sheets are assigned
	votes        map[pair]int64     // part and entry
	ballots      []VoteResult
	firsts       map[int32]map[int32][]int64 // places that jurors gave, by nomination and entry; see jurorPlaces

	rows  []row // all sheets; after group by entry and juror
	slab  []int32
	start []int // first row by entry, one more at the end

	digests []digest
	buffer  []byte
}

type pair struct{ juror, of int32 }

type entryState struct {
	nomination, plan int32
	subgroup         int32 // −1: the nomination has none
	out              StandingStatus
	why              *Reason
	factor           ratio.Ratio
	adjusted         []adjustment
	placed           []*placedPart // by part, where places matter
}

type adjustment struct {
	part   int
	column int
	value  int64
	of     *Adjustment
}

type jurorState struct {
	struck *Strike
	chair  bool
	part   int
}

// row is a sheet.
type row struct {
	entry, juror, sheet int32
	state               rowState
	marks               int // offset in the slab; −1: none are kept
}

type rowState uint8

const (
	rowCounts rowState = iota
	rowPending
	rowAbstained
	rowRecused
	rowMissing // handed in without any mark
	rowAside   // for an entry that is not judged
)

func newIntake(r *Rules, f *Facts) *intake {
	in := &intake{
		rules: r, facts: f, firsts: map[int32]map[int32][]int64{},
		entries: make([]entryState, len(f.Entries)), entryIndex: make(map[string]int32, len(f.Entries)),
		byNomination: make([][]int32, len(r.nominations)),
		jurors:       make([]jurorState, len(f.Jury)), jurorIndex: make(map[string]int32, len(f.Jury)),
	}
	for i := range f.Entries {
		in.entry(int32(i), &f.Entries[i])
	}
	for i := range f.Jury {
		in.juror(int32(i), &f.Jury[i])
	}
	in.admissions()
	in.strikes()
	in.conflicts()
	in.assignments()
	in.publicVotes()
	in.adjustments()
	in.countVotes()
	in.decisions()
	in.specialAwards()
	return in
}

func (in *intake) fault(code socium.Code, path socium.Path, args ...socium.Arg) {
	in.faults = append(in.faults, catalogue.Violation(code, path, args...))
}

func (in *intake) entry(i int32, e *Entry) {
	path := socium.Path("entries").Index(int(i))
	x := &in.entries[i]
	x.subgroup, x.factor = -1, ratio.Int(1)
	if _, twice := in.entryIndex[e.ID]; twice || e.ID == "" {
		in.fault(CodeEntryID, path.Field("id"), arg("id", e.ID))
		return
	}
	in.entryIndex[e.ID] = i
	n, ok := in.rules.index[e.Nomination]
	if !ok {
		in.fault(CodeEntryNomination, path.Field("nomination"), arg("id", e.Nomination))
		return
	}
	nom := &in.rules.nominations[n]
	x.nomination = int32(n)
	in.byNomination[n] = append(in.byNomination[n], i)
	if len(nom.Subgroups) > 0 || e.Subgroup != "" {
		x.subgroup = int32(slices.IndexFunc(nom.Subgroups, func(s Subgroup) bool { return s.ID == e.Subgroup }))
		if x.subgroup < 0 {
			in.fault(CodeEntrySubgroup, path.Field("subgroup"), arg("id", e.Subgroup))
		}
	}
	plan, ok := in.rules.bands[e.Band]
	if !ok || e.Band == "" && len(in.rules.reg.Bands) > 0 {
		in.fault(CodeEntryBand, path.Field("band"), arg("id", e.Band))
	}
	x.plan = int32(plan)
	if e.State != "" && !e.State.Valid() {
		in.fault(CodeEntryWord, path.Field("state"), arg("word", string(e.State)))
	}
	switch e.State {
	case EntryWithdrawn:
		x.out, x.why = StandingWithdrawn, &Reason{Code: CodeWithdrawn, Text: orTitle(e.Reason, catalogue.Text(CodeWithdrawn))}
	case EntryDisqualified:
		x.out, x.why = StandingDisqualified, &Reason{Code: CodeDisqualified, Text: orTitle(e.Reason, catalogue.Text(CodeDisqualified))}
	}
	if f, ok := e.Factor.Get(); ok {
		if f.Sign() <= 0 {
			in.fault(CodeEntryFactor, path.Field("factor"))
		}
		x.factor = ratioOf(f)
	}
	in.checkFacts(path, i)
}

// form is the form by which a part marks an entry.
func (in *intake) form(e int32, p int) *form {
	if f := in.rules.parts[p].form; f >= 0 {
		return &in.rules.forms[f]
	}
	return &in.rules.forms[in.rules.nominations[in.entries[e].nomination].form]
}

func (in *intake) juror(i int32, j *Juror) {
	path := socium.Path("jury").Index(int(i))
	if _, twice := in.jurorIndex[j.ID]; twice || j.ID == "" {
		in.fault(CodeJurorID, path.Field("id"), arg("id", j.ID))
		return
	}
	in.jurorIndex[j.ID] = i
	if j.Role != "" && !j.Role.Valid() {
		in.fault(CodeJurorWord, path.Field("role"), arg("word", string(j.Role)))
	}
	in.jurors[i].chair = j.Role == RoleChair
	if in.jurors[i].part = in.rules.partOf(j.Part); in.jurors[i].part < 0 {
		in.fault(CodeJurorPart, path.Field("part"), arg("id", j.Part))
		in.jurors[i].part = 0
	}
	for k, n := range j.Nominations {
		if _, ok := in.rules.index[n]; !ok {
			in.fault(CodeJurorNomination, path.Field("nominations").Index(k), arg("id", n))
		}
	}
}

// covers reports whether a juror may mark the entries of a nomination at all.
func (in *intake) covers(j int32, n int32) bool {
	juror := &in.facts.Jury[j]
	return or(juror.Role, RoleMember).Marks() &&
		(len(juror.Nominations) == 0 || slices.Contains(juror.Nominations, in.rules.nominations[n].ID))
}

func (in *intake) admissions() {
	if in.facts.Admissions == nil {
		return
	}
	decided := make([]*Admission, len(in.entries))
	for i := range in.facts.Admissions {
		a := &in.facts.Admissions[i]
		e, ok := in.entryIndex[a.Entry]
		if !ok || decided[e] != nil {
			in.fault(CodeAdmissionEntry, socium.Path("admissions").Index(i).Field("entry"), arg("id", a.Entry))
			continue
		}
		decided[e] = a
	}
	for i, a := range decided {
		x := &in.entries[i]
		if x.out != "" || a != nil && a.Admitted() {
			continue
		}
		x.out, x.why = StandingNotAdmitted, &Reason{Code: CodeNotDecided, Text: catalogue.Text(CodeNotDecided)}
		if a == nil {
			continue
		}
		for f := range a.Reasons() {
			x.why = &Reason{f.Code, f.Basis, socium.Text{RU: f.In(socium.RU), EN: f.In(socium.EN)}}
			break
		}
	}
}

func (in *intake) strikes() {
	for i := range in.facts.Struck {
		s := &in.facts.Struck[i]
		j, ok := in.jurorIndex[s.Juror]
		if !ok {
			in.fault(CodeJurorUnknown, socium.Path("struck").Index(i).Field("juror"), arg("id", s.Juror))
			continue
		}
		in.jurors[j].struck = s
	}
}

func (in *intake) assignments() {
	if in.facts.Assignments == nil {
		return
	}
	in.owed = make(map[pair]bool, len(in.facts.Assignments))
	for i, a := range in.facts.Assignments {
		path := socium.Path("assignments").Index(i)
		j, known := in.jurorIndex[a.Juror]
		if !known {
			in.fault(CodeJurorUnknown, path.Field("juror"), arg("id", a.Juror))
		}
		e, ok := in.entryIndex[a.Entry]
		if !ok {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", a.Entry))
		}
		if known && ok {
			in.owed[pair{j, e}] = true
		}
	}
}

// owes reports whether a juror owes a sheet for an entry.
func (in *intake) owes(j, e int32) bool {
	if in.owed != nil {
		return in.owed[pair{j, e}]
	}
	return in.rules.reg.Jury.Everyone && in.covers(j, in.entries[e].nomination)
}

func (in *intake) adjustments() {
	for i := range in.facts.Adjustments {
		a := &in.facts.Adjustments[i]
		path := socium.Path("adjustments").Index(i)
		e, ok := in.entryIndex[a.Entry]
		if !ok {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", a.Entry))
			continue
		}
		x := &in.entries[e]
		p, c := in.adjustedColumn(e, a)
		if p < 0 {
			in.fault(CodeSheetCriterion, path.Field("criterion"), arg("id", a.Criterion))
			continue
		}
		f := in.form(e, p)
		col := &f.marks[c]
		v, whole := a.Value.At(f.scale)
		low, high := col.limits()
		switch {
		case !whole || v < low || v > high:
			in.fault(CodeSheetScale, path.Field("value"), col.limitArgs()...)
		case f.plans[x.plan].weight[c] == 0:
			in.fault(CodeSheetUnscored, path.Field("criterion"), arg("id", a.Criterion))
		case slices.ContainsFunc(x.adjusted, func(k adjustment) bool { return k.part == p && k.column == c }):
			in.fault(CodeAdjustmentTwice, path.Field("criterion"), arg("id", a.Criterion))
		default:
			x.adjusted = append(x.adjusted, adjustment{p, c, v, a})
		}
	}
}

// adjustedColumn finds the part and the column of an adjustment.
func (in *intake) adjustedColumn(e int32, a *Adjustment) (p, column int) {
	for p := range in.rules.parts {
		part := in.rules.parts[p].Part
		if part != nil && (part.Source == PartVotes || a.Part != "" && a.Part != part.ID) {
			continue
		}
		if c, ok := in.form(e, p).index[a.Criterion]; ok && c >= 0 {
			return p, c
		}
	}
	return -1, -1
}

// publicVotes reads the public votes.
func (in *intake) publicVotes() {
	in.votes = make(map[pair]int64, len(in.facts.PublicVotes))
	for i, v := range in.facts.PublicVotes {
		path := socium.Path("publicVotes").Index(i)
		e, known := in.entryIndex[v.Entry]
		if !known {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", v.Entry))
		}
		p := slices.IndexFunc(in.rules.parts, func(p part) bool { return p.votes() && p.ID == v.Part })
		if p < 0 {
			in.fault(CodeVotesPart, path.Field("part"), arg("id", v.Part))
		}
		if v.Votes < 0 {
			in.fault(CodeVotesCount, path.Field("votes"))
		}
		if p < 0 || !known {
			continue
		}
		key := pair{int32(p), e}
		if _, twice := in.votes[key]; twice {
			in.fault(CodeVotesTwice, path, arg("id", v.Entry))
		}
		in.votes[key] = v.Votes
	}
}

// decisions checks the names in the commission's decisions.
func (in *intake) decisions() {
	for i, t := range in.facts.TieBreaks {
		path := socium.Path("tieBreaks").Index(i)
		if !t.By.external() || t.Draw != nil && t.By != TieLot {
			in.fault(CodeTieBreak, path.Field("by"))
		}
		if t.Draw != nil {
			if err := t.Draw.Check(); err != nil {
				for _, v := range socium.ViolationsOf(err) {
					in.faults = append(in.faults, v.Under(path.Field("draw")))
				}
			} else if len(t.Order) > 0 && !slices.Equal(t.Order, t.Draw.Order()) {
				in.fault(CodeDrawOrder, path.Field("order"))
			}
		}
		seen := map[string]bool{}
		for k, id := range t.Order {
			if _, ok := in.entryIndex[id]; !ok || seen[id] {
				in.fault(CodeEntryUnknown, path.Field("order").Index(k), arg("id", id))
			}
			seen[id] = true
		}
	}
	changed := map[string]bool{}
	for i, c := range in.facts.PlaceChanges {
		path := socium.Path("placeChanges").Index(i)
		e, ok := in.entryIndex[c.Entry]
		if !ok || changed[c.Entry] {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", c.Entry))
		} else if c.Place < 0 || c.Place > len(in.rules.nominations[in.entries[e].nomination].places.List) {
			in.fault(CodeNoSuchPlace, path.Field("place"))
		} else if in.entries[e].out != "" {
			in.fault(CodePlaceEntry, path.Field("entry"), arg("id", c.Entry))
		}
		changed[c.Entry] = true
	}
	for i, id := range in.facts.Declined {
		if _, ok := in.entryIndex[id]; !ok {
			in.fault(CodeEntryUnknown, socium.Path("declined").Index(i), arg("id", id))
		}
	}
	for i, a := range in.facts.NoAwards {
		path := socium.Path("noAwards").Index(i)
		n, ok := in.rules.index[a.Nomination]
		if !ok {
			in.fault(CodeEntryNomination, path.Field("nomination"), arg("id", a.Nomination))
		} else if a.Place < 1 || a.Place > len(in.rules.nominations[n].places.List) {
			in.fault(CodeNoSuchPlace, path.Field("place"))
		}
	}
}
