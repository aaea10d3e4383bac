"""Purchases merged by day: what counting a day's purchases as one does to the likelihood of gaps.

Data know days. A day's purchases count as one, so no gap is shorter than a day, and buyers as random as a Poisson
process look regular where they are dense: the logarithms of their gaps lack the small ones. 30 purchases in 272 days
are enough to make Erlang-2 gaps likelier than exponential ones by thousands, in data without any regularity. So the
densities of different k must not be compared as they stand, but as what they give to days.

Given x and t_x a model with Erlang-k gaps says the same of the gaps g whatever its rates and its drop-out: they are
Dirichlet, with density Γ(kx)/Γ(k)^x Π g^(k-1) / t_x^(kx-1). Of days, with t_x = n, the gaps are whole numbers from 1 on
that add up to n, and the same Π g^(k-1) has to be divided by its sum over all of them. For Poisson buyers merged by day
(k = 1) this is exact: every set of x days, the last one given, is equally likely, one in C(n-1, x-1). For k = 2 the sum
is C(n+x-1, 2x-1). Sum over integral is

    k = 1: Π_{j<x} (1 - j/n),    k = 2: Π_{j<x} (1 - j²/n²),    k ≥ 3: 1 to within two per cent a gap

the last if the mean gap is two days or more. Customers with shorter mean gaps tell nothing of regularity that merging
would not tell, too: what is said of their gaps is left out of the comparison for every k.

This is preferred to a correction by simulation because it is exact where it matters, needs no fit and no seed; and to a
likelihood of days for k = 1 alone because it treats k = 1 and k = 2 alike. The other models of Poisson purchases (NBD,
BG/NBD, MBG/NBD, Pareto/NBD and their limits) have the term of k = 1: with it all likelihoods compare.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammaln

from analysis.statistics.inputs import FloatArray, InvalidInput, require

# Mean gap in days below which regularity cannot be told from merging.
_DENSE = 2.0


def days_of(x: ArrayLike, t_x: ArrayLike, merged: float) -> FloatArray:
    """t_x in units of `merged`, the span of time within which purchases count as one.

    Raises
    ------
    InvalidInput : merged not positive, t_x no multiple of it, or shorter than x of them
    """
    if not 0 < merged < np.inf:
        raise InvalidInput("merged", f"must be positive and finite, but is {merged}")
    purchases, last = np.asarray(x, dtype=np.float64), np.asarray(t_x, dtype=np.float64)
    days = np.rint(last / merged)
    require("t_x", last, np.abs(last / merged - days) < 1e-3, f"must be a multiple of {merged}: purchases are merged")
    rule = f"is too short for so many purchases, no two of them within {merged}"
    require("t_x", last, days >= purchases, rule)
    return days


def merging_term(k: int, x: FloatArray, days: FloatArray, log_gaps: FloatArray) -> FloatArray:
    """What to add to each customer's log-likelihood under Erlang-k gaps to make it one of merged purchases.

    Terms of different k, and of models, compare; their level means nothing.

    Parameters
    ----------
    k : regularity; 1 for Poisson purchases
    x : repeat purchases
    days : t_x, in days
    log_gaps : sum of the logarithms of the gaps in days; 0 where x = 0
    """
    term = np.zeros(len(x))
    several = x > 1
    dense = several & (days < _DENSE * x)
    x_, n, gaps = x[dense], days[dense], log_gaps[dense]
    term[dense] = -(gammaln(k * x_) - x_ * gammaln(k) + (k - 1) * gaps - (k * x_ - 1) * np.log(n))
    sparse = several & ~dense
    x_, n = x[sparse], days[sparse]
    if k == 1:
        term[sparse] = (x_ - 1) * np.log(n) - (gammaln(n) - gammaln(n - x_ + 1))
    elif k == 2:
        term[sparse] = (2 * x_ - 1) * np.log(n) - (gammaln(n + x_) - gammaln(n - x_ + 1))
    return term
