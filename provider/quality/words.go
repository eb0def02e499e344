package quality

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// wordIn returns what a word of a list means; a word that is not there stands for itself.
func wordIn[T ~string](list wordlist.List[T], word T, lang socium.Lang) string {
	ru, en := list.Text(word)
	return socium.Text{RU: ru, EN: en}.In(lang)
}
