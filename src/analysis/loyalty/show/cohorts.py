"""Cohorts side by side by age, as heat maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.language import Words
from analysis.loyalty.cohorts import FEW, Cohorts, Grid
from analysis.loyalty.show.labels import age_unit, cohort_name
from analysis.presentation.charts import ACCENT, heat_map, plotted, set_height
from analysis.presentation.shown import Shown, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# From here on money is written in thousands: cells are narrow.
_THOUSANDS = 100_000


@plotted(8.0, 5.6)
def share_active(found: Cohorts, axes: Axes, words: Words) -> Axes:
    """Share of each cohort that bought at each age."""
    return _grid(found, "share_active", axes, words)


@plotted(8.0, 5.6)
def repeat_rate(found: Cohorts, axes: Axes, words: Words) -> Axes:
    """Share of each cohort that had bought again by each age."""
    return _grid(found, "repeat_rate", axes, words)


@plotted(8.0, 5.6)
def purchases(found: Cohorts, axes: Axes, words: Words) -> Axes:
    """Purchases of each age per acquired customer."""
    return _grid(found, "purchases", axes, words)


@plotted(8.0, 5.6)
def cumulated(found: Cohorts, axes: Axes, words: Words) -> Axes:
    """Money of each cohort up to each age per acquired customer."""
    return _grid(found, "cumulated", axes, words)


def basis(found: Cohorts, words: Words) -> Shown:
    """What a cohort and a cell are, what is left empty, and which cohorts are small."""
    parts = [words("loyalty-cohorts-basis", unit=age_unit(found.calendar, words))]
    if found.few.any():
        parts.append(words("loyalty-cohorts-few", few=FEW))
    if found.earlier:
        parts.append(words("loyalty-cohorts-earlier", customers=found.earlier))
    else:
        parts.append(words("loyalty-cohorts-unknown"))
    if found.calendar.whole < len(found.calendar):
        parts.append(words("loyalty-cohorts-short"))
    return note(" ".join(parts))


def _grid(found: Cohorts, name: Grid, axes: Axes, words: Words) -> Axes:
    from matplotlib.colors import LinearSegmentedColormap

    values = found.grids[name].to_numpy()
    totals = found.totals.loc[name].to_numpy()[None, :]
    stacked = np.vstack([values, totals])
    # Age 0 is 1 for everyone where it is the share of buyers: it would take all the colour.
    shown = stacked[:, 1:] if name == "share_active" and stacked.shape[1] > 1 else stacked
    low, high = min(0.0, np.nanmin(shown)), np.nanmax(shown)
    colours = LinearSegmentedColormap.from_list("cohorts", ["#f4f8f8", ACCENT])
    scale = 1000.0 if name == "cumulated" and np.nanmax(np.abs(stacked)) >= _THOUSANDS else 1.0
    texts = [[_text(name, value / scale, words) for value in row] for row in stacked.tolist()]
    heat_map(axes, np.clip((stacked - low) / ((high - low) or 1.0), 0, 1) * 0.8, texts, colours, 7)
    marks = ["*" if few else "" for few in found.few]
    labels = [
        f"{cohort_name(int(cohort), found.calendar, words)}{mark} ({words.number(size)})"
        for cohort, mark, size in zip(found.sizes.index, marks, found.sizes, strict=True)
    ]
    axes.set_yticks(np.arange(len(labels) + 1) + 0.5, labels=[*labels, words("loyalty-cohorts-all")], fontsize=9)
    axes.set_xticks(np.arange(stacked.shape[1]) + 0.5, labels=[str(age) for age in range(stacked.shape[1])])
    axes.axhline(len(labels), color="#33424b", linewidth=1.2)
    set_height(axes, 1.6 + 0.25 * (len(labels) + 1))
    thousands = words("loyalty-thousands") if scale > 1 else ""
    axes.set(xlabel=" ".join(filter(None, [words("loyalty-x-age", unit=age_unit(found.calendar, words)), thousands])))
    axes.set(ylabel=words("loyalty-y-cohort"))
    axes.set_title(_title(found, name, words), loc="left")
    return axes


def _text(name: Grid, value: float, words: Words) -> str:
    if value != value:
        return ""
    if name in ("share_active", "repeat_rate"):
        return words.number(100 * value)
    return words.number(value, 2 if name == "purchases" else 0)


def _title(found: Cohorts, name: Grid, words: Words) -> str:
    """The figure of all cohorts a year on, or none where none was observed for so long."""
    value = found.seen_a_year_on(name)
    heading = words(f"loyalty-grid-{name}", measure=words(f"loyalty-measure-{found.measure}"))
    if value != value:
        return heading
    written = {
        "share_active": words.percent(value, 0),
        "repeat_rate": words.percent(value, 0),
        "purchases": words.number(value, 2),
    }
    return words("loyalty-grid-title", heading=heading, value=written.get(name) or words.money(value, 0))
