"""The analysis of a customer base as an object: what is known of the customers, and every page that is made of it."""

from __future__ import annotations

import ast
import os
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from analysis.customers import customer_frame, history_frame, one_a_customer, open_transactions
from analysis.errors import AnalysisError, Finding, UsageError
from analysis.kept import Memory, Watched, kept, memory_of
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import OF_RUN_BEFORE, Settings, make_settings
from analysis.tables.preparation import prepare_cached
from analysis.tables.prepared import Audit, Prepared
from analysis.tables.sources import find_source

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd

    from analysis.clv.forecast import Forecast
    from analysis.clv.page import LifetimeValue
    from analysis.clv.value import Valuation
    from analysis.contribution.ladder import Ladder
    from analysis.description.page import Description
    from analysis.loyalty.page import Loyalty
    from analysis.management.page import Management
    from analysis.pareto.page import Pareto
    from analysis.portrait.page import Portrait
    from analysis.presentation.views import Show
    from analysis.steering.page import Steering
    from analysis.tables.page import DataBasis
    from analysis.tables.targets import Target

# Set by a run for its kernels: the folder in which it prepared the tables, and the languages it tells them in.
PREPARED_VARIABLE = "KUNDENWERT_PREPARED"
LANGUAGES_VARIABLE = "KUNDENWERT_LANGUAGES"

# By table the day on which a row became known. Tables without one are known as of today only.
KNOWN_ON = {"ratings": "date", "activities": "date", "costs": "period", "potential": "as_of", "contracts": "start"}
# Days that, from an earlier date, had not come yet.
NOT_YET = {"contacts": ("last_contact",), "costs": ("paid_date",), "customers": ("lost_on",), "contracts": ("end",)}


class CustomerBase:
    """The customers of one company, in a window, under given settings.

    Parameters
    ----------
    source : ``demo``, ``cdnow``, ``cdnow-master``, a file, a workbook or a folder; inside a run it was read already
    lang : language of what is shown, ``de`` or ``en``
    customer : whom a portrait is of; see `portrait`
    parameters : settings that differ from their defaults; `analysis.settings` lists them

    Examples
    --------
    >>> base = CustomerBase("demo")
    >>> round(base.pareto.concentration.top_share, 3)
    0.701

    Notes
    -----
    Everything is computed when it is first asked for, and once: a second base on the same input, with other settings,
    reuses what these do not touch.
    """

    def __init__(
        self, source: str | os.PathLike[str] = "demo", lang: str = "en", customer: str = "", **parameters: Any
    ) -> None:
        if lang not in LANGUAGES:
            raise UsageError(
                Finding(
                    "bad-setting", "error", values={"name": "lang", "value": lang, "allowed": " | ".join(LANGUAGES)}
                )
            )
        prepared = os.environ.get(PREPARED_VARIABLE)
        self.languages: tuple[str, ...] = (lang,)
        self._folder: Path | None = None
        if prepared:
            self._folder = Path(prepared)
            self.prepared = Prepared(self._folder)
            self._given = self.prepared.settings
            asked = os.environ.get(LANGUAGES_VARIABLE, lang).split(",")
            self.languages = (lang, *(other for other in asked if other != lang))
        else:
            found = find_source(os.fspath(source))
            self._given = make_settings(parameters, dict(found.defaults))
            self.prepared = prepare_cached(found, self._given)
        self.lang = lang
        self._wanted = customer
        self._until: date | None = None
        self._remember()

    def _remember(self) -> None:
        folder = self._folder / "kept" / (self._until.isoformat() if self._until else "now") if self._folder else None
        self.memory: Memory = memory_of((self.prepared.folder, self._until), self._given, folder)

    def as_of(self, day: date) -> CustomerBase:
        """The base as it was known at the end of `day`: rows dated up to it, models fitted anew.

        Tables without dates (`undated`) stay as of today, and figures that rest on them have to say so.

        Raises
        ------
        Refused : ``as-of-outside`` where `day` is not inside the window
        """
        if not self.period.start < day <= self.period.end:
            raise Refused(
                "as-of-outside",
                day=day.isoformat(),
                start=self.period.start.isoformat(),
                end=self.period.end.isoformat(),
            )
        then = object.__new__(CustomerBase)
        then.__dict__.update(
            {k: v for k, v in self.__dict__.items() if k in ("prepared", "languages", "lang", "_folder", "_wanted")}
        )
        split = self._given.validation_start
        then._given = self._given.model_copy(update={"validation_start": split if split and split <= day else None})
        then._until = day
        then._remember()
        return then

    @cached_property
    def show(self) -> Show:
        """``show(display, result, …)``: what a notebook cell shows, in all languages of the run."""
        from analysis.presentation.views import Show

        return Show([self.words_in(lang) for lang in self.languages])

    # ------------------------------------------------------------------ what was read

    @property
    def settings(self) -> Settings:
        """The settings; what is computed from them notes which it reads (`analysis.kept`)."""
        return cast(Settings, Watched(self._given))

    @property
    def audit(self) -> Audit:
        """What was read and what became of it; always of the whole input."""
        return self.prepared.audit

    @property
    def currency(self) -> str:
        return self.audit.currency

    @property
    def period(self) -> Period:
        """The window of the analysis."""
        window = self.audit.period
        return Period(window.start, self._until) if self._until else window

    @property
    def undated(self) -> tuple[str, ...]:
        """Tables that an earlier date cannot be asked of, as far as the source has them."""
        return tuple(name for name in ("customers", "contacts") if self.prepared.has(name))

    @property
    def without_dates(self) -> Refused | None:
        """Why nothing that depends on time can be said, where the data hold sums without a single date."""
        return Refused("no-dates") if self.audit.grain == "none" else None

    @cached_property
    def words(self) -> Words:
        return self.words_in(self.lang)

    def words_in(self, lang: str) -> Words:
        return Words(lang, self.currency, self.prepared.dictionary(lang))

    @cached_property
    def transactions(self) -> ir.Table:
        """The transactions in use, as a table of the engine; transaction-sized work stays there."""
        import ibis

        table = open_transactions(self.prepared.path("transactions"))
        return table.filter(table.date <= ibis.literal(self._until)) if self._until else table

    def table(self, name: str) -> ir.Table | None:
        """One of the smaller tables in the database of the transactions; None where the source has none."""
        if not self.prepared.has(name):
            return None
        import ibis

        table = self.transactions.get_backend().read_parquet(self.prepared.path(name))
        day = KNOWN_ON.get(name)
        if self._until is None or day is None or day not in table.columns:
            return table
        return table.filter((table[day] <= ibis.literal(self._until)) | table[day].isnull())

    def frame(self, name: str, customer: str = "") -> pd.DataFrame | None:
        """One of the smaller tables as read, exact decimals; of one customer only if one is named; None as above."""
        import pandas as pd

        if not self.prepared.has(name):
            return None
        rows = [("customer_id", "==", customer)] if customer else None
        frame = pd.read_parquet(self.prepared.path(name), filters=rows)
        if self._until is None:
            return frame
        day = KNOWN_ON.get(name)
        if day in frame:
            known = pd.to_datetime(frame[day])
            frame = frame[known.isna() | (known <= pd.Timestamp(self._until))]
        for column in NOT_YET.get(name, ()):
            if column in frame:
                frame[column] = frame[column].where(pd.to_datetime(frame[column]) <= pd.Timestamp(self._until))
        return frame

    def side(self, name: str) -> pd.DataFrame | None:
        """One of the smaller tables with every canonical column, floats and days; None where there is nothing in it."""
        from analysis.tables.typed import typed

        if name not in self._sides:
            self._sides[name] = typed(name, self.frame(name))
        return self._sides[name]

    @cached_property
    def _sides(self) -> dict[str, pd.DataFrame | None]:
        return {}

    def lay_down(self, page: str, columns: pd.DataFrame, folder: Literal["exports", "worklists"] = "exports") -> None:
        """Hand columns by customer_id, or the rows of a list, to the run, which writes them into its files; nothing
        outside of one."""
        if self._folder:
            place = self._folder / folder
            place.mkdir(exist_ok=True)
            columns.to_parquet(place / f"{page}.parquet")

    @cached_property
    def previous_actions(self) -> pd.DataFrame | None:
        """The actions of an earlier report, whose effect is measured; columns as in `analysis.tables.worklists`.

        Raises
        ------
        InputError : they cannot be read, or belong to others
        """
        from analysis.tables.worklists import PREVIOUS, read_actions

        # A run has read them before its notebooks started, from wherever it was called.
        if self._folder:
            return self.prepared.frame(PREVIOUS)
        if self.settings.actions in ("", OF_RUN_BEFORE):
            return None
        return read_actions(Path(self.settings.actions), self.prepared)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """What is to be reached, from ``targets.csv`` or from the profile of a run.

        Raises
        ------
        InputError : the file cannot be read, or holds what is no target
        """
        from analysis.tables.targets import TARGETS, from_frame, read_targets

        # As for `previous_actions`.
        if self._folder:
            return from_frame(self.prepared.frame(TARGETS))
        return read_targets(Path(self.settings.targets)) if self.settings.targets else ()

    # ------------------------------------------------------------------ what is known of the customers

    @kept
    def customers(self) -> pd.DataFrame:
        """One row a customer who bought in the window; columns as in `analysis.customers`."""
        return self.customers_in(self.period)

    def customers_in(self, period: Period) -> pd.DataFrame:
        """The same of another period."""
        return customer_frame(self.transactions, period)

    def histories_in(self, period: Period) -> pd.DataFrame:
        """The same without orders and cost of goods, which take long."""
        return history_frame(self.transactions, period)

    @cached_property
    def names(self) -> pd.Series:
        """Name of each customer where one is known, by customer_id."""
        import pandas as pd

        known = self.frame("customers")
        if known is None or "name" not in known:
            return pd.Series(dtype="str", name="name")
        return one_a_customer(known)["name"].dropna()

    @kept
    def contribution(self) -> Ladder:
        """What each customer brings and costs, level by level (Deckungsbeitrag I to IV)."""
        from analysis.contribution.ladder import ladder

        sides = (self.table("activities"), self.table("costs"))
        return ladder(self.transactions, self.customers, self.period, *sides, self.settings.margin_rate)

    @kept
    def forecast(self) -> Forecast | Refused:
        """The model of purchases in use, and how it was chosen."""
        from analysis.clv.forecast import forecast_or_refused

        return self.without_dates or forecast_or_refused(
            self.transactions, self.customers, self.period, self.settings, self.frame("customers")
        )

    @kept
    def value(self) -> Valuation | Refused:
        """What each customer is worth from the end of the window on."""
        from analysis.clv.value import value_or_refused

        tables = {
            "transactions": self.transactions,
            "activities": self.table("activities"),
            "costs": self.table("costs"),
        }
        return value_or_refused(self.forecast, self.contribution, tables, self.frame("customers"), self.settings)

    # ------------------------------------------------------------------ the pages

    @cached_property
    def data_basis(self) -> DataBasis:
        """Can these data be trusted?"""
        from analysis.tables.page import DataBasis

        return DataBasis(self)

    @cached_property
    def description(self) -> Description:
        """What makes the customers, in five action areas?"""
        from analysis.description.page import Description

        return Description(self)

    @cached_property
    def pareto(self) -> Pareto:
        """Who carries the business, who earns and who burns money?"""
        from analysis.pareto.page import Pareto

        return Pareto(self)

    @cached_property
    def lifetime_value(self) -> LifetimeValue:
        """What is each customer worth from now on, and how sure is that?"""
        from analysis.clv.page import LifetimeValue

        return LifetimeValue(self)

    @cached_property
    def loyalty(self) -> Loyalty:
        """Who stays, what is staying worth, and who is about to go?"""
        from analysis.loyalty.page import Loyalty

        return Loyalty(self)

    @cached_property
    def steering(self) -> Steering:
        """What to do, with whom, and where visits and care go?"""
        from analysis.steering.page import Steering

        return Steering(self)

    @cached_property
    def management(self) -> Management:
        """What is, what changed, what to do, for how much money, and how sure is that?"""
        from analysis.management.page import Management

        return Management(self)

    def portrait(self, customer: str = "") -> Portrait:
        """One customer in five areas: by default the one that was asked for, else the one with the most revenue.

        Raises
        ------
        UsageError : no table knows the customer; the nearest numbers are named
        """
        from analysis.portrait.page import Portrait
        from analysis.tables.lookup import find_customer

        wanted = customer or self._wanted
        if wanted:
            return Portrait(self, find_customer(wanted, self.prepared, self._given))
        return Portrait(self, str(self.customers["net_amount"].idxmax()))


def open_base(namespace: Mapping[str, Any]) -> CustomerBase:
    """The base that the parameters of a notebook ask for.

    Parameters
    ----------
    namespace : ``globals()`` of the notebook, after its cell of parameters and the one that papermill adds to it

    Raises
    ------
    NotebookError : with the sentences of the command line, for parameters that do not exist, values that are not
        allowed and sources that are not there
    """
    lang = namespace.get("lang", "en")
    try:
        return CustomerBase(**_parameters(namespace))
    except AnalysisError as error:
        from analysis.tables.show.findings import finding_text

        words = Words(lang if lang in LANGUAGES else "en")
        raise NotebookError("\n".join(finding_text(finding, words) for finding in error.findings)) from None


class NotebookError(Exception):
    """What the user of a notebook has to mend, in words."""


_NOT_SETTINGS = ("source", "lang", "customer")


def _parameters(namespace: Mapping[str, Any]) -> dict[str, Any]:
    """Those that the notebook's cells of parameters name.

    papermill only warns of a name that no cell declares, and a report of the wrong company would look right: it is
    refused as on the command line.
    """
    declared = [*_NOT_SETTINGS, *Settings.model_fields]
    injected = [name for cell in namespace.get("In", ()) if cell.startswith(_INJECTED) for name in _assigned(cell)]
    given = {name: namespace[name] for name in [*declared, *injected] if name in namespace and name != "profile"}
    return {**given, **_of_profile(namespace.get("profile", ""), given)}


def _of_profile(path: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Settings of the profile at `path`, where the notebook leaves them at their default; none where it names no profile."""
    if not path:
        return {}
    from analysis.profile import read_profile

    defaults = Settings().model_dump(mode="json")
    left = {
        name for name, value in given.items() if value == ("" if defaults.get(name) is None else defaults.get(name))
    }
    return {
        name: value for name, value in read_profile(Path(path)).settings.items() if name in left or name not in given
    }


# How papermill begins the cell that it adds.
_INJECTED = "# Parameters\n"


def _assigned(cell: str) -> list[str]:
    statements = ast.parse(cell).body
    return [
        node.targets[0].id
        for node in statements
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    ]
