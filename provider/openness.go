package provider

import "github.com/socium-go/socium"

// A Block is a part of what a provider must publish (информационная открытость, 442-FZ art. 13).
type Block string

// The fifteen blocks, in the order of the article.
const (
	BlockRegistration Block = "registration" // дата регистрации, учредители
	BlockContacts     Block = "contacts"     // место нахождения, филиалы, режим и график, телефоны
	BlockStructure    Block = "structure"    // структура и органы управления
	BlockServices     Block = "services"     // формы, виды, порядок, условия, тарифы
	BlockRecipients   Block = "recipients"   // численность получателей
	BlockStaff        Block = "staff"        // руководитель, заместители, персонал
	BlockFacilities   Block = "facilities"   // материально-техническое обеспечение
	BlockFreePlaces   Block = "free-places"  // свободные места
	BlockVolume       Block = "volume"       // объём предоставляемых услуг
	BlockLicences     Block = "licences"     // лицензии
	BlockFinance      Block = "finance"      // финансово-хозяйственная деятельность
	BlockRules        Block = "rules"        // правила внутреннего распорядка, коллективный договор
	BlockInspections  Block = "inspections"  // предписания и отчёты об исполнении
	BlockQuality      Block = "quality"      // независимая оценка качества
	BlockOther        Block = "other"        // иная информация
)

var blocks = words(
	named[Block]{BlockRegistration, socium.Text{RU: "дата регистрации и учредители", EN: "registration and founders"}},
	named[Block]{BlockContacts, socium.Text{RU: "место нахождения, филиалы, режим и график работы, контакты", EN: "place, branches, hours and contacts"}},
	named[Block]{BlockStructure, socium.Text{RU: "структура и органы управления", EN: "structure and management"}},
	named[Block]{BlockServices, socium.Text{RU: "формы, виды услуг, порядок, условия и тарифы", EN: "forms, kinds, order, conditions and tariffs"}},
	named[Block]{BlockRecipients, socium.Text{RU: "численность получателей", EN: "number of recipients"}},
	named[Block]{BlockStaff, socium.Text{RU: "руководитель, заместители и персонал", EN: "head, deputies and staff"}},
	named[Block]{BlockFacilities, socium.Text{RU: "материально-техническое обеспечение", EN: "material base"}},
	named[Block]{BlockFreePlaces, socium.Text{RU: "свободные места", EN: "free places"}},
	named[Block]{BlockVolume, socium.Text{RU: "объём предоставляемых услуг", EN: "volume of services"}},
	named[Block]{BlockLicences, socium.Text{RU: "лицензии", EN: "licences"}},
	named[Block]{BlockFinance, socium.Text{RU: "финансово-хозяйственная деятельность", EN: "financial and economic activity"}},
	named[Block]{BlockRules, socium.Text{RU: "правила внутреннего распорядка и коллективный договор", EN: "internal rules and collective agreement"}},
	named[Block]{BlockInspections, socium.Text{RU: "предписания и отчёты об их исполнении", EN: "orders of control bodies and reports"}},
	named[Block]{BlockQuality, socium.Text{RU: "независимая оценка качества", EN: "independent assessment of quality"}},
	named[Block]{BlockOther, socium.Text{RU: "иная информация", EN: "other information"}},
)

// AllBlocks returns the blocks in the order of the article.
func AllBlocks() []Block { return blocks.all() }

// Valid reports whether b is one of the blocks.
func (b Block) Valid() bool { return blocks.has(b) }

// In returns the block in words.
func (b Block) In(lang socium.Lang) string { return blocks.text(b).In(lang) }

// A Publication tells that a block is published, where, and when it was last brought up to date.
type Publication struct {
	Block   Block               `json:"block"`
	Site    socium.Answer       `json:"site,omitzero"`  // on the site
	Stand   socium.Answer       `json:"stand,omitzero"` // on a stand in the premises
	Updated Stated[socium.Date] `json:"updated,omitzero"`
	Changed Stated[socium.Date] `json:"changed,omitzero"` // the day when the information itself changed
	URL     string              `json:"url,omitempty"`
}
