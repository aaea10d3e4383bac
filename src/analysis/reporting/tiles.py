"""The key figures of a run as tiles of its start page, as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.doubt import Doubt
from analysis.language import NOTHING as NO_VALUE
from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, Tile, tiles, within
from analysis.quantities import QUANTITIES
from analysis.reporting.sparkline import sparkline


def key_figure_tiles(figures: Sequence[Mapping[str, Any]], words: Words) -> Shown:
    """A tile for each of the `figures` that has a value, with its interval and what it was a year before.

    Parameters
    ----------
    figures : as notebooks hand them over, see `analysis.reporting.collecting`
    """
    shown = [_tile(figure, words) for figure in figures if figure["value"] is not None]
    return tiles(shown, words) if shown else NOTHING


def _tile(figure: Mapping[str, Any], words: Words) -> Tile:
    quantity, doubt = figure["quantity"], figure.get("doubt")
    form = within(quantity, figure.get("low"), figure.get("high"), words)
    low, high, before = ("" if figure.get(name) is None else form(figure[name]) for name in ("low", "high", "before"))
    notes = [
        words("tile-interval", low=low, high=high) if low and high else "",
        words("tile-before", change=_change(figure, words), value=before) if before else "",
    ]
    return Tile(
        quantity,
        figure["value"],
        "; ".join(filter(None, notes)),
        text=form(figure["value"]),
        doubt=Doubt(**doubt) if doubt else None,
        trend=sparkline(figure.get("trend") or (), words("tile-trend")),
    )


def _change(figure: Mapping[str, Any], words: Words) -> str:
    """By how much it changed: shares in points, all else in per cent."""
    value, before = figure["value"], figure["before"]
    if QUANTITIES[figure["quantity"]].unit == "share":
        return words("management-points", points=words.signed(100 * (value - before), 1))
    return words.signed_percent(value / before - 1, 0) if before > 0 else NO_VALUE
