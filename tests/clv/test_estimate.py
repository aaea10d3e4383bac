"""The gate, the margin, and BG/NBD with Gamma-Gamma as lifetimes fits them, on published figures."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.clv.adequacy import adequacy
from analysis.clv.estimate import Estimate, Margin, NotEstimable, base_margin, estimate, value_or_refusal
from analysis.periods import Period
from analysis.settings import Settings
from analysis.workspace import Workspace

CALIBRATION = Period(date(1997, 1, 1), date(1997, 9, 30))


@pytest.fixture(scope="module")
def cdnow() -> pd.DataFrame:
    return Workspace("cdnow").customers(CALIBRATION)


def test_parameters_as_published(cdnow):
    result = estimate(cdnow, Margin(1.0, "none"), 12, 0.10)
    published = {"r": 0.2426, "alpha": 4.4136, "a": 0.7929, "b": 2.4259, "p": 6.25, "q": 3.74, "v": 15.44}
    for name, value in published.items():
        assert result.parameters[name] == pytest.approx(value, rel=0.002), name
    assert result.correlation == pytest.approx(0.113884, abs=1e-4)


def test_expected_spend_as_published(cdnow):
    result = estimate(cdnow, Margin(1.0, "none"), 12, 0.10)
    spend = result.frame["expected_spend"].iloc[[0, 1, 2, 5, 8]].tolist()
    assert spend == pytest.approx([24.65, 18.91, 35.17, 71.46, 27.28], rel=0.002)


def test_without_discount_value_is_purchases_times_spend_times_margin(cdnow):
    frame = estimate(cdnow, Margin(0.3, "assumed"), 12, 0.0).frame
    expected = frame["expected_purchases"] * frame["expected_spend"] * 0.3
    assert frame["value"].to_numpy() == pytest.approx(expected.to_numpy())


def test_discount_lowers_value_by_about_half_a_year_of_interest(cdnow):
    plain = estimate(cdnow, Margin(1.0, "none"), 12, 0.0).total_value
    discounted = estimate(cdnow, Margin(1.0, "none"), 12, 0.10).total_value
    assert discounted / plain == pytest.approx(1.10**-0.5, abs=0.005)


def test_order_of_customers_does_not_matter(cdnow):
    one = estimate(cdnow, Margin(1.0, "none"), 12, 0.10).frame["value"]
    other = estimate(cdnow.sample(frac=1, random_state=2), Margin(1.0, "none"), 12, 0.10).frame["value"]
    assert other.reindex(one.index).to_numpy() == pytest.approx(one.to_numpy(), rel=1e-3)


def test_margin_is_known_assumed_or_none():
    costed = pd.DataFrame({"purchase_amount": [100.0, 60.0], "net_amount": [80.0, 40.0], "margin": [20.0, np.nan]})
    assert base_margin(costed, 0.9) == Margin(0.25, "known", 0.75)
    uncosted = costed.assign(margin=np.nan)
    assert base_margin(uncosted, 0.3) == Margin(0.3, "assumed", 0.75)
    assert base_margin(uncosted, None) == Margin(1.0, "none", 0.75)


def test_a_base_that_has_stopped_is_refused(cdnow):
    later = cdnow.assign(T=cdnow["T"] + 1500)
    gate = adequacy(later, Period(CALIBRATION.start, date(2001, 11, 8)))
    assert {check.key: check.light for check in gate.checks}["silence"] == "bad"


def test_revenue_is_never_exported_as_value(cdnow):
    assert "expected_revenue" in estimate(cdnow, Margin(1.0, "none"), 12, 0.1).exported
    assert "value" in estimate(cdnow, Margin(0.5, "assumed"), 12, 0.1).exported


def test_gate_of_a_good_base(cdnow):
    assert adequacy(cdnow, CALIBRATION).light == "good"


def test_thin_data_are_refused_with_a_reason(cdnow):
    thin = cdnow.head(10)
    gate = adequacy(thin, CALIBRATION)
    refusal = value_or_refusal(thin, gate, Settings())
    assert gate.light == "bad"
    assert isinstance(refusal, NotEstimable)
    assert refusal.results == {"model": None, "refused": "adequacy-bad"}
    assert refusal.exported.empty


def test_nobody_bought_again(cdnow):
    once = cdnow[cdnow["x"] == 0]
    assert adequacy(once, CALIBRATION).light == "bad"


def test_estimate_or_refusal_is_an_estimate_where_data_carry_it(cdnow):
    assert isinstance(value_or_refusal(cdnow, adequacy(cdnow, CALIBRATION), Settings()), Estimate)


def test_identical_customers_are_refused_not_printed():
    same = pd.DataFrame(
        {"x": 5, "t_x": 100, "T": 200, "mean_spend": 10.0, "purchase_amount": 60.0, "margin": np.nan},
        index=[f"c{i}" for i in range(300)],
    )
    with pytest.raises(NotEstimable):
        estimate(same, Margin(1.0, "none"), 12, 0.1)
