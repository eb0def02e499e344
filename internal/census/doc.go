// Package census looks at what the whole library exports: its tests keep the list of codes frozen, the page docs/codes.md true, and
// every exported struct safe to validate and to store.
package census
