"""``figures.json``: what a run comes to, as plain data: for the run after it, for messages and for slides.

Key figures with their intervals, the sentence of each page, what is to be done first, and what the data looked like: headers
by table, share of the rows set aside, months with transactions, customers.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.reporting.collecting import Told
    from analysis.tables.prepared import Prepared

FILE = "figures.json"


def figures_of(prepared: Prepared, told: Told, names: bool) -> dict[str, Any]:
    """The content of ``figures.json``.

    Parameters
    ----------
    names : whether files may name customers and those who look after them
    """
    audit = prepared.audit
    headers: dict[str, set[str]] = {}
    for file in audit.files:
        headers.setdefault(file.table, set()).update(file.columns.values(), file.unused)
    return {
        "key_figures": [dict(figure) for figure in told.key_figures],
        "headlines": {notebook: dict(headline) for notebook, headline in told.headlines.items()},
        "proposals": [{**one, "largest": (), "owners": ()} if not names else dict(one) for one in told.proposals],
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
