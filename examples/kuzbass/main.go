// Command kuzbass shows a day of the social worker in a region, as a report of June 2018 describes it: a contest with three places
// whose projects go on to the federal stage, honours whose numbers add up, figures of the sector with "about", and free places that
// are offered to other regions. It reads its input from JSON files (embedded, or of a folder given with -data), and everything it
// prints is computed from them through the library.
package main

import (
	"embed"
	"io"
	"os"

	"github.com/socium-go/socium/examples/internal/cli"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	return cli.Program{
		Name: "kuzbass", Usage: "[-json]", JSON: "what was worked out", Data: embedded,
		Run: func(c *cli.Call) error {
			in, err := load(c.Files)
			if err != nil {
				return err
			}
			res, err := work(in)
			if err != nil {
				return err
			}
			if c.JSON {
				return cli.PrintJSON(c.Stdout, res.summary())
			}
			return report(res, c.Lang).Print(c.Stdout)
		},
	}.Start(args, stdout, stderr)
}
