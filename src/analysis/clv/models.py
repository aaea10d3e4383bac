"""The purchase models by the names under which results carry them, fitted to customers in weeks."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.models.bgnbd import BGNBD
from analysis.models.gammagamma import GammaGamma
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.model import Model
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_WEEK
from analysis.refusal import Refused

# Parameters are reported a week, as in the literature; histories are in days.
UNIT_DAYS = DAYS_PER_WEEK

MODELS: Mapping[str, type[PurchaseModel]] = {
    "nbd": NBD,
    "bg_nbd": BGNBD,
    "mbg_nbd": MBGNBD,
    "pareto_nbd": ParetoNBD,
    "mbg_cnbd_k": MBGCNBDK,
}
# The one without drop-out, for data too thin to tell drop-out from long gaps.
BASELINE = "nbd"


def in_weeks(customers: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x, t_x and T of `analysis.customers`, times in weeks."""
    x, t_x, T = (customers[name].to_numpy() for name in ("x", "t_x", "T"))
    return x, t_x / UNIT_DAYS, T / UNIT_DAYS


def fit(name: str, customers: pd.DataFrame) -> PurchaseModel:
    """Fit the model `name` to customers with the columns x, t_x, T and log_gaps, in days; it is in weeks."""
    x, t_x, T = in_weeks(customers)
    if name == "mbg_cnbd_k":
        return MBGCNBDK.fit(x, t_x, T, log_gaps=customers["log_gaps"].to_numpy() - x * np.log(UNIT_DAYS))
    return MODELS[name].fit(x, t_x, T)


def fit_spend(customers: pd.DataFrame) -> GammaGamma:
    """Fit Gamma-Gamma to those who bought again for a positive amount.

    Raises
    ------
    Refused : ``no-spend``: there is nobody
    """
    known = customers[spend_known(customers)]
    if known.empty:
        raise Refused("no-spend")
    return GammaGamma.fit(known["x"].to_numpy(), known["mean_spend"].to_numpy())


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
