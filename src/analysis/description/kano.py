"""What customers take for granted, pay for and are delighted by: Kano's method on pairs of answers.

Source: Kano, Seraku, Takahashi & Tsuji (1984); coefficients of Berger et al. (1993), Center for Quality of Management
Journal 2(4). The layers of the fascination pyramid of seed article 002 are M (basic), O (performance), A (excitement).
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.statistics.shares import half_width_of_difference, wilson

Category = Literal["M", "O", "A", "I", "R", "Q"]
# Ties go to what hurts most when it is missing.
CATEGORIES: tuple[Category, ...] = ("M", "O", "A", "I", "R", "Q")

LIKE, EXPECT, NEUTRAL, TOLERATE, DISLIKE = range(1, 6)
# Rows: how it would be if the feature were there; columns: if it were not; both from like to dislike.
_TABLE = ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")

FEWEST_ANSWERS = 5


def category(functional: int, dysfunctional: int) -> Category:
    """Kano's category of a pair of answers, each 1 like, 2 expect, 3 neutral, 4 tolerate, 5 dislike.

    Raises
    ------
    ValueError : an answer outside of 1 to 5
    """
    if not (functional in range(1, 6) and dysfunctional in range(1, 6)):
        raise ValueError(f"answers are 1 to 5, not {functional} and {dysfunctional}")
    return _TABLE[int(functional) - 1][int(dysfunctional) - 1]  # type: ignore[return-value]


def kano(ratings: pd.DataFrame) -> pd.DataFrame | None:
    """Category and coefficients of each item, from the last answer of each respondent; None without pairs.

    Parameters
    ----------
    ratings : typed table of ratings; rows of other perspectives and without both answers are left out

    Returns
    -------
    Index item, the most exciting first; columns n, M, O, A, I, R, Q (answers), category (empty below five answers),
    clear (whether its lead over the second category is more than chance, 95 %), satisfaction (A + O) / (A + O + M + I)
    with satisfaction_low and _high (Wilson), dissatisfaction −(O + M) / (A + O + M + I) with its _low and _high.
    """
    pairs = latest_answers(ratings[ratings["functional"].notna() & ratings["dysfunctional"].notna()])
    if pairs.empty:
        return None
    table = pd.Series({(f, d): category(f, d) for f in range(1, 6) for d in range(1, 6)})
    answered = pd.MultiIndex.from_arrays([pairs["functional"].astype(int), pairs["dysfunctional"].astype(int)])
    found = table.reindex(answered).to_numpy()
    counts = pd.crosstab(pairs["item"].to_numpy(), found).reindex(columns=list(CATEGORIES), fill_value=0)
    rows = {item: _judged(answers) for item, answers in counts.iterrows()}
    frame = pd.DataFrame.from_dict(rows, orient="index").rename_axis("item")
    return frame.sort_values(["satisfaction", "dissatisfaction"], ascending=[False, False], kind="stable")


def _judged(answers: pd.Series) -> dict[str, object]:
    n = int(answers.sum())
    ranked = answers.sort_values(ascending=False, kind="stable")
    first, second = ranked.iloc[0] / n, ranked.iloc[1] / n
    usable = int(answers[["A", "O", "M", "I"]].sum())
    pleased, upset = int(answers["A"] + answers["O"]), int(answers["O"] + answers["M"])
    low, high = wilson(pleased, usable)
    least, most = wilson(upset, usable)
    return {
        "n": n,
        **{str(name): int(count) for name, count in answers.items()},
        "category": ranked.index[0] if n >= FEWEST_ANSWERS else "",
        "clear": bool(first - second > half_width_of_difference(first, second, n)),
        "satisfaction": pleased / usable if usable else float("nan"),
        "satisfaction_low": low,
        "satisfaction_high": high,
        "dissatisfaction": -upset / usable if usable else float("nan"),
        "dissatisfaction_low": -most,
        "dissatisfaction_high": -least,
    }


def latest_answers(ratings: pd.DataFrame) -> pd.DataFrame:
    """The customers' answers about us, of each respondent the last one about an item; unnamed ones count each."""
    # Without a perspective an answer is a customer's about us.
    others = ratings["perspective"].isin(["own", "competitor"])
    answers = ratings[~others].sort_values("date", kind="stable")
    named = answers["respondent_id"].notna()
    again = answers.duplicated(["customer_id", "respondent_id", "item"], keep="last") & named
    return answers[~again].sort_index()
