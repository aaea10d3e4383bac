"""Charts: drawn on axes by functions that take a result, kept as SVG with the alternative text beside it."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from markupsafe import escape

from analysis.language import Words
from analysis.presentation.shown import visible

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis
    from matplotlib.colors import Colormap
    from numpy.typing import NDArray

_Plot = TypeVar("_Plot", bound=Callable[..., Any])

ACCENT = "#0b6e6e"
# Okabe & Ito's palette, told apart by colour-blind readers; A, B, C have the same colour everywhere.
CLASS_COLOURS = {"A": "#0b6e6e", "B": "#e69f00", "C": "#9aa5ab"}
CONTRAST = "#d55e00"
MUTED = "#9aa5ab"
INK = "#1d2a31"
# Luminance of a ground on which white and `INK` are equally easy to read (WCAG).
_EQUAL_CONTRAST = 0.2
# Keeps a line of the picture out of the lettering.
BEHIND_TEXT: Any = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5}

_STYLE: Any = {
    "font.size": 11,
    "figure.titlesize": 13,
    "figure.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#60707a",
    "axes.labelcolor": "#33424b",
    "xtick.color": "#33424b",
    "ytick.color": "#33424b",
    "text.color": INK,
    "axes.grid": True,
    "grid.color": "#e3e8ea",
    "axes.axisbelow": True,
    "legend.frameon": False,
    "svg.hashsalt": "kundenwert",
    # Text stays text: it can be searched and copied, and the page sets it in its own font. It is measured in the widest
    # of the usual fonts, which comes with matplotlib: so it has room in any other, and is measured alike everywhere.
    "svg.fonttype": "none",
    "font.sans-serif": ["DejaVu Sans", "Arial", "Helvetica", "sans-serif"],
    # Dollar signs are money, or part of a name; never formulas.
    "text.parse_math": False,
}


@dataclass(frozen=True)
class Chart:
    """A drawn chart with its alternative text."""

    svg: str
    alt: str

    def bundle(self) -> tuple[dict[str, str], dict[str, Any]]:
        """Data by type, and metadata.

        JupyterLab draws no SVG of a notebook that it does not trust, but pictures in HTML: so the drawing stands there too.
        """
        data = {"image/svg+xml": self.svg, "text/html": self.html, "text/plain": self.alt}
        return data, {"image/svg+xml": {"alt": self.alt}}

    @property
    def html(self) -> str:
        """The drawing as a picture that holds itself."""
        drawn = base64.b64encode(self.svg.encode("utf-8")).decode("ascii")
        return f'<img src="data:image/svg+xml;base64,{drawn}" alt="{escape(self.alt)}">'

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        return self.bundle()


def chart(draw: Callable[[Axes], Axes], size: tuple[float, float] = (8.0, 4.4)) -> Chart:
    """Run `draw` on fresh axes. Its title and axis labels become the alternative text."""
    import matplotlib as mpl
    import seaborn
    from matplotlib.figure import Figure

    with mpl.rc_context(seaborn.axes_style("whitegrid") | _STYLE):
        figure = Figure(figsize=size, layout="constrained")
        axes = draw(figure.subplots())
        title = axes.get_title(loc="left")
        # A title is a sentence: it starts at the edge of the picture, not of the axes, and breaks where the picture ends.
        axes.set_title("", loc="left")
        figure.suptitle(_wrap(title, int(size[0] * 8)), x=0.005, ha="left")
        sink = io.StringIO()
        figure.savefig(sink, format="svg", metadata={"Date": None, "Creator": None})
    labels = [label for label in (axes.get_xlabel(), axes.get_ylabel()) if label]
    return Chart(sink.getvalue(), " – ".join([title, *labels]))


def label(text: Any, longest: int = 40) -> str:
    """A word of the data as the label of a chart: short, and without signs that no font can draw."""
    whole = str(visible(str(text)))
    return whole if len(whole) <= longest else f"{whole[: longest - 1].rstrip()}…"


def percent_axis(axis: Axis, words: Words, digits: int = 0) -> None:
    """Label the ticks of `axis` with per cent."""
    axis.set_major_formatter(lambda value, _: words.percent(value, digits))


def money_axis(axis: Axis, words: Words) -> None:
    """Label the ticks of `axis` with money."""
    axis.set_major_formatter(lambda value, _: words.money(value, 0))


def number_axis(axis: Axis, words: Words, digits: int = 0) -> None:
    """Label the ticks of `axis` with numbers."""
    axis.set_major_formatter(lambda value, _: words.number(value, digits))


def _wrap(text: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, width))


def heat_map(
    axes: Axes, values: NDArray[Any], texts: Sequence[Sequence[str]], colours: Colormap, font_size: int = 11
) -> None:
    """Cells from the top down, coloured by `values` (0 to 1, NaN: empty), with a text in each."""
    import seaborn

    # Squares, not an image: pages hold no pictures in their charts.
    seaborn.heatmap(
        values, annot=np.array(texts), fmt="", cmap=colours, vmin=0, vmax=1, cbar=False, linewidths=2,
        linecolor="white", ax=axes, annot_kws={"fontsize": font_size},
    )  # fmt: skip
    for text, value in zip(axes.texts, values[~np.isnan(values)], strict=True):
        # They lie inside of the cells: to measure each of them anew for the layout would take half of the time.
        text.set_in_layout(False)
        text.set_color(INK if seaborn.utils.relative_luminance(colours(value)) > _EQUAL_CONTRAST else "white")
    axes.tick_params(length=0, labelrotation=0)
    axes.grid(visible=False)


def bars_by_group(axes: Axes, frame: pd.DataFrame, colours: Sequence[str]) -> None:
    """Horizontal bars: a group a row of `frame`, from the top down, and in it a bar a column, with a legend."""
    import seaborn

    long = frame.rename_axis("group").reset_index().melt("group", var_name="column")
    seaborn.barplot(
        long, y="group", x="value", hue="column", orient="h", palette=list(colours), saturation=1, width=0.76,
        errorbar=None, ax=axes,
    )  # fmt: skip
    axes.set(xlabel="", ylabel="")
    axes.legend(title="")


def plotted(width: float = 8.0, height: float = 4.4) -> Callable[[_Plot], _Plot]:
    """Mark ``plot(result, …, axes, words)`` as a chart of this size, in inches; `analysis.presentation.views` draws it."""

    def mark(plot: _Plot) -> _Plot:
        plot.size = (width, height)  # type: ignore[attr-defined]
        return plot

    return mark


def set_height(axes: Axes, inches: float) -> None:
    """For charts whose height depends on how much there is to show."""
    axes.figure.set_figheight(inches)  # type: ignore[union-attr]
