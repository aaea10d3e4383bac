"""Who is gone and worth trying to win back, and how often that happens by itself.

What an attempt would change is not in these data: that takes one group asked and another, drawn by lot, left alone. What
they do show is how many came back unasked, what a customer would be worth if active, and how strong the first life was: a
stronger one makes return likelier (Kumar, Bhagwat & Zhang 2015, Journal of Marketing 79(4)); the value of a second life is
that of Thomas, Blattberg & Fox (2004), Journal of Marketing Research 41(1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analysis.clv.economics import Measure
from analysis.customers import one_a_customer
from analysis.loyalty.history import EARLIER, History
from analysis.loyalty.risk import Risk
from analysis.periods import DAYS_PER_YEAR
from analysis.refusal import Refused, or_refused
from analysis.statistics.shares import wilson

# Reasons that no effort of ours mends: the market or the technology of the customer has moved.
BEYOND_US = ("market_shift", "technology")


@dataclass(frozen=True)
class Winback:
    """Customers who are gone.

    Attributes
    ----------
    measure : whether `if_active` is value or revenue
    brought : whether `strength` is contribution or revenue
    frame : index customer_id, those worth trying first, the most valuable first: if_active (value of a second life like
        the first), strength (money a year of the first life), loss_reason (None where unknown), worth_trying (flag)
    dormant, returned : customers silent for the whole first period compared, and those of them who bought in the second
    returned_money : what these brought in it
    level : of the interval
    """

    measure: Measure
    brought: Literal["contribution", "revenue"]
    frame: pd.DataFrame
    dormant: int
    returned: int
    returned_money: float
    level: float

    @property
    def worth_trying(self) -> pd.DataFrame:
        return self.frame[self.frame["worth_trying"]]

    @property
    def returns(self) -> tuple[float, float, float]:
        """Share of the dormant who came back unasked, with its interval."""
        share = self.returned / self.dormant if self.dormant else math.nan
        return share, *wilson(self.returned, self.dormant, self.level)


@or_refused
def winback(
    risk: Risk,
    found: History,
    customers: pd.DataFrame,
    brought: pd.Series,
    master: pd.DataFrame | None,
    level: float,
) -> Winback:
    """Rank those who are gone.

    Parameters
    ----------
    customers : rows of `analysis.customers` of the window
    brought : money of each customer in the window, of the same measure as the history
    master : the table of customers in typed form (lost_on, loss_reason)

    Refused as ``nobody-gone`` where everyone may still be active.
    """
    lost = pd.Series(False, index=customers.index)
    reason = pd.Series(None, index=customers.index, dtype="object")
    if master is not None:
        known = one_a_customer(master)
        reason = known["loss_reason"].reindex(customers.index)
        # Who bought after the day on which it was noted as lost has come back since.
        lost = known["lost_on"].reindex(customers.index) >= customers["last"]
    gone = risk.frame["gone"] | lost
    if not gone.any():
        raise Refused("nobody-gone")
    years = (customers["t_x"] + 1).clip(lower=DAYS_PER_YEAR) / DAYS_PER_YEAR
    frame = pd.DataFrame(
        {
            "if_active": risk.frame["if_active"],
            "strength": brought.reindex(customers.index) / years,
            "loss_reason": reason.where(reason.notna(), None),
        }
    )[gone]
    frame["worth_trying"] = (frame["if_active"] > 0) & (frame["strength"] > 0) & ~frame["loss_reason"].isin(BEYOND_US)
    frame = frame.sort_index().sort_values(["worth_trying", "if_active"], ascending=False, kind="stable")
    lives = found.lives
    dormant = (lives["seen_before"] | (lives["cohort"] == EARLIER)) & (lives["purchases_before"] == 0)
    back = dormant & (lives["purchases_after"] > 0)
    return Winback(
        risk.measure,
        found.measure,
        frame,
        int(dormant.sum()),
        int(back.sum()),
        float(lives["money_after"][back].sum()),
        level,
    )
