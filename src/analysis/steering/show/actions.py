"""What is to be done: by kind, by owner and by customer."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.reasons import reason
from analysis.presentation.shown import NOTHING, Shown, folded, note, table, verdict
from analysis.presentation.stakes import at_stake
from analysis.refusal import Refused
from analysis.steering.actions import Actions
from analysis.steering.kinds import KINDS


def told(found: Actions, words: Words) -> Shown:
    """How much there is to do, and what it is about."""
    text = words(
        "actions-told",
        customers=words.number(len(found.customers)),
        actions=words.number(len(found.frame)),
        money=words.money(float(found.frame["counted"].sum()), 0),
    )
    return verdict(f"{text} {words('actions-spared', spared=found.spared)}" if found.spared else text, "neutral")


def kinds(found: Actions, words: Words) -> Shown:
    """One row a kind of action."""
    groups = found.frame.groupby("kind")
    rows = [
        {
            "action_kind": words(f"action-{one.kind}"),
            "customers": one.customers,
            "at_stake": float(groups.get_group(one.kind)["money"].sum()),
            "at_stake_counted": one.money,
            "amount_is": at_stake(one.quantity, one.low, one.high, words) or "–",
            "evidence_class": words(f"evidence-{one.evidence}"),
            "due": groups.get_group(one.kind)["due"].iloc[0],
            "effort_hours": float(groups.get_group(one.kind)["minutes"].sum(min_count=1)) / 60,
        }
        for one in found.proposals(len(KINDS))
    ]
    columns: Any = {
        "action_kind": "text", "customers": "integer", "at_stake": "money0", "at_stake_counted": "money0",
        "amount_is": "text", "evidence_class": "text", "due": "date",
    }  # fmt: skip
    frame = pd.DataFrame(rows)
    columns |= {"effort_hours": "integer"} if frame["effort_hours"].notna().any() else {}
    return table(frame, words, columns, words("actions-caption"))


def evidence(found: Actions, words: Words) -> Shown:
    """What the classes of evidence mean."""
    return note(words("actions-evidence"))


def owners(found: Actions, people: pd.Series | Refused, names: pd.Series, rows: int, words: Words) -> Shown:
    """For each owner what is most pressing, by code of the owners; nothing where no owner is known."""
    if isinstance(people, Refused):
        return NOTHING
    parts = [note(words("actions-by-owner"))]
    frame = found.open.sort_values("duty", ascending=False, kind="stable")
    for code, some in [*((code, frame[frame["owner"] == code]) for code in people.index), ("", _nobody(frame))]:
        if len(some):
            owner = str(people[code]) if code else words("actions-owner-none")
            count = some["customer_id"].nunique()
            summary = words("actions-owner", owner=owner, actions=len(some), customers=count)
            parts.append(folded(summary, _rows(some.head(rows), names, words)))
    return Shown("".join(one.html for one in parts), "\n".join(one.plain for one in parts))


def _nobody(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["owner"].isna()]


def _rows(some: pd.DataFrame, names: pd.Series, words: Words) -> Shown:
    frame = some.assign(
        name=names.reindex(some["customer_id"]).to_numpy(),
        action_kind=[words(f"action-{kind}") for kind in some["kind"]],
        reason=[reason(key, values, words) for key, values in zip(some["list"], some["reason"], strict=True)],
        at_stake=some["money"],
    )
    columns: Any = {
        "customer_id": "text", "name": "text", "action_kind": "text", "reason": "text", "at_stake": "money0", "due": "date",
    }  # fmt: skip
    return table(frame, words, columns)


def customers(found: Actions, names: pd.Series, rows: int, words: Words) -> Shown:
    """What comes together at one customer, the customers with most at stake first."""
    groups = found.open.groupby("customer_id", sort=False)
    sums = groups["counted"].sum().sort_index().sort_values(ascending=False, kind="stable").head(rows)
    frame = pd.DataFrame(
        {
            "customer_id": sums.index,
            "name": names.reindex(sums.index).to_numpy(),
            "actions_together": [
                words.join([words(f"action-{kind}") for kind in groups.get_group(customer)["kind"]])
                for customer in sums.index
            ],
            "at_stake": sums.to_numpy(),
            "due": [groups.get_group(customer)["due"].min() for customer in sums.index],
        }
    )
    columns: Any = {
        "customer_id": "text", "name": "text", "actions_together": "text", "at_stake": "money0", "due": "date",
    }  # fmt: skip
    return table(frame, words, columns, words("actions-by-customer-caption"))
