// Command novosibirsk holds several centres of social services against one standard that all of them must meet, and shows by
// a catalogue of practices how far the product of one person is from being available to all. It reads its input from JSON files
// (embedded, or of a folder given with -data), and everything it prints is computed from them through the library.
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
		Name: "novosibirsk", Usage: "[-json]", JSON: "the reports and the catalogue", Data: embedded,
		Run: func(c *cli.Call) error {
			in, err := load(c.Files)
			if err != nil {
				return err
			}
			res := compare(in)
			if c.JSON {
				return cli.PrintJSON(c.Stdout, res.summary())
			}
			return report(res, c.Lang).Print(c.Stdout)
		},
	}.Start(args, stdout, stderr)
}
