package schema_test

import (
	"reflect"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// lists are the words of every type of words that stands in a document.
var lists = listsOf(
	pair(words(socium.AllRemedyKinds())),
	pair(words([]socium.Evidence{socium.Read, socium.Unverified, socium.Conflicting, socium.Interpreted})),
	pair(words(journal.AllKinds())),

	pair(words(contest.AllAbsences())), pair(words(contest.AllAdmissionKinds())), pair(words(contest.AllConflictKinds())),
	pair(words(contest.AllCriterionKinds())), pair(words(contest.AllDecides())), pair(words(contest.AllDrawHashes())),
	pair(words(contest.AllEntryStates())), pair(words(contest.AllGaps())), pair(words(contest.AllKeeps())),
	pair(words(contest.AllMajorities())), pair(words(contest.AllMethods())), pair(words(contest.AllNoSheets())),
	pair(words(contest.AllNumberings())), pair(words(contest.AllOrders())), pair(words(contest.AllPartSources())),
	pair(words(contest.AllPers())), pair(words(contest.AllPlacesOf())), pair(words(contest.AllPrizeKinds())),
	pair(words(contest.AllRoles())), pair(words(contest.AllSharedPrizes())), pair(words(contest.AllSheetStates())),
	pair(words(contest.AllStandingStatuses())), pair(words(contest.AllStatuses())), pair(words(contest.AllSubjects())),
	pair(words(contest.AllTakes())), pair(words(contest.AllTermFors())), pair(words(contest.AllTieBys())), pair(words(contest.AllVoteAbouts())),

	pair(words(grant.AllActivityGrounds())), pair(words(grant.AllArticles())), pair(words(grant.AllCostMarks())),
	pair(words(grant.AllFounderKinds())), pair(words(grant.AllGroundsOn())), pair(words(grant.AllGroupBys())),
	pair(words(grant.AllIncomeSources())), pair(words(grant.AllOrgForms())), pair(words(grant.AllPayees())),
	pair(words(grant.AllRegisters())), pair(words(grant.AllRoles())), pair(words(grant.AllSourceKinds())),
	pair(words(grant.AllSpecialStatuses())), pair(words(grant.AllStrategyKinds())), pair(words(grant.AllSubmitterKinds())),
	pair(words(grant.AllSupportKinds())), pair(words(grant.AllTieKeys())),

	pair(words(provider.AllAccess())), pair(words(provider.AllAddressKinds())), pair(words(provider.AllBlocks())),
	pair(words(provider.AllContactKinds())), pair(words(provider.AllDayTypes())), pair(words(provider.AllFacilities())),
	pair(words(provider.AllForms())), pair(words(provider.AllFundings())), pair(words(provider.AllKinds())),
	pair(words(provider.AllLicenceKinds())), pair(words(provider.AllModes())), pair(words(provider.AllOwnerTypes())),
	pair(words(provider.AllPriceKinds())), pair(words(provider.AllSources())), pair(words(provider.AllStrayKinds())),
	pair(words(provider.AllUnits())), pair(words(provider.AllWays())),
)

type typeWords struct {
	typ   reflect.Type
	words []string
}

func pair(t reflect.Type, list []string) typeWords { return typeWords{t, list} }

func listsOf(pairs ...typeWords) map[reflect.Type][]string {
	m := map[reflect.Type][]string{}
	for _, p := range pairs {
		m[p.typ] = p.words
	}
	return m
}
