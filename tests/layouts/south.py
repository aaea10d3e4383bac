"""Invoices in the south: EBP (French), Contasimple (Spanish)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, text


def layouts() -> Iterator[Layout]:
    documents = book("ebp", sales=18, credit=1, quote=1, rate="20")
    kinds = {"sale": "Facture", "credit": "Avoir", "quote": "Devis"}
    rows = [["Type de pièce", "N° du document", "Date du document", "Code client", "Nom du client", "Montant Net HT", "Montant TVA", "Montant TTC", "Code commercial"]]  # fmt: skip
    for d in documents:
        rows.append([kinds[d.kind], f"FA{d.number}", f"{d.day:%d/%m/%Y}", f"CL{d.customer.number}", d.customer.name, comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "C1"])  # fmt: skip
    source = "EBP Gestion Commerciale, aide : exporter la liste des documents de vente"
    yield Layout("documents_vente.csv", source, text(rows, ";", "cp1252"), (truth(documents),))

    documents = book("contasimple", sales=18, credit=1, rate="21")
    rows = [["Fecha", "Nº factura", "NIF cliente", "Nombre cliente", "Base imponible", "% IVA", "Cuota IVA", "Total factura", "Estado"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.day:%d/%m/%Y}", f"{d.number}", f"B{d.customer.number}", d.customer.name, de(d.sign * d.net), "21", de(d.sign * d.tax), de(d.sign * d.gross), "Cobrada"])  # fmt: skip
    source = "Contasimple, ayuda: exportar facturas emitidas a CSV"
    yield Layout("facturas_emitidas.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))
