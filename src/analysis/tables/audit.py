"""The audit of the transactions: every row is judged, none is lost, and the money ties out.

Each row gets at most one reason to be set aside, the first that holds in the order below. Money read = money used +
money set aside, summed as exact decimals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Any

import duckdb

from analysis.errors import Example, Finding, InputError
from analysis.periods import Period
from analysis.settings import Settings
from analysis.tables.collective import mark_collective
from analysis.tables.raw import Raw
from analysis.tables.schema import printable

EXAMPLES = 5

# A document, date or amount that stands alone: where a base is large enough to say so, and how far is far.
_ISOLATED_SHARE = 0.001
_ISOLATED_ROWS = 100
_ISOLATED_DAYS = 366
# From here on what cannot be read is no exception but a column that is not understood.
_UNREADABLE_SHARE = 0.05
_UNREADABLE_ROWS = 4
# From this share of the gross money on, what is not decided stops a run, and what is lost is a warning of its own.
SHARE_THAT_STOPS = Decimal("0.01")
# Two files without document numbers overlap if nearly all rows of their common days are the same.
_OVERLAP_SHARE = 0.9

_TOTALS = r"(gesamt|gesamtsumme|gesamtergebnis|summe|zwischensumme|endsumme|total|grand total|subtotal|sum)"

# Money in another currency is added to nothing.
_ADDABLE = "currency IS NULL OR currency = $currency OR $currency = ''"

# What somebody forgot, or what was not understood: no kind of row, and yet in no figure of a customer.
_LOST = ("missing-customer", "missing-date", "unreadable-date", "date-out-of-span", "isolated-date")

# Which canonical column an example of each reason shows.
_SHOWN = {
    "totals-line": "customer_id",
    "missing-customer": "customer_id",
    "missing-date": "date",
    "unreadable-date": "date",
    "date-out-of-span": "date",
    "isolated-date": "date",
    "outside-window": "date",
    "other-currency": "currency",
    "repeated-document": "document_id",
    "collective-customer": "customer_id",
    "test-customer": "customer_id",
    "internal-customer": "customer_id",
}


def amount_text(amount: Any) -> str:
    """Money as decimal text without needless noughts: to the cent at the least."""
    plain = f"{Decimal(amount):f}"
    whole, _, digits = plain.partition(".")
    return f"{whole}.{digits.rstrip('0').ljust(2, '0')}"


@dataclass(frozen=True)
class Tie:
    """Rows and money read, used, and set aside by reason."""

    rows_read: int
    rows_used: int
    amount_read: Decimal
    amount_used: Decimal
    reasons: tuple[tuple[str, int, Decimal], ...]

    @property
    def rows_set_aside(self) -> int:
        return sum(rows for _, rows, _ in self.reasons)

    @property
    def amount_set_aside(self) -> Decimal:
        return sum((amount for _, _, amount in self.reasons), Decimal(0))


@dataclass(frozen=True)
class Judged:
    """The outcome of the audit of the transactions; the judged rows are in the view ``judged``, the customers of those in
    use in the table ``buyers``."""

    tie: Tie
    period: Period
    currency: str
    findings: tuple[Finding, ...]


def audit_transactions(
    con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], columns: dict[str, list[str]], settings: Settings
) -> Judged:
    """Judge the rows of relation ``staged``: why each is set aside is noted beside them, in its column ``reason``.

    Parameters
    ----------
    raws : the parts, in the order of column ``part``
    columns : canonical column -> its header in each part ("" where the part has none)
    """
    currency = _choose_currency(con, settings)
    _judge_single_rows(con, currency, settings)
    if questions := _too_much_unreadable(con, raws, columns):
        raise InputError(questions)
    _judge_isolated_dates(con, settings)
    mark_collective(con, settings)
    _set_aside_customers(con)
    _judge_exports(con, raws, settings)
    notes = _judge_duplicates(con, settings)
    period = _judge_window(con, settings)
    tie = _tie_out(con, raws, currency)
    if not tie.rows_read:
        raise InputError(Finding("no-rows", "error", file=", ".join(raw.part.label for raw in raws)))
    if not tie.rows_used:
        raise InputError([*_set_aside_findings(con, raws, columns, currency), Finding("nothing-left", "error")])
    if not con.execute("SELECT sum(net_amount) > 0 FROM judged WHERE reason IS NULL AND NOT is_return").fetchall()[0][
        0
    ]:
        raise InputError([*_set_aside_findings(con, raws, columns, currency), Finding("no-purchases", "error")])
    con.execute(
        """CREATE TABLE buyers AS SELECT customer_id, sum(net_amount) AS money, bool_and(is_return) AS only_returns
           FROM judged WHERE reason IS NULL GROUP BY 1"""
    )
    findings = [
        *(finding for raw in raws for finding in raw.findings),
        *_much_lost(con, currency),
        *_set_aside_findings(con, raws, columns, currency),
        *notes,
        *_notes_on_used_rows(con, currency),
    ]
    return Judged(tie, period, currency, tuple(findings))


def _choose_currency(con: duckdb.DuckDBPyConnection, settings: Settings) -> str:
    """The currency to report in; rows that name none are taken to be in it, which `_notes_on_used_rows` says."""
    found = con.execute("SELECT currency, count(*) FROM staged GROUP BY 1 ORDER BY 2 DESC, 1").fetchall()
    codes = [code for code, _ in found if code]
    unnamed = len(found) - len(codes)
    if settings.currency:
        if codes and settings.currency not in codes and not unnamed:
            values = {"currency": settings.currency, "found": printable(", ".join(codes))}
            raise InputError(Finding("currency-not-in-data", "error", values=values))
        return settings.currency
    if len(codes) > 1:
        listed = "; ".join(f"{code or '–'}: {rows}" for code, rows in found)
        raise InputError(
            Finding("several-currencies", "error", values={"found": printable(listed), "currency": printable(codes[0])})
        )
    return codes[0] if codes else ""


def _judge_single_rows(con: duckdb.DuckDBPyConnection, currency: str, settings: Settings) -> None:
    con.execute("CREATE VIEW judged AS SELECT * EXCLUDE (told) FROM staged")
    _note(
        con,
        f"""
        SELECT * FROM (SELECT part, record, CASE
            WHEN told IS NOT NULL THEN told
            WHEN regexp_full_match(lower(customer_id), $total) THEN 'totals-line'
            WHEN (date IS NULL OR customer_id IS NULL) AND (
                 regexp_full_match(lower(coalesce(customer_id, '')), $totals)
                 OR regexp_full_match(lower(coalesce(date__read, '')), $totals)
                 OR regexp_full_match(lower(coalesce(document_id, '')), $totals)
                 OR regexp_full_match(lower(coalesce(name, '')), $totals)
                 OR regexp_full_match(lower(coalesce(product, '')), $totals)) THEN 'totals-line'
            WHEN customer_id IS NULL THEN 'missing-customer'
            WHEN date IS NULL AND date__read IS NULL THEN 'missing-date'
            WHEN date IS NULL THEN 'unreadable-date'
            WHEN date NOT BETWEEN $earliest AND $latest THEN 'date-out-of-span'
            WHEN net_amount IS NULL AND net_amount__read IS NULL THEN 'missing-amount'
            WHEN net_amount IS NULL AND regexp_matches(lower(net_amount__read), '(^|[^a-z])(inf|infinity|∞)([^a-z]|$)') THEN 'infinite-amount'
            WHEN net_amount IS NULL THEN 'unreadable-amount'
            WHEN currency <> $currency THEN 'other-currency'
            WHEN net_amount = 0 AND {"true" if settings.zero_amounts == "set_aside" else "false"} THEN 'zero-amount'
            END AS reason
        FROM staged) WHERE reason IS NOT NULL""",
        {
            # A company may be called Total Energies: with a date, only the word alone is a total.
            "total": rf"{_TOTALS}[\s:.]*",
            "totals": rf"{_TOTALS}\b.*",
            "earliest": settings.earliest_date,
            "latest": settings.latest_date,
            "currency": currency,
        },
    )


def _too_much_unreadable(
    con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], columns: dict[str, list[str]]
) -> list[Finding]:
    """Dates or amounts of which so many cannot be read that a report on the rest would be another one."""
    found = []
    for reason, key, column in (
        ("unreadable-date", "too-many-unreadable-date", "date"),
        ("unreadable-amount", "too-many-unreadable-amount", "net_amount"),
    ):
        rows = con.execute(
            f"""SELECT part, count(*) FILTER (reason = '{reason}'), count(*), min({column}__read) FILTER (reason = '{reason}')
                FROM judged WHERE ({column} IS NOT NULL OR {column}__read IS NOT NULL)
                  AND coalesce(reason, '') <> 'totals-line' GROUP BY 1 ORDER BY 1"""
        ).fetchall()
        for part, bad, filled, example in rows:
            if bad >= _UNREADABLE_ROWS and bad >= _UNREADABLE_SHARE * filled:
                values = {"share": f"{100 * bad / filled:.0f} %", "example": printable(str(example)[:80])}
                header = columns[column][part]
                found.append(Finding(key, "error", raws[part].part.label, header, int(bad), values=values))
    return found


def _set_aside_customers(con: duckdb.DuckDBPyConnection) -> None:
    for (reason,) in con.execute("SELECT DISTINCT reason FROM collective ORDER BY 1").fetchall():
        _set_aside(con, f"SELECT part, record FROM judged SEMI JOIN (SELECT * FROM collective WHERE reason = '{reason}') USING (customer_id)", reason)  # fmt: skip


def _judge_exports(con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], settings: Settings) -> None:
    """Set aside what a later file holds again, also where the two files are written differently."""
    if len(raws) < 2 or settings.duplicates != "auto":
        return
    con.execute(
        """
        CREATE TABLE documents AS
        SELECT part, hash(customer_id, document_id) AS document, count(*) AS n,
            sum(CAST(hash(date, net_amount) AS HUGEINT)) AS content
        FROM judged WHERE reason IS NULL AND document_id IS NOT NULL GROUP BY ALL"""
    )
    _set_aside(
        con,
        """SELECT part, record FROM judged JOIN (
               SELECT part, document FROM documents
               QUALIFY row_number() OVER (PARTITION BY document, n, content ORDER BY part) > 1) AS again USING (part)
           WHERE document_id IS NOT NULL AND hash(customer_id, document_id) = again.document""",
        "repeated-document",
    )
    spans = con.execute(
        """SELECT part, min(date), max(date), count(*) FILTER (document_id IS NULL) FROM judged
           WHERE reason IS NULL GROUP BY 1 ORDER BY 1"""
    ).fetchall()
    for (earlier, first, last, there), (later, since, until, here) in combinations(spans, 2):
        if there and here and since <= last and first <= until:
            _judge_overlap(con, earlier, later, max(first, since), min(last, until))


def _judge_overlap(con: duckdb.DuckDBPyConnection, earlier: int, later: int, first: date, last: date) -> None:
    """Without document numbers, two files overlap where nearly all rows of their common days are the same."""
    rows = """
        SELECT record, customer_id, date, net_amount,
            row_number() OVER (PARTITION BY customer_id, date, net_amount ORDER BY record) AS copy
        FROM judged WHERE part = {} AND reason IS NULL AND document_id IS NULL AND date BETWEEN $first AND $last"""
    shared = f"""
        SELECT {later} AS part, l.record, e.copy IS NOT NULL AS found FROM ({rows.format(later)}) l
        LEFT JOIN ({rows.format(earlier)}) e USING (customer_id, date, net_amount, copy)"""
    days = {"first": first, "last": last}
    total, found = con.execute(f"SELECT count(*), count(*) FILTER (found) FROM ({shared})", days).fetchall()[0]
    if found and found >= _OVERLAP_SHARE * total:
        _set_aside(con, f"SELECT part, record FROM ({shared}) WHERE found", "overlapping-export", **days)


def _judge_duplicates(con: duckdb.DuckDBPyConnection, settings: Settings) -> list[Finding]:
    """Set identical rows aside where they are certainly double; report the others.

    A document whose every line stands there k times was exported k times: its repeats go. A single line that occurs
    twice within a document may be two equal items: it stays, with its money named, unless the user decides.
    """
    con.execute(
        """
        CREATE TABLE copies AS
        WITH repeated AS (
            SELECT fingerprint FROM judged WHERE reason IS NULL GROUP BY 1 HAVING count(*) > 1)
        SELECT part, record, document_id IS NOT NULL AS has_document, hash(customer_id, document_id) AS document,
            row_number() OVER (same ORDER BY part, record) AS copy, count(*) OVER same AS n
        FROM judged SEMI JOIN repeated USING (fingerprint) WHERE reason IS NULL
        WINDOW same AS (PARTITION BY fingerprint, customer_id, date, net_amount)"""
    )
    if settings.duplicates == "set_aside":
        _set_aside(con, "SELECT part, record FROM copies WHERE copy > 1", "duplicate-row")
    elif settings.duplicates == "auto":
        con.execute(
            """
            CREATE TABLE whole AS
            SELECT j.document, min(coalesce(c.n, 1)) AS k FROM (
                SELECT part, record, hash(customer_id, document_id) AS document FROM judged
                WHERE reason IS NULL AND document_id IS NOT NULL
                  AND hash(customer_id, document_id) IN (SELECT document FROM copies WHERE has_document)) j
            LEFT JOIN copies c USING (part, record) GROUP BY 1 HAVING k > 1"""
        )
        if not _a_row_a_piece(con):
            _set_aside(
                con,
                "SELECT part, record FROM copies JOIN whole USING (document) WHERE has_document AND copy > n // k",
                "repeated-document",
            )
    rows, amount = con.execute(
        """SELECT count(*), coalesce(sum(net_amount), 0) FROM copies JOIN judged USING (part, record)
           WHERE copy > 1 AND reason IS NULL"""
    ).fetchall()[0]
    return [Finding("equal-rows-kept", "warning", rows=int(rows), amount=str(amount))] if rows else []


def _a_row_a_piece(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether each row is one piece: the quantity is one throughout, and equal rows come by twos, threes and more."""
    one, ways = con.execute(
        """SELECT (SELECT min(quantity) = 1 AND max(quantity) = 1 FROM judged WHERE reason IS NULL),
                  (SELECT count(DISTINCT k) FROM whole)"""
    ).fetchall()[0]
    return bool(one) and ways >= 3


def _judge_isolated_dates(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """A few rows more than a year away from all others are typing errors; one of them would move every figure."""
    days = con.execute("SELECT date, count(*) FROM judged WHERE reason IS NULL GROUP BY 1 ORDER BY 1").fetchall()
    total = sum(rows for _, rows in days)
    if total < _ISOLATED_ROWS:
        return
    allowed = max(1, int(total * _ISOLATED_SHARE))
    given = settings.model_fields_set
    if "earliest_date" not in given and (first := _beyond_gap(days, allowed)):
        _set_aside(con, "SELECT part, record FROM judged WHERE date <= $day", "isolated-date", day=first)
    if "latest_date" not in given and (last := _beyond_gap(days[::-1], allowed)):
        _set_aside(con, "SELECT part, record FROM judged WHERE date >= $day", "isolated-date", day=last)


def _beyond_gap(days: list[tuple[date, int]], allowed: int) -> date | None:
    """The innermost of the outlying days at the front of `days`, if a wide gap separates at most `allowed` rows."""
    rows = 0
    outlying = None
    for (day, count), (following, _) in pairwise(days):
        rows += count
        if rows > allowed:
            break
        if abs((following - day).days) > _ISOLATED_DAYS:
            outlying = day
    return outlying


def _judge_window(con: duckdb.DuckDBPyConnection, settings: Settings) -> Period:
    first, last = con.execute("SELECT min(date), max(date) FROM judged WHERE reason IS NULL").fetchall()[0]
    start, end = settings.window_start or first, settings.reference_date or last
    if first is None:
        return Period(settings.earliest_date, settings.latest_date)
    if end < start:
        raise InputError(Finding("empty-window", "error", values={"first": str(first), "last": str(last)}))
    if settings.validation_start and not start < settings.validation_start <= end:
        values = {"day": str(settings.validation_start), "first": str(start), "last": str(end)}
        raise InputError(Finding("validation-outside-window", "error", values=values))
    _set_aside(
        con,
        "SELECT part, record FROM judged WHERE date NOT BETWEEN $start AND $end",
        "outside-window",
        start=start,
        end=end,
    )
    return Period(start, end)


def _set_aside(con: duckdb.DuckDBPyConnection, rows: str, reason: str, **parameters: Any) -> None:
    _note(con, f"SELECT part, record, '{reason}' AS reason FROM ({rows})", parameters)


def _note(con: duckdb.DuckDBPyConnection, rows: str, parameters: Mapping[str, Any]) -> None:
    """Note the reason of each of the `rows` of (part, record, reason) that have none yet."""
    con.execute(f"CREATE OR REPLACE TEMP TABLE hit AS {rows}", parameters)
    con.execute(
        "UPDATE held SET reason = hit.reason FROM hit"
        " WHERE held.reason IS NULL AND held.part = hit.part AND held.record = hit.record"
    )


def _tie_out(con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], currency: str) -> Tie:
    # Records with too many fields could not be read at all: they count as rows, and their money is unknown.
    unread = sum(finding.rows for raw in raws for finding in raw.findings)
    money = f"coalesce(sum(net_amount) FILTER ({_ADDABLE}), 0)"
    rows = con.execute(
        f"SELECT coalesce(reason, ''), count(*), {money} FROM judged GROUP BY 1 ORDER BY 1", {"currency": currency}
    ).fetchall()
    reasons = tuple((reason, int(n), Decimal(amount)) for reason, n, amount in rows if reason)
    if unread:
        reasons = (*reasons, ("too-many-fields", unread, Decimal(0)))
    used = next(((int(n), Decimal(amount)) for reason, n, amount in rows if not reason), (0, Decimal(0)))
    # Read is counted apart from its two parts, so that the tie-out is a check and not an identity.
    read = con.execute(f"SELECT count(*), {money} FROM staged", {"currency": currency}).fetchall()[0]
    tie = Tie(int(read[0]) + unread, used[0], Decimal(read[1]), used[1], reasons)
    if tie.amount_read != tie.amount_used + tie.amount_set_aside or tie.rows_read != tie.rows_used + tie.rows_set_aside:
        raise AssertionError(f"the audit does not tie out: {asdict(tie)}")
    return tie


def _much_lost(con: duckdb.DuckDBPyConnection, currency: str) -> list[Finding]:
    """Rows without a customer or a usable date, where they carry so much money that the figures are those of a part."""
    reasons = ", ".join(f"'{reason}'" for reason in _LOST)
    rows, lost, gross = con.execute(
        f"""SELECT count(*) FILTER (reason IN ({reasons})), coalesce(sum(abs(net_amount)) FILTER (reason IN ({reasons})), 0),
                   coalesce(sum(abs(net_amount)) FILTER (reason IS NULL OR reason IN ({reasons})), 0)
            FROM judged WHERE {_ADDABLE}""",
        {"currency": currency},
    ).fetchall()[0]
    if not rows or Decimal(lost) < SHARE_THAT_STOPS * Decimal(gross):
        return []
    share = round(float(Decimal(lost) / Decimal(gross)), 3)
    return [Finding("much-lost", "warning", rows=int(rows), amount=str(lost), values={"share": share})]


def _set_aside_findings(
    con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], columns: dict[str, list[str]], currency: str
) -> list[Finding]:
    groups = con.execute(
        f"""SELECT reason, part, count(*), sum(net_amount) FILTER ({_ADDABLE}), count(net_amount) FILTER ({_ADDABLE})
            FROM judged WHERE reason IS NOT NULL GROUP BY ALL ORDER BY 1, 2""",
        {"currency": currency},
    ).fetchall()
    findings = []
    for reason, part, rows, amount, readable in groups:
        shown = _SHOWN.get(reason, "net_amount")
        examples = con.execute(
            f"""SELECT record, coalesce(CAST({shown} AS VARCHAR), '') FROM judged
                WHERE reason = $reason AND part = $part ORDER BY record LIMIT {EXAMPLES}""",
            {"reason": reason, "part": part},
        ).fetchall()
        if shown in ("date", "net_amount"):
            records = ", ".join(str(record) for record, _ in examples)
            examples = con.execute(
                f"SELECT record, coalesce({shown}, '') FROM shown_{part} WHERE record IN ({records}) ORDER BY record"
            ).fetchall()
        findings.append(
            Finding(
                reason,
                "set_aside",
                raws[part].part.label,
                columns[shown][part],
                int(rows),
                str(amount) if readable else "",
                {"currency": currency, **({"found": _by_currency(con, part)} if reason == "other-currency" else {})},
                locate(raws[part], columns[shown][part], examples),
            )
        )
    return findings


def _by_currency(con: duckdb.DuckDBPyConnection, part: int) -> str:
    """The money set aside in each other currency: it is no sum."""
    rows = con.execute(
        """SELECT currency, coalesce(sum(net_amount), 0) FROM judged
           WHERE reason = 'other-currency' AND part = $part GROUP BY 1 ORDER BY 1""",
        {"part": part},
    ).fetchall()
    return printable(", ".join(f"{code} {amount_text(amount)}" for code, amount in rows))


def locate(raw: Raw, column: str, cells: Sequence[tuple[int, str]]) -> tuple[Example, ...]:
    """Examples with the line of the file for each (record, value)."""
    lines = raw.lines(record for record, _ in cells)
    return tuple(Example(lines[record], column, printable(value[:120])) for record, value in cells)


def _notes_on_used_rows(con: duckdb.DuckDBPyConnection, currency: str) -> list[Finding]:
    notes = []
    unnamed, amount, named = con.execute(
        """SELECT count(*) FILTER (currency IS NULL), coalesce(sum(net_amount) FILTER (currency IS NULL), 0),
                  (SELECT count(currency) FROM staged) FROM judged WHERE reason IS NULL"""
    ).fetchall()[0]
    if unnamed and named:
        values = {"currency": currency}
        notes.append(Finding("missing-currency", "warning", rows=int(unnamed), amount=str(amount), values=values))
    returns, amount = con.execute(
        "SELECT count(*), coalesce(sum(net_amount), 0) FROM judged WHERE reason IS NULL AND is_return"
    ).fetchall()[0]
    if returns:
        notes.append(Finding("returns", "note", rows=int(returns), amount=str(amount)))
    # With document numbers an order is a document; without them every line may be one.
    orders, days, documents = con.execute(
        """SELECT count(DISTINCT hash(customer_id, date, coalesce(document_id, CAST(hash(part, record) AS VARCHAR)))),
                  count(DISTINCT hash(customer_id, date)), count(document_id)
           FROM judged WHERE reason IS NULL AND NOT is_return"""
    ).fetchall()[0]
    if orders > days:
        key = "one-day-merges" if documents else "one-day-merges-lines"
        notes.append(
            Finding(key, "note", rows=int(orders - days), values={"orders": int(orders), "purchases": int(days)})
        )
    only, money = con.execute("SELECT count(*), coalesce(sum(money), 0) FROM buyers WHERE only_returns").fetchall()[0]
    if only:
        notes.append(Finding("only-returns", "note", rows=int(only), amount=str(money)))
    return notes
