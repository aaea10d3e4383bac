"""The estimates of lifetime value as portraits look them up."""

from __future__ import annotations

from typing import Any

import pandas as pd


def value_columns(estimate: Any) -> dict[str, pd.DataFrame]:
    """By customer_id p_alive, value, low and high and whether that is value or revenue (measure); none of a refusal."""
    frame = getattr(estimate, "frame", None)
    return {} if frame is None else {"values": frame.assign(measure=estimate.measure)}
