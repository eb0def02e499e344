// Command grants runs a whole round of the presidential grants, the first contest of 2026, on generated applications: screening,
// refusals of the council, experts, ratings, pass marks, one grant an organisation, agreements with tranches, one report with a
// refund. Rules, coefficients and pass marks are those of the edition; everything that is printed is computed through the library.
package main

import (
	"embed"
	"errors"
	"flag"
	"io"
	"os"

	"github.com/socium-go/socium/examples/internal/cli"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// most bounds the size of a round: its numbers have six digits.
const most = 100_000

func run(args []string, stdout, stderr io.Writer) int {
	var n int
	return cli.Program{
		Name: "grants", Usage: "[-n applications] [-json]", JSON: "the figures of the round", Data: embedded,
		Flags: func(flags *flag.FlagSet) {
			flags.IntVar(&n, "n", 0, "generate so many `applications`, and experts in proportion; 0: as the data say")
		},
		Run: func(c *cli.Call) error {
			if n < 0 || n > most {
				return errors.New("-n must be from 1 to 100000")
			}
			in, err := load(c.Files)
			if err != nil {
				return err
			}
			if n > 0 {
				in.resize(n)
			}
			progress := newProgress(c.Stderr, c.Lang)
			res, err := work(in, progress.say)
			progress.end()
			if err != nil {
				return err
			}
			f, err := res.summary()
			if err != nil {
				return err
			}
			if c.JSON {
				return cli.PrintJSON(c.Stdout, f)
			}
			return report(res, f, c.Lang).Print(c.Stdout)
		},
	}.Start(args, stdout, stderr)
}
