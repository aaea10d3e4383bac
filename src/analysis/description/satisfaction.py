"""How satisfied customers are, whether they would recommend us, and whether we see it as they do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.description.kano import latest_answers
from analysis.statistics.means import mean_interval
from analysis.statistics.shares import half_width_of_difference

# The scales met in practice, the shortest first; a value is allowed off the scale only as a rare slip.
_SCALES = ((1.0, 5.0), (0.0, 10.0), (0.0, 100.0))
_SLIPS = 0.02
FEWEST_ANSWERS = 5


@dataclass(frozen=True)
class Scale:
    """The scale of the ratings, and how many lie off it and are left out."""

    low: float
    high: float
    outside: int


def scale_of(values: pd.Series) -> Scale | None:
    """The shortest usual scale (1–5, 0–10, 0–100) that holds all but 2 % of the values; None where none does."""
    for low, high in _SCALES:
        outside = int((~values.between(low, high)).sum())
        if outside <= _SLIPS * len(values):
            return Scale(low, high, outside)
    return None


def on_scale(ratings: pd.DataFrame) -> tuple[pd.DataFrame, Scale | None]:
    """The ratings that lie on their scale; none where it cannot be told."""
    scale = scale_of(ratings["value"])
    return ratings[ratings["value"].between(scale.low, scale.high)] if scale else ratings.iloc[:0], scale


@dataclass(frozen=True)
class NetPromoterScore:
    """Share of promoters (9, 10) less share of detractors (0 to 6), in points, with half its 95 % interval.

    Source: Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12).
    """

    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        return self.promoters + self.passives + self.detractors

    @property
    def value(self) -> float:
        return 100 * (self.promoters - self.detractors) / self.n

    @property
    def half_width(self) -> float:
        return 100 * half_width_of_difference(self.promoters / self.n, self.detractors / self.n, self.n)


def net_promoter_score(ratings: pd.DataFrame) -> NetPromoterScore | None:
    """From the last answer of each respondent; None for fewer than five of them."""
    asked = ratings[ratings["nps"].notna()].assign(item="nps")
    answers = latest_answers(asked)["nps"]
    if len(answers) < FEWEST_ANSWERS:
        return None
    promoters, detractors = int((answers >= 9).sum()), int((answers <= 6).sum())
    return NetPromoterScore(promoters, len(answers) - promoters - detractors, detractors)


def by_item(ratings: pd.DataFrame) -> pd.DataFrame:
    """Mean satisfaction and importance by item from the customers' last answers, the most important first.

    Returns
    -------
    Index item; columns n, satisfaction with low and high (Student's t), importance; items with five answers or more.
    """
    answers = latest_answers(ratings)
    groups = answers.groupby("item")
    rows = {
        item: (len(group), *mean_interval(group["value"].to_numpy()), group["importance"].mean())
        for item, group in groups
        if len(group) >= FEWEST_ANSWERS
    }
    columns = ["n", "satisfaction", "low", "high", "importance"]
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("item")
    return frame.sort_values(["importance", "satisfaction"], ascending=False, kind="stable")


def perception_gap(ratings: pd.DataFrame) -> pd.DataFrame | None:
    """How much better (or worse) customers see us than we believe, by item; None where one of the views is missing.

    The unit is the customer: the mean of its latest answers less the mean of our own, paired; so a customer with many
    respondents weighs no more than another.

    Returns
    -------
    Index item, the greatest overestimate first; columns n (customers with both views), customer, own (means), gap with
    low and high (paired t, nan below two).
    """
    own = ratings[ratings["perspective"] == "own"].sort_values("date", kind="stable")
    own = own.drop_duplicates(["customer_id", "respondent_id", "item"], keep="last")
    keys = ["customer_id", "item"]
    theirs = latest_answers(ratings).groupby(keys)["value"].mean()
    both = pd.DataFrame({"customer": theirs, "own": own.groupby(keys)["value"].mean()}).dropna()
    if both.empty:
        return None
    both["gap"] = both["customer"] - both["own"]
    rows = {}
    for item, group in both.groupby(level="item"):
        means = group[["customer", "own"]].mean()
        rows[item] = (len(group), means["customer"], means["own"], *mean_interval(np.asarray(group["gap"])))
    columns = ["n", "customer", "own", "gap", "low", "high"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("item").sort_values("gap")
