"""Risk told on known data: CDNOW's published table, AUC and ties by hand, and a hiatus chosen beforehand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.base import CustomerBase
from analysis.clv import ParetoNBD
from analysis.language import LANGUAGES, Words
from analysis.loyalty import validation
from analysis.loyalty.show import validation as show
from analysis.loyalty.validation import best_hiatus, judged, top_held
from analysis.refusal import Refused

# Fader, Hardie & Lee (2005), CDNOW, weeks 1 to 39.
PUBLISHED = ParetoNBD.from_parameters(r=0.5533, alpha=10.578, s=0.6061, beta=11.669)


@pytest.fixture(scope="module")
def cdnow(history, holdout):
    x, t_x, T = history
    scores = {
        "expected_purchases": PUBLISHED.expected_purchases(39, x, t_x, T),
        "p_alive": PUBLISHED.p_alive(x, t_x, T),
        "recency": t_x - T,
        "frequency": x.astype(float),
    }
    return scores, (T - t_x) * 7, holdout.to_numpy(dtype=float)


def test_the_published_table_of_cdnow(cdnow) -> None:
    scores, silent, actual = cdnow
    found = judged(scores, silent, actual, 23 * 7, 273, 0.95)
    assert (found.customers, found.buyers) == (2357, 684)
    expected = {"p_alive": 0.726, "recency": 0.771, "frequency": 0.758, "expected_purchases": 0.779}
    assert found.auc == pytest.approx(expected, abs=5e-4)
    assert found.right == pytest.approx({"nobody": 0.7098, "p_alive": 0.7743, "hiatus": 0.7819}, abs=5e-5)
    assert found.score == "expected_purchases"
    assert found.beats_hiatus
    assert not found.is_chance
    assert found.naive == ("nobody", pytest.approx(0.7098, abs=5e-5))
    # The top tenth there are 235 customers, a tenth rounded down.
    assert top_held(scores["expected_purchases"], actual, 235 / 2357) == pytest.approx(0.470, abs=3e-3)
    assert top_held(actual, actual, 235 / 2357) == pytest.approx(0.683, abs=5e-4)


def test_the_best_hiatus_in_hindsight_is_that_of_the_literature(cdnow) -> None:
    _, silent, actual = cdnow
    assert best_hiatus(silent, actual > 0) == 23 * 7


def test_ties_share_what_they_hold() -> None:
    assert top_held(np.zeros(10), np.arange(10.0)) == pytest.approx(0.1)


def test_who_only_buys_cannot_be_judged() -> None:
    with pytest.raises(Refused, match="few-to-judge"):
        judged({"frequency": np.arange(50.0)}, np.arange(50.0), np.ones(50), 7, 30, 0.95)


def test_an_order_by_lot_is_not_told_from_chance_and_most_buy_anyway() -> None:
    rng = np.random.default_rng(5)
    bought = np.arange(200) % 4 > 0
    found = judged({"recency": rng.random(200)}, rng.integers(0, 90, 200), bought.astype(float), 28, 90, 0.95)
    assert found.score == "recency"
    assert found.is_chance
    assert found.bounds[0] < 0.5 < found.bounds[1]
    assert found.naive == ("everybody", 0.75)
    assert found.right["hiatus"] < 0.75
    for lang in LANGUAGES:
        text = show.told(found, Words(lang)).plain
        assert Words(lang).percent(0.75, 0) in text
        assert Words(lang)("risk-score-everybody") in show.scores(found, Words(lang)).plain


def test_the_hiatus_is_chosen_before_the_holdout(demo: CustomerBase) -> None:
    found = validation.tested(demo.forecast, demo.transactions, 0.95)
    held = demo.forecast.held
    silent, bought = (held.T - held.t_x).astype(float), held.actual > 0
    hindsight = best_hiatus(silent, bought)
    assert found.right["hiatus"] <= ((silent <= hindsight) == bought).mean()
    assert found.hiatus % 7 == 0
    # What the model knows beyond the last purchase makes itself felt.
    assert found.auc["expected_purchases"] > found.auc["frequency"]


def test_what_came_after_the_last_origin_chooses_nothing(demo: CustomerBase) -> None:
    forecast = demo.forecast
    found = validation.tested(forecast, demo.transactions, 0.95)
    assert found.origins == len(forecast.trials) - 1 > 0
    *earlier, last = forecast.trials
    others = replace(last.held, actual=last.held.actual[::-1])
    turned = replace(forecast, trials=(*earlier, replace(last, held=others)))
    again = validation.tested(turned, demo.transactions, 0.95)
    assert (again.score, again.hiatus) == (found.score, found.hiatus)
    assert again.auc[again.score] < found.auc[found.score]
    # With one origin the ranking is fixed beforehand.
    assert validation.tested(replace(forecast, trials=(last,)), demo.transactions, 0.95).score == "expected_purchases"
