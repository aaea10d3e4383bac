"""What a customer could spend in a year where nobody has estimated it: a high quantile of what similar ones spend.

Source: Perlich, Rosset, Lawrence & Zadrozny (2007), High-quantile modeling for customer wallet estimation, KDD. The
90 % quantile of sales among customers of the same kind stands for those who buy nearly all of their need here. It is an
estimate and is called so wherever it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.customers import one_a_customer
from analysis.periods import DAYS_PER_YEAR

QUANTILE = 0.9
FEWEST_CUSTOMERS = 100
# Smaller groups of an attribute are added up.
_FEWEST_OF_A_KIND = 30
_ATTRIBUTES = ("industry", "segment", "legal_form")


@dataclass(frozen=True)
class WalletEstimate:
    """Estimated spend a year on the assortment, from any supplier.

    Attributes
    ----------
    wallet : by customer_id, money a year; not below what the customer buys here
    attributes : what "similar" means
    customers : how many the quantiles were learned from
    """

    wallet: pd.Series
    attributes: tuple[str, ...]
    customers: int


def yearly_sales(customers: pd.DataFrame) -> pd.Series:
    """Net amount a year from the first purchase to the last; within a year of each other they count as one year."""
    return customers["net_amount"] / (customers["t_x"] / DAYS_PER_YEAR).clip(lower=1.0)


def estimate_wallets(customers: pd.DataFrame, master: pd.DataFrame | None) -> WalletEstimate | None:
    """The 90 % quantile of log sales a year given the attributes of the master data.

    None where there are fewer than 100 customers with sales or no attribute tells them apart.
    """
    sales = yearly_sales(customers)
    sales = sales[sales > 0]
    if master is None or len(sales) < FEWEST_CUSTOMERS:
        return None
    known = one_a_customer(master).reindex(sales.index)
    kinds = {name: _kinds(known[name]) for name in _ATTRIBUTES}
    kinds = {name: kind for name, kind in kinds.items() if kind.nunique() > 1}
    if not kinds:
        return None
    design = pd.get_dummies(pd.DataFrame(kinds), drop_first=True, dtype=float)
    design.insert(0, "constant", 1.0)
    wallet = np.exp(design @ _coefficients(np.log(sales), design))
    return WalletEstimate(wallet.clip(lower=sales).rename("wallet"), tuple(kinds), len(sales))


def _kinds(values: pd.Series) -> pd.Series:
    """The attribute with rare values and unknown ones as kinds of their own."""
    common = values.map(values.value_counts()) >= _FEWEST_OF_A_KIND
    return values.where(common | values.isna(), " other").fillna(" unknown")


def _coefficients(sales: pd.Series, design: pd.DataFrame) -> pd.Series:
    import warnings

    from statsmodels.regression.quantile_regression import QuantReg

    with warnings.catch_warnings():
        # Groups of customers leave several solutions that are equally good; any of them will do.
        warnings.simplefilter("ignore")
        return QuantReg(sales, design).fit(q=QUANTILE, max_iter=5000).params


@dataclass(frozen=True)
class Calibration:
    """How the estimate fares where the potential is known: rank correlation, and median of estimate over potential."""

    n: int
    rank_correlation: float
    ratio: float


def calibration(estimate: WalletEstimate, known: pd.Series) -> Calibration | None:
    """Compare with the potential `known` by customer_id; None below twenty customers."""
    both = pd.DataFrame({"estimate": estimate.wallet, "known": known}).dropna()
    both = both[both["known"] > 0]
    if len(both) < 20:
        return None
    ranks = both.rank()
    correlation = float(np.corrcoef(ranks["estimate"], ranks["known"])[0, 1])
    return Calibration(len(both), correlation, float((both["estimate"] / both["known"]).median()))
