package cookbook_test

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
)

// act is an order of the given day, recorded in the morning of that day.
func act(day string) registry.Act {
	on := socium.MustParseDate(day)
	year, month, d := on.Date()
	return registry.Act{On: on, At: time.Date(year, month, d, 9, 0, 0, 0, time.UTC), Basis: socium.Basis{Act: "распоряжение министерства"}}
}

// town is a register of three invented providers.
func town() *registry.Ledger {
	ledger := registry.NewLedger(procedures.Omsk())
	for i, name := range []string{"Автономная некоммерческая организация «Тёплый дом»", "БУ КЦСОН «Берёзка»", "ООО «Забота рядом»"} {
		card := provider.Card{
			FullName:    name,
			Forms:       []provider.Form{provider.Home},
			Services:    []provider.Service{{ID: "medical.care", Form: provider.Home, Kind: provider.Medical}},
			Places:      []provider.Places{{Form: provider.Home, Total: provider.Num(30), Free: provider.Num([]int64{4, 11, 0}[i])}},
			Territories: []provider.Territory{{Code: "52701"}},
		}
		if _, err := ledger.Include(card, act("2026-02-03")); err != nil {
			panic(err)
		}
	}
	return ledger
}

// plain writes a text with ordinary spaces, as an editor of this file would type them.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// table stands in for a database: the least that package database/sql accepts.
type table struct{ documents []string }

func (t *table) Connect(context.Context) (driver.Conn, error) { return conn{t}, nil }
func (t *table) Driver() driver.Driver                        { return nil }

type conn struct{ *table }

func (c conn) Prepare(string) (driver.Stmt, error) { return nil, errors.ErrUnsupported }
func (c conn) Begin() (driver.Tx, error)           { return nil, errors.ErrUnsupported }
func (c conn) Close() error                        { return nil }

func (c conn) ExecContext(_ context.Context, _ string, args []driver.NamedValue) (driver.Result, error) {
	document, ok := args[1].Value.(string)
	if !ok || args[0].Value != int64(len(c.documents)+1) {
		return nil, errors.New("duplicate key")
	}
	c.documents = append(c.documents, document)
	return driver.RowsAffected(1), nil
}

func (c conn) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &rows{left: c.documents}, nil
}

type rows struct{ left []string }

func (r *rows) Columns() []string { return []string{"document"} }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(dest []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	dest[0], r.left = r.left[0], r.left[1:]
	return nil
}

// pensions is the same sum in so many months.
func pensions(first string, months int, sum socium.Money) (list []fee.Income) {
	for i := range months {
		list = append(list, fee.Income{Month: socium.MustParseDate(first).AddMonths(i), Amount: sum})
	}
	return list
}

func money(rubles int64) []contest.Prize {
	return []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(rubles))}}
}

func mark(entry, juror string, points int64) contest.Sheet {
	return contest.Sheet{Entry: entry, Juror: juror, Marks: contest.Marks{{Criterion: "result", Value: socium.Int(points)}}}
}
