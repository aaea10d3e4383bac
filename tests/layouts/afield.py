"""Further afield: pivots, lists of accounts, sums a customer, medicine, energy, agencies, English ledgers, CRMs with amounts in cents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text, us, workbook

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]  # fmt: skip


def layouts() -> Iterator[Layout]:
    yield _netsuite_main_lines()
    yield _sap_b1_analysis()
    yield _odoo_pivot()
    yield _close()
    yield _shopify_customers()
    yield _sheets_of_years()
    yield _two_currencies()
    yield _medicine()
    yield _wine()
    yield _agency()
    yield _energy()
    yield _sage_200()
    yield _by_account()
    yield _great_plains()
    yield _vtiger()
    yield _invoice_ninja()
    yield _cin7()


def _netsuite_main_lines() -> Layout:
    documents = book("netsuite-lines", sales=14, credit=1, rate="20")
    rows = [["*", "Date", "Type", "Document Number", "Name", "Account", "Memo", "Amount"]]
    for d in documents:
        kind = "Credit Memo" if d.sign < 0 else "Invoice"
        front = [f"{d.day.day}/{d.day.month}/{d.day.year}", kind, f"{'CM' if d.sign < 0 else 'INV'}{d.number}", d.customer.name]  # fmt: skip
        rows.append(["*", *front, "1100 Accounts Receivable", "", point(d.sign * d.gross)])
        for line in d.lines:
            rows.append(["", *front, "4000 Sales", line.product.name, point(d.sign * line.net)])
        rows.append(["", *front, "2100 VAT Liability", "VAT", point(d.sign * d.tax)])
    source = (
        "Oracle NetSuite Help: transaction saved search without a filter on Main Line: the head is marked with a star"
    )
    return Layout("SalesTransactions.csv", source, text(rows, ","), (truth(documents),), "heads, lines and tax in one list")  # fmt: skip


def _sap_b1_analysis() -> Layout:
    documents = book("b1-analysis", sales=20, rate="0")
    sums: dict[tuple[int, str], list[Decimal]] = defaultdict(list)
    for d in documents:
        sums[d.customer.number, d.customer.name].append(d.net)
    rows: list[list[object]] = [["#", "Customer Code", "Customer Name", "No. of A/R Invoices", "Total A/R Invoices", "Total Sales", "Gross Profit", "Gross Profit %", "Total Open INV"]]  # fmt: skip
    for i, ((number, name), own) in enumerate(sorted(sums.items()), 1):
        total = sum(own, Decimal(0))
        rows.append([i, f"C{number}", name, len(own), total, total, cents(total / 3), Decimal("33.33"), Decimal(0)])
    whole = sum((d.net for d in documents), Decimal(0))
    rows.append([None, None, None, len(documents), whole, whole, cents(whole / 3), Decimal("33.33"), Decimal(0)])
    source = "SAP Business One: Sales Analysis Report by customer, annual, export to Excel"
    return Layout(
        "Sales Analysis by Customer 2024.xlsx", source, workbook({"Sales Analysis": rows}), (truth(documents),)
    )


def _odoo_pivot() -> Layout:
    documents = book("odoo-pivot", sales=24, credit=1, rate="0")
    sums: dict[str, dict[tuple[int, int], Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for d in documents:
        sums[d.customer.name][d.day.year, d.day.month] += d.sign * d.net
    months = sorted({one for own in sums.values() for one in own})
    rows: list[list[object]] = [["", *["Total"], *[""] * len(months)], ["", *(f"{_MONTHS[m - 1]} {y}" for y, m in months), ""], ["", *["Untaxed Total"] * (len(months) + 1)]]  # fmt: skip
    totals = [sum((own.get(one, Decimal(0)) for own in sums.values()), Decimal(0)) for one in months]
    rows.append(["Total", *totals, sum(totals, Decimal(0))])
    for name, own in sorted(sums.items()):
        rows.append([f"  {name}", *(own.get(one) for one in months), sum(own.values(), Decimal(0))])
    source = (
        "Odoo documentation: Reporting, pivot view, download .xlsx: rows of customers, columns of months, one measure"
    )
    return Layout("Invoices Analysis (account.invoice.report).xlsx", source, workbook({"Invoices Analysis": rows}), (truth(documents),))  # fmt: skip


def _close() -> Layout:
    documents = book("close", sales=18, lost=3, active=3, rate="0", most_lines=1)
    types = {"sale": ("Won", "won"), "lost": ("Lost", "lost"), "active": ("Proposal Sent", "active")}
    rows = [["id", "lead_id", "lead_name", "contact_name", "user_name", "status_label", "status_type", "pipeline_name", "value", "value_currency", "value_formatted", "value_period", "confidence", "note", "date_created", "date_won"]]  # fmt: skip
    for d in documents:
        label, kind = types[d.kind]
        rows.append([f"oppo_{d.number}", f"lead_{d.customer.number}", d.customer.name, "Kim", "Sam", label, kind, "Sales", f"{d.net * 100:.0f}", "EUR", f"€{us(d.net)}", "one_time", "100", "", f"{d.day}T08:00:00+00:00", f"{d.day}" if kind == "won" else ""])  # fmt: skip
    source = "Close Help and API: export of opportunities; the value is in cents, value_formatted is not; status types active, won, lost"
    return Layout("opportunities.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),), "cents that no header names")  # fmt: skip


def _shopify_customers() -> Layout:
    documents = book("shopify-customers", sales=20, people=True, rate="0")
    sums: dict[object, list[Decimal]] = defaultdict(list)
    for d in documents:
        sums[d.customer].append(d.net)
    rows = [["Customer ID", "First Name", "Last Name", "Email", "Accepts Email Marketing", "Default Address Company", "Default Address City", "Default Address Country Code", "Phone", "Accepts SMS Marketing", "Total Spent", "Total Orders", "Note", "Tax Exempt", "Tags"]]  # fmt: skip
    for c, own in sums.items():
        first, last = c.name.split()  # type: ignore[attr-defined]
        rows.append([f"'{c.number}", first, last, c.email, "no", "", c.city, "US", "", "no", point(sum(own, Decimal(0))), str(len(own)), "", "no", ""])  # type: ignore[attr-defined]  # fmt: skip
    source = "Shopify Help Center: Exporting customers to a CSV file; what they have spent so far, no dates"
    return Layout("customers_export.csv", source, text(rows, ",", end="\n"), (truth(documents),), "a list of customers, no sales")  # fmt: skip


def _sheets_of_years() -> Layout:
    documents = book("jahresblaetter", sales=24, rate="0", most_lines=1)
    header = ["Auftrag", "Kunde", "Ort", "Auftragsdatum", "Auftragswert", "Bearbeiter"]
    sheets: dict[str, list[list[object]]] = {"Übersicht": [["Jahr", "Anzahl", "Auftragswert"]]}
    for year in (2023, 2024):
        own = [d for d in documents if d.day.year == year]
        sheets[str(year)] = [header, *([d.number, d.customer.name, d.customer.city, d.day, d.net, "Kim"] for d in own)]
        sheets[str(year)].append([None, None, None, None, sum((d.net for d in own), Decimal(0)), None])
        sheets["Übersicht"].append([year, len(own), sum((d.net for d in own), Decimal(0))])
    source = "a book of orders of a small house in Excel: a sheet a year with its sum below, and an overview in front"
    return Layout("Auftragsbuch.xlsx", source, workbook(sheets), (truth(documents),))


def _two_currencies() -> Layout:
    documents = book("zwei-waehrungen", sales=20, rate="0")
    rates = {"CHF": Decimal("0.95"), "EUR": Decimal(1), "USD": Decimal("1.08")}
    rows = [["Rechnung", "Datum", "Kunden-Nr.", "Kunde", "Währung", "Betrag (FW)", "Kurs", "Betrag (EUR)"]]
    for d in documents:
        code = ("EUR", "CHF", "USD")[d.customer.number % 3]
        rows.append([d.number, f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, code, de(cents(d.net * rates[code])), comma(rates[code]), de(d.net)])  # fmt: skip
    source = "programs of exporters: list of invoices with the amount in the foreign currency, its rate and the amount in euro"
    return Layout("Exportrechnungen.csv", source, text(rows, ";", "cp1252"), (truth(documents),))


def _medicine() -> Layout:
    documents = book("praxis", sales=20, storniert=1, people=True, rate="0", most_lines=2)
    rows = [["Pat.-Nr.", "Name", "Vorname", "Geb.-Datum", "Rg.-Nr.", "Rg.-Datum", "GOÄ-Betrag", "Auslagen", "Rg.-Summe", "Zahlungseingang am", "Mahnstufe", "Storno"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        one = d.lines[0].net
        rows.append([d.customer.number, last, first, f"{d.customer.number % 28 + 1:02}.03.19{60 + d.customer.number % 40}", d.number, f"{d.day:%d.%m.%Y}", de(one), de(d.net - one), de(d.net), f"{d.day:%d.%m.%Y}", "0", "ja" if d.kind == "storniert" else ""])  # fmt: skip
    source = "programs for doctors (PVS): list of private invoices with the day of birth of the patients"
    return Layout("Rechnungsliste.csv", source, text(rows, ";", "cp1252"), (truth(documents),))


def _wine() -> Layout:
    documents = book("wein", sales=20, people=True)
    rows = [["Rechnungsnr.", "Rechnungsdatum", "Kundennr.", "Kunde", "Warenwert netto", "Fracht netto", "Rechnungsbetrag netto", "MwSt.", "Rechnungsbetrag brutto", "bezahlt am"]]  # fmt: skip
    freight = Decimal("7.50")
    for d in documents:
        net, tax = d.net + freight, d.tax + cents(freight * Decimal("0.19"))
        rows.append([d.number, f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, de(d.net), de(freight), de(net), de(tax), de(net + tax), f"{d.day:%d.%m.%Y}"])  # fmt: skip
    who = truth(documents).customers
    readings = (truth(documents), Reading("with freight", sum((d.net + freight for d in documents), Decimal(0)), who))
    source = "programs of wine growers: list of invoices with the value of the goods, the freight and both together"
    return Layout("Rechnungen 2024.csv", source, text(rows, ";", "cp1252"), readings)


def _agency() -> Layout:
    documents = book("agentur-honorar", sales=20, rate="19", most_lines=1)
    rows: list[list[object]] = [["RE-Nr.", "RE-Datum", "Auftraggeber", "Projekt", "Stunden", "Stundensatz", "Honorar", "Reisekosten", "Summe netto", "USt 19 %", "Summe brutto", "Zahlungsziel"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        travel = cents(line.price * (d.number % 3))
        honorary = line.net
        net = honorary + travel
        tax = cents(net * Decimal("0.19"))
        rows.append([f"RE-{d.number}", d.day, d.customer.name, line.product.name, line.quantity, line.price, honorary, travel, net, tax, net + tax, "14 Tage"])  # fmt: skip
    whole = sum((d.net + cents(d.lines[0].price * (d.number % 3)) for d in documents), Decimal(0))
    source = "a list of invoices of an agency in Excel: hours, rate, fee and travel make the sum"
    return Layout("Rechnungsliste Agentur.xlsx", source, workbook({"Rechnungen": rows}), (Reading("net", whole, truth(documents).customers),))  # fmt: skip


def _energy() -> Layout:
    documents = book("energie", sales=20, storno=1, rate="19", most_lines=1)
    rows = [["Geschäftspartner", "Vertragskonto", "Sparte", "Abr.-Zeitraum von", "Abr.-Zeitraum bis", "Belegdatum", "Druckbeleg", "Belegart", "Verbrauch kWh", "Betrag netto", "Steuerbetrag", "Betrag brutto"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.number, f"20000{d.customer.number}", "Strom", f"01.01.{d.day.year}", f"31.12.{d.day.year}", f"{d.day:%d.%m.%Y}", d.number, "Storno" if d.kind == "storno" else "Rechnung", de(d.net * 4), de(d.net), de(d.tax), de(d.gross)])  # fmt: skip
    cancelled = [d for d in documents if d.kind == "storno"]
    less = truth(documents).amount - sum((d.net for d in cancelled), Decimal(0))
    source = "SAP IS-U: list of bills of an energy supplier; a cancellation without a sign cancels another bill"
    return Layout("Rechnungen_Strom.csv", source, text(rows, ";", "utf-8-sig"), (Reading("net", less, truth(documents).customers), Reading("net", less, truth(documents).customers + 1)))  # fmt: skip


def _sage_200() -> Layout:
    documents = book("sage-200", sales=18, credit=2, rate="20")
    rows = [["Account Ref.", "Account Name", "Trx Type", "Trx Date", "Reference", "Second Ref.", "Goods Value", "VAT Value", "Gross Value", "Outstanding"]]  # fmt: skip
    for d in documents:
        rows.append([f"A{d.customer.number}", d.customer.name, "Credit Note" if d.sign < 0 else "Invoice", f"{d.day:%d/%m/%Y}", d.number, "", us(d.sign * d.net), us(d.sign * d.tax), us(d.sign * d.gross), "0.00"])  # fmt: skip
        if d.number % 3 == 0:
            rows.append([f"A{d.customer.number}", d.customer.name, "Receipt", f"{d.day:%d/%m/%Y}", f"BACS{d.number}", "", us(-d.sign * d.gross), "0.00", us(-d.sign * d.gross), "0.00"])  # fmt: skip
    source = "Sage 200 Help: Sales ledger, transaction enquiry, send to Excel; invoices, credit notes and receipts"
    return Layout("SL Transactions.csv", source, text(rows, ","), (truth(documents),))


def _by_account() -> Layout:
    documents = book("qb-account", sales=18, credit=1, rate="0")
    rows: list[list[object]] = [["Transaction Detail by Account"], ["Lamps Ltd"], ["January 2023 - December 2024"], [], ["", "Date", "Transaction Type", "Num", "Name", "Memo/Description", "Split", "Amount", "Balance"]]  # fmt: skip
    whole = Decimal(0)
    for group, own in groupby(sorted(((line.product.group, d, line) for d in documents for line in d.lines), key=lambda one: (one[0], one[1].day, one[1].number)), key=lambda one: one[0]):  # fmt: skip
        rows.append([f"Sales:{group}", *[""] * 8])
        total = Decimal(0)
        for _, d, line in own:
            total += d.sign * line.net
            rows.append(["", f"{d.day:%m/%d/%Y}", "Credit Memo" if d.sign < 0 else "Invoice", d.number, d.customer.name, line.product.name, "Accounts Receivable (A/R)", us(d.sign * line.net), us(total)])  # fmt: skip
        rows.append([f"Total for Sales:{group}", *[""] * 6, f"${us(total)}", ""])
        whole += total
    source = "QuickBooks Online Help: Transaction Detail by Account, export: accounts as headings, a running balance"
    return Layout("Transaction Detail by Account.csv", source, text(rows, ","), (truth(documents),))


def _great_plains() -> Layout:
    documents = book("gp-sop", sales=18, credit=2, quote=2, rate="7")
    kinds = {"sale": "Invoice", "credit": "Return", "quote": "Quote"}
    rows: list[list[object]] = [["SOP Type", "SOP Number", "Document Date", "Customer Number", "Customer Name", "Batch Number", "Subtotal", "Trade Discount Amount", "Freight Amount", "Tax Amount", "Document Amount", "Void Status", "Currency ID"]]  # fmt: skip
    for d in documents:
        rows.append([kinds[d.kind], f"{kinds[d.kind][:3].upper()}{d.number}", d.day, f"CUST{d.customer.number}", d.customer.name, "DAILY", d.net, Decimal(0), Decimal(0), d.tax, d.gross, "Normal", "Z-US$"])  # fmt: skip
    source = "Microsoft Dynamics GP: SmartList, Sales Transactions, export to Excel; SOP types Quote, Order, Invoice, Return without signs"
    return Layout("Sales Transactions.xlsx", source, workbook({"Sheet1": rows}), (truth(documents),))


def _vtiger() -> Layout:
    documents = book("vtiger", sales=20, cancel=2, rate="10")
    rows = [["Invoice No", "Subject", "Sales Order", "Organization Name", "Invoice Date", "Due Date", "Sub Total", "Discount Amount", "S&H Amount", "Pre Tax Total", "Tax", "Total", "Received", "Balance", "Status", "Assigned To"]]  # fmt: skip
    for d in documents:
        state = "Cancel" if d.kind == "cancel" else ("Created", "Approved", "Sent", "Paid")[d.number % 4]
        rows.append([f"INV{d.number}", "Order", "", d.customer.name, f"{d.day}", f"{d.day}", f"{d.net:.8f}", "0.00000000", "0.00000000", f"{d.net:.8f}", f"{d.tax:.8f}", f"{d.gross:.8f}", f"{d.gross:.8f}", "0.00000000", state, "Sam"])  # fmt: skip
    source = "Vtiger CRM documentation: Invoices, export; states Auto Created, Created, Approved, Sent, Credit Invoice, Paid, Cancel"
    return Layout("Invoice.csv", source, text(rows, ",", quote_all=True), (truth(documents, counted=("sale",)),))


def _invoice_ninja() -> Layout:
    documents = book("ninja", sales=20, deleted=2, rate="19")
    rows = [["Client Name", "Invoice Number", "Amount", "Balance", "Paid to Date", "Date", "Due Date", "Status", "Discount", "PO Number", "Tax Name 1", "Tax Rate 1", "Total Taxes", "Is Deleted"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.name, f"{d.number}", point(d.gross), "0.00", point(d.gross), f"{d.day}", f"{d.day}", "Paid" if d.number % 2 else "Sent", "0.00", "", "VAT", "19.000", point(d.tax), "Yes" if d.kind == "deleted" else "No"])  # fmt: skip
    source = (
        "Invoice Ninja documentation: Reports, invoices, export to CSV; the amount is with tax, deleted ones are marked"
    )
    return Layout("invoices.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))


def _cin7() -> Layout:
    documents = book("cin7", sales=18, voided=2, rate="0")
    rows = [["OrderNumber", "Status", "OrderDate", "InvoiceDate", "Customer", "CustomerID", "InvoiceNumber", "CustomerReference", "InvoiceAmount", "PaidAmount", "InvoiceDueDate", "ShipBy", "QuoteStatus", "OrderStatus", "CombinedPickingStatus", "CombinedPaymentStatus", "CombinedInvoiceStatus", "CreditNoteNumber", "CreditNoteStatus", "FulFilmentStatus", "Type", "BaseCurrency", "CustomerCurrency"]]  # fmt: skip
    for d in documents:
        void = d.kind == "voided"
        day = f"{d.day}T00:00:00Z"
        rows.append([f"SO-{d.number}", "VOIDED" if void else "COMPLETED", day, "" if void else day, d.customer.name, f"6a{d.customer.number}", f"INV-{d.number}", "", point(d.net), "0.00" if void else point(d.net), day, day, "NOT AVAILABLE", "VOIDED" if void else "AUTHORISED", "VOIDED" if void else "PICKED", "UNPAID" if void else "PAID", "VOIDED" if void else "INVOICED", "", "NOT AVAILABLE", "VOIDED" if void else "FULFILLED", "Simple Sale", "AUD", "AUD"])  # fmt: skip
    source = "Cin7 Core (DEAR) API and export: sale list with the states of quote, order, picking, payment and invoice"
    return Layout("SaleList.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))
