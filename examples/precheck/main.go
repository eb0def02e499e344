// Command precheck tells what is still to be done before an application for a grant may be filed: it takes an application as JSON, a
// budget as CSV if there is one, and a call, either one that the library knows or one's own as JSON.
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/cli"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags of the program.
type options struct {
	application, budget, call, on string
	list, gate                    bool
}

func run(args []string, stdout, stderr io.Writer) int {
	var o options
	return cli.Program{
		Name: "precheck", Usage: "[-application file] [-budget file] [-call id|file] [-on day] [-gate] [-json]",
		JSON: "the to-do list", Data: embedded,
		Flags: func(flags *flag.FlagSet) {
			flags.StringVar(&o.application, "application", "", "the application, JSON `file`; instead of application.json of the data")
			flags.StringVar(&o.budget, "budget", "", "its budget, CSV `file`; instead of budget.csv of the data, if there is one")
			flags.StringVar(&o.call, "call", "2026-1", "`id` of a call that the library knows (see -calls), or a JSON file")
			flags.StringVar(&o.on, "on", "", "`day` of the question, 2025-10-10; the last day of intake when it is not given")
			flags.BoolVar(&o.list, "calls", false, "list the calls that the library knows, and what is not known of them")
			flags.BoolVar(&o.gate, "gate", false, "exit code 1 when something blocks")
		},
		Run: func(c *cli.Call) error { return precheck(o, c) },
	}.Start(args, stdout, stderr)
}

func precheck(o options, c *cli.Call) error {
	if o.list {
		return calls(c.Lang).Print(c.Stdout)
	}
	call, err := findCall(o.call, c.Lang)
	if err != nil {
		return err
	}
	f := files{c.Files, o, c.Lang}
	app, lines, err := f.application()
	if err != nil {
		return err
	}
	on := call.Closes().Day()
	if o.on != "" {
		if on, err = socium.ParseDate(socium.NormalizeDate(o.on)); err != nil {
			return fmt.Errorf("-on: %w", err)
		}
	}
	if on.IsZero() {
		return fmt.Errorf("-on: %s", socium.Text{RU: "у конкурса нет дня окончания приёма: назовите день вопроса", EN: "the call has no closing day: name the day of the question"}.In(c.Lang))
	}
	res := result{
		call: call, app: app, lines: lines, on: on,
		decision: call.Precheck(app, on), budget: call.BudgetDecision(app, on), todo: call.Todo(app, on),
	}
	if c.JSON {
		err = cli.PrintJSON(c.Stdout, res.todo)
	} else {
		err = report(res, c.Lang).Print(c.Stdout)
	}
	if err == nil && o.gate && len(res.todo.Blocking()) > 0 {
		return cli.ErrNo
	}
	return err
}
