"""From where to where: a table of counts, with what chance alone would have put there in brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.language import NOTHING, Words
from analysis.presentation.shown import Shown, table


def transitions(
    matrix: pd.DataFrame,
    chance: pd.DataFrame | None,
    rows: Mapping[str, str],
    head: str,
    words: Words,
    caption: str,
    impossible: tuple[str, str] | None = None,
) -> Shown:
    """Customers by where they were (rows) and where they are (columns ``head-to_<column>``).

    Parameters
    ----------
    chance : expected numbers of the same shape; None where they are not known
    rows : the name of each row
    head : of the column of rows, ``head-<head>``
    impossible : row and column of a cell that nobody can be in
    """
    lines = []
    for row in matrix.index:
        cells = {head: rows[row]}
        for column, count in matrix.loc[row].items():
            text = words.number(count)
            if chance is not None:
                text += f"\N{NO-BREAK SPACE}({words.number(chance.loc[row, column])})"
            cells[f"to_{str(column).lower()}"] = NOTHING if (row, column) == impossible else text
        lines.append(cells)
    columns: Any = dict.fromkeys(lines[0], "text")
    return table(pd.DataFrame(lines), words, columns, caption=caption)
