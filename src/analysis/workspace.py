"""What a notebook opens first: its settings, its words, and the prepared tables."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.language import Words
from analysis.periods import Period
from analysis.settings import Settings, make_settings
from analysis.tables.preparation import prepare_cached
from analysis.tables.prepared import Audit, Prepared
from analysis.tables.sources import find_source

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd

# Set by a run for its kernels: the folder in which it prepared the tables.
PREPARED_VARIABLE = "KUNDENWERT_PREPARED"


class Workspace:
    """The base that a notebook works on.

    Parameters
    ----------
    source : ``demo``, ``cdnow``, ``cdnow-master``, a file, a workbook or a folder; inside a run it was read already
    lang : language of everything computed, ``de`` or ``en``
    customer : whom a portrait is of, see `Workspace.customer`; other notebooks do without
    parameters : settings that differ from their defaults
    """

    def __init__(self, source: str = "demo", lang: str = "en", customer: str = "", **parameters: Any) -> None:
        prepared = os.environ.get(PREPARED_VARIABLE)
        if prepared:
            self._run: Path | None = Path(prepared)
            self.prepared = Prepared(self._run)
            self._asked = self.prepared.settings
        else:
            self._run = None
            found = find_source(source)
            self._asked = make_settings(parameters, dict(found.defaults))
            self.prepared = prepare_cached(found, self._asked)
        self.lang = lang
        self._wanted = customer
        self.words = Words(lang, self.audit.currency, self.prepared.dictionary(lang))

    @property
    def audit(self) -> Audit:
        return self.prepared.audit

    @property
    def settings(self) -> Settings:
        return self.prepared.settings

    @property
    def period(self) -> Period:
        """The window of the analysis."""
        return self.audit.period

    @cached_property
    def transactions(self) -> ir.Table:
        """The transactions in use, as a table of DuckDB."""
        from analysis.customers import open_transactions

        return open_transactions(self.prepared.path("transactions"))

    def customers(self, period: Period | None = None) -> pd.DataFrame:
        """One row per customer who bought in `period` (by default the window); see `analysis.customers`."""
        from analysis.customers import customer_frame

        return customer_frame(self.transactions, period or self.period)

    def frame(self, table: str) -> pd.DataFrame | None:
        """One of the seven smaller tables; None where the source has none."""
        return self.prepared.frame(table)

    def table(self, name: str) -> ir.Table | None:
        """One of the seven smaller tables in the database of the transactions, for work of their size; None as above."""
        return (
            self.transactions.get_backend().read_parquet(self.prepared.path(name)) if self.prepared.has(name) else None
        )

    @cached_property
    def customer(self) -> str:
        """The customer that was asked for, as the tables know it; where none was, the one with the most revenue.

        Raises
        ------
        UsageError : no table knows it; the nearest numbers are named
        """
        if self._wanted:
            from analysis.tables.lookup import find_customer

            return find_customer(self._wanted, self.prepared, self._asked)
        return str(self.customers()["net_amount"].idxmax())

    def rows(self, table: str) -> pd.DataFrame | None:
        """The rows of one of the seven smaller tables that are about `customer`; None where the source has none."""
        import pandas as pd

        if not self.prepared.has(table):
            return None
        return pd.read_parquet(self.prepared.path(table), filters=[("customer_id", "==", self.customer)])

    def kept(self, name: str, make: Callable[[], dict[str, pd.DataFrame]]) -> dict[str, pd.DataFrame]:
        """What `make` returns; within a run made once for all its notebooks, whichever needs it first."""
        import pandas as pd

        if not self._run:
            return make()
        folder = self._run / "kept" / name
        if not folder.is_dir():
            frames = make()
            making = Path(tempfile.mkdtemp(dir=self._run))
            for part, frame in frames.items():
                frame.to_parquet(making / f"{part}.parquet")
            folder.parent.mkdir(exist_ok=True)
            # Where another notebook was faster its result stands: it is the same.
            with suppress(OSError):
                making.rename(folder)
        return {path.stem: pd.read_parquet(path) for path in sorted(folder.glob("*.parquet"))}

    def names(self) -> pd.Series:
        """Name of each customer where one is known, by customer_id."""
        import pandas as pd

        known = self.frame("customers")
        if known is None or "name" not in known:
            return pd.Series(dtype="str", name="name")
        return known.set_index("customer_id")["name"].dropna()

    def export(self, frame: pd.DataFrame) -> None:
        """Hand columns by customer_id to the run, which writes them into ``customers.csv``; nothing outside a run."""
        if self._run:
            folder = self._run / "exports" / self.lang
            folder.mkdir(parents=True, exist_ok=True)
            frame.to_parquet(folder / f"{'-'.join(frame.columns)[:80]}.parquet")
