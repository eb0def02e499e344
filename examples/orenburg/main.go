// Command orenburg runs the regional stage of the All-Russian contest of professional skill in social services from the register
// of providers to the list for the federal stage. It reads its input from JSON files (embedded, or of a folder given with -data),
// and everything it prints is computed from them through the library.
package main

import (
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/cli"
	"github.com/socium-go/socium/examples/internal/strict"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	var verify string
	return cli.Program{
		Name: "orenburg", Usage: "[-json | -verify file]", JSON: "the protocol", Data: embedded,
		Flags: func(flags *flag.FlagSet) {
			flags.StringVar(&verify, "verify", "", "check a protocol `file` against the data")
		},
		Run: func(c *cli.Call) error {
			if c.JSON && verify != "" {
				return errors.New("-json and -verify do not go together")
			}
			in, err := load(c.Files)
			if err != nil {
				return err
			}
			if verify != "" {
				return check(in, verify, c)
			}
			result, err := judge(in)
			if err != nil {
				return err
			}
			if c.JSON {
				return printJSON(c.Stdout, result.protocol)
			}
			return report(result, c.Lang).Print(c.Stdout)
		},
	}.Start(args, stdout, stderr)
}

func printJSON(w io.Writer, p contest.Protocol) error {
	data, err := p.JSON()
	if err != nil {
		return err
	}
	return cli.PrintJSON(w, json.RawMessage(data))
}

// check proves a protocol: the same rules, facts and sheets must give it to the last digit.
func check(in input, file string, c *cli.Call) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	p, err := contest.ParseProtocol(data)
	switch {
	case err != nil && !json.Valid(data):
		return fmt.Errorf("%s: not JSON", file)
	case err != nil:
		fmt.Fprintln(c.Stdout, socium.Text{RU: "Протокол НЕ сходится сам с собой: ", EN: "The protocol does NOT agree with itself: "}.In(c.Lang)+oneLine(err, c.Lang))
		return cli.ErrNo
	}
	ledger, err := register(in)
	if err != nil {
		return err
	}
	if err := contest.Verify(p, in.Rules, facts(in, ledger), slices.Values(in.Sheets)); err != nil {
		fmt.Fprintln(c.Stdout, socium.Text{RU: "Протокол НЕ следует из данных: ", EN: "The protocol does NOT follow from the data: "}.In(c.Lang)+oneLine(err, c.Lang))
		return cli.ErrNo
	}
	fmt.Fprintln(c.Stdout, socium.Text{RU: "Протокол следует из данных: ", EN: "The protocol follows from the data: "}.In(c.Lang)+p.Hash)
	return nil
}

// oneLine puts an error into the language of the output, if it has a text in it, and on one line.
func oneLine(err error, lang socium.Lang) string {
	var v *socium.Violation
	if errors.As(strict.First(err), &v) {
		return v.Text.In(lang)
	}
	return err.Error()
}
