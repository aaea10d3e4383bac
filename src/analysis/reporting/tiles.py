"""The key figures of a run as tiles of its start page: label, value in its unit, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.doubt import Doubt
from analysis.language import Words
from analysis.presentation.shown import doubt_text, in_unit


@dataclass(frozen=True)
class Tile:
    """A key figure in words.

    Attributes
    ----------
    note : its interval and what it was a year before, where these are known
    doubt : why it is doubtful; empty where it is not
    """

    label: str
    value: str
    note: str = ""
    doubt: str = ""


def tiles(figures: Sequence[Mapping[str, Any]], words: Words) -> list[Tile]:
    """A tile for each of the `figures` that has a value.

    Parameters
    ----------
    figures : as notebooks hand them over, see `analysis.reporting.collecting`
    """
    return [_tile(figure, words) for figure in figures if figure["value"] is not None]


def _tile(figure: Mapping[str, Any], words: Words) -> Tile:
    def told(name: str) -> str:
        value = figure.get(name)
        return "" if value is None else in_unit(figure["quantity"], value, words)

    low, high, before, doubt = told("low"), told("high"), told("before"), figure.get("doubt")
    notes = [
        words("tile-interval", low=low, high=high) if low and high else "",
        words("tile-before", value=before) if before else "",
    ]
    return Tile(
        words(f"quantity-{figure['quantity']}"),
        told("value"),
        "; ".join(filter(None, notes)),
        doubt_text(Doubt(**doubt), words) if doubt else "",
    )
