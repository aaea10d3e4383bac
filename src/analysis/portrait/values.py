"""The estimates of lifetime value as portraits look them up."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pandas as pd

from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.refusal import Refused


def value_columns(estimate: Valuation | Refused) -> dict[str, pd.DataFrame]:
    """What portraits need of the estimate; nothing of a refusal.

    Returns
    -------
    values : by customer_id p_alive, value, low and high, measure (value or revenue) and doubt (its keys)
    doubts : key and values (as JSON) of each doubt of the base
    """
    if isinstance(estimate, Refused):
        return {}
    doubts = {"key": [d.key for d in estimate.doubts], "values": [json.dumps(dict(d.values)) for d in estimate.doubts]}
    values = estimate.frame.assign(measure=estimate.measure, doubt=estimate.doubts_of)
    return {"values": values, "doubts": pd.DataFrame(doubts, dtype="str")}


def doubts_about(value: pd.Series | None, values: Mapping[str, pd.DataFrame]) -> tuple[Doubt, ...]:
    """The doubts about one customer's row of `value_columns`."""
    if value is None:
        return ()
    of_base = values["doubts"].itertuples(index=False)
    made = (Doubt(str(row.key), json.loads(str(row.values))) for row in of_base)
    return tuple(doubt for doubt in made if doubt.key in str(value["doubt"]).split("; "))
