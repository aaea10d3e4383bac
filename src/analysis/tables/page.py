"""The data basis: what was read, what became of every row, and whether the data can be trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.page import Headline, KeyFigure, Page
from analysis.tables.prepared import Audit
from analysis.tables.results import data_basis
from analysis.tables.size import Size, size_of


class DataBasis(Page):
    """What a base rests on."""

    name = "data_basis"

    @property
    def audit(self) -> Audit:
        """Files, findings, window, and how rows and money tie out; always of the whole input."""
        return self.base.audit

    def results(self) -> Mapping[str, Any]:
        return data_basis(self.audit)

    @property
    def size(self) -> Size:
        """Whether there is enough to analyse."""
        return size_of(self.audit)

    def headline(self) -> Headline:
        if self.size.too_small:
            figures = {"customers": ("count", self.size.customers), "days": ("count", self.size.days or 0)}
            return Headline("size", "days" if self.size.days else "customers", figures)
        tie = self.audit.tie
        rows = {"used": tie.rows_used, "read": tie.rows_read, "aside": tie.rows_set_aside}
        told = "some" if tie.rows_set_aside else "rows"
        return Headline("data_basis", told, {name: ("number", count) for name, count in rows.items()})

    def key_figures(self) -> Sequence[KeyFigure]:
        return (KeyFigure("rows_set_aside", self.audit.tie.rows_set_aside),)
