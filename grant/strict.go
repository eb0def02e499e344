package grant

// The words of our own shapes are strict: a decoder refuses those that are not listed, and takes "" for "not given". Words of
// documents found in the wild (legal forms, articles, marks of costs) are kept instead and reported by the checks.

func listed[T ~string](dst *T, text []byte, valid func(T) bool) error {
	w := T(text)
	if w != "" && !valid(w) {
		return unknownWord("", clip(string(w), 40))
	}
	*dst = w
	return nil
}

// UnmarshalText accepts the words of the list and "".
func (s *StrategyKind) UnmarshalText(text []byte) error {
	return listed(s, text, StrategyKind.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (g *GroupBy) UnmarshalText(text []byte) error {
	return listed(g, text, GroupBy.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (t *TieKey) UnmarshalText(text []byte) error {
	return listed(t, text, TieKey.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (s *SpreadMetric) UnmarshalText(text []byte) error {
	return listed(s, text, SpreadMetric.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (r *Role) UnmarshalText(text []byte) error {
	return listed(r, text, Role.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (g *Guard) UnmarshalText(text []byte) error {
	return listed(g, text, Guard.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (c *Condition) UnmarshalText(text []byte) error {
	return listed(c, text, Condition.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (r *ReportKind) UnmarshalText(text []byte) error {
	return listed(r, text, ReportKind.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (r *ReportStatus) UnmarshalText(text []byte) error {
	return listed(r, text, ReportStatus.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (p *ProjectResult) UnmarshalText(text []byte) error {
	return listed(p, text, ProjectResult.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (o *ObligationKind) UnmarshalText(text []byte) error {
	return listed(o, text, ObligationKind.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (s *SanctionKind) UnmarshalText(text []byte) error {
	return listed(s, text, SanctionKind.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (d *DuplicatePart) UnmarshalText(text []byte) error {
	return listed(d, text, DuplicatePart.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (a *AwardStatus) UnmarshalText(text []byte) error {
	return listed(a, text, AwardStatus.Valid)
}

// UnmarshalText accepts the words of the list and "".
func (g *GroundOn) UnmarshalText(text []byte) error {
	return listed(g, text, GroundOn.Valid)
}
