"""Tills and marketplaces: Square transactions, Loyverse, Toast, SumUp, TikTok Shop, Faire."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, comma, point, text, us


def layouts() -> Iterator[Layout]:
    yield _square()
    yield _loyverse()
    yield _toast()
    yield _sumup()
    yield _tiktok()
    yield _faire()


def _money(value: Decimal) -> str:
    return f"-${us(-value)}" if value < 0 else f"${us(value)}"


def _square() -> Layout:
    documents = book("square-tx", sales=20, credit=2, people=True, rate="8", discounts=("0", "0", "10"))
    rows = [["Date", "Time", "Time Zone", "Gross Sales", "Discounts", "Service Charges", "Net Sales", "Gift Card Sales", "Tax", "Tip", "Partial Refunds", "Total Collected", "Source", "Card", "Card Entry Methods", "Cash", "Square Gift Card", "Other Tender", "Other Tender Type", "Tender Note", "Fees", "Net Total", "Transaction ID", "Payment ID", "Card Brand", "PAN Suffix", "Device Name", "Staff Name", "Staff ID", "Details", "Description", "Event Type", "Location", "Dining Option", "Customer ID", "Customer Name", "Customer Reference ID", "Device Nickname"]]  # fmt: skip
    for d in documents:
        full, rebate, net, tax = (d.sign * d.total(what) for what in ("full", "rebate", "net", "tax"))
        fee = cents((net + tax) * Decimal("0.026")) if d.sign > 0 else Decimal(0)
        tip = Decimal(2) if d.sign > 0 and d.number % 3 == 0 else Decimal(0)
        whole = net + tax + tip
        rows.append([f"{d.day}", "10:02:11", "Eastern Time (US & Canada)", _money(full), _money(-rebate), "$0.00", _money(net), "$0.00", _money(tax), _money(tip), "$0.00", _money(whole), "Point of Sale", _money(whole), "Tap", "$0.00", "$0.00", "$0.00", "", "", _money(-fee), _money(whole - fee), f"SQ{d.number}x", f"P{d.number}", "Visa", "0000", "Counter", "", "", "", "Lamp x 1", "Refund" if d.sign < 0 else "Payment", "Main", "", f"CUST{d.customer.number}", d.customer.name, "", ""])  # fmt: skip
    source = "Square Support: Transactions CSV, its header in public programs that read it; amounts with a dollar sign"
    return Layout("transactions.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),))


def _loyverse() -> Layout:
    documents = book("loyverse", sales=20, credit=2, cancelled=2, people=True, rate="0", discounts=("0", "0", "5"))
    rows = [["Date", "Receipt number", "Receipt type", "Gross sales", "Discounts", "Net sales", "Taxes", "Total collected", "Cost of goods", "Gross profit", "Payment type", "Description", "Dining option", "POS", "Store", "Cashier name", "Customer name", "Customer contacts", "Status"]]  # fmt: skip
    for d in documents:
        full, rebate, net = (d.sign * d.total(what) for what in ("full", "rebate", "net"))
        cost = cents(net * Decimal("0.6"))
        when = f"{d.day.month}/{d.day.day}/{d.day:%y} 1:33 PM"
        kind = "Refund" if d.sign < 0 else "Sale"
        rows.append([when, f"4-{d.number}", kind, point(full), point(rebate), point(net), "0.00", point(net), point(cost), point(net - cost), "Cash", "1 x Lamp", "Dine in", "POS 1", "Harbour", "Owner", d.customer.name, d.customer.email, "Cancelled" if d.kind == "cancelled" else "Closed"])  # fmt: skip
    source = "Loyverse Help: export of receipts, its header and words in public programs that read it"
    return Layout("receipts.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _toast() -> Layout:
    documents = book("toast", sales=15, people=True, rate="8")
    rows = [["Location", "Order Id", "Order #", "Sent Date", "Order Date", "Check Id", "Server", "Table", "Dining Area", "Service", "Dining Option", "Item Selection Id", "Item Id", "Master Id", "SKU", "PLU", "Menu Item", "Menu Group", "Menu", "Sales Category", "Gross Price", "Discount", "Net Price", "Qty", "Tax", "Void?", "Deferred", "Tax Exempt"]]  # fmt: skip
    for d in documents:
        when = f"{d.day.month}/{d.day.day}/{d.day:%y} 5:18 PM"
        for i, line in enumerate(d.lines):
            rows.append(["11th Street", 1300000000000000000 + d.number, d.number, when, when, d.number * 10, "Server A", 6, "Lounge", "Dinner", "Dine In", d.number * 100 + i, line.product.number, line.product.number, "", "", line.product.name, line.product.group, "All day", line.product.group, point(line.full), "0.00", point(line.net), f"{line.quantity}.0", point(line.tax), "false", "false", "false"])  # fmt: skip
    source = "Toast: item selection details report, its header in public programs that read it"
    return Layout("ItemSelectionDetails.csv", source, text(rows, ",", end="\n"), (), "no guest stands in it")


def _sumup() -> Layout:
    documents = book("sumup", sales=20, credit=1, failed=2, people=True, priced_gross=True, most_lines=1)
    rows = [["Datum", "Transaktions-ID", "Typ", "Status", "Zahlungsmethode", "Kartentyp", "Letzte 4 Ziffern", "Kundenname", "Beschreibung", "Betrag", "Gebühr", "Nettobetrag"]]  # fmt: skip
    for d in documents:
        gross = d.sign * d.gross
        fee = cents(gross * Decimal("0.0139")) if d.sign > 0 else Decimal(0)
        rows.append([f"{d.day:%d.%m.%Y}", f"T{d.number}", "Rückerstattung" if d.sign < 0 else "Verkauf", "Fehlgeschlagen" if d.kind == "failed" else "Erfolgreich", "Karte", "VISA", "1234", d.customer.name, d.lines[0].product.name, comma(gross), comma(fee), comma(gross - fee)])  # fmt: skip
    source = "SumUp: Transaktionsbericht, Spalten und Wörter nach öffentlichen Programmen, die ihn lesen; der Nettobetrag ist nach Gebühr"
    return Layout("Transaktionen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, "gross"),))


def _tiktok() -> Layout:
    documents = book("tiktok", sales=18, cancelled=3, people=True, rate="0", discounts=("0", "10"))
    rows = [
        ["Order ID", "Order Status", "Order Substatus", "Cancelation/Return Type", "Normal or Pre-order", "SKU ID", "Seller SKU", "Product Name", "Variation", "Quantity", "Sku Quantity of return", "SKU Unit Original Price", "SKU Subtotal Before Discount", "SKU Platform Discount", "SKU Seller Discount", "SKU Subtotal After Discount", "Shipping Fee After Discount", "Order Amount", "Order Refund Amount", "Created Time", "Paid Time", "Buyer Username", "Recipient", "Country", "Payment Method"],
        ["Platform unique order ID.", "Current order status.", "Subdivision of the status.", "", "", "Platform unique SKU ID.", "SKU of the seller.", "Product name.", "Variation.", "SKU sold quantity in the order.", "Returned quantity.", "SKU original price.", "It equals quantity * price.", "Discount of the platform.", "Discount of the seller.", "After discounts.", "Shipping fee.", "Buyer paid amount.", "Refunded.", "Order created time.", "Order paid time.", "Buyer account.", "Recipient name.", "Country.", "Payment."],
    ]  # fmt: skip
    for d in documents:
        gone = d.kind == "cancelled"
        when = f"{d.day:%m/%d/%Y} 10:00:00 AM\t"
        for i, line in enumerate(d.lines):
            rows.append([f"5846972602{d.number}\t", "Canceled" if gone else "Completed", "Canceled" if gone else "Completed", "Cancel" if gone else "", "Normal", f"17354{i}\t", line.product.number, line.product.name, "Default", line.quantity, 0, point(line.price), point(line.full), "0.00", point(line.rebate), point(line.net), "3.99", point(d.net + Decimal("3.99")), "0.00", when, when, f"buyer{d.customer.number}", d.customer.name, "United Kingdom", "Card"])  # fmt: skip
    source = "TikTok Shop Seller Center: export of orders, its header in public programs that read it; a row of explanations below"
    return Layout("All orders.csv", source, text(rows, ",", "utf-8-sig", end="\n"), (truth(documents),))


def _faire() -> Layout:
    documents = book("faire", sales=18, canceled=2, rate="0")
    rows = [["Order Date", "Order Number", "Purchase Order Number", "Retailer Name", "Address 1", "Address 2", "City", "State", "Zip Code", "Country", "Product Name", "Option Name", "SKU", "GTIN", "Status", "Quantity", "Wholesale Price", "Retail Price", "Ship Date", "Scheduled Order?", "Notes"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"{d.day}", f"AB{d.number}", "", d.customer.name, "1 Main St", "", d.customer.city, "MA", "02108", "United States", line.product.name, "Default", line.product.number, "", "Canceled" if d.kind == "canceled" else "Delivered", line.quantity, _money(line.price), _money(line.price * 2), f"{d.day}", "No", ""])  # fmt: skip
    source = "Faire Help Center: exporting orders to CSV; wholesale and suggested retail price"
    return Layout("faire_orders.csv", source, text(rows, ",", end="\n"), (truth(documents),))
