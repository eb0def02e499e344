package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// A groupTable finds the caps or quotas that are about a candidate: those of its group and those of every group, in their order. There
// may be as many of them as groups.
type groupTable map[groupKey][]int

type groupKey struct {
	by  GroupBy
	key string
}

func newGroupTable(n int, group func(i int) (GroupBy, string)) groupTable {
	if n == 0 {
		return nil
	}
	t := make(groupTable, n)
	for i := range n {
		by, key := group(i)
		t[groupKey{by, key}] = append(t[groupKey{by, key}], i)
	}
	return t
}

// of appends the places of those about the candidate.
func (t groupTable) of(list []int, c *Candidate) []int {
	if len(t) == 0 {
		return list
	}
	for _, by := range groupBys {
		list = append(list, t[groupKey{by, ""}]...)
		if key := by.of(c); key != "" {
			list = append(list, t[groupKey{by, key}]...)
		}
	}
	slices.Sort(list)
	return list
}

// quotaUse is what a group has used up of a quota.
type quotaUse struct {
	count int
	sum   socium.Money
}

// A quotaGroup is a group under a quota. Two quotas of one group count for themselves.
type quotaGroup struct {
	quota int
	key   string
}
