"""From need to potential: what customers could buy, what of it they buy here, and where the rest lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.customers import one_a_customer

STAGES = ("need", "demand", "potential", "sales")
# A group of similar customers has to be this large to say what is usual in it.
FEWEST_PEERS = 20
# A category is missed where at least this share of similar customers buys it.
USUAL_SHARE = 1 / 3
# More categories than this are no longer an assortment that one talks about.
_MOST_CATEGORIES = 60


def known_potential(table: pd.DataFrame, sales: pd.Series | None, end: date) -> pd.DataFrame:
    """The latest estimate for each customer and category beside what it buys here.

    Parameters
    ----------
    table : typed table of potentials
    sales : net amount a year by customer_id and category; None where the transactions know no category
    end : estimates dated later are left out

    Returns
    -------
    Columns customer_id, category, need, demand, potential, competitor_share, source, as_of, sales (a year, 0 where
    nothing is bought, NaN without categories) and open (potential less sales, not below 0).
    """
    dated = table[~(table["as_of"] > pd.Timestamp(end))].sort_values("as_of", kind="stable", na_position="first")
    latest = dated.drop_duplicates(["customer_id", "category"], keep="last").sort_index().reset_index(drop=True)
    keys = pd.MultiIndex.from_frame(latest[["customer_id", "category"]])
    bought = np.nan if sales is None else sales.reindex(keys).fillna(0.0).to_numpy()
    latest = latest.assign(sales=bought)
    return latest.assign(open=(latest["potential"] - latest["sales"]).clip(lower=0))


@dataclass(frozen=True)
class Funnel:
    """Need, demand, potential and own sales a year over the rows that know all of them; `rows` of `of`."""

    amounts: dict[str, float]
    rows: int
    of: int


def funnel(known: pd.DataFrame) -> Funnel | None:
    """The money at each stage, on the same rows at every stage; None where no row is complete."""
    complete = known.dropna(subset=list(STAGES))
    if complete.empty:
        return None
    return Funnel({stage: float(complete[stage].sum()) for stage in STAGES}, len(complete), len(known))


def share_of_wallet(known: pd.DataFrame) -> float:
    """Own sales a year over the potential a year; nan where there is none or sales by category are unknown."""
    wallet = float(known["potential"].sum())
    return float(known["sales"].sum(skipna=False)) / wallet if wallet > 0 and len(known) else float("nan")


def penetration(sales: pd.Series, known: pd.DataFrame | None) -> pd.DataFrame:
    """By category: share of the buyers of the last year who buy it, its sales, and the share of the known potential.

    Returns
    -------
    Index category, the largest first; columns buyers, buyer_share, sales, share_of_wallet (NaN where unknown), open.
    """
    bought = sales[sales > 0]
    active = bought.index.get_level_values("customer_id").nunique()
    groups = bought.groupby(level="category")
    frame = pd.DataFrame({"buyers": groups.size(), "sales": sales.groupby(level="category").sum()})
    frame["buyers"] = frame["buyers"].fillna(0).astype(int)
    frame["buyer_share"] = frame["buyers"] / active if active else np.nan
    frame["share_of_wallet"], frame["open"] = np.nan, np.nan
    if known is not None:
        sums = known.groupby("category")[["sales", "potential", "open"]].sum()
        frame["share_of_wallet"] = (sums["sales"] / sums["potential"].where(sums["potential"] > 0)).reindex(frame.index)
        frame["open"] = sums["open"].reindex(frame.index)
    return frame.sort_values("sales", ascending=False, kind="stable")


def peer_group(master: pd.DataFrame | None, active: pd.Index) -> pd.Series:
    """The industry of each active customer where it has enough of them; empty text: compared with everybody."""
    if master is None:
        return pd.Series("", index=active)
    industry = one_a_customer(master)["industry"].reindex(active)
    size = industry.map(industry.value_counts())
    return industry.where(size >= FEWEST_PEERS, "").fillna("")


def white_space(sales: pd.Series, group: pd.Series, known: pd.DataFrame | None) -> pd.DataFrame:
    """Categories that similar customers usually buy and a customer does not, with what they may come to: an estimate.

    Where a potential is recorded, it leads: the category is left out here. And nobody is estimated to buy more of one
    category than all the potential that is recorded of them.

    Parameters
    ----------
    sales : net amount a year by customer_id and category
    group : from `peer_group`, by customer_id
    known : from `known_potential`; None where no potential is recorded of anybody

    Returns
    -------
    Columns customer_id, category, peers (customers compared with), peer_share (of them, who buy it) and expected: the
    customer's sales a year times what the peers who buy the category spend on it per euro of their other purchases, at
    most the customer's recorded potential.
    """
    spent = sales[sales > 0].unstack("category").fillna(0.0)
    largest = spent.sum().sort_values(ascending=False, kind="stable").index[:_MOST_CATEGORIES]
    total = spent.sum(axis=1)
    spent = spent[sorted(largest)]
    found = []
    own = group.reindex(spent.index).fillna("")
    for name, members in own.groupby(own):
        peers = spent.index if name == "" else members.index
        if len(peers) < FEWEST_PEERS:
            continue
        buys = spent.loc[peers] > 0
        on_it = spent.loc[peers].sum()
        on_others = buys.T @ total.loc[peers] - on_it
        usual = buys.mean()
        wanted = (usual >= USUAL_SHARE) & (on_others > 0)
        missed = pd.Series((spent.loc[members.index, wanted[wanted].index] <= 0).stack())
        rows = missed[missed].index.to_frame(index=False)
        per_euro = (on_it / on_others.where(on_others > 0)).reindex(rows["category"]).to_numpy()
        found.append(
            rows.assign(
                peers=len(peers),
                peer_share=usual.reindex(rows["category"]).to_numpy(),
                expected=total.reindex(rows["customer_id"]).to_numpy() * per_euro,
            )
        )
    columns = ["customer_id", "category", "peers", "peer_share", "expected"]
    frame = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)
    if known is not None and len(frame):
        recorded = pd.MultiIndex.from_frame(known.loc[known["potential"].notna(), ["customer_id", "category"]])
        frame = frame[~pd.MultiIndex.from_frame(frame[["customer_id", "category"]]).isin(recorded)]
        most = known.groupby("customer_id")["potential"].sum(min_count=1)
        frame = frame.assign(expected=frame["expected"].clip(upper=frame["customer_id"].map(most).fillna(np.inf)))
        frame = frame[frame["expected"] > 0]
    return frame.sort_values(["expected", "customer_id", "category"], ascending=[False, True, True], ignore_index=True)


def openings(known: pd.DataFrame | None, missed: pd.DataFrame | None) -> pd.DataFrame:
    """What more could be sold to whom: the open part of recorded potentials, and `white_space` where none is recorded.

    Returns
    -------
    Columns customer_id, category, amount (a year), basis (recorded or estimate) and peer_share (NaN where recorded), the
    largest amount first.
    """
    columns = ["customer_id", "category", "amount", "basis", "peer_share"]
    parts = []
    if known is not None:
        recorded = known[known["open"] > 0].rename(columns={"open": "amount"})
        parts.append(recorded.assign(basis="recorded", peer_share=np.nan)[columns])
    if missed is not None:
        parts.append(missed.rename(columns={"expected": "amount"}).assign(basis="estimate")[columns])
    parts = [part for part in parts if len(part)]
    frame = pd.concat(parts) if parts else pd.DataFrame(columns=columns)
    order = ["amount", "customer_id", "category"]
    return frame.sort_values(order, ascending=[False, True, True], ignore_index=True)
