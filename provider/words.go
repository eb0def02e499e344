package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// inWords returns what a word of a list means.
func inWords[T ~string](list wordlist.List[T], word T, lang socium.Lang) string {
	ru, en := list.Text(word)
	return socium.Text{RU: ru, EN: en}.In(lang)
}
