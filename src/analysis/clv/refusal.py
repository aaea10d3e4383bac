"""The refusal to estimate: its reason as a key of the language room, with the figures the sentence needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


class NotEstimable(Exception):
    """The data do not carry the model; `key` names reason and remedy in the language room, `values` fill them in."""

    def __init__(self, key: str, **values: float | str) -> None:
        self.key = key
        self.values = values
        super().__init__(" ".join([key, *(f"{name}={value}" for name, value in values.items())]))

    @property
    def results(self) -> dict[str, Any]:
        """The section ``customer_lifetime_value`` of ``results.json``: no model, and why."""
        return {"model": None, "refused": self.key}

    @property
    def exported(self) -> pd.DataFrame:
        """No columns for ``customers.csv``."""
        import pandas as pd

        return pd.DataFrame()


def at_boundary(parameters: Sequence[str]) -> NotEstimable:
    """The refusal of a fit whose `parameters` ran to the end of their range; the first tells what the data do not show."""
    key = "clv-boundary-rates"
    if parameters[0] in ("a", "b", "s", "beta"):
        key = "clv-boundary-dropout"
    elif parameters[0] in ("p", "q", "v"):
        key = "clv-boundary-spend"
    return NotEstimable(key, parameters=", ".join(parameters))
