"""Every parameter of a report: type, range, default and meaning. Nothing else in the project declares one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from analysis.errors import Finding, UsageError


@dataclass(frozen=True)
class Meaning:
    """What a parameter means, for people, in both languages."""

    en: str
    de: str


def _currency_code(value: str) -> str:
    if value and not (len(value) == 3 and value.isascii() and value.isalpha() and value.isupper()):
        raise ValueError("no ISO code")
    return value


# In place of the path of an earlier list of actions: that of the run before.
OF_RUN_BEFORE = "previous"

# What is written in place of a secret.
WITHHELD = "**********"


# A shorter secret can be tried out.
_SECRET_LENGTH = 12


def _long_enough(value: SecretStr) -> SecretStr:
    if 0 < len(value) < _SECRET_LENGTH and value.get_secret_value() != WITHHELD:
        raise ValueError("a short secret can be guessed")
    return value


class _Contradiction(ValueError):
    """Parameters that do not go together: the key of what is said of it, and the two."""

    def __init__(self, wrong: list[tuple[str, str, str]]) -> None:
        self.wrong = wrong
        super().__init__(f"contradicting {wrong}")


class Settings(BaseModel):
    """The parameters of one run, checked when made and unchangeable after."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # Reading the input
    date_format: Annotated[
        Literal["auto", "dmy", "mdy", "ymd"],
        Meaning(
            en="order of day, month and year where the data leave it open",
            de="Reihenfolge von Tag, Monat und Jahr, falls die Daten sie offenlassen",
        ),
    ] = "auto"
    decimal: Annotated[
        Literal["auto", "comma", "point"],
        Meaning(
            en="decimal sign where the data leave it open",
            de="Dezimalzeichen, falls die Daten es offenlassen",
        ),
    ] = "auto"
    currency: Annotated[
        str,
        AfterValidator(_currency_code),
        Meaning(
            en="currency to report in (ISO code); rows in others are set aside; empty: the only one in the data",
            de="Berichtswährung (ISO-Code); Zeilen in anderen werden ausgesondert; leer: die einzige der Daten",
        ),
    ] = ""
    columns: Annotated[
        str,
        Meaning(
            en="headers the program does not know, as canonical=header, separated by semicolons: date=Faktura am",
            de="dem Programm unbekannte Spaltenköpfe als Name=Spaltenkopf, mit Semikolon getrennt: date=Faktura am",
        ),
    ] = ""
    earliest_date: Annotated[
        date,
        Meaning(en="rows dated earlier are set aside", de="Zeilen mit früherem Datum werden ausgesondert"),
    ] = date(1980, 1, 1)
    latest_date: Annotated[
        date,
        Meaning(en="rows dated later are set aside", de="Zeilen mit späterem Datum werden ausgesondert"),
    ] = date(2099, 12, 31)
    duplicates: Annotated[
        Literal["auto", "keep", "set_aside"],
        Meaning(
            en="identical rows: auto sets aside documents repeated whole and keeps single equal lines",
            de="identische Zeilen: auto sondert vollständig wiederholte Belege aus und behält einzelne gleiche Zeilen",
        ),
    ] = "auto"
    zero_amounts: Annotated[
        Literal["set_aside", "keep"],
        Meaning(
            en="rows with amount 0: no purchase (set_aside) or a purchase (keep)",
            de="Zeilen mit Betrag 0: kein Kauf (set_aside) oder ein Kauf (keep)",
        ),
    ] = "set_aside"
    sales_when: Annotated[
        str,
        Meaning(
            en="which rows are sales, as header=word,word; several headers separated by semicolons: Status=paid,shipped",
            de="welche Zeilen Umsätze sind, als Spaltenkopf=Wort,Wort; mehrere Köpfe mit Semikolon: Status=bezahlt,versendet",
        ),
    ] = ""
    returns_when: Annotated[
        str,
        Meaning(
            en="which rows are returns or credit notes and count negative, as header=word,word: Type=CRN",
            de="welche Zeilen Retouren oder Gutschriften sind und negativ zählen, als Spaltenkopf=Wort,Wort: Belegart=KG",
        ),
    ] = ""
    vat: Annotated[
        Literal["auto", "excluded", "included"],
        Meaning(
            en="whether the amounts are without (excluded) or with value added tax (included)",
            de="ob die Beträge ohne (excluded) oder mit Umsatzsteuer (included) sind",
        ),
    ] = "auto"
    amount_per: Annotated[
        Literal["auto", "line", "document"],
        Meaning(
            en="what an amount stands for: its line, or the whole document on each of its lines",
            de="wofür ein Betrag steht: für seine Zeile oder auf jeder Zeile für den ganzen Beleg",
        ),
    ] = "auto"
    discount_is: Annotated[
        Literal["auto", "money", "percent", "share", "none"],
        Meaning(
            en="what a discount is: money, per cent (25) or a share (0.25); none: no column is a discount",
            de="was ein Rabatt ist: ein Betrag (money), Prozent (25) oder ein Anteil (0,25); none: keine Spalte ist ein Rabatt",
        ),
    ] = "auto"
    gaps: Annotated[
        Literal["auto", "fill", "set_aside"],
        Meaning(
            en="rows without a customer: of the customer above (fill), or of nobody (set_aside)",
            de="Zeilen ohne Kunde: gehören zum Kunden darüber (fill) oder zu keinem (set_aside)",
        ),
    ] = "auto"
    collective_customers: Annotated[
        Literal["set_aside", "keep"],
        Meaning(
            en="guest and collective accounts (0, Diverse) that are many customers: no customer (set_aside) or one each (keep)",
            de="Gast- und Sammelkonten (0, Diverse), hinter denen viele Kunden stehen: kein Kunde (set_aside) oder je einer (keep)",
        ),
    ] = "set_aside"

    # The window
    window_start: Annotated[
        date | None,
        Meaning(
            en="first day of the analysis; empty: first date in the data",
            de="erster Tag der Auswertung; leer: erstes Datum der Daten",
        ),
    ] = None
    reference_date: Annotated[
        date | None,
        Meaning(
            en="last day of the analysis; empty: last date in the data",
            de="letzter Tag der Auswertung (Stichtag); leer: letztes Datum der Daten",
        ),
    ] = None

    validation_start: Annotated[
        date | None,
        Meaning(
            en="first day of the holdout on which forecasts are judged; empty: the last third, at most the horizon",
            de="erster Tag der Prüfphase, an der Prognosen gemessen werden; leer: das letzte Drittel, höchstens der Horizont",
        ),
    ] = None

    # The analyses
    top_share: Annotated[
        float,
        Field(gt=0, lt=1),
        Meaning(en="share of customers called the top", de="Anteil der Kunden, die als Spitze gelten"),
    ] = 0.2
    abc_a: Annotated[
        float,
        Field(gt=0, lt=1),
        Meaning(
            en="class A: customers up to this cumulative share of revenue",
            de="Klasse A: Kunden bis zu diesem kumulierten Umsatzanteil",
        ),
    ] = 0.8
    abc_b: Annotated[
        float,
        Field(gt=0, lt=1),
        Meaning(
            en="class B: customers up to this cumulative share of revenue",
            de="Klasse B: Kunden bis zu diesem kumulierten Umsatzanteil",
        ),
    ] = 0.95
    rfm_groups: Annotated[
        int,
        Field(ge=2, le=10),
        Meaning(
            en="groups of customers by recency, frequency and monetary value each (5: quintiles)",
            de="Gruppen der Kunden je nach Aktualität, Häufigkeit und Umsatz (5: Fünftel)",
        ),
    ] = 5
    margin_rate: Annotated[
        float | None,
        Field(ge=0, le=1),
        Meaning(
            en="assumed contribution margin as a share of revenue, where the data hold no cost of goods",
            de="angenommene Deckungsbeitragsquote, falls die Daten keinen Wareneinsatz enthalten",
        ),
    ] = None
    discount_rate: Annotated[
        float,
        Field(ge=0, le=1),
        Meaning(en="discount rate a year", de="Kalkulationszins pro Jahr"),
    ] = 0.10
    horizon_months: Annotated[
        int,
        Field(ge=1, le=120),
        Meaning(en="months over which future value counts", de="Monate, über die künftiger Wert zählt"),
    ] = 12
    level: Annotated[
        float,
        Field(ge=0.5, le=0.99),
        Meaning(en="confidence of intervals", de="Konfidenz der Intervalle"),
    ] = 0.95
    seed: Annotated[
        int,
        Field(ge=0, le=999_999),
        Meaning(en="seed of everything drawn at random", de="Startwert alles zufällig Gezogenen"),
    ] = 1
    list_length: Annotated[
        int,
        Field(ge=1, le=100),
        Meaning(en="rows in lists of customers", de="Zeilen in Kundenlisten"),
    ] = 10
    contact_days: Annotated[
        int,
        Field(ge=1, le=3650),
        Meaning(
            en="a contact person counts as met if the last contact is at most this many days ago",
            de="ein Ansprechpartner gilt als kontaktiert, wenn der letzte Kontakt höchstens so viele Tage zurückliegt",
        ),
    ] = 180
    above_average: Annotated[
        Literal["mean", "median", "top"],
        Meaning(
            en="whose value counts as above average: above the mean, above the median, or among the top (top_share)",
            de="wessen Kundenwert als überdurchschnittlich gilt: über dem Mittelwert, über dem Median oder in der Spitze (top_share)",
        ),
    ] = "mean"
    acquisition_rate: Annotated[
        float | None,
        Field(gt=0, lt=1),
        Meaning(
            en="share of the prospects contacted that are won today",
            de="Anteil der angesprochenen Interessenten, die heute gewonnen werden",
        ),
    ] = None
    acquisition_ceiling: Annotated[
        float | None,
        Field(gt=0, le=1),
        Meaning(
            en="your belief: share of the prospects that could be won at any expense",
            de="Ihre Einschätzung: Anteil der Interessenten, der sich mit beliebigem Aufwand gewinnen ließe",
        ),
    ] = None
    retention_ceiling: Annotated[
        float | None,
        Field(gt=0, le=1),
        Meaning(
            en="your belief: share of the customers that could be kept for another year at any expense",
            de="Ihre Einschätzung: Anteil der Kunden, der sich mit beliebigem Aufwand ein weiteres Jahr halten ließe",
        ),
    ] = None
    referred_anyway: Annotated[
        float | None,
        Field(ge=0, le=1),
        Meaning(
            en="your belief: share of the recommended customers who would have come without a recommendation",
            de="Ihre Einschätzung: Anteil der empfohlenen Kunden, die auch ohne Empfehlung gekommen wären",
        ),
    ] = None
    lost_by_detractor: Annotated[
        float | None,
        Field(gt=0, le=100),
        Meaning(
            en="your belief: customers whom one detractor keeps from coming",
            de="Ihre Einschätzung: Kunden, die ein Kritiker (Detraktor) davon abhält zu kommen",
        ),
    ] = None
    visits_none: Annotated[
        float | None,
        Field(ge=0, lt=1),
        Meaning(
            en="your belief: share of today's contribution that visited customers would still bring without any visit",
            de="Ihre Einschätzung: Anteil des heutigen Deckungsbeitrags, den besuchte Kunden ganz ohne Besuche noch brächten",
        ),
    ] = None
    visits_half_more: Annotated[
        float | None,
        Field(gt=1, allow_inf_nan=False),
        Meaning(
            en="your belief: the same with half as many visits again, such as 1.08",
            de="Ihre Einschätzung: dasselbe mit anderthalbmal so vielen Besuchen, etwa 1,08",
        ),
    ] = None
    visits_unlimited: Annotated[
        float | None,
        Field(gt=1, allow_inf_nan=False),
        Meaning(
            en="your belief: the same with as many visits as you like, such as 1.2",
            de="Ihre Einschätzung: dasselbe mit beliebig vielen Besuchen, etwa 1,2",
        ),
    ] = None
    visit_capacity: Annotated[
        int | None,
        Field(ge=1),
        Meaning(
            en="visits a year that can be made; empty: as many as in the last year",
            de="Besuche pro Jahr, die möglich sind; leer: so viele wie im letzten Jahr",
        ),
    ] = None
    visit_cost: Annotated[
        float | None,
        Field(ge=0, allow_inf_nan=False),
        Meaning(
            en="money a visit costs; empty: the mean of the activities",
            de="Kosten eines Besuchs; leer: der Mittelwert der Aktivitäten",
        ),
    ] = None
    hold_back: Annotated[
        float,
        Field(ge=0, le=0.5),
        Meaning(
            en="share of the customers with actions who are drawn by lot and left alone, to measure the effect; 0: nobody",
            de="Anteil der Kunden mit Maßnahmen, die ausgelost und in Ruhe gelassen werden, um die Wirkung zu messen; 0: niemand",
        ),
    ] = 0.1
    actions: Annotated[
        str,
        Meaning(
            en="actions.csv of an earlier report whose effect is measured now; previous: that of the run before; empty: none",
            de="actions.csv eines früheren Berichts, deren Wirkung jetzt gemessen wird; previous: die des vorigen Laufs; leer: keine",
        ),
    ] = ""
    staff_rankings: Annotated[
        bool,
        Meaning(
            en="sales and contribution per owner and team on the page of segments and actions",
            de="Umsatz und Deckungsbeitrag je Betreuer und Team auf der Seite Segmente und Maßnahmen",
        ),
    ] = False
    targets: Annotated[
        str,
        Meaning(
            en="targets.csv that the management report compares with what came (name, measure, group, change, start); empty: none",
            de="targets.csv, deren Ziele der Managementbericht mit dem Ist vergleicht (name, measure, group, change, start); leer: keine",
        ),
    ] = ""
    names_in_exports: Annotated[
        bool,
        Meaning(
            en="write names of customers and owners into customers.csv, customers.parquet, actions.csv and actions.xlsx",
            de="Namen von Kunden und Betreuern in customers.csv, customers.parquet, actions.csv und actions.xlsx schreiben",
        ),
    ] = False

    anonymise: Annotated[
        bool,
        Meaning(
            en="pseudonyms instead of numbers and names of customers, contact persons and owners, everywhere",
            de="überall Pseudonyme statt Nummern und Namen von Kunden, Ansprechpartnern und Betreuern",
        ),
    ] = False
    anonymise_salt: Annotated[
        SecretStr,
        AfterValidator(_long_enough),
        Meaning(
            en="secret that pseudonyms depend on, 12 characters or more, stored in no result; empty: this machine's own",
            de="Geheimnis hinter den Pseudonymen, mindestens 12 Zeichen, steht in keinem Ergebnis; leer: das dieses Rechners",
        ),
    ] = SecretStr("")

    @field_validator(
        "window_start", "reference_date", "validation_start", "margin_rate", "acquisition_rate", "acquisition_ceiling",
        "retention_ceiling", "referred_anyway", "lost_by_detractor", "visits_none", "visits_half_more", "visits_unlimited",
        "visit_capacity", "visit_cost", mode="before",
    )  # fmt: skip
    @classmethod
    def _empty_is_none(cls, value: Any) -> Any:
        # Notebook parameters are plain scalars: there an empty text stands for "not given".
        return None if value == "" else value

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        wrong = []
        if self.abc_a >= self.abc_b:
            wrong.append(("contradicting-shares", "abc_a", "abc_b"))
        if self.earliest_date > self.latest_date:
            wrong.append(("contradicting-dates", "earliest_date", "latest_date"))
        if self.window_start and self.reference_date and self.window_start > self.reference_date:
            wrong.append(("contradicting-dates", "window_start", "reference_date"))
        if wrong:
            raise _Contradiction(wrong)
        return self


# The settings that decide how the input is read; all others are parameters of the analyses.
READING = (
    "date_format", "decimal", "currency", "columns", "earliest_date", "latest_date", "duplicates", "zero_amounts",
    "sales_when", "returns_when", "vat", "amount_per", "discount_is", "gaps", "collective_customers",
)  # fmt: skip

# What only the analyses read: with another value of these the same input is prepared the same way.
OF_ANALYSES = frozenset(
    {
        "top_share", "abc_a", "abc_b", "rfm_groups", "margin_rate", "discount_rate",
        "horizon_months", "level", "seed", "list_length", "contact_days", "names_in_exports",
        "above_average", "acquisition_rate", "acquisition_ceiling", "retention_ceiling", "referred_anyway",
        "lost_by_detractor", "visits_none", "visits_half_more", "visits_unlimited", "visit_capacity", "visit_cost",
        "hold_back", "actions", "targets",
        "staff_rankings",
    }
)  # fmt: skip


def make_settings(given: dict[str, Any], defaults: dict[str, Any] | None = None) -> Settings:
    """Check `given` against the model, over the source's own `defaults`.

    Raises
    ------
    UsageError : with one finding for each unknown name, wrong type and value out of range, all at once
    """
    # An empty text stands for "not given": it leaves the source's own default in place.
    stated = {name: value for name, value in given.items() if value != "" or name not in (defaults or {})}
    try:
        return Settings(**{**(defaults or {}), **stated})
    except ValidationError as error:
        raise UsageError([finding for problem in error.errors() for finding in _findings(problem)]) from None


def _findings(problem: Any) -> list[Finding]:
    if problem["loc"]:
        return [_finding(problem)]
    wrong = problem["ctx"]["error"].wrong
    return [Finding(key, "error", values={"first": first, "second": second}) for key, first, second in wrong]


def _finding(problem: Any) -> Finding:
    name = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        return Finding("unknown-setting", "error", values={"name": name, "allowed": ", ".join(Settings.model_fields)})
    if name == "anonymise_salt":
        return Finding("short-secret", "error", values={"name": name, "least": _SECRET_LENGTH})
    return Finding(
        "bad-setting",
        "error",
        values={"name": name, "value": str(problem["input"]), "allowed": describe_range(name)},
    )


def describe_range(name: str) -> str:
    """What values a parameter takes, in the notation of mathematics, the same in every language."""
    info = Settings.model_fields[name]
    schema = Settings.model_json_schema()["properties"][name]
    options = schema.get("anyOf", [schema])
    parts = []
    for option in options:
        if "enum" in option:
            parts.append(" | ".join(option["enum"]))
        elif option.get("format") == "date":
            parts.append("YYYY-MM-DD")
        elif option.get("type") in ("number", "integer"):
            low = f"{option['minimum']:g} ≤ " if "minimum" in option else ""
            low = f"{option['exclusiveMinimum']:g} < " if "exclusiveMinimum" in option else low
            high = f" ≤ {option['maximum']:g}" if "maximum" in option else ""
            high = f" < {option['exclusiveMaximum']:g}" if "exclusiveMaximum" in option else high
            parts.append(f"{low}{'n' if option['type'] == 'integer' else 'x'}{high}")
        elif option.get("type") == "boolean":
            parts.append("true | false")
        elif option.get("type") == "string":
            parts.append("ISO 4217" if name == "currency" else "text")
    if info.default is None:
        parts.append("empty")
    return ", ".join(parts)


def meaning(name: str, lang: str) -> str:
    """The meaning of a parameter in the language `lang`."""
    found = next(item for item in Settings.model_fields[name].metadata if isinstance(item, Meaning))
    return str(getattr(found, lang))
