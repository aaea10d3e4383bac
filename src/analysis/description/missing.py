"""Which tables the source lacks."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd


def missing(tables: Mapping[str, pd.DataFrame | None], supplied: Collection[str]) -> tuple[str, ...]:
    """Names of what is not supplied; ``carried`` where the master data come from invoice lines alone.

    Parameters
    ----------
    tables : the side tables, None where there is nothing in them
    supplied : names of the tables that the source has
    """
    absent = [name for name, frame in tables.items() if frame is None or name not in supplied]
    if tables["customers"] is not None and "customers" not in supplied:
        absent.append("carried")
    return tuple(absent)
