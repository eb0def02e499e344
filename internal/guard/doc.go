// Package guard holds the tests that keep the architecture as it is described: who imports whom, what library code may
// use, which dependencies there are, and that every exported name says what it is. It has no code of its own to import.
package guard
