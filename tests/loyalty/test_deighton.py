"""The balance of winning and keeping: by hand, against brute force, and its elasticities."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.loyalty.deighton import Balance, balance, elasticities, steady_value
from analysis.refusal import Refused

TEXTBOOK = Balance(0.4, 0.02, 0.9, 0.05, 100, 0.1)


def test_the_textbook_case() -> None:
    acquisition, retention = TEXTBOOK.best
    assert acquisition == pytest.approx(28.4, abs=0.05)
    assert retention == pytest.approx(45.9, abs=0.05)
    assert TEXTBOOK.worth(retention) == pytest.approx(220.5, abs=0.05)
    # The next customer costs what one is worth; what customers cost on average is far apart, and proves nothing.
    assert TEXTBOOK.next_won(acquisition) == pytest.approx(TEXTBOOK.worth(retention), rel=1e-6)
    assert acquisition / TEXTBOOK.won(acquisition) == pytest.approx(164, abs=0.5)
    assert retention / TEXTBOOK.kept(retention) == pytest.approx(57, abs=0.5)


def test_no_other_spending_is_better_at_random_parameters() -> None:
    rng = np.random.default_rng(11)
    for _ in range(60):
        case = Balance(
            rng.uniform(0.05, 0.9), np.exp(rng.normal(-4, 1.5)), rng.uniform(0.2, 0.98), np.exp(rng.normal(-3, 1.5)),
            np.exp(rng.normal(5, 1)), rng.uniform(0.02, 0.3),
        )  # fmt: skip
        best = case.equity(*case.best)
        spends = [np.linspace(0, 4 * case.margin, 161), np.linspace(0, 1.1 * case.margin, 161)]
        brute = max(case.equity(float(a), float(r)) for a in spends[0] for r in spends[1][::4])
        assert best >= brute - 1e-9 * abs(brute)
        near = [case.equity(max(case.best[0] + a, 0), max(case.best[1] + r, 0)) for a in (-1, 0, 1) for r in (-1, 0, 1)]
        assert best >= max(near) - 1e-7 * abs(best)


def test_the_curves_go_through_today() -> None:
    found = balance(
        won=0.1, won_at_most=0.3, acquisition=50, kept=0.7, kept_at_most=0.9, retention=80, margin=200, discount_rate=0.1
    )  # fmt: skip
    assert found.won(50) == pytest.approx(0.1)
    assert found.kept(80) == pytest.approx(0.7)
    step = 1e-6
    assert 1 / found.next_kept(80) == pytest.approx((found.kept(80 + step) - found.kept(80)) / step, rel=1e-4)


@pytest.mark.parametrize(
    ("changed", "key"),
    [({"won_at_most": 0.1}, "ceiling-reached"), ({"kept": 0.95}, "ceiling-reached"), ({"retention": 0.0}, "no-spend-today")],
)  # fmt: skip
def test_beliefs_that_cannot_be_are_refused(changed, key) -> None:
    given = {
        "won": 0.1, "won_at_most": 0.3, "acquisition": 50.0, "kept": 0.7, "kept_at_most": 0.9, "retention": 80.0,
        "margin": 200.0, "discount_rate": 0.1,
    }  # fmt: skip
    with pytest.raises(Refused) as caught:
        balance(**given | changed)
    assert caught.value.key == key


def test_the_value_of_a_customer_who_stays() -> None:
    assert steady_value(100, 0.8, 0.12) == pytest.approx(250)
    # "Five years" instead of the share kept: 44 % too much.
    assert sum(100 / 1.12**year for year in range(1, 6)) / 250 == pytest.approx(1.44, abs=0.005)


def test_elasticities_are_slopes() -> None:
    m, r, d, cost, step = 100.0, 0.8, 0.12, 40.0, 1e-6

    def net(m: float, r: float, cost: float) -> float:
        return steady_value(m, r, d) - cost

    found = elasticities(steady_value(m, r, d), r, d, cost)
    base = net(m, r, cost)
    assert found["margin"] == pytest.approx((net(m * (1 + step), r, cost) / base - 1) / step, rel=1e-4)
    assert found["kept"] == pytest.approx((net(m, r * (1 + step), cost) / base - 1) / step, rel=1e-4)
    assert found["acquisition"] == pytest.approx((net(m, r, cost * (1 - step)) / base - 1) / step, rel=1e-4)
