// Command orenburg runs the regional stage of the All-Russian contest of professional skill in social services from the register
// of providers to the list for the federal stage. It reads its input from JSON files (embedded, or of a folder given with -data),
// and everything it prints is computed from them through the library.
package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

//go:embed data
var embedded embed.FS

// Exit codes.
const (
	ok         = 0
	unverified = 1 // the protocol does not follow from the data
	usage      = 2 // a wrong flag, a missing or broken file
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("orenburg", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	dir := flags.String("data", "", "read the data files from this `folder` instead of the embedded ones")
	asJSON := flags.Bool("json", false, "print the protocol as JSON")
	verify := flags.String("verify", "", "check a protocol `file` against the data")
	lang := flags.String("lang", "ru", "language of the output: ru or en")
	fail := func(err error) int {
		fmt.Fprintln(stderr, "orenburg:", err)
		return usage
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stdout, "usage: orenburg [-data folder] [-lang ru|en] [-json | -verify file]")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return ok
	case err != nil:
		return fail(err)
	case flags.NArg() > 0:
		return fail(fmt.Errorf("unexpected argument %q", flags.Arg(0)))
	case *lang != "ru" && *lang != "en":
		return fail(fmt.Errorf("-lang must be ru or en, not %q", *lang))
	case *asJSON && *verify != "":
		return fail(errors.New("-json and -verify do not go together"))
	}

	files, err := fs.Sub(embedded, "data")
	if *dir != "" {
		files, err = os.DirFS(*dir), nil
	}
	if err != nil {
		return fail(err)
	}
	in, err := load(files)
	if err != nil {
		return fail(err)
	}
	if *verify != "" {
		return check(in, *verify, socium.Lang(*lang), stdout, fail)
	}
	result, err := judge(in)
	if err != nil {
		return fail(err)
	}
	if *asJSON {
		err = printJSON(stdout, result.protocol)
	} else {
		err = print(stdout, result, socium.Lang(*lang))
	}
	if err != nil {
		return fail(err)
	}
	return ok
}

func printJSON(w io.Writer, p contest.Protocol) error {
	data, err := p.JSON()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err = b.WriteTo(w)
	return err
}

// check proves a protocol: the same rules, facts and sheets must give it to the last digit.
func check(in input, file string, lang socium.Lang, stdout io.Writer, fail func(error) int) int {
	data, err := os.ReadFile(file)
	if err != nil {
		return fail(err)
	}
	p, err := contest.ParseProtocol(data)
	if err == nil {
		ledger, err := register(in)
		if err != nil {
			return fail(err)
		}
		err = contest.Verify(p, in.Rules, facts(in, ledger), slices.Values(in.Sheets))
		if err == nil {
			fmt.Fprintln(stdout, socium.Text{RU: "Протокол следует из данных: ", EN: "The protocol follows from the data: "}.In(lang)+p.Hash)
			return ok
		}
		fmt.Fprintln(stdout, socium.Text{RU: "Протокол НЕ следует из данных: ", EN: "The protocol does NOT follow from the data: "}.In(lang)+oneLine(err, lang))
		return unverified
	}
	if !json.Valid(data) {
		return fail(fmt.Errorf("%s: not JSON", file))
	}
	fmt.Fprintln(stdout, socium.Text{RU: "Протокол НЕ сходится сам с собой: ", EN: "The protocol does NOT agree with itself: "}.In(lang)+oneLine(err, lang))
	return unverified
}

// oneLine puts an error into the language of the output, if it has a text in it, and on one line.
func oneLine(err error, lang socium.Lang) string {
	var v *socium.Violation
	if errors.As(firstOf(err), &v) {
		return v.Text.In(lang)
	}
	return err.Error()
}
