package contest

import (
	"slices"

	"github.com/socium-go/socium"
)

// conflicts gathers who may not mark what: the conflicts that were declared, and those that can be found from the facts if the
// regulation names their kind.
func (in *intake) conflicts() {
	in.recusals, in.whole = map[pair]*Conflict{}, map[pair]*Conflict{}
	for i := range in.facts.Conflicts {
		c := &in.facts.Conflicts[i]
		path := socium.Path("conflicts").Index(i)
		j, ok := in.jurorIndex[c.Juror]
		if !ok {
			in.fault(CodeJurorUnknown, path.Field("juror"), arg("id", c.Juror))
			continue
		}
		if !c.Kind.Valid() {
			in.fault(CodeConflictKind, path.Field("kind"), arg("word", string(c.Kind)))
		}
		rule := in.conflictRule(c.Kind)
		if rule != nil && c.Basis.IsZero() {
			named := *c
			named.Basis = rule.Basis
			c = &named
		}
		in.declare(path, j, c, rule != nil && rule.Whole)
	}
	if rule := in.conflictRule(ConflictOrganisation); rule != nil {
		in.find(rule, func(j *Juror, e *Entry) bool {
			return e.Organisation != "" && slices.Contains(j.Organisations, e.Organisation)
		})
	}
	if rule := in.conflictRule(ConflictNominee); rule != nil {
		in.find(rule, func(j *Juror, e *Entry) bool { return j.Person != "" && j.Person == e.Person })
	}
}

func (in *intake) conflictRule(kind ConflictKind) *ConflictRule {
	for i := range in.rules.reg.Jury.Conflicts {
		if r := &in.rules.reg.Jury.Conflicts[i]; r.Kind == kind {
			return r
		}
	}
	return nil
}

// declare notes a declared conflict: with an entry, with all entries of an organisation, or with a nomination.
func (in *intake) declare(path socium.Path, j int32, c *Conflict, whole bool) {
	named := 0
	for _, s := range []string{c.Entry, c.Organisation, c.Nomination} {
		if s != "" {
			named++
		}
	}
	if named != 1 {
		in.fault(CodeConflictObject, path)
		return
	}
	switch {
	case c.Nomination != "":
		n, ok := in.rules.index[c.Nomination]
		if !ok {
			in.fault(CodeEntryNomination, path.Field("nomination"), arg("id", c.Nomination))
			return
		}
		in.whole[pair{j, int32(n)}] = c
	case c.Entry != "":
		e, ok := in.entryIndex[c.Entry]
		if !ok {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", c.Entry))
			return
		}
		in.recuse(j, e, c, whole)
	default:
		for e := range in.entries {
			if in.facts.Entries[e].Organisation == c.Organisation {
				in.recuse(j, int32(e), c, whole)
			}
		}
	}
}

func (in *intake) recuse(j, e int32, c *Conflict, whole bool) {
	if whole {
		key := pair{j, in.entries[e].nomination}
		if in.whole[key] == nil {
			in.whole[key] = c
		}
		return
	}
	if in.recusals[pair{j, e}] == nil {
		in.recusals[pair{j, e}] = c
	}
}

// find looks for conflicts of one kind among the facts.
func (in *intake) find(rule *ConflictRule, conflict func(*Juror, *Entry) bool) {
	for j := range in.facts.Jury {
		juror := &in.facts.Jury[j]
		if len(juror.Organisations) == 0 && juror.Person == "" {
			continue
		}
		for e := range in.facts.Entries {
			if entry := &in.facts.Entries[e]; conflict(juror, entry) {
				in.recuse(int32(j), int32(e), &Conflict{Juror: juror.ID, Entry: entry.ID, Kind: rule.Kind, Basis: rule.Basis}, rule.Whole)
			}
		}
	}
}

// recused returns the conflict that keeps a juror from marking an entry.
func (in *intake) recused(j, e int32) (*Conflict, bool) {
	if len(in.recusals) == 0 && len(in.whole) == 0 {
		return nil, false
	}
	if c := in.recusals[pair{j, e}]; c != nil {
		return c, true
	}
	c := in.whole[pair{j, in.entries[e].nomination}]
	return c, c != nil
}
