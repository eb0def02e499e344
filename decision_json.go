package socium

import "github.com/socium-go/socium/internal/canon"

// findingJSON is the stored form. Its first part is the substance that the hash covers; the words are for readers, so that a
// better wording in a later version does not change what was decided.
type findingJSON struct {
	Code     Code        `json:"code"`
	Verdict  Verdict     `json:"verdict"`
	Severity Severity    `json:"severity"`
	Basis    Basis       `json:"basis,omitzero"`
	Path     Path        `json:"path,omitempty"`
	Have     Value       `json:"have,omitzero"`
	Need     Value       `json:"need,omitzero"`
	Private  bool        `json:"private,omitempty"`
	Remedies []Remedy    `json:"remedies,omitempty"`
	Waiver   *WaiverInfo `json:"waiver,omitempty"`
	Title    Text        `json:"title,omitzero"`
	Text     Text        `json:"text,omitzero"`
}

func (f Finding) substance() findingJSON {
	r := f.rule()
	out := findingJSON{
		Code: r.Code, Verdict: f.Verdict, Severity: r.Severity, Basis: r.Basis, Path: f.Path,
		Have: f.shown(), Need: f.Need(), Private: f.traits.private(), Waiver: f.Waiver(),
	}
	for r := range f.Remedies() {
		if r.Kind == RemedyWait && out.Have.kind == kindPrivate {
			r.Value = PrivateValue() // the day to wait for would tell the personal one
		}
		out.Remedies = append(out.Remedies, r)
	}
	return out
}

// MarshalJSON writes the finding with its texts; a personal fact is replaced by {"personal":true},
// and so is the day that a person has to wait for, which would tell it.
func (f Finding) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (f Finding) AppendJSON(b []byte) ([]byte, error) {
	out := f.substance()
	out.Title = f.rule().Title
	if f.Verdict == Fail || f.Verdict == NoData {
		out.Text = f.text()
	}
	return canon.Append(b, &out)
}

// UnmarshalJSON reads what MarshalJSON writes. The text is kept as the explanation.
func (f *Finding) UnmarshalJSON(data []byte) error {
	var in findingJSON
	if err := decodeJSON(data, &in); err != nil {
		return err
	}
	*f = Finding{
		Requirement: &Requirement{Code: in.Code, Title: in.Title, Basis: in.Basis, Severity: in.Severity, Explain: in.Text},
		Ruling:      evidence(in.Verdict, shapePlain, in.Path, in.Have, in.Need),
	}
	if in.Private {
		f.traits |= traitPrivate
		if in.Have.kind != kindPrivate {
			f.traits |= traitDisclosed
		}
	}
	if in.Waiver != nil || len(in.Remedies) > 0 || !in.Text.IsZero() {
		f.extra = &findingExtra{waiver: in.Waiver, remedies: in.Remedies, text: in.Text}
	}
	return nil
}

// UnmarshalJSON reads what JSON writes: at most MaxListItems elements in all of its lists.
func (d *Decision) UnmarshalJSON(data []byte) error {
	type plain Decision
	var in plain
	if err := decodeJSON(data, &in); err != nil {
		return err
	}
	*d = Decision(in)
	return nil
}

// JSON returns the canonical JSON of the decision: fixed order of members, no spaces, texts included.
func (d Decision) JSON() ([]byte, error) { return canon.JSON(d) }

// Hash returns the SHA-256, in hex, of what was decided: rulebook, day, verdicts, evidence, remedies and waivers without their
// wording, personal facts masked. It is the same on every machine.
func (d Decision) Hash() string {
	out := struct {
		Rulebook RulebookRef   `json:"rulebook"`
		On       Date          `json:"on"`
		Findings []findingJSON `json:"findings"`
	}{d.Rulebook, d.On, make([]findingJSON, len(d.Findings))}
	for i, f := range d.Findings {
		s := f.substance()
		for j := range s.Remedies {
			s.Remedies[j].Text, s.Remedies[j].Fact = Text{}, Text{}
			if s.Private && s.Remedies[j].Kind == RemedyWait {
				s.Remedies[j].Value = PrivateValue()
			}
		}
		if s.Private {
			s.Have = PrivateValue()
		}
		out.Findings[i] = s
	}
	hash, _ := canon.Hash(out) // cannot fail: every part is plain data
	return hash
}
