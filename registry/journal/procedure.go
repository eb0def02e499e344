package journal

import (
	"github.com/socium-go/socium"
)

// A Procedure is the order in which a register is kept, as data: one edition of one act. It is a value; nobody changes it after
// it was handed to a journal.
type Procedure[E any] struct {
	ID      string        // "omsk"
	Title   socium.Text   // what it is called
	Region  string        // the text for {region} in numbers
	Basis   socium.Basis  // the act
	InForce socium.Period // the days on which it is the one to follow
	Numbers NumberFormat  // the form of record numbers; "" accepts any and gives 1, 2, 3, …
	// Shared tells that several entries may carry the same identifier, because branches are listed apart. Otherwise a second one
	// is refused while the first is in the register.
	Shared bool
}
