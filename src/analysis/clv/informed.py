"""A model informed by one attribute: fitted to customers whose levels buy and leave at rates of their own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.attributes import levels_of
from analysis.clv.models import LEVEL, in_weeks
from analysis.models.covariates import WithCovariates, fit_covariates
from analysis.models.levelled import Levelled, levelled
from analysis.models.purchases import PurchaseModel
from analysis.refusal import Refused


@dataclass(frozen=True)
class Informed:
    """Customers with their levels, and what was fitted to them.

    Attributes
    ----------
    names : of the levels, those with most customers first; the first is the base of the others
    customers : `analysis.customers` with the column `LEVEL`, the place of each in `names`
    found : the effects of all levels but the first
    """

    names: tuple[str, ...]
    customers: pd.DataFrame
    found: WithCovariates

    @property
    def shares(self) -> np.ndarray:
        """Of the customers, by level."""
        return np.bincount(self.customers[LEVEL], minlength=len(self.names)) / len(self.customers)

    @property
    def model(self) -> Levelled:
        """To be asked with the level of each customer."""
        return levelled(self.found, np.eye(len(self.names))[:, 1:], self.shares)


def informed(kind: type[PurchaseModel], customers: pd.DataFrame, attribute: pd.Series) -> Informed:
    """Fit `kind` with an effect of each level of `attribute`.

    Raises
    ------
    Refused : ``covariate-one-level``; as for `fit_covariates`; the fit cannot be trusted
    """
    levels = levels_of(attribute, customers["x"])
    names = levels.value_counts().sort_index().sort_values(ascending=False, kind="stable").index.tolist()
    if len(names) < 2:
        raise Refused("covariate-one-level")
    number = levels.map({name: place for place, name in enumerate(names)}).to_numpy(dtype=np.int64)
    found = fit_covariates(kind, *in_weeks(customers), np.eye(len(names))[number, 1:], names[1:])
    found.require_trustworthy()
    return Informed(tuple(names), customers.assign(**{LEVEL: number}), found)
