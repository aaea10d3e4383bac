"""The load of owners and teams, what contradicts itself, and what teams by segment would change."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, note, table, verdict
from analysis.statistics.disclosure import FEWEST_PEOPLE
from analysis.steering.handover import Handover
from analysis.steering.owners import Owners
from analysis.steering.portfolio import Measure
from analysis.steering.teams import NOBODY, Teams

_KINDS: Any = {"visits": "integer", "open_actions": "integer", "net_amount": "money0", "contribution": "money0"}


def owners(found: Teams, words: Words) -> Shown:
    """One row an owner, in the order of the codes."""
    rows = found.by_owner.rename_axis("owner_code").reset_index()
    nobody = rows["owner_code"] == NOBODY
    rows["owner"] = rows["name"].mask(nobody, words("teams-no-owner"))
    rows["team"] = rows["team"].map(words.term, na_action="ignore")
    columns: Any = {"owner_code": "text", "owner": "text"}
    columns |= {"team": "text"} if rows["team"].notna().any() else {}
    return table(rows, words, {**columns, **_load(found)}, words("teams-owners-caption"))


def teams(by_team: pd.DataFrame, found: Teams, words: Words) -> Shown:
    """One row a team, by name."""
    rows = by_team.rename_axis("team").reset_index()
    rows = rows.assign(
        team=rows["team"].map(words.term).mask(rows["team"] == NOBODY, words("teams-no-team")),
        owners_of_team=rows["owners"],
    )
    return table(rows, words, {"team": "text", "owners_of_team": "integer", **_load(found)}, words("teams-caption"))


def _load(found: Teams) -> dict[str, Any]:
    return {"customers": "integer", **{name: _KINDS[name] for name in found.sums}}


def fairness(found: Teams, words: Words) -> Shown:
    """What is not shown, and why."""
    ranked = "shown" if "net_amount" in found.sums else "not-shown"
    hidden = found.by_owner["customers"].isna().any()
    text = words(f"teams-sales-{ranked}")
    return note(f"{text} {words('teams-few', fewest=FEWEST_PEOPLE)}" if hidden else text)


def conflicts(found: Teams, owned: Owners, words: Words) -> Shown:
    """Customers without an owner, with two, and in another team's list than their owner's others."""
    none, two, strays, others = len(owned.none), len(owned.two), len(found.strays), len(owned.others)
    if not none + two + strays + others:
        return verdict(words("teams-no-conflict"), "good")
    parts = [words("teams-none", count=none)] if none else []
    parts.append(words("teams-two", count=two))
    parts += [words("teams-others", count=others)] if others else []
    parts += [words("teams-strays", count=strays)] if found.team.notna().any() else []
    return verdict(" ".join(parts), "warn")


def unowned(owned: Owners, worth: tuple[pd.Series, Measure], names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers without an owner, the most valuable first."""
    column = "value" if worth[1] == "value" else "net_amount"
    some = worth[0].reindex(owned.none).sort_index().sort_values(ascending=False, kind="stable").head(rows)
    if some.empty:
        return NOTHING
    frame = some.rename(column).to_frame().assign(name=names.reindex(some.index)).reset_index()
    columns: Any = {"customer_id": "text", "name": "text", column: "money0"}
    return table(frame, words, columns, words("teams-unowned-caption", count=len(owned.none)))


def twofold(owned: Owners, names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers with more than one owner."""
    some = owned.two.head(rows)
    if some.empty:
        return NOTHING
    frame = pd.DataFrame({"owner_codes": some.map(", ".join), "name": names.reindex(some.index)}).reset_index()
    columns: Any = {"customer_id": "text", "name": "text", "owner_codes": "text"}
    return table(frame, words, columns, words("teams-two-caption", count=len(owned.two)))


def others(owned: Owners, names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers whom another owner contacted more often, by customer number."""
    some = owned.others.head(rows)
    if some.empty:
        return NOTHING
    frame = some.assign(name=names.reindex(some.index), own_contacts=some["own"], other_owner=some["other"])
    frame = frame.rename(columns={"contacts": "other_contacts"}).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "owner_code": "text", "own_contacts": "integer", "other_owner": "text",
        "other_contacts": "integer",
    }  # fmt: skip
    return table(frame, words, columns, words("teams-others-caption", count=len(owned.others)))


def strays(found: Teams, names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers in another team's list than most of their owner's."""
    some = found.strays.head(rows)
    if some.empty:
        return NOTHING
    frame = some.assign(
        name=names.reindex(some.index), team=some["team"].map(words.term), usual_team=some["usual"].map(words.term)
    ).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "owner_code": "text", "team": "text", "usual_team": "text",
    }  # fmt: skip
    return table(frame, words, columns, words("teams-strays-caption", count=len(found.strays)))


def handed_over(found: Handover, words: Words) -> Shown:
    """How many customers would change hands."""
    values: dict[str, Any] = {"count": found.handed_over, "of": words.number(found.customers)}
    text = words("handover-told", share=words.percent(found.share, 0), **values)
    if found.visits == found.visits:
        text += " " + words("handover-visits", visits=int(found.visits))
    return verdict(text, "neutral")


def divided(found: Handover, words: Words) -> Shown:
    """Each team with its segment."""
    rows = found.table.rename_axis("team").reset_index()
    rows = rows.assign(
        team=rows["team"].map(words.term),
        its_segment=[words.join([words(f"segment-{name}") for name in names]) for names in rows["segments"]],
    )
    columns: Any = {
        "team": "text", "customers": "integer", "its_segment": "text", "stay": "integer", "leave": "integer",
    }  # fmt: skip
    return table(rows, words, columns, words("handover-caption"))
