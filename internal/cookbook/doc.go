// Package cookbook holds the recipes of docs/cookbook.md as Examples, so that the tests run what the page shows.
package cookbook
