"""The load of each owner and team: customers and visits, what of it contradicts itself, and no ranking of people.

Owners stand in the order of their codes, teams in that of their names. What an owner's customers buy or bring is summed only
where staff rankings were asked for (setting ``staff_rankings``): a list by sales is a judgement of people, and sales follow the
customers that somebody was given. Rows of fewer than five customers are left empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.refusal import INAPPLICABLE, Refused
from analysis.statistics.disclosure import too_few
from analysis.steering.owners import Owners, by_number, person

# Row of the customers without an owner or a team.
NOBODY = ""


@dataclass(frozen=True)
class Teams:
    """Load by owner and team.

    Attributes
    ----------
    by_owner : index code, in order, `NOBODY` last; name, team (most of the owner's customers are in its list; None:
        unknown), customers, and the sums that were handed in; NaN in rows of too few customers
    by_team : index team, `NOBODY` last; owners (whose team it is), customers, sums as above; refused without teams
    team : team of each customer by customer_id as first spelled; NaN where none is named
    strays : customers in another team's list than most of their owner's: index customer_id; owner_code, team, usual
    sums : names of the columns that were handed in
    """

    by_owner: pd.DataFrame
    by_team: pd.DataFrame | Refused
    team: pd.Series
    strays: pd.DataFrame
    sums: tuple[str, ...]

    @property
    def largest(self) -> float:
        """Customers of the owner who has most; NaN where nobody may be told of."""
        return float(self.by_owner["customers"].drop(NOBODY, errors="ignore").max())


def teams(owned: Owners | Refused, master: pd.DataFrame | None, sums: Mapping[str, pd.Series]) -> Teams | Refused:
    """Sum the load.

    Parameters
    ----------
    master : the table of customers as read; team where it names any
    sums : counts or money of each customer to sum, by customer_id: visits a year, open actions
    """
    if isinstance(owned, Refused):
        return owned
    each = pd.DataFrame(
        {name: one.reindex(owned.codes.index).fillna(0) for name, one in sums.items()}, index=owned.codes.index
    )
    team = team_of(master, owned.codes.index)
    usual = pd.crosstab(owned.codes, team).idxmax(axis=1) if team.notna().any() else pd.Series(dtype="object")
    by_owner = _load(owned.codes, each)
    order = by_number(by_owner.index[by_owner.index != NOBODY])
    by_owner = by_owner.reindex([*order, *by_owner.index[by_owner.index == NOBODY]])
    by_owner.insert(0, "team", usual.reindex(by_owner.index))
    by_owner.insert(0, "name", owned.names.reindex(by_owner.index))
    frame = pd.DataFrame({"owner_code": owned.codes, "team": team, "usual": owned.codes.map(usual)}).dropna()
    strays = frame[frame["team"] != frame["usual"]]
    return Teams(by_owner, _by_team(team, usual, each), team, strays, tuple(sums))


def team_of(master: pd.DataFrame | None, customers: pd.Index) -> pd.Series:
    """Team of each of `customers`, from the first of its rows that names one; spellings of one team are one."""
    if master is None or "team" not in master:
        return pd.Series(None, index=customers, dtype="object", name="team")
    rows = master[["customer_id", "team"]].dropna(subset="team")
    rows = rows.assign(key=rows["team"].astype(str).map(person))
    rows = rows[rows["key"] != ""]
    spelled = rows.sort_values(["key", "team"], kind="stable").drop_duplicates("key").set_index("key")["team"]
    first = rows.drop_duplicates("customer_id").set_index("customer_id")["key"]
    return first.map(spelled).reindex(customers).rename("team")


def _by_team(team: pd.Series, usual: pd.Series, each: pd.DataFrame) -> pd.DataFrame | Refused:
    if team.isna().all():
        return INAPPLICABLE
    found = _load(team, each)
    found = found.reindex([*sorted(found.index[found.index != NOBODY]), *found.index[found.index == NOBODY]])
    found.insert(0, "owners", usual.value_counts().reindex(found.index).fillna(0).astype(int))
    return found


def _load(groups: pd.Series, each: pd.DataFrame) -> pd.DataFrame:
    """Customers and sums by group; rows of too few customers are NaN."""
    named = groups.fillna(NOBODY)
    counts = named.value_counts().sort_index()
    found = each.groupby(named).sum().reindex(counts.index)
    found.insert(0, "customers", counts)
    return found.astype(float).mask(too_few(counts))


def teams_results(found: Teams | Refused, owned: Owners | Refused) -> dict[str, object] | None:
    """``segments_and_actions.owners`` of ``results.json``: under codes, without money; None where it is refused."""
    if isinstance(found, Refused) or isinstance(owned, Refused):
        return None
    shown = [name for name in ("customers", "visits", "open_actions") if name in found.by_owner]
    load = found.by_owner.drop(NOBODY, errors="ignore")[shown]
    return {
        "by_code": {
            str(code): {name: None if value != value else int(value) for name, value in row.items()}
            for code, row in load.iterrows()
        },
        "without_owner": len(owned.none),
        "two_owners": len(owned.two),
        "contacted_by_another": len(owned.others),
        "in_another_team": len(found.strays),
    }
