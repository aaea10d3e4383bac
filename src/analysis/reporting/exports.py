"""``customers.csv`` and ``customers.parquet``: one row per customer for the CRM, safe to open in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def customer_export(customers: pd.DataFrame, columns: list[pd.DataFrame], names: pd.Series | None) -> pd.DataFrame:
    """The customers' figures joined with what the notebooks handed over; names only if they were asked for."""
    frame = pd.concat([customers, *columns], axis=1)
    if names is not None:
        frame.insert(0, "name", names.reindex(frame.index))
    return frame


def write_customers(frame: pd.DataFrame, folder: Path) -> None:
    """Write the export as Parquet, exact, and as CSV, where no cell can act as a formula."""
    frame.to_parquet(folder / "customers.parquet")
    plain = frame.reset_index()
    for column in plain.select_dtypes(include=["object", "string"]):
        plain[column] = plain[column].map(_inert, na_action="ignore")
    plain.to_csv(folder / "customers.csv", index=False, encoding="utf-8", lineterminator="\n", date_format="%Y-%m-%d")


def _inert(text: str) -> str:
    # The apostrophe is the spreadsheet's own sign for "this is text".
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
