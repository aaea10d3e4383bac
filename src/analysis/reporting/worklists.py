"""``actions.csv``, ``actions.parquet`` and ``actions.xlsx``: what is to be done, by whom and until when, for the CRM and for people.

The CSV has keys, so that a later run can read it in whichever language it was written; the workbook has words. Nothing in
either is a formula or an address: texts of the data stay texts.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from analysis.language import Words
from analysis.presentation.reasons import reason
from analysis.reporting.exports import write_csv

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_Type = Literal["text", "money", "count", "date"]
# Columns of the workbook, in order: type, and width in signs.
_COLUMNS: dict[str, tuple[_Type, int]] = {
    "customer_id": ("text", 14),
    "name": ("text", 34),
    "owner": ("text", 10),
    "kind": ("text", 30),
    "reason": ("text", 88),
    "money": ("money", 13),
    "low": ("money", 13),
    "high": ("money", 13),
    "counted": ("money", 13),
    "evidence": ("text", 15),
    "duty": ("text", 9),
    "due": ("date", 12),
    "minutes": ("count", 10),
    "segment": ("text", 18),
    "arm": ("text", 24),
    "list": ("text", 34),
}
_PREFIX = {"kind": "action", "evidence": "evidence", "segment": "segment", "arm": "arm", "list": "list"}
# As many rows and signs as a sheet and a cell take.
_MOST_ROWS = 1_048_575
_MOST_SIGNS = 32_767


def write_worklist(rows: pd.DataFrame, names: pd.Series | None, folder: Path, words: Words) -> None:
    """Write `rows` in all forms.

    Parameters
    ----------
    rows : columns of `_COLUMNS` in any number, reason (values of the list as JSON), owner_code, reference_date
    names : of customers, by customer_id; None where they were not asked for
    """
    told = rows.assign(
        reason=[
            reason(key, json.loads(values), words) for key, values in zip(rows["list"], rows["reason"], strict=True)
        ]
    )
    if names is not None:
        once = names[~names.index.duplicated()]
        told.insert(1, "name", told["customer_id"].map(once))
    rows = told.drop(columns="owner_code")
    write_csv(rows, folder / "actions.csv", words.lang)
    rows.to_parquet(folder / "actions.parquet", index=False)
    write_workbook(told, folder / "actions.xlsx", words)


def add_sheet(book: Workbook, name: str, rows: int, columns: int) -> Worksheet:
    """A sheet for so many rows below a header, which stays in sight and can be filtered."""
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    # Printed, it is as wide as a page, with its header on each.
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_row(0, 32)
    sheet.autofilter(0, 0, max(rows, 1), columns - 1)
    return sheet


def write_workbook(rows: pd.DataFrame, path: Path, words: Words) -> None:
    """One sheet of all rows, one for each owner and one for each kind of action."""
    import xlsxwriter

    columns = [name for name in _COLUMNS if name in rows]
    worded = _worded(rows, words)
    book = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    # The day of the figures, not the one of the run: the same run makes the same file.
    day = date.fromisoformat(str(rows["reference_date"].iloc[0])) if len(rows) else date(2000, 1, 1)
    book.set_properties({"title": words("workbook-title"), "created": datetime.combine(day, time())})
    formats = _formats(book, words)
    for name, some in _sheets(rows, words):
        shown = worded.loc[some.index[:_MOST_ROWS]]
        sheet = add_sheet(book, name, len(shown), len(columns))
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _COLUMNS[column][1])
            sheet.write_string(0, place, words(f"workbook-{column}"), formats["head"])
        for line, row in enumerate(shown[columns].itertuples(index=False, name=None), 1):
            for place, (column, value) in enumerate(zip(columns, row, strict=True)):
                _write(sheet, line, place, _COLUMNS[column][0], value, formats)
    book.close()


def _sheets(rows: pd.DataFrame, words: Words) -> Iterator[tuple[str, pd.DataFrame]]:
    yield words("workbook-all"), rows
    owners = rows["owner_code"].dropna().unique()
    for code in sorted(owners, key=lambda code: (len(code), code)):
        yield code, rows[rows["owner_code"] == code]
    for kind, some in rows.groupby("kind", sort=False):
        yield words(f"action-{kind}")[:31], some


def _formats(book: Workbook, words: Words) -> dict[str, Format]:
    day = "dd.mm.yyyy" if words.lang == "de" else "yyyy-mm-dd"
    head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "indent": 1, "bg_color": "#E8EEF4"}
    return {
        "head": book.add_format(head),
        # Not wrapped: the height of a row that is written as it comes would not fit.
        "text": book.add_format({"num_format": "@", "indent": 1}),
        "money": book.add_format({"num_format": "#,##0"}),
        "count": book.add_format({"num_format": "0"}),
        "date": book.add_format({"num_format": day, "align": "right"}),
    }


def _worded(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows with our own words for keys and flags, each looked up once."""
    told = {name: {key: words(f"{prefix}-{key}") for key in rows[name].unique()} for name, prefix in _PREFIX.items()}
    return rows.assign(
        **{name: rows[name].map(found) for name, found in told.items()},
        duty=rows["duty"].map({True: words("workbook-yes"), False: ""}),
    )


def _write(sheet: Any, line: int, place: int, kind: _Type, value: Any, formats: dict[str, Format]) -> None:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        sheet.write_blank(line, place, None, formats["text"])
    elif kind in ("money", "count"):
        sheet.write_number(line, place, float(value), formats[kind])
    elif kind == "date":
        sheet.write_datetime(line, place, value, formats["date"])
    else:
        sheet.write_string(line, place, str(value)[:_MOST_SIGNS], formats["text"])
