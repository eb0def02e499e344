package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

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

var blocks = wordlist.List[Block]{
	{BlockRegistration, "дата регистрации и учредители", "registration and founders"},
	{BlockContacts, "место нахождения, филиалы, режим и график работы, контакты", "place, branches, hours and contacts"},
	{BlockStructure, "структура и органы управления", "structure and management"},
	{BlockServices, "формы, виды услуг, порядок, условия и тарифы", "forms, kinds, order, conditions and tariffs"},
	{BlockRecipients, "численность получателей", "number of recipients"},
	{BlockStaff, "руководитель, заместители и персонал", "head, deputies and staff"},
	{BlockFacilities, "материально-техническое обеспечение", "material base"},
	{BlockFreePlaces, "свободные места", "free places"},
	{BlockVolume, "объём предоставляемых услуг", "volume of services"},
	{BlockLicences, "лицензии", "licences"},
	{BlockFinance, "финансово-хозяйственная деятельность", "financial and economic activity"},
	{BlockRules, "правила внутреннего распорядка и коллективный договор", "internal rules and collective agreement"},
	{BlockInspections, "предписания и отчёты об их исполнении", "orders of control bodies and reports"},
	{BlockQuality, "независимая оценка качества", "independent assessment of quality"},
	{BlockOther, "иная информация", "other information"},
}

// AllBlocks returns the blocks in the order of the article.
func AllBlocks() []Block { return blocks.All() }

// Valid reports whether b is one of the blocks.
func (b Block) Valid() bool { return blocks.Has(b) }

// In returns the block in words.
func (b Block) In(lang socium.Lang) string { return inWords(blocks, b, lang) }

// A Publication tells that a block is published, where, and when it was last brought up to date.
type Publication struct {
	Block   Block               `json:"block"`
	Site    socium.Answer       `json:"site,omitzero"`  // on the site
	Stand   socium.Answer       `json:"stand,omitzero"` // on a stand in the premises
	Updated Stated[socium.Date] `json:"updated,omitzero"`
	Changed Stated[socium.Date] `json:"changed,omitzero"` // the day when the information itself changed
	URL     string              `json:"url,omitempty"`
}
