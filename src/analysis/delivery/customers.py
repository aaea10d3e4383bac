"""What of a run's customers goes to other systems: classes, values, segments, and the run that they come from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pandas as pd

from analysis.errors import Finding, UsageError
from analysis.reporting.manifest import read_manifest

# By column its type in a database; the first two are the key.
COLUMNS = {
    "report": "VARCHAR", "customer_id": "VARCHAR", "run_id": "VARCHAR", "reference_date": "DATE",
    "abc": "VARCHAR", "rfm": "VARCHAR", "loyalty_group": "VARCHAR", "portfolio_segment": "VARCHAR",
    "net_amount": "DOUBLE PRECISION", "contribution": "DOUBLE PRECISION", "p_alive": "DOUBLE PRECISION",
    "value": "DOUBLE PRECISION", "value_low": "DOUBLE PRECISION", "value_high": "DOUBLE PRECISION",
    "value_at_risk": "DOUBLE PRECISION", "value_doubt": "VARCHAR", "risk_reasons": "VARCHAR",
}  # fmt: skip
KEY = ("report", "customer_id")


def customers_of(run_dir: Path) -> pd.DataFrame:
    """The columns of `COLUMNS`, one row a customer; what the run did not compute is missing.

    Raises
    ------
    UsageError : the folder holds no run of a report
    """
    manifest = read_manifest(run_dir)
    if manifest is None or manifest["kind"] != "report":
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    frame = pd.read_parquet(run_dir / "customers.parquet").reset_index()
    frame["report"], frame["run_id"] = manifest["name"], run_id(manifest)
    frame["reference_date"] = pd.Timestamp(manifest["reference_date"])
    frame["customer_id"] = frame["customer_id"].astype("str")
    return frame.reindex(columns=list(COLUMNS))


def run_id(manifest: dict[str, object]) -> str:
    """The name of a run by what it says: the same input, settings and program give the same one."""
    told = json.dumps([manifest["name"], manifest["reference_date"], manifest["outputs"]], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
