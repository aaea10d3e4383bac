"""Shops and marketplaces: Gambio, OpenCart, Big Cartel, Otto Market, FastSpring."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, point, text


def layouts() -> Iterator[Layout]:
    yield _gambio()
    yield _opencart()
    yield _big_cartel()
    yield _otto()
    yield _fastspring()


def _gambio() -> Layout:
    documents = book("gambio", sales=18, cancelled=2, priced_gross=True)
    rows = [["orders_id", "customers_id", "customers_cid", "customers_name", "customers_company", "customers_email_address", "payment_method", "date_purchased", "orders_status_name", "currency", "products_model", "products_name", "products_quantity", "products_price", "products_tax", "final_price"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.number, d.customer.number, f"KD{d.customer.number}", d.customer.name, d.customer.name, d.customer.email, "cod", f"{d.day} 11:08:33", "Storniert" if d.kind == "cancelled" else "Versendet", "EUR", line.product.number, line.product.name, f"{line.quantity}.0000", f"{line.price:.4f}", "19.0000", f"{line.gross:.4f}"])  # fmt: skip
    source = "Gambio and xt:Commerce: tables orders and orders_products; final_price is of the line, with tax"
    readings = (truth(documents, "gross"), truth(documents))
    return Layout("orders_export.csv", source, text(rows, "|", quote_all=True, end="\n"), readings)


def _opencart() -> Layout:
    documents = book("opencart", sales=18, canceled=2, people=True, priced_gross=True)
    states = {"sale": "Complete", "canceled": "Canceled Reversal"}
    rows = [["order_id", "invoice_no", "store_name", "customer_id", "firstname", "lastname", "email", "telephone", "payment_method", "shipping_country", "total", "order_status", "currency_code", "currency_value", "date_added", "date_modified"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, 0, "Lamps", d.customer.number, first, last, d.customer.email, "", "Bank Transfer", "United Kingdom", f"{d.gross:.4f}", states[d.kind], "GBP", "1.00000000", f"{d.day} 15:12:01", f"{d.day} 15:12:09"])  # fmt: skip
    source = "OpenCart: table oc_order with the name of the order status, export of a module"
    return Layout("oc_order.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross"),))


def _big_cartel() -> Layout:
    documents = book("big-cartel", sales=20, people=True, rate="0", discounts=("0", "0", "20"), refunded=1)
    rows = [["Number", "Buyer first name", "Buyer last name", "Buyer email", "Buyer phone number", "Status", "Shipping status", "Payment status", "Date", "Currency", "Item count", "Item total", "Discount code", "Total discount", "Total shipping", "Total tax", "Total price", "Items"]]  # fmt: skip
    ship = Decimal("4.50")
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([f"ABCD-{d.number}", first, last, d.customer.email, "", "completed", "shipped", "refunded" if d.kind == "refunded" else "completed", f"{d.day} 09:00", "USD", sum(line.quantity for line in d.lines), point(d.total("full")), "SALE" if d.total("rebate") else "", point(d.total("rebate")), point(ship), "0.00", point(d.net + ship), ""])  # fmt: skip
    goods = truth(documents, counted=("sale",))
    sold = sum(d.kind == "sale" for d in documents)
    readings = (goods, Reading("with shipping", goods.amount + ship * sold, goods.customers))
    return Layout("orders.csv", "Big Cartel Help: Exporting orders to CSV", text(rows, ",", end="\n"), readings)


def _otto() -> Layout:
    documents = book("otto", sales=20, returned=2, priced_gross=True, most_lines=2)
    rows = [["Bestellnummer", "Bestelldatum", "Positionsstatus", "SKU", "Artikelbezeichnung", "Menge", "Preis (Brutto)", "MwSt.-Satz", "Währung", "Rechnung Vorname", "Rechnung Nachname", "Rechnung E-Mail", "Rechnung Ort", "Versanddatum"]]  # fmt: skip
    for d in documents:
        first, _, last = d.customer.name.partition(" ")
        for line in d.lines:
            for _ in range(line.quantity):
                rows.append([f"b{d.number}", f"{d.day:%d.%m.%Y %H:%M}", "Retourniert" if d.kind == "returned" else "Versendet", line.product.number, line.product.name, 1, comma(line.price), "19 %", "EUR", first, last, d.customer.email, d.customer.city, f"{d.day:%d.%m.%Y}"])  # fmt: skip
    source = "OTTO Market Hilfe: Bestellungen exportieren, eine Zeile je Positionsstück; Status der Positionen"
    return Layout("otto_bestellungen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, "gross", counted=("sale",)),))  # fmt: skip


def _fastspring() -> Layout:
    documents = book("fastspring", sales=20, back=2, people=True, most_lines=1)
    rows = [["transaction_date", "order_reference", "transaction_type", "buyer_email", "buyer_name", "company", "product_name", "quantity", "currency", "order_total", "order_tax", "order_total_excl_tax", "fastspring_fee", "net_payout"]]  # fmt: skip
    for d in documents:
        fee = cents(d.net * Decimal("0.089"))
        for kind, sign in (("order", 1), ("return", -1))[: 1 + (d.kind == "back")]:
            rows.append([f"{d.day}", f"LAM{d.number}", kind, d.customer.email, d.customer.name, "", d.lines[0].product.name, d.lines[0].quantity, "USD", point(sign * d.gross), point(sign * d.tax), point(sign * d.net), point(sign * fee), point(sign * (d.net - fee))])  # fmt: skip
    everyone = len({d.customer.number for d in documents})
    readings = (Reading("net", truth(documents, counted=("sale",)).amount, everyone),)
    source = "FastSpring Documentation: revenue report, export of transactions"
    return Layout("revenue.csv", source, text(rows, ",", end="\n"), readings)
