package contest_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium/contest"
)

func pool(n int) []string {
	var list []string
	for i := range n {
		list = append(list, strconv.Itoa(i+1))
	}
	return list
}

// contests.md 7.2: seed 1.7.12./2024./, pool 1..6, three draws.
func TestDraw(t *testing.T) {
	d := contest.Draw{Pool: pool(6), Sources: []contest.DrawSource{{Values: []string{"12", "1", "7"}, Set: true}, {Values: []string{"2024"}}}}
	assert.Equal(t, "1.7.12./2024./", d.Seed())
	assert.Equal(t, []string{"2", "4", "3"}, d.Take(3))
	d.Hash = contest.DrawSHA256
	assert.Equal(t, []string{"1", "5", "2"}, d.Take(3))
	assert.Len(t, d.Order(), 6)
	assert.ElementsMatch(t, pool(6), d.Order())
}

// The example of RFC 3797, section 6: 10 of 25.
func TestDrawOfTheRFC(t *testing.T) {
	d := contest.Draw{Pool: pool(25), Sources: []contest.DrawSource{
		{Values: []string{"9319"}}, {Values: strings.Fields("2 12 5 10 8"), Set: true}, {Values: strings.Fields("9 18 26 34 41 45"), Set: true},
	}}
	assert.Equal(t, "9319./2.5.8.10.12./9.18.26.34.41.45./", d.Seed())
	assert.Equal(t, strings.Fields("17 7 2 16 25 23 8 24 19 13"), d.Take(10))
}

func TestBadDraw(t *testing.T) {
	source := []contest.DrawSource{{Values: []string{"1"}}}
	for _, d := range []contest.Draw{
		{Sources: source}, {Pool: []string{"a", "a"}, Sources: source}, {Pool: []string{""}, Sources: source}, {Pool: []string{"a"}},
		{Pool: []string{"a"}, Sources: []contest.DrawSource{{}}}, {Pool: []string{"a"}, Sources: []contest.DrawSource{{Values: []string{"1."}}}},
		{Pool: []string{"a"}, Sources: []contest.DrawSource{{Values: []string{"x"}, Set: true}}}, {Pool: []string{"a"}, Sources: source, Hash: "crc"},
	} {
		assert.ErrorIs(t, d.Check(), contest.CodeDraw, "%v", d)
		assert.Empty(t, d.Order())
	}
}

func ExampleDraw() {
	draw := contest.Draw{
		Pool:    []string{"entry 14", "entry 15", "entry 21"},
		Sources: []contest.DrawSource{{Values: []string{"44", "7", "19"}, Set: true}},
	}
	fmt.Println(draw.Seed(), draw.Order())
	// Output: 7.19.44./ [entry 14 entry 21 entry 15]
}
