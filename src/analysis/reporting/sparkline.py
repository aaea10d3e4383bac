"""The way of a figure over the periods as a small line: its shape, and nothing that could be read off."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

_WIDTH, _HEIGHT, _EDGE = 120.0, 28.0, 3.0


def sparkline(values: Sequence[float], told: str) -> Markup:
    """A line through `values`, the latest marked; `told` says what it is. Nothing where there are fewer than three."""
    if len(values) < 3:
        return Markup("")
    low, high = min(values), max(values)
    step = (_WIDTH - 2 * _EDGE) / (len(values) - 1)
    scale = (_HEIGHT - 2 * _EDGE) / (high - low) if high > low else 0.0
    # A figure that never moves runs through the middle.
    foot = _HEIGHT - _EDGE if high > low else _HEIGHT / 2
    points = [(_EDGE + place * step, foot - (value - low) * scale) for place, value in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return Markup(
        '<svg class="trend" viewBox="0 0 {:g} {:g}" role="img" aria-label="{}"><polyline points="{}"/>'
        '<circle cx="{:.1f}" cy="{:.1f}" r="2.6"/></svg>'
    ).format(_WIDTH, _HEIGHT, told, line, x, y)
