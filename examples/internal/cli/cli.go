// Package cli is the command line of the example programs: the flags that all of them have, one clear line and exit code 2
// for a wrong flag or a broken file.
package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/socium-go/socium"
)

// Exit codes.
const (
	OK    = 0 // done
	No    = 1 // what was to be checked does not hold, see [ErrNo]
	Wrong = 2 // a wrong flag, a missing or broken file
)

// ErrNo ends a program with the exit code [No]: it has printed why.
var ErrNo = errors.New("no")

// A Program is what a main package hands over.
type Program struct {
	Name  string
	Usage string // what follows "[-data folder] [-lang ru|en]" in the line of usage
	JSON  string // what -json prints; empty: there is no such flag
	Data  fs.FS  // the embedded files, with the folder "data" in them; nil: there is no flag -data
	// Flags adds flags of the program's own; nil: it has none.
	Flags func(*flag.FlagSet)
	// Run does the work. Each line of its error is printed behind the name.
	Run func(*Call) error
}

// A Call is one start of a program.
type Call struct {
	Files  fs.FS // of the folder given with -data, or the embedded ones
	Lang   socium.Lang
	JSON   bool
	Stdout io.Writer
	Stderr io.Writer
}

// Start runs the program and returns its exit code.
func (p Program) Start(args []string, stdout, stderr io.Writer) int {
	switch err := p.start(args, stdout, stderr); {
	case err == nil:
		return OK
	case errors.Is(err, ErrNo):
		return No
	default:
		for line := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(stderr, "%s: %s\n", p.Name, line)
		}
		return Wrong
	}
}

func (p Program) start(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet(p.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "ru", "language of the output: ru or en")
	var dir string
	if p.Data != nil {
		flags.StringVar(&dir, "data", "", "read the data files from this `folder` instead of the embedded ones")
	}
	var asJSON bool
	if p.JSON != "" {
		flags.BoolVar(&asJSON, "json", false, "print "+p.JSON+" as JSON")
	}
	if p.Flags != nil {
		p.Flags(flags)
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		p.help(flags, stdout)
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case *lang != string(socium.RU) && *lang != string(socium.EN):
		return fmt.Errorf("-lang must be ru or en, not %q", *lang)
	}
	call := &Call{Lang: socium.Lang(*lang), JSON: asJSON, Stdout: stdout, Stderr: stderr}
	switch {
	case dir != "":
		call.Files = os.DirFS(dir)
	case p.Data != nil:
		files, err := fs.Sub(p.Data, "data")
		if err != nil {
			return err
		}
		call.Files = files
	}
	return p.Run(call)
}

func (p Program) help(flags *flag.FlagSet, w io.Writer) {
	usage := "usage: " + p.Name
	if p.Data != nil {
		usage += " [-data folder]"
	}
	usage += " [-lang ru|en]"
	if p.Usage != "" {
		usage += " " + p.Usage
	}
	fmt.Fprintln(w, usage)
	flags.SetOutput(w)
	flags.PrintDefaults()
}

// PrintJSON writes v as indented JSON.
func PrintJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := b.WriteTo(w)
	return err
}
