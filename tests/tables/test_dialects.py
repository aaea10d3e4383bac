"""What is written in any dialect is read back exactly; what the sample leaves open is refused until it is decided."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import InputError

GERMAN = ["Kundennr.", "Rechnungsdatum", "Nettobetrag", "Beleg-Nr.", "Artikel"]
ENGLISH = ["Customer ID", "Order Date", "Sales", "Order ID", "Product"]
DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
# Name of the format -> how Python writes it, order by which it is read.
DATES = {
    "dd.mm.yyyy": ("%d.%m.%Y", "dmy"),
    "dd.mm.yy": ("%d.%m.%y", "dmy"),
    "dd-mm-yyyy": ("%d-%m-%Y", "dmy"),
    "dd/mm/yyyy": ("%d/%m/%Y", "dmy"),
    "mm/dd/yyyy": ("%m/%d/%Y", "mdy"),
    "yyyy-mm-dd": ("%Y-%m-%d", "ymd"),
    "yyyymmdd": ("%Y%m%d", "ymd"),
    "with time": ("%Y-%m-%dT08:30:00Z", "ymd"),
    "with German time": ("%d.%m.%Y 08:30", "dmy"),
}
# Either can be told only by a day after the twelfth.
OPEN = {"dd/mm/yyyy", "mm/dd/yyyy", "dd-mm-yyyy"}


@dataclass(frozen=True)
class Row:
    customer: str
    day: date
    cents: int
    document: str
    product: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.cents) / 100


@dataclass(frozen=True)
class Dialect:
    delimiter: str
    decimal: str
    thousands: str
    dates: str
    encoding: str
    line_end: str
    quoting: int
    headers: Sequence[str]
    packed: bool
    last_line_ends: bool

    def number(self, amount: Decimal) -> str:
        return f"{amount:,.2f}".translate({ord(","): self.thousands, ord("."): self.decimal})

    def write(self, rows: Sequence[Row]) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator=self.line_end, quoting=self.quoting)
        writer.writerow(self.headers)
        for row in rows:
            day = row.day.strftime(DATES[self.dates][0])
            writer.writerow([row.customer, day, self.number(row.amount), row.document, row.product])
        content = text.getvalue() if self.last_line_ends else text.getvalue().removesuffix(self.line_end)
        return gzip.compress(content.encode(self.encoding)) if self.packed else content.encode(self.encoding)


@st.composite
def _rows(draw: st.DrawFn, products: str = 'aZ0 ;,|\t"\n€üö') -> list[Row]:
    """A few transactions, the first of them a purchase; the products hold all that has a meaning in some dialect."""
    row = st.builds(
        Row,
        customer=st.from_regex(r"0{0,3}[1-9][0-9]{0,6}|[A-Z]{2}-[0-9]{3}", fullmatch=True),
        day=st.dates(date(1990, 1, 1), date(2035, 12, 31)),
        cents=st.integers(-(10**11), 10**11).filter(bool),
        document=st.just(""),
        product=st.text(products, max_size=12).map(str.strip),
    )
    return [
        Row(row.customer, row.day, row.cents if number else abs(row.cents), f"R{number}", row.product)
        for number, row in enumerate(draw(st.lists(row, min_size=1, max_size=6)))
    ]


@st.composite
def _dialects(draw: st.DrawFn) -> Dialect:
    decimal = draw(st.sampled_from(",."))
    return Dialect(
        delimiter=draw(st.sampled_from(list(DELIMITERS))),
        decimal=decimal,
        thousands=draw(st.sampled_from(["", "." if decimal == "," else ",", "'", " ", "\u00a0"])),
        dates=draw(st.sampled_from(list(DATES))),
        encoding=draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])),
        line_end=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        # Python leaves a line feed unquoted where lines do not end in one.
        quoting=draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])),
        headers=draw(st.sampled_from([GERMAN, ENGLISH])),
        packed=draw(st.booleans()),
        last_line_ends=draw(st.booleans()),
    )


def expected(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    return [(r.customer, r.day, r.amount, r.document, r.product or None, r.cents < 0) for r in rows]


def read_back(prepared: Any) -> list[tuple[Any, ...]]:
    columns = ["customer_id", "date", "net_amount", "document_id", "product", "is_return"]
    frame = prepared.frame("transactions")[columns].astype({"product": object})
    return [
        tuple(None if isinstance(value, float) else value for value in row)
        for row in frame.itertuples(index=False, name=None)
    ]


def is_open(rows: Sequence[Row], dates: str) -> bool:
    days = [row.day for row in rows]
    return dates in OPEN and all(day.day <= 12 for day in days) and any(day.day != day.month for day in days)


@settings(max_examples=12, deadline=None)
@given(rows=_rows(), dialect=_dialects())
def test_text_is_read_back_as_it_was_written(prepared: Callable[..., Any], rows: list[Row], dialect: Dialect) -> None:
    check_text(prepared, rows, dialect)


# Eighty examples of up to six rows meet every pair of choices several times over.
@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(rows=_rows(), dialect=_dialects())
def test_text_in_every_dialect_is_read_back(prepared: Callable[..., Any], rows: list[Row], dialect: Dialect) -> None:
    check_text(prepared, rows, dialect)


def check_text(prepared: Callable[..., Any], rows: list[Row], dialect: Dialect) -> None:
    name, content, order = "x.csv" + ".gz" * dialect.packed, dialect.write(rows), DATES[dialect.dates][1]
    decided = {}
    if is_open(rows, dialect.dates):
        with pytest.raises(InputError) as caught:
            prepared(content, name)
        assert [(f.key, f.column) for f in caught.value.findings] == [("ambiguous-dates", dialect.headers[1])]
        decided = {"date_format": order}
    result = prepared(content, name, **decided)
    assert read_back(result) == expected(rows)
    told = result.audit.files[0].dialect
    assert told["encoding"] in (dialect.encoding.removesuffix("-sig"), "utf-8")  # plain ASCII is UTF-8
    assert told["delimiter"] == DELIMITERS[dialect.delimiter]
    assert told["decimal"] == {",": "comma", ".": "point"}[dialect.decimal]
    if not all(row.day.day == row.day.month for row in rows):
        assert told["dates"] == order


def packed_parquet(frame: pd.DataFrame) -> bytes:
    sink = io.BytesIO()
    frame.to_parquet(sink)
    return sink.getvalue()


def packed_sheet(rows: Sequence[Sequence[Any]], title: str = "Tabelle1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


@settings(max_examples=4, deadline=None)
@given(rows=_rows(), typed=st.booleans())
def test_parquet_is_read_back_as_it_was_written(prepared: Callable[..., Any], rows: list[Row], typed: bool) -> None:
    days: list[Any] = [row.day if typed else row.day.strftime("%d.%m.%Y") for row in rows]
    amounts: list[Any] = [row.amount if typed else f"{row.amount:.2f}" for row in rows]
    frame = pd.DataFrame([[r.customer, "", "", r.document, r.product] for r in rows], columns=GERMAN)
    frame["Rechnungsdatum"], frame["Nettobetrag"] = days, amounts
    assert read_back(prepared(packed_parquet(frame), "x.parquet")) == expected(rows)


@settings(max_examples=4, deadline=None)
@given(rows=_rows(), typed=st.lists(st.booleans(), min_size=6, max_size=6))
def test_sheets_of_numbers_dates_and_texts_are_read_back(
    prepared: Callable[..., Any], rows: list[Row], typed: list[bool]
) -> None:
    cells: list[list[Any]] = [
        [
            int(row.customer) if numbers and row.customer[0] in "123456789" else row.customer,
            datetime.combine(row.day, datetime.min.time()) if numbers else row.day.strftime("%d.%m.%Y"),
            float(row.amount) if numbers else f"{row.amount:.2f}".replace(".", ","),
            row.document,
            row.product,
        ]
        for row, numbers in zip(rows, typed, strict=False)
    ]
    content = packed_sheet([["Umsatzliste"], [], GERMAN, *cells])
    assert read_back(prepared(content, "x.xlsx")) == expected(rows)


# ------------------------------------------------------------------ numbers


def amounts_of(result: Any) -> list[Decimal]:
    return [Decimal(str(amount)).normalize() for amount in result.frame("transactions")["net_amount"]]


def of_amounts(*amounts: str) -> str:
    return "\n".join(["Kundennr;Datum;Umsatz", *(f"{i};2024-01-{i:02d};{a}" for i, a in enumerate(amounts, 1))])


NUMBERS = {
    "12,50 €": "12.5", "€ 1.234,5": "1234.5", "EUR 3,20": "3.2", "4,20 EUR": "4.2", "1 234,50": "1234.5",
    "1\u00a0234,5": "1234.5", "1'234,50": "1234.5", "5,5-": "-5.5", "-5,5": "-5.5", "−5,5": "-5.5", "(6,5)": "-6.5",
    "+7,5": "7.5", "8,-": "8", "9,--": "9", ",5": "0.5", "10,": "10", "1.000.000,01": "1000000.01", "1,23456": "1.23456",
    "99.999.999.999.999,99": "99999999999999.99", " 3,3 ": "3.3", "\u200e4,4": "4.4",
}  # fmt: skip


def test_numbers_with_all_that_surrounds_them(prepared: Callable[..., Any]) -> None:
    result = prepared(of_amounts(*NUMBERS), currency="EUR")
    assert amounts_of(result) == [Decimal(value).normalize() for value in NUMBERS.values()]


@pytest.mark.parametrize(
    "cell", ["1,2,3", "12 %", "1.23,4", "1,5E+3", "keine Info", "--5", "(5", "1.2.3", "0x10", "1;5"]
)
def test_what_is_no_number_is_set_aside(cell: str, prepared: Callable[..., Any]) -> None:
    audit = prepared(of_amounts("1,50", f'"{cell}"')).audit
    [finding] = [f for f in audit.findings if f.severity == "set_aside"]
    assert (finding.key, finding.column, finding.rows) == ("unreadable-amount", "Umsatz", 1)
    assert [(e.line, e.value) for e in finding.examples] == [(3, cell)]


@pytest.mark.parametrize(("decimal", "first"), [("comma", "1234"), ("point", "1.234")])
def test_one_point_before_three_digits_is_open(decimal: str, first: str, prepared: Callable[..., Any]) -> None:
    content = of_amounts("1.234", "2.500", "17")
    with pytest.raises(InputError) as caught:
        prepared(content)
    [finding] = caught.value.findings
    assert (finding.key, finding.column, finding.values["value"]) == ("ambiguous-numbers", "Umsatz", "1.234")
    assert amounts_of(prepared(content, decimal=decimal))[0] == Decimal(first)


def test_a_dash_for_no_cents_tells_the_decimal_sign(prepared: Callable[..., Any]) -> None:
    assert amounts_of(prepared(of_amounts("1.234,-", "2.500"))) == [1234, 2500]


def test_nothing_before_the_point_cannot_be_thousands(prepared: Callable[..., Any]) -> None:
    assert amounts_of(prepared(of_amounts("0.125", "1.250"))) == [Decimal("0.125"), Decimal("1.25")]


def test_an_open_column_follows_the_rest_of_its_file(prepared: Callable[..., Any]) -> None:
    content = "Kundennr;Datum;Umsatz;Wareneinsatz\n1;2024-01-01;1.234;0,5\n2;2024-01-02;2.345;7\n"
    assert amounts_of(prepared(content)) == [1234, 2345]


def test_a_setting_decides_only_what_is_open(prepared: Callable[..., Any]) -> None:
    # The costs are plainly written with a decimal point: the comma is meant for the amounts.
    files = {
        "orders.csv": "Kundennr;Datum;Umsatz\n1;03/04/2024;1.234\n2;05/06/2024;2.345\n",
        "costs.csv": "Kundennr;Monat;Kostenart;Betrag\n1;2024-01-31;Fracht;12.50\n2;01/31/2024;Fracht;13.75\n",
    }
    result = prepared(files, decimal="comma", date_format="dmy")
    assert amounts_of(result) == [1234, 2345]
    costs = result.frame("costs")
    assert list(costs["amount"]) == [Decimal("12.5"), Decimal("13.75")]
    assert list(costs["period"]) == [date(2024, 1, 31)] * 2


def test_quantity_times_price_stands_in_for_the_amount(prepared: Callable[..., Any]) -> None:
    result = prepared(
        "CustomerID,InvoiceDate,Quantity,UnitPrice\n1,2024-01-13,10000,0.00125\n2,2024-01-14,-3,1.5\n3,2024-01-15,,2.5\n"
        "4,2024-01-16,1000000000,1000000000.5\n"
    )
    assert amounts_of(result) == [Decimal("12.5"), Decimal("-4.5")]
    aside = {f.key: [e.value for e in f.examples] for f in result.audit.findings if f.severity == "set_aside"}
    assert aside == {"missing-amount": [""], "unreadable-amount": ["1000000000 * 1000000000.5"]}


@pytest.mark.parametrize("sign", ["", "-"])
def test_list_less_discount_stands_in_for_the_amount(sign: str, prepared: Callable[..., Any]) -> None:
    result = prepared(
        f"Kundennr;Datum;Listenbetrag;Rabatt\n1;2024-01-13;100,00;{sign}10,50\n2;2024-01-14;50,00;\n"
        f"3;2024-01-15;-100,00;{sign or '-'}10,50\n",
        # 10,50 of 100 may be money or a percentage: asked where nothing says it.
        discount_is="money",
    )
    assert amounts_of(result) == [Decimal("89.5"), 50, Decimal("-89.5")]


def test_profit_gives_cost(prepared: Callable[..., Any]) -> None:
    frame = prepared("Customer ID,Order Date,Sales,Profit\n1,01/31/2024,100.00,30.25\n2,02/15/2024,50.00,\n").frame(
        "transactions"
    )
    assert frame["cost_of_goods"].isna().tolist() == [False, True]
    assert frame["cost_of_goods"][0] == Decimal("69.75")


# ------------------------------------------------------------------ dates


def of_days(*days: str) -> str:
    return "\n".join(["Kundennr;Datum;Umsatz", *(f"{i};{day};1,50" for i, day in enumerate(days, 1))])


@pytest.mark.parametrize(("date_format", "first"), [("dmy", date(2024, 2, 1)), ("mdy", date(2024, 1, 2))])
def test_days_up_to_the_twelfth_are_open(date_format: str, first: date, prepared: Callable[..., Any]) -> None:
    content = of_days("01/02/2024", "03/04/2024")
    with pytest.raises(InputError) as caught:
        prepared(content)
    [finding] = caught.value.findings
    assert (finding.key, finding.column, finding.values["value"]) == ("ambiguous-dates", "Datum", "01/02/2024")
    assert prepared(content, date_format=date_format).frame("transactions")["date"][0] == first


def test_days_that_read_the_same_either_way_are_not_open(prepared: Callable[..., Any]) -> None:
    frame = prepared(of_days("01/01/2024", "03/03/2024")).frame("transactions")
    assert list(frame["date"]) == [date(2024, 1, 1), date(2024, 3, 3)]


def test_dates_with_points_are_german_unless_the_user_says_otherwise(prepared: Callable[..., Any]) -> None:
    content = of_days("01.02.2024", "03.04.2024")
    assert prepared(content).frame("transactions")["date"][0] == date(2024, 2, 1)
    assert prepared(content, date_format="mdy").frame("transactions")["date"][0] == date(2024, 1, 2)


def test_a_year_in_front_is_never_in_doubt(prepared: Callable[..., Any]) -> None:
    days = ["13.01.2024", "2024-02-01", "20240203", "2024/02/04", "2024-02-05 10:11:12", "6.2.24", "07-Feb-2024"]
    frame = prepared(of_days(*days)).frame("transactions")
    assert list(frame["date"]) == [date(2024, 1, 13), *(date(2024, 2, d) for d in (1, 3, 4, 5, 6, 7))]


def test_orders_that_contradict_each_other_are_refused(prepared: Callable[..., Any]) -> None:
    content = of_days("31/01/2024", "01/31/2024", "03/04/2024")
    with pytest.raises(InputError) as caught:
        prepared(content)
    assert [f.key for f in caught.value.findings] == ["mixed-dates"]
    result = prepared(content, date_format="mdy")
    assert list(result.frame("transactions")["date"]) == [date(2024, 1, 31), date(2024, 3, 4)]
    assert [(f.key, f.examples[0].value) for f in result.audit.findings if f.severity == "set_aside"] == [
        ("unreadable-date", "31/01/2024")
    ]


def test_days_kept_as_numbers_are_read(prepared: Callable[..., Any]) -> None:
    frame = pd.DataFrame({"Kundennr": ["1", "2"], "Datum": [20240131, 20240232], "Umsatz": [1.5, 2.5]})
    result = prepared(packed_parquet(frame), "x.parquet")
    assert list(result.frame("transactions")["date"]) == [date(2024, 1, 31)]
    assert [f.key for f in result.audit.findings] == ["much-lost", "unreadable-date"]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "UTC"])
def test_a_day_is_that_of_its_place(zone: str, prepared: Callable[..., Any]) -> None:
    days = pd.to_datetime(["2024-01-01 00:00", "2024-07-01 23:59"]).tz_localize(zone)
    frame = pd.DataFrame({"Kundennr": ["1", "2"], "Datum": days, "Umsatz": [1.5, 2.5]})
    read = prepared(packed_parquet(frame), "x.parquet").frame("transactions")
    assert list(read["date"]) == [date(2024, 1, 1), date(2024, 7, 1)]


# ------------------------------------------------------------------ text


def test_identifiers_stay_text(prepared: Callable[..., Any]) -> None:
    ids = ["007", "7", "1067.0", "1E5", "+49", "12345678901234567890", "Müller & Söhne", "😀", "0x1F"]
    rows = [f"{one};{date(2024, 1, 1) + timedelta(i)};1,50" for i, one in enumerate(ids)]
    frame = prepared("\n".join(["Kundennr;Datum;Umsatz", *rows])).frame("transactions")
    # A number that a spreadsheet has written with a point is the same customer as without.
    assert list(frame["customer_id"]) == [one.removesuffix(".0") for one in ids]


def test_marks_that_nobody_sees_make_no_second_customer(prepared: Callable[..., Any]) -> None:
    content = 'Kundennr;Datum;Umsatz\n7;2024-01-01;1,50\n\u200e7;2024-01-02;2,50\n"7\u00a0";2024-01-03;3,50\n\u200b7 ;2024-01-04;1,0'
    assert prepared(content).audit.customers == 1


def test_two_sources_put_together_are_each_read_as_they_are(prepared: Callable[..., Any]) -> None:
    utf8 = "Kundennr;Datum;Umsatz;Kundenname\n1;2024-01-01;1,50;Jürgen Öhme & Söhne\n2;2024-01-02;2,50;"
    result = prepared(utf8.encode() + "Käßer".encode("cp1252"))
    assert list(result.frame("customers")["name"]) == ["Jürgen Öhme & Söhne", "Käßer"]
    assert result.audit.files[0].dialect["encoding"] == "utf-8, cp1252"


def test_a_sheet_keeps_what_its_cells_say(prepared: Callable[..., Any]) -> None:
    content = packed_sheet(
        [
            ["Kundennr", "Datum", "Umsatz", "Retoure", "Artikel"],
            [1067.0, date(2024, 1, 1), 10, "nein", 4711],
            [],
            ["01067", "2.1.2024", "-20,5", True, "=1+1"],
            [None, None, None, None, None],
            ["x", datetime(2024, 1, 3, 23, 59), 0.1 + 0.2, 0, "  "],
        ]
    )
    result = prepared(content, "x.xlsx")
    frame = result.frame("transactions").astype({"product": object})
    assert list(frame["customer_id"]) == ["1067", "01067", "x"]
    assert list(frame["date"]) == [date(2024, 1, day) for day in (1, 2, 3)]
    assert amounts_of(result) == [10, Decimal("-20.5"), Decimal("0.3")]
    assert list(frame["is_return"]) == [False, True, False]
    assert frame["product"][0] == "4711"
    assert result.audit.tie.rows_read == 3  # rows of empty cells are none


def test_headers_are_known_in_many_spellings(prepared: Callable[..., Any]) -> None:
    content = '"KUNDEN-\nNR.";" Rechnungsdatum ";"Nettoumsatz (in EUR)";Gewinn EUR\n1;2024-01-01;1,50;0,5\n'
    files = prepared(content).audit.files
    assert dict(files[0].columns) == {
        "customer_id": "KUNDEN- NR.",
        "date": "Rechnungsdatum",
        "net_amount": "Nettoumsatz (in EUR)",
        "profit": "Gewinn EUR",
    }


def test_a_header_the_program_does_not_know_is_declared(prepared: Callable[..., Any]) -> None:
    content = "Kd;Faktura am;Umsatz;Faktura (EUR)\n1;2024-01-01;1,50;7,50\n"
    columns = "customer_id=Kd; date=Faktura am ;net_amount=Faktura (EUR)"
    result = prepared(content, columns=columns)
    assert amounts_of(result) == [Decimal("7.5")]
    assert result.audit.files[0].unused == ("Umsatz",)
    assert result.audit.currency == "EUR"
    with pytest.raises(InputError) as caught:
        prepared(content, columns=columns.replace("(EUR)", "netto"))
    assert [f.key for f in caught.value.findings] == ["declared-header-missing"]
    with pytest.raises(InputError) as caught:
        prepared(content, columns="customer=Kd")
    assert [f.key for f in caught.value.findings] == ["unknown-column-name"]
