"""Invoices in French, Italian and Spanish: Sellsy, Fatture in Cloud, Holded."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text, workbook


def fr(value: Decimal) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", "\u202f,"))


def layouts() -> Iterator[Layout]:
    documents = book("sellsy", sales=18, credit=2, cancelled=2, draft=1, rate="20")
    states = {"sale": "Payée", "credit": "Payée", "cancelled": "Annulée", "draft": "Brouillon"}
    rows = [["Type", "Numéro", "Date", "Échéance", "Référence client", "Client", "Statut", "Montant HT", "Montant TVA", "Montant TTC", "Devise"]]  # fmt: skip
    for d in documents:
        rows.append(["Avoir" if d.kind == "credit" else "Facture", f"F-{d.number}", f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}", f"CLI{d.customer.number}", d.customer.name, states[d.kind], fr(d.sign * d.net), fr(d.sign * d.tax), fr(d.sign * d.gross), "EUR"])  # fmt: skip
    source = "Sellsy, centre d'aide : exporter les factures et avoirs au format CSV"
    yield Layout("factures.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))

    documents = book("fatture-in-cloud", sales=18, credit=2, rate="22")
    rows = [["Data", "Documento", "Numero", "Cliente", "P.IVA", "Imponibile", "IVA", "Totale", "Data pagamento"]]
    for d in documents:
        rows.append([d.day, "Nota di credito" if d.kind == "credit" else "Fattura", d.number, d.customer.name, f"IT{d.customer.number}", d.sign * d.net, d.sign * d.tax, d.sign * d.gross, d.day])  # fmt: skip
    source = "Fatture in Cloud, guida: esportare l'elenco delle fatture in Excel"
    yield Layout("fatture_emesse.xlsx", source, workbook({"Fatture": rows}), (truth(documents),))

    documents = book("holded", sales=18, void=1, draft=2, rate="21")
    states = {"sale": "Pagado", "void": "Anulado", "draft": "Borrador"}
    rows = [["Fecha", "Núm", "Vencimiento", "Cliente", "NIF", "Descripción", "Subtotal", "IVA", "Retención", "Total", "Cobrado", "Pendiente", "Estado"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.day:%d/%m/%Y}", f"F{d.number}", f"{d.day:%d/%m/%Y}", d.customer.name, f"B{d.customer.number}", "", de(d.net), de(d.tax), "0,00", de(d.gross), de(d.gross), "0,00", states[d.kind]])  # fmt: skip
    source = "Holded, centro de ayuda: exportar facturas de venta"
    yield Layout("facturas.csv", source, text(rows, ";"), (truth(documents),))
