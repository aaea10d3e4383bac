"""Fortnox: the Swedish list of customer invoices."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("fortnox", sales=20, credit=1, cancelled=1, rate="25")
    rows = [["Fakturanr", "Kundnr", "Kundnamn", "Fakturadatum", "Förfallodatum", "Totalt exkl. moms", "Moms", "Totalt", "Valuta", "Makulerad"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, d.customer.number, d.customer.name, f"{d.day:%Y-%m-%d}", f"{d.day:%Y-%m-%d}", comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "SEK", "Ja" if d.kind == "cancelled" else "Nej"])  # fmt: skip
    source = "Fortnox Hjälp: Kundfakturor, exportera listan; API Invoices (Total, TotalVAT, Cancelled)"
    yield Layout("kundfakturor.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))
