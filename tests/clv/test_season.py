"""The gate of the season: two years before the holdout, months that differ, and a holdout won."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from analysis.clv.forecast import forecast
from analysis.clv.models import MODELS, in_weeks
from analysis.clv.season import Season, in_season, judged
from analysis.models.clocked import Clocked, ClockedNBD
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.season import month_of
from analysis.refusal import Refused
from analysis.settings import Settings

PEAK = np.array([0.7, 0.7, 0.9, 0.9, 1, 1, 0.8, 0.8, 1, 1.1, 1.5, 1.6])


def bought(pace: np.ndarray, years: int = 3, customers: int = 500) -> list[tuple[str, int, float]]:
    """Rows of (customer, day from 2023-01-01, amount) of customers who stay for good, busy as `pace` says."""
    rng = np.random.default_rng(7)
    days = np.arange(years * 365 + 1)
    of_day = pace[month_of(np.datetime64("2023-01-01") + days)] / pace.mean()
    rows = []
    for number, rate in enumerate(rng.gamma(2, 0.02, customers)):
        first = int(rng.integers(0, 400))
        rows += [
            (f"c{number:03d}", int(day), 10.0)
            for day in days[first + 1 :][rng.random(len(days) - first - 1) < (rate * of_day)[first + 1 :]]
        ]
        rows.append((f"c{number:03d}", first, 10.0))
    return [*rows, ("last", int(days[-1]), 10.0)]  # fmt: skip


@pytest.fixture(scope="module")
def busy(observed: Any) -> Season:
    return judged(observed(bought(PEAK), validation_start=date(2025, 1, 1)).last, MBGNBD)


def test_a_season_that_is_there_wins(busy):
    assert busy.verdict == "won"
    assert busy.factors["factor"].to_numpy() == pytest.approx(PEAK / PEAK.mean(), abs=0.15)
    assert (busy.factors["low"] < busy.factors["high"]).all()
    assert busy.error("seasonal") < 0.5 * busy.error("plain")
    assert busy.results["verdict"] == "won"


def test_months_of_the_holdout_add_up(busy, observed):
    seen = observed(bought(PEAK), validation_start=date(2025, 1, 1))
    assert list(busy.months.index[:2]) == [date(2025, 1, 1), date(2025, 2, 1)]
    assert len(busy.months) == 12
    assert busy.months["actual"].sum() == seen.repeats[seen.calibration.days :].sum()
    # Nobody leaves here, so that NBD is what MBG/NBD runs to.
    before = seen.before
    plain = NBD.fit(before["x"], before["t_x"] / 7, before["T"] / 7)
    year = plain.expected_purchases(seen.holdout.days / 7, before["x"], before["t_x"] / 7, before["T"] / 7)
    assert busy.months["plain"].sum() == pytest.approx(year.sum(), rel=1e-6)
    by_hand = (busy.months["plain"] - busy.months["actual"]).abs().sum() / busy.months["actual"].sum()
    assert busy.error("plain") == by_hand


def test_many_customers_are_judged_by_rounded_days(busy, observed, monkeypatch):
    monkeypatch.setattr("analysis.clv.season._MANY_HISTORIES", 100)
    found = judged(observed(bought(PEAK), validation_start=date(2025, 1, 1)).last, MBGNBD)
    assert found.months["plain"].to_numpy() == pytest.approx(busy.months["plain"].to_numpy(), rel=0.01)
    assert found.error("seasonal") == pytest.approx(busy.error("seasonal"), abs=0.005)


def test_where_there_is_none_it_is_not_used(observed):
    found = judged(observed(bought(np.ones(12)), validation_start=date(2025, 1, 1)).last, MBGNBD)
    assert (found.verdict, found.won) == ("flat", False)
    assert found.chance > 0.01


def test_a_season_that_has_changed_is_not_used(observed):
    rows = bought(PEAK)
    # In the holdout year, quiet months take the purchases of the busy ones.
    moved = [
        (who, 2 * 365 + 1 + 364 - (day - 2 * 365 - 1) if day > 2 * 365 else day, money) for who, day, money in rows
    ]
    found = judged(observed([*moved, ("last", 3 * 365, 10.0)], validation_start=date(2025, 1, 1)).last, MBGNBD)
    assert found.differs
    assert found.verdict == "lost"


@pytest.mark.parametrize(
    ("start", "key"),
    [(date(2024, 12, 31), "season-short"), (date(2025, 11, 15), "season-holdout")],
)
def test_what_cannot_be_judged_is_refused(observed, start, key):
    with pytest.raises(Refused) as refusal:
        judged(observed(bought(PEAK), validation_start=start).last, MBGNBD)
    assert refusal.value.key == key


def test_months_that_are_missing_are_no_season(observed):
    hole = [row for row in bought(PEAK) if not 500 <= row[1] < 600]  # from 15 May to 22 August 2024
    with pytest.raises(Refused) as refusal:
        judged(observed(hole, validation_start=date(2025, 1, 1)).last, MBGNBD)
    assert (refusal.value.key, dict(refusal.value.values)) == ("season-gap", {"first": "2024-06", "months": 2})
    # Of a month in which nobody ever buys, the season knows.
    closed = np.where(np.arange(12) == 7, 0.0, PEAK)
    assert judged(observed(bought(closed), validation_start=date(2025, 1, 1)).last, MBGNBD).won


def test_a_season_that_won_is_used(observed):
    seen = observed(bought(PEAK), validation_start=date(2025, 1, 1))
    plain = NBD.fit(*in_weeks(seen.customers))
    found, model = in_season(seen, plain)
    assert isinstance(found, Season)
    assert found.used
    assert isinstance(model, ClockedNBD)
    # The forecast runs on the clock of all that is known, not on that of the calibration period.
    assert found.results["clock"] == [round(factor, 6) for factor in model.clock.factors.tolist()]
    assert found.results["clock"] != found.results["factors"]
    # January and February are quiet, a whole year is a year.
    history = in_weeks(seen.customers)
    quiet, year = (model.expected_purchases(days / 7, *history).sum() for days in (59, 365))
    assert quiet == pytest.approx(0.7 / PEAK.mean() * plain.expected_purchases(59 / 7, *history).sum(), rel=0.12)
    assert year == pytest.approx(plain.expected_purchases(365 / 7, *history).sum(), rel=0.05)
    assert seen.by_month.sum() == seen.customers["x"].sum()


def test_a_season_that_did_not_win_leaves_the_model_as_it_is(observed):
    seen = observed(bought(np.ones(12)), validation_start=date(2025, 1, 1))
    plain = NBD.fit(*in_weeks(seen.customers))
    found, model = in_season(seen, plain)
    assert isinstance(found, Season)
    assert (found.used, found.results["clock"]) == (False, None)
    assert model is plain
    short = observed(bought(PEAK), validation_start=date(2024, 12, 31))
    refused, model = in_season(short, plain)
    assert isinstance(refused, Refused)
    assert model is plain


@pytest.fixture(scope="module")
def four_years(observed: Any) -> Any:
    return observed([*bought(PEAK, years=4, customers=300), ("first", 0, 10.0)], validation_start=date(2026, 1, 1))


def test_every_past_origin_with_two_years_before_it_judges(four_years):
    found, _ = in_season(four_years, NBD.fit(*in_weeks(four_years.customers)))
    assert isinstance(found, Season)
    assert [len(four_years.origins), found.origins, len(found.months)] == [3, 2, 24]
    assert (found.holdout.start, found.holdout.end) == (date(2025, 1, 1), date(2026, 12, 31))
    assert found.months.index.is_monotonic_increasing
    apart = [judged(origin, NBD).months for origin in four_years.origins[1:]]
    for name in ("actual", "plain", "seasonal"):
        assert found.months[name].tolist() == [value for months in apart for value in months[name]]


def test_a_season_that_won_last_and_lost_before_is_not_used(four_years):
    found, _ = in_season(four_years, NBD.fit(*in_weeks(four_years.customers)))
    assert isinstance(found, Season)
    assert found.won
    last = judged(four_years.last, NBD)
    before = judged(four_years.origins[1], NBD)
    missed = before.months.assign(
        seasonal=before.months["plain"] + 2 * (before.months["plain"] - before.months["actual"])
    )
    assert last.won
    assert last.after(replace(before, months=missed)).verdict == "lost"


@pytest.mark.slow
def test_what_is_judged_is_what_is_used(four_years):
    found = forecast(four_years, Settings(seed=1))
    assert isinstance(found.season, Season)
    assert found.season.used
    clocked = [isinstance(one.model, Clocked) for one in found.past]
    assert clocked == [one.trial.origin.calibration.days >= 2 * 365 for one in found.past]
    assert clocked[-1]
    for one in found.past:
        assert one.judged.predicted.sum() == pytest.approx(one.total.estimate)
        # Known there, and no later.
        if isinstance(one.model, Clocked):
            assert one.model.end == np.datetime64(one.trial.origin.calibration.end)


@pytest.mark.slow
def test_a_page_with_a_season_goes_through(based_on, cells, text):
    case = based_on(bought(PEAK, customers=300), validation_start=date(2025, 1, 1), margin_rate=0.3)
    assert case.forecast.season.used
    assert case.forecast.name in MODELS
    shown = {cell: text(one["en"]) for cell, one in cells(case.page, ["en"]).items()}
    assert "the forecast uses it" in shown["show(season.told, page.season)"]
    assert case.page.results()["season"]["used"]
    assert case.value.total.low < case.value.total.estimate < case.value.total.high


def test_demo_has_no_season(demo):
    found = demo.page.season
    assert found.verdict == "flat"
    assert demo.page.results()["season"]["verdict"] == "flat"
