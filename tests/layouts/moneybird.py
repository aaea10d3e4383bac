"""Moneybird: sales invoices, Dutch."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("moneybird", sales=18, credit=1, draft=2, rate="21")
    states = {"sale": "betaald", "credit": "betaald", "draft": "concept"}
    rows = [["Factuurnummer", "Referentie", "Factuurdatum", "Vervaldatum", "Bedrijfsnaam", "Voornaam", "Achternaam", "Klantnummer", "Status", "Valuta", "Totaal exclusief btw", "Totaal btw", "Totaal inclusief btw", "Onbetaald bedrag"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.number}", "", f"{d.day:%d-%m-%Y}", f"{d.day:%d-%m-%Y}", d.customer.name, "", "", d.customer.number, states[d.kind], "EUR", point(d.sign * d.net), point(d.sign * d.tax), point(d.sign * d.gross), "0.00"])  # fmt: skip
    source = "Moneybird Help: Verkoopfacturen exporteren"
    yield Layout("verkoopfacturen.csv", source, text(rows, ",", end="\n"), (truth(documents),))
