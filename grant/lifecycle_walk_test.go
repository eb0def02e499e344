package grant_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares a text with a file, or rewrites the file.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// Random commands never panic, never change the case they are given, and what they make can be replayed.
func TestRandomWalks(t *testing.T) {
	p := process(t)
	life := p.Life()
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		c, e, err := p.Start("A", rub("1000000"), grant.Actor{Role: grant.RoleApplicant}, msk("2025-09-10", 12, 0))
		require.NoError(t, err)
		events := []grant.Event{e}
		at := msk("2025-09-10", 12, 0)
		for range 60 {
			s := walk[r.IntN(len(walk))]
			if r.IntN(3) > 0 { // mostly something that the state has
				perms := p.Permits(c, grant.Actor{}, at, grant.Details{})
				if len(perms) == 0 {
					break
				}
				action := perms[r.IntN(len(perms))].Action
				for _, w := range walk {
					if w.action == action {
						s = w
					}
				}
			}
			at = at.Add(time.Duration(r.IntN(200)) * time.Hour)
			cmd := s.command(c.Version())
			cmd.At = at
			written := func() string { // so that slices that are shared hide nothing; some walks are enough for that
				if seed%30 > 0 {
					return ""
				}
				return fmt.Sprintf("%#v %#v", c, cmd)
			}
			before := written()
			after, e, err := p.Do(c, cmd)
			require.Equal(t, before, written(), "seed %d", seed)
			if err != nil {
				require.Equal(t, c, after, "seed %d", seed)
				require.Zero(t, e, "seed %d: nothing to store", seed)
				continue
			}
			c = after
			events = append(events, e)
		}
		again, err := p.Replay(slices.Values(events))
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, c, again, "seed %d", seed)
		_ = life
	}
}

// The diagrams and the page of the documentation are made of the tables.
func TestDiagramsGolden(t *testing.T) {
	var page strings.Builder
	page.WriteString("# Life cycles of package grant\n\nThis page is generated from the tables of `grant.ApplicationLife` and `grant.CallLife` by the package's tests (`-update`).\n")
	for _, life := range []grant.Lifecycle{grant.ApplicationLife(regulation), grant.CallLife(regulation)} {
		golden(t, filepath.Join("testdata", life.ID+".ru.mmd"), life.Mermaid(socium.RU))
		golden(t, filepath.Join("..", "docs", "grant-"+life.ID+".dot"), life.DOT(socium.EN))
		page.WriteString("\n## " + strings.ToUpper(life.Title.EN[:1]) + life.Title.EN[1:] + "\n\n```mermaid\n" + life.Mermaid(socium.EN) + "```\n")
		page.WriteString("\n| from | action | by | to | conditions | term | clause |\n|---|---|---|---|---|---|---|\n")
		for _, tr := range life.Transitions {
			page.WriteString("| " + join(tr.From) + " | " + string(tr.Action) + " | " + join(tr.Roles) + " | " + outcomes(tr.To) + " | " + join(tr.Guards) + " | " + term(tr.Term) + " | " + tr.Basis.Clause + " |\n")
		}
	}
	golden(t, filepath.Join("..", "docs", "grant-lifecycle.md"), page.String())
}

func join[T ~string](words []T) string {
	if len(words) == 0 {
		return "–"
	}
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return strings.Join(list, ", ")
}

func term(t grant.Term) string {
	if t.IsZero() {
		return "–"
	}
	s := "within "
	if t.Wait {
		s = "after "
	}
	s += strconv.Itoa(t.Days)
	if t.Working {
		s += " working"
	}
	return s + " days"
}

func outcomes(list []grant.OutcomeState) string {
	var out []string
	for _, o := range list {
		s := string(o.To)
		if o.When != "" {
			s += " (" + string(o.When) + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", else ")
}
