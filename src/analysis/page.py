"""What every analysis offers to the outside, the same for all; reporting collects it and knows no key of any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.doubt import Doubt
from analysis.kept import Memory
from analysis.refusal import INAPPLICABLE, Refused
from analysis.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

    from analysis.base import CustomerBase
    from analysis.claims import Claim


@dataclass(frozen=True)
class KeyFigure:
    """A figure for the start page and the management report.

    Attributes
    ----------
    quantity : its name in `analysis.quantities`
    value : in the unit of the quantity
    low, high : bounds, where there is an interval
    doubt : why it is doubtful; None where it is not
    before : what it was a year ago; None where that is not known
    trend : by period, the latest last; empty where it has none
    """

    quantity: str
    value: float | None
    low: float | None = None
    high: float | None = None
    doubt: Doubt | None = None
    before: float | None = None
    trend: tuple[float, ...] = ()


@dataclass(frozen=True)
class NamedList:
    """Customers that a page counts and calls for action on.

    Attributes
    ----------
    key : name of the list, ``list-<key>`` in the language room
    frame : index customer_id; columns that are registered quantities of customers
    """

    key: str
    frame: pd.DataFrame
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Headline:
    """What a page comes to, in one sentence.

    Attributes
    ----------
    key, of : ``headline-<key>-<of>`` in the language room; `of` is what it is about, such as value or revenue
    figures : of that sentence by name, each with its kind (`analysis.presentation.worded`)
    doubt : why they may be wrong; None where nothing speaks against them
    """

    key: str
    of: str
    figures: Mapping[str, tuple[str, Any]]
    doubt: Doubt | None = None


# How many measures a manager remembers.
PROPOSED = 5


@dataclass(frozen=True)
class Proposal:
    """What is to be done first, for the start page.

    Attributes
    ----------
    kind : ``action-<kind>`` in the language room
    quantity : what the money is, in `analysis.quantities`; empty where none is known
    customers : for how many
    money, low, high : at stake, each amount once over all kinds, with its range; money a year, and once where overdue
    largest : the customers with most at stake, at most three; by name where one is known and names are shown
    owners : who looks after them, likewise
    evidence : ``evidence-<evidence>``: what is known of the effect
    duty : whether it is done in any case
    """

    kind: str
    quantity: str
    customers: int
    money: float
    low: float
    high: float
    largest: tuple[str, ...]
    owners: tuple[str, ...]
    evidence: str
    duty: bool


class Page:
    """An analysis of a customer base: its questions are its attributes, each computed when it is first asked for.

    Attributes
    ----------
    name : of its section in ``results.json``
    base : what is analysed
    """

    name: ClassVar[str]

    def __init__(self, base: CustomerBase) -> None:
        self.base = base

    @property
    def memory(self) -> Memory:
        return self.base.memory

    @property
    def settings(self) -> Settings:
        return self.base.settings

    def results(self) -> Mapping[str, Any]:
        """Plain numbers by name, for ``results.json``."""
        raise NotImplementedError

    def headline(self) -> Headline | None:
        """The page in one sentence; None where it has nothing to say on these data."""
        return None

    def claims(self) -> Sequence[Claim]:
        """What the data say to the claims of the articles."""
        return ()

    def key_figures(self) -> Sequence[KeyFigure]:
        return ()

    def lists(self) -> Sequence[NamedList]:
        return ()

    def proposals(self) -> Sequence[Proposal]:
        """What is to be done first, the most money first."""
        return ()

    def list_of(self, key: str) -> NamedList | Refused:
        """One of `lists`; inapplicable where the data do not carry it."""
        return next((one for one in self.lists() if one.key == key), INAPPLICABLE)

    def worklist(self) -> pd.DataFrame | None:
        """Rows for people to work through, for ``actions.csv`` and ``actions.xlsx``; columns as in
        `analysis.reporting.worklists`."""
        return None

    def export(self) -> pd.DataFrame | None:
        """Columns by customer_id for ``customers.csv``."""
        return None
