package contest_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Every rule of the catalogues of contests.md 2.3 and 2.4 and of the patterns P1–P15 of grants.md 6.3, as it is written in the JSON of a
// regulation, with what the printed form says of it. What each of them does is in judged.
var patterns = []struct{ code, fragment, says string }{
	{"AGG-SUM-ALL", `"jury":{"everyone":true},"scoring":{"combine":[{"method":"sum"}]}`, "sheets are combined as: sum"},
	{"AGG-MEAN-SHEETS", `"scoring":{"order":"by-sheet"}`, "sheets are combined as: arithmetic mean"},
	{"AGG-MEAN-PER-CRITERION", `"scoring":{"order":"by-criterion"}`, "for each criterion the jury's marks are combined as: arithmetic mean"},
	{"AGG-WEIGHTED", `"bands":[{"id":"A"}],"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"10"},"weights":[{"band":"A","weight":"2.5"}]}]}]`, "in band A 2.5"},
	{"AGG-RANKSUM", `"scoring":{"places":{"of":"criteria"}}`, "the lowest sum wins"},
	{"AGG-NORMALISED", `"scoring":{"rescale":{"to":"2","of":"20"}}`, "the total × 2 / 20"},
	{"AGG-TWO-MARKS", `"forms":[{"id":"f","criteria":[{"id":"quantity","scale":{"min":"1","max":"10"}},{"id":"quality","scale":{"min":"1","max":"10"}}]}]`, "quality: whole mark from 1 to 10"},
	{"AGG-JURY+PUBLIC", `"parts":[{"id":"jury","weight":"0.5"},{"id":"public","weight":"0.5","source":"votes","points":[{"to":1,"points":"5"},{"to":3,"points":"3"}]}]`, "1 → 5, 2–3 → 3"},
	{"AGG-VOTE", `"decide":"votes","places":{"list":[{}]}`, "each place is voted on"},

	{"QUO-2/3", `"voting":{"quorum":"2/3"}`, "quorum: at least 2/3"},
	{"QUO-1/2", `"voting":{"quorum":"0.5","more":true}`, "quorum: more than 0.5"},
	{"MAJ-PRESENT", `"voting":{"quorum":"0.5","majority":"present"}`, "more than half of those present"},
	{"MAJ-TOTAL", `"voting":{"majority":"total"}`, "more than half of all members"},
	{"NO-DELEGATION", `"voting":{"quorum":"0.5"}`, "quorum"}, // always so: a ballot counts only from one who is present
	{"CHAIR-CAST", `"voting":{"chairCasts":true}`, "the chair's vote decides"},
	{"TIE-EARLIER", `"ties":[{"by":"earlier"}]`, "earlier filing"},
	{"TIE-VOTE", `"ties":[{"by":"vote"}],"voting":{"chairCasts":true}`, "vote of the commission"},
	{"TIE-CHAIR-SHEET", `"ties":[{"by":"chair-sheet"}]`, "chair's sheet"},
	{"TIE-CRITERION", `"ties":[{"by":"criterion","criterion":"c"}]`, "higher points for criterion “c”"},
	{"TIE-LOT", `"ties":[{"by":"lot"}]`, "drawing of lots"},
	{"MIN-POINTS", `"passMarks":[{"points":"15"}]`, "pass mark 15"},
	{"MIN-ENTRIES", `"minEntries":{"count":5}`, "at least 5 admitted entries"},
	{"ONE-ENTRY, ZERO-ENTRY", `"edition":"1"`, "a single entry is judged as usual; without entries a nomination is void"},
	{"TOP-N", `"places":{"list":[{"title":{"ru":"победитель","en":"winner"},"holders":9}]}`, "place 1, winner, holders 9"},
	{"WIN+LAUREATES", `"places":{"list":[{"prizes":[{"kind":"money","amount":"70000"}]},{"holders":2}]}`, "RUB 70,000.00"},
	{"NO-AWARD", `"places":{"list":[{}]}`, "place 1"}, // a decision, see Facts.NoAwards
	{"ONE-WIN", `"oneWin":{"per":"person"},"places":{"list":[{}]},"nominations":[{"id":"n"},{"id":"m"}]`, "does not win another"},
	{"MEMBER-RECUSED", `"jury":{"conflicts":[{"kind":"nominee","whole":true}]}`, "the juror is the entrant: does not mark the whole nomination"},
	{"READ-AHEAD", `"terms":[{"for":"read-ahead","days":7}]`, "before the meeting, at least 7 days"},
	{"PUBLISH", `"terms":[{"for":"publish","days":7,"working":true}]`, "7 working days"},
	{"MULTI-WIN", `"places":{"list":[{}],"numbering":"standard"}`, "equals share the better place"},

	{"P1, P2", `"jury":{"minSheets":{"count":2}},"scoring":{"order":"by-criterion","round":{"mean":{"places":1}}}`, "the combined value is rounded to 1 decimal"},
	{"P3", `"bands":[{"id":"small"},{"id":"large"}],"forms":[{"id":"f","criteria":[{"id":"relevance","scale":{"max":"10"},"weights":[{"band":"small","weight":"2.5"}]},{"id":"scale","scale":{"max":"10"},"weights":[{"band":"small","weight":"0"},{"band":"large","weight":"3.5"}]}]}]`, "in band small 0 (not scored), in band large 3.5"},
	{"P4", `"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"10"},"weight":"2"},{"id":"d","scale":{"max":"10"},"weight":"2"},{"id":"e","scale":{"max":"10"},"weight":"0.5"}]}]`, "each sheet is the sum of mark × weight"},
	{"P5", `"passMarks":[{"points":"15"}],"ties":[{"by":"earlier"}],"places":{"list":[{"holders":9}]}`, "holders 9"},
	{"P6", `"forms":[{"id":"f","criteria":[{"id":"c","title":{"ru":"обоснованность","en":"justification"},"scale":{"max":"3"}},{"id":"d","scale":{"max":"3"}}]}],"ties":[{"by":"criterion","criterion":"c"}],"places":{"list":[{"holders":3}]}`, "higher points for criterion “justification”"},
	{"P7", `"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"14"},"weight":"5"}]}],"passMarks":[{"points":"40"}]`, "mark from 0 to 14"},
	{"P8", `"scoring":{"rescale":{"to":"2","of":"20"}},"ties":[{"by":"earlier"}]`, "× 2 / 20"},
	{"P9", `"ties":[{"by":"vote"}],"voting":{"chairCasts":true}`, "of equals, 1: vote of the commission"},
	{"P10", `"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"10"}},{"id":"useful","kind":"fact","points":"1"}]}]`, "if true, 1 point"},
	{"P11", `"forms":[{"id":"f","criteria":[{"id":"c","weight":"0.2","scale":{"levels":[{"points":"100","title":{"ru":"высокий","en":"high"}},{"points":"0"}]}}]}]`, "mark: 100 high, 0, weight 0.2"},
	{"P12", `"forms":[{"id":"f","criteria":[{"id":"regions","kind":"items","points":"5","cap":"100","weight":"0.1"}]}]`, "5 points for each item, but at most 100, weight 0.1"},
	{"P13", `"bands":[{"id":"S"},{"id":"L"}],"forms":[{"id":"f","criteria":[{"id":"c","kind":"measure","steps":[{"band":"S","upTo":"75","points":"1"},{"band":"S","upTo":"100","points":"2"},{"band":"S","points":"3"},{"band":"L","upTo":"150","points":"1"},{"band":"L","upTo":"200","points":"2"},{"band":"L","points":"3"}]}]}]`, "S: up to 75 → 1, S: up to 100 → 2, S: more → 3"},
	{"P14", `"bands":[{"id":"below"},{"id":"above"}],"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"10"},"weights":[{"band":"below","weight":"0"}]},{"id":"d","scale":{"max":"10"}}]}]`, "in band below 0 (not scored)"},
	{"P15", `"jury":{"askObjectivity":true}`, "whether he or she can be objective"},
}

// written is a whole regulation around a fragment: two criteria c and d from 0 to 10 and a nomination n, unless the fragment has its own.
func written(fragment string) []byte {
	text := `{"id":"pattern",` + fragment
	if !strings.Contains(fragment, `"forms"`) && !strings.Contains(fragment, `"decide"`) {
		text += `,"forms":[{"id":"f","criteria":[{"id":"c","scale":{"max":"10"}},{"id":"d","scale":{"max":"10"}}]}]`
	}
	if !strings.Contains(fragment, `"nominations"`) {
		text += `,"nominations":[{"id":"n"}]`
	}
	return []byte(text + "}")
}

func TestPatterns(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range patterns {
		assert.False(t, seen[p.code], p.code)
		seen[p.code] = true
		rules, err := contest.ParseRules(written(p.fragment))
		require.NoError(t, err, p.code)
		assert.Contains(t, rules.In(socium.EN), p.says, p.code)
		assert.NotEqual(t, rules.In(socium.EN), rules.In(socium.RU))
		data, err := json.Marshal(rules)
		require.NoError(t, err)
		back, err := contest.ParseRules(data)
		require.NoError(t, err, p.code)
		assert.Equal(t, rules.Ref(), back.Ref(), p.code)
	}
}
