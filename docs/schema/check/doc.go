// Package check holds real documents against the JSON Schemas of docs/schema: the data of the examples, what the examples and the
// packages write, and broken documents that must be refused. It is a module of its own, because the library itself needs no
// validator of schemas.
package check
