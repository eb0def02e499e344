// Package rulepages holds the test that writes the rule books of the library as tables, docs/rules, and finds pages that are out of
// date.
package rulepages
