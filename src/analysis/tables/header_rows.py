"""A header of more than one row: two rows of names, one above the other, and a row of units below them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from analysis.tables.headers import named_columns
from analysis.tables.schema import Table
from analysis.tables.units import split_unit

# What a row of units holds beside currencies: pieces, weights, the form of a date, the kind of a cell.
_UNIT = re.compile(
    r"st|stk\.?|stück|pcs\.?|ea|kg|g|t|l|m|%|text|zahl|datum|date|number|nr\.?|id|-|–|"
    r"(tt|dd|jjjj|yyyy|mm)([./-](tt|dd|mm|jj|jjjj|yy|yyyy)){1,2}",
    re.IGNORECASE,
)


def whole_header(
    rows: Sequence[Sequence[str]], index: int, table: Table, given: Mapping[str, str]
) -> tuple[int, list[str]]:
    """The last row of the header of which row `index` is the best one, and the header's cells.

    A row above or below belongs to it where both together name more columns; a row of units where it holds nothing else.
    """
    last, header = index, list(rows[index])
    for first in (index - 1, index):
        if first >= 0 and first + 1 < len(rows) and _is_words(rows[first]) and _is_words(rows[first + 1]):
            both = _joined(rows[first], rows[first + 1])
            if len(named_columns(both, table, given)) > len(named_columns(header, table, given)):
                last, header = first + 1, both
    if last + 1 < len(rows) and _is_units(rows[last + 1]):
        units = [*rows[last + 1], *[""] * len(header)]
        header = [_with_unit(name, unit.strip(" []()")) for name, unit in zip(header, units, strict=False)]
        last += 1
    if last + 1 < len(rows) and _explains(rows[last + 1]):
        last += 1
    return last, header


def _with_unit(name: str, unit: str) -> str:
    """The name with a unit of money below it, unless it carries one of its own."""
    own = split_unit(name)
    return f"{name} [{unit}]" if _is_money(unit) and not own.currency and own.factor == "1" else name


def _explains(row: Sequence[str]) -> bool:
    """Whether a row says in sentences what its columns hold, as some shops write it below the header."""
    filled = [cell.strip() for cell in row if cell.strip()]
    sentences = [cell for cell in filled if re.fullmatch(r"[^\W\d_].*\s.*\.", cell, re.DOTALL)]
    return len(filled) >= 4 and len(sentences) * 3 >= 2 * len(filled)


def _is_words(row: Sequence[str]) -> bool:
    """Whether a row can be one of names: two at least, and no number among them."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) >= 2 and not any(re.search(r"\d", cell) for cell in filled)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """One name a column; a name above several columns stands over the first of them only."""
    width = max(len(upper), len(lower))
    above, names = "", []
    for over, under in zip([*upper, *[""] * width], [*lower, *[""] * width], strict=False):
        above = over.strip() or above
        names.append(" ".join(filter(None, [above if under.strip() else over.strip(), under.strip()])))
    return names[:width]


def _is_units(row: Sequence[str]) -> bool:
    filled = [cell.strip(" []()") for cell in row if cell.strip(" []()")]
    return any(map(_is_money, filled)) and all(_is_money(cell) or _UNIT.fullmatch(cell) for cell in filled)


def _is_money(cell: str) -> bool:
    """Whether a cell is a unit of money and nothing else: ``EUR``, ``[TEUR]``, ``T€``."""
    unit = split_unit(f"x {cell.strip(' []()')}")
    return unit.header == "x" and bool(unit.currency or unit.factor != "1")
