"""A message to send: an ``.eml`` file that a mail program opens as a draft.

It names the report, never a customer, unless that is asked for. It carries no date, sender or receiver: whoever sends it does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any
from urllib.parse import quote

from analysis.delivery.rows import customers_of
from analysis.language import Words
from analysis.presentation.shown import in_unit, visible, within
from analysis.reporting.changes import read_changes
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import write_bytes
from analysis.reporting.told import alerts_text, change_sentences, drift_sentences

# The figures that a message names, as far as the run has them.
_TOLD = ("revenue", "customers", "contribution", "total_value", "total_value_at_risk")
_CUSTOMERS = 10


def write_message(run_dir: Path, path: Path, address: str, customers: bool) -> None:
    """Write the message of a run.

    Parameters
    ----------
    address : where the readers find the folder of all reports; empty for none, then the message names the place in it
    customers : whether it may name customers
    """
    manifest, figures = read_manifest(run_dir), read_figures(run_dir)
    assert manifest is not None
    words = Words(manifest["languages"][0], manifest["currency"])
    failed = sum(entry["status"] == "failed" for entry in manifest["notebooks"])
    told = read_changes(run_dir)
    warnings = [words("index-failed", count=failed)] if failed else []
    warnings += drift_sentences(told, words) if told else []
    known = {figure["quantity"]: figure for figure in (figures or {}).get("key_figures", ())}
    warnings += _doubts(known, words)
    place = f"{quote(manifest['name'])}/{manifest['reference_date']}/index.html"
    parts = [
        _headline(manifest, failed, told, words),
        _part(words("message-warnings"), warnings),
        _part(words("index-measures"), [_measure(one, words) for one in (figures or {}).get("proposals", ())]),
        _part(words("message-figures"), [_figure(known[name], words) for name in _TOLD if _is_told(known, name)]),
        _part(words("message-changes"), change_sentences(told, words) if told else []),
        _part(words("message-customers"), _customers(run_dir, words) if customers else []),
        words("message-link", place=f"{address.rstrip('/')}/{place}" if address else place),
    ]
    message = EmailMessage(policy=SMTP)
    message["Subject"] = words("message-subject", title=manifest["title"], date=_date(manifest, words))
    # Outlook opens it to be sent, not as one that has come.
    message["X-Unsent"] = "1"
    message.set_content("\n\n".join(filter(None, parts)) + "\n", cte="quoted-printable")
    write_bytes(path, message.as_bytes())


def _headline(manifest: Mapping[str, Any], failed: int, told: Mapping[str, Any] | None, words: Words) -> str:
    pages = len(manifest["notebooks"])
    if failed:
        return words("message-incomplete", title=manifest["title"], failed=failed, pages=pages)
    if told and told["drift"]:
        return words("message-drift", title=manifest["title"], date=_date(manifest, words))
    return words("message-ready", title=manifest["title"], date=_date(manifest, words))


def _part(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"- {visible(line)}" for line in lines)]) if lines else ""


def _measure(one: Mapping[str, Any], words: Words) -> str:
    money = words("index-money-once" if one["duty"] else "index-money-a-year", money=words.money(one["money"], 0))
    return words(
        "message-measure",
        name=words(f"action-{one['kind']}"),
        money=money,
        customers=words("index-measure-customers", customers=one["customers"]),
        evidence=words("index-measure-evidence", evidence=words(f"evidence-{one['evidence']}")),
    )


def _is_told(known: Mapping[str, Any], name: str) -> bool:
    return name in known and known[name]["value"] is not None


def _figure(figure: Mapping[str, Any], words: Words) -> str:
    quantity = figure["quantity"]
    form = within(quantity, figure.get("low"), figure.get("high"), words)
    value, low, high = (form(figure[name]) if figure.get(name) is not None else "" for name in ("value", "low", "high"))
    name = words(f"quantity-{quantity}")
    if low and high:
        return words("message-figure-between", name=name, value=value, low=low, high=high)
    return words("message-figure", name=name, value=value)


def _doubts(known: Mapping[str, Any], words: Words) -> list[str]:
    """A figure that is told is told with its doubt."""
    from analysis.doubt import Doubt
    from analysis.presentation.shown import doubt_text

    doubted = [(name, known[name]["doubt"]) for name in _TOLD if name in known and known[name].get("doubt")]
    return [
        words("message-doubt", name=words(f"quantity-{name}"), doubt=doubt_text(Doubt(**doubt), words))
        for name, doubt in doubted
    ]


def _customers(run_dir: Path, words: Words) -> list[str]:
    """The customers with the most value at risk."""
    frame = customers_of(run_dir)
    frame = frame[frame["value_at_risk"] > 0].sort_values(["value_at_risk", "customer_id"], ascending=[False, True])
    return [
        words(
            "message-customer",
            customer=row["customer_id"],
            value=in_unit("value_at_risk", row["value_at_risk"], words),
            alerts=alerts_text(str(row["risk_reasons"]).split(";"), words),
        )
        for row in frame[:_CUSTOMERS].to_dict("records")
    ]


def _date(manifest: Mapping[str, Any], words: Words) -> str:
    from datetime import date

    return words.date(date.fromisoformat(manifest["reference_date"]))
