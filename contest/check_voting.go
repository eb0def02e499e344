package contest

import "github.com/socium-go/socium"

func (c *checker) checkVoting() {
	v := &c.reg.Voting
	word(c, "voting.majority", v.Majority, Majority.Valid)
	word(c, "decide", c.reg.Decide, Decide.Valid)
	if v.Quorum.Sign() < 0 || v.Quorum.Compare(PointsOf(socium.Int(1))) > 0 || v.More && v.Quorum.Compare(PointsOf(socium.Int(1))) == 0 {
		c.report(CodeRegulationQuorum, "voting.quorum")
	}
	if c.reg.Decide == DecideVotes {
		if len(c.reg.PassMarks) > 0 || len(c.reg.Ties) > 0 || len(c.reg.Parts) > 0 {
			c.contradict("decide", "при голосовании без оценок нет ни баллов, ни равенства баллов", "a vote without marks has neither points nor ties of points")
		}
		if len(c.reg.Places.List) == 0 && !c.nominationPlaces() {
			c.contradict("decide", "голосовать не о чем: мест нет", "there are no places to vote on")
		}
		if c.reg.Promotion.Take == TakeFirst {
			c.contradict("promotion.take", "при голосовании нет списка по баллам", "a vote gives no list by points")
		}
	}
	w := c.reg.OneWin
	if w != (OneWin{}) {
		if w.Per != PerPerson && w.Per != PerOrganisation {
			c.report(CodeRegulationWord, "oneWin.per", arg("word", string(w.Per)))
		}
		word(c, "oneWin.keep", w.Keep, Keep.Valid)
		c.count("oneWin.places", w.Places)
	}
}
