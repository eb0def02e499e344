package grant_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

func confirmed() *grant.Application {
	a := &grant.Application{
		Number: "26-1-000123", Requested: rub("900000"),
		Project: grant.Project{Direction: "Охрана окружающей среды и защита животных", Title: "Чистый берег", Summary: "Убираем  берега рек"},
	}
	a.Applicant.Head.Name = socium.ParsePersonName("Фамилия Имя")
	a.Submitter = grant.Submitter{Kind: grant.SubmitterHead, Confirmation: a.Confirmation()}
	return a
}

// The six things of grants 3.1: a change of any of them after signing is found.
func TestConfirmation(t *testing.T) {
	a := confirmed()
	require.Empty(t, a.Submitter.Confirmation.Check(a))
	require.Empty(t, grant.Confirmation{}.Check(a))
	a.Submitter.Confirmation.Direction = "охрана окружающей среды и  защита животных"
	a.Submitter.Confirmation.Summary = "Убираем берега рек"
	require.Empty(t, a.Submitter.Confirmation.Check(a), "case of a direction and spaces do not matter")

	for field, change := range map[string]func(a *grant.Application){
		"number": func(a *grant.Application) { a.Number = "26-1-000124" },
		"title":  func(a *grant.Application) { a.Project.Title = "Чистый Берег" },
		"direction": func(a *grant.Application) {
			a.Project.Direction = "Сохранение исторической памяти"
		},
		"summary":   func(a *grant.Application) { a.Project.Summary = "Убираем берега озёр" },
		"requested": func(a *grant.Application) { a.Requested = rub("900000.01") },
		"signatory": func(a *grant.Application) { a.Submitter.Name = socium.ParsePersonName("Фамилия Другое") },
	} {
		a := confirmed()
		change(a)
		vs := a.Submitter.Confirmation.Check(a)
		require.Len(t, vs, 1, field)
		require.ErrorIs(t, vs, grant.CodeConfirmation)
		assert.Equal(t, socium.Path("submitter.confirmation."+field), vs[0].Path)
		assert.NotContains(t, vs[0].Text.RU+vs[0].Text.EN, "{")
		assert.NotContains(t, fmt.Sprintf("%v %+v", vs, a.Submitter), "Фамилия")

		call := &grant.Call{}
		require.ErrorIs(t, call.Check(a, day("2025-10-10")), grant.CodeConfirmation)
		list := call.Todo(a, day("2025-10-10"))
		require.Len(t, list.Blocking(), 1, field)
	}
	data, err := json.Marshal(confirmed())
	require.NoError(t, err)
	back, err := grant.ParseApplication(data)
	require.NoError(t, err)
	require.Equal(t, *confirmed(), back)
}

// A representative signs under a name of its own; the head's name is not put there.
func TestConfirmationOfRepresentative(t *testing.T) {
	a := confirmed()
	a.Submitter.Kind = grant.SubmitterRepresentative
	assert.True(t, a.Confirmation().Signatory.IsZero())
}

// What the signed paper says is compared with the form: a change after signing is found before the operator finds it.
func ExampleConfirmation_Check() {
	a := application("26-1-000123", "«Забота»", 900_000)
	a.Project.Title = "Школа ухода"
	paper := a.Confirmation() // printed, signed, scanned
	a.Requested = socium.Some(socium.Rubles(950_000))
	for _, v := range paper.Check(a) {
		fmt.Println(v.Path, "—", v.Text.RU)
	}
	// Output:
	// submitter.confirmation.requested — в подписанном подтверждении не так, как в заявке: запрашиваемая сумма
}
