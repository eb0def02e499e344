package rivals

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// A logged is a hand with what a register needs besides an index: every version of every card with its two days, and events that are
// ready to be stored and prove by a chain of hashes that none was changed.
type logged struct {
	hand
	events   []event
	versions map[string][]int // by record number: places in events
}

type event struct {
	Seq    int            `json:"seq"`
	Number string         `json:"number"`
	On     socium.Date    `json:"on"`
	At     time.Time      `json:"at"`
	Card   *provider.Card `json:"card"`
	Prev   []byte         `json:"prev"`
	hash   [sha256.Size]byte
}

// newLogged returns the register of cards that were listed long ago.
func newLogged(cards []provider.Card) *logged {
	l := &logged{versions: make(map[string][]int, len(cards))}
	l.head.Store(build(cards))
	for i := range cards {
		if _, err := l.log(&cards[i], day, moment); err != nil {
			panic(err)
		}
	}
	return l
}

// record stores a card as it is from a day on and returns the event as JSON.
func (l *logged) record(c provider.Card, on socium.Date, at time.Time) ([]byte, error) {
	own := c.Clone()
	data, err := l.log(own, on, at)
	if err == nil {
		l.put(own)
	}
	return data, err
}

func (l *logged) log(card *provider.Card, on socium.Date, at time.Time) ([]byte, error) {
	e := event{Seq: len(l.events) + 1, Number: card.Number, On: on, At: at, Card: card}
	if n := len(l.events); n > 0 {
		e.Prev = l.events[n-1].hash[:]
	}
	data, err := json.Marshal(&e)
	if err != nil {
		return nil, err
	}
	e.hash = sha256.Sum256(data)
	l.versions[card.Number] = append(l.versions[card.Number], len(l.events))
	l.events = append(l.events, e)
	return data, nil
}

// verify recomputes the chain.
func (l *logged) verify() error {
	var prev []byte
	for i := range l.events {
		e := &l.events[i]
		data, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if !bytes.Equal(e.Prev, prev) || sha256.Sum256(data) != e.hash {
			return fmt.Errorf("event %d was changed", e.Seq)
		}
		prev = e.hash[:]
	}
	return nil
}
