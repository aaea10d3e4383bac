"""What single customers may be worth: possible futures of the best, and how often one is worth more than another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.refusal import INAPPLICABLE, or_refused

# Equally likely values that stand for all that may come: few enough to count (Kay, Kola, Hullman & Munson 2016, When
# (ish) is my bus?, CHI '16).
DOTS = 20


@dataclass(frozen=True)
class Possible:
    """Possible values of the best customers.

    Attributes
    ----------
    dots : a row a customer_id, the highest value first; `DOTS` equally likely values in ascending order
    best, second, last : customer_ids of the list's first, second and last
    over_second, over_last : share of the possible futures in which the first is worth more than these
    """

    measure: Measure
    dots: pd.DataFrame
    best: str
    second: str
    last: str
    over_second: float
    over_last: float


@or_refused
def possible(value: Valuation, rows: int) -> Possible:
    """Futures of the first `rows` customers by value, as far as they are followed."""
    followed = value.followed.iloc[:, :rows]
    if followed.shape[1] < 2:
        raise INAPPLICABLE
    even = (np.arange(DOTS) + 0.5) / DOTS
    dots = pd.DataFrame(np.quantile(followed.to_numpy(), even, axis=0).T, index=followed.columns)
    best, second, last = (followed.iloc[:, place] for place in (0, 1, -1))
    return Possible(
        value.measure,
        dots,
        str(best.name),
        str(second.name),
        str(last.name),
        float((best > second).mean()),
        float((best > last).mean()),
    )
