package registry_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
)

// A store keeps the events of a register in a table of any SQL database:
//
//	CREATE TABLE event (seq BIGINT PRIMARY KEY, document TEXT NOT NULL)
//
// The primary key is what keeps two programs from recording at once: the second insert of a sequence number fails.
type store struct{ db *sql.DB }

func (s store) save(ctx context.Context, e registry.Event) error {
	document, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO event (seq, document) VALUES (?, ?)", int64(e.Seq), string(document))
	return err
}

func (s store) events(ctx context.Context) iter.Seq2[registry.Event, error] {
	return func(yield func(registry.Event, error) bool) {
		rows, err := s.db.QueryContext(ctx, "SELECT document FROM event ORDER BY seq")
		if err != nil {
			yield(registry.Event{}, err)
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var document []byte
			var e registry.Event
			if err := rows.Scan(&document); err != nil {
				yield(e, err)
				return
			}
			err := json.Unmarshal(document, &e)
			if !yield(e, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(registry.Event{}, err)
		}
	}
}

// Keeping the events in a database: record, restart, replay, go on. The table of this example stands in for a driver.
func Example_database() {
	ctx := context.Background()
	store := store{sql.OpenDB(&table{})}
	ledger := registry.NewLedger(procedures.Omsk())
	for _, name := range []string{"КЦСОН «Берёзка»", "АНО «Тёплый дом»"} {
		event, err := ledger.Include(provider.Card{FullName: name}, act("2026-02-03"))
		if err == nil {
			err = store.save(ctx, event)
		}
		if err != nil {
			fmt.Println(err)
		}
	}

	restarted, err := registry.Replay(store.events(ctx), procedures.Omsk())
	fmt.Println(restarted.Snapshot().Len(), restarted.Head() == ledger.Head(), err)
	event, err := restarted.Include(provider.Card{FullName: "КЦСОН «Пенаты»"}, act("2026-02-04"))
	fmt.Println(event.Number, err, store.save(ctx, event))
	// Output:
	// 2 true <nil>
	// 55-0003 <nil> <nil>
}

// Keeping the events in memory, as a test or a small program may.
func ExampleReplay() {
	ledger := registry.NewLedger(procedures.Omsk())
	var documents [][]byte
	event, err := ledger.Include(provider.Card{FullName: "КЦСОН «Берёзка»"}, act("2026-02-03"))
	if err != nil {
		fmt.Println(err)
	}
	document, err := json.Marshal(event)
	if err != nil {
		fmt.Println(err)
	}
	documents = append(documents, document)

	restored, err := registry.Replay(func(yield func(registry.Event, error) bool) {
		for _, d := range documents {
			var e registry.Event
			if err := json.Unmarshal(d, &e); !yield(e, err) || err != nil {
				return
			}
		}
	}, procedures.Omsk())
	fmt.Println(restored.Snapshot().Len(), err)
	// Output: 1 <nil>
}

// table is the least that package database/sql accepts as a database: it knows the two statements of the example.
type table struct{ documents []string }

func (t *table) Connect(context.Context) (driver.Conn, error) { return conn{t}, nil }
func (t *table) Driver() driver.Driver                        { return nil }

type conn struct{ *table }

func (c conn) Prepare(string) (driver.Stmt, error) { return nil, errors.ErrUnsupported }
func (c conn) Begin() (driver.Tx, error)           { return nil, errors.ErrUnsupported }
func (c conn) Close() error                        { return nil }

func (c conn) ExecContext(_ context.Context, _ string, args []driver.NamedValue) (driver.Result, error) {
	if args[0].Value != int64(len(c.documents)+1) {
		return nil, errors.New("duplicate key")
	}
	document, ok := args[1].Value.(string)
	if !ok {
		return nil, errors.New("not a text")
	}
	c.documents = append(c.documents, document)
	return driver.RowsAffected(1), nil
}

func (c conn) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &rows{c.documents}, nil
}

type rows struct{ left []string }

func (r *rows) Columns() []string { return []string{"document"} }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(dst []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	dst[0], r.left = r.left[0], r.left[1:]
	return nil
}
