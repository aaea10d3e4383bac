"""The third step: the rows of a part in canonical columns, each with the kind of row it is and a net amount.

A table holds what the cells say, and the reason for which the audit sets a row aside; the columns that the part lacks
are added by the view ``typed_<n>``. `_finish` adds what only all rows together can tell (signs, undecided kinds) and
returns the query of the part's rows.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from analysis.errors import Finding
from analysis.settings import Settings
from analysis.tables.audit import EXAMPLES, SHARE_THAT_STOPS, locate
from analysis.tables.belonging import name_says
from analysis.tables.conversion import AMOUNTS, Formats, as_read, from_clause, sql_type, typed
from analysis.tables.dates import PERIODS
from analysis.tables.decision import Decision, KindColumn
from analysis.tables.helpers import HELPERS
from analysis.tables.kinds import KINDS, REASONS, TOTAL_WORDS
from analysis.tables.machine import with_all_memory
from analysis.tables.raw import WIDE, Cells, Raw, quoted
from analysis.tables.reversals import mark_cancelled_pairs, names_cancelled
from analysis.tables.schema import TRANSACTIONS, Column, Table, printable
from analysis.tables.units import WITH_THOUSANDTHS, WITHOUT_CENTS
from analysis.tables.verdicts import NOT_CHOSEN, UNDECIDED, counts_as, ruled_kind

NO_DATE = date(2000, 1, 1)
_COARSE = {"week": "dates-by-week", "month": "dates-by-month", "quarter": "dates-by-quarter", "year": "dates-by-year", "none": "no-dates"}  # fmt: skip
_MONEY = TRANSACTIONS.column("net_amount")


@dataclass(frozen=True)
class StagedPart:
    """One part, decided: its reading, its formats, and the columns that tell kinds with their final verdicts."""

    decision: Decision
    formats: Formats
    kinds: tuple[KindColumn, ...] = ()

    @property
    def raw(self) -> Raw:
        return self.decision.raw

    @property
    def table(self) -> Table:
        return self.decision.table

    def header(self, column: str) -> str:
        return self.decision.header(column)

    @property
    def grain(self) -> str:
        """How finely the dates of this part are known."""
        if self.decision.dates == "year-month":
            return next((name for name in ("month", "quarter", "week") if name in self.decision.cells), "year")
        if self.decision.dates == "none":
            return "none"
        order = self.formats.orders.get("date", "day")
        return order if order in PERIODS else "day"


@dataclass(frozen=True)
class Staged:
    """The rows of one part: the query that gives them, what is said about them, and what stays open."""

    query: str
    findings: tuple[Finding, ...]
    questions: tuple[Finding, ...]


def stage(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, settings: Settings, held: str) -> Staged:
    """Type the rows of a part of transactions into the table `held` and settle what they tell together."""
    kinds = part.kinds
    for i, column in enumerate(kinds):
        _kind_table(con, part, number, i, column, settings)
    _find_total_lines(con, part, number, kinds)
    # Each of thousands of columns holds vectors of its own while its row is read.
    with with_all_memory(con) if len(part.raw.cells) > WIDE else nullcontext():
        con.execute(f"CREATE TABLE {held} AS {_typed_rows(con, part, number, kinds, settings)}")
    there = {name for name, *_ in con.execute(f"DESCRIBE {held}").fetchall()}
    lacking = [f"CAST(NULL AS {kind}) AS {name}" for name, kind in _shape(part) if name not in there]
    con.execute(f"CREATE VIEW typed_{number} AS SELECT {', '.join(['*', *lacking])} FROM {held}")
    return _finish(con, part, number, kinds, held)


# ------------------------------------------------------------------ typed rows


def _kind_table(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, i: int, column: KindColumn, settings: Settings
) -> None:
    """Each different cell of a kind column with its kind."""
    name = f"kinds_{number}_{i}"
    text = as_read(Column("kind", "text"), column.cells)
    con.execute(f"CREATE TABLE {name} AS SELECT DISTINCT {text} AS word FROM {part.raw.name}")
    words = [word for (word,) in con.execute(f"SELECT word FROM {name} WHERE word IS NOT NULL").fetchall()]
    header = column.cells.header
    told = [
        (w, ruled_kind(header, w, settings) if column.role == "rule" else column.kinds.get(w, UNDECIDED)) for w in words
    ]
    con.execute(f"CREATE OR REPLACE TABLE {name} (word VARCHAR, kind VARCHAR)")
    if told:
        con.executemany(f"INSERT INTO {name} VALUES (?, ?)", told)


def _shape(part: StagedPart) -> list[tuple[str, str]]:
    """Names and types of the canonical columns, each typed one with its cell as read where that gave no value."""
    shape = []
    for column in TRANSACTIONS.columns:
        shape.append((column.name, sql_type(column, part.formats.fine)))
        if column.kind != "text":
            shape.append((f"{column.name}__read", "VARCHAR"))
    return shape


def _typed_rows(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, kinds: tuple[KindColumn, ...], settings: Settings
) -> str:
    """The query of the part's cells in canonical columns; those that the audit shows as they were are in ``shown_<n>``."""
    decision = part.decision
    cells = decision.cells
    chosen = [
        f"{number} AS part",
        f"{part.raw.name}.rowid AS record",
        "CAST(NULL AS VARCHAR) AS reason",
        f"hash({', '.join(_all_cells(part.raw))}) AS fingerprint",
    ]
    fine = part.formats.fine
    exprs = {c.name: typed(c, cells[c.name], fine) for c in part.table.columns if c.name in cells}
    reads = {name: as_read(part.table.column(name), cells[name]) for name in exprs}
    if "is_return" in exprs:
        # What is not marked is no return, so the flag is never empty: only what cannot be read is kept beside it.
        reads["is_return"] = f"CASE WHEN {exprs['is_return']} IS NULL THEN {reads['is_return']} END"
    exprs["customer_id"] = f"customer_key({exprs['customer_id']})" if "customer_id" in exprs else "NULL"
    if decision.dates == "year-month":
        _period_date(exprs, reads)
    elif decision.dates == "none":
        # Sums a customer without any date: a day that no window cuts off, and the audit says that there is none.
        exprs["date"] = f"DATE '{settings.reference_date or NO_DATE}'"
        reads["date"] = "'–'"
    _make_amount(decision, exprs, reads, fine)
    if "cost_of_goods" in exprs and decision.amount.cost_per_piece:
        exprs["cost_of_goods"] = _product(exprs["cost_of_goods"], exprs["quantity"], fine)
    elif "unit_cost" in exprs and "quantity" in exprs and "cost_of_goods" not in exprs:
        exprs["cost_of_goods"] = _product(exprs["unit_cost"], exprs["quantity"], fine)
    if "cost_of_goods" not in exprs and "profit" in exprs:
        exprs["cost_of_goods"] = _exact(f"{_wide(exprs['net_amount'], fine)} - {exprs['profit']}", fine)
    if _holds_credits(part, kinds):
        exprs["is_return"] = "true"
    if currency := exprs.get("currency") or _currency(part):
        exprs["currency"] = f"currency_code({currency})"
    for column in (*TRANSACTIONS.columns, *HELPERS):
        if column.name not in exprs and not column.required:
            continue
        chosen.append(f"CAST({exprs.get(column.name, 'NULL')} AS {sql_type(column, fine)}) AS {column.name}")
        if column.kind != "text":
            read = f"CAST({reads.get(column.name, 'NULL')} AS VARCHAR)"
            # An amount may still come to nothing where all of a quantity came back.
            whole = column.name == "net_amount" and "returned_quantity" in cells
            chosen.append(
                f"{read if whole else f'CASE WHEN {column.name} IS NULL THEN {read} END'} AS {column.name}__read"
            )
    for i in range(len(kinds)):
        kind = f"kinds_{number}_{i}.kind"
        if "refunded_amount" in exprs:
            # What came back is told beside the word, and deducted; where it is not, the word takes the whole.
            kind = f"CASE WHEN {kind} = 'refunded' AND {exprs['refunded_amount']} <> 0 THEN 'sale' ELSE {kind} END"
        chosen.append(f"{kind} AS kind_{i}, kinds_{number}_{i}.word AS word_{i}")
    if _ends(cells):
        chosen.append(f"{_ended_on(reads)} AS cancelled_kind")
    written = reads.get("customer_id", "NULL")
    chosen.append(
        f"coalesce(customer_id <> {written}, false) AS id_mended" if "customer_id" in cells else "false AS id_mended"
    )
    chosen.append(f"totals_{number}.record IS NOT NULL AS totals_word")
    joins = [
        f"LEFT JOIN kinds_{number}_{i} ON kinds_{number}_{i}.word = {as_read(Column('kind', 'text'), column.cells)}"
        for i, column in enumerate(kinds)
    ]
    joins.append(f"LEFT JOIN totals_{number} ON totals_{number}.record = {part.raw.name}.rowid")
    shown = ", ".join(f"CAST({reads.get(name, 'NULL')} AS VARCHAR) AS {name}" for name in ("date", "net_amount"))
    con.execute(
        f"CREATE VIEW shown_{number} AS SELECT {part.raw.name}.rowid AS record, {shown} FROM {from_clause(decision)}"
    )
    return f"SELECT {', '.join(chosen)} FROM {from_clause(decision)} {' '.join(joins)} WHERE {part.raw.any_cell}"


def _holds_credits(part: StagedPart, kinds: tuple[KindColumn, ...]) -> bool:
    """Whether the name of the file or sheet says that it holds credit notes, and no column tells kinds or returns."""
    return not kinds and "is_return" not in part.decision.cells and name_says(part.raw.part) == "credit"


def _endings(told: Container[str]) -> dict[str, str]:
    """By kind the column whose day says that a document is of it, of the columns that are `told`."""
    # Where an amount tells how much came back, it is deducted, and the day says no more.
    days = {"cancelled": "cancelled_on"} | ({} if "refunded_amount" in told else {"refunded": "refunded_on"})
    return {kind: name for kind, name in days.items() if name in told}


def _ended_on(reads: dict[str, str]) -> str:
    """SQL of the kind that the day of its cancellation or refund gives a document; noughts in the place of a day are none."""
    tests = [f"WHEN regexp_matches({reads[name]}, '[1-9]') THEN '{kind}'" for kind, name in _endings(reads).items()]
    return f"CASE {' '.join(tests)} END" if tests else "CAST(NULL AS VARCHAR)"


def _ends(cells: Mapping[str, Cells]) -> bool:
    """Whether a row may be told to be cancelled or refunded by something else than its words."""
    return bool(_endings(cells)) or names_cancelled(cells)


def _find_total_lines(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, kinds: tuple[KindColumn, ...]
) -> None:
    """The rows of which a cell of text says no more than "total": lines that add up others, wherever it stands."""
    used = {id(column.cells) for column in kinds}
    words = ", ".join(quoted(word) for word in TOTAL_WORDS)
    texts = [cells.text for cells in part.raw.cells if cells.text and id(cells) not in used]
    con.execute(f"CREATE TABLE totals_{number} (record BIGINT)")
    # Short cells alone can be one of the words. One query a column: DuckDB makes a join of each IN that is not alone.
    tests = [
        f"SELECT rowid FROM {part.raw.name} WHERE strlen({text}) < 20 AND lower(trim({text})) IN ({words})"
        for text in texts
    ]
    for start in range(0, len(tests), WIDE):
        some = " UNION ALL ".join(tests[start : start + WIDE])
        con.execute(f"INSERT INTO totals_{number} SELECT DISTINCT * FROM ({some}) EXCEPT FROM totals_{number}")


def _keep_lines_called_total(con: duckdb.DuckDBPyConnection, number: int, held: str) -> None:
    """With a customer and a date, a line that says "total" is one where it adds up the customer's lines above it."""
    dated = "totals_word AND customer_id IS NOT NULL AND date IS NOT NULL"
    if not con.execute(f"SELECT count(*) FROM typed_{number} WHERE {dated}").fetchall()[0][0]:
        return
    con.execute(
        f"""UPDATE {held} SET totals_word = false WHERE {dated} AND record NOT IN (
            SELECT record FROM (
                SELECT *, sum(net_amount) FILTER (NOT totals_word) OVER (PARTITION BY customer_id, stretch) AS above FROM (
                    SELECT record, customer_id, date, net_amount, totals_word, count(*) FILTER (totals_word) OVER (
                        PARTITION BY customer_id ORDER BY record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS stretch
                    FROM typed_{number}))
            WHERE {dated} AND above = net_amount)"""
    )


def _tell_receipts(con: duckdb.DuckDBPyConnection, held: str, kinds: tuple[KindColumn, ...]) -> None:
    """Receipts beside bills are payments where all of them are negative; else what they are stays open."""
    for i, column in enumerate(kinds):
        if "receipt" in column.kinds.values():
            con.execute(
                f"""UPDATE {held} SET kind_{i} = (SELECT CASE WHEN max(net_amount) <= 0 THEN 'payment' ELSE '{UNDECIDED}' END
                    FROM {held} WHERE kind_{i} = 'receipt') WHERE kind_{i} = 'receipt'"""
            )


_NAMED_TOTAL = r"(?i)^(zwischen|teil|end|sub-?|grand )?(summe|total|gesamt|ergebnis)(summe)?\b.*|.*\b(ergebnis|gesamt|summe|total)$"


def _find_named_totals(con: duckdb.DuckDBPyConnection, number: int, held: str) -> None:
    """``Summe Alpha`` in the place of a customer is a line of sums where its amount is that of the rows above it."""
    parts = ("umme", "otal", "esamt", "rgebnis", "UMME", "OTAL")
    likely = " OR ".join(f"{column} LIKE '%{part}%'" for column in ("customer_id", "name") for part in parts)
    if not con.execute(f"SELECT count(*) FROM typed_{number} WHERE {likely}").fetchall()[0][0]:
        return
    called = f"(regexp_matches(coalesce(customer_id, ''), '{_NAMED_TOTAL}') OR regexp_matches(coalesce(name, ''), '{_NAMED_TOTAL}'))"
    con.execute(
        f"""UPDATE {held} SET totals_word = true WHERE record IN (
            SELECT record FROM (
                SELECT *, sum(net_amount) FILTER (NOT called) OVER (PARTITION BY stretch) AS above,
                       sum(net_amount) FILTER (NOT called) OVER (ORDER BY record ROWS UNBOUNDED PRECEDING) AS all_above
                FROM (SELECT *, count(*) FILTER (called) OVER (ORDER BY record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS stretch
                      FROM (SELECT record, net_amount, {called} AS called FROM typed_{number} WHERE NOT totals_word)))
            WHERE called AND net_amount IN (above, all_above))"""
    )


def _period_date(exprs: dict[str, str], reads: dict[str, str]) -> None:
    """The last day of a period that is told by its year and another column."""
    year = f"CAST({exprs['year']} AS VARCHAR)"
    if "month" in exprs:
        month = f"coalesce(try_cast(regexp_extract({exprs['month']}, '^(\\d{{1,2}})', 1) AS INTEGER), try_cast(month_number(lower({exprs['month']})) AS INTEGER))"
        exprs["date"] = f"month_end({year}, {month})"
        told = exprs["month"]
    elif "quarter" in exprs:
        exprs["date"] = f"month_end({year}, 3 * try_cast(regexp_extract({exprs['quarter']}, '([1-4])', 1) AS INTEGER))"
        told = exprs["quarter"]
    elif "week" not in exprs:
        exprs["date"] = f"month_end({year}, 12)"
        reads["date"] = reads["year"]
        return
    else:
        exprs["date"] = f"week_end({year}, regexp_extract({exprs['week']}, '(\\d{{1,2}})', 1))"
        told = exprs["week"]
    reads["date"] = f"{reads['year']} || ' ' || {told}"


def _make_amount(decision: Decision, exprs: dict[str, str], reads: dict[str, str], fine: bool) -> None:
    """The net amount by the method decided, with the digits that the data have; NULL where it does not fit."""
    amount = decision.amount
    if amount.method == "gross-less-tax":
        exprs["net_amount"] = f"{exprs['gross_amount']} - coalesce({exprs['tax_amount']}, 0)"
        reads["net_amount"] = reads["gross_amount"]
    elif amount.method == "quantity-price":
        exprs["net_amount"] = _product(exprs["quantity"], exprs["unit_price"], fine)
        reads["net_amount"] = f"{reads['quantity']} || ' * ' || {reads['unit_price']}"
    elif amount.method == "list-discount":
        exprs["net_amount"] = exprs["list_amount"]
        reads["net_amount"] = reads["list_amount"]
    if amount.discount != "none":
        name = "discount_rate" if "discount_rate" in exprs else "discount"
        # Some write a discount with the sign of the amount, some against it; no discount is often an empty cell.
        given = f"CASE WHEN {reads[name]} IS NULL THEN 0 ELSE abs({exprs[name]}) END"
        whole = exprs["net_amount"]
        if amount.discount == "money":
            exprs["net_amount"] = f"{whole} - sign({whole}) * {_wide(given, fine)}"
            reads["net_amount"] += f" || ' - ' || coalesce({reads[name]}, '0')"
        else:
            part = f"CAST({given} AS DECIMAL(18, 6))" + (" / 100" if amount.discount == "percent" else "")
            exprs["net_amount"] = f"{whole} * (1 - CAST({part} AS DECIMAL(18, 8)))"
            reads["net_amount"] += f" || ' * (1 - ' || coalesce({reads[name]}, '0') || ')'"
    if amount.method != "column" and "net_amount" in exprs:
        exprs["net_amount"] = _exact(exprs["net_amount"], fine)
    if amount.factor != "1":
        for name in ("net_amount", "cost_of_goods", "profit", "refunded_amount"):
            if name in exprs:
                exprs[name] = _exact(f"{_wide(exprs[name], fine)} * {_factor(amount.factor, exprs)}", fine)


def _factor(factor: str, exprs: dict[str, str]) -> str:
    """SQL of what amounts are multiplied by; the smallest unit of some currencies is no hundredth."""
    if factor != "0.01" or "currency" not in exprs:
        return factor
    whole, thousandth = (", ".join(map(quoted, codes)) for codes in (WITHOUT_CENTS, WITH_THOUSANDTHS))
    code = f"currency_code({exprs['currency']})"
    return f"CASE WHEN {code} IN ({whole}) THEN 1 WHEN {code} IN ({thousandth}) THEN 0.001 ELSE 0.01 END"


def _product(one: str, other: str, fine: bool) -> str:
    """SQL of an exact product; NULL where it has more digits than any amount of money."""
    product = f"{_wide(one, fine)} * {_wide(other, fine)}"
    return _exact(f"TRY({product})" if fine else product, fine)


def _wide(number: str, fine: bool) -> str:
    # DuckDB multiplies decimals within 18 digits unless told otherwise.
    return f"CAST({number} AS DECIMAL(38, {12 if fine else 6}))"


def _exact(number: str, fine: bool) -> str:
    # Rounding apart from casting is twice as fast.
    return f"try_cast(round({number}, {12 if fine else 4}) AS {sql_type(_MONEY, fine)})"


def _currency(part: StagedPart) -> str:
    """Currency where no column tells it: from the signs beside the amounts, else from their header; "" where neither does."""
    told = [quoted(part.decision.currency)] if part.decision.currency else []
    amount = next((name for name in (*AMOUNTS, "gross_amount") if name in part.decision.cells), "")
    if amount in AMOUNTS and part.decision.cells[amount].text:
        told.insert(0, f"{amount}_cells.currency")
    return f"coalesce({', '.join(told)})" if told else ""


def _all_cells(raw: Raw) -> list[str]:
    return [expr for cells in raw.cells for expr in (cells.text, cells.number, cells.day) if expr]


# ------------------------------------------------------------------ what all rows tell together


def _finish(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, kinds: tuple[KindColumn, ...], held: str
) -> Staged:
    _keep_lines_called_total(con, number, held)
    _find_named_totals(con, number, held)
    _tell_receipts(con, held, kinds)
    if names_cancelled(part.decision.cells) and not kinds:
        mark_cancelled_pairs(con, held)
    findings: list[Finding] = [*_coarse(part)]
    if _holds_credits(part, kinds):
        findings.append(Finding("credits-by-name", "warning", part.raw.part.label))
    questions = [*_undecided(con, part, number, kinds)]
    sign, said, asked = _signs(con, part, number)
    findings += said
    questions += asked
    cells = part.decision.cells
    kind = _gravest(con, number, kinds, _ends(cells))
    amount = f"net_amount * {sign}" if sign else "net_amount"
    questions += _open_return_flag(con, part, number, kinds)
    if "returned_quantity" in cells and "quantity" in cells:
        amount = (
            f"{amount} * (1 - CAST(abs(coalesce(returned_quantity, 0)) / nullif(abs(quantity), 0) AS DECIMAL(18, 8)))"
        )
    if "refunded_amount" in cells:
        # What came back with the shipping is no more than was bought.
        back = "abs(coalesce(refunded_amount, 0))"
        amount = f"CASE WHEN {amount} > 0 THEN greatest({amount} - {back}, 0) ELSE {amount} END"
        findings += _refunds(con, part, number)
    findings += _mended(con, part, number)
    query = f"SELECT *, CAST({amount} AS {sql_type(_MONEY, part.formats.fine)}) AS amount, {kind} AS kind FROM typed_{number}"
    if part.decision.amount.per_document:
        # Refunds and totals stand once for a document, on each of its lines or on the first.
        con.execute(
            f"""CREATE TABLE further_{number} AS SELECT record AS further FROM ({query}) WHERE document_id IS NOT NULL
                QUALIFY row_number() OVER (PARTITION BY document_id, customer_id ORDER BY amount IS NULL, record) > 1"""
        )
        query = (
            "SELECT * REPLACE (CASE WHEN further IS NOT NULL AND NOT totals_word THEN 'document-line' ELSE kind END AS kind,"
            " CASE WHEN further IS NOT NULL THEN 0 ELSE amount END AS amount) "
            f"FROM ({query}) LEFT JOIN further_{number} ON further = record"
        )
    con.execute(f"CREATE VIEW rows_{number} AS {query}")
    turned, how = _returns(con, part, number)
    findings += how
    query = _final(number, turned, part)
    return Staged(query, tuple(findings), tuple(questions))


def _coarse(part: StagedPart) -> list[Finding]:
    if part.grain == "day":
        return []
    return [Finding(_COARSE[part.grain], "warning", part.raw.part.label, part.header("date"))]


def _final(number: int, turned: str, part: StagedPart) -> str:
    names = ", ".join(
        name
        for column in TRANSACTIONS.columns
        if column.name not in ("net_amount", "cost_of_goods", "is_return", "customer_id")
        for name in ([column.name] if column.kind == "text" else [column.name, f"{column.name}__read"])
    )
    returned = "(coalesce(kind IN ('return', 'reversal'), false) OR coalesce(is_return, false))"
    sign = f"CASE WHEN {turned} THEN -1 ELSE 1 END * " if turned else ""
    money = sql_type(_MONEY, part.formats.fine)
    reasons = " ".join(f"WHEN {quoted(kind)} THEN {quoted(reason)}" for kind, reason in REASONS.items())
    return (
        f"SELECT part, record, fingerprint, reason, customer_id, {names}, net_amount__read, cost_of_goods__read, is_return__read,"
        f" CAST({sign}amount AS {money}) AS net_amount, CAST({sign}cost_of_goods AS {money}) AS cost_of_goods,"
        f" {returned} OR coalesce({sign}amount < 0, false) AS is_return,"
        f" CASE WHEN totals_word THEN 'totals-line' ELSE CASE kind {reasons} END END AS told"
        f" FROM rows_{number}"
    )


def _gravest(con: duckdb.DuckDBPyConnection, number: int, kinds: tuple[KindColumn, ...], dated: bool) -> str:
    """SQL of the one kind of a row that several columns speak of: aside before undecided before return before sale."""
    columns = [*(f"kind_{i}" for i in range(len(kinds))), *(["cancelled_kind"] if dated else [])]
    if not columns:
        return "CAST(NULL AS VARCHAR)"
    aside = ", ".join(quoted(kind) for kind in (*KINDS, NOT_CHOSEN) if counts_as(kind) == "aside")
    tests = [f"WHEN {c} IN ({aside}) THEN {c}" for c in columns]
    tests += [f"WHEN {c} = '{UNDECIDED}' THEN {c}" for c in columns]
    tests += [f"WHEN {c} IN ('return', 'reversal') THEN {c}" for c in columns]
    told = f"CASE {' '.join(tests)} ELSE coalesce({', '.join(columns)}) END"
    cancelled = " OR ".join(f"{c} = 'cancelled'" for c in columns)
    positive, negative = con.execute(
        f"""SELECT coalesce(sum(net_amount) FILTER (net_amount > 0), 0), coalesce(sum(net_amount) FILTER (net_amount < 0), 0)
            FROM typed_{number} WHERE {cancelled}"""
    ).fetchall()[0]
    if negative and not positive:
        # Only the bookings that cancel are marked: they count, negative as they are.
        return f"list_transform([{told}], lambda k: CASE WHEN k = 'cancelled' THEN 'reversal' ELSE k END)[1]"
    if positive:
        # The cancelled documents are marked and left out, so what cancels them is left out with them.
        return f"list_transform([{told}], lambda k: CASE WHEN k = 'reversal' THEN 'cancelled' ELSE k END)[1]"
    return told


def _undecided(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, kinds: tuple[KindColumn, ...]
) -> list[Finding]:
    """Words that nothing decides, where they carry enough money to change a figure."""
    found = []
    for i, column in enumerate(kinds):
        if column.role == "rule":
            continue
        rest = [
            f"coalesce(kind_{j}, '') NOT IN ({', '.join(quoted(k) for k in KINDS if counts_as(k) == 'aside')})"
            for j in range(len(kinds))
            if j != i
        ]
        where = " AND ".join([f"kind_{i} = '{UNDECIDED}'", *rest])
        open_money, all_money, rows = con.execute(
            f"""SELECT coalesce(sum(abs(net_amount)) FILTER ({where}), 0),
                       coalesce(sum(abs(net_amount)) FILTER (NOT totals_word), 0),
                       count(*) FILTER ({where}) FROM typed_{number}"""
        ).fetchall()[0]
        if not rows or Decimal(open_money) < SHARE_THAT_STOPS * Decimal(all_money):
            continue
        words = sorted(word for word, kind in column.kinds.items() if kind in (UNDECIDED, "receipt"))
        sales = sorted(word for word, kind in column.kinds.items() if counts_as(kind) == "sale")
        header = column.cells.header
        rule = f"{header}={','.join([*sales, *words][:8])}"
        values: dict[str, Any] = {
            "words": printable(", ".join(words[:8])),
            "rule": printable(rule),
            "share": f"{100 * Decimal(open_money) / Decimal(all_money):.0f} %",
        }
        text = as_read(Column("kind", "text"), column.cells)
        examples = con.execute(
            f"""SELECT record, {text} FROM typed_{number} JOIN {part.raw.name} ON {part.raw.name}.rowid = record
                WHERE {where} ORDER BY record LIMIT {EXAMPLES}"""
        ).fetchall()
        found.append(
            Finding(
                "open-kinds",
                "error",
                part.raw.part.label,
                header,
                int(rows),
                str(open_money),
                values,
                locate(part.raw, header, examples[:EXAMPLES]),
            )
        )
    return found


def _signs(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int) -> tuple[str, list[Finding], list[Finding]]:
    """Signs that stand beside the amount: debit and credit, or a negative quantity."""
    label = part.raw.part.label
    cells = part.decision.cells
    if "debit_credit" in cells:
        side = "CASE WHEN lower(debit_credit) IN ('s', 'soll', 'd', 'dr', 'dr.', 'debit', 'debet', '+') THEN 1 WHEN lower(debit_credit) IN ('h', 'haben', 'c', 'cr', 'cr.', 'k', 'credit', 'kredit', '-') THEN -1 END"
        debit, credit, negative, unknown = con.execute(
            f"""SELECT coalesce(sum(abs(net_amount)) FILTER (({side}) = 1), 0), coalesce(sum(abs(net_amount)) FILTER (({side}) = -1), 0),
                       count(*) FILTER (({side}) = -1 AND net_amount < 0), count(*) FILTER (debit_credit IS NOT NULL AND ({side}) IS NULL)
                FROM typed_{number}"""
        ).fetchall()[0]
        if not (debit or credit):
            return "", [], []
        header = cells["debit_credit"].header
        if unknown or Decimal(credit) * 2 > Decimal(debit):
            values = {"debit": str(debit), "credit": str(credit)}
            return "", [], [Finding("open-sides", "error", label, header, values=values)]
        said = [Finding("sides-turned", "note", label, header, amount=str(credit))] if credit and not negative else []
        return ("" if negative else f"coalesce({side}, 1)"), said, []
    if "quantity" in cells and part.decision.amount.method != "quantity-price":
        out, into, taken, given, negative = con.execute(
            f"""SELECT count(*) FILTER (quantity < 0 AND net_amount > 0), count(*) FILTER (quantity > 0 AND net_amount > 0),
                       coalesce(sum(net_amount) FILTER (quantity < 0 AND net_amount > 0), 0),
                       coalesce(sum(net_amount) FILTER (quantity > 0 AND net_amount > 0), 0),
                       count(*) FILTER (quantity < 0 AND net_amount < 0)
                FROM typed_{number}"""
        ).fetchall()[0]
        if not out or negative:
            return "", [], []
        # A list of the stock has what was sold leaving it: there, the greater part, and what came back is above nought.
        of_stock = taken > given
        rows, money = (into, given) if of_stock else (out, taken)
        key = "quantity-of-stock" if of_stock else "quantity-turned"
        said = [Finding(key, "warning", label, cells["quantity"].header, int(rows), str(-money))]
        return (
            f"CASE WHEN quantity {'>' if of_stock else '<'} 0 AND net_amount > 0 THEN -1 ELSE 1 END",
            said if rows else [],
            [],
        )
    return "", [], []


def _open_return_flag(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, kinds: tuple[KindColumn, ...]
) -> list[Finding]:
    """Noughts and ones beside a quantity may mark returns, or count the pieces that came back."""
    header = part.header("is_return")
    cells = part.decision.cells
    if "quantity" not in cells or "is_return" not in cells or not (text := cells["is_return"].text):
        return []
    if any(column.cells is cells["is_return"] for column in kinds):
        return []
    positive, negative = con.execute(
        f"""SELECT count(*) FILTER (is_return AND net_amount > 0 AND quantity > 1), count(*) FILTER (is_return AND net_amount < 0)
            FROM typed_{number}"""
    ).fetchall()[0]
    words = con.execute(f"SELECT count(*) FROM {part.raw.name} WHERE cell({text}) NOT IN ('0', '1')").fetchall()[0][0]
    if not positive or negative or words:
        return []
    return [Finding("open-returns", "error", part.raw.part.label, header, int(positive), values={"header": header})]


def _refunds(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int) -> list[Finding]:
    rows, money = con.execute(
        f"SELECT count(*), coalesce(sum(least(abs(refunded_amount), net_amount)), 0) FROM typed_{number} WHERE refunded_amount <> 0 AND net_amount > 0"
    ).fetchall()[0]
    header = part.header("refunded_amount")
    return [Finding("refunds-deducted", "note", part.raw.part.label, header, int(rows), str(money))] if rows else []


def _mended(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int) -> list[Finding]:
    """Customer numbers that were brought into one spelling."""
    rows = con.execute(f"SELECT count(*) FROM typed_{number} WHERE id_mended").fetchall()[0][0]
    if not rows:
        return []
    examples = con.execute(
        f"SELECT record, customer_id FROM typed_{number} WHERE id_mended ORDER BY record LIMIT {EXAMPLES}"
    ).fetchall()
    header = part.header("customer_id")
    shown = locate(part.raw, header, examples)
    return [Finding("ids-mended", "note", part.raw.part.label, header, int(rows), examples=shown)]


def _returns(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int) -> tuple[str, list[Finding]]:
    """Rows told to be returns but with positive amounts throughout come from a system that keeps signs apart: turn them.

    Where marked rows occur with both signs, a positive one is the cancellation of a return and stays.
    """
    returned = "(coalesce(kind IN ('return', 'reversal'), false) OR coalesce(is_return, false))"
    alive = f"{returned} AND NOT totals_word"
    positive, negative, amount = con.execute(
        f"""SELECT count(*) FILTER (amount > 0), count(*) FILTER (amount < 0), coalesce(sum(amount), 0)
            FROM rows_{number} WHERE {alive}"""
    ).fetchall()[0]
    if not positive or negative:
        return "", []
    return returned, [Finding("returns-turned", "warning", rows=int(positive), amount=str(-amount))]
