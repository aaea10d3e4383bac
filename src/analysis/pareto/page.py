"""The Pareto analysis: who carries the business, who earns and who burns money, how stable is that, how much is chance?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.claims import Claim
from analysis.contribution.groups import Groups, by_group, customer_groups
from analysis.contribution.ladder import Ladder
from analysis.kept import kept
from analysis.page import Headline, KeyFigure, NamedList, Page
from analysis.pareto import ledger
from analysis.pareto.abc import Abc, abc, abc_by_category
from analysis.pareto.bases import Measured, measured
from analysis.pareto.burden import Burden, burden
from analysis.pareto.foresight import Foresight, TooFew, foresight
from analysis.pareto.intervals import Interval
from analysis.pareto.losses import Losses, Remedy, losses, remedies
from analysis.pareto.migration import Chance, Migration, migration
from analysis.pareto.ranks import Ranks, ranks
from analysis.pareto.results import exported, pareto_analysis
from analysis.pareto.rfm import Rfm, scored
from analysis.pareto.whale import Whale, whale
from analysis.pareto.windows import Windows, windows
from analysis.refusal import Refused

if TYPE_CHECKING:
    import pandas as pd


class Pareto(Page):
    """The Pareto analysis of a base."""

    name = "pareto_analysis"

    @property
    def contribution(self) -> Ladder:
        return self.base.contribution

    @kept
    def concentrations(self) -> Mapping[str, Measured]:
        """Concentration of revenue, of purchases before returns and of profits, as far as there are any."""
        settings = self.settings
        return measured(self.base.customers, self.contribution, settings.top_share, settings.level, settings.seed)

    @property
    def concentration(self) -> Measured | Refused:
        """Concentration of revenue over the buyers of the window."""
        return self.concentrations.get("revenue", Refused("no-revenue"))

    @property
    def measures(self) -> Mapping[str, Measured] | Refused:
        """`concentrations`, refused where there is nothing to measure."""
        return self.concentrations or Refused("no-revenue")

    def same_gini(self, by_hand: float) -> float | Refused:
        """The coefficient that a notebook computed by hand, if it is that of the package.

        Raises
        ------
        AssertionError : it is not
        """
        if isinstance(self.concentration, Refused):
            return self.concentration
        assert abs(by_hand - self.concentration.gini) < 1e-9, (by_hand, self.concentration.gini)
        return by_hand

    @kept
    def windows(self) -> Windows | Refused:
        """The share of the top against the length of the window."""
        return self.base.without_dates or windows(self.base.transactions, self.base.period, self.settings.top_share)

    @kept
    def abc(self) -> Abc:
        """Classes by revenue after returns."""
        return abc(self.base.customers["net_amount"], self.settings.abc_a, self.settings.abc_b)

    @kept
    def rfm(self) -> Rfm | Refused:
        """Recency, frequency and monetary value in scores."""
        return self.base.without_dates or scored(self.base.customers, self.settings.rfm_groups)

    @kept
    def categories(self) -> pd.DataFrame | Refused:
        """Net revenue by product category and class."""
        return abc_by_category(self.base.transactions, self.base.period, self.abc.classes)

    @cached_property
    def by_class(self) -> Groups | Refused:
        """The contribution by class."""
        return by_group(self.contribution, self.abc.classes)

    @cached_property
    def by_customer_group(self) -> Groups | Refused:
        """The contribution by the customer group of the master data, as of today."""
        return by_group(self.contribution, customer_groups(self.base.frame("customers")))

    @kept
    def whale(self) -> Whale | Refused:
        """The whale curve of the contribution."""
        return whale(self.contribution.contribution) if self.contribution.known else Refused("no-contribution")

    @kept
    def whale_top(self) -> Interval | Refused:
        """Share of the whole contribution that the best 20 % of the customers earn."""
        curve = self.whale
        if isinstance(curve, Refused):
            return curve
        return curve.top_share_interval(0.2, self.settings.level, self.settings.seed)

    @kept
    def losses(self) -> Losses | Refused:
        """What makes customers loss-makers."""
        return losses(self.contribution) if self.contribution.known else Refused("no-contribution")

    @cached_property
    def remedies(self) -> Sequence[Remedy] | Refused:
        """What would mend the losses, the greatest gain first."""
        return self.losses if isinstance(self.losses, Refused) else remedies(self.losses, self.contribution)

    @kept
    def ranks(self) -> Ranks | Refused:
        """Customers by revenue against the same by contribution."""
        settings = self.settings
        revenue = self.base.customers["net_amount"]
        return ranks(revenue, self.contribution, settings.abc_a, settings.abc_b, settings.list_length)

    @kept
    def migration(self) -> Migration | Refused:
        """How customers moved between classes, beside what chance alone would move."""
        base = self.base
        return base.without_dates or migration(base.transactions, base.histories_in, base.period, self.settings)

    @property
    def chance(self) -> Chance | Refused:
        """What chance alone would have moved."""
        return self.migration if isinstance(self.migration, Refused) else self.migration.chance

    @kept
    def returns(self) -> Burden | Refused:
        """What is left of a euro of purchases against the share returned."""
        return burden(self.contribution, "returns", self.settings.level)

    @kept
    def service(self) -> Burden | Refused:
        """The same against the load of service."""
        return burden(self.contribution, "service", self.settings.level)

    @kept
    def foresight(self) -> Foresight | TooFew:
        """How well the later top can be told in advance."""
        master = self.base.frame("customers")
        return foresight(self.base.transactions, self.base.period, self.settings.level, master)

    # ------------------------------------------------------------------ to the outside

    @cached_property
    def eighty_twenty(self) -> Claim:
        """20 % of the customers bring 80 % of revenue?"""
        if isinstance(self.concentration, Refused):
            return Claim("revenue_80_20", "not_testable", "none", {})
        return ledger.revenue_claim(self.concentration.intervals.top20_share)

    @cached_property
    def _claims(self) -> Sequence[Claim]:
        curve = None if isinstance(self.whale, Refused) else self.whale
        share = None if isinstance(self.whale_top, Refused) else self.whale_top
        return (
            self.eighty_twenty,
            ledger.contribution_claim(self.contribution, curve, share),
            ledger.dispensable_claim(self.contribution, curve, self.settings.level),
            ledger.unforeseeable_claim(self.foresight),
        )

    def claims(self) -> Sequence[Claim]:
        return self._claims

    def results(self) -> Mapping[str, Any]:
        return pareto_analysis(self)

    def headline(self) -> Headline | None:
        if isinstance(self.concentration, Refused):
            return None
        share = ("percent0", self.concentration.intervals.top20_share.estimate)
        if isinstance(self.whale, Refused) or not self.whale.loss_makers:
            return Headline("pareto", "revenue", {"share": share})
        losses = {"makers": ("count", self.whale.loss_makers), "loss": ("money", self.whale.hidden_loss)}
        return Headline("pareto", "losses", {"share": share, **losses})

    def key_figures(self) -> Sequence[KeyFigure]:
        figures = []
        if not isinstance(self.concentration, Refused):
            share = self.concentration.intervals.top20_share
            figures.append(
                KeyFigure("top20_revenue_share", share.estimate, share.low, share.high, self.concentration.doubt)
            )
        if not isinstance(self.whale, Refused):
            doubt = self.contribution.doubt
            figures.append(KeyFigure("contribution", self.whale.total, doubt=doubt))
            figures.append(KeyFigure("loss_makers", self.whale.loss_makers, doubt=doubt))
        return figures

    def lists(self) -> Sequence[NamedList]:
        earned = self.contribution.contribution if self.contribution.known else None
        if earned is None:
            return ()
        makers = earned[earned < 0].sort_values(kind="stable").to_frame()
        found = [NamedList("loss-makers", makers)]
        if not isinstance(self.ranks, Refused):
            lower = self.ranks.overrated.rename(columns={"revenue": "net_amount"})
            found.append(NamedList("overrated", lower[["net_amount", "contribution"]]))
        return found

    def export(self) -> pd.DataFrame:
        columns = self.abc.classes.to_frame()
        if not isinstance(self.rfm, Refused):
            columns = columns.join(self.rfm.scores[["rfm"]])
        return columns.join(exported(self.contribution))
