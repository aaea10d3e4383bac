"""Repeat purchases week by week, as they came and as a model that knew only the calibration period expects them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS
from analysis.clv.observation import Observation
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.clv.tested import not_trusted_before
from analysis.models.purchases import PurchaseModel
from analysis.refusal import Refused, or_refused


@dataclass(frozen=True)
class Tracking:
    """Repeat purchases week by week, expected and actual.

    Attributes
    ----------
    weeks : week (from 1), actual, expected, and both added up: actual_so_far, expected_so_far
    split : weeks before the holdout
    curve : repeat purchases of the holdout as expected from the days of first purchases alone
    actual : those that were made
    forecast : those expected with each customer's history; NaN where that was not judged
    """

    weeks: pd.DataFrame
    split: float
    curve: float
    actual: float
    forecast: float

    @property
    def deviation(self) -> float:
        """Expected over actual of the whole window, less one."""
        last = self.weeks.iloc[-1]
        return float(last["expected_so_far"] / last["actual_so_far"] - 1)


@or_refused
def tracked(forecast: Forecast) -> Tracking:
    """The weeks of the model in use as fitted to the calibration period, as far as it can be trusted there."""
    model, observed = forecast.models.get(forecast.choice.model), forecast.observed
    if model is None or forecast.choice.model in forecast.refusals:
        raise not_trusted_before(forecast)
    weeks = tracking(model, observed)
    if weeks.empty:
        raise Refused("forecast-untested", least=LEAST_HOLDOUT)
    return Tracking(
        weeks.join(weeks[["actual", "expected"]].cumsum().add_suffix("_so_far")),
        observed.calibration.days / UNIT_DAYS,
        expected_in_holdout(model, observed),
        forecast.held.purchases,
        float("nan") if forecast.judged is None else float(forecast.judged.predicted.sum()),
    )


def tracking(model: PurchaseModel, observed: Observation) -> pd.DataFrame:
    """Repeat purchases of the customers of the calibration period in each whole week of the window.

    Expected is what the model lets expect of customers of whom only the day of the first purchase is known (Fader,
    Hardie & Lee 2005, fig. 4 and 5), so that a model can fail in the calibration period too.

    Returns
    -------
    Columns week (from 1), actual, expected.

    Raises
    ------
    Refused : the model cannot be trusted
    """
    weeks = observed.window.days // int(UNIT_DAYS)
    ends = np.arange(1, weeks + 1) * int(UNIT_DAYS) - 1
    actual, expected = np.cumsum(observed.repeats)[ends], _expected_by_day(model, observed)[ends]
    return pd.DataFrame(
        {
            "week": np.arange(1, weeks + 1),
            "actual": np.diff(actual, prepend=0.0),
            "expected": np.diff(expected, prepend=0.0),
        }
    )


def expected_in_holdout(model: PurchaseModel, observed: Observation) -> float:
    """Repeat purchases that the model lets expect in the holdout, as in `tracking`."""
    upto = _expected_by_day(model, observed)
    return float(upto[-1] - upto[observed.calibration.days - 1])


def _expected_by_day(model: PurchaseModel, observed: Observation) -> np.ndarray:
    """Repeat purchases expected by the end of each day of the window."""
    window = observed.window
    joined = (window.days - 1) - (observed.before["T"].to_numpy() + observed.holdout.days)
    first_days = np.bincount(joined, minlength=window.days).astype(float)
    upto = model.expected_purchases_new(np.arange(window.days) / UNIT_DAYS)
    # By the end of day d, who joined on day f has been a customer for d - f days.
    return np.asarray(np.convolve(first_days, upto)[: window.days])
