"""Who buys more and stays longer: what is known beforehand, levels, many tests, and what is planted is found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis
import numpy as np
import pandas as pd
import pytest

from analysis.clv.attributes import REST, SIZES, attributes, levels_of
from analysis.clv.buyers import Buyers, buyers
from analysis.clv.covariates import Covariates, holm, in_use
from analysis.clv.forecast import Forecast, forecast_or_refused
from analysis.clv.heterogeneity import DropOut, drop_out
from analysis.clv.models import LEVEL, fit, fit_spend, known_of
from analysis.clv.newcomer import Newcomer, newcomer
from analysis.clv.observation import observe
from analysis.clv.origins import trial
from analysis.clv.purchases import expected_purchases
from analysis.clv.sensitivity import with_drop_out
from analysis.clv.value import valuation
from analysis.customers import customer_frame, first_bought
from analysis.loyalty.risk import Risk, risk
from analysis.models.levelled import Levelled
from analysis.periods import Period, months_to_days
from analysis.refusal import Refused
from analysis.settings import Settings

START = date(2022, 1, 1)
DAYS = 900


def lives(
    customers: int = 900, industry: float = 2.0, seed: int = 4, joined: int = 500
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Transactions and table of customers: industry A buys `industry` times as often as B; region says nothing."""
    rng = np.random.default_rng(seed)
    kinds, regions = rng.choice(["A", "B"], customers), rng.choice(["north", "south", "west"], customers)
    rows = []
    for number in range(customers):
        rate = rng.gamma(2, 0.005) * (industry if kinds[number] == "A" else 1.0)
        day, leave, money = float(rng.integers(0, joined)), rng.beta(1, 8), rng.gamma(4, 5)
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


def asked(frame: pd.DataFrame, master: pd.DataFrame | None, family: str = "mbg_nbd", withheld: Any = None) -> Any:
    table, window = ibis.memtable(frame), Period(START, frame["date"].max())
    customers = customer_frame(table, window)
    seen = observe(table, customers, window, Settings())
    trials = [trial(origin) for origin in seen.origins]
    known = attributes(customers, table, window, master)
    return in_use(known, seen.customers, trials, fit(family, seen.customers), family, withheld)


def told(*given: Any) -> Any:
    return asked(*given)[0]


@pytest.fixture(scope="module")
def data() -> tuple[pd.DataFrame, pd.DataFrame]:
    return lives()


@pytest.fixture(scope="module")
def found(data) -> Covariates:
    result = told(*data)
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
    result = told(*lives(500), "nbd")
    assert isinstance(result, Covariates)
    assert not result.leaving
    assert result.influences["industry"].freedom == 1
    assert result.influences["industry"].levels["leaves"].isna().all()


def test_names_and_order_of_customers_say_nothing(found, data):
    frame, master = data
    renamed = master.assign(industry=master["industry"].map({"A": "Z<b>", "B": "Y"})).sample(frac=1, random_state=1)
    other = told(frame.sample(frac=1, random_state=2), renamed)
    assert isinstance(other, Covariates)
    one, two = found.influences["industry"], other.influences["industry"]
    assert two.gain == pytest.approx(one.gain, abs=1e-6)
    assert two.levels["buys"].loc["Z<b>"] == pytest.approx(one.levels["buys"].loc["A"], rel=1e-5)


def test_levels_that_are_small_or_unknown_are_taken_together():
    attribute = pd.Series(["A"] * 50 + ["B"] * 40 + ["C"] * 20 + [None] * 5 + ["D"] * 40)
    x = pd.Series([1] * 115 + [0] * 35 + [1] * 5)
    levels = levels_of(attribute, x)
    # C has too few customers, of D too few bought again.
    assert levels.value_counts().to_dict() == {"A": 50, REST: 65, "B": 40}
    many = pd.Series(np.repeat(list("ABCDEFGHIJ"), 40))
    assert levels_of(many, pd.Series(np.ones(400))).nunique() == 8


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
    frame, master = lives(300)
    result = told(frame, master.assign(industry="A"))
    assert set(result.influences) | set(result.refusals) == {"region", "first_order"}


def test_nothing_known_is_refused():
    frame, _ = lives(60)
    result = told(frame.assign(net_amount=7.0), None)
    assert isinstance(result, Refused)
    assert result.key == "covariates-none"


def test_an_attribute_that_tells_nothing_is_named_with_its_reason():
    frame, master = lives(300)
    result = told(frame, master.assign(industry=["A"] * 20 + [None] * 279 + ["B"]))
    assert isinstance(result, Covariates)
    assert result.refusals["industry"].key == "covariate-one-level"


def test_an_attribute_that_separates_is_refused_and_the_others_are_asked():
    frame, master = lives()
    # Whoever ever buys again is in A: the others share a level in which nobody did.
    again = frame.groupby("customer_id").size().reindex(master["customer_id"]).fillna(0).to_numpy() > 1
    result = told(frame, master.assign(industry=np.where(again, "A", "B")))
    assert result.refusals["industry"].key == "covariate-few"
    assert set(result.influences) == {"region", "first_order"}
    assert result.used is None


def test_size_of_first_orders_is_that_among_the_customers_asked():
    money = pd.Series(np.arange(900.0), index=[f"c{n:03d}" for n in range(900)], name="first_order")
    every = levels_of(money, pd.Series(1, index=money.index))
    assert every.iloc[[0, 299, 300, 899]].tolist() == [SIZES[0], SIZES[0], SIZES[1], SIZES[2]]
    some = levels_of(money, pd.Series(1, index=money.index[600:]))
    assert some.iloc[[0, 99, 100, 299]].tolist() == [SIZES[0], SIZES[0], SIZES[1], SIZES[2]]


# ------------------------------------------------------------------ in the forecast


@pytest.fixture(scope="module")
def strong() -> tuple[pd.DataFrame, pd.DataFrame]:
    return lives(500, 4.0, 5, 850)


def foretold(frame: pd.DataFrame, master: pd.DataFrame | None) -> Forecast:
    table, window = ibis.memtable(frame), Period(START, frame["date"].max())
    result = forecast_or_refused(table, customer_frame(table, window), window, Settings(), master)
    assert isinstance(result, Forecast)
    return result


@pytest.fixture(scope="module")
def knowing(strong) -> Forecast:
    return foretold(*strong)


def test_what_foretold_past_origins_better_is_used(strong, knowing):
    assert isinstance(knowing.covariates, Covariates)
    assert (knowing.covariates.verdict, knowing.covariates.used) == ("used", "industry")
    assert isinstance(knowing.model, Levelled)
    frame, master = strong
    customers = knowing.observed.customers
    industry = master.set_index("customer_id")["industry"].reindex(customers.index)
    assert set(zip(customers[LEVEL], industry, strict=True)) in ({(0, "A"), (1, "B")}, {(0, "B"), (1, "A")})
    # Of two new customers the one of A is expected to buy more.
    of_a = int(customers[LEVEL][(industry == "A").to_numpy()].iloc[0])
    more, less = (float(knowing.model.expected_purchases(26, 0, 0.0, 0.0, level)) for level in (of_a, 1 - of_a))
    assert more > 1.5 * less
    # At past origins it is judged as it is used.
    without = foretold(frame, None)
    assert without.name == knowing.name
    for one, other in zip(knowing.past, without.past, strict=True):
        assert LEVEL in one.trial.origin.before
        assert LEVEL not in other.trial.origin.before
        before = one.trial.origin.before
        again = one.model.expected_purchases(one.trial.weeks, *known_of(before))
        assert one.judged.predicted == pytest.approx(again)
    errors = [sum(one.judged.rmse**2 * len(one.judged.actual) for one in f.past) for f in (knowing, without)]
    best = knowing.covariates.influences["industry"].foretold
    assert best is not None
    assert best.reduction == pytest.approx(1 - errors[0] / errors[1])
    assert best.origins == len(knowing.past) == 2


@pytest.mark.slow
def test_order_and_names_change_nothing_of_what_is_used(strong, knowing):
    frame, master = strong
    other = foretold(frame.sample(frac=1, random_state=3), master.sample(frac=1, random_state=4))
    assert dict(other.model.parameters) == pytest.approx(dict(knowing.model.parameters), rel=1e-6)
    assert other.ahead(365, 0.95, 1).low == pytest.approx(knowing.ahead(365, 0.95, 1).low, rel=1e-6)


def test_values_of_customers_know_their_level(knowing, same_money):
    customers, settings = knowing.observed.customers, Settings(discount_rate=0.0)
    spend = fit_spend(customers)
    found = valuation(knowing.model, spend, customers, same_money(len(customers)), settings, knowing.model_doubt)
    weeks = months_to_days(12) / 7
    for place in (0, 100, 250):
        one = customers.iloc[place]
        alone = knowing.model.levels[one[LEVEL]].expected_purchases(weeks, one["x"], one["t_x"] / 7, one["T"] / 7)
        assert found.frame["expected_purchases"].iloc[place] == pytest.approx(float(alone))
    assert found.total.low < found.total.estimate < found.total.high
    assert found.total.estimate == pytest.approx(found.frame["value"].sum(), abs=5)
    # What is made of a value asks the same model: drop-out moved, risk, a part, a new customer.
    assert found.total_at(model=with_drop_out(knowing.model, 1.1)) < found.total_at()
    part = found.part(7)
    assert part.total_at() == pytest.approx(float(part.frame["value"].sum()), abs=1)
    of_new = newcomer(found, knowing.observed.window, settings)
    assert isinstance(of_new, Newcomer)
    assert of_new.means.repeats == pytest.approx(float(knowing.model.expected_purchases_new(weeks)))
    assert isinstance(risk(found, expected_purchases(knowing, found, settings), 0.95, 1), Risk)
    assert isinstance(buyers(knowing), Buyers)
    assert isinstance(drop_out(knowing), DropOut)


@pytest.mark.slow
def test_why_nothing_is_used(strong, found):
    assert (found.verdict == "used") == (found.used is not None)
    for withheld in ("season", "regular"):
        result, use = asked(*strong, withheld=withheld)
        assert (result.verdict, result.used, result.best, use) == (withheld, None, "industry", None)
    frame, master = strong
    short = frame[frame["date"] < START + timedelta(days=300)]
    once, use = asked(short, master)
    assert (once.verdict, once.used, use) == ("untested", None, None)
    alike, use = asked(*lives(300, 1.0, 7))
    assert (alike.verdict, use) == ("alike", None)
    assert all(one.foretold is None for one in alike.influences.values())
