package journal

import "github.com/socium-go/socium"

// survivorStays reports whether the record that a duplicate is to be merged into is another one and in the register, on the legal
// day and after everything recorded, and does not lead back to the duplicate on a day between.
func (a *attempt[E]) survivorStays() bool {
	if a.survivor == nil || a.event.Into == a.event.Number || !a.survivor.last().status.Present() {
		return false
	}
	if a.event.On.IsZero() || !a.fits {
		return true // there is another reason
	}
	return a.survivor.at(a.event.On).status.Present() && !a.losesMerged()
}

// losesMerged reports whether a merger or a correction leaves the number of a merged record without a record that it leads to: the
// survivor is not there yet on the day of the merger, or the two lead to each other.
func (a *attempt[E]) losesMerged() bool {
	steps := a.next.steps(nil, socium.Date{})
	for i, s := range steps {
		if s.status != Merged || a.hadStep(s) && i+1 < len(steps) && a.hadStep(steps[i+1]) {
			continue
		}
		into := a.before.record(s.into())
		if into.at(s.on).status == "" || a.comesBack(s.into(), spanOf(steps, i), longest) {
			return true
		}
	}
	if !a.beginsLater() {
		return false
	}
	for i := range a.before.records.Len() {
		for s := a.before.records.Ref(i).now; s != nil; s = s.before {
			if s.status == Merged && s.into() == a.next.number && a.next.at(s.on).status == "" {
				return true
			}
		}
	}
	return false
}

// hadStep reports whether the record had the step before the correction, on the same day.
func (a *attempt[E]) hadStep(s *step[E]) bool {
	for old := a.record.now; old != nil; old = old.before {
		if old.event == s.event && old.on == s.on && old.status == s.status {
			return true
		}
	}
	return false
}

// comesBack reports whether a number leads to the changed record itself on one of the days.
func (a *attempt[E]) comesBack(number string, within span, depth int) bool {
	if number == a.next.number || depth == 0 {
		return true
	}
	r := a.before.record(number)
	if r == nil {
		return false
	}
	steps := r.steps(nil, socium.Date{})
	for i, s := range steps {
		t, ok := spanOf(steps, i).meet(within)
		if ok && s.status == Merged && a.comesBack(s.into(), t, depth-1) {
			return true
		}
	}
	return false
}

// beginsLater reports whether the changed record is first included later than it was, or not at all.
func (a *attempt[E]) beginsLater() bool {
	was, now := a.record.first(), a.next.first()
	return was.status != "" && (now.status == "" || now.on.After(was.on))
}
