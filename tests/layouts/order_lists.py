"""Lists of orders: Matrixify, OXID vouchers, field service, Rakuten, Vipps, Lemon Squeezy, an extract of an ERP, Shopify's API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, comma, point, text


def layouts() -> Iterator[Layout]:
    yield _matrixify()
    yield _vouchers()
    yield _field_service()
    yield _rakuten()
    yield _vipps()
    yield _lemon_squeezy()
    yield _extract()
    yield _shopify_api()


def _matrixify() -> Layout:
    documents = book("matrixify", sales=18, people=True, rate="0", discounts=("0", "10"))
    rows = [["ID", "Name", "Number", "Created At", "Updated At", "Currency", "Price: Total Line Items", "Price: Total Discount", "Price: Total Shipping", "Price: Total Refund", "Price: Total", "Payment: Status", "Order Fulfillment Status", "Customer: ID", "Customer: Email", "Customer: First Name", "Customer: Last Name", "Line: Type", "Line: ID", "Line: Title", "Line: SKU", "Line: Quantity", "Line: Price", "Line: Discount", "Line: Total", "Transaction: Kind", "Transaction: Amount"]]  # fmt: skip
    ship = Decimal("5.00")
    for d in documents:
        first, last = d.customer.name.split()
        when = f"{d.day} 12:30:00 +0000"
        full, rebate = d.total("full"), d.total("rebate")
        head = [5000000000 + d.number, f"#{d.number}", d.number, when, when, "EUR", point(full), point(rebate), point(ship), "0", point(d.net + ship), "paid", "fulfilled", 7000000 + d.customer.number, d.customer.email, first, last]  # fmt: skip
        for i, line in enumerate(d.lines):
            rows.append([*head, "Line Item", f"{d.number}{i}", line.product.name, line.product.number, line.quantity, point(line.price), point(-line.rebate), point(line.net), "", ""])  # fmt: skip
        rows.append([*head, "Shipping Line", f"{d.number}8", "Standard", "", "", point(ship), "", point(ship), "", ""])
        rows.append([*head, "Transaction", f"{d.number}9", "", "", "", "", "", "", "sale", point(d.net + ship)])
    goods = truth(documents)
    both = type(goods)("with shipping", goods.amount + ship * len(documents), goods.customers)
    source = "Matrixify documentation: Orders export, a row a line, header in public programs that read it"
    return Layout("Orders.csv", source, text(rows, ",", end="\n"), (goods, both), "shipping stands as a row of its own")


def _vouchers() -> Layout:
    documents = book("oxid-gutscheine", sales=20, people=True, rate="0", discounts=("10", "20"))
    rows = [["Gutschein-Code", "Bestellnummer", "Bestelldatum", "Firma", "Vorname", "Nachname", "Email", "Straße", "Hausnummer", "PLZ", "Ort", "Artikelsumme (nicht rabattiert)", "Bestellsumme", "Gutscheinwert", ""]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append(["SOMMER", d.number, f"{d.day} 10:11:12", "", first, last, d.customer.email, "Weg", "1", "34117", d.customer.city, point(d.total("full")), point(d.net), point(d.total("rebate")), ""])  # fmt: skip
    source = "a public module of OXID eShop: orders with vouchers, the sum of articles before the discount beside the order's"
    return Layout("bestellungen_gutscheine.csv", source, text(rows, ";", "cp1252", end="\n"), (truth(documents),))


def _field_service() -> Layout:
    documents = book("aussendienst", sales=20)
    rows = [["Region", "Filiale", "Besuchsgebiet", "Kundennummer", "Firma", "Bestellnummer", "Bestelldatum", "Art. Nr.", "Bezeichnung", "Menge", "Netto", "Prämie", "Währung", ""]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append(["Süd", "Ulm", "BG 7", d.customer.number, d.customer.name, d.number, f"{d.day:%d.%m.%Y}", line.product.number, line.product.name, line.quantity, comma(line.net), comma(line.net / 50), "EUR", ""])  # fmt: skip
    source = "a public program of a field service: orders by region and area, a line an article, with the premium"
    return Layout("bestellungen_aussendienst.csv", source, text(rows, ";", "utf-8-sig", end="\n"), (truth(documents),))


def _rakuten() -> Layout:
    documents = book("rakuten", sales=20, people=True, priced_gross=True)
    rows = [["Bestellnummer", "Bestelldatum", "EMail", "Artikelnummer", "Menge", "Preis", "Empfangfirma", "Empfangvorname", "Empfangnachname", "EmpfangStrasse", "EmpfangPLZ", "Empfangort", "EmpfangLKZ", "Rechnungfirma", "Rechnungvorname", "Rechnungnachname", "RechnungStrasse", "RechnungPLZ", "Rechnungort", "RechnungLKZ"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        address = ["", first, last, "Weg 1", "34117", d.customer.city, "DE"]
        for line in d.lines:
            rows.append([d.number, f"{d.day:%d.%m.%Y}", d.customer.email, line.product.number, line.quantity, comma(line.price), *address, *address])  # fmt: skip
    source = "a public converter of Rakuten's orders into CSV: price of a piece, addresses of delivery and invoice"
    return Layout("rakuten.csv", source, text(rows, ";", end="\n"), (truth(documents, "gross"),))


def _vipps() -> Layout:
    documents = book("vipps", sales=20, credit=2, people=True, priced_gross=True, most_lines=1)
    rows = [["Salgsdato", "Salgssted", "Vippsnummer", "Produkt", "Transaksjons-ID", "Ordre-ID", "Brutto", "Gebyr", "Netto", "Transaksjonstype", "Oppgjørs-ID", "Oppgjørsdato", "Oppgjørssum", "Oppgjørskonto", "Fornavn", "Etternavn", "Melding"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        gross = d.sign * d.gross
        fee = cents(gross * Decimal("0.0175")) if d.sign > 0 else Decimal(0)
        rows.append([f"{d.day:%d.%m.%Y}", "Havna", "123456", "Vipps Nummer", 5000000 + d.number, f"o{d.number}", comma(gross), comma(fee), comma(gross - fee), "Refundering" if d.sign < 0 else "Salg", 77, f"{d.day:%d.%m.%Y}", comma(gross - fee), "12345678901", first, last, ""])  # fmt: skip
    source = "Vipps developer documentation: settlements as CSV, columns and kinds; netto is less the fee"
    return Layout("oppgjor.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, "gross"),))


def _lemon_squeezy() -> Layout:
    documents = book("lemon", sales=20, refunded=2, failed=1, people=True, rate="20", most_lines=1)
    rows = [["identifier", "order_number", "date_utc", "status", "user_name", "user_email", "product_name", "variant_name", "currency", "subtotal", "discount_total", "tax_name", "tax_rate", "tax", "total", "refunded", "refunded_at", "city", "postal_code", "country"]]  # fmt: skip
    for d in documents:
        back = d.kind == "refunded"
        rows.append([f"id-{d.number}", d.number, f"{d.day} 08:15:00", {"sale": "paid"}.get(d.kind, d.kind), d.customer.name, d.customer.email, d.lines[0].product.name, "Default", "USD", point(d.net), "0.00", "VAT", "20.00", point(d.tax), point(d.gross), "1" if back else "0", f"{d.day} 18:15:00" if back else "", d.customer.city, "1", "GB"])  # fmt: skip
    source = "Lemon Squeezy: orders export, fields in a public program that reads it and in the API's documentation"
    return Layout("orders-export.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))


def _extract() -> Layout:
    documents = book("extract", sales=20, credit=2, rate="0")
    rows = [["CUST_NO", "CUST_NM", "INV_NO", "INV_DT", "INV_TYP", "LN_NO", "ITEM_NO", "ITEM_DESC", "QTY_SHP", "UOM", "UNIT_PRC", "EXT_AMT", "COST_AMT", "SLSMN", "WHSE"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([f"{d.customer.number:08}", d.customer.name, d.number, f"{d.day:%Y%m%d}", "CM" if d.sign < 0 else "INV", i, line.product.number, line.product.name, d.sign * line.quantity, "EA", point(line.price), point(d.sign * line.net), point(d.sign * line.net / 2), "07", "01"])  # fmt: skip
    source = (
        "extract of an older ERP (fields in the manner of JD Edwards World and Infor XA): short names with underscores"
    )
    return Layout("SLSHIST.TXT", source, text(rows, "|"), (truth(documents),))


def _shopify_api() -> Layout:
    documents = book("shopify-api", sales=16, voided=2, people=True, priced_gross=True)
    orders = []
    for d in documents:
        first, last = d.customer.name.split()
        orders.append({
            "id": 4500000000 + d.number, "name": f"#{d.number}", "created_at": f"{d.day}T10:02:11+01:00",
            "cancelled_at": f"{d.day}T18:02:11+01:00" if d.kind == "voided" else None,
            "financial_status": "voided" if d.kind == "voided" else "paid", "currency": "EUR",
            "subtotal_price": point(d.gross), "total_tax": point(d.tax), "total_price": point(d.gross), "taxes_included": True,
            "customer": {"id": 900000 + d.customer.number, "email": d.customer.email, "first_name": first, "last_name": last},
            "line_items": [{"title": line.product.name, "quantity": line.quantity, "price": point(line.price)} for line in d.lines],
        })  # fmt: skip
    content = json.dumps({"orders": orders}, indent=1).encode()
    readings = (truth(documents, "gross"), truth(documents))
    source = "Shopify Admin API reference: list of orders as JSON, customer and lines inside of each"
    return Layout("orders.json", source, content, readings, "lists stand inside of the orders")
