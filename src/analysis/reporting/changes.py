"""``changes.json``: what is new in a run against the one before it.

A key figure has changed where it lies outside the interval that the earlier run gave for it: closer than that the two say
the same. A figure without an interval is exact, and differs every month; it is not judged. Alerts are the reasons for which
customers are at risk; drift is what sets the data apart from those of before, whatever the business did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.profile import ASIDE_MORE
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import read_manifest

if TYPE_CHECKING:
    import pandas as pd

FILE = "changes.json"
# So many more or fewer customers than a month before are another extract, not another month.
_JUMP = 0.2
_ALERTS = ("overdue", "contact", "complaints", "falling")


def runs_of(out: Path, name: str) -> list[tuple[str, Path, dict[str, Any]]]:
    """The runs of a report in `out`, the newest reference date first: date, folder, manifest."""
    found = []
    for path in (out / name).glob("[!.]*/manifest.json"):
        manifest = read_manifest(path.parent)
        if manifest and manifest["name"] == name and manifest["reference_date"] == path.parent.name:
            found.append((manifest["reference_date"], path.parent, manifest))
    return sorted(found, key=lambda run: run[0], reverse=True)


def is_good(manifest: Mapping[str, Any]) -> bool:
    """Whether all pages of a run were made."""
    return all(entry["status"] == "done" for entry in manifest["notebooks"])


def read_changes(run_dir: Path) -> dict[str, Any] | None:
    """The changes that a run tells; None where it had none to compare with."""
    try:
        told = json.loads((run_dir / FILE).read_text(encoding="utf-8"))
        return told if {"before", "key_figures", "drift", "alerts"} <= told.keys() else None
    except (OSError, ValueError, AttributeError):
        return None


def run_before(out: Path, name: str, reference_date: str, *, or_later: bool = False) -> Path | None:
    """The newest good run of an earlier reference date that can be compared with; None where there is none.

    Parameters
    ----------
    or_later : take the newest of any other date: data that nobody has cut off and that end before it are an older extract
    """
    for date, folder, manifest in runs_of(out, name):
        comes = date != reference_date if or_later else date < reference_date
        if comes and manifest["kind"] == "report" and is_good(manifest) and read_figures(folder):
            return folder
    return None


def changes(
    manifest: Mapping[str, Any], figures: Mapping[str, Any], customers: pd.DataFrame, before: Path
) -> dict[str, Any]:
    """The content of ``changes.json``.

    Parameters
    ----------
    manifest, figures, customers : of the run: its manifest, ``figures.json`` and ``customers.parquet``
    before : folder of the earlier run
    """
    then, earlier = read_figures(before), read_manifest(before)
    assert then is not None
    assert earlier is not None
    reached = earlier["reference_date"]
    if reached > manifest["reference_date"]:
        # Not another month: nothing but this is to be said of it.
        drift = [{"key": "ends-earlier", "now": manifest["reference_date"], "before": reached}]
        nothing: dict[str, Any] = {
            "compared": 0,
            "key_figures": [],
            "doubts": {"new": [], "cleared": []},
            "alerts": None,
        }
        return {"before": reached, "same_settings": True, "same_program": True, **nothing, "drift": drift}
    outside, compared = _outside(figures["key_figures"], then["key_figures"])
    return {
        "before": reached,
        "same_settings": _settings(earlier) == _settings(manifest),
        "same_program": earlier["code"] == manifest["code"],
        "compared": compared,
        "key_figures": outside,
        "doubts": _doubts(figures["key_figures"], then["key_figures"]),
        "alerts": _alerts(customers, before, earlier["parameters"], manifest["parameters"]),
        "drift": _drift(figures["data"], then["data"]),
    }


def _settings(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a run but for those that differ every month."""
    return {
        name: value for name, value in manifest["parameters"].items() if name not in ("window_start", "reference_date")
    }


def _outside(now: Sequence[Mapping[str, Any]], then: Sequence[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], int]:
    known = {figure["quantity"]: figure for figure in then}
    outside, compared = [], 0
    for figure in now:
        old = known.get(figure["quantity"], {})
        low, high, value = old.get("low"), old.get("high"), figure["value"]
        if low is None or high is None or value is None:
            continue
        compared += 1
        if not low <= value <= high:
            outside.append(
                {"quantity": figure["quantity"], "value": value, "before": old["value"], "low": low, "high": high}
            )
    return outside, compared


def _doubts(now: Sequence[Mapping[str, Any]], then: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Key figures that carry a doubt which they did not carry, and those that have lost theirs."""
    new, old = ({figure["quantity"] for figure in figures if figure.get("doubt")} for figures in (now, then))
    return {"new": sorted(new - old), "cleared": sorted(old - new)}


def _alerts(
    customers: pd.DataFrame, before: Path, then: Mapping[str, Any], now: Mapping[str, Any]
) -> dict[str, list[dict[str, str]]] | None:
    """Alerts of customers that both runs know; None where one of them tells none, or calls its customers otherwise."""
    import pandas as pd

    old = pd.read_parquet(before / "customers.parquet")
    named_alike = all(then.get(name) == now.get(name) for name in ("anonymise", "anonymise_salt"))
    if not named_alike or any("risk_reasons" not in frame for frame in (customers, old)):
        return None
    is_, was = (_pairs(frame, old.index.intersection(customers.index)) for frame in (customers, old))
    return {
        kind: [{"customer_id": customer, "alert": alert} for customer, alert in sorted(pairs)]
        for kind, pairs in (("new", is_ - was), ("cleared", was - is_))
    }


def _pairs(frame: pd.DataFrame, known: pd.Index) -> set[tuple[str, str]]:
    # One row a customer here, not one a transaction.
    reasons = frame["risk_reasons"].loc[known].dropna().str.split(";").explode()
    reasons = reasons[reasons.isin(_ALERTS)]
    return set(zip(reasons.index.astype(str), reasons, strict=True))


def _drift(now: Mapping[str, Any], then: Mapping[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    tables = {
        "tables-gone": then["headers"].keys() - now["headers"],
        "tables-new": now["headers"].keys() - then["headers"],
    }
    found += [{"key": key, "names": sorted(names)} for key, names in tables.items() if names]
    for table in sorted(then["headers"].keys() & now["headers"].keys()):
        old, new = set(then["headers"][table]), set(now["headers"][table])
        for key, names in (("columns-gone", old - new), ("columns-new", new - old)):
            if names:
                found.append({"key": key, "table": table, "names": sorted(names)})
    if now["share_set_aside"] > then["share_set_aside"] + ASIDE_MORE:
        found.append({"key": "aside", "now": now["share_set_aside"], "before": then["share_set_aside"]})
    missing = _missing(now["months"], then["months"])
    if missing:
        found.append({"key": "months", "names": missing})
    if abs(now["customers"] / then["customers"] - 1) > _JUMP:
        found.append({"key": "customers", "now": now["customers"], "before": then["customers"]})
    return found


def _missing(now: Sequence[str], then: Sequence[str]) -> list[str]:
    """Months that had transactions and have none any more, and months after these that have none, up to the last one."""
    # What an extract of the last years leaves behind at its beginning is no gap.
    later = [month for month in _through(then[-1], now[-1]) if month not in now]
    return sorted({*(month for month in then if month > now[0] and month not in now), *later})


def _through(first: str, last: str) -> list[str]:
    """All months after `first` up to `last`, as YYYY-MM."""
    start, end = (12 * int(month[:4]) + int(month[5:]) - 1 for month in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start + 1, end + 1)]
