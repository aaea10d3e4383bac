"""The part of the page that asks what is to be done, with whom, and whether it worked."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pandas as pd

from analysis.clv.economics import QUANTITY
from analysis.contribution.ladder import ladder
from analysis.kept import kept
from analysis.page import Page
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE, Refused
from analysis.steering.actions import Actions, Circumstances, actions, told
from analysis.steering.experiment import Measured, Outcome, Planned, measured, planned, since
from analysis.steering.kinds import Activity, Evidence
from analysis.steering.resources import Resources
from analysis.steering.visits import visit_types
from analysis.steering.what_if import gain_range

# Types of activities that are calls.
CALLS = "telefon|anruf|call|phone"


class Acting(Resources):
    """What is to be done with the customers of a base."""

    @property
    def owner_names(self) -> pd.Series | Refused:
        """The owner behind each code, by code."""
        return self.owners if isinstance(self.owners, Refused) else self.owners.names

    @kept
    def actions(self) -> Actions | Refused:
        """What is to be done, customer by customer."""
        base = self.base
        pages: Sequence[Page] = (base.description, base.pareto, base.lifetime_value, base.loyalty, self)
        lists = [one for page in pages for one in page.lists()]
        return actions(lists, self._circumstances, self.settings.hold_back, self.settings.seed)

    @property
    def loads(self) -> dict[str, pd.Series]:
        """What makes work, counted by customer: visits made and actions that are open."""
        if isinstance(self.actions, Refused):
            return super().loads
        return {**super().loads, "open_actions": self.actions.open.groupby("customer_id").size()}

    @property
    def _circumstances(self) -> Circumstances:
        base, months = self.base, self.settings.horizon_months
        risk, owners, segments = base.loyalty.risk, self.owners, self.portfolio
        unknown = pd.Series(None, index=base.customers.index, dtype="object")
        return Circumstances(
            end=base.period.end,
            factors={"window": 1 / base.period.years, "horizon": 12 / months, "year": 1.0, "once": 1.0},
            at_risk=None
            if isinstance(risk, Refused)
            else risk.frame["at_risk"].rename(f"{QUANTITY[risk.measure]}_at_risk"),
            bounds=self._bounds,
            minutes=self._minutes,
            evidence=self._evidence,
            segments=unknown if isinstance(segments, Refused) else segments.frame["segment"],
            owners=unknown if isinstance(owners, Refused) else owners.codes,
            given_up=self.given_up,
        )

    @property
    def given_up(self) -> pd.Index:
        """Whom one gives up: gone and not worth winning back, or at a loss that no remedy mends, and worth nothing to come."""
        base = self.base
        risk, back, losses, value = base.loyalty.risk, base.loyalty.winback, self.base.pareto.losses, base.value
        found = base.customers.index[:0]
        if not isinstance(risk, Refused):
            gone = risk.frame.index[risk.frame["gone"]]
            found = gone if isinstance(back, Refused) else gone.difference(back.worth_trying.index)
        if (
            not isinstance(losses, Refused)
            and not isinstance(value, Refused)
            and not isinstance(self.remedied, Refused)
        ):
            mended = sum((gain.reindex(losses.causes.index).fillna(0.0) for gain in self.remedied.values()), 0.0)
            left = losses.causes["contribution"] + mended
            worth = value.frame["value"].reindex(left.index)
            found = found.union(left.index[(left < 0) & (worth <= 0)])
        return found

    @property
    def _bounds(self) -> dict[str, tuple[float, float]]:
        """Low and high over the estimate of what is not recorded but estimated."""
        base, found = self.base, {}
        risk, value, plan = base.loyalty.risk, base.value, self.allocation
        if not isinstance(risk, Refused) and risk.total.estimate > 0:
            total = risk.total
            found[f"{QUANTITY[risk.measure]}_at_risk"] = (total.low / total.estimate, total.high / total.estimate)
        if not isinstance(value, Refused) and value.total.estimate > 0:
            total = value.total
            found[f"{QUANTITY[value.measure]}_if_active"] = (total.low / total.estimate, total.high / total.estimate)
        if not isinstance(plan, Refused) and plan.anticipated_gain > 0:
            low, high = gain_range(self.what_if)
            found["visit_gain"] = (low / plan.anticipated_gain, high / plan.anticipated_gain)
        # That movers grew more than others need not be due to the move.
        return found | dict.fromkeys(("up_selling", "up_selling_contribution"), (0.0, 1.0))

    @property
    def _minutes(self) -> dict[Activity, float]:
        """Median minutes of a visit and of a call."""
        activities = self.base.side("activities")
        if activities is None:
            return {}
        calls = activities["type"].fillna("").str.contains(CALLS, case=False)
        visited = activities["type"].isin(visit_types(activities))
        return {
            "visit": float(activities["minutes"][visited].median()),
            "call": float(activities["minutes"][calls].median()),
        }

    @property
    def _evidence(self) -> dict[str, Evidence]:
        """Kinds of action whose effect these data show as an association."""
        found: dict[str, Evidence] = {}
        odds, moved, plan = self.base.loyalty.contact_odds, self.tiers, self.allocation
        if not isinstance(odds, Refused) and odds.low > 1:
            found["contact"] = "association"
        if not isinstance(moved, Refused) and moved.up_of_moved[1] > 0.5:
            found["trade_up"] = "association"
        if not isinstance(plan, Refused) and plan.response.basis == "association":
            found |= {"visit_more": "association", "visit_less": "association"}
        if not isinstance(self.measured, Refused):
            found |= {kind: "experiment" for kind, one in self.measured.by_kind.items() if one.seen}
        return found

    # ------------------------------------------------------------------ the experiment

    def _outcome(self, period: Period) -> tuple[pd.Series, Outcome]:
        """What each customer brought in `period` less what was spent on it; who is not in it brought nothing."""
        base = self.base
        buyers = base.customers_in(period)
        sides = (base.table("activities"), base.table("costs"))
        found = ladder(base.transactions, buyers, period, *sides, self.settings.margin_rate)
        if not found.known or len(found.complete) < len(found.frame):
            return buyers["net_amount"], "revenue"
        money = base.loyalty.spent
        money = money[period.covers(money["day"]) & ~money["customer_id"].isin(buyers.index)]
        # What was done with those who bought nothing was spent all the same.
        vain = -money.groupby("customer_id")["amount"].sum()
        return pd.concat([found.contribution, vain.astype(float)]), "contribution"

    @property
    def planned(self) -> Planned | Refused:
        """What the arms of the list will be able to show."""
        if isinstance(self.actions, Refused):
            return self.actions
        outcome, kind = self._outcome(self.base.period.last_year)
        return planned(self.actions.customers, outcome, kind, self.settings.hold_back, self.settings.level)

    @kept
    def measured(self) -> Measured | Refused:
        """What the actions of an earlier list have changed."""
        previous = self.base.previous_actions if self.settings.actions else None
        period = since(previous, self.base.period.end)
        if isinstance(period, Refused) or previous is None:
            return period if isinstance(period, Refused) else INAPPLICABLE
        return measured(previous, *self._outcome(period), period, self.settings.level)

    def worklist(self) -> pd.DataFrame | None:
        """The actions with the codes of their owners, or their names where these were asked for."""
        found, names = self.actions, self.owner_names
        if isinstance(found, Refused):
            return None
        frame = found.frame
        if self.settings.names_in_exports and not isinstance(names, Refused):
            owner = frame["owner"].map(names)
        else:
            owner = frame["owner"]
        return frame.assign(
            reason=[json.dumps(told(values)) for values in frame["reason"]],
            due=pd.to_datetime(frame["due"]).astype("datetime64[s]"),
            owner=owner,
            owner_code=frame["owner"],
            reference_date=self.base.period.end.isoformat(),
        )
