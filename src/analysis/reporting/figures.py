"""``figures.json``: what a later run is compared with, as plain data.

Key figures with their intervals, what is to be done first, and what the data looked like: headers by table, share of the rows set aside, months with
transactions, customers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.tables.prepared import Prepared

FILE = "figures.json"


def figures_of(
    prepared: Prepared, key_figures: Sequence[Mapping[str, Any]], proposals: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The content of ``figures.json``; it names nobody."""
    audit = prepared.audit
    headers: dict[str, set[str]] = {}
    for file in audit.files:
        headers.setdefault(file.table, set()).update(file.columns.values(), file.unused)
    return {
        "key_figures": [dict(figure) for figure in key_figures],
        "proposals": [{name: one[name] for name in one if name not in ("largest", "owners")} for one in proposals],
        "data": {
            "headers": {table: sorted(names) for table, names in headers.items()},
            "share_set_aside": round(audit.share_set_aside, 6),
            "months": _months(prepared),
            "customers": audit.customers,
        },
    }


def read_figures(run_dir: Path) -> dict[str, Any] | None:
    """The figures of a run; None where it has none: portraits, or an earlier version of this program."""
    try:
        told = json.loads((run_dir / FILE).read_text(encoding="utf-8"))
        return told if {"key_figures", "data"} <= told.keys() else None
    except (OSError, ValueError, AttributeError):
        return None


def _months(prepared: Prepared) -> list[str]:
    """Months with transactions, as YYYY-MM."""
    from analysis.customers import open_transactions

    date = open_transactions(prepared.path("transactions"))["date"]
    months = date.as_table().select(month=date.truncate("M")).distinct().order_by("month").to_pyarrow()
    return [month.isoformat()[:7] for month in months["month"].to_pylist()]
