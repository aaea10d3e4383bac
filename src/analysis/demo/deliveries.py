"""When orders were promised and when they came: late deliveries pile up before customers leave."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.days import LAST_DAY, day_number, to_dates, workday
from analysis.demo.draws import Draws

RECORDED_FROM = day_number(2022, 1, 1)  # earlier orders have no dates of delivery
LATE, LATE_BEFORE_LEAVING = 0.08, 0.6  # chance of a late delivery, ever and in a customer's bad months
EARLY = 0.15
PICKED_UP = "Abholung"


def delivered(transactions: pd.DataFrame, lines: pd.DataFrame, planted: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical transactions with promised_on and delivered_on, the same for all lines of an order.

    Both are missing for returns, for what is picked up and before 2022; delivered_on also for what is still on its way
    at the end of the window.

    Parameters
    ----------
    lines : the lines behind the transactions, row by row, see `purchases.make_lines`
    planted : see `planted.plan`; from ``late_day`` on a customer's deliveries are late more often
    """
    draws = Draws(seed, "deliveries")
    sent = lines[~lines["is_return"] & (lines["channel"] != PICKED_UP) & (lines["day"] >= RECORDED_FROM)]
    orders = sent.drop_duplicates("document_id")
    size = len(orders)
    day = orders["day"].to_numpy()
    promised = workday(day + draws.between(3, 9, size))
    bad_from = planted["late_day"].to_numpy()[orders["customer"]]
    is_late = draws.chance(np.where((bad_from >= 0) & (day >= bad_from), LATE_BEFORE_LEAVING, LATE), size)
    late = workday(promised + draws.between(2, 12, size))
    early = np.maximum(promised - draws.between(1, 2, size), day + 1)
    on_time = np.where(draws.chance(EARLY, size), early, promised)
    # What would come on a weekend comes on Monday, at the latest on the day promised.
    came = np.where(is_late, late, np.minimum(workday(on_time), promised))
    arrived = pd.Series(to_dates(came).where(came <= LAST_DAY).to_numpy(), index=orders["document_id"])
    asked = pd.Series(to_dates(promised).to_numpy(), index=orders["document_id"])
    document = transactions["document_id"]
    return transactions.assign(promised_on=document.map(asked), delivered_on=document.map(arrived))
