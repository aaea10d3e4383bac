"""Actions as one list: a row a customer and kind of action, with the money at stake, its evidence, owner and date.

Money at stake is what the action is about, not what it will bring: whether an action works only an experiment shows
(`analysis.steering.holdback`). An amount counts once: where two actions of a customer are about the same money the greater
one carries it. Whom one gives up is not called on, and who is drawn into the hold-back is left alone but for duties.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from analysis.page import NamedList, Proposal
from analysis.refusal import Refused
from analysis.steering.holdback import HOLD_BACK, assigned
from analysis.steering.kinds import (
    CALLS,
    KINDS,
    PARTS_OF_LOSS,
    STAYING,
    VISITED_LESS,
    WON_BACK,
    Activity,
    Evidence,
    Span,
)

_NAMED = 3
COLUMNS = (
    "customer_id", "kind", "list", "reason", "money", "low", "high", "counted", "evidence", "duty", "due", "minutes",
    "owner", "segment", "arm",
)  # fmt: skip


@dataclass(frozen=True)
class Actions:
    """The list.

    Attributes
    ----------
    frame : a row a customer and kind of action, the most money first: customer_id, kind, list (that calls for it), reason
        (values of that list), money (at stake, a year; NaN: not known), low, high, counted (part of `money` that no other
        action of the customer carries), evidence, duty, due, minutes (usual effort; NaN: not recorded), owner (code or
        None), segment (of the portfolio, or ``all``), arm
    spared : actions left out because one gives the customer up
    """

    frame: pd.DataFrame
    spared: int

    @property
    def customers(self) -> pd.DataFrame:
        """One row a customer with any action: segment and arm."""
        return self.frame.drop_duplicates("customer_id").set_index("customer_id")[["segment", "arm"]].sort_index()

    @property
    def open(self) -> pd.DataFrame:
        """The rows that are to be done: all but those held back."""
        return self.frame[self.frame["arm"] != HOLD_BACK]

    def proposals(self, top: int = 5) -> tuple[Proposal, ...]:
        """The kinds with most at stake, the most first, with the numbers of their customers and the codes of the owners."""
        found = [self._proposal(str(kind), rows) for kind, rows in self.frame.groupby("kind", sort=False)]
        return tuple(sorted(found, key=lambda one: (-one.money, list(KINDS).index(one.kind)))[:top])

    def _proposal(self, kind: str, rows: pd.DataFrame) -> Proposal:
        part = (rows["counted"] / rows["money"]).where(rows["counted"] != 0, 0.0)
        low, high = (float((rows[bound] * part).sum()) for bound in ("low", "high"))
        return Proposal(
            kind,
            _quantity(rows.iloc[0]),
            len(rows),
            float(rows["counted"].sum()),
            low,
            high,
            tuple(rows["customer_id"].head(_NAMED)),
            tuple(sorted(rows["owner"].dropna().unique(), key=lambda code: (len(code), code))),
            rows["evidence"].iloc[0],
            bool(rows["duty"].iloc[0]),
        )


def _quantity(row: pd.Series) -> str:
    """What the money of a row is; empty where it has none."""
    return next((name for name in CALLS[row["list"]].money if name in row["reason"]), "")


@dataclass(frozen=True)
class Circumstances:
    """What the list needs to know beside the lists of the pages.

    Attributes
    ----------
    end : reference date
    factors : from an amount of each span to one a year
    at_risk : column with what is at risk, by customer_id; None where it is not known
    bounds : by column, low and high of its sums over the estimate; where none is given the amount is as recorded
    minutes : median by activity; NaN where none is recorded
    evidence : of kinds for which these data say more than a rule does
    segments : of the portfolio by customer_id
    owners : code by customer_id
    given_up : customers whom one gives up
    """

    end: date
    factors: Mapping[Span, float]
    at_risk: pd.Series | None
    bounds: Mapping[str, tuple[float, float]]
    minutes: Mapping[Activity, float]
    evidence: Mapping[str, Evidence]
    segments: pd.Series
    owners: pd.Series
    given_up: pd.Index


IMPORTANT = ("star", "cash")


def actions(lists: Sequence[NamedList], known: Circumstances, share: float, seed: int) -> Actions | Refused:
    """Put the lists together; refused as ``no-actions`` where none calls for anything.

    Parameters
    ----------
    lists : of all pages; those that call for no action are passed over
    share, seed : of the hold-back
    """
    rows = [_called(one, known) for one in lists if one.key in CALLS and len(one.frame)]
    frame = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=["customer_id"])
    if frame.empty:
        return Refused("no-actions")
    frame = frame.sort_values(["customer_id", "place", "size"], ascending=[True, True, False], kind="stable")
    frame = frame.drop_duplicates(["customer_id", "kind"])
    given_up = frame["customer_id"].isin(known.given_up) & frame["kind"].map(lambda kind: KINDS[kind].contact)
    spared, frame = int(given_up.sum()), _resolved(frame[~given_up], known)
    if frame.empty:
        return Refused("no-actions")
    frame["counted"] = _counted(frame)
    duty = frame["duty"].groupby(frame["customer_id"]).any()
    segments = known.segments.reindex(duty.index).fillna("all").rename("segment")
    arms = assigned(segments, duty, share, seed)
    frame["segment"], frame["arm"] = frame["customer_id"].map(segments), frame["customer_id"].map(arms)
    owners = known.owners.reindex(frame["customer_id"]).to_numpy()
    frame["owner"] = pd.Series(owners, index=frame.index, dtype="object").where(pd.notna(owners), None)
    frame = frame.sort_values(["size", "customer_id", "place"], ascending=[False, True, True], kind="stable")
    return Actions(frame[list(COLUMNS)].reset_index(drop=True), spared)


def _called(one: NamedList, known: Circumstances) -> pd.DataFrame:
    """The rows of one list."""
    call = CALLS[one.key]
    kind = KINDS[call.kind]
    frame = one.frame
    if call.important:
        frame = frame[known.segments.reindex(frame.index).isin(IMPORTANT).to_numpy()]
    if call.reasons:
        frame = frame[[bool({*call.reasons} & {*str(told).split(";")}) for told in frame["risk_reasons"]]]
    if known.at_risk is not None and known.at_risk.name in call.money and known.at_risk.name not in frame:
        frame = frame.join(known.at_risk)
    column = next((name for name in call.money if name in frame), "")
    money = frame[column].astype(float) * known.factors[call.span] if column else pd.Series(math.nan, frame.index)
    # A loss is written with its sign; what is at stake is its size.
    money = money.abs() if call.kind == "mend" else money
    low, high = (money * bound for bound in known.bounds.get(column, (1.0, 1.0)))
    if "recorded_opening_share" in frame:
        # What is recorded is the least; the rest is what similar customers buy.
        low = money * frame["recorded_opening_share"]
    return pd.DataFrame(
        {
            "customer_id": frame.index,
            "kind": call.kind,
            "place": list(KINDS).index(call.kind),
            "list": one.key,
            "reason": frame.to_dict("records"),
            "money": money.to_numpy(),
            # An amount that an action costs elsewhere is negative, and so are its bounds.
            "low": np.minimum(low, high),
            "high": np.maximum(low, high),
            "size": money.fillna(0.0).to_numpy(),
            "evidence": known.evidence.get(call.kind, kind.evidence),
            "duty": kind.duty,
            "due": known.end + timedelta(days=kind.days),
            "minutes": known.minutes.get(kind.activity, math.nan),
        }
    )


def _resolved(frame: pd.DataFrame, known: Circumstances) -> pd.DataFrame:
    """Without what contradicts another action of the customer."""
    gone = frame["customer_id"].isin(frame["customer_id"][frame["kind"] == WON_BACK])
    keeps = frame["kind"].map(lambda kind: KINDS[kind].source == STAYING and not KINDS[kind].duty)
    frame = frame[~(gone & keeps)].copy()
    less = frame["customer_id"].isin(frame["customer_id"][frame["kind"] == VISITED_LESS])
    visits = frame["kind"].map(lambda kind: KINDS[kind].activity == "visit")
    frame.loc[less & visits, "minutes"] = known.minutes.get("call", math.nan)
    return frame


def _counted(frame: pd.DataFrame) -> pd.Series:
    """What each row carries: the greatest amount about the same money of a customer, the first of equal ones."""
    source = frame["kind"].map(lambda kind: KINDS[kind].source)
    ordered = frame.assign(source=source).sort_values(["size", "place"], ascending=[False, True], kind="stable")
    first = ~ordered.duplicated(["customer_id", "source"])
    counted = ordered["size"].where(first, 0.0).reindex(frame.index)
    parts = counted.where(source.isin(PARTS_OF_LOSS), 0.0).groupby(frame["customer_id"]).transform("sum")
    return pd.Series(np.where(source == "loss", (counted - parts).clip(lower=0.0), counted), index=frame.index)


def told(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a reason as JSON knows them."""
    return {
        name: None if value is None or value != value else value if isinstance(value, str) else float(value)
        for name, value in values.items()
    }


def action_results(found: Actions | Refused) -> dict[str, Any] | None:
    """``segments_and_actions.actions`` of ``results.json``; None where there are none."""
    if isinstance(found, Refused):
        return None
    return {
        "customers": len(found.customers),
        "spared": found.spared,
        "by_kind": {
            one.kind: {
                "customers": one.customers,
                "money": round(one.money, 4),
                "low": round(one.low, 4),
                "high": round(one.high, 4),
                "evidence": one.evidence,
                "duty": one.duty,
            }
            for one in found.proposals(len(KINDS))
        },
    }
