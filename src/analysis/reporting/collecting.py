"""What the notebooks hand over, collected by one contract: reporting knows no key of any page.

The last cell of a notebook shows, under `PAGE_MIME`, the name of its page, its results, claims and key figures;
columns by customer_id lie as ``exports/<page>.parquet`` in the folder of the prepared tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from analysis.errors import AnalysisError, Finding
from analysis.presentation.handed import PAGE_MIME

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from nbformat import NotebookNode


@dataclass(frozen=True)
class HandedOver:
    """What one page hands to the outside.

    Attributes
    ----------
    page : its name in ``results.json``
    results : plain numbers by name
    claims : what the data say to the claims of the articles
    key_figures : for the start page: ``quantity``, ``value``, and where there are any ``low``, ``high``, ``before``,
        ``trend`` and ``doubt``
    headline, proposals : for the start page, see `analysis.page`
    lists : ``key`` and number of ``customers`` of each
    """

    page: str
    results: Mapping[str, Any]
    claims: Sequence[Mapping[str, Any]] = ()
    key_figures: Sequence[Mapping[str, Any]] = ()
    headline: Mapping[str, Any] | None = None
    proposals: Sequence[Mapping[str, Any]] = ()
    lists: Sequence[Mapping[str, Any]] = ()


def handed_over(executed: NotebookNode) -> list[HandedOver]:
    """What the cells of an executed notebook hand over.

    Raises
    ------
    AnalysisError : nothing at all, or a page without a name or without results
    """
    bundles = [output.get("data", {}) for cell in executed.cells for output in cell.get("outputs", [])]
    found = [page for bundle in bundles for page in _pages_of(bundle)]
    if not found:
        raise AnalysisError(Finding("nothing-handed-over", "error"))
    return found


def _pages_of(bundle: Mapping[str, Any]) -> Iterable[HandedOver]:
    if PAGE_MIME in bundle:
        told = bundle[PAGE_MIME]
        if not told.get("page") or not isinstance(told.get("results"), Mapping):
            raise AnalysisError(Finding("nothing-handed-over", "error"))
        known = {
            name: told[name] for name in ("claims", "key_figures", "headline", "proposals", "lists") if name in told
        }
        yield HandedOver(told["page"], told["results"], **known)


def results_json(pages: Iterable[HandedOver]) -> dict[str, Any]:
    """The content of ``results.json``: the results of each page under its name, its claims among them."""
    results: dict[str, Any] = {}
    for page in pages:
        if page.page in results:
            raise AssertionError(f"two notebooks hand over a page {page.page!r}")
        results[page.page] = {**page.results, "claims": list(page.claims)} if page.claims else dict(page.results)
    return results


def key_figures(pages: Iterable[HandedOver]) -> list[Mapping[str, Any]]:
    """The key figures of all pages, each quantity once: a quantity has one value wherever it is told.

    Those that are compared with a year ago come first, in the order of the page that compares them.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for figure in (figure for page in pages for figure in page.key_figures):
        known = found.setdefault(figure["quantity"], figure)
        if known["value"] != figure["value"]:
            raise AssertionError(f"two pages disagree on {figure['quantity']!r}")
        if compared(figure):
            # Told again at the place of whoever compares it.
            found[figure["quantity"]] = {**found.pop(figure["quantity"]), **figure}
    return sorted(found.values(), key=lambda figure: not compared(figure))


def compared(figure: Mapping[str, Any]) -> bool:
    """Whether it is known what it was, a year ago or period by period."""
    return figure.get("before") is not None or bool(figure.get("trend"))


@dataclass(frozen=True)
class Told:
    """What the start page tells of a run.

    Attributes
    ----------
    key_figures : of all pages, see `key_figures`
    headlines : by notebook, its page in one sentence
    proposals : what is to be done first
    lists : ``notebook``, ``key`` and number of ``customers`` of each named list
    """

    key_figures: Sequence[Mapping[str, Any]] = ()
    headlines: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    proposals: Sequence[Mapping[str, Any]] = ()
    lists: Sequence[Mapping[str, Any]] = ()


def told(handed: Mapping[str, Sequence[HandedOver]]) -> Told:
    """Collected from what each notebook handed over."""
    pages = [(notebook, page) for notebook, some in handed.items() for page in some]
    return Told(
        key_figures(page for _, page in pages),
        {notebook: page.headline for notebook, page in pages if page.headline},
        [one for _, page in pages for one in page.proposals],
        [{"notebook": notebook, **one} for notebook, page in pages for one in page.lists if one["customers"]],
    )


def worklist(prepared: Path) -> pd.DataFrame | None:
    """The rows of the lists that notebooks laid down, page by page; None where none did."""
    import pandas as pd

    found = [pd.read_parquet(path) for path in sorted((prepared / "worklists").glob("*.parquet"))]
    return pd.concat(found, ignore_index=True) if found else None


def export_columns(prepared: Path) -> list[pd.DataFrame]:
    """The columns by customer_id that notebooks laid down beside the prepared tables, each once."""
    import pandas as pd

    columns: dict[str, pd.Series] = {}
    for frame in map(pd.read_parquet, sorted((prepared / "exports").glob("*.parquet"))):
        for name in frame:
            if not columns.setdefault(str(name), frame[name]).equals(frame[name]):
                raise AssertionError(f"two pages export a column {name!r} and disagree")
    return [column.to_frame() for column in columns.values()]
