"""Cohorts by age: what is not observed is nowhere, and the planted cohort is seen."""

from __future__ import annotations

import numpy as np

from analysis.base import CustomerBase
from analysis.loyalty.activity import activity
from analysis.loyalty.cohorts import cohorts
from analysis.loyalty.whole import whole
from analysis.refusal import Refused


def test_what_is_not_observed_leaves_numerator_and_denominator(told, bought) -> None:
    # One of two customers of the first quarter buys a year on; the cohort of the last quarter has no age 1 yet.
    rows = [
        bought("a", "2021-01-05", 10, 4), bought("a", "2022-01-05", 10, 4), bought("b", "2021-02-05", 10, 4),
        bought("c", "2024-12-05", 10, 4),
    ]  # fmt: skip
    found = cohorts(told(rows))
    assert found.sizes.to_dict() == {0: 2, 15: 1}
    shares = found.grids["share_active"]
    assert shares.loc[0].tolist() == [1, 0, 0, 0, 0.5, *[0] * 11]
    assert shares.loc[15].dropna().tolist() == [1]
    assert found.totals.loc["share_active"].tolist()[:5] == [1, 0, 0, 0, 0.5]
    assert found.grids["repeat_rate"].loc[0].tolist() == [*[0] * 4, *[0.5] * 12]
    assert found.grids["cumulated"].loc[0].tolist() == [*[6] * 4, *[9] * 12]
    assert np.isnan(found.grids["cumulated"].loc[15].to_numpy()[1:]).all()


def test_one_cohort_is_refused(told, bought) -> None:
    assert cohorts(told([bought("a", "2021-01-05"), bought("b", "2021-02-05")])) == Refused("one-cohort")


def test_the_cohort_that_leaves_is_found_again(demo: CustomerBase) -> None:
    found = demo.loyalty.cohorts
    (early,) = (n for n, period in enumerate(found.calendar.periods) if period.start.isoformat() == "2022-01-01")
    later = found.grids["share_active"].loc[:, 4:7].mean(axis=1).dropna()
    assert later.idxmin() == early
    assert later[early] < 0.6 * later.drop(early).mean()


def test_the_whole_base_holds_all_money(demo: CustomerBase) -> None:
    found = whole(demo.loyalty.history)
    assert np.isclose(found.money.to_numpy().sum(), demo.contribution.contribution.sum())
    assert found.known.iloc[-1] == len(demo.customers)


def test_the_share_active_is_of_customers_of_a_year_and_the_repeat_rate_that_of_the_description(demo) -> None:
    found = activity(demo.loyalty.history, demo.customers)
    assert found.repeat_rate == demo.description.overview.repeat_share
    moved = demo.loyalty.change.customers["customers"]
    # Whoever bought in the last year is kept, returned, or won in it; those from before the window are known as well.
    assert found.active >= moved["kept"] + moved["returned"]
    assert found.known == len(demo.customers) - (demo.loyalty.history.lives["first"] >= 12).sum()
