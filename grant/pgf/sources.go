package pgf

import "github.com/socium-go/socium"

// One document has one spelling.
var (
	regulation = socium.Basis{Act: "Положение о первом конкурсе 2026 года"} // order of the foundation of 17.06.2025 № 11
	decree     = socium.Basis{Act: "Указ Президента РФ от 30.01.2019 № 30"}
)

// clause is a clause of the Regulation of 2026-1.
func clause(n string) socium.Basis { return regulation.At("п. " + n) }

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// results2026 tells the pass marks of 2026-1, as a news agency reported the decision of the coordination committee.
var results2026 = socium.Basis{Act: "решение Координационного комитета по результатам первого конкурса 2026 года"}
