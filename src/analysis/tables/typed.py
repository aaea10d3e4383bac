"""The seven smaller tables as the analyses of this room need them: every canonical column, floats and days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.tables.schema import TABLES

_DTYPES: dict[str, Any] = {"money": "float64", "number": "float64", "integer": "float64", "date": "datetime64[s]"}


def typed(name: str, frame: pd.DataFrame | None) -> pd.DataFrame | None:
    """`frame` with all columns of the table `name`, those it lacks empty; None where there is nothing to look at.

    Exact decimals become floats here: what follows are means, shares and regressions.
    """
    return None if frame is None or frame.empty else as_typed(name, frame)


def as_typed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The same for a frame that may be empty."""
    columns: dict[str, pd.Series] = {}
    for column in TABLES[name].columns:
        values = frame[column.name] if column.name in frame else pd.Series(None, index=frame.index, dtype="object")
        columns[column.name] = values.astype(_DTYPES.get(column.kind, "object"))
    return pd.DataFrame(columns)


def typed_tables(frame: Callable[[str], pd.DataFrame | None]) -> dict[str, pd.DataFrame | None]:
    """All seven by name, each as `frame` hands it over."""
    return {name: typed(name, frame(name)) for name in TABLES if name != "transactions"}
