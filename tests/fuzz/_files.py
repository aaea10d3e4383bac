"""A file, or a folder, of the items of a business as the choices say, and what is true of it."""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from tests.fuzz._business import NAMES, PRODUCTS, Item, items
from tests.fuzz._choices import Choices
from tests.layouts._writing import text, workbook

Record = dict[str, Any]

HEADERS: dict[str, dict[str, str]] = {
    "de": {"customer": "Kundennummer", "name": "Kundenname", "day": "Rechnungsdatum", "document": "Rechnungsnummer", "product": "Artikel", "note": "Bemerkung", "net": "Nettobetrag", "tax": "MwSt", "gross": "Bruttobetrag", "quantity": "Menge", "price": "Einzelpreis", "percent": "Rabatt %", "list": "Listenbetrag", "status": "Status", "type": "Belegart", "side": "Soll/Haben", "flag": "Gutschrift", "currency": "Währung", "total": "Betrag"},
    "en": {"customer": "Customer ID", "name": "Customer Name", "day": "Invoice Date", "document": "Invoice No", "product": "Product", "note": "Comment", "net": "Net Amount", "tax": "VAT", "gross": "Gross Amount", "quantity": "Quantity", "price": "Unit Price", "percent": "Discount %", "list": "List Amount", "status": "Status", "type": "Document Type", "side": "Debit/Credit", "flag": "Return", "currency": "Currency", "total": "Amount"},
    "de short": {"customer": "Kd.-Nr.", "name": "Firma", "day": "Rg-Datum", "document": "Rg-Nr.", "product": "Art.-Nr.", "note": "Text", "net": "Netto", "tax": "USt", "gross": "Brutto", "quantity": "Mge", "price": "E-Preis", "percent": "Rab. %", "list": "Liste", "status": "Status", "type": "Art", "side": "S/H", "flag": "Retoure", "currency": "Whg", "total": "Summe"},
    "en snake": {"customer": "customer_id", "name": "customer_name", "day": "order_date", "document": "order_id", "product": "product_id", "note": "notes", "net": "net_amount", "tax": "tax_amount", "gross": "gross_amount", "quantity": "quantity", "price": "unit_price", "percent": "discount_percent", "list": "list_amount", "status": "order_status", "type": "document_type", "side": "debit_credit", "flag": "is_return", "currency": "currency", "total": "order_total"},
    "sap": {"customer": "KUNAG", "name": "NAME1", "day": "FKDAT", "document": "VBELN", "product": "MATNR", "note": "ARKTX", "net": "NETWR", "tax": "MWSBP", "gross": "Brutto", "quantity": "FKIMG", "price": "Einzelpreis", "percent": "Rabatt %", "list": "Listenbetrag", "status": "Status", "type": "FKART", "side": "SHKZG", "flag": "Retoure", "currency": "WAERK", "total": "Betrag"},
    "shouting": {"customer": "KUNDEN-NR", "name": "KUNDE NAME", "day": "BELEGDATUM", "document": "BELEG-NR", "product": "ARTIKEL-NR", "note": "TEXT", "net": "NETTOWERT", "tax": "STEUER", "gross": "BRUTTOWERT", "quantity": "MENGE", "price": "EINZELPREIS", "percent": "RABATT IN %", "list": "LISTENBETRAG", "status": "STATUS", "type": "BELEGART", "side": "S/H", "flag": "RETOURE", "currency": "WÄHRUNG", "total": "GESAMTBETRAG"},
}  # fmt: skip

# (revenue, no revenue) per language of the headers.
STATUS = {
    "cancelled": {"de": ("abgeschlossen", "storniert"), "en": ("completed", "cancelled")},
    "offers": {"de": ("Rechnung", "Angebot"), "en": ("invoiced", "quote")},
    "drafts": {"de": ("bezahlt", "Entwurf"), "en": ("paid", "draft")},
    "unknown word": {"de": ("bezahlt", "Phase 7 Nord"), "en": ("paid", "zone seven")},
}
TYPES = {"de": ("Rechnung", "Gutschrift"), "en": ("Invoice", "Credit Memo"), "sap": ("F2", "G2")}
MONTHS_DE = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")  # fmt: skip
WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")


@dataclass(frozen=True)
class Case:
    """An input, the totals an honest reader may come to, and the days it has to find; no totals: to be refused."""

    name: str
    content: bytes | Mapping[str, bytes]
    totals: tuple[Decimal, ...]
    customers: int
    first: date | None
    last: date | None


def make(seed: int, choices: Choices) -> Case:
    """The input of a seed and choices that go together."""
    chosen = settled(choices)
    made = items(seed, chosen)
    real = [item for item in made if item.sale]
    total = sum((item.signed for item in real), Decimal(0))
    totals = [total]
    if chosen["amount"] == "gross tax":
        # Without a net column: the gross, said to be gross, or what the tax leaves of it.
        totals.append(total + sum((-item.tax if item.back else item.tax for item in real), Decimal(0)))
    if chosen["status"] == "unknown word" and unknown_share(made) >= Decimal("0.01"):
        totals = []
    exact = chosen["shape"] == "rows"
    days = [item.day for item in real]
    name, content = written(made, chosen)
    return Case(
        name, content, tuple(totals), len({item.customer for item in real}),
        min(days) if exact else None, max(days) if exact else None,
    )  # fmt: skip


def unknown_share(made: Sequence[Item]) -> Decimal:
    """The share of the money under words that nobody knows; below one in a hundred it may be set aside and said."""
    return sum((i.net for i in made if not i.sale), Decimal(0)) / sum((i.net for i in made), Decimal(0))


def settled(choices: Choices) -> Choices:
    """The choices, without those that contradict others."""
    c = dict(choices)
    if c["shape"] != "rows":
        plain = {"amount": "net", "status": "none", "types": "none", "repeats": "none", "customers": "plain", "totals": "none", "blanks": "none", "newlines": "none", "currency": "none"}  # fmt: skip
        c |= plain | {"container": "text"}
        if c["shape"] == "orders and items" and c["encoding"] == "utf-16":
            c["encoding"] = "utf-8"
    if c["amount"] in ("thousands", "order total", "gross tax", "list percent"):
        c["types"] = "none"
    if c["amount"] == "order total":
        c |= {"repeats": "none", "totals": "none", "customers": "plain"}
    if c["headers"] == "sap" and c["types"] in ("flag", "orders beside invoices"):
        c["types"] = "credit positive"
    if c["types"] == "orders beside invoices":
        c |= {"repeats": "none", "customers": "plain" if c["customers"] == "grouped" else c["customers"]}
    if c["amount"].startswith("quantity") or c["container"] in ("month sheets", "month files", "plan sheet"):
        c["totals"] = "none"
    if c["container"] in ("month sheets", "month files") or c["repeats"] == "document":
        c["customers"] = "plain" if c["customers"] == "grouped" else c["customers"]
    if c["container"] != "text":
        c["blanks"] = "none" if c["blanks"] in ("footer", "units") else c["blanks"]
    if c["encoding"] in ("cp850", "mac_roman") and "€" in c["numbers"]:
        c["numbers"] = "1.234,56"
    if "€" in c["numbers"] or "EUR" in c["numbers"]:
        c["currency"] = "none"
    return c


# ------------------------------------------------------------------ cells


def number(style: str, minus: str, value: Decimal) -> str:
    """The value in the style of its example; the minus as asked for."""
    plain = f"{abs(value):,.2f}"
    core = {
        "1234.56": plain.replace(",", ""),
        "1234,56": plain.replace(",", "").replace(".", ","),
        "1.234,56": plain.translate(str.maketrans(",.", ".,")),
        "1,234.56": plain,
        "1'234.56": plain.replace(",", "'"),
        "1 234,56": plain.translate(str.maketrans(",.", " ,")),
        "1.234,56 €": plain.translate(str.maketrans(",.", ".,")) + " €",
        "€1,234.56": "€" + plain,
        "EUR 1234.56": "EUR " + plain.replace(",", ""),
    }[style]
    if value >= 0:
        return core
    return {"-1": f"-{core}", "1-": f"{core}-", "(1)": f"({core})"}[minus]


def day(style: str, german: bool, value: date) -> str:
    if style == "weekday":
        return f"{WEEKDAYS[value.weekday()]}, {value:%d.%m.%Y}"
    if style == "serial":
        return str((value - date(1899, 12, 30)).days)
    if style == "epoch":
        return str(int(datetime(value.year, value.month, value.day, 12, tzinfo=UTC).timestamp()))
    stamp = datetime(value.year, value.month, value.day, 10, 15, 30)
    if german and style == "%d. %B %Y":
        return f"{value.day}. {MONTHS_DE[value.month - 1]} {value.year}"
    return stamp.strftime(style)


def words(c: Choices) -> str:
    return "en" if c["headers"].startswith("en") else "de"


# ------------------------------------------------------------------ rows


def record(item: Item, c: Choices, order_total: Decimal) -> Record:
    """One line of the file, by the names of `HEADERS`; amounts and days still as such."""
    sap = c["headers"] == "sap"
    sign = -1 if item.back and c["types"] == "negative" else 1
    row: Record = {"customer": customer(item, c)}
    if c["customers"] == "names beside":
        row["name"] = NAMES[item.customer]
    row |= {"day": item.day, "document": str(item.document), "product": PRODUCTS[item.product][0]}
    row["note"] = (
        f"Sonderwunsch: ü/ö\nzweite Zeile {item.document}" if c["newlines"] == "in quotes" else NAMES[item.customer]
    )
    row |= amounts(item, c["amount"], sign, order_total)
    if c["status"] != "none":
        row["status"] = STATUS[c["status"]][words(c)][not item.sale]
    if c["types"] == "credit positive":
        row["type"] = TYPES["sap" if sap else words(c)][item.back]
    if c["types"] == "orders beside invoices":
        row["type"] = TYPES[words(c)][0]
    if c["types"] == "debit credit":
        row["side"] = ("S", "H")[item.back] if words(c) == "de" else ("Debit", "Credit")[item.back]
    if c["types"] == "flag":
        row["flag"] = (("nein", "ja") if words(c) == "de" else ("no", "yes"))[item.back]
    if c["currency"] == "column":
        row["currency"] = "EUR"
    return row


def ordered_before(row: Record, c: Choices) -> Record:
    """The confirmation of the order that was billed: as much money again, and no revenue."""
    word = "Auftragsbestätigung" if words(c) == "de" else "Sales Order"
    return {"type": word, "document": f"AB{row['document']}"}


def customer(item: Item, c: Choices) -> str:
    number = 1001 + item.customer
    return {"zeros": f"{number:010d}", "floats": f"{number}.0", "blank spaces": f" K{number} "}.get(
        c["customers"], f"K{number}"
    )


def amounts(item: Item, kind: str, sign: int, order_total: Decimal) -> Record:
    net, tax, gross = sign * item.net, sign * item.tax, sign * (item.net + item.tax)
    return {
        "net": {"net": net},
        "net tax gross": {"net": net, "tax": tax, "gross": gross},
        "gross tax": {"gross": gross, "tax": tax},
        "quantity price": {"quantity": sign * item.quantity, "price": item.price},
        "quantity price percent": {"quantity": sign * item.quantity, "price": item.price, "percent": item.percent},
        "list percent": {"list": sign * item.full, "percent": item.percent},
        "thousands": {"net": net / 1000},
        "order total": {"quantity": item.quantity, "total": order_total},
    }[kind]


def records(made: Sequence[Item], c: Choices) -> list[Record]:
    orders: dict[int, Decimal] = {}
    for item in made:
        orders[item.document] = orders.get(item.document, Decimal(0)) + item.net
    ordered = list(made)
    if c["customers"] == "grouped" or c["totals"] == "groups":
        ordered.sort(key=lambda item: item.customer)
    rows = [record(item, c, orders[item.document]) for item in ordered]
    if c["types"] == "orders beside invoices":
        rows = [one for row in rows for one in (row | ordered_before(row, c), row)]
    if c["repeats"] == "document":
        rows += [dict(row) for row in rows if row["document"] == rows[0]["document"]]
        if c["totals"] == "groups":
            rows.sort(key=lambda row: row["customer"])
    if c["customers"] == "grouped":
        seen = None
        for row in rows:
            row["customer"], seen = ("" if row["customer"] == seen else row["customer"]), row["customer"] or seen
    return with_totals(rows, c)


def with_totals(rows: list[Record], c: Choices) -> list[Record]:
    """Sums in the rows, as lists of accounting systems hold them."""
    if c["totals"] == "none" or not rows:
        return rows
    label = "Summe" if words(c) == "de" else "Total"
    money = [name for name in ("list", "net", "tax", "gross") if name in rows[0]]

    def total(of: Sequence[Record], head: Record) -> Record:
        return dict.fromkeys(rows[0], "") | head | {name: sum((row[name] for row in of), Decimal(0)) for name in money}

    end = [total(rows, {"customer": "Gesamtsumme" if words(c) == "de" else "Grand Total"})]
    if c["totals"] == "end":
        return rows + end
    out: list[Record] = []
    current = ""
    grouped: list[list[Record]] = []
    for row in rows:
        if row["customer"] and row["customer"] != current:
            current = row["customer"]
            grouped.append([])
        grouped[-1].append(row)
    for group in grouped:
        out += [*group, total(group, {"customer": group[0]["customer"], "product": label})]
    return out + end


# ------------------------------------------------------------------ files


def titles(names: Sequence[str], c: Choices) -> list[str]:
    heads = HEADERS[c["headers"]]
    out = []
    for name in names:
        head = heads[name]
        if name in ("net", "total", "gross", "list"):
            if c["amount"] == "thousands":
                head += " TEUR"
            elif c["currency"] == "in the header":
                head += " (EUR)"
        out.append(head)
    return out


def cell(name: str, value: Any, c: Choices, typed: bool) -> Any:
    if isinstance(value, date):
        return value if typed else day(c["dates"], words(c) == "de", value)
    if isinstance(value, Decimal):
        if typed:
            return value
        if c["amount"] == "thousands" and name == "net":
            shown = f"{value:.3f}"
            return shown.replace(".", ",") if "," in c["numbers"][-3:] else shown
        return number(c["numbers"], c["minus"], value)
    return value


def grid(rows: Sequence[Record], c: Choices, typed: bool) -> list[list[Any]]:
    names = list(rows[0])
    lines: list[list[Any]] = [titles(names, c)]
    if c["blanks"] == "units":
        lines.append(["EUR" if name in ("net", "gross", "tax", "list", "price", "total") else "Stk" if name == "quantity" else "" for name in names])  # fmt: skip
    for i, row in enumerate(rows):
        lines.append([cell(name, row[name], c, typed) for name in names])
        if c["blanks"] == "rows" and i % 4 == 2:
            lines.append([""] * len(names))
    if c["blanks"] == "title":
        lines = [["Umsatzliste 2024"], [], *lines]
    if c["blanks"] == "footer":
        lines += [[], ["Erstellt am 02.01.2025 von Seite 1"]]
    return lines


def by_month(rows: Sequence[Record]) -> dict[str, list[Record]]:
    out: dict[str, list[Record]] = {}
    for key, group in itertools.groupby(
        sorted(rows, key=lambda row: row["day"].month), key=lambda row: row["day"].month
    ):
        out[MONTHS_DE[key - 1]] = list(group)
    return out


def written(made: Sequence[Item], c: Choices) -> tuple[str, bytes | dict[str, bytes]]:
    if c["shape"] == "months in columns":
        return "umsatz_monate.csv", delimited(wide(made, c), c)
    if c["shape"] == "orders and items":
        return "shop", header_and_items(made, c)
    rows = records(made, c)
    make: Callable[[], tuple[str, bytes | dict[str, bytes]]] = {
        "text": lambda: ("umsaetze.csv", delimited(grid(rows, c, False), c)),
        "gz": lambda: ("umsaetze.csv.gz", gzip.compress(delimited(grid(rows, c, False), c), mtime=0)),
        "workbook": lambda: ("umsaetze.xlsx", workbook({"Tabelle1": grid(rows, c, True)})),
        "month sheets": lambda: ("umsaetze.xlsx", workbook({name: grid(part, c, True) for name, part in by_month(rows).items()})),
        "cover sheet": lambda: ("umsaetze.xlsx", workbook({"Deckblatt": [["Umsatzbericht"], ["Stand", date(2025, 1, 2)]], "Daten": grid(rows, c, True)})),
        "plan sheet": lambda: ("umsaetze.xlsx", workbook({"Ist": grid(rows, c, True), "Plan": grid(planned(rows), c, True)})),
        "deep header": lambda: ("umsaetze.xlsx", workbook({"Tabelle1": [[f"Hinweis {i}"] for i in range(24)] + grid(rows, c, True)})),
        "month files": lambda: ("umsaetze", {f"umsaetze_{i:02d}_{name}.csv": delimited(grid(part, c, False), c) for i, (name, part) in enumerate(by_month(rows).items(), 1)}),
    }[c["container"]]  # fmt: skip
    return make()


def planned(rows: Sequence[Record]) -> list[Record]:
    return [{name: value * 2 if isinstance(value, Decimal) else value for name, value in row.items()} for row in rows]


def delimited(lines: list[list[Any]], c: Choices) -> bytes:
    return text(lines, c["delimiter"], c["encoding"])


def wide(made: Sequence[Item], c: Choices) -> list[list[Any]]:
    """A row a customer, a column a month, and their sum at the end."""
    months = sorted({(item.day.year, item.day.month) for item in made})
    label = [f"{MONTHS_DE[m - 1][:3]} {y % 100}" if words(c) == "de" else f"{date(y, m, 1):%b %Y}" for y, m in months]
    lines: list[list[Any]] = [[HEADERS[c["headers"]]["customer"], *label, "Summe" if words(c) == "de" else "Total"]]
    for who in sorted({item.customer for item in made}):
        sums = [sum((i.net for i in made if i.customer == who and (i.day.year, i.day.month) == month), Decimal(0)) for month in months]  # fmt: skip
        lines.append([f"K{1001 + who}", *(number(c["numbers"], c["minus"], value) for value in (*sums, sum(sums)))])
    return lines


def header_and_items(made: Sequence[Item], c: Choices) -> dict[str, bytes]:
    """A table of orders, and one of what was ordered, that meet in the number of the order."""
    heads = HEADERS[c["headers"]]
    orders: list[list[Any]] = [[heads["document"], heads["customer"], heads["day"]]]
    lines: list[list[Any]] = [[heads["document"], heads["product"], heads["quantity"], heads["price"]]]
    seen = set()
    for item in made:
        if item.document not in seen:
            seen.add(item.document)
            orders.append([item.document, f"K{1001 + item.customer}", day(c["dates"], words(c) == "de", item.day)])
        lines.append(
            [item.document, PRODUCTS[item.product][0], item.quantity, number(c["numbers"], c["minus"], item.price)]
        )
    return {"orders.csv": delimited(orders, c), "order_items.csv": delimited(lines, c)}
