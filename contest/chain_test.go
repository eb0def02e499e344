package contest_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/contest"
)

// The records and hashes of contests.md 7.2.
func TestChain(t *testing.T) {
	var c contest.Chain
	for _, r := range []struct{ record, hash string }{
		{`{"seq":1,"type":"sheet","juror":"J1","entry":"A","score":"8.50"}`, "794a2c8c6e2dd1c0d0f2cd67197d6d9b40451c487dcc99d9866bb403ea6896c8"},
		{`{"seq":2,"type":"sheet","juror":"J2","entry":"A","score":"7.00"}`, "30a684bb4bdd574b5111f30227c1034865649afcbd10fd9c70922bd130884311"},
		{`{"seq":3,"type":"close","sheets":2}`, "b2d1afca9f726272f68e44aac11f96307a8de2faab32b85421148b7b870dfd7c"},
	} {
		c = c.Append(r.record)
		assert.Equal(t, r.hash, c.Head())
	}
	require.NoError(t, c.Verify(c.Head()))
	assert.ErrorIs(t, c.Verify("b2"), contest.CodeChainHead)
	assert.NoError(t, contest.Chain{}.Verify(""))

	for i := range c.Links {
		broken := contest.Chain{Links: slices.Clone(c.Links)}
		broken.Links[i].Record += " "
		assert.ErrorIs(t, broken.Verify(""), contest.CodeChainLink)
		broken.Links = slices.Delete(slices.Clone(c.Links), i, i+1)
		assert.Error(t, broken.Verify(c.Head()), "a record was removed")
	}
	fork := c.Append("x")
	assert.NotEqual(t, c.Append("y").Head(), fork.Head())
	assert.NoError(t, fork.Verify(""), "chains that grow from one do not disturb each other")
}

// contests.md 7.2: SHA-256("J1|A|8.50|5f3a9c").
func TestSealText(t *testing.T) {
	sum := sha256.Sum256([]byte(contest.SealText("J1", "A", "8.50", "5f3a9c")))
	assert.Equal(t, "4d7053db61cc5a6d15f42241b72dcf175d2e6f20f4f05618c2eec462fcf4c784", hex.EncodeToString(sum[:]))
	assert.NotEqual(t, contest.SealText("a|b", "c", "", ""), contest.SealText("a", "b|c", "", ""), "parts cannot be shifted")
}

func TestSealedSheets(t *testing.T) {
	nonce := "0123456789abcdef0123456789abcdef"
	a, b := sheet("J1", "A", "8 7"), sheet("J2", "A", "6 7")
	_, err := contest.Seal(a, "short")
	assert.ErrorIs(t, err, contest.CodeSealNonce)
	seal := func(s contest.Sheet) contest.Commitment {
		c, err := contest.Seal(s, nonce)
		require.NoError(t, err)
		return c
	}
	sealed := []contest.Commitment{seal(a), seal(b)}
	sheets, err := contest.OpenAll(sealed, []contest.Reveal{{Sheet: b, Nonce: nonce}, {Sheet: a, Nonce: nonce}})
	require.NoError(t, err)
	assert.Len(t, sheets, 2)

	changed := sheet("J1", "A", "9 7")
	_, err = contest.OpenAll(append(sealed, seal(a)), []contest.Reveal{{Sheet: changed, Nonce: nonce}, {Sheet: changed, Nonce: nonce}, {Sheet: sheet("J3", "A", "1 1"), Nonce: nonce}})
	assert.Equal(t, []string{
		"sealed[2] contest.seal.twice", "reveals[0] contest.seal.broken", "reveals[1] contest.seal.missing", "reveals[2] contest.seal.missing", "sealed[1] contest.seal.unopened",
	}, codes(err))
}

func TestJournal(t *testing.T) {
	rules, facts, sheets := full()
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	p, err := o.Protocol(contest.Meeting{})
	require.NoError(t, err)
	c, err := p.Journal()
	require.NoError(t, err)
	require.NoError(t, c.Verify(""))
	assert.Equal(t, `{"seq":1,"type":"sheet","juror":"J1","entry":"A","marks":{"c1":"8","c2":"5"}}`, c.Links[0].Record)
	assert.Contains(t, c.Links[len(c.Links)-1].Record, p.Hash)
}

func ExampleSeal() {
	sheet := contest.Sheet{Entry: "A", Juror: "J1", Marks: contest.Marks{{Criterion: "c1", Value: num("8.5")}}}
	commitment, err := contest.Seal(sheet, "a nonce that is long and random")
	fmt.Println(err, commitment.Open(sheet, "a nonce that is long and random"))
	sheet.Marks[0].Value = num("9")
	fmt.Println(commitment.Open(sheet, "a nonce that is long and random"))
	// Output:
	// <nil> <nil>
	// hash: the sheet of “J1” for entry “A” is not the one that was sealed (contest.seal.broken)
}
