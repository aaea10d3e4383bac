"""What is known of one customer, area by area; what is unknown is None."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.clv.uncertainty import CUSTOMER_LEVEL
from analysis.contribution.causes import COMPLAINTS
from analysis.contribution.served import cost_to_serve
from analysis.description import potential, sales
from analysis.description.buying_centre import buying_centres, people
from analysis.description.kano import latest_answers
from analysis.description.rhythm import own_gap, purchase_days
from analysis.doubt import Doubt
from analysis.periods import Period
from analysis.portrait.shared import Shared, Values
from analysis.refusal import Refused
from analysis.tables.schema import TABLES
from analysis.tables.typed import as_typed

if TYPE_CHECKING:
    from analysis.base import CustomerBase
    from analysis.clv.economics import Measure


@dataclass(frozen=True)
class Bought:
    """Sales a year by category, the largest first, with the potential where it is recorded, and the share of it."""

    frame: pd.DataFrame
    share: float


@dataclass(frozen=True)
class Facts:
    """One customer.

    Attributes
    ----------
    customer, name : its number, and its name where one is known
    base : its row of `Shared.customers`; None where it bought nothing in the window
    value : its row of `Values.frame`, of a measure: value, or revenue for want of a margin; None where not estimable
    tables : its rows of the seven side tables, typed; None where the source lacks the table, empty where the customer does
    persons, centre : its contact persons, and its row of `buying_centres`
    wallets : its rows of `known_potential`
    openings : its rows of `openings`, the largest first
    served : its `cost_to_serve`
    sales : net amount a year by category
    views : by item the customer's mean rating, our own, the base's, the scale (low, high), and the Kano category
    gap, gap_is_own : days that nine in ten gaps between purchases do not exceed, and whether they are its own
    days_since : days since the last purchase
    nps : mean of the latest answers of its respondents
    complaints : in the last year of the window
    group : companies of its group (customer_id, net_amount), the head first; empty where it has none
    horizon_months, level : what `value` and its interval are for
    doubts : why `value` is not to be fully trusted
    """

    customer: str
    name: str | None
    base: pd.Series | None
    value: pd.Series | None
    tables: Mapping[str, pd.DataFrame | None]
    persons: pd.DataFrame | None
    centre: pd.Series | None
    wallets: pd.DataFrame | None
    openings: pd.DataFrame
    sales: pd.Series | None
    served: pd.DataFrame | None
    views: pd.DataFrame | None
    gap: float
    gap_is_own: bool
    days_since: float
    nps: float
    complaints: int
    group: pd.DataFrame
    period: Period
    contact_days: int
    horizon_months: int
    level: float
    measure: Measure
    doubts: tuple[Doubt, ...]

    @property
    def master(self) -> pd.Series | None:
        """Its row of the master data."""
        return _first(self.tables["customers"])

    @property
    def since(self) -> Any:
        """Since when it has been a customer: as recorded, else the first purchase."""
        acquired = None if self.master is None else self.master["acquired_on"]
        first = None if self.base is None else self.base["first"]
        return acquired if acquired is not None and pd.notna(acquired) else first

    @property
    def support(self) -> float:
        """Weighed attitude of its contact persons; nan where of nobody influence and attitude are known."""
        return float("nan") if self.centre is None else float(self.centre["support"])

    @property
    def bought(self) -> Bought | Refused:
        """What it buys here by category, beside the potential where one is recorded."""
        if self.wallets is not None:
            frame = self.wallets.set_index("category")[["sales", "potential"]]
            return Bought(frame.sort_values("potential", ascending=False), self.share_of_wallet)
        if self.sales is None:
            return Refused("no-categories-sold")
        if not (self.sales > 0).any():
            return Refused("nothing-lately")
        return Bought(self.sales.rename("sales").to_frame().sort_values("sales", ascending=False), float("nan"))

    @property
    def share_of_wallet(self) -> float:
        """Sales a year over the potential entered; nan where none is."""
        return float("nan") if self.wallets is None else potential.share_of_wallet(self.wallets)

    @property
    def contribution(self) -> float:
        """What is left in the end, as far as the tables reach; nan where that is unknown."""
        return float("nan") if self.base is None else float(self.base["contribution"])


def facts(customer: str, base: CustomerBase, shared: Shared, values: Values | Refused) -> Facts:
    """Everything that the sources say of `customer`.

    Parameters
    ----------
    shared, values : of all customers of `base`
    """
    period, settings, transactions = base.period, base.settings, base.transactions
    given = {name: base.frame(name, customer) for name in TABLES if name != "transactions"}
    # Not None where the table is there but says nothing of the customer.
    tables = {name: None if frame is None else as_typed(name, frame) for name, frame in given.items()}
    year = period.last_year
    own = _row(shared.customers, customer)
    value, doubts = (None, ()) if isinstance(values, Refused) else values.of(customer)
    bought = sales.by_category(transactions.filter(transactions.customer_id == customer), year)
    yearly = None if bought is None else bought * year.to_a_year
    persons = None if tables["contacts"] is None else people(tables["contacts"], period.end, settings.contact_days)
    estimates = tables["potential"]
    wallets = None if estimates is None else potential.known_potential(estimates, yearly, period.end)
    days = purchase_days(transactions, period, customer)
    gap = own_gap(days)
    pooled = float("nan") if own is None else float(own["pooled_gap"])
    openings = base.description.openings
    return Facts(
        customer=customer,
        name=_name(tables["customers"]),
        base=own,
        value=value,
        measure="value" if isinstance(values, Refused) else values.measure,
        doubts=doubts,
        tables=tables,
        persons=persons,
        centre=None if persons is None or persons.empty else buying_centres(persons).iloc[0],
        wallets=None if wallets is None or wallets.empty else wallets,
        openings=pd.DataFrame() if isinstance(openings, Refused) else openings[openings["customer_id"] == customer],
        sales=None if yearly is None else yearly.droplevel("customer_id"),
        served=cost_to_serve(tables, period),
        views=_views(tables["ratings"], shared.features),
        gap=gap if gap == gap else pooled,
        gap_is_own=gap == gap,
        days_since=float((pd.Timestamp(period.end) - days.max()).days) if len(days) else float("nan"),
        nps=_nps(tables["ratings"]),
        complaints=_complaints(tables["activities"], year),
        group=_group(customer, shared),
        period=period,
        contact_days=settings.contact_days,
        horizon_months=settings.horizon_months,
        level=CUSTOMER_LEVEL,
    )


def _row(frame: pd.DataFrame, customer: str) -> pd.Series | None:
    return frame.loc[[customer]].iloc[0] if customer in frame.index else None


def _first(frame: pd.DataFrame | None) -> pd.Series | None:
    return None if frame is None or frame.empty else frame.iloc[0]


def _name(master: pd.DataFrame | None) -> str | None:
    row = _first(master)
    return str(row["name"]) if row is not None and pd.notna(row["name"]) else None


def _views(ratings: pd.DataFrame | None, features: pd.DataFrame) -> pd.DataFrame | None:
    if ratings is None or ratings.empty or features.empty:
        return None
    # The scale is that of all ratings: of one customer's few it cannot be told.
    rated = ratings[ratings["value"].between(features["low"].iloc[0], features["high"].iloc[0])]
    own = rated[rated["perspective"] == "own"]
    frame = pd.DataFrame(
        {
            "customer": latest_answers(rated).groupby("item")["value"].mean(),
            "own": own.sort_values("date")
            .drop_duplicates(["respondent_id", "item"], keep="last")
            .groupby("item")["value"]
            .mean(),
        }
    )
    return frame.join(features) if len(frame) else None


def _nps(ratings: pd.DataFrame | None) -> float:
    if ratings is None or ratings.empty:
        return float("nan")
    asked = latest_answers(ratings[ratings["nps"].notna()].assign(item="nps"))
    return float(asked["nps"].mean()) if len(asked) else float("nan")


def _complaints(activities: pd.DataFrame | None, year: Period) -> int:
    if activities is None or activities.empty:
        return 0
    return int((year.covers(activities["date"]) & activities["type"].str.contains(COMPLAINTS, case=False)).sum())


def _group(customer: str, shared: Shared) -> pd.DataFrame:
    groups = shared.groups
    none = pd.DataFrame({"customer_id": [], "net_amount": []})
    if customer not in groups.index:
        return none
    head = groups.loc[customer, "head"]
    members = groups.index[groups["head"] == head]
    if len(members) < 2:
        return none
    amounts = shared.customers["net_amount"].reindex(members)
    frame = pd.DataFrame({"customer_id": members, "net_amount": np.asarray(amounts), "head": members == head})
    return frame.sort_values(["head", "net_amount"], ascending=False, kind="stable", ignore_index=True)
