"""What of a run goes to other systems, as rows with a key: customers with classes, values and segments, and what is to be done."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import Finding, UsageError
from analysis.reporting.manifest import read_manifest


@dataclass(frozen=True, eq=False)
class Layout:
    """A table of a database.

    Attributes
    ----------
    suffix : what follows the name that was asked for
    columns : type in a database by name
    key : columns that no two rows share
    """

    suffix: str
    columns: Mapping[str, str]
    key: tuple[str, ...]


CUSTOMERS = Layout(
    "",
    {
        "report": "VARCHAR", "customer_id": "VARCHAR", "run_id": "VARCHAR", "reference_date": "DATE",
        "abc": "VARCHAR", "rfm": "VARCHAR", "loyalty_group": "VARCHAR", "portfolio_segment": "VARCHAR",
        "net_amount": "DOUBLE PRECISION", "contribution": "DOUBLE PRECISION", "p_alive": "DOUBLE PRECISION",
        "value": "DOUBLE PRECISION", "value_low": "DOUBLE PRECISION", "value_high": "DOUBLE PRECISION",
        "value_at_risk": "DOUBLE PRECISION", "value_doubt": "VARCHAR", "risk_reasons": "VARCHAR",
    },
    ("report", "customer_id"),
)  # fmt: skip
ACTIONS = Layout(
    "_actions",
    {
        "report": "VARCHAR", "customer_id": "VARCHAR", "kind": "VARCHAR", "run_id": "VARCHAR", "reference_date": "DATE",
        "reason": "VARCHAR", "money": "DOUBLE PRECISION", "low": "DOUBLE PRECISION", "high": "DOUBLE PRECISION",
        "evidence": "VARCHAR", "duty": "BOOLEAN", "due": "DATE", "minutes": "DOUBLE PRECISION", "owner": "VARCHAR",
        "segment": "VARCHAR", "arm": "VARCHAR",
    },
    ("report", "customer_id", "kind"),
)  # fmt: skip


def customers_of(run_dir: Path) -> pd.DataFrame:
    """The columns of `CUSTOMERS`, one row a customer; what the run did not compute is missing.

    Raises
    ------
    UsageError : the folder holds no run of a report
    """
    manifest = _manifest(run_dir)
    return _of_run(pd.read_parquet(run_dir / "customers.parquet").reset_index(), manifest, CUSTOMERS)


def actions_of(run_dir: Path) -> pd.DataFrame:
    """The columns of `ACTIONS`, one row an action; none where the run has no list.

    Raises
    ------
    UsageError : the folder holds no run of a report
    """
    manifest, path = _manifest(run_dir), run_dir / "actions.parquet"
    rows = pd.read_parquet(path) if path.is_file() else pd.DataFrame({"customer_id": []})
    return _of_run(rows, manifest, ACTIONS)


def run_id(manifest: Mapping[str, object]) -> str:
    """The name of a run by what it says: the same input, settings and program give the same one."""
    told = json.dumps([manifest["name"], manifest["reference_date"], manifest["outputs"]], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _manifest(run_dir: Path) -> dict[str, Any]:
    manifest = read_manifest(run_dir)
    if manifest is None or manifest["kind"] != "report":
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    return manifest


def _of_run(rows: pd.DataFrame, manifest: Mapping[str, Any], layout: Layout) -> pd.DataFrame:
    told = rows.assign(
        report=manifest["name"],
        run_id=run_id(manifest),
        reference_date=pd.Timestamp(manifest["reference_date"]),
        customer_id=rows["customer_id"].astype("str"),
    )
    complete = told.reindex(columns=list(layout.columns))
    # A column that a run lacks is one of numbers, of which PostgreSQL's driver makes no dates.
    days = [name for name, kind in layout.columns.items() if kind == "DATE"]
    return complete.assign(**{name: pd.to_datetime(complete[name]) for name in days})
