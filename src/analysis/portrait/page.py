"""The portrait of one customer: what stands out and what to do about it, then the five action areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.description.sales import by_month
from analysis.kept import kept
from analysis.page import Page
from analysis.portrait.alerts import Alert, Chance, alerts, chances
from analysis.portrait.facts import Facts, facts
from analysis.portrait.history import History, history
from analysis.portrait.shared import Shared, Values, shared, values
from analysis.refusal import INAPPLICABLE, Refused

if TYPE_CHECKING:
    import pandas as pd

    from analysis.base import CustomerBase


class Portrait(Page):
    """One customer of a base.

    Attributes
    ----------
    customer : its number, as the tables have it
    """

    name = "customer_portrait"

    def __init__(self, base: CustomerBase, customer: str) -> None:
        super().__init__(base)
        self.customer = customer

    # These two are of all customers, and kept for all portraits.

    @kept
    def shared(self) -> Shared:
        """What the pages of the base say of each customer."""
        return shared(self.base)

    @kept
    def values(self) -> Values | Refused:
        """What customers are worth."""
        return values(self.base)

    @cached_property
    def facts(self) -> Facts:
        """Everything that the sources say of the customer."""
        return facts(self.customer, self.base, self.shared, self.values)

    @property
    def bought(self) -> Facts | Refused:
        """The same, refused where the customer bought nothing in the window."""
        return self.facts if self.facts.base is not None else Refused("no-purchase-in-window")

    @property
    def people(self) -> Facts | Refused:
        """The same, inapplicable where of nobody influence and attitude are known."""
        return self.facts if self.facts.support == self.facts.support else INAPPLICABLE

    @property
    def views(self) -> pd.DataFrame | Refused:
        """How the customer sees us, beside our own view and that of all customers."""
        if self.facts.tables["ratings"] is None:
            return Refused("no-ratings")
        return Refused("no-view") if self.facts.views is None else self.facts.views

    @cached_property
    def alerts(self) -> Sequence[Alert]:
        """What stands out, the gravest first."""
        return alerts(self.facts)

    @cached_property
    def chances(self) -> Sequence[Chance]:
        """What more could be sold, the largest first."""
        return chances(self.facts)

    @cached_property
    def history(self) -> History | Refused:
        """Revenue over time."""
        return history(by_month(self.base.transactions, self.base.period, self.customer), self.base.period)

    def results(self) -> Mapping[str, Any]:
        return {"alerts": [alert.key for alert in self.alerts], "chances": len(self.chances)}
