"""What ranks tell: how often one kind is put before the other, and whether two orders agree."""

from __future__ import annotations

import math

import numpy as np


def auc(score: np.ndarray, positive: np.ndarray) -> float:
    """Area under the ROC curve: how often a positive has the higher score; ties count half (Mann & Whitney 1947).

    NaN where there is only one kind.
    """
    from scipy.stats import rankdata

    ones = int(positive.sum())
    others = len(positive) - ones
    if not ones or not others:
        return math.nan
    return float((rankdata(score)[positive].sum() - ones * (ones + 1) / 2) / (ones * others))


def auc_error(score: np.ndarray, positive: np.ndarray) -> float:
    """Standard error of `auc` (DeLong, DeLong & Clarke-Pearson 1988); there must be two of each kind."""
    from scipy.stats import rankdata

    ranks = rankdata(score)
    ones, others = int(positive.sum()), int((~positive).sum())
    of_ones = (ranks[positive] - rankdata(score[positive])) / others
    of_others = 1 - (ranks[~positive] - rankdata(score[~positive])) / ones
    return math.sqrt(of_ones.var(ddof=1) / ones + of_others.var(ddof=1) / others)


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Correlation of the ranks, ties by their mean; NaN where one of them does not vary."""
    from scipy.stats import rankdata

    one, other = rankdata(a), rankdata(b)
    if one.std() == 0 or other.std() == 0:
        return math.nan
    return float(np.corrcoef(one, other)[0, 1])
