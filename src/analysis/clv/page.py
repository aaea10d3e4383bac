"""Customer lifetime value: what is each customer worth from now on, and how sure is that?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.claims import Kind
from analysis.clv.activity import Activity, activity
from analysis.clv.adequacy import Adequacy, adequacy
from analysis.clv.buyers import Buyers, buyers
from analysis.clv.comparison import comparison
from analysis.clv.conclusion import Conclusion, conclusion
from analysis.clv.contracts import relationships
from analysis.clv.covariates import Covariates
from analysis.clv.distribution import Distribution, distribution
from analysis.clv.economics import QUANTITY
from analysis.clv.forecast import Forecast
from analysis.clv.heterogeneity import Curve, DropOut, SameDropOut, drop_out, rates
from analysis.clv.independence import Independence, independence
from analysis.clv.money import Money
from analysis.clv.newcomer import Newcomer, newcomer
from analysis.clv.position import Positions, concentration, positions
from analysis.clv.possible import Possible, possible
from analysis.clv.purchases import ExpectedPurchases, expected_purchases
from analysis.clv.referee import Comparison, referee
from analysis.clv.reliability import Reliability, reliability
from analysis.clv.renewal import Renewal, renewal
from analysis.clv.residual import Residual, residual
from analysis.clv.results import customer_lifetime_value, exported, exported_purchases
from analysis.clv.season import Season
from analysis.clv.sensitivity import Sensitivity, sensitivity
from analysis.clv.tested import Tested, tested
from analysis.clv.tracking import Tracking, tracked
from analysis.clv.truncation import Truncation, truncation
from analysis.clv.uncertainty import Interval
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.kept import kept
from analysis.page import Headline, KeyFigure, NamedList, Page
from analysis.refusal import INAPPLICABLE, Refused

if TYPE_CHECKING:
    import pandas as pd


class LifetimeValue(Page):
    """The lifetime values of a base."""

    name = "customer_lifetime_value"

    # ------------------------------------------------------------------ can it be estimated, and how well

    @kept
    def adequacy(self) -> Adequacy:
        """Whether the data carry an estimate, question by question."""
        return adequacy(self.base.customers, self.base.period, self.settings.horizon_months)

    @property
    def adequate(self) -> Adequacy | Refused:
        """`adequacy`, refused where nothing is estimated for want of it."""
        return self.adequacy.or_refused

    @property
    def truncation(self) -> Truncation | Refused:
        """How many customers were there before the window; inapplicable where all began in it."""
        found = truncation(self.base.customers, self.base.frame("customers"), self.base.period)
        return self.base.without_dates or found.or_inapplicable

    @property
    def forecast(self) -> Forecast | Refused:
        """All models, their test on the holdout, and the one in use."""
        return self.base.forecast

    @property
    def comparison(self) -> pd.DataFrame | Refused:
        """All models and two simple rules side by side."""
        return comparison(self.forecast)

    @property
    def tested(self) -> Tested | Refused:
        """What the model in use expected of the holdout, and what came."""
        return tested(self.forecast)

    @property
    def reliability(self) -> Reliability | Refused:
        """How often intervals like those of this page held at past origins."""
        return reliability(self.forecast, self.settings.level)

    @kept
    def buyers(self) -> Buyers | Refused:
        """Who was expected to buy at past origins, and who did."""
        return buyers(self.forecast)

    @property
    def money(self) -> Money | Refused:
        """What customers were expected to bring at past origins, and what they brought."""
        if isinstance(self.value, Refused):
            return self.value
        return self.value.money if self.value.money and self.value.money.past else INAPPLICABLE

    @kept
    def tracking(self) -> Tracking | Refused:
        """Repeat purchases week by week, expected and actual."""
        return tracked(self.forecast)

    @property
    def season(self) -> Season | Refused:
        """Whether some months are busier, and whether that foretells purchases better."""
        return self.forecast if isinstance(self.forecast, Refused) else self.forecast.season

    @property
    def rates(self) -> Curve | Refused:
        """How often customers buy while they are active."""
        return rates(self.forecast)

    @property
    def drop_out(self) -> DropOut | SameDropOut | Refused:
        """How soon customers leave."""
        return drop_out(self.forecast)

    # ------------------------------------------------------------------ value

    @property
    def value(self) -> Valuation | Refused:
        """What each customer is worth from the end of the window on, with everything it rests on."""
        return self.base.value

    @property
    def values(self) -> pd.DataFrame | Refused:
        """By customer_id p_alive, expected_purchases, expected_spend, value and its bounds low and high."""
        return self.value if isinstance(self.value, Refused) else self.value.frame

    @property
    def total(self) -> Interval | Refused:
        """Value of the whole base between its bounds; revenue where no margin is known (``value.measure``)."""
        return self.value if isinstance(self.value, Refused) else self.value.total

    @kept
    def purchases(self) -> ExpectedPurchases | Refused:
        """Purchases to come and who is still active, also where a value was refused."""
        return expected_purchases(self.forecast, self.value, self.settings)

    @kept
    def residual(self) -> Residual | Refused:
        """Value without a horizon."""
        return residual(self.value, self.settings.seed)

    @kept
    def sensitivity(self) -> Sensitivity | Refused:
        """The total when one assumption moves."""
        return sensitivity(self.value)

    @kept
    def independence(self) -> Independence | Refused:
        """Whether spend depends on how often a customer buys."""
        return independence(self.value)

    @property
    def covariates(self) -> Covariates | Refused:
        """Who buys more, and who stays longer, and whether the forecast knows it."""
        return self.forecast if isinstance(self.forecast, Refused) else self.forecast.covariates

    @property
    def activity(self) -> Activity | Refused:
        """P(active) by purchases so far and time since the last one."""
        return activity(self.forecast, self.purchases)

    @property
    def distribution(self) -> Distribution | Refused:
        """How values are spread over customers."""
        return distribution(self.value)

    @kept
    def positions(self) -> Positions | Refused:
        """Customers seen in their past and in their future."""
        return positions(self.value)

    @property
    def possible(self) -> Possible | Refused:
        """What the best customers may be worth."""
        return possible(self.value, self.settings.list_length)

    @property
    def concentration(self) -> Positions | Refused:
        """How past and future money concentrate on the customers that have most of it."""
        return concentration(self.positions)

    @kept
    def newcomer(self) -> Newcomer | Refused:
        """What an average new customer is worth."""
        return newcomer(self.value, self.base.period, self.settings, self.base.frame("customers"))

    @kept
    def renewal(self) -> Renewal | Refused:
        """How many customers under contract renew, and what they are worth."""
        return renewal(relationships(self.base.side("contracts"), self.base.period.end), self.settings)

    @kept
    def referee(self) -> Comparison | Refused:
        """The estimates beside those of lifetimes."""
        return referee(self.value)

    @property
    def conclusion(self) -> Conclusion:
        """What the page comes to."""
        return conclusion(self.value, self.purchases, self.settings.horizon_months)

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        section = customer_lifetime_value(self.forecast, self.purchases, self.value, self.newcomer)
        further = {"contracts": self.renewal, "season": self.season, "covariates": self.covariates}
        return section | {name: one.results for name, one in further.items() if not isinstance(one, Refused)}

    def headline(self) -> Headline | None:
        if not isinstance(self.value, Refused):
            return self._ahead(self.value.measure, self.value.total, "about", self.value.doubts)
        if isinstance(self.purchases, Refused):
            return None
        return self._ahead("purchases", self.purchases.total, "about_number", self.purchases.doubts)

    def _ahead(self, of: str, total: Interval, kind: Kind, doubts: Sequence[Doubt]) -> Headline:
        bounds = {name: (kind, (getattr(total, name), total.low, total.high)) for name in ("estimate", "low", "high")}
        further = {"months": ("count", self.settings.horizon_months), "level": ("percent0", total.level)}
        return Headline("clv", of, {**further, **bounds}, next(iter(doubts), None))

    def key_figures(self) -> Sequence[KeyFigure]:
        figures = []
        if not isinstance(self.value, Refused):
            doubt, total = next(iter(self.value.doubts), None), self.value.total
            quantity = f"total_{QUANTITY[self.value.measure]}"
            figures.append(KeyFigure(quantity, total.estimate, total.low, total.high, doubt))
        if not isinstance(self.purchases, Refused):
            doubt, ahead = next(iter(self.purchases.doubts), None), self.purchases.total
            figures.append(KeyFigure("expected_purchases", ahead.estimate, ahead.low, ahead.high, doubt))
        return figures

    def lists(self) -> Sequence[NamedList]:
        if isinstance(self.value, Refused) or self.value.measure != "value":
            return ()
        frame = self.value.frame[["value"]].sort_index().sort_values("value", kind="stable")
        return (NamedList("negative-value", frame[frame["value"] < 0]),)

    def export(self) -> pd.DataFrame | None:
        if not isinstance(self.value, Refused):
            return exported(self.value)
        return None if isinstance(self.purchases, Refused) else exported_purchases(self.purchases)
