"""``customers.csv`` and ``customers.parquet``: one row per customer for the CRM, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.language import Words
from analysis.quantities import QUANTITIES
from analysis.tables.inert import inert


def customer_export(customers: pd.DataFrame, columns: list[pd.DataFrame], names: pd.Series | None) -> pd.DataFrame:
    """The customers' figures joined with what the notebooks handed over; names only if they were asked for."""
    frame = pd.concat([customers, *columns], axis=1)
    if names is not None:
        frame.insert(0, "name", names.reindex(frame.index))
    return frame


def write_customers(frame: pd.DataFrame, folder: Path, lang: str) -> None:
    """Write the export as Parquet, exact, and as CSV for the spreadsheets of the language, where no cell is a formula."""
    frame.to_parquet(folder / "customers.parquet")
    write_csv(frame.reset_index(), folder / "customers.csv", lang)


def write_csv(frame: pd.DataFrame, path: Path, lang: str) -> None:
    """Write rows as CSV for the spreadsheets of the language, where no cell is a formula."""
    plain = frame.copy()
    for column in plain.select_dtypes(include=["object", "string"]):
        plain[column] = plain[column].map(inert, na_action="ignore")
    floats = plain.select_dtypes("float").columns
    # Without a sign where nothing is left of a figure.
    plain[floats] = plain[floats].round(6) + 0.0
    plain.to_csv(
        path,
        index=False,
        # A German Excel splits at semicolons; every Excel needs the mark to read UTF-8.
        sep=";" if lang == "de" else ",",
        decimal="," if lang == "de" else ".",
        encoding="utf-8-sig",
        lineterminator="\n",
        date_format="%Y-%m-%d",
    )


def write_dictionary(columns: Sequence[str], folder: Path, words: Words) -> None:
    """Write what the columns of ``customers.csv`` are, from the register of quantities, as ``customers_columns.csv``.

    Raises
    ------
    KeyError : a column is not registered
    """
    rows = [
        {
            words("columns-column"): column,
            words("columns-quantity"): words(f"quantity-{column}"),
            words("columns-definition"): words(f"quantity-{column}-definition"),
            words("columns-unit"): words(f"unit-{QUANTITIES[column].unit}"),
        }
        for column in columns
        if column not in ("customer_id", "name")
    ]
    pd.DataFrame(rows).to_csv(
        folder / "customers_columns.csv", index=False, sep=";" if words.lang == "de" else ",", encoding="utf-8-sig",
        lineterminator="\n",
    )  # fmt: skip
