"""Every row is judged, none is lost, and the money ties out to the cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import duckdb
import ibis
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.customers import customer_frame
from analysis.errors import InputError
from analysis.language import Words
from analysis.tables.audit import _tie_out
from analysis.tables.show.findings import finding_text

HEADER = "Kundennr;Datum;Umsatz;Belegnr\n"


def keys(result: Any) -> list[str]:
    return [finding.key for finding in result.audit.findings]


def finding(result: Any, key: str) -> Any:
    return next(finding for finding in result.audit.findings if finding.key == key)


def reasons(result: Any) -> dict[str, tuple[int, Decimal]]:
    return {reason: (rows, amount) for reason, rows, amount in result.audit.tie.reasons}


def customers_of(result: Any) -> pd.DataFrame:
    return customer_frame(ibis.duckdb.connect().read_parquet(result.path("transactions")), result.audit.period)


def amounts_of(result: Any) -> list[Decimal]:
    return [amount.normalize() for amount in result.frame("transactions")["net_amount"]]


# ------------------------------------------------------------------ random mixtures against an independent model


@dataclass(frozen=True)
class Row:
    customer: str
    day: str
    amount: str

    @property
    def money(self) -> Decimal:
        try:
            return Decimal(self.amount.replace(",", "."))
        except ArithmeticError:
            return Decimal(0)

    @property
    def reason(self) -> str:
        if not self.customer:
            return "missing-customer"
        if bad := {"": "missing-date", "x": "unreadable-date"}.get(self.day):
            return bad
        if self.day.endswith(("2199", "1899")):
            return "date-out-of-span"
        bad = {"": "missing-amount", "x": "unreadable-amount", "∞": "infinite-amount", "0,00": "zero-amount"}
        return bad.get(self.amount, "")


DAYS = st.dates(date(2022, 1, 1), date(2024, 12, 31)).map(lambda day: f"{day:%d.%m.%Y}")
CENTS = st.integers(-100_000, 100_000).filter(bool).map(lambda cents: f"{Decimal(cents) / 100:.2f}".replace(".", ","))
ROW = st.builds(
    Row,
    customer=st.sampled_from(["", "1", "2", "03", "4"]),
    day=DAYS | DAYS | DAYS | st.sampled_from(["", "x", "15.03.2199", "30.12.1899"]),
    amount=CENTS | CENTS | CENTS | st.sampled_from(["", "x", "∞", "0,00"]),
)
ROWS = st.lists(ROW, min_size=1, max_size=25)


def written(rows: Sequence[tuple[int, Row]]) -> str:
    return HEADER + "".join(f"{row.customer};{row.day};{row.amount};R{number}\n" for number, row in rows)


@settings(max_examples=8, deadline=None)
@given(rows=ROWS)
def test_rows_and_money_tie_out(prepared: Callable[..., Any], rows: list[Row]) -> None:
    check_tie_out(prepared, rows)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(rows=ROWS)
def test_rows_and_money_tie_out_at_length(prepared: Callable[..., Any], rows: list[Row]) -> None:
    check_tie_out(prepared, rows)


def check_tie_out(prepared: Callable[..., Any], rows: list[Row]) -> None:
    # Many dates that cannot be read refuse the file, and so does a column in which nothing can be.
    assume(sum(row.day == "x" for row in rows) < 4)
    assume(any(row.customer for row in rows) and any(row.day not in ("", "x") for row in rows))
    assume(any(row.amount not in ("", "x", "∞") for row in rows))
    # Empty cells in a third of a column may be those of a list in groups, with or without sums: filled down, with a warning.
    assume(3 * sum(not row.customer for row in rows) < len(rows) and 3 * sum(not row.day for row in rows) < len(rows))
    content = written(list(enumerate(rows)))
    used = [row for row in rows if not row.reason]
    if not any(row.money > 0 for row in used):
        with pytest.raises(InputError) as caught:
            prepared(content)
        assert caught.value.findings[-1].key == ("no-purchases" if used else "nothing-left")
        assert Counter(f.key for f in caught.value.findings[:-1]) == Counter({row.reason for row in rows} - {""})
        return
    result = prepared(content)
    tie = result.audit.tie
    assert (tie.rows_read, tie.rows_used) == (len(rows), len(used))
    assert tie.amount_read == sum(row.money for row in rows)
    assert tie.amount_used == sum(row.money for row in used)
    assert tie.amount_read == tie.amount_used + tie.amount_set_aside
    expected: dict[str, tuple[int, Decimal]] = {}
    for row in rows:
        if row.reason:
            number, money = expected.get(row.reason, (0, Decimal(0)))
            expected[row.reason] = (number + 1, money + row.money)
    assert reasons(result) == expected
    frame = result.frame("transactions")
    assert sum(frame["net_amount"]) == tie.amount_used
    assert list(frame["document_id"]) == [f"R{number}" for number, row in enumerate(rows) if not row.reason]
    for one in result.audit.findings:
        if one.severity == "set_aside":
            lines = [number + 2 for number, row in enumerate(rows) if row.reason == one.key]
            assert [example.line for example in one.examples] == lines[:5]


# What cannot be read, and gaps that could be those of a list in groups, are met above: there, order means something.
CUSTOMERS = st.sampled_from(["1", "2", "03", "4"])
SOLD = st.builds(Row, customer=CUSTOMERS, day=DAYS, amount=CENTS.filter(lambda amount: not amount.startswith("-")))
READ = st.builds(
    Row,
    customer=CUSTOMERS,
    day=DAYS | DAYS | DAYS | st.sampled_from(["15.03.2199", "30.12.1899"]),
    amount=CENTS | CENTS | CENTS | st.just("0,00"),
)
PLAIN = st.tuples(SOLD, st.lists(READ, max_size=24)).map(lambda drawn: [drawn[0], *drawn[1]])


@settings(max_examples=3, deadline=None)
@given(rows=PLAIN, data=st.data())
def test_neither_order_nor_splitting_moves_a_cent(prepared: Callable[..., Any], rows: list[Row], data: Any) -> None:
    check_order_and_splitting(prepared, rows, data)


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(rows=PLAIN, data=st.data())
def test_neither_order_nor_splitting_moves_a_cent_at_length(
    prepared: Callable[..., Any], rows: list[Row], data: Any
) -> None:
    check_order_and_splitting(prepared, rows, data)


def check_order_and_splitting(prepared: Callable[..., Any], rows: list[Row], data: Any) -> None:
    numbered = list(enumerate(rows))
    order, cut = data.draw(st.permutations(numbered)), data.draw(st.integers(1, len(rows)))
    whole = prepared(written(numbered))
    shuffled = prepared(written(order))
    pieces = {"orders_1.csv": written(numbered[:cut]), "orders_2.csv": written(numbered[cut:])}
    split = prepared({name: content for name, content in pieces.items() if content != HEADER})
    for other in (shuffled, split):
        assert other.audit.tie == whole.audit.tie
        assert other.audit.period == whole.audit.period
        pd.testing.assert_frame_equal(customers_of(other), customers_of(whole), check_exact=True)


@pytest.mark.parametrize(("used", "right"), [("(10.00), (0.01)", True), ("(10.00), (0.00)", False), ("(10.01)", False)])
def test_a_lost_cent_or_row_stops_the_program(used: str, right: bool) -> None:
    con = duckdb.connect()
    for table, rows in (("staged", "(10.00), (0.01)"), ("judged", used)):
        amounts = f"SELECT CAST(amount AS DECIMAL(18, 4)) AS net_amount FROM (VALUES {rows}) AS given(amount)"
        con.execute(f"CREATE TABLE {table} AS SELECT *, NULL::VARCHAR AS reason, 'EUR' AS currency FROM ({amounts})")
    with nullcontext() if right else pytest.raises(AssertionError, match="does not tie out"):
        assert _tie_out(con, [], "EUR").amount_used == Decimal("10.01")


def test_gaps_in_a_plain_list_are_not_filled_from_the_row_above(prepared: Callable[..., Any]) -> None:
    rows = [("1", "10,00"), ("1", "11,00"), ("1", "12,00"), ("", "13,00"), ("", "14,00"), ("03", "15,00")]
    result = prepared(HEADER + "".join(f"{one};0{i + 1}.03.2023;{money};R{i}\n" for i, (one, money) in enumerate(rows)))
    assert reasons(result) == {"missing-customer": (2, Decimal(27))}


def test_money_beyond_floats_ties_out(prepared: Callable[..., Any]) -> None:
    rows = "".join(f"{i};2024-01-01;90.000.000.000.000,01;R{i}\n" for i in range(3))
    tie = prepared(HEADER + rows + "9;2024-01-01;0,01;R9\n;2024-01-02;0,10;R10\n").audit.tie
    assert tie.amount_used == Decimal("270000000000000.04")
    assert tie.amount_read == Decimal("270000000000000.14")


def test_amounts_keep_the_digits_they_have(prepared: Callable[..., Any]) -> None:
    rows = "".join(f"{i};2024-01-01;10,00004;R{i}\n" for i in range(1000))
    assert prepared(HEADER + rows).audit.tie.amount_used == Decimal("10000.04")


def test_much_money_without_a_customer_is_a_warning_of_its_own(prepared: Callable[..., Any]) -> None:
    rows = "".join(f"{i};2024-01-{i:02};99,00;R{i}\n" for i in range(1, 11))
    assert keys(prepared(HEADER + rows + ";2024-01-12;9,00;R11\n")) == ["missing-customer"]
    one = finding(prepared(HEADER + rows + ";2024-01-12;10,00;R11\n"), "much-lost")
    assert (one.severity, Decimal(one.amount), one.values["share"]) == ("warning", 10, 0.01)
    assert finding_text(one, Words("de")).startswith("1,0\u00a0% des Geldes")
    assert finding_text(one, Words("en")).startswith("1.0% of the money")


# ------------------------------------------------------------------ duplicates


# Ten rows, two of them duplicates and one without a date: seven are used.
EXERCISE = HEADER + "".join(f"{i};1{i}.01.2024;{i}0,50;R{i}\n" for i in range(1, 8)) + (
    "3;13.01.2024;30,50;R3\n5;15.01.2024;50,50;R5\n8;;80,50;R8\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "used", "reason"),
    [("auto", 7, "repeated-document"), ("set_aside", 7, "duplicate-row"), ("keep", 9, None)],
)
def test_duplicates_are_set_aside_or_kept(
    setting: str, used: int, reason: str | None, prepared: Callable[..., Any]
) -> None:
    result = prepared(EXERCISE, duplicates=setting)
    assert result.audit.tie.rows_used == used
    expected = {"missing-date": (1, Decimal("80.5"))} | ({reason: (2, Decimal(81))} if reason else {})
    assert reasons(result) == expected
    assert ("equal-rows-kept" in keys(result)) == (setting == "keep")


@pytest.mark.parametrize(("setting", "used"), [("auto", 2), ("keep", 2), ("set_aside", 1)])
def test_without_document_numbers_equal_rows_stay_unless_the_user_decides(
    setting: str, used: int, prepared: Callable[..., Any]
) -> None:
    result = prepared("Kundennr;Datum;Umsatz\n1;13.01.2024;10,50\n1;13.01.2024;10,50\n", duplicates=setting)
    assert result.audit.tie.rows_used == used
    if setting != "set_aside":
        text = finding_text(finding(result, "equal-rows-kept"), Words("en", "EUR"))
        assert text.startswith("one row is identical to another row and kept, €10.50")


def test_equal_items_of_a_document_stay_and_its_repetition_goes(prepared: Callable[..., Any]) -> None:
    # Two equal items and a third, exported twice: of six rows, three are left.
    document = "1;13.01.2024;10,50;R1\n1;13.01.2024;10,50;R1\n1;13.01.2024;3,00;R1\n"
    result = prepared(HEADER + document + document + "2;14.01.2024;1,00;R2\n")
    assert amounts_of(result) == [Decimal("10.5"), Decimal("10.5"), 3, 1]
    assert reasons(result) == {"repeated-document": (3, Decimal(24))}


def test_a_document_number_of_two_customers_is_no_repetition(prepared: Callable[..., Any]) -> None:
    assert keys(prepared(HEADER + "1;13.01.2024;10,50;R1\n2;13.01.2024;10,50;R1\n")) == []


def day_of(number: int) -> date:
    return date(2024, 1, 1) + timedelta(days=number)


def german(numbers: Sequence[int], documents: bool = True) -> str:
    """Export of the purchases with these numbers, one a day."""
    rows = [f"{n % 7};{day_of(n):%d.%m.%Y};{n + 10},50" + f";R{n}" * documents for n in numbers]
    return "\n".join([HEADER.strip() if documents else "Kundennr;Datum;Umsatz", *rows])


def english(numbers: Sequence[int], documents: bool = True) -> str:
    """The same in another dialect, with another column in between."""
    rows = [f"{day_of(n)},x,{n % 7},{n + 10}.50" + f",R{n}" * documents for n in numbers]
    return "\n".join(["Order Date,Note,Customer ID,Sales" + ",Order ID" * documents, *rows])


@pytest.mark.parametrize("other", [german, english])
@pytest.mark.parametrize("documents", [True, False])
def test_overlapping_exports_are_counted_once(
    documents: bool, other: Callable[..., str], prepared: Callable[..., Any]
) -> None:
    files = {"orders_a.csv": german(range(60), documents), "orders_b.csv": other(range(40, 90), documents)}
    result = prepared(files)
    assert result.audit.tie.rows_used == 90
    reason = "repeated-document" if documents else "overlapping-export"
    aside = sum(Decimal(n + 10) + Decimal("0.5") for n in range(40, 60))
    assert reasons(result) == {reason: (20, aside)}
    one = finding(result, reason)
    assert (one.file, [example.line for example in one.examples]) == ("orders_b.csv", [2, 3, 4, 5, 6])
    assert prepared(files, duplicates="keep").audit.tie.rows_used == 110


def test_a_document_that_a_later_file_goes_on_with_is_no_repetition(prepared: Callable[..., Any]) -> None:
    files = {"orders_a.csv": HEADER + "1;31.01.2024;10,50;R1\n", "orders_b.csv": HEADER + "1;01.02.2024;20,50;R1\n"}
    assert prepared(files).audit.tie.rows_used == 2


def test_a_third_export_overlaps_the_first(prepared: Callable[..., Any]) -> None:
    files = {
        f"orders_{name}.csv": german(numbers, documents=False)
        for name, numbers in {"a": range(30), "b": range(30, 60), "c": range(20, 70)}.items()
    }
    assert reasons(prepared(files))["overlapping-export"][0] == 40


def test_a_typing_error_in_a_date_does_not_hide_an_overlap(prepared: Callable[..., Any]) -> None:
    first = german(range(120), documents=False) + "\n9;01.01.2050;1,50"
    result = prepared({"orders_a.csv": first, "orders_b.csv": german(range(100, 150), documents=False)})
    assert {reason: rows for reason, (rows, _) in reasons(result).items()} == {
        "isolated-date": 1, "overlapping-export": 20
    }  # fmt: skip


def test_two_branches_do_not_overlap(prepared: Callable[..., Any]) -> None:
    # The same days, and by chance a purchase in common.
    files = {
        "orders_a.csv": german(range(20), documents=False),
        "orders_b.csv": "Kundennr;Datum;Umsatz\n"
        + "".join(f"{n % 7};{day_of(n):%d.%m.%Y};{n * 2},50\n" for n in range(20)),
    }
    result = prepared(files)
    assert result.audit.tie.rows_used == 40
    assert "equal-rows-kept" in keys(result)


def test_of_a_repeated_purchase_only_as_many_go_as_the_other_file_holds(prepared: Callable[..., Any]) -> None:
    once = german(range(20), documents=False)
    result = prepared({"orders_a.csv": once, "orders_b.csv": once + "\n5;06.01.2024;15,50"})
    assert reasons(result) == {"overlapping-export": (20, Decimal(400))}
    assert result.audit.tie.rows_used == 21


# ------------------------------------------------------------------ returns, zeros, currencies


def of_returns(*rows: tuple[str, str]) -> str:
    lines = [f"1;{day_of(n)};{amount};{flag}" for n, (amount, flag) in enumerate(rows)]
    return "\n".join(["Kundennr;Datum;Umsatz;Retoure", *lines])


def test_a_negative_amount_is_a_return_marked_or_not(prepared: Callable[..., Any]) -> None:
    result = prepared(of_returns(("10,50", ""), ("-4,50", ""), ("-1,50", "J")))
    assert list(result.frame("transactions")["is_return"]) == [False, True, True]
    assert (finding(result, "returns").rows, finding(result, "returns").amount) == (2, "-6.0000")


def test_marked_rows_that_are_all_positive_are_turned(prepared: Callable[..., Any]) -> None:
    result = prepared(of_returns(("10,50", "N"), ("4,50", "J"), ("-2,00", "N")))
    assert amounts_of(result) == [Decimal("10.5"), Decimal("-4.5"), -2]
    assert list(result.frame("transactions")["is_return"]) == [False, True, True]
    assert (finding(result, "returns-turned").rows, finding(result, "returns-turned").amount) == (1, "-4.5000")
    assert result.audit.tie.amount_read == 4


def test_among_marked_rows_of_both_signs_a_positive_one_cancels_a_return(prepared: Callable[..., Any]) -> None:
    result = prepared(of_returns(("10,50", "0"), ("-4,50", "1"), ("4,50", "1")))
    assert amounts_of(result) == [Decimal("10.5"), Decimal("-4.5"), Decimal("4.5")]
    assert list(result.frame("transactions")["is_return"]) == [False, True, True]
    assert "returns-turned" not in keys(result)
    frame = customers_of(result)
    assert (frame["purchase_amount"].item(), frame["return_amount"].item(), frame["x"].item()) == (10.5, 0, 0)


def test_the_cost_turns_with_the_amount(prepared: Callable[..., Any]) -> None:
    result = prepared(
        "Kundennr;Datum;Umsatz;Wareneinsatz;Retoure\n1;13.01.2024;10,50;6,50;\n1;14.01.2024;4,50;2,50;X\n"
    )
    assert [cost.normalize() for cost in result.frame("transactions")["cost_of_goods"]] == [
        Decimal("6.5"),
        Decimal("-2.5"),
    ]


@pytest.mark.parametrize(("setting", "used"), [("set_aside", 1), ("keep", 2)])
def test_zero_amounts_are_no_purchases_unless_the_user_says_so(
    setting: str, used: int, prepared: Callable[..., Any]
) -> None:
    result = prepared(HEADER + "1;13.01.2024;10,50;R1\n2;14.01.2024;0,00;R2\n", zero_amounts=setting)
    assert (result.audit.tie.rows_used, result.audit.customers) == (used, used)


@pytest.mark.parametrize("word", ["Summe", "Gesamtsumme:", "Total Januar", "Subtotal"])
def test_a_totals_word_in_the_document_column_makes_a_totals_line(word: str, prepared: Callable[..., Any]) -> None:
    """Where customer or date is missing; with both it is the number of a document like any other."""
    content = HEADER + "1;13.01.2024;10,50;R1\n2;14.01.2024;20,50;R2\n"
    for line in (f";;31,00;{word}", f";14.01.2024;31,00;{word}", f"3;;31,00;{word}"):
        assert reasons(prepared(content + line + "\n")) == {"totals-line": (1, Decimal(31))}
    assert prepared(content + f"3;15.01.2024;31,00;{word}\n").audit.tie.rows_used == 3


def test_the_sign_in_the_cell_speaks_before_the_currency_of_the_header(prepared: Callable[..., Any]) -> None:
    content = "Kundennr;Datum;Umsatz (€)\n1;13.01.2024;10,50\n2;14.01.2024;$ 20,50\n3;15.01.2024;30,50 €\n"
    result = prepared(content, currency="EUR")
    assert reasons(result) == {"other-currency": (1, Decimal(0))}
    assert (result.audit.currency, result.audit.tie.amount_used) == ("EUR", 41)
    # Where no cell has a sign, the header speaks.
    plain = prepared("Kundennr;Datum;Umsatz (€)\n1;13.01.2024;10,50\n")
    assert plain.audit.currency == "EUR"


def test_another_currency_is_set_aside_with_its_rows(prepared: Callable[..., Any]) -> None:
    content = "Kundennr;Datum;Umsatz;Währung\n1;13.01.2024;10,50;EUR\n2;14.01.2024;20,50;usd\n3;15.01.2024;30,50;Euro\n"
    result = prepared(content, currency="EUR")
    assert reasons(result) == {"other-currency": (1, Decimal(0))}
    assert (result.audit.currency, result.audit.tie.amount_used) == ("EUR", 41)
    one = finding(result, "other-currency")
    assert (one.column, one.examples[0].line, one.examples[0].value) == ("Währung", 3, "USD")
    # Money of two currencies is no sum.
    assert (one.values["found"], result.audit.tie.amount_read) == ("USD 20.50", 41)


def test_purchases_of_a_day_are_one(prepared: Callable[..., Any]) -> None:
    rows = "1;13.01.2024;1,50;R1\n1;13.01.2024;2,50;R1\n1;13.01.2024;3,50;R2\n1;14.01.2024;3,50;R3\n"
    assert finding(prepared(HEADER + rows), "one-day-merges").values == {"orders": 3, "purchases": 2}
    rows = "1;13.01.2024;1,50\n1;13.01.2024;2,50\n1;14.01.2024;3,50\n"
    result = prepared("Kundennr;Datum;Umsatz\n" + rows)
    assert finding(result, "one-day-merges-lines").values == {"orders": 3, "purchases": 2}


# ------------------------------------------------------------------ the window


def test_a_date_far_from_all_others_is_set_aside_unless_the_span_is_given(prepared: Callable[..., Any]) -> None:
    content = german(range(120)) + "\n1;05.06.1999;1,50;X1"
    result = prepared(content)
    assert reasons(result) == {"isolated-date": (1, Decimal("1.5"))}
    assert result.audit.period.start == date(2024, 1, 1)
    assert prepared(content, earliest_date="1990-01-01").audit.period.start == date(1999, 6, 5)
    # Too few rows to say what is far.
    assert prepared(german(range(98)) + "\n1;05.06.1999;1,50;X1").audit.period.start == date(1999, 6, 5)


@pytest.mark.parametrize(("gap", "isolated"), [(366, 0), (367, 1)])
def test_a_year_without_a_row_is_no_error_and_a_day_more_is(
    gap: int, isolated: int, prepared: Callable[..., Any]
) -> None:
    for day in (day_of(0) - timedelta(gap), day_of(119) + timedelta(gap)):
        result = prepared(german(range(120)) + f"\n1;{day:%d.%m.%Y};1,50;X1", latest_date="2030-01-01")
        wrong = isolated if day < day_of(0) else 0  # a span that is given is taken at its word
        assert reasons(result).get("isolated-date", (0,))[0] == wrong
        late = prepared(german(range(120)) + f"\n1;{day:%d.%m.%Y};1,50;X1")
        assert reasons(late).get("isolated-date", (0,))[0] == isolated


def test_the_window_sets_aside_what_lies_outside(prepared: Callable[..., Any]) -> None:
    result = prepared(german(range(10)), window_start="2024-01-03", reference_date="2024-01-08")
    assert (result.audit.period.start, result.audit.period.end) == (date(2024, 1, 3), date(2024, 1, 8))
    assert result.audit.tie.rows_used == 6
    assert reasons(result)["outside-window"][0] == 4
    assert (result.audit.first_date, result.audit.last_date) == (date(2024, 1, 3), date(2024, 1, 8))


def test_a_window_may_end_after_the_data(prepared: Callable[..., Any]) -> None:
    audit = prepared(german(range(10)), reference_date="2024-06-30").audit
    assert (audit.period.end, audit.last_date, audit.tie.rows_used) == (date(2024, 6, 30), date(2024, 1, 10), 10)


@pytest.mark.parametrize(
    ("window", "key"),
    [
        ({"window_start": "2025-01-01"}, "empty-window"),
        ({"reference_date": "2023-01-01"}, "empty-window"),
        ({"window_start": "2025-01-01", "reference_date": "2025-02-01"}, "nothing-left"),
        ({"latest_date": "2020-01-01"}, "nothing-left"),
    ],
)
def test_a_window_without_rows_is_refused(window: dict[str, str], key: str, prepared: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as caught:
        prepared(german(range(10)), **window)
    assert caught.value.findings[-1].key == key


@pytest.mark.parametrize("day", ["2024-01-01", "2023-12-31", "2024-01-11"])
def test_a_holdout_outside_of_the_window_is_refused(day: str, prepared: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as caught:
        prepared(german(range(10)), validation_start=day)
    found = caught.value.findings[-1]
    assert found.key == "validation-outside-window"
    assert found.values == {"day": day, "first": "2024-01-01", "last": "2024-01-10"}
    for lang in ("de", "en"):
        assert all(value in finding_text(found, Words(lang)) for value in found.values.values())


@pytest.mark.parametrize("day", ["2024-01-02", "2024-01-10"])
def test_a_holdout_inside_of_the_window_is_taken(day: str, prepared: Callable[..., Any]) -> None:
    assert prepared(german(range(10)), validation_start=day).settings.validation_start == date.fromisoformat(day)


def test_the_window_decides_where_a_holdout_may_begin(prepared: Callable[..., Any]) -> None:
    window = {"window_start": "2024-01-04", "reference_date": "2024-02-29"}
    assert prepared(german(range(10)), validation_start="2024-02-29", **window).audit.period.end == date(2024, 2, 29)
    with pytest.raises(InputError) as caught:
        prepared(german(range(10)), validation_start="2024-01-04", **window)
    assert caught.value.findings[-1].values["first"] == "2024-01-04"


def test_days_outside_the_span_are_set_aside(prepared: Callable[..., Any]) -> None:
    result = prepared(german(range(10)), earliest_date="2024-01-03", latest_date="2024-01-08")
    assert reasons(result)["date-out-of-span"][0] == 4
