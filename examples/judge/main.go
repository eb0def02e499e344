// Command judge works out the result of a contest from your own files: a regulation as JSON and marks as CSV, as a spreadsheet
// exports them. It prints the standings, the protocol as Markdown or JSON, a report on the jury, or the regulation in words.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/cli"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags of the program.
type options struct {
	rules, entries, marks string
	show                  string
	meeting               string
	on                    string
}

func run(args []string, stdout, stderr io.Writer) int {
	var o options
	return cli.Program{
		Name: "judge", Usage: "[-rules file] [-marks file] [-entries file] [-show standings|protocol|jury|rules] [-json]",
		JSON: "the protocol", Data: embedded,
		Flags: func(flags *flag.FlagSet) {
			flags.StringVar(&o.rules, "rules", "", "the regulation, JSON; instead of regulation.json of the data `file`s")
			flags.StringVar(&o.marks, "marks", "", "the marks, CSV `file`; instead of marks.csv")
			flags.StringVar(&o.entries, "entries", "", "the entries, CSV `file`; instead of entries.csv. Without the file they are read off the marks")
			flags.StringVar(&o.show, "show", "standings", "`what` to print: standings, protocol (Markdown), jury, rules")
			flags.StringVar(&o.meeting, "number", "", "`number` of the protocol")
			flags.StringVar(&o.on, "on", "", "`day` of the meeting, 2026-05-20")
		},
		Run: func(c *cli.Call) error { return judge(o, c) },
	}.Start(args, stdout, stderr)
}

func judge(o options, c *cli.Call) error {
	on, err := socium.ParseDate(socium.NormalizeDate(o.on))
	switch {
	case o.on != "" && err != nil:
		return fmt.Errorf("-on: %w", err)
	case o.show != "standings" && o.show != "protocol" && o.show != "jury" && o.show != "rules":
		return fmt.Errorf("-show must be standings, protocol, jury or rules, not %q", o.show)
	case c.JSON && o.show != "standings":
		return errors.New("-json prints the protocol and does not go together with -show")
	}
	f := files{c.Files, o, c.Lang}
	rules, err := f.rules()
	if err != nil {
		return err
	}
	if o.show == "rules" {
		_, err := io.WriteString(c.Stdout, rules.In(c.Lang))
		return err
	}
	in, err := f.load(rules)
	if err != nil {
		return err
	}
	res, err := in.judge(o.meeting, on)
	if err != nil {
		return err
	}
	switch {
	case c.JSON:
		return cli.PrintJSON(c.Stdout, res.protocol)
	case o.show == "protocol":
		_, err := io.WriteString(c.Stdout, res.protocol.Markdown(c.Lang))
		return err
	case o.show == "jury":
		p, err := juryReport(res, c.Lang)
		if err != nil {
			return err
		}
		return p.Print(c.Stdout)
	default:
		return report(res, c.Lang).Print(c.Stdout)
	}
}

// files finds the three files: those named by flags, else those of the data.
type files struct {
	data    fs.FS
	options options
	lang    socium.Lang
}

// read returns a file and its name for people; a missing one is an error unless it may be missing.
func (f files) read(named, usual string, optional bool) (data []byte, name string, err error) {
	if named != "" {
		data, err = os.ReadFile(named)
		name = filepath.Base(named)
	} else {
		data, err = fs.ReadFile(f.data, usual)
		name = usual
	}
	if err == nil {
		return data, name, nil
	}
	if optional && named == "" && errors.Is(err, fs.ErrNotExist) {
		return nil, name, nil
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return nil, name, fmt.Errorf("%s: %w", name, err)
}
