"""What the last cell of a notebook hands to the run: the page by the contract of `analysis.page`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from analysis.page import Page

PAGE_MIME = "application/vnd.kundenwert.page+json"


@dataclass(frozen=True)
class Handed:
    """A page as plain data, for machines."""

    page: Mapping[str, Any]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {PAGE_MIME: self.page, "text/plain": json.dumps(self.page["results"], indent=1, ensure_ascii=False)}


def handed(page: Page) -> Handed:
    """The page's results, claims, key figures and lists; in a run its export columns and the rows of its list are laid down.

    Lists leave their customers out: what a machine reads of them is in the export.
    """
    columns, headline = page.export(), page.headline()
    if columns is not None:
        page.base.lay_down(page.name, columns)
    rows = page.worklist()
    if rows is not None:
        page.base.lay_down(page.name, rows, "worklists")
    return Handed(
        defined(
            {
                "page": page.name,
                "results": page.results(),
                "claims": [claim.results for claim in page.claims()],
                "key_figures": [asdict(figure) for figure in page.key_figures()],
                "headline": asdict(headline) if headline else None,
                "proposals": [asdict(one) for one in page.proposals()],
                "lists": [{"key": one.key, "customers": len(one.frame)} for one in page.lists()],
            }
        )
    )


def defined(data: Any) -> Any:
    """`data` with null for what is no number: JSON knows neither NaN nor infinity."""
    if isinstance(data, Mapping):
        return {key: defined(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [defined(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data
