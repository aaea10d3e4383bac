"""A last round of kinds: ticketing, clubs, agencies, wholesale, clinics, leasing, price lists with two currencies, chain stores."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _mindbody()
    yield _crafts()
    yield _toggl()
    yield _airtable()
    yield _danea()
    yield _billing_by_rate()
    yield _regional()
    yield _rep_list()
    yield _access()
    yield _wholesale()
    yield _till_report()
    yield _subscriptions()
    yield _purchases_of_members()
    yield _order_intake()


def _mindbody() -> Layout:
    documents = book("mindbody", sales=20, credit=1, people=True, rate="8", discounts=("0", "10"))
    rows = [["Sale Date", "Client ID", "Client", "Sale ID", "Item name", "Location", "Item Price", "Quantity", "Subtotal", "Discount %", "Discount amount", "Tax", "Item Total", "Total Paid w/ Payment Method", "Payment Method"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            sign = d.sign
            rows.append([f"{d.day.month}/{d.day.day}/{d.day.year}", 100000000 + d.customer.number, ", ".join(reversed(d.customer.name.split())), d.number, line.product.name, "Studio", us(line.price), sign * line.quantity, us(sign * line.full), f"{line.discount}%", us(sign * line.rebate), us(sign * line.tax), us(sign * line.gross), us(sign * line.gross), "Visa"])  # fmt: skip
    source = "Mindbody Support: Sales report, export to Excel; item total is with tax, subtotal before the discount"
    return Layout("Sales.csv", source, text(rows, ","), (truth(documents), truth(documents, "gross")))


def _crafts() -> Layout:
    documents = book("handwerk", sales=18, storno=1)
    rows = [["Rechnungs-Nr.", "Art", "Rechnungsdatum", "Auftraggeber", "Bauvorhaben", "Leistungszeitraum", "Netto (€)", "MwSt. (€)", "Brutto (€)", "Skonto (€)", "Zahlungseingang (€)", "Offen (€)", "Status"]]  # fmt: skip
    for d in documents:
        discount = cents(d.gross * Decimal("0.02")) if d.number % 2 else Decimal(0)
        rows.append([f"R{d.number}", "Rechnung", f"{d.day:%d.%m.%Y}", d.customer.name, f"BV {d.customer.city}", f"{d.day:%m/%Y}", de(d.net), de(d.tax), de(d.gross), de(discount), de(d.gross - discount), "0,00", "storniert" if d.kind == "storno" else "bezahlt"])  # fmt: skip
    source = "programs for crafts (HERO, Moser, PDS): list of outgoing invoices with discount and payment"
    return Layout("Rechnungsausgang.csv", source, text(rows, ";", "cp1252"), (truth(documents),))


def _toggl() -> Layout:
    documents = book("agentur", sales=22, rate="0", most_lines=1)
    rows = [["User", "Client", "Project", "Description", "Billable", "Start date", "Duration (h)", "Hourly rate (EUR)", "Amount (EUR)"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        rows.append(["Kim Otto", d.customer.name, f"Web {d.customer.number}", line.product.name, "Yes", f"{d.day}", f"{line.quantity}.00", point(line.price), point(line.net)])  # fmt: skip
    for d in documents[:3]:
        rows.append(["Kim Otto", d.customer.name, "internal", "meeting", "No", f"{d.day}", "2.00", "", "0.00"])
    source = (
        "Toggl Track and Harvest, Detailed report as CSV: hours of a client, rate and amount; who worked is the user"
    )
    return Layout("time_entries.csv", source, text(rows, ",", "utf-8-sig"), (truth(documents),))


def _airtable() -> Layout:
    documents = book("airtable", sales=18, draft=2, void=1, people=True, rate="0")
    states = {"sale": "✅ Paid", "draft": "📝 Draft", "void": "❌ Void"}
    rows = [["Invoice #", "Client", "Amount", "Issued", "Due", "Status", "Notes"]]
    for d in documents:
        rows.append([f"INV-{d.number}", d.customer.name, f"€{us(d.net)}", f"{d.day:%B} {d.day.day}, {d.day.year}", f"{d.day:%B} {d.day.day}, {d.day.year}", states[d.kind], ""])  # fmt: skip
    source = (
        "Airtable and Notion, templates for invoices, download as CSV: long dates, signs of money, states with an emoji"
    )
    return Layout("Invoices-Grid view.csv", source, text(rows, ",", "utf-8-sig", end="\n"), (truth(documents),))


def _danea() -> Layout:
    documents = book("danea", sales=18, credit=2, rate="22")
    rows: list[list[object]] = [["Data", "N. doc.", "Tipo documento", "Cod. cliente", "Cliente", "Città", "Tot. imponibile", "Tot. IVA", "Tot. documento", "Pagamento", "Stato"]]  # fmt: skip
    for d in documents:
        kind = "Nota di credito" if d.sign < 0 else "Fattura"
        rows.append([d.day, d.number, kind, f"{d.customer.number}", d.customer.name, d.customer.city, d.net, d.tax, d.gross, "Bonifico", "Saldato"])  # fmt: skip
    source = "Danea Easyfatt, guida: esportare i documenti di vendita in Excel; note di credito senza segno"
    return Layout("Documenti.xlsx", source, workbook({"Documenti": rows}), (truth(documents),))


def _billing_by_rate() -> Layout:
    documents = book("kassenbuch", sales=20, most_lines=2)
    rows = [["Datum", "Beleg", "Kunde", "Netto 19 %", "MwSt 19 %", "Netto 7 %", "MwSt 7 %", "Brutto"]]
    amount = Decimal(0)
    for d in documents:
        first, *more = d.lines
        second = more[0].net if more else Decimal(0)
        reduced = cents(second * Decimal("0.07"))
        amount += first.net + second
        rows.append([f"{d.day:%d.%m.%Y}", d.number, d.customer.name, de(first.net), de(first.tax), de(second), de(reduced), de(first.gross + second + reduced)])  # fmt: skip
    source = "book of outgoing goods and its templates for Excel: net and tax of each rate in columns of their own"
    reading = type(truth(documents))("net", amount, truth(documents).customers)
    return Layout("Rechnungsausgangsbuch.csv", source, text(rows, ";", "utf-8-sig"), (reading,))


def _regional() -> Layout:
    documents = book("gebiete", sales=24, rate="0", most_lines=1)
    rows: list[list[object]] = [["Gebiet", "Debitor", "Bezeichnung", "Rechnungsdatum", "Umsatz"]]
    ordered = sorted(documents, key=lambda d: (d.customer.number % 3, d.customer.number, d.day))
    for region, own in groupby(ordered, key=lambda d: d.customer.number % 3):
        total = Decimal(0)
        for i, d in enumerate(own):
            rows.append([f"Gebiet {region + 1}" if i == 0 else None, d.customer.number, d.customer.name, d.day, d.net])
            total += d.net
        rows.append([f"Gebiet {region + 1} Ergebnis", None, None, None, total])
    rows.append(["Gesamtergebnis", None, None, None, sum((d.net for d in documents), Decimal(0))])
    source = "PivotTable in Excel in table form with partial results by area, German words (Microsoft Support)"
    return Layout("Umsatz nach Gebiet.xlsx", source, workbook({"Auswertung": rows}), (truth(documents),))


def _rep_list() -> Layout:
    documents = book("reps", sales=18, lost=3, rate="0", most_lines=1)
    rows: list[list[object]] = [["Rep", "Account", "Opportunity", "TCV (k€)", "Won/Lost", "Closed"]]
    for d in documents:
        rows.append(["Kim", d.customer.name, f"Opp {d.number}", d.net / 1000, "Lost" if d.kind == "lost" else "Won", d.day])  # fmt: skip
    source = "a list of deals of a sales department in English, total contract value in thousands of euro"
    return Layout("Deals FY24.xlsx", source, workbook({"Deals": rows}), (truth(documents),))


def _access() -> Layout:
    documents = book("northwind", sales=20, people=False, rate="0", discounts=("0", "5", "10"))
    rows = [["OrderID", "CustomerID", "CompanyName", "EmployeeID", "OrderDate", "RequiredDate", "ShippedDate", "Freight", "ProductID", "ProductName", "UnitPrice", "Quantity", "Discount", "ExtendedPrice"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.number, f"K{d.customer.number}", d.customer.name, 5, f"{d.day} 00:00:00", f"{d.day} 00:00:00", f"{d.day} 00:00:00", "32.3800", line.product.number, line.product.name, f"{line.price:.4f}", line.quantity, line.discount / 100, f"{line.net:.4f}"])  # fmt: skip
    source = (
        "Microsoft: sample database Northwind, view Invoices; the discount is a share, the extended price is after it"
    )
    return Layout("Invoices.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _wholesale() -> Layout:
    documents = book("grosshandel", sales=18, gutschrift=2)
    rows = [["Debitorennummer", "Debitorname", "Fakturanummer", "Fakturadatum", "Fakturaart", "Position", "Materialnummer", "Materialkurztext", "Fakturierte Menge", "VME", "Nettowert", "Steuerbetrag", "Verrechnungswert", "Währung", "Vertriebsbeauftragter"]]  # fmt: skip
    net = Decimal(0)
    for d in documents:
        back = d.kind == "gutschrift"
        net += -d.net if back else d.net
        for i, line in enumerate(d.lines, 1):
            rows.append([f"{d.customer.number:010}", d.customer.name, d.number, f"{d.day:%d.%m.%Y}", "Gutschrift" if back else "Rechnung", i * 10, line.product.number, line.product.name, line.quantity, "ST", de(line.net), de(line.tax), de(line.net / 2), "EUR", "Meyer"])  # fmt: skip
    customers = len({d.customer.number for d in documents})
    reading = type(truth(documents))("net", net, customers)
    source = "SAP: download of a report of sales with long field names in German; credit memos without a sign"
    return Layout("ZV_UMSATZ.csv", source, text(rows, ";", "cp1252"), (reading,))


def _till_report() -> Layout:
    documents = book("ladenkasse", sales=20, people=True, priced_gross=True, most_lines=2)
    rows = [["Bon-Nr.", "Datum", "Uhrzeit", "Kassierer", "Kundenkarte", "Kunde", "Artikel", "Anz.", "VK brutto", "Rabatt %", "Summe brutto", "MwSt. %", "Zahlart"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.number, f"{d.day:%d.%m.%y}", "14:33", "2", f"29{d.customer.number}", d.customer.name, line.product.name, line.quantity, comma(line.price), "0", comma(line.gross), "19", "EC"])  # fmt: skip
    source = "tills in German shops: journal of receipts with the customer's card (fields after the taxonomy of DFKA)"
    return Layout("bonjournal.csv", source, text(rows, ";", "cp1252"), (truth(documents, "gross"), truth(documents)))


def _subscriptions() -> Layout:
    documents = book("memberpress", sales=20, refunded=2, pending=1, people=True, rate="20", most_lines=1)
    states = {"sale": "complete"}
    rows = [["id", "trans_num", "status", "user_login", "user_email", "first_name", "last_name", "product_title", "amount", "tax_amount", "tax_rate", "total", "gateway", "created_at", "expires_at"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, f"mp-txn-{d.number}", states.get(d.kind, d.kind), f"{first.lower()}{d.customer.number}", d.customer.email, first, last, d.lines[0].product.name, point(d.net), point(d.tax), "20.000", point(d.gross), "Stripe", f"{d.day} 11:00:01", f"{d.day} 11:00:01"])  # fmt: skip
    source = "MemberPress documentation: transactions, export to CSV; the amount is without tax, total with it"
    return Layout("transactions.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))


def _purchases_of_members() -> Layout:
    documents = book("verein", sales=20, people=True, rate="0", most_lines=1)
    rows = [
        [
            "Mitglieds-Nr.",
            "Anrede",
            "Vorname",
            "Nachname",
            "Beitragsart",
            "Fällig am",
            "Betrag",
            "Bezahlt am",
            "Rückläufer",
        ]
    ]
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.customer.number, "Frau", first, last, "Jahresbeitrag", f"{d.day:%d.%m.%Y}", f"{comma(d.net)} €", f"{d.day:%d.%m.%Y}", "nein"])  # fmt: skip
    source = "programs for clubs (campai, easyVerein): list of contributions, paid on, returned debit"
    return Layout("Beitragsliste.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _order_intake() -> Layout:
    documents = book("auftragseingang", sales=18, storniert=2, rate="0", most_lines=1)
    rows: list[list[object]] = [["Auftragseingang 2023/2024", None, None, None, None], [None] * 5, ["AB-Nr.", "AB-Datum", "Kunde", "Auftragswert [EUR]", "Bemerkung"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, d.day, d.customer.name, d.net, "STORNO" if d.kind == "storniert" else None])
    source = "a list of orders of a machine builder: cancelled ones are only marked in the remark"
    return Layout("Auftragseingang.xlsx", source, workbook({"AE": rows}), (truth(documents),))
