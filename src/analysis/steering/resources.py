"""The part of the page that asks what is spent on customers and sold to them: care, visits, selling, remedies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.contribution.groups import customer_groups
from analysis.contribution.ladder import Ladder, ladder
from analysis.description.potential import peer_group
from analysis.description.sales import by_customer
from analysis.kept import kept
from analysis.pareto.losses import concerned_by
from analysis.refusal import INAPPLICABLE, Refused
from analysis.steering.allocation import Allocation, allocation
from analysis.steering.association import Association, association, years_back
from analysis.steering.care import Care, care
from analysis.steering.responses import Response, response
from analysis.steering.segmented import Segmented
from analysis.steering.selling import Selling, selling, wallet_by_group
from analysis.steering.served import Served, served
from analysis.steering.tiers import Tiers, tiers
from analysis.steering.visits import Visits, visits, visits_in
from analysis.steering.what_if import WhatIf, what_if

if TYPE_CHECKING:
    import pandas as pd


class Resources(Segmented):
    """What is spent on the customers of a base, and what more could be sold to them."""

    # ------------------------------------------------------------------ individualisation against value

    @kept
    def last_year(self) -> Ladder:
        """What each customer brought and cost in the last year, those who bought nothing in it among them."""
        base, year = self.base, self.base.period.last_year
        sides = (base.table("activities"), base.table("costs"))
        orders = base.customers_in(year)["orders"].reindex(base.customers.index, fill_value=0)
        return ladder(base.transactions, orders.to_frame(), year, *sides, self.settings.margin_rate)

    @kept
    def care(self) -> Care | Refused:
        """How individually customers are cared for, and what that costs."""
        base = self.base
        if base.without_dates:
            return base.without_dates
        activities, rate = base.side("activities"), self.settings.discount_rate
        return care(activities, base.loyalty.spent, self.last_year, base.period, base.customers.index, rate)

    @property
    def break_even(self) -> pd.DataFrame | Refused:
        """By segment what the next level of care would have to bring."""
        if isinstance(self.care, Refused):
            return self.care
        found = self.portfolio
        return found if isinstance(found, Refused) else self.care.break_even(found.segment)

    @property
    def served(self) -> Served | Refused:
        """Who gets more care than the value carries, and who less."""
        value = self.base.value
        if isinstance(value, Refused):
            return value
        return served(self.care, value.frame["value"])

    # ------------------------------------------------------------------ visits

    @kept
    def visits(self) -> Visits | Refused:
        """Who is visited today, and what a visit costs."""
        base = self.base
        if base.without_dates:
            return base.without_dates
        return visits(base.side("activities"), base.period, base.customers.index, self.settings.visit_cost)

    @kept
    def association(self) -> Association | Refused:
        """Whether customers who are visited more buy more in the year after."""
        import pandas as pd

        base, years = self.base, years_back(self.base.period)
        activities = base.side("activities")
        if activities is None or years is None:
            return Refused("no-activities" if activities is None else "visits-three-years")
        last, before, earlier = years
        customers = base.customers.index
        counted = {
            "before": visits_in(activities, earlier, customers),
            "after": visits_in(activities, before, customers),
        }
        money = {"before": by_customer(base.transactions, before), "after": by_customer(base.transactions, last)}
        bought = pd.DataFrame(money).reindex(customers).fillna(0.0)
        return association(pd.DataFrame(counted), bought, self.settings.level)

    @kept
    def response(self) -> Response | Refused:
        """What more or fewer visits would bring."""
        return response(self.visits, self.base.value, self.association, self.settings)

    @kept
    def allocation(self) -> Allocation | Refused:
        """Where visits bring most."""
        capacity = self.settings.visit_capacity
        if capacity is None:
            capacity = 0 if isinstance(self.visits, Refused) else self.visits.total
        return allocation(self.response, capacity, self.settings.top_share)

    @kept
    def what_if(self) -> Sequence[WhatIf] | Refused:
        """What the plan would bring if the assumptions were wrong."""
        return what_if(self.allocation)

    # ------------------------------------------------------------------ selling more

    @kept
    def selling(self) -> Selling | Refused:
        """What more could be sold to whom."""
        page = self.base.description
        return selling(page.openings, page.sales_by_category, self.base.contribution.margin_rate)

    @property
    def wallet_by_segment(self) -> pd.DataFrame | Refused:
        """Share of wallet by segment."""
        found = self.portfolio
        groups = found if isinstance(found, Refused) else found.segment
        return wallet_by_group(self.base.description.wallets, groups)

    @property
    def wallet_by_customer_group(self) -> pd.DataFrame | Refused:
        """Share of wallet by customer group of the master data."""
        return wallet_by_group(self.base.description.wallets, customer_groups(self.base.frame("customers")))

    @kept
    def tiers(self) -> Tiers | Refused:
        """Who moves to dearer products within a category."""
        base = self.base
        return base.without_dates or tiers(base.transactions, base.period, self.settings.level)

    @property
    def upselling(self) -> pd.DataFrame | Refused:
        """Who buys below the price tier that is usual for similar customers."""
        if isinstance(self.tiers, Refused):
            return self.tiers
        group = peer_group(self.base.side("customers"), self.base.customers.index)
        found = self.tiers.candidates(group)
        return INAPPLICABLE if found.empty else found

    @property
    def remedied(self) -> Mapping[str, pd.Series] | Refused:
        """The customers of each remedy against losses."""
        found = self.base.pareto.losses
        return found if isinstance(found, Refused) else concerned_by(found)
