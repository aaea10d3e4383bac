"""Who buys more and stays longer: what is known beforehand, levels, many tests, and what is planted is found."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import ibis
import numpy as np
import pandas as pd
import pytest

from analysis.clv.covariates import REST, Covariates, covariates, holm, known, level_of
from analysis.clv.observation import observe
from analysis.clv.validation import holdout
from analysis.customers import customer_frame, first_bought
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

START = date(2022, 1, 1)
DAYS = 900


def lives(customers: int = 900, industry: float = 2.0, seed: int = 4) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Transactions and table of customers: industry A buys `industry` times as often as B; region says nothing."""
    rng = np.random.default_rng(seed)
    kinds, regions = rng.choice(["A", "B"], customers), rng.choice(["north", "south", "west"], customers)
    rows = []
    for number in range(customers):
        rate = rng.gamma(2, 0.005) * (industry if kinds[number] == "A" else 1.0)
        day, leave, money = float(rng.integers(0, 500)), rng.beta(1, 8), rng.gamma(4, 5)
        while day < DAYS:
            rows.append(
                (f"c{number:04d}", START + timedelta(days=int(day)), round(float(rng.gamma(4, money / 4)) + 1, 2))
            )
            if rng.random() < leave:
                break
            day += 1 + rng.exponential(1 / rate)
    rows.append(("c0000", START + timedelta(days=DAYS), 5.0))
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "net_amount"])
    master = pd.DataFrame(
        {"customer_id": [f"c{n:04d}" for n in range(customers)], "industry": kinds, "region": regions}
    )
    return frame, master


def asked(frame: pd.DataFrame, master: pd.DataFrame | None, model: Any) -> Any:
    table, window = ibis.memtable(frame), Period(START, frame["date"].max())
    seen = observe(table, customer_frame(table, window), window, Settings())
    held = holdout(seen.before, seen.after, seen.holdout)
    forecast: Any = SimpleNamespace(observed=seen, model=model, held=held)
    return covariates(forecast, table, master)


@pytest.fixture(scope="module")
def found() -> Covariates:
    result = asked(*lives(), MBGNBD.from_parameters(r=1.0, alpha=10.0, a=1.0, b=5.0))
    assert isinstance(result, Covariates)
    return result


def test_what_is_planted_is_found_and_what_is_not_is_not(found):
    assert list(found.differing) == ["industry"]
    levels = found.influences["industry"].levels
    assert levels["buys"].loc["A"] / levels["buys"].loc["B"] == pytest.approx(2.0, rel=0.2)
    # Against the average customer, wherever the base level is; its rate is that of the model for the level.
    share = levels["customers"] / levels["customers"].sum()
    assert np.exp(share @ np.log(levels["buys"])) == pytest.approx(1.0)
    assert np.exp(share @ np.log(levels["leaves"])) == pytest.approx(1.0)
    assert levels["rate"].loc["A"] / levels["rate"].loc["B"] == pytest.approx(
        levels["buys"].loc["A"] / levels["buys"].loc["B"]
    )
    assert (levels["buys_low"].loc["A"] > 1) & (levels["buys_high"].loc["B"] < 1)
    assert found.influences["region"].freedom == 4
    assert set(found.results) == {"industry", "region", "first_order"}


def test_without_drop_out_only_rates_differ():
    result = asked(*lives(500), NBD.from_parameters(r=1.0, alpha=10.0))
    assert isinstance(result, Covariates)
    assert not result.leaving
    assert result.influences["industry"].freedom == 1
    assert result.influences["industry"].levels["leaves"].isna().all()


def test_names_and_order_of_customers_say_nothing(found):
    frame, master = lives()
    renamed = master.assign(industry=master["industry"].map({"A": "Z<b>", "B": "Y"})).sample(frac=1, random_state=1)
    other = asked(
        frame.sample(frac=1, random_state=2), renamed, MBGNBD.from_parameters(r=1.0, alpha=10.0, a=1.0, b=5.0)
    )
    assert isinstance(other, Covariates)
    one, two = found.influences["industry"], other.influences["industry"]
    assert two.gain == pytest.approx(one.gain, abs=1e-6)
    assert two.levels["buys"].loc["Z<b>"] == pytest.approx(one.levels["buys"].loc["A"], rel=1e-5)


def test_levels_that_are_small_or_unknown_are_taken_together():
    attribute = pd.Series(["A"] * 50 + ["B"] * 40 + ["C"] * 20 + [None] * 5 + ["D"] * 40)
    x = pd.Series([1] * 115 + [0] * 35 + [1] * 5)
    levels = level_of(attribute, x)
    # C has too few customers, of D too few bought again.
    assert levels.value_counts().to_dict() == {"A": 50, REST: 65, "B": 40}
    many = pd.Series(np.repeat(list("ABCDEFGHIJ"), 40))
    assert level_of(many, pd.Series(np.ones(400))).nunique() == 8


def test_holm_by_hand():
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx({"a": 0.03, "c": 0.06, "b": 0.06})
    assert holm({"a": 0.6, "b": 0.7}) == {"a": 1.0, "b": 1.0}


def test_first_order_is_that_of_the_first_day_in_the_period():
    days = [date(2022, 1, 1), date(2022, 1, 5), date(2022, 1, 5), date(2022, 1, 5), date(2022, 2, 1)]
    frame = pd.DataFrame({"customer_id": ["a", "b", "b", "b", "b"], "date": days, "net_amount": [1.0, 5, 3, 3, 90]})
    table = ibis.memtable(frame.assign(channel=["shop", "web", "phone", "phone", "visit"]))
    told = first_bought(table, Period(date(2022, 1, 1), date(2022, 12, 31)), "channel")
    assert told.to_dict() == {"a": "shop", "b": "phone"}
    later = first_bought(table, Period(date(2022, 1, 6), date(2022, 12, 31)), "channel")
    assert later.to_dict() == {"b": "visit"}


def test_what_all_have_in_common_is_not_asked():
    frame, master = lives(60)
    table, window = ibis.memtable(frame), Period(START, frame["date"].max())
    attributes = known(customer_frame(table, window), table, window, master.assign(industry="A"))
    assert list(attributes) == ["region", "first_order"]


def test_nothing_known_is_refused():
    frame, _ = lives(60)
    result = asked(frame.assign(net_amount=7.0), None, MBGNBD.from_parameters(r=1.0, alpha=10.0, a=1.0, b=5.0))
    assert isinstance(result, Refused)
    assert result.key == "covariates-none"


def test_an_attribute_that_tells_nothing_is_named_with_its_reason():
    frame, master = lives(300)
    rare = master.assign(industry=["A"] * 20 + [None] * 279 + ["B"])
    result = asked(frame, rare, MBGNBD.from_parameters(r=1.0, alpha=10.0, a=1.0, b=5.0))
    assert isinstance(result, Covariates)
    assert result.refusals["industry"].key == "covariate-one-level"
