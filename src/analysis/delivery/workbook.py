"""The workbook of a run: key figures, actions and customers, a sheet each, in typed cells.

Nothing in it is a formula or an address: texts of the data stay texts.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.doubt import Doubt
from analysis.errors import Finding, UsageError
from analysis.language import Words
from analysis.presentation.shown import doubt_text
from analysis.quantities import QUANTITIES, Unit
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import read_manifest
from analysis.reporting.told import alerts_text
from analysis.reporting.worklists import add_sheet

# How Excel writes a unit; with a true minus it would sort as text, so that these have the one of the keyboard.
_FORMS: dict[Unit, str] = {
    "money": "#,##0", "share": "0.0%", "count": "#,##0", "number": "#,##0.00", "days": "#,##0", "months": "#,##0",
    "score": "#,##0.0",
}  # fmt: skip
_FIGURES = ("figure", "value", "low-bound", "high-bound", "before", "meaning", "doubt")
# As many rows and signs as a sheet and a cell take, and as wide as a column gets.
_MOST_ROWS, _MOST_SIGNS, _WIDEST = 1_048_575, 32_767, 60


def workbook(run_dir: Path) -> bytes:
    """The workbook in the language that the run was asked for first.

    Raises
    ------
    UsageError : the folder holds no run of a report
    """
    manifest, figures = read_manifest(run_dir), read_figures(run_dir)
    if manifest is None or figures is None:
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    words = Words(manifest["languages"][0], manifest["currency"])
    sheets = [
        (words("workbook-figures"), *_figures(figures["key_figures"], words)),
        *([(words("workbook-all"), *_actions(run_dir))] if (run_dir / "actions.xlsx").is_file() else []),
        (words("workbook-customers"), *_customers(run_dir, words)),
    ]
    return _written(manifest["title"], date.fromisoformat(manifest["reference_date"]), sheets, words)


# A cell is its value and how Excel writes it, empty for a text.
_Cell = tuple[Any, str]
_Sheet = tuple[list[str], list[list[_Cell]]]


def _figures(found: Sequence[dict[str, Any]], words: Words) -> _Sheet:
    rows = []
    for one in found:
        quantity = one["quantity"]
        form = _FORMS.get(QUANTITIES[quantity].unit, "")
        doubt = doubt_text(Doubt(**one["doubt"]), words, why=True) if one.get("doubt") else ""
        rows.append(
            [
                (words(f"quantity-{quantity}"), ""),
                *((one.get(name), form) for name in ("value", "low", "high", "before")),
                (words(f"quantity-{quantity}-definition"), ""),
                (doubt, ""),
            ]
        )
    return [words(f"workbook-{name}") for name in _FIGURES], rows


def _actions(run_dir: Path) -> _Sheet:
    """All actions, as the workbook of the run has them."""
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(str(run_dir / "actions.xlsx")).get_sheet_by_index(0).to_python()
    return [str(head) for head in rows[0]], [
        [(value, "#,##0" if isinstance(value, float) else "") for value in row] for row in rows[1:]
    ]


def _customers(run_dir: Path, words: Words) -> _Sheet:
    frame = pd.read_parquet(run_dir / "customers.parquet").reset_index()
    worded = {
        "portfolio_segment": lambda key: words(f"segment-{key}"),
        "loyalty_group": lambda key: words(f"loyalty-group-{key}"),
        "risk_reasons": lambda keys: alerts_text(keys.split(";"), words),
    }
    for column, told in worded.items():
        if column in frame:
            frame[column] = frame[column].map(lambda key, told=told: told(key) if key else "", na_action="ignore")
    forms = [_FORMS.get(QUANTITIES[name].unit, "") if name in QUANTITIES else "" for name in map(str, frame)]
    heads = [words(f"quantity-{name}") if name in QUANTITIES else words(f"workbook-{name}") for name in map(str, frame)]
    rows = [list(zip(row, forms, strict=True)) for row in frame.itertuples(index=False, name=None)]
    return heads, rows


def _written(title: str, day: date, sheets: Sequence[tuple[str, list[str], list[list[_Cell]]]], words: Words) -> bytes:
    import xlsxwriter

    sink = io.BytesIO()
    inert = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(sink, {"in_memory": True, **inert})
    # The day of the figures, not the one of the run: the same run makes the same file.
    book.set_properties({"title": title, "created": datetime.combine(day, time())})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF4"})
    text = book.add_format({"num_format": "@"})
    dates = book.add_format({"num_format": "dd.mm.yyyy" if words.lang == "de" else "yyyy-mm-dd", "align": "right"})
    forms = {form: book.add_format({"num_format": form}) for form in set(_FORMS.values())}
    for name, heads, rows in sheets:
        sheet = add_sheet(book, name, len(rows), len(heads))
        for place, label in enumerate(heads):
            longest = max((len(str(row[place][0])) for row in rows if not row[place][1]), default=0)
            sheet.set_column(place, place, min(max(longest + 2, 13), _WIDEST))
            sheet.write_string(0, place, label, head)
        for line, row in enumerate(rows[:_MOST_ROWS], 1):
            for place, (value, form) in enumerate(row):
                if value is None or value != value or value == "":
                    continue
                if isinstance(value, date):
                    sheet.write_datetime(line, place, value, dates)
                elif form:
                    sheet.write_number(line, place, float(value), forms[form])
                else:
                    sheet.write_string(line, place, str(value)[:_MOST_SIGNS], text)
    book.close()
    return sink.getvalue()
