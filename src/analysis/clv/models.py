"""The purchase models by the names under which results carry them, fitted to customers in weeks."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.models.bgnbd import BGNBD
from analysis.models.clocked import Clocked
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.gammagamma import GammaGamma
from analysis.models.geometric import GNBD, MGCNBDK, MGNBD
from analysis.models.levelled import Levelled
from analysis.models.limits import settled
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.merging import merging_term
from analysis.models.model import Model
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import UNKNOWN, PurchaseModel
from analysis.models.spend import CommonSpend, OwnSpend, Spend, limit_of
from analysis.periods import DAYS_PER_WEEK
from analysis.refusal import Refused
from analysis.statistics.cases import cases_of, total

# Parameters are reported a week, as in the literature; histories are in days.
UNIT_DAYS = DAYS_PER_WEEK
# Column of customers that differ by an attribute: the level of each, as the model in use counts them.
LEVEL = "level"

MODELS: Mapping[str, type[PurchaseModel]] = {
    "nbd": NBD,
    "bg_nbd": BGNBD,
    "mbg_nbd": MBGNBD,
    "pareto_nbd": ParetoNBD,
    "mbg_cnbd_k": MBGCNBDK,
}
# What a model is called by itself, that a family may have become.
NAMES: Mapping[type[Model], str] = {
    **{model: name for name, model in MODELS.items()},
    GNBD: "g_nbd",
    MGNBD: "mg_nbd",
    MGCNBDK: "mg_cnbd_k",
    ExponentialNBD: "exponential_nbd",
    GammaGamma: "gamma_gamma",
    CommonSpend: "common_spend",
    OwnSpend: "own_spend",
}


def in_weeks(customers: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x, t_x and T of `analysis.customers`, times in weeks: what models are fitted to."""
    x, t_x, T = (customers[name].to_numpy() for name in ("x", "t_x", "T"))
    return x, t_x / UNIT_DAYS, T / UNIT_DAYS


def known_of(customers: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """x, t_x, T in weeks and level of customers: what models are asked with. The level is `UNKNOWN` where there is none."""
    level = customers[LEVEL].to_numpy() if LEVEL in customers else np.full(len(customers), UNKNOWN)
    return *in_weeks(customers), level


def by_history(customers: pd.DataFrame) -> list[str]:
    """Columns that say all that a model of purchases knows of a customer: in their order names say nothing."""
    return ["x", "t_x", "T", *([LEVEL] if LEVEL in customers else [])]


def fit(family: str, customers: pd.DataFrame) -> PurchaseModel:
    """Fit one of `MODELS`, or the limit that the fit runs to (`analysis.models.limits`), to customers; it is in weeks.

    Parameters
    ----------
    customers : with the columns x, t_x, T and log_gaps, in days; log_gaps is the mean of the customers that a row stands
        for (`analysis.statistics.cases`)
    """
    x, t_x, T = in_weeks(customers)
    cases = cases_of(customers)

    def fitted(model: type[PurchaseModel]) -> PurchaseModel:
        if issubclass(model, MBGCNBDK):
            log_gaps = customers["log_gaps"].to_numpy() - x * np.log(UNIT_DAYS)
            return model.fit(x, t_x, T, cases, log_gaps=log_gaps, merged=1 / UNIT_DAYS)
        return model.fit(x, t_x, T, cases)

    return settled(fitted(MODELS[family]), fitted)


def bic_of_days(model: PurchaseModel, customers: pd.DataFrame) -> float:
    """BIC of the histories as days, in which a day's purchases count as one: it compares across all models.

    The density of gaps, which `model` itself reports, favours regular models where purchases are dense
    (`analysis.models.merging`).
    """
    k = model.k if isinstance(model, MBGCNBDK) else 1
    x, days, log_gaps = (customers[name].to_numpy(dtype=float) for name in ("x", "t_x", "log_gaps"))
    return model.bic - 2 * total(merging_term(k, x, days, log_gaps), cases_of(customers))


def fit_spend(customers: pd.DataFrame) -> Spend:
    """Fit Gamma-Gamma, or the limit that the fit runs to (`analysis.models.spend`), to all repeat purchases paid for.

    Parameters
    ----------
    customers : with the columns of `analysis.customers.gaps_and_amounts`

    Raises
    ------
    Refused : ``no-spend``: there is none
    """
    known = customers[customers["paid"] > 0]
    if known.empty:
        raise Refused("no-spend")
    paid, total_paid, logs = (known[name].to_numpy() for name in ("paid", "paid_amount", "log_amounts"))
    cases = cases_of(known)
    model = GammaGamma.fit_amounts(paid, total_paid, logs, cases)
    limit = limit_of(model)
    return limit.fit(paid, total_paid, logs, cases) if limit else model


def spend_known(customers: pd.DataFrame) -> pd.Series:
    """Who bought again for a positive amount; of the spend of all others the model knows no more than the base's."""
    return (customers["x"] > 0) & (customers["mean_spend"] > 0)


def refusal(model: Model) -> Refused | None:
    """Why `model` answers no question, if it does not."""
    try:
        model.require_trustworthy()
    except Refused as reason:
        return reason
    return None


def spending(customers: pd.DataFrame, spend_model: Spend) -> tuple[np.ndarray, np.ndarray]:
    """Expected spend a purchase of each customer, and the mean so far from which it is drawn.

    Of who bought again for nothing no more is known than of who did not.
    """
    x, known = customers["x"].to_numpy(), spend_known(customers).to_numpy()
    expected = spend_model.expected_spend(np.where(known, x, 0), customers["mean_spend"].to_numpy())
    return expected, np.where(known, customers["mean_spend"], np.where(x > 0, spend_model.mean_spend, 0.0))


def name_of(model: Model) -> str:
    """What `model` is called by itself, also on the clock of a season or of customers who differ by an attribute."""
    return NAMES[model.plain if isinstance(model, Clocked | Levelled) else type(model)]
