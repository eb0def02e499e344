package main

import (
	"fmt"
	"io"
	"os"

	"github.com/socium-go/socium"
)

// progress tells on a terminal what the program is doing, on one line that it takes away in the end. Elsewhere it is silent.
type progress struct {
	w    io.Writer // nil: nobody looks
	lang socium.Lang
}

func newProgress(w io.Writer, lang socium.Lang) progress {
	file, ok := w.(*os.File)
	if !ok {
		return progress{}
	}
	if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return progress{}
	}
	return progress{w, lang}
}

// clearLine goes to the beginning of the line and empties it.
const clearLine = "\r\x1b[K"

func (p progress) say(text socium.Text) {
	if p.w != nil {
		fmt.Fprint(p.w, clearLine+text.In(p.lang)+" …")
	}
}

func (p progress) end() {
	if p.w != nil {
		fmt.Fprint(p.w, clearLine)
	}
}
