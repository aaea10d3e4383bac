"""The customer description: what makes the customers, in five action areas, and how mature are the data by five principles?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.contribution.ladder import Ladder
from analysis.description.buying_centre import Coverage, buying_centres, coverage, gaps, people, role_coverage
from analysis.description.completeness import Known, known
from analysis.description.discounts import Discounts, discounts
from analysis.description.fascination import (
    Fascination,
    Importance,
    Pyramid,
    Views,
    fascination,
    importance,
    pyramid,
    views,
)
from analysis.description.finances import size_class
from analysis.description.groups import Groups, groups
from analysis.description.missing import missing
from analysis.description.paying import Paying, paying
from analysis.description.potential import Funnel, funnel
from analysis.description.principles import Principles, principles
from analysis.description.profile import Overview, Profile, first_profile, largest, overview
from analysis.description.results import customer_description
from analysis.description.sales import by_category, by_month
from analysis.description.sizes import Sizes, sizes
from analysis.description.trend import Trend, trend
from analysis.description.wallet import Calibration, WalletEstimate, calibration, estimate_wallets
from analysis.description.wallets import Penetration, Wallets, openings_of, penetration_of, wallets
from analysis.kept import kept
from analysis.page import Headline, KeyFigure, NamedList, Page
from analysis.refusal import INAPPLICABLE, Refused
from analysis.tables.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd


class Description(Page):
    """The customer description of a base."""

    name = "customer_description"

    @cached_property
    def tables(self) -> Mapping[str, pd.DataFrame | None]:
        """The side tables in typed form, None where there is nothing in them."""
        return {name: self.base.side(name) for name in TABLES if name != "transactions"}

    @cached_property
    def supplied(self) -> frozenset[str]:
        """Tables that the source has; the one of customers may also come from invoice lines."""
        return frozenset(file.table for file in self.base.audit.files)

    # ------------------------------------------------------------------ at a glance

    @cached_property
    def overview(self) -> Overview:
        """The base in four figures."""
        return overview(self.base.customers)

    @kept
    def known(self) -> Known:
        """What is known of the customers, by area."""
        return known(self.tables, self.base.customers)

    @property
    def described(self) -> Known | Refused:
        """The same, refused where nothing at all is known."""
        return self.known if self.known.anything else Refused("nothing-known")

    @cached_property
    def largest(self) -> pd.DataFrame:
        """The customers with the largest revenue."""
        return largest(self.base.customers, self.base.names, self.settings.list_length)

    @property
    def missing(self) -> tuple[str, ...]:
        """Tables that the source lacks."""
        return missing(self.tables, self.supplied)

    # ------------------------------------------------------------------ 1 company

    @property
    def company(self) -> Known | Refused:
        """What is known of the customers as companies; inapplicable where nothing is."""
        return self.known if self.known.areas["company"] else INAPPLICABLE

    @cached_property
    def profile(self) -> Profile | Refused:
        """Revenue by industry, or by whatever the master data hold first."""
        return first_profile(self.base.customers, self.tables["customers"], self.settings.list_length)

    @cached_property
    def groups(self) -> Groups:
        """Companies that belong together."""
        return groups(self.base.customers, self.tables["customers"])

    # ------------------------------------------------------------------ 2 buying centre

    @kept
    def persons(self) -> pd.DataFrame | Refused:
        """The contact persons with the days since their last contact."""
        contacts = self.tables["contacts"]
        if contacts is None:
            return Refused("no-contacts")
        return people(contacts, self.base.period.end, self.settings.contact_days)

    @kept
    def centres(self) -> pd.DataFrame | Refused:
        """The buying centre of each customer that has contacts."""
        return self.persons if isinstance(self.persons, Refused) else buying_centres(self.persons)

    @cached_property
    def coverage(self) -> Coverage | Refused:
        """How much revenue is with customers of whom it is known who decides."""
        if isinstance(self.centres, Refused):
            return self.centres
        return coverage(self.centres, self.base.customers, self.settings.contact_days)

    @cached_property
    def roles(self) -> pd.Series | Refused:
        """In how many of the customers with contacts each role is known."""
        if isinstance(self.persons, Refused):
            return self.persons
        return role_coverage(self.persons, self.base.customers.index)

    @cached_property
    def gaps(self) -> pd.DataFrame | Refused:
        """Customers whose buying centre is known badly, the largest first."""
        return self.centres if isinstance(self.centres, Refused) else gaps(self.centres, self.base.customers)

    # ------------------------------------------------------------------ 3 fascination

    @kept
    def fascination(self) -> Fascination | Refused:
        """What the ratings say."""
        return fascination(self.tables["ratings"])

    @property
    def kano(self) -> pd.DataFrame | Refused:
        """Category and coefficients of each item."""
        return self.fascination if isinstance(self.fascination, Refused) else self.fascination.kano

    @property
    def pyramid(self) -> Pyramid | Refused:
        """What is taken for granted, what is paid for and what delights."""
        return pyramid(self.fascination)

    @property
    def importance(self) -> Importance | Refused:
        """Importance against satisfaction, where there is no pyramid."""
        return importance(self.fascination)

    @property
    def views(self) -> Views | Refused:
        """The customers' view beside our own."""
        return views(self.fascination)

    # ------------------------------------------------------------------ 4 need to potential

    @kept
    def sales_by_category(self) -> pd.Series | Refused:
        """Revenue a year by customer and category, of the last year of the window."""
        if refused := self.base.without_dates:
            return refused
        year = self.base.period.last_year
        found = by_category(self.base.transactions, year)
        return Refused("no-categories-sold") if found is None or found.empty else found * year.to_a_year

    @kept
    def wallets(self) -> Wallets | Refused:
        """Recorded potential beside what is bought here."""
        return wallets(self.tables["potential"], self.sales_by_category, self.base.period)

    @property
    def funnel(self) -> Funnel | Refused:
        """From want to own sales."""
        if isinstance(self.wallets, Refused):
            return self.wallets
        return funnel(self.wallets.known) or INAPPLICABLE

    @cached_property
    def penetration(self) -> Penetration | Refused:
        """Who buys what, and how much of the recorded potential that is."""
        return penetration_of(self.sales_by_category, self.wallets)

    @kept
    def openings(self) -> pd.DataFrame | Refused:
        """What more could be sold to whom: recorded potential, and what similar customers buy where none is recorded."""
        return openings_of(self.sales_by_category, self.wallets, self.tables["customers"])

    @kept
    def wallet_estimate(self) -> WalletEstimate | Refused:
        """What a customer could spend where nobody has recorded it."""
        return estimate_wallets(self.base.customers, self.tables["customers"]) or INAPPLICABLE

    @cached_property
    def wallet_check(self) -> Calibration | None:
        """How the estimate fares where a potential is recorded; None where it is for too few."""
        if isinstance(self.wallets, Refused) or isinstance(self.wallet_estimate, Refused):
            return None
        return calibration(self.wallet_estimate, self.wallets.known.groupby("customer_id")["potential"].sum())

    # ------------------------------------------------------------------ 5 finances

    @property
    def contribution(self) -> Ladder | Refused:
        """What each customer brings and costs; refused where no cost of goods is known or assumed."""
        ladder = self.base.contribution
        return ladder if ladder.known else Refused("no-contribution")

    @cached_property
    def size(self) -> pd.Series:
        """Fifth of the customers by revenue, 1 the smallest."""
        return size_class(self.base.customers["net_amount"])

    @kept
    def discounts(self) -> Discounts | Refused:
        """The usual discounts of each size, and who lies above."""
        return discounts(self.base.transactions, self.base.period, self.size, self.base.customers["net_amount"])

    @cached_property
    def sizes(self) -> Sizes | Refused:
        """What customers of a size earn us."""
        return sizes(self.base.contribution, self.size, self.discounts)

    @kept
    def payments(self) -> Paying | Refused:
        """How the customers of the ledger pay."""
        return paying(self.tables["costs"], self.base.transactions, self.base.period)

    @kept
    def trend(self) -> Trend | Refused:
        """Revenue by month with its trend."""
        return self.base.without_dates or trend(by_month(self.base.transactions, self.base.period), self.base.period)

    @cached_property
    def principles(self) -> Principles:
        """How mature the data are, by the five principles."""
        tie = self.base.audit.tie
        used = tie.rows_used / tie.rows_read
        return principles(self.base.customers, self.tables, self.supplied, self.base.period, used)

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        return customer_description(self)

    def headline(self) -> Headline:
        found = self.overview
        known = {"customers": ("count", found.customers), "revenue": ("money", found.revenue)}
        if self.base.without_dates:
            return Headline("description", "revenue", known)
        return Headline("description", "customers", known | {"repeat": ("percent0", found.repeat_share)})

    def key_figures(self) -> Sequence[KeyFigure]:
        overview = self.overview
        return (
            KeyFigure("customers", overview.customers),
            KeyFigure("revenue", overview.revenue),
            KeyFigure("repeat_rate", overview.repeat_share),
        )

    def lists(self) -> Sequence[NamedList]:
        named = []
        if not isinstance(self.gaps, Refused):
            named.append(NamedList("buying-centre-gaps", self.gaps[["net_amount"]]))
            named.append(NamedList("missing-decider", self.gaps.loc[self.gaps["no_decider"], ["net_amount"]]))
        if not isinstance(self.discounts, Refused):
            above = self.discounts.beyond(self.base.contribution.frame["list_revenue"])
            above = above.rename(columns={"revenue": "net_amount", "rate": "list_discount", "fence": "usual_discount"})
            columns = ["net_amount", "list_discount", "usual_discount", "discount_excess"]
            named.append(NamedList("discounts-above-corridor", above[columns]))
        if not isinstance(self.payments, Refused):
            buyers = self.base.customers.index
            named.append(NamedList("overdue-money", self.payments.late(buyers)))
            named.append(NamedList("over-limit", self.payments.beyond_limit(buyers)))
        return named
