"""The key figures of a run as tiles of its start page: label, value in its unit, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from analysis.language import Words

# How a value is written, by the unit of its quantity; whatever is no money, share or count is a plain number.
_FORMATS: Mapping[str, Callable[[Words, Any], str]] = {
    "money": lambda words, value: words.money(value, 0),
    "share": lambda words, value: words.percent(value),
    "count": lambda words, value: words.integer(value),
}


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


def tiles(
    figures: Sequence[Mapping[str, Any]], words: Words, unit_of: Callable[[str], str] | None = None
) -> list[Tile]:
    """A tile for each of the `figures` that has a value.

    Parameters
    ----------
    figures : as notebooks hand them over, see `analysis.reporting.collecting`
    unit_of : the unit of a quantity; by default that of the register
    """
    unit_of = unit_of or _registered
    return [_tile(figure, words, unit_of(figure["quantity"])) for figure in figures if figure["value"] is not None]


def _registered(quantity: str) -> str:
    return str(import_module("analysis.quantities").QUANTITIES[quantity].unit)


def _tile(figure: Mapping[str, Any], words: Words, unit: str) -> Tile:
    def told(name: str) -> str:
        value = figure.get(name)
        if value is None:
            return ""
        return _FORMATS[unit](words, value) if unit in _FORMATS else words.number(value, 2)

    low, high, before, doubt = told("low"), told("high"), told("before"), figure.get("doubt")
    notes = [
        words("tile-interval", low=low, high=high) if low and high else "",
        words("tile-before", value=before) if before else "",
    ]
    return Tile(
        words(f"quantity-{figure['quantity']}"),
        told("value"),
        "; ".join(filter(None, notes)),
        words(f"doubt-{doubt}") if doubt else "",
    )
