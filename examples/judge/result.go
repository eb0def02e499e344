package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/reliability"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/examples/internal/standings"
	"github.com/socium-go/socium/examples/internal/table"
)

// result is what the program works out.
type result struct {
	*input
	outcome  *contest.Outcome
	protocol contest.Protocol
}

func (in *input) judge(number string, on socium.Date) (result, error) {
	outcome, err := in.rules.Judge(in.facts, slices.Values(in.sheets))
	if err != nil {
		return result{}, in.located(err)
	}
	meeting := contest.Meeting{Number: number, On: on}
	for _, j := range in.facts.Jury {
		meeting.Present = append(meeting.Present, j.ID)
	}
	protocol, err := outcome.Protocol(meeting)
	return result{in, outcome, protocol}, err
}

// located turns the violations of the rules into faults of the files: the paths name sheets and marks, the files rows and columns.
func (in *input) located(err error) error {
	list := socium.ViolationsOf(err)
	if len(list) == 0 {
		return err
	}
	faults := &table.Faults{Lang: in.lang}
	for _, v := range list {
		text := v.Text
		text.RU += " [" + string(v.Code) + "]"
		text.EN += " [" + string(v.Code) + "]"
		t, row, column := in.where(string(v.Path))
		faults.Add(t, row, column, text)
	}
	return faults.Err()
}

func (in *input) where(path string) (t table.Table, row, column int) {
	t, column = in.marks, -1
	var i int
	switch {
	case strings.HasPrefix(path, "sheets["):
		if n, _ := fmt.Sscanf(path, "sheets[%d]", &i); n == 1 && i < len(in.rowOf) {
			row = in.rowOf[i]
			if _, id, found := strings.Cut(path, ".marks."); found {
				if at, ok := in.cellOf[cell{i, id}]; ok {
					row, column = at.row, at.column
				}
			}
		}
	case strings.HasPrefix(path, "entries["):
		if n, _ := fmt.Sscanf(path, "entries[%d]", &i); n == 1 && i < len(in.entryAt) && in.entryAt[i] > 0 {
			t, row = in.entries, in.entryAt[i]
		}
	}
	return t, row, column
}

func (r result) label(e contest.Entry) string {
	if e.Title != "" {
		return e.Title
	}
	return e.Organisation
}

// report writes the standings.
func report(res result, lang socium.Lang) *page.Page {
	p := page.New(lang)
	reg := res.rules.Regulation()
	title := reg.Title.In(lang)
	if title == "" {
		title = reg.ID
	}
	if reg.Edition != "" {
		title += ", " + reg.Edition
	}
	p.Wrapped("", title)
	p.Line("%s", fmt.Sprintf(p.Say("заявок %d, экспертов %d, листов %d", "entries %d, jurors %d, sheets %d"), len(res.facts.Entries), len(res.facts.Jury), len(res.sheets)))
	if doubts := res.rules.Lint(); len(doubts) > 0 {
		p.Heading(p.Say("К положению", "On the regulation"))
		p.Violations("  ", doubts)
	}
	p.Heading(p.Say("Итоги", "Results"))
	w := &standings.Writer{Page: p, Rules: reg, Jury: res.facts.Jury, Entries: map[string]contest.Entry{}}
	for _, e := range res.facts.Entries {
		e.Title = res.label(e)
		w.Entries[e.ID] = e
	}
	w.Legend()
	number := 0
	for n, lines := range res.outcome.Nominations() {
		number++
		w.Nomination(number, n, lines)
	}
	if remarks := res.outcome.Remarks(); len(remarks) > 0 {
		p.Heading(p.Say("Замечания", "Remarks"))
		for _, v := range remarks {
			t, row, column := res.where(string(v.Path))
			p.Wrapped("  ! ", table.Fault{File: t.Name, Row: row, Column: column, Text: v.Text}.In(lang))
		}
	}
	p.Line("")
	p.Line("  %s %s", p.Say("Протокол, SHA-256:", "Protocol, SHA-256:"), res.protocol.Hash)
	return p
}

// juryReport tells what the marks of the jury are worth, nomination by nomination.
func juryReport(res result, lang socium.Lang) (*page.Page, error) {
	p := page.New(lang)
	p.Wrapped("", p.Say("Советует и ничего не меняет: итог стоит в протоколе.", "This is advice and changes nothing: the result stands in the protocol."))
	for n, lines := range res.outcome.Nominations() {
		p.Heading(n.Title.In(lang))
		sheets := reliability.SheetsOf(lines)
		if len(sheets) == 0 {
			p.Line("  %s", p.Say("листов нет", "there are no sheets"))
			continue
		}
		places := 0
		for _, place := range n.Places.List {
			places += max(1, place.Holders)
		}
		review, err := reliability.Review(sheets, reliability.Options{Places: min(places, len(lines))})
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(review.In(lang)) {
			indent := len(line) - len(strings.TrimLeft(line, " "))
			p.Wrapped("  "+strings.Repeat(" ", indent), strings.TrimSpace(line))
		}
	}
	return p, nil
}
