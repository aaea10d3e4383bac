"""What the company itself records of its customers besides the master data: team, business units, liquidity, losses."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.days import LAST_DAY, to_dates, workday
from analysis.demo.draws import Draws
from analysis.demo.population import Population

TEAMS = {
    "AD-01": "Team West", "AD-02": "Team Nord", "AD-03": "Team Mitte", "AD-04": "Team Süd", "AD-05": "Team Ost",
    "ID-01": "Innendienst", "ID-02": "Innendienst", "ID-03": "Innendienst",
}  # fmt: skip
UNITS = ("Fertigung", "Montage", "Kundendienst", "Handel", "Projektgeschäft", "Lager")
LIQUIDITY = {"1": "gut", "2": "ausreichend", "3": "angespannt"}  # by credit rating


def recorded(master: pd.DataFrame, costs: pd.DataFrame, population: Population, planted: pd.DataFrame, seed: int) -> pd.DataFrame:  # fmt: skip
    """The canonical table of customers with team, business_units, liquidity, lost_on and loss_reason.

    Parameters
    ----------
    master : the customers, see `master.customers`
    costs : the canonical table; its credit ratings go with liquidity
    planted : see `planted.plan`
    """
    draws = Draws(seed, "records")
    lost_on = _lost_on(draws, population.frame)
    return master.assign(
        team=_teams(draws, master),
        business_units=_units(draws, population.frame["tier"]),
        liquidity=_liquidity(draws, master, costs, population.frame["tier"]),
        lost_on=lost_on,
        # Of one loss in five nobody knows why.
        loss_reason=draws.forget(planted["loss_reason"], 0.2).where(lost_on.notna()),
    )


def _teams(draws: Draws, master: pd.DataFrame) -> pd.Series:
    """The owner's team; one customer in twenty-five stands in another team's list than its owner's."""
    size = len(master)
    own = master["owner"].map(TEAMS)
    other = draws.pick(tuple(dict.fromkeys(TEAMS.values())), size)
    return draws.forget(own.where(own.isna() | ~draws.chance(0.04, size), other), 0.02)


def _units(draws: Draws, tier: pd.Series) -> pd.Series:
    """Two or three business units of large customers."""
    size = len(tier)
    chosen = draws.subset(np.ones((size, len(UNITS))), draws.between(2, 3, size))
    joined = pd.Series([", ".join(unit for unit, has in zip(UNITS, row, strict=True) if has) for row in chosen])
    return joined.where((tier == "A") & draws.chance(0.6, size))


def _liquidity(draws: Draws, master: pd.DataFrame, costs: pd.DataFrame, tier: pd.Series) -> pd.Series:
    """Of the better customers; mostly in line with the credit rating where there is one."""
    size = len(master)
    rating = master["customer_id"].map(costs.dropna(subset=["rating"]).groupby("customer_id")["rating"].first())
    told = rating.map(LIQUIDITY)
    guessed = pd.Series(draws.pick(tuple(LIQUIDITY.values()), size, (6, 3, 1)))
    known = tier.isin(["A", "B"]) & draws.chance(0.7, size)
    return told.where(told.notna() & draws.chance(0.8, size), guessed).where(known)


def _lost_on(draws: Draws, frame: pd.DataFrame) -> pd.Series:
    """Losses are noticed two to nine months late, if at all: more often of the better customers. Nobody is lost by error."""
    day = workday(frame["dropout_day"].to_numpy() + draws.between(60, 270, len(frame)))
    noticed = draws.chance(np.where(frame["tier"].isin(["A", "B"]), 0.7, 0.4), len(frame))
    return to_dates(day).where(noticed & (day <= LAST_DAY))
