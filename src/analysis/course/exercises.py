"""The exercises of the course: what is right, and which wrong answer comes from which mistake.

Solutions stand in the lessons and compute by hand; what is right is computed here by other means: hand cases from their
formula, answers on data by the rooms that make the reports. The words of an exercise are ``exercise-<key>-hint`` and, for
each of its mistakes, ``exercise-<key>-<mistake>``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from analysis.description.satisfaction import NetPromoterScore, net_promoter_score
from analysis.loyalty.deighton import Balance
from analysis.pareto.whale import Whale
from analysis.refusal import Refused
from analysis.statistics.shares import count_of

if TYPE_CHECKING:
    import pandas as pd

    from analysis.base import CustomerBase

Answer = float | Sequence[float]
# What an exercise asks of the data; a base that lacks it leaves the exercise to the demo company.
Need = Literal["", "nps", "contribution"]


@dataclass(frozen=True)
class Exercise:
    """One question with a number, or several, for an answer.

    Attributes
    ----------
    right : the answer on a base; hand cases take no notice of it
    mistakes : by name what each of them leads to, the likeliest first
    need : what the base must have
    tolerance : relative
    """

    right: Callable[[CustomerBase], Answer]
    mistakes: Mapping[str, Callable[[CustomerBase], Answer]] = field(default_factory=dict)
    need: Need = ""
    tolerance: float = 0.005


def _by_hand(right: Answer, mistakes: Mapping[str, Answer], tolerance: float = 0.005) -> Exercise:
    """A case with given numbers."""
    wrong = {name: (lambda _, answer=answer: answer) for name, answer in mistakes.items()}
    return Exercise(lambda _: right, wrong, tolerance=tolerance)


def can(base: CustomerBase, need: Need) -> bool:
    """Whether `base` holds what an exercise or a lesson needs."""
    if need == "nps":
        return _score(base) is not None
    return need != "contribution" or base.contribution.known


def _score(base: CustomerBase) -> NetPromoterScore | None:
    ratings = base.side("ratings")
    return None if ratings is None else net_promoter_score(ratings)


def _nps(base: CustomerBase) -> NetPromoterScore:
    score = _score(base)
    assert score is not None, "an exercise is asked only of a base that has what it needs"
    return score


def _whale(base: CustomerBase) -> Whale:
    curve = base.pareto.whale
    assert not isinstance(curve, Refused), "an exercise is asked only of a base that has what it needs"
    return curve


def _returned(base: CustomerBase) -> tuple[float, float]:
    """Money of the purchases and of the returns, both positive."""
    return float(base.customers["purchase_amount"].sum()), -float(base.customers["return_amount"].sum())


def _top(amounts: pd.Series, share: float) -> float:
    positive = amounts.clip(lower=0).sort_values(ascending=False)
    return float(positive.head(count_of(share, len(positive))).sum() / positive.sum())


def _visits(first: int) -> float:
    """What ten visits bring, `first` of them with customer A."""
    return 10 * -math.expm1(-0.5 * first) + 15 * -math.expm1(-0.3 * (10 - first))


_BEST_VISITS = max(range(11), key=_visits)
_TEXTBOOK = Balance(0.4, 0.02, 0.9, 0.05, 100, 0.1)
_SURVEY = NetPromoterScore(25, 15, 10)
_PLAIN = 100 * 0.8 / (1 + 0.1 - 0.8)
_BETTER = 100 * 0.808 / (1 + 0.1 - 0.808)


def _customers_per_arm(power: float) -> float:
    """Customers in each of two groups that tell 10 from 12 per cent at 5 per cent, two-sided."""
    from statistics import NormalDist

    reach = NormalDist().inv_cdf(0.975) + NormalDist().inv_cdf(power)
    return reach**2 * (0.1 * 0.9 + 0.12 * 0.88) / 0.02**2


EXERCISES: Mapping[str, Exercise] = {
    "1-1": _by_hand(119 / 1.19, {"off_gross": 119 * 0.81, "on_top": 119 * 1.19}),
    "1-2": _by_hand(10 - 2 - 1, {"both_copies": 10 - 4 - 1, "undated_kept": 8, "duplicates_kept": 9}),
    "1-3": Exercise(
        lambda base: _returned(base)[1] / _returned(base)[0],
        {
            "of_net": lambda base: _returned(base)[1] / (_returned(base)[0] - _returned(base)[1]),
            "negative": lambda base: -_returned(base)[1] / _returned(base)[0],
        },
    ),
    "2-1": _by_hand((0.6, -0.3), {"unsigned": (0.6, 0.3), "swapped": (-0.3, 0.6), "attractive_alone": (0.4, -0.1)}),
    "2-2": _by_hand((5 * 2 + 3 * -1 + 2 * 0) / 10, {"unweighted": 1 / 3, "per_person": 7 / 3, "sum_alone": 7}),
    "2-3": Exercise(
        lambda base: _nps(base).value,
        {
            "promoters_alone": lambda base: 100 * _nps(base).promoters / _nps(base).n,
            "passives": lambda base: (
                100 * (_nps(base).promoters - _nps(base).detractors - _nps(base).passives) / _nps(base).n
            ),
            "as_share": lambda base: _nps(base).value / 100,
        },
        need="nps",
    ),
    "3-1": _by_hand(0.5**2 + 0.3**2 + 0.2**2, {"squared_percent": 3800, "not_squared": 1.0, "inverse": 1 / 0.38}),
    "3-2": _by_hand(0.4, {"other_way": -0.4, "not_corrected": 1.6, "area": 0.2}),
    "3-3": Exercise(
        lambda base: _top(base.customers["net_amount"], 0.1),
        {
            "top_twenty": lambda base: _top(base.customers["net_amount"], 0.2),
            "smallest": lambda base: 1 - _top(base.customers["net_amount"], 0.9),
        },
    ),
    "4-1": _by_hand(100 - 60 - 8 - 20 - 15, {"goods_alone": 40, "without_service": 12, "costs_added": 203}),
    "4-2": _by_hand((1.2, 20), {"without_losses": (1.0, 20), "peak_as_money": (120, 20), "negative_loss": (1.2, -20)}),
    "4-3": Exercise(
        lambda base: float(_whale(base).loss_makers),
        {
            "earning": lambda base: float((_whale(base).contribution > 0).sum()),
            "as_share": lambda base: _whale(base).loss_makers / _whale(base).customers,
        },
        need="contribution",
        tolerance=1e-9,
    ),
    "5-1": _by_hand(_PLAIN, {"first_at_once": _PLAIN + 100, "undiscounted": 400, "no_retention": 1000}),
    "5-2": _by_hand(
        _BETTER / _PLAIN - 1, {"one_point": (81 / 0.29) / _PLAIN - 1, "as_much": 0.01, "difference": _BETTER - _PLAIN}
    ),
    "5-3": _by_hand(
        math.log(1.1) / 52,
        {"year_rate": math.log(1.1), "divided": 0.1 / 52, "monthly": math.log(1.1) / 12},
        tolerance=0.004,
    ),
    "6-1": _by_hand(0.6, {"not_subtracted": 0.4, "covered": -0.6, "raw_sum": 4}),
    "6-2": _by_hand((1.5, 3000), {"alive": (1.5, 2000), "turned": (40 / 60, 3000)}),
    "6-3": Exercise(
        lambda base: float((base.customers["x"] > 0).mean()),
        {
            "twice_again": lambda base: float((base.customers["x"] > 1).mean()),
            "once": lambda base: float((base.customers["x"] == 0).mean()),
        },
    ),
    "7-1": _by_hand(
        (_BEST_VISITS, 10 - _BEST_VISITS),
        {"halves": (5, 5), "turned": (10 - _BEST_VISITS, _BEST_VISITS), "all_of_one": (0, 10)},
    ),
    "7-2": _by_hand(
        _customers_per_arm(0.8),
        {"no_power": _customers_per_arm(0.5), "both_arms": 2 * _customers_per_arm(0.8)},
        tolerance=0.01,
    ),
    "7-3": Exercise(
        lambda _: _TEXTBOOK.best,
        {
            "turned": lambda _: _TEXTBOOK.best[::-1],
            "averages": lambda _: (
                _TEXTBOOK.best[0] / _TEXTBOOK.won(_TEXTBOOK.best[0]),
                _TEXTBOOK.best[1] / _TEXTBOOK.kept(_TEXTBOOK.best[1]),
            ),
        },
        tolerance=0.01,
    ),
    "8-1": _by_hand((_SURVEY.value, _SURVEY.half_width), {"as_shares": (0.3, 0.216), "promoters_alone": (50, 13.86)}),
    "8-2": _by_hand(12 - 5, {"no_control": 12, "added": 17, "divided": 1.12 / 1.05 - 1}),
    "8-3": _by_hand(60 + 20, {"stayers_alone": 60, "all_kept": 120, "newcomers_alone": 20}),
}
