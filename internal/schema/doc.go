// Package schema writes the JSON Schemas of the public documents: its tests generate docs/schema from the Go types, their comments
// and their lists of words, and keep it true.
package schema
