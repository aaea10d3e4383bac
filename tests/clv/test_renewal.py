"""Contracts from the table to their value: the published cohorts, values by hand, what the data cannot tell."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.clv.contracts import relationships
from analysis.clv.renewal import Renewal, renewal
from analysis.refusal import Refused
from analysis.settings import Settings
from analysis.tables.typed import as_typed

# Fader, Hardie et al. (2018): of 1,000 customers of the segment "Regular" there after each year.
REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241]


def table(active: list[int], since: int = 2001, amount: float = 100.0) -> pd.DataFrame:
    """Yearly contracts of customers who all began on the first of January; the last of them run."""
    rows = [
        {"customer_id": f"c{since}-{number:04d}", "start": f"{since + year}-01-01", "end": f"{since + year}-12-31"}
        for year, there in enumerate(active)
        for number in range(there)
    ]
    frame = pd.DataFrame(rows).assign(amount=amount, period="year")
    return as_typed("contracts", frame.assign(start=pd.to_datetime(frame["start"]), end=pd.to_datetime(frame["end"])))


def found(active: list[int], **settings: object) -> Renewal | Refused:
    """With the last of those years half over."""
    day = date(2000 + len(active), 6, 30)
    return renewal(relationships(table(active), day), Settings(**settings))


def test_published_cohorts_through_the_table():
    four, seven = found(REGULAR[:5]), found(REGULAR)
    assert isinstance(four, Renewal)
    assert isinstance(seven, Renewal)
    sbg, bdw = four.models["sbg"], four.models["bdw"]
    assert [round(value, 4) for value in sbg.parameters.values()] == [0.7637, 1.2958]
    assert round(sbg.log_likelihood, 4) == -1401.5594
    assert [round(value, 3) for value in bdw.parameters.values()] == [0.523, 0.894, 1.196]
    assert round(bdw.log_likelihood, 4) == -1401.3831
    assert [round(float(four.models[name].survival(12)), 4) for name in ("sbg", "bdw")] == [
        0.1595, 0.1714,
    ]  # fmt: skip
    assert round(seven.models["bdw"].log_likelihood, 4) == -1679.6028
    # Four years do not tell a change with tenure, nor do seven on their own.
    assert (four.model, four.running) == ("sbg", 326)
    assert four.curve["staying"].dropna().tolist() == pytest.approx([1, 0.631, 0.468, 0.382, 0.326])


def test_value_by_hand():
    one = found(REGULAR[:5], margin_rate=0.4, horizon_months=24, discount_rate=0.1)
    assert isinstance(one, Renewal)
    # Next dates in half a year and a year later; 326 customers, 40 of a fee of 100.
    stay = [one.used.survival(4 + j) / one.used.survival(4) for j in (1, 2)]
    until = one.contracts.until[one.contracts.running][0]
    assert until == pytest.approx(0.5, abs=0.01)
    by_hand = 326 * 40 * (stay[0] / 1.1**until + stay[1] / 1.1 ** (1 + until))
    assert one.total.estimate == pytest.approx(by_hand, rel=1e-9)
    assert one.total.low < by_hand < one.total.high
    assert (one.measure, one.results["contract_value"]["estimate"]) == ("value", round(by_hand, 4))
    endless = 40 * one.used.discounted_renewals(np.inf, 0.1, 4) * 1.1 ** (1 - until)
    assert one.by_tenure["endless"].loc[4] == pytest.approx(endless)
    assert one.by_tenure["ahead"].loc[4] == pytest.approx(by_hand / 326)
    revenue = found(REGULAR[:5], horizon_months=24)
    assert isinstance(revenue, Renewal)
    assert revenue.total.estimate == pytest.approx(by_hand / 0.4)
    assert revenue.measure == "revenue"


def test_a_short_horizon_holds_no_date():
    one = found(REGULAR[:5], horizon_months=5)
    assert isinstance(one, Renewal)
    assert (one.total.estimate, one.total.low, one.total.high) == (0, 0, 0)


def test_interval_holds_what_renews():
    # Of a cohort whose next date has come: what the model of the years before said of it.
    one = found(REGULAR[:5], horizon_months=12, discount_rate=0.0)
    assert isinstance(one, Renewal)
    assert one.total.low < 289 * 100 < one.total.high
    assert np.isnan(one.by_tenure["endless"]).all()


def test_tenure_that_matters_is_found():
    # A chance to leave that rises with tenure: differing customers make the rate of a cohort rise, never fall.
    rng = np.random.default_rng(3)
    left, draw = 1 - rng.beta(2, 18, 6000), rng.random(6000)
    one = found([6000, *(int((left ** (t**1.6) > draw).sum()) for t in range(1, 7))])
    assert isinstance(one, Renewal)
    assert one.model == "bdw"


def test_cohorts_of_different_length():
    parts = [table(REGULAR[:5], 2001), table([500, 330, 240], 2003), table([400, 250], 2004)]
    one = renewal(relationships(pd.concat(parts), date(2005, 6, 30)), Settings())
    assert isinstance(one, Renewal)
    asked = one.contracts.asked()
    assert asked["asked"].tolist() == [1900, 631 + 330, 468, 382]
    assert asked["renewed"].tolist() == [631 + 330 + 250, 468 + 240, 382, 326]
    other = type(one.used).fit(REGULAR[:5], [500, 330, 240], [400, 250])
    assert one.used.parameters == pytest.approx(other.parameters, rel=1e-9)


def test_one_date_tells_one_rate():
    one = found([1000, 631])
    assert isinstance(one, Renewal)
    assert (one.model, set(one.refusals)) == ("constant", {"sbg", "bdw"})
    assert one.rate == pytest.approx(0.631)


def test_amounts_that_are_missing_are_counted():
    rows = table(REGULAR[:5])
    rows.loc[rows["customer_id"] == "c2001-0001", "amount"] = np.nan
    one = renewal(relationships(rows, date(2005, 6, 30)), Settings())
    whole = found(REGULAR[:5])
    assert isinstance(one, Renewal)
    assert isinstance(whole, Renewal)
    assert one.without_fee == 1
    assert one.total.estimate == pytest.approx(whole.total.estimate * 325 / 326)


@pytest.mark.parametrize(
    ("active", "day", "key"),
    [
        ([1000], date(2001, 6, 30), "renewal-none-due"),
        ([1000, 1000], date(2002, 6, 30), "renewal-none-left"),
        ([1000, 9], date(2002, 6, 30), "renewal-few"),
        ([1000, 600, 300], date(2005, 6, 30), "renewal-none-running"),
    ],
)
def test_what_cannot_be_told_is_refused(active, day, key):
    result = renewal(relationships(table(active), day), Settings())
    assert isinstance(result, Refused)
    assert result.key == key
    assert renewal(Refused("no-contracts"), Settings()) == Refused("no-contracts")


def test_same_seed_same_bounds():
    one, other = found(REGULAR[:5]), found(REGULAR[:5])
    assert isinstance(one, Renewal)
    assert isinstance(other, Renewal)
    assert one.total == other.total


def test_demo(demo):
    one = demo.page.renewal
    assert (one.model, one.contracts.term, len(one.contracts.dates)) == ("sbg", 12, 81)
    assert demo.page.results()["contracts"]["running"] == one.running
