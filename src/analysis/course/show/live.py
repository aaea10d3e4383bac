"""The panel of live scenarios: sliders, scenario A against B, one table, one chart (ipywidgets, extra ``live``)."""

from __future__ import annotations

import html
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.base import NotebookError
from analysis.course.saved import load, save
from analysis.course.scenarios import Assumptions, ground
from analysis.course.show.scenarios import curves, remarks, rows
from analysis.errors import AnalysisError
from analysis.presentation.shown import visible

if TYPE_CHECKING:
    from analysis.base import CustomerBase

# Lowest, highest, step; money and counts are bounded by today's.
_RANGES: dict[str, tuple[float, float, float]] = {
    "margin": (0.0, 1.0, 0.01), "discount_rate": (0.0, 0.3, 0.005), "horizon_months": (1, 120, 1),
    "abc_a": (0.5, 0.94, 0.01), "abc_b": (0.95, 0.99, 0.01), "top_share": (0.01, 0.5, 0.01),
    "retention_ceiling": (0.05, 0.99, 0.01), "uplift": (0.0, 0.5, 0.01),
}  # fmt: skip
_SHARES = {"margin", "discount_rate", "abc_a", "abc_b", "top_share", "retention_ceiling", "uplift"}


class Panel:
    """The panel; what is shown is `box`.

    Parameters
    ----------
    settings : file that assumptions are saved to and loaded from

    Raises
    ------
    NotebookError : ipywidgets is not installed
    """

    def __init__(self, base: CustomerBase, settings: str) -> None:
        self.words, self.path = base.words, Path(settings)
        try:
            import ipywidgets as widgets
        except ModuleNotFoundError:
            raise NotebookError(self.words("scenario-no-widgets")) from None
        self.ground = ground(base)
        self.sliders = {field.name: self._slider(widgets, field.name) for field in fields(Assumptions)}
        self.customer = widgets.Text(description=self.words("scenario-customer"), style={"description_width": "19em"})
        self.table, self.chart, self.told = widgets.HTML(), widgets.HTML(), widgets.HTML()
        actions = {"keep": self._keep, "save": self.save, "load": self.load}
        buttons = [widgets.Button(description=self.words(f"scenario-{name}")) for name in actions]
        for button, action in zip(buttons, actions.values(), strict=True):
            button.on_click(lambda _, action=action: action())
        self._quiet = False
        for one in (*self.sliders.values(), self.customer):
            one.observe(lambda _: self.refresh(), names="value")
        self.kept = self.assumed
        told = widgets.HTML("".join(f"<p>{html.escape(line)}</p>" for line in remarks(self.ground, self.words)))
        controls = widgets.VBox([*self.sliders.values(), self.customer, widgets.HBox(buttons), self.told])
        self.box = widgets.VBox([self.table, widgets.HBox([controls, self.chart]), told])
        self.load() if self.path.is_file() else self.refresh()
        self._keep()

    def _slider(self, widgets: Any, name: str) -> Any:
        value = getattr(self.ground.defaults, name)
        most = {"retention_spend": max(4 * value, 100.0), "visits": max(4 * value, 100)}
        low, high, step = _RANGES.get(name, (0, most.get(name, 1), 1))
        kind = widgets.IntSlider if name in ("horizon_months", "visits") else widgets.FloatSlider
        shape = {} if kind is widgets.IntSlider else {"readout_format": ".1%" if name in _SHARES else ",.0f"}
        return kind(
            value=min(max(value, low), high), min=low, max=high, step=step, description=self.words(f"scenario-{name}"),
            style={"description_width": "19em"}, layout={"width": "36em"}, **shape,
        )  # fmt: skip

    @property
    def assumed(self) -> Assumptions:
        """What the sliders say."""
        return Assumptions(**{name: self._exact(name, slider) for name, slider in self.sliders.items()})

    def _exact(self, name: str, slider: Any) -> Any:
        """What a slider stands for: one at its start is today's figure, which its steps may not hit."""
        today = getattr(self.ground.defaults, name)
        return today if abs(slider.value - today) <= slider.step / 2 else slider.value

    def refresh(self) -> None:
        """Answer anew."""
        if self._quiet:
            return
        one, other = (self.ground.answer(assumed, self.customer.value) for assumed in (self.kept, self.assumed))
        heads = ("", "A", "B", self.words("scenario-difference"))
        lines = [_row("th", heads), *(_row("td", row) for row in rows(one, other, self.words))]
        self.table.value = f'<table class="scenarios" style="font-size:1.4em;line-height:1.5;white-space:nowrap">{"".join(lines)}</table>'
        self.chart.value = curves(one, other, self.words)

    def _keep(self) -> None:
        """What is set now becomes A."""
        self.kept = self.assumed
        self.refresh()

    def save(self) -> None:
        """Write the assumptions into the settings file."""
        save(self.path, self.assumed)
        self._say("scenario-saved")

    def load(self) -> None:
        """Take the assumptions from the settings file."""
        try:
            wanted = asdict(load(self.path, self.ground.defaults))
        except AnalysisError:
            self._say("scenario-not-loaded")
            return
        self._quiet = True
        for name, slider in self.sliders.items():
            slider.value = min(max(wanted[name], slider.min), slider.max)
        self._quiet = False
        self.refresh()
        self._say("scenario-loaded")

    def _say(self, key: str) -> None:
        self.told.value = f"<p>{html.escape(self.words(key, path=self.path.name))}</p>"


def panel(base: CustomerBase, settings: str = "settings.toml") -> Any:
    """The widget that a notebook shows."""
    return Panel(base, settings).box


def _row(cell: str, texts: tuple[str, ...]) -> str:
    align = ["left", "right", "right", "right"]
    return (
        "<tr>"
        + "".join(
            f'<{cell} style="text-align:{side};padding:0 0.6em">{html.escape(visible(text))}</{cell}>'
            for text, side in zip(texts, align, strict=True)
        )
        + "</tr>"
    )
