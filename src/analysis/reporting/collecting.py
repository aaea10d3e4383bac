"""What the notebooks hand over, collected by one contract: reporting knows no key of any page.

The last cell of a notebook shows, under `PAGE_MIME`, the name of its page, its results, claims and key figures;
columns by customer_id lie as ``exports/<page>.parquet`` in the folder of the prepared tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
    key_figures : for the start page: ``quantity``, ``value``, and where there are any ``low``, ``high``, ``before``
        and ``doubt``
    """

    page: str
    results: Mapping[str, Any]
    claims: Sequence[Mapping[str, Any]] = ()
    key_figures: Sequence[Mapping[str, Any]] = ()


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
        yield HandedOver(told["page"], told["results"], told.get("claims", ()), told.get("key_figures", ()))


def results_json(pages: Iterable[HandedOver]) -> dict[str, Any]:
    """The content of ``results.json``: the results of each page under its name, its claims among them."""
    results: dict[str, Any] = {}
    for page in pages:
        if page.page in results:
            raise AssertionError(f"two notebooks hand over a page {page.page!r}")
        results[page.page] = {**page.results, "claims": list(page.claims)} if page.claims else dict(page.results)
    return results


def key_figures(pages: Iterable[HandedOver]) -> list[Mapping[str, Any]]:
    """The key figures of all pages, each quantity once: a quantity has one value wherever it is told."""
    found: dict[str, Mapping[str, Any]] = {}
    for figure in (figure for page in pages for figure in page.key_figures):
        if found.setdefault(figure["quantity"], figure)["value"] != figure["value"]:
            raise AssertionError(f"two pages disagree on {figure['quantity']!r}")
    return list(found.values())


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
