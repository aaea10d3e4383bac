"""What has changed since the run before, in sentences: for start pages, summaries and messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analysis.language import Words
from analysis.presentation.shown import in_unit


def change_sentences(changes: Mapping[str, Any], words: Words) -> list[str]:
    """What has changed in the business: key figures outside their interval, doubts, alerts. One sentence says so if nothing has.

    Parameters
    ----------
    changes : as `analysis.reporting.changes.read_changes` gives them
    """
    before = words.date(date.fromisoformat(changes["before"]))
    told = [_figure(figure, words) for figure in changes["key_figures"]]
    if not told and changes["compared"]:
        told.append(words("changes-none", date=before, count=changes["compared"]))
    for kind in ("new", "cleared"):
        names = [words(f"quantity-{name}") for name in changes["doubts"][kind]]
        if names:
            told.append(words(f"changes-doubts-{kind}", names=words.join(names)))
    alerts = changes["alerts"] or {}
    told += [
        words(f"changes-alerts-{kind}", alerts=_counted(alerts[kind], words))
        for kind in ("new", "cleared")
        if alerts.get(kind)
    ]
    if not (changes["same_settings"] and changes["same_program"]):
        told.append(words("changes-otherwise", date=before))
    return told


def drift_sentences(changes: Mapping[str, Any], words: Words) -> list[str]:
    """What sets the data apart from those of the run before; empty where nothing does."""
    return [_drift(one, words) for one in changes["drift"]]


def alerts_text(alerts: Sequence[str], words: Words) -> str:
    """Keys of alerts as words."""
    return words.join([words(f"changes-alert-{alert}") for alert in alerts if words.has(f"changes-alert-{alert}")])


def _figure(figure: Mapping[str, Any], words: Words) -> str:
    value, before, low, high = (
        in_unit(figure["quantity"], figure[name], words) for name in ("value", "before", "low", "high")
    )
    rises = figure["value"] > figure["high"]
    name = words(f"quantity-{figure['quantity']}")
    key = "changes-above" if rises else "changes-below"
    return words(key, name=name, value=value, before=before, low=low, high=high)


def _counted(alerts: Sequence[Mapping[str, str]], words: Words) -> str:
    counts = Counter(alert["alert"] for alert in alerts)
    return words.join(
        [f"{words(f'changes-alert-{key}')} ({words.number(count)})" for key, count in sorted(counts.items())]
    )


def _drift(one: Mapping[str, Any], words: Words) -> str:
    key, names = one["key"], words.join(list(one.get("names", ())))
    if key in ("columns-gone", "columns-new"):
        return words(f"drift-{key}", table=words(f"table-{one['table']}"), names=names)
    if key in ("tables-gone", "tables-new"):
        return words(f"drift-{key}", names=words.join([words(f"table-{name}") for name in one["names"]]))
    if key == "ends-earlier":
        now, before = (words.date(date.fromisoformat(one[name])) for name in ("now", "before"))
        return words("drift-ends-earlier", now=now, before=before)
    if key == "months":
        return words(
            "drift-months", count=len(one["names"]), names=words.join([_month(name, words) for name in one["names"]])
        )
    if key == "aside":
        return words("drift-aside", now=words.percent(one["now"], 0), before=words.percent(one["before"], 0))
    return words("drift-customers", now=words.number(one["now"]), before=words.number(one["before"]))


def _month(name: str, words: Words) -> str:
    return f"{words.month(int(name[5:]))} {name[:4]}"
