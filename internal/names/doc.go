// Package names folds the names of Russian organisations into words that can be compared, and keeps an index of them that answers
// as a clerk would expect: whatever the case, ё or е, quotes and dashes, Latin letters among Russian ones, a legal form in full or
// abbreviated, at either end or in the middle; by the beginnings of words in any order, by parts of words, with one slip of the
// pen in a long word.
//
// [Split] folds a text. [Index] is immutable: an update makes another one, see package cow. Everything is bounded: the length of what
// is read, the number of words, and how much of the index one search looks at.
package names
