package contest

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members.
const (
	CodeRegulation              socium.Code = "contest.regulation"
	CodeRegulationForm          socium.Code = "contest.regulation.form"
	CodeRegulationField         socium.Code = "contest.regulation.form.field"
	CodeRegulationID            socium.Code = "contest.regulation.id"
	CodeRegulationTwice         socium.Code = "contest.regulation.twice"
	CodeRegulationWord          socium.Code = "contest.regulation.word"
	CodeRegulationReference     socium.Code = "contest.regulation.reference"
	CodeRegulationEmpty         socium.Code = "contest.regulation.empty"
	CodeRegulationRange         socium.Code = "contest.regulation.range"
	CodeRegulationWeight        socium.Code = "contest.regulation.weight"
	CodeRegulationScale         socium.Code = "contest.regulation.scale"
	CodeRegulationPoints        socium.Code = "contest.regulation.points"
	CodeRegulationContradiction socium.Code = "contest.regulation.contradiction"
	CodeRegulationQuorum        socium.Code = "contest.regulation.quorum"
	CodeRegulationCodes         socium.Code = "contest.regulation.codes"

	CodePoints socium.Code = "contest.points"

	CodeAdmit            socium.Code = "contest.admission"
	CodeAdmitListed      socium.Code = "contest.admission.listed"
	CodeAdmitNeverListed socium.Code = "contest.admission.listed.never"
	CodeAdmitListedLater socium.Code = "contest.admission.listed.later"
	CodeAdmitExcluded    socium.Code = "contest.admission.listed.excluded"
	CodeAdmitListedShort socium.Code = "contest.admission.listed.short"
	CodeAdmitInTime      socium.Code = "contest.admission.in-time"
	CodeAdmitEarly       socium.Code = "contest.admission.in-time.early"
	CodeAdmitLate        socium.Code = "contest.admission.in-time.late"
	CodeAdmitOnce        socium.Code = "contest.admission.once"
	CodeAdmitDocument    socium.Code = "contest.admission.document"
	CodeAdmitSubject     socium.Code = "contest.admission.subject"
	CodeAdmitFact        socium.Code = "contest.admission.fact"
	CodeAdmissionEntry   socium.Code = "contest.admission.entry"
	CodeNotDecided       socium.Code = "contest.admission.not-decided"

	CodeEntry           socium.Code = "contest.entry"
	CodeEntryID         socium.Code = "contest.entry.id"
	CodeEntryUnknown    socium.Code = "contest.entry.unknown"
	CodeEntryNomination socium.Code = "contest.entry.nomination"
	CodeEntrySubgroup   socium.Code = "contest.entry.subgroup"
	CodeEntryBand       socium.Code = "contest.entry.band"
	CodeEntryWord       socium.Code = "contest.entry.word"
	CodeEntryFactor     socium.Code = "contest.entry.factor"
	CodeEntryFact       socium.Code = "contest.entry.fact"

	CodeJuror           socium.Code = "contest.juror"
	CodeJurorID         socium.Code = "contest.juror.id"
	CodeJurorUnknown    socium.Code = "contest.juror.unknown"
	CodeJurorWord       socium.Code = "contest.juror.word"
	CodeJurorNomination socium.Code = "contest.juror.nomination"
	CodeJurorPart       socium.Code = "contest.juror.part"
	CodeConflict        socium.Code = "contest.conflict"
	CodeConflictKind    socium.Code = "contest.conflict.kind"
	CodeConflictObject  socium.Code = "contest.conflict.object"

	CodeSheet            socium.Code = "contest.sheet"
	CodeSheetEntry       socium.Code = "contest.sheet.entry"
	CodeSheetJuror       socium.Code = "contest.sheet.juror"
	CodeSheetNomination  socium.Code = "contest.sheet.nomination"
	CodeSheetState       socium.Code = "contest.sheet.state"
	CodeSheetDouble      socium.Code = "contest.sheet.double"
	CodeSheetMark        socium.Code = "contest.sheet.mark"
	CodeSheetCriterion   socium.Code = "contest.sheet.criterion"
	CodeSheetTwice       socium.Code = "contest.sheet.twice"
	CodeSheetScale       socium.Code = "contest.sheet.scale"
	CodeSheetUnscored    socium.Code = "contest.sheet.unscored"
	CodeSheetRecused     socium.Code = "contest.sheet.recused"
	CodeSheetStruck      socium.Code = "contest.sheet.struck"
	CodeSheetVoided      socium.Code = "contest.sheet.voided"
	CodeSheetNotFinal    socium.Code = "contest.sheet.not-final"
	CodeSheetObjectivity socium.Code = "contest.sheet.objectivity"
	CodeSheetSpread      socium.Code = "contest.sheet.spread"
	CodeSheetAside       socium.Code = "contest.sheet.aside"

	CodeVotes           socium.Code = "contest.votes"
	CodeVotesPart       socium.Code = "contest.votes.part"
	CodeVotesCount      socium.Code = "contest.votes.count"
	CodeVotesTwice      socium.Code = "contest.votes.twice"
	CodeVoteID          socium.Code = "contest.votes.id"
	CodeVoteWord        socium.Code = "contest.votes.word"
	CodeVoteChoices     socium.Code = "contest.votes.choices"
	CodeVoteChoice      socium.Code = "contest.votes.choice"
	CodeVoteTwice       socium.Code = "contest.votes.ballot-twice"
	CodeVoteAbsent      socium.Code = "contest.votes.absent"
	CodeVoteNotEligible socium.Code = "contest.votes.not-eligible"
	CodeNoQuorum        socium.Code = "contest.votes.no-quorum"
	CodeNoMajority      socium.Code = "contest.votes.no-majority"
	CodeEqualVotes      socium.Code = "contest.votes.equal"

	CodeDraw       socium.Code = "contest.draw"
	CodeDrawPool   socium.Code = "contest.draw.pool"
	CodeDrawSource socium.Code = "contest.draw.source"
	CodeDrawHash   socium.Code = "contest.draw.hash"
	CodeDrawOrder  socium.Code = "contest.draw.order"

	CodeTally      socium.Code = "contest.tally"
	CodeTallyRules socium.Code = "contest.tally.rules"
	CodeTallyRow   socium.Code = "contest.tally.row"
	CodeTallyMerge socium.Code = "contest.tally.merge"

	CodeDecision        socium.Code = "contest.decision"
	CodeAdjustmentTwice socium.Code = "contest.decision.adjustment-twice"
	CodeTieBreak        socium.Code = "contest.decision.tie-break"
	CodeNoSuchPlace     socium.Code = "contest.decision.place"
	CodePlaceEntry      socium.Code = "contest.decision.place-entry"
	CodeSpecialPrize    socium.Code = "contest.decision.special-prize"
	CodeSpecialEntry    socium.Code = "contest.decision.special-entry"
	CodeSpecialHolders  socium.Code = "contest.decision.special-holders"

	CodeResult       socium.Code = "contest.result"
	CodeVoidNone     socium.Code = "contest.result.no-entries"
	CodeVoidFew      socium.Code = "contest.result.few-entries"
	CodeNoWinner     socium.Code = "contest.result.no-winner"
	CodeNobodyPassed socium.Code = "contest.result.nobody-passed"
	CodeNobodyJudged socium.Code = "contest.result.nobody-judged"
	CodeBelow        socium.Code = "contest.result.below-minimum"
	CodeNoAward      socium.Code = "contest.result.no-award"
	CodeTieVote      socium.Code = "contest.result.tie-vote"
	CodeTieLot       socium.Code = "contest.result.tie-lot"
	CodeTieLeft      socium.Code = "contest.result.tie-left"
	CodeFewSheets    socium.Code = "contest.result.few-sheets"
	CodeFewMarks     socium.Code = "contest.result.few-marks"
	CodeSheetOwed    socium.Code = "contest.result.sheet-owed"
	CodeMarkOwed     socium.Code = "contest.result.mark-owed"
	CodeNoFact       socium.Code = "contest.result.no-fact"
	CodeNoVotes      socium.Code = "contest.result.no-votes"
	CodePlaceChanged socium.Code = "contest.result.place-changed"
	CodePlaceGiven   socium.Code = "contest.result.place-given"
	CodeWonElsewhere socium.Code = "contest.result.won-elsewhere"
	CodeVoteNeeded   socium.Code = "contest.result.vote-needed"
	CodeWithdrawn    socium.Code = "contest.result.withdrawn"
	CodeDisqualified socium.Code = "contest.result.disqualified"
	CodeRecused      socium.Code = "contest.result.recused"
	CodeStruck       socium.Code = "contest.result.struck"

	CodeChain        socium.Code = "contest.chain"
	CodeChainLink    socium.Code = "contest.chain.link"
	CodeChainHead    socium.Code = "contest.chain.head"
	CodeSeal         socium.Code = "contest.seal"
	CodeSealNonce    socium.Code = "contest.seal.nonce"
	CodeSealBroken   socium.Code = "contest.seal.broken"
	CodeSealTwice    socium.Code = "contest.seal.twice"
	CodeSealMissing  socium.Code = "contest.seal.missing"
	CodeSealUnopened socium.Code = "contest.seal.unopened"

	CodeDesk           socium.Code = "contest.desk"
	CodeDeskAction     socium.Code = "contest.desk.action"
	CodeDeskActor      socium.Code = "contest.desk.actor"
	CodeDeskEntry      socium.Code = "contest.desk.entry"
	CodeDeskSealed     socium.Code = "contest.desk.sealed"
	CodeDeskOwn        socium.Code = "contest.desk.own"
	CodeDeskClerk      socium.Code = "contest.desk.clerk"
	CodeDeskVoid       socium.Code = "contest.desk.void"
	CodeDeskNomination socium.Code = "contest.desk.nomination"
	CodeDeskConflict   socium.Code = "contest.desk.conflict"
	CodeDeskMove       socium.Code = "contest.desk.move"
	CodeDeskDeadline   socium.Code = "contest.desk.deadline"
	CodeDeskMarks      socium.Code = "contest.desk.marks"
	CodeDeskComplete   socium.Code = "contest.desk.complete"
	CodeDeskBlind      socium.Code = "contest.desk.blind"
	CodeDeskHidden     socium.Code = "contest.desk.hidden"

	CodeLint            socium.Code = "contest.lint"
	CodeLintClause      socium.Code = "contest.lint.clause"
	CodeLintEvidence    socium.Code = "contest.lint.evidence"
	CodeLintWeights     socium.Code = "contest.lint.weights"
	CodeLintBands       socium.Code = "contest.lint.bands"
	CodeLintNeverScored socium.Code = "contest.lint.never-scored"
	CodeLintSteps       socium.Code = "contest.lint.steps"
	CodeLintSum         socium.Code = "contest.lint.sum"
	CodeLintTrimmed     socium.Code = "contest.lint.trimmed"
	CodeLintOwed        socium.Code = "contest.lint.owed"
	CodeLintRounds      socium.Code = "contest.lint.rounds"
	CodeLintTieForm     socium.Code = "contest.lint.tie-form"
	CodeLintQuorum      socium.Code = "contest.lint.quorum"
	CodeLintEqualVotes  socium.Code = "contest.lint.equal-votes"
	CodeLintOrdinal     socium.Code = "contest.lint.ordinal"
	CodeLintPrizes      socium.Code = "contest.lint.prizes"

	CodeProtocol        socium.Code = "contest.protocol"
	CodeProtocolForm    socium.Code = "contest.protocol.form"
	CodeProtocolHash    socium.Code = "contest.protocol.hash"
	CodeProtocolRules   socium.Code = "contest.protocol.rules"
	CodeProtocolFacts   socium.Code = "contest.protocol.facts"
	CodeProtocolSheets  socium.Code = "contest.protocol.sheets"
	CodeProtocolOutcome socium.Code = "contest.protocol.outcome"
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }

var catalogue = socium.NewCatalogue(
	line(CodeRegulationForm, "значение не того вида", "the value is not of the right form"),
	line(CodeRegulationField, "такого поля нет, или оно повторено", "there is no such field, or it is repeated"),
	line(CodeRegulationID, "у части положения нет годного обозначения: до 200 знаков, без пробелов по краям", "a part of the regulation has no fit identifier: up to 200 bytes, no spaces at the ends"),
	line(CodeRegulationTwice, "«{id}» названо дважды", "“{id}” is named twice"),
	line(CodeRegulationWord, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeRegulationReference, "«{id}» нигде не описано", "“{id}” is described nowhere"),
	line(CodeRegulationEmpty, "список пуст или слишком длинен", "the list is empty or too long"),
	line(CodeRegulationRange, "число должно быть от {min} до {max}", "the number must be from {min} to {max}"),
	line(CodeRegulationWeight, "вес должен быть не меньше 0, не больше 1 000 000 и иметь не больше шести знаков после запятой", "a weight must be at least 0, at most 1,000,000 and have at most six decimals"),
	line(CodeRegulationScale, "шкала пуста, слишком велика или имеет больше шести знаков после запятой", "the scale is empty, too large or has more than six decimals"),
	line(CodeRegulationPoints, "число баллов или сумма должны быть больше нуля", "points and sums must be above zero"),
	line(CodeRegulationContradiction, "положение противоречит себе", "the regulation contradicts itself"),
	line(CodeRegulationQuorum, "кворум — доля от 0 до 1", "a quorum is a part from 0 to 1"),
	line(CodeRegulationCodes, "два условия допуска имеют один код: дайте им собственные", "two rules of admission share a code: give them codes of their own"),

	line(CodePoints, "баллы записываются десятичной дробью или дробью с чертой", "points are written as a decimal or as a fraction"),

	line(CodeAdmitListed, "поставщик состоит в реестре поставщиков социальных услуг", "the provider is listed in the register of providers of social services"),
	line(CodeAdmitNeverListed, "поставщик есть в реестре поставщиков социальных услуг", "the provider is in the register of providers of social services"),
	line(CodeAdmitListedLater, "поставщик включён в реестр не позднее дня окончания приёма", "the provider was included in the register not later than the closing day"),
	line(CodeAdmitExcluded, "поставщик не исключён из реестра на день окончания приёма", "the provider is not excluded from the register on the closing day"),
	line(CodeAdmitListedShort, "поставщик состоит в реестре достаточно долго", "the provider has been listed long enough"),
	line(CodeAdmitInTime, "заявка подана в срок", "the entry was filed in time"),
	line(CodeAdmitEarly, "заявка подана не раньше начала приёма", "the entry was not filed before intake began"),
	line(CodeAdmitLate, "заявка подана не позже окончания приёма", "the entry was not filed after intake ended"),
	line(CodeAdmitOnce, "участник подал одну заявку", "the entrant has filed one entry"),
	line(CodeAdmitDocument, "приложен документ: {document}", "attached: {document}"),
	line(CodeAdmitSubject, "заявка соответствует виду номинации", "the entry is of the nomination's kind"),
	line(CodeAdmitFact, "сведения о заявке в установленных пределах", "a fact of the entry is within its bounds"),
	line(CodeAdmissionEntry, "решение о допуске относится к неизвестной заявке «{id}» или повторено", "a decision on admission is about the unknown entry “{id}” or is repeated"),
	line(CodeNotDecided, "решения о допуске нет", "there is no decision on admission"),

	line(CodeEntryID, "у заявки нет номера или номер «{id}» повторён", "an entry has no number, or the number “{id}” is repeated"),
	line(CodeEntryUnknown, "заявки «{id}» нет или она названа дважды", "there is no entry “{id}”, or it is named twice"),
	line(CodeEntryNomination, "номинации «{id}» нет", "there is no nomination “{id}”"),
	line(CodeEntrySubgroup, "подгруппы «{id}» в номинации нет", "the nomination has no subgroup “{id}”"),
	line(CodeEntryBand, "заявка не отнесена к известной группе по размеру: «{id}»", "the entry is not in a known band: “{id}”"),
	line(CodeEntryWord, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeEntryFactor, "коэффициент заявки должен быть больше нуля", "the factor of an entry must be above zero"),
	line(CodeEntryFact, "сведение не подходит критерию вида {kind}", "the fact does not fit a criterion of kind {kind}"),

	line(CodeJurorID, "у члена комиссии нет обозначения или оно «{id}» повторено", "a juror has no identifier, or “{id}” is repeated"),
	line(CodeJurorUnknown, "члена комиссии «{id}» нет", "there is no juror “{id}”"),
	line(CodeJurorWord, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeJurorNomination, "номинации «{id}» нет", "there is no nomination “{id}”"),
	line(CodeJurorPart, "жюри «{id}» нет, или не сказано, в каком из жюри член комиссии", "there is no jury “{id}”, or it is not said to which of the juries the juror belongs"),
	line(CodeConflictKind, "вид конфликта интересов «{word}» неизвестен", "the kind of conflict “{word}” is not known"),
	line(CodeConflictObject, "конфликт интересов называет ровно одно: заявку, организацию или номинацию", "a conflict names exactly one of entry, organisation and nomination"),

	line(CodeSheetEntry, "лист относится к неизвестной заявке «{id}»", "the sheet is for the unknown entry “{id}”"),
	line(CodeSheetJuror, "лист подал неизвестный член комиссии «{id}»", "the sheet is by the unknown juror “{id}”"),
	line(CodeSheetNomination, "член комиссии «{id}» не оценивает эту номинацию", "juror “{id}” does not mark this nomination"),
	line(CodeSheetState, "состояние листа «{word}» неизвестно", "the state “{word}” of a sheet is not known"),
	line(CodeSheetDouble, "член комиссии «{juror}» уже подал лист по заявке «{entry}»: лист {first}", "juror “{juror}” has given a sheet for entry “{entry}” already: sheet {first}"),
	line(CodeSheetMark, "это не балл и не причина его отсутствия", "this is neither a mark nor a reason for its absence"),
	line(CodeSheetCriterion, "критерия «{id}», по которому ставят баллы, в форме нет", "the form has no criterion “{id}” that takes marks"),
	line(CodeSheetTwice, "балл по критерию «{id}» поставлен дважды", "criterion “{id}” is marked twice"),
	line(CodeSheetScale, "балл по критерию «{criterion}» вне шкалы: от {min} до {max} с шагом {step}", "the mark for criterion “{criterion}” is off the scale: from {min} to {max} in steps of {step}"),
	line(CodeSheetUnscored, "критерий «{id}» для этой заявки не оценивается, балл не учтён", "criterion “{id}” is not scored for this entry, its mark does not count"),
	line(CodeSheetRecused, "лист «{juror}» по заявке «{entry}» не учтён: конфликт интересов", "the sheet of “{juror}” for entry “{entry}” does not count: conflict of interest"),
	line(CodeSheetStruck, "лист «{juror}» по заявке «{entry}» не учтён: эксперт исключён", "the sheet of “{juror}” for entry “{entry}” does not count: the juror was struck"),
	line(CodeSheetVoided, "лист «{juror}» по заявке «{entry}» не учтён: отвод", "the sheet of “{juror}” for entry “{entry}” does not count: it was voided"),
	line(CodeSheetNotFinal, "лист «{juror}» по заявке «{entry}» ещё не окончателен", "the sheet of “{juror}” for entry “{entry}” is not final yet"),
	line(CodeSheetObjectivity, "«{juror}» не ответил, может ли быть объективен по заявке «{entry}»", "“{juror}” has not said whether he or she can be objective about entry “{entry}”"),
	line(CodeSheetSpread, "листы по заявке «{entry}» расходятся на {have}, допустимо {need}: нужно ещё экспертов: {extra}", "the sheets for entry “{entry}” differ by {have}, {need} is allowed: further experts needed: {extra}"),
	line(CodeSheetAside, "лист «{juror}» не учтён: заявка «{entry}» не участвует", "the sheet of “{juror}” does not count: entry “{entry}” does not take part"),

	line(CodeVotesPart, "общественного голосования «{id}» нет", "there is no public vote “{id}”"),
	line(CodeVotesCount, "число голосов не может быть меньше нуля", "the number of votes must not be below zero"),
	line(CodeVotesTwice, "голоса за заявку «{id}» названы дважды", "the votes for entry “{id}” are given twice"),

	line(CodeVoteID, "у голосования нет обозначения или оно «{id}» повторено", "a vote has no identifier, or “{id}” is repeated"),
	line(CodeVoteWord, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeVoteChoices, "варианты голосования не подходят к вопросу", "the choices do not fit what is voted on"),
	line(CodeVoteChoice, "бюллетень не называет ни одного из вариантов", "the ballot names none of the choices"),
	line(CodeVoteTwice, "член комиссии «{id}» голосует дважды", "juror “{id}” votes twice"),
	line(CodeVoteAbsent, "член комиссии «{id}» не присутствует: передать голос нельзя", "juror “{id}” is not present: a vote cannot be handed over"),
	line(CodeVoteNotEligible, "член комиссии «{id}» не голосует по этому вопросу", "juror “{id}” does not vote on this item"),
	line(CodeNoQuorum, "кворума нет: присутствуют {have} из {all}, нужно {need}", "no quorum: {have} of {all} present, {need} needed"),
	line(CodeNoMajority, "большинства нет: {have}, нужно {need}", "no majority: {have}, {need} needed"),
	line(CodeEqualVotes, "голоса разделились поровну", "the votes are equal"),
	line(CodeDrawPool, "список для жеребьёвки пуст, слишком длинен или называет кого-то дважды", "the pool of the draw is empty, too long or names somebody twice"),
	line(CodeDrawSource, "у источника случайности нет годных значений: без точек, косых черт и пробелов, в наборе — целые числа", "a source of chance has no fit values: no points, slashes or spaces, and whole numbers in a set"),
	line(CodeDrawHash, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeDrawOrder, "записанный порядок не следует из жеребьёвки", "the recorded order does not follow from the draw"),
	line(CodeTallyRules, "по этому положению нельзя считать большими партиями: нужно одно жюри и только критерии с баллами", "these rules cannot be counted in bulk: one jury and marked criteria only"),
	line(CodeTallyRow, "строка не подходит: нет такой заявки, члена комиссии или числа критериев", "the row does not fit: no such entry, juror or number of criteria"),
	line(CodeTallyMerge, "складывать можно счёт одной номинации по одному положению", "only tallies of one nomination under the same rules can be merged"),

	line(CodeAdjustmentTwice, "балл по критерию «{id}» заменён дважды", "criterion “{id}” is replaced twice"),
	line(CodeTieBreak, "равенство решают извне только голосованием или жребием", "only a vote or a lot decides a tie from outside"),
	line(CodeNoSuchPlace, "такого места в номинации нет", "the nomination has no such place"),
	line(CodePlaceEntry, "заявка «{id}» не участвует и не может получить место", "entry “{id}” does not take part and cannot get a place"),
	line(CodeSpecialPrize, "специального приза «{id}» нет", "there is no special prize “{id}”"),
	line(CodeSpecialEntry, "заявка «{id}» не может получить этот приз", "entry “{id}” cannot get this prize"),
	line(CodeSpecialHolders, "этот приз получают не больше {most} участников", "at most {most} entries may get this prize"),

	line(CodeVoidNone, "заявок нет, номинация не состоялась", "there are no entries: the nomination is void"),
	line(CodeVoidFew, "допущено заявок: {have}, нужно не меньше {need}; номинация не состоялась", "{have|entry|entries} admitted: {have}, at least {need} needed; the nomination is void"),
	line(CodeNoWinner, "комиссия не присудила ни одного места", "the commission gave no place"),
	line(CodeNobodyPassed, "никто не набрал {need} {need|балл|балла|баллов}", "nobody reached {need} {need|point|points}"),
	line(CodeNobodyJudged, "ни у одной заявки нет итога", "no entry has a total"),
	line(CodeBelow, "итог {have}, нужно не меньше {need}", "the total is {have}, at least {need} is needed"),
	line(CodeNoAward, "место {place} не присуждено", "place {place} was not awarded"),
	line(CodeTieVote, "равенство баллов: нужно голосование комиссии", "equal totals: a vote of the commission is needed"),
	line(CodeTieLot, "равенство баллов: нужна жеребьёвка", "equal totals: a drawing of lots is needed"),
	line(CodeTieLeft, "равенство баллов: положение не говорит, кто выше", "equal totals: the regulation does not say who goes first"),
	line(CodeFewSheets, "листов: {have}, нужно не меньше {need}", "{have|sheet|sheets}: {have}, at least {need} needed"),
	line(CodeFewMarks, "оценок слишком мало для этого способа расчёта", "there are too few marks for this method"),
	line(CodeSheetOwed, "подано листов: {have} из {need}", "sheets given: {have} of {need}"),
	line(CodeMarkOwed, "нет балла по критерию «{criterion}»", "a mark for criterion “{criterion}” is missing"),
	line(CodeNoFact, "нет сведений по критерию «{criterion}»", "the fact for criterion “{criterion}” is missing"),
	line(CodeNoVotes, "нет итога общественного голосования", "the result of the public vote is missing"),
	line(CodePlaceChanged, "место изменено решением комиссии, по положению было {place}", "the commission changed the place; by the regulation it was {place}"),
	line(CodePlaceGiven, "место {place} присуждено решением комиссии", "place {place} was given by decision of the commission"),
	line(CodeWonElsewhere, "участник уже победил в другой номинации", "the entrant has won in another nomination"),
	line(CodeVoteNeeded, "нужно голосование о месте {place}", "a vote on place {place} is needed"),
	line(CodeWithdrawn, "заявка отозвана", "the entry was withdrawn"),
	line(CodeDisqualified, "заявка снята с конкурса", "the entry was disqualified"),
	line(CodeRecused, "отвод", "recused"),
	line(CodeStruck, "эксперт исключён, его оценки не учитываются", "the juror was struck: the marks do not count"),

	line(CodeChainLink, "запись журнала изменена, удалена или вставлена", "a record of the journal was changed, removed or put in"),
	line(CodeChainHead, "журнал кончается не опубликованным отпечатком", "the journal does not end with the published hash"),
	line(CodeSealNonce, "случайная добавка должна быть не короче {need} знаков", "the nonce must have at least {need} bytes"),
	line(CodeSealBroken, "лист «{juror}» по заявке «{entry}» не тот, что был запечатан", "the sheet of “{juror}” for entry “{entry}” is not the one that was sealed"),
	line(CodeSealTwice, "«{juror}» запечатал два листа по заявке «{entry}»", "“{juror}” sealed two sheets for entry “{entry}”"),
	line(CodeSealMissing, "лист «{juror}» по заявке «{entry}» не был запечатан или вскрыт дважды", "the sheet of “{juror}” for entry “{entry}” was not sealed, or is opened twice"),
	line(CodeSealUnopened, "запечатанный лист «{juror}» по заявке «{entry}» не вскрыт", "the sealed sheet of “{juror}” for entry “{entry}” was not opened"),

	line(CodeDeskAction, "действие известно", "the action is known"),
	line(CodeDeskActor, "действует член комиссии", "somebody of the commission acts"),
	line(CodeDeskEntry, "заявка участвует в конкурсе", "the entry takes part"),
	line(CodeDeskSealed, "оценка не опечатана", "the marking is not sealed"),
	line(CodeDeskOwn, "пишут и сдают только свой лист", "one writes and hands in only the own sheet"),
	line(CodeDeskClerk, "это делает секретарь или председатель", "the secretary or the chair does this"),
	line(CodeDeskVoid, "лист снимает сам эксперт, секретарь или председатель", "the juror, the secretary or the chair sets a sheet aside"),
	line(CodeDeskNomination, "эксперт оценивает эту номинацию", "the juror marks this nomination"),
	line(CodeDeskConflict, "у эксперта нет конфликта интересов", "the juror has no conflict of interest"),
	line(CodeDeskMove, "состояние листа допускает действие", "the state of the sheet allows the action"),
	line(CodeDeskDeadline, "листы ещё принимают", "sheets are still taken"),
	line(CodeDeskMarks, "баллы поставлены по шкале, каждый один раз", "the marks are on their scales, each once"),
	line(CodeDeskComplete, "по каждому критерию есть балл или причина его отсутствия", "every criterion has a mark or the reason for its absence"),
	line(CodeDeskBlind, "чужие листы не видны до опечатывания", "sheets of others are not seen before sealing"),
	line(CodeDeskHidden, "итоги не видны, пока свой лист не окончателен", "totals are not seen until the own sheet is final"),

	line(CodeLintClause, "пункт положения не назван", "no clause is named"),
	line(CodeLintEvidence, "основание не прочитано в источнике ({evidence}): проверьте", "the ground was not read in its source ({evidence}): check it"),
	line(CodeLintWeights, "веса похожи на доли, но их сумма {sum}, а не 1 (группа «{band}»)", "the weights look like shares, but their sum is {sum} and not 1 (band “{band}”)"),
	line(CodeLintBands, "наибольшие итоги в группах различаются: {first} и {other}", "the highest totals differ between bands: {first} and {other}"),
	line(CodeLintNeverScored, "критерий нигде не оценивается: вес 0", "the criterion is scored nowhere: its weight is 0"),
	line(CodeLintSteps, "за показатель сверх последней ступени баллов нет", "a measure beyond the last step gives no points"),
	line(CodeLintSum, "сумма меньше у заявок, которые оценили не все", "a sum is lower for entries that not everyone has marked"),
	line(CodeLintTrimmed, "если листов меньше {need}, отбрасывать нечего и итога нет", "with fewer than {need} sheets nothing is left to count and there is no total"),
	line(CodeLintOwed, "кто должен подать лист, известно только по назначениям", "who owes a sheet is known from assignments only"),
	line(CodeLintRounds, "округляют и по пути, и в конце", "rounding happens on the way and at the end"),
	line(CodeLintTieForm, "критерия нет в форме номинации «{nomination}»: там этот шаг ничего не решает", "the form of nomination “{nomination}” has no such criterion: there the step decides nothing"),
	line(CodeLintQuorum, "равенство решает голосование, а кворум не назван", "a tie is decided by vote and no quorum is named"),
	line(CodeLintEqualVotes, "если голоса разделятся поровну, равенство останется", "with equal votes the tie remains"),
	line(CodeLintOrdinal, "места не делятся, но последний шаг может не решить равенство", "places are not shared, but the last step may leave a tie"),
	line(CodeLintPrizes, "премия этого места больше, чем предыдущего", "the prize of this place is higher than that of the one before"),

	line(CodeProtocolForm, "это не протокол конкурса", "this is not a protocol of a contest"),
	line(CodeProtocolHash, "протокол изменён: его отпечаток не сходится", "the protocol was changed: its hash does not match"),
	line(CodeProtocolRules, "протокол составлен по другому положению", "the protocol was made under other rules"),
	line(CodeProtocolFacts, "протокол составлен по другим сведениям", "the protocol was made of other facts"),
	line(CodeProtocolSheets, "протокол составлен по другим листам", "the protocol was made of other sheets"),
	line(CodeProtocolOutcome, "протокол не следует из положения, сведений и листов", "the protocol does not follow from rules, facts and sheets"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

// explainOf says why a rule of admission failed, with {have} and {need}.
func explainOf(code socium.Code) socium.Text {
	switch code {
	case CodeAdmitNeverListed:
		return socium.Text{RU: "поставщика {have} нет в реестре", EN: "provider {have} is not in the register"}
	case CodeAdmitListedLater:
		return socium.Text{RU: "включён в реестр {have}, нужно не позднее {need}", EN: "included in the register on {have}, needed not later than {need}"}
	case CodeAdmitExcluded:
		return socium.Text{RU: "исключён из реестра {have}, до {need}", EN: "excluded from the register on {have}, before {need}"}
	case CodeAdmitListedShort:
		return socium.Text{RU: "состоит в реестре с {have}, нужно не позднее {need}", EN: "listed since {have}, needed not later than {need}"}
	case CodeAdmitEarly:
		return socium.Text{RU: "подана {have}, приём начался {need}", EN: "filed on {have}, intake began on {need}"}
	case CodeAdmitLate:
		return socium.Text{RU: "подана {have}, приём окончен {need}", EN: "filed at {have}, intake ended at {need}"}
	case CodeAdmitOnce:
		return socium.Text{RU: "уже участвует заявка {have}", EN: "entry {have} takes part already"}
	case CodeAdmitSubject:
		return socium.Text{RU: "вид заявки: {have}, номинация для: {need}", EN: "the entry is a {have}, the nomination is for a {need}"}
	default:
		return socium.Text{}
	}
}

// factOf names for people what a rule of admission looks at.
func factOf(code socium.Code) socium.Text {
	switch code {
	case CodeAdmitListed:
		return socium.Text{RU: "номер поставщика в реестре", EN: "number of the provider in the register"}
	case CodeAdmitInTime:
		return socium.Text{RU: "время подачи заявки", EN: "moment of filing"}
	case CodeAdmitOnce:
		return socium.Text{RU: "участник", EN: "entrant"}
	default:
		return socium.Text{RU: "вид заявки", EN: "kind of entry"}
	}
}

func titleOf(title socium.Text, id string) socium.Text {
	return orTitle(title, socium.Text{RU: id, EN: id})
}

// told fills a text with an argument that is itself a text in two languages.
func told(text socium.Text, name string, value socium.Text) socium.Text {
	return socium.Text{
		RU: text.Fill(arg(name, value.In(socium.RU))).RU,
		EN: text.Fill(arg(name, value.In(socium.EN))).EN,
	}
}

func (r *Reason) told(name string, value socium.Text) *Reason {
	r.Text = told(r.Text, name, value)
	return r
}

func (p Points) text() socium.Text { return socium.Text{RU: p.In(socium.RU), EN: p.In(socium.EN)} }
