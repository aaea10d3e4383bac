"""From results to what a cell shows, in all languages of a run at once.

``show(display, result, …)`` calls ``display(result, …, words)`` for each language, or draws ``display(result, …, axes,
words)`` where it is a chart. A run executes a notebook once: the first language is shown as ever, the others travel with
it, and the export picks its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from analysis.language import Words
from analysis.presentation.charts import Chart, chart
from analysis.presentation.shown import NOTHING, REFUSED, Shown, verdict
from analysis.refusal import INAPPLICABLE, Refused

# What a cell shows in the other languages of a run: {lang: {"data": …, "metadata": …}}.
LANGUAGES_MIME = "application/vnd.kundenwert.languages+json"


@dataclass(frozen=True)
class View:
    """One thing shown, in each language; the first is the one that is seen."""

    shown: Mapping[str, Shown | Chart]

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data: dict[str, Any]
        (data, metadata), *others = (one.bundle() for one in self.shown.values())
        if others:
            further = list(self.shown)[1:]
            told = {
                lang: dict(zip(("data", "metadata"), one, strict=True))
                for lang, one in zip(further, others, strict=True)
            }
            data = {**data, LANGUAGES_MIME: told}
        return data, metadata


@dataclass
class Show:
    """``show`` of a notebook.

    Attributes
    ----------
    words : of each language, the one that is seen first
    """

    words: Sequence[Words]
    _told: dict[Refused, Callable[..., Any]] = field(default_factory=dict)

    def __call__(self, display: Callable[..., Any], *results: Any) -> View:
        """Show `results` by `display`.

        Where the first result is a refusal its sentence stands instead, once a page: what else was to be made of it
        shows nothing.
        """
        # At once, not when the cell asks: an error in a representation would only be printed.
        return View({words.lang: self._one(display, results, words) for words in self.words})

    def _one(self, display: Callable[..., Any], results: Sequence[Any], words: Words) -> Shown | Chart:
        if results and isinstance(results[0], Refused):
            refused = results[0]
            if refused == INAPPLICABLE:
                return NOTHING
            first = self._told.setdefault(refused, display) is display
            return refusal(refused, words) if first else NOTHING
        size = getattr(display, "size", None)
        if size is None:
            return display(*results, words)
        return chart(partial(_drawn, display, results, words), size)


def _drawn(plot: Callable[..., Any], results: Sequence[Any], words: Words, axes: Any) -> Any:
    return plot(*results, axes, words)


def refusal(refused: Refused, words: Words) -> Shown:
    """Why something cannot be said, and what would help: the same everywhere."""
    return verdict(words(f"refused-{refused.key}", **refused.values), "warn", REFUSED)
