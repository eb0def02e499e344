package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestKBK(t *testing.T) {
	checkIdentifier(t, socium.ParseKBK, socium.CodeKBK, []string{ // providers.md 8.11
		"18201061201010000510", "14810020430190059611", "80110020510180030633", "82010020310270030811", "00011303992020000130",
		"1481002043P190059244", "1481002043Я190059244", "1481002ZZZZZZZZZZ244", "1481002ЯЯЯЯЯЯЯЯЯЯ244",
	}, []wrong{
		{"1820106120101000051", socium.CodeKBKLength}, {"182010612010100005100", socium.CodeKBKLength}, {"18201061201010000510A", socium.CodeKBKCharacter},
		{"182 0106 1201010000 510", socium.CodeKBKCharacter}, {"18X01061201010000510", socium.CodeKBKCharacter}, {"", socium.CodeKBKLength},
		{"00000000000000000000", socium.CodeKBKZeros}, {"1481002043p190059244", socium.CodeKBKCharacter}, {"1481002043Ё190059244", socium.CodeKBKCharacter},
		{"1820106120101000051\xd0", socium.CodeKBKCharacter}, {"1820106120\xd0", socium.CodeKBKCharacter},
	})
	k := socium.MustParseKBK("1481002043Я190059244")
	assert.Equal(t, []string{"148", "1002", "043Я190059", "244"}, []string{k.Administrator(), k.Section(), k.Article(), k.Expense()})
	assert.Empty(t, socium.KBK{}.Section()+socium.KBK{}.Article()+socium.KBK{}.Expense())
	assert.Equal(t, "1481002043P190059244", socium.NormalizeKBK("КБК 148 1002 043p190059 244"))
}
