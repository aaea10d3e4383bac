"""Exports that are unlike each other: field services, hotels, music, ledgers of Austria and Switzerland, sales reports of ERPs, ranked lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _jobber()
    yield _cloudbeds()
    yield _bandcamp()
    yield _discogs()
    yield _bmd()
    yield _abacus()
    yield _profitability()
    yield _oracle_receivables()
    yield _value_entries()
    yield _clio()
    yield _clover()
    yield _mirakl()
    yield _fakturama()
    yield _kajabi()
    yield _spool_file()
    yield _ranked()
    yield _two_headers()
    yield _salesforce_summary()


def _jobber() -> Layout:
    documents = book("jobber", sales=20, draft=1, people=True, rate="8")
    rows = [["Invoice #", "Client name", "Client email", "Subject", "Created date", "Issued date", "Due date", "Marked paid date", "Status", "Pre-tax total ($)", "Tax amount ($)", "Discount ($)", "Deposit ($)", "Total ($)", "Balance ($)"]]  # fmt: skip
    for d in documents:
        day = f"{d.day:%b %d, %Y}"
        state, balance = ("Draft", d.gross) if d.kind == "draft" else ("Paid", Decimal(0)) if d.number % 3 else ("Past due", d.gross)  # fmt: skip
        rows.append([d.number, d.customer.name, d.customer.email, "For services rendered", day, "" if d.kind == "draft" else day, day, day if state == "Paid" else "", state, point(d.net), point(d.tax), "0.00", "0.00", point(d.gross), point(balance)])  # fmt: skip
    source = (
        "Jobber Help Center: Invoices report, export to CSV; statuses draft, awaiting payment, past due, paid, bad debt"
    )
    return Layout("Invoices Report.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _cloudbeds() -> Layout:
    documents = book("cloudbeds", sales=20, cancelled=2, no_show=1, people=True, rate="7", most_lines=1)
    states = {"sale": "Checked Out", "cancelled": "Canceled", "no_show": "No Show"}
    rows = [["Name", "Email", "Reservation Number", "Third Party Confirmation Number", "Reservation Date", "Check in Date", "Check out Date", "Nights", "Status", "Source", "Accommodation Total", "Taxes", "Grand Total", "Amount Paid", "Balance Due"]]  # fmt: skip
    for d in documents:
        paid = d.gross if d.kind == "sale" else Decimal(0)
        rows.append([d.customer.name, d.customer.email, f"48{d.number}", "", f"{d.day}", f"{d.day}", f"{d.day}", d.lines[0].quantity, states[d.kind], "Booking.com" if d.number % 2 else "Walk-In", us(d.net), us(d.tax), us(d.gross), us(paid), "0.00"])  # fmt: skip
    source = "Cloudbeds Help: Export reservations, columns and reservation statuses"
    return Layout("reservations.csv", source, text(rows, ","), (truth(documents, counted=("sale",)),), "whether a guest who did not come has paid")  # fmt: skip


def _bandcamp() -> Layout:
    documents = book("bandcamp", sales=20, people=True, rate="20", most_lines=1)
    rows = [["date", "paid to", "item type", "item name", "artist", "currency", "item price", "quantity", "discount code", "sub total", "additional fan contribution", "seller tax", "marketplace tax", "shipping", "ship from country name", "transaction fee", "fee type", "item total", "amount you received", "bandcamp transaction id", "paypal transaction id", "net amount", "package", "buyer name", "buyer email", "country"]]  # fmt: skip
    goods = taxed = Decimal(0)
    for d in documents:
        line = d.lines[0]
        fee = cents(line.net * Decimal("0.15"))
        goods += line.net
        taxed += line.net + 5
        rows.append([f"{d.day.month}/{d.day.day}/{d.day:%y} 2:03pm", "lamps@example.org", "package", line.product.name, "The Lamps", "USD", point(line.price), line.quantity, "", point(line.net), "0", "0", point(line.tax), "5", "United States", point(fee), "cc", point(line.net + 5), point(line.net + 5 - fee), f"77{d.number}", "", point(line.net + 5 - fee), "vinyl", d.customer.name, d.customer.email, "United States"])  # fmt: skip
    readings = tuple(Reading(m, a, truth(documents).customers) for m, a in (("goods", goods), ("with shipping", taxed)))
    source = (
        "Bandcamp Help Center: raw data of the sales report; the net amount is after fees, the item total with shipping"
    )
    return Layout("bandcamp_sales.csv", source, text(rows, ",", "utf-16"), readings)


def _discogs() -> Layout:
    documents = book("discogs", sales=18, cancelled=2, people=True, rate="0", most_lines=1)
    states = {"sale": "Shipped", "cancelled": "Cancelled (Non-Paying Buyer)"}
    rows = [["buyer", "order_num", "order_date", "status", "total", "shipping", "fee", "tax", "currency", "rating_of_buyer", "last_activity"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.name.split()[0].lower() + f"_{d.customer.number}", f"1234-{d.number}", f"{d.day} 08:11:12", states[d.kind], point(d.net + 4), "4.00", point(cents(d.net / 11)), "0.00", "EUR", "", f"{d.day} 09:11:12"])  # fmt: skip
    sold = [d for d in documents if d.kind == "sale"]
    who = truth(documents).customers
    readings = (Reading("goods", sum((d.net for d in sold), Decimal(0)), who), Reading("with shipping", sum((d.net + 4 for d in sold), Decimal(0)), who))  # fmt: skip
    source = "Discogs Support: export of a seller's orders; the total includes the shipping"
    return Layout("discogs_orders.csv", source, text(rows, ",", end="\n"), readings)


def _bmd() -> Layout:
    documents = book("bmd", sales=14, credit=1, rate="20", most_lines=1)
    rows = [["satzart", "konto", "gegenkonto", "buchdatum", "belegdatum", "belegnr", "buchsymbol", "prozent", "steuercode", "betrag", "steuer", "text"]]  # fmt: skip
    for d in documents:
        rows.append(["0", f"2{d.customer.number}", "4000", f"{d.day:%Y%m%d}", f"{d.day:%Y%m%d}", d.number, "AR", "20", "1", comma(d.sign * d.gross), comma(-d.sign * d.tax), d.customer.name])  # fmt: skip
    source = "BMD NTCS: Buchungsexport, Felder der Datei; Konto ist der Debitor, Gegenkonto das Erlöskonto, Betrag mit Steuer"
    return Layout("buchungen.csv", source, text(rows, ";", "cp1252"), (truth(documents),), "a list of bookings")


def _abacus() -> Layout:
    documents = book("abacus", sales=18, credit=2, rate="8.1")
    swiss = lambda value: f"{value:,.2f}".replace(",", "'")  # noqa: E731
    rows: list[list[object]] = [["Debitorenjournal", "", "", "", "", "", "", ""], ["Mandant 100 Lampen AG", "", "", "", "", "", "", ""], ["Kd.-Nr.", "Kurzname", "Beleg-Nr.", "Beleg-Art", "Beleg-Datum", "Whg", "Betrag exkl. MWST", "MWST", "Betrag inkl. MWST"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.number, d.customer.name, d.number, "Gutschrift" if d.sign < 0 else "Rechnung", f"{d.day:%d.%m.%Y}", "CHF", swiss(d.sign * d.net), swiss(d.sign * d.tax), swiss(d.sign * d.gross)])  # fmt: skip
    total = [sum((d.sign * d.total(what) for d in documents), Decimal(0)) for what in ("net", "tax", "gross")]
    rows.append(["", "Total CHF", "", "", "", "", *map(swiss, total)])
    source = "Abacus Debitorensoftware (Schweiz): Debitorenjournal, Ausgabe als CSV"
    return Layout("debitorenjournal.csv", source, text(rows, ";", "cp1252"), (truth(documents),))


def _profitability() -> Layout:
    documents = book("ke24", sales=18, rate="0", most_lines=2)
    rows: list[list[object]] = [["Währungstyp", "Vorgangsart", "Belegnummer", "Position", "Buchungsdatum", "Periode/Jahr", "Kunde", "Kundenname", "Artikel", "Fakturaart", "Erlöse", "Kundenrabatt", "Nettoerlöse", "Kosten des Umsatzes"]]  # fmt: skip
    for d in documents:
        for kind in ("A", "F"):
            for i, line in enumerate(d.lines, 1):
                rows.append(["B0", kind, f"1{d.number}" if kind == "F" else f"4{d.number}", i * 10, d.day, f"{d.day.month:03}/{d.day.year}", d.customer.number, d.customer.name, line.product.number, "F2" if kind == "F" else "", line.full, Decimal(0), line.net, line.net / 2])  # fmt: skip
    source = "SAP Help: CO-PA, display line items KE24; record type A is incoming orders, F is billing data"
    return Layout("KE24.xlsx", source, workbook({"Sheet1": rows}), (truth(documents),), "orders and invoices in one list, told by letters")  # fmt: skip


def _oracle_receivables() -> Layout:
    documents = book("oracle-ar", sales=18, credit=2, incomplete=1, rate="20")
    rows = [["Business Unit", "Transaction Number", "Transaction Class", "Transaction Type", "Transaction Date", "Accounting Date", "Bill-to Customer", "Bill-to Account Number", "Currency", "Entered Line Amount", "Entered Tax Amount", "Entered Freight Amount", "Entered Amount", "Balance Due", "Complete"]]  # fmt: skip
    for d in documents:
        rows.append(["Lamps BU", d.number, "Credit Memo" if d.sign < 0 else "Invoice", "Standard", f"{d.day:%d-%b-%Y}".upper(), f"{d.day:%d-%b-%Y}".upper(), d.customer.name, d.customer.number, "GBP", point(d.sign * d.net), point(d.sign * d.tax), "0.00", point(d.sign * d.gross), "0.00", "No" if d.kind == "incomplete" else "Yes"])  # fmt: skip
    source = "Oracle Fusion Receivables, Manage Transactions, export; classes Invoice, Credit Memo; incomplete ones are not posted"
    every = truth(documents, counted=("sale", "credit", "incomplete"))
    return Layout("Manage Transactions.csv", source, text(rows, ","), (truth(documents),), f"what incomplete means is not said; never {every.amount}")  # fmt: skip


def _value_entries() -> Layout:
    documents = book("wertposten", sales=18, credit=1, rate="0")
    rows: list[list[object]] = [["Buchungsdatum", "Artikelpostenart", "Belegart", "Belegnr.", "Herkunftsart", "Herkunftsnr.", "Artikelnr.", "Beschreibung", "Fakturierte Menge", "Verkaufsbetrag (tatsächl.)", "Einstandsbetrag (tatsächl.)", "Lagerortcode"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.day, "Verkauf", "Verkaufsgutschrift" if d.sign < 0 else "Verkaufsrechnung", d.number, "Debitor", d.customer.number, line.product.number, line.product.name, -d.sign * line.quantity, d.sign * line.net, -d.sign * cents(line.net / 2), "BLAU"])  # fmt: skip
        if d.number % 4 == 0:
            rows.append([d.day, "Einkauf", "Einkaufsrechnung", f"E{d.number}", "Kreditor", 70001, d.lines[0].product.number, d.lines[0].product.name, 20, Decimal(0), cents(d.lines[0].net), "BLAU"])  # fmt: skip
    source = "Microsoft Learn: Dynamics NAV, Wertposten (table Value Entry), sales and purchases in one list"
    return Layout("Wertposten.xlsx", source, workbook({"Wertposten": rows}), (truth(documents),))


def _clio() -> Layout:
    documents = book("clio", sales=18, void=1, draft=1, rate="0")
    states = {"sale": "Paid", "void": "Void", "draft": "Draft"}
    rows = [["Bill Number", "Client", "Matter Number", "Matter Description", "Bill State", "Issued Date", "Due Date", "Paid Date", "Services Total", "Expenses Total", "Discount Total", "Interest Total", "Bill Total", "Bill Balance"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, d.customer.name, f"{d.customer.number}-001", "Lease", states[d.kind], f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", f"${us(d.net - d.lines[0].net)}", f"${us(d.lines[0].net)}", "$0.00", "$0.00", f"${us(d.net)}", "$0.00"])  # fmt: skip
    source = "Clio Help Center: Billing history report, export to CSV; bill states"
    return Layout("billing_history.csv", source, text(rows, ",", quote_all=True), (truth(documents),))


def _clover() -> Layout:
    documents = book("clover", sales=20, refunded=1, people=True, rate="8", most_lines=2)
    rows = [["Order Date", "Order ID", "Order Number", "Order Employee Name", "Note", "Currency", "Tax Amount", "Tip", "Service Charge", "Discount", "Order Total", "Payments Total", "Payment Note", "Refunds Total", "Manual Refunds Total", "Tender", "Credits Total", "Order Payment State", "Customer Name", "Order Type"]]  # fmt: skip
    goods = Decimal(0)
    for d in documents:
        back = d.gross if d.kind == "refunded" else Decimal(0)
        goods += Decimal(0) if back else d.net
        rows.append([f"{d.day:%d-%b-%Y} 02:11 PM", f"QX{d.number}", "", "Sam", "", "USD", point(d.tax), "0.00", "0.00", "0.00", point(d.gross), point(d.gross), "", point(back), "0.00", "Credit Card", "0.00", "Refunded" if back else "Paid", d.customer.name, "In Store"])  # fmt: skip
    sold = [d for d in documents if d.kind == "sale"]
    who = len({d.customer.number for d in sold})
    readings = (Reading("net", goods, who), Reading("gross", sum((d.gross for d in sold), Decimal(0)), who))
    source = "Clover Help: Orders, export to CSV; order payment states Open, Paid, Refunded"
    return Layout("Orders-01-Feb-2023-31-Dec-2024.csv", source, text(rows, ","), readings)


def _mirakl() -> Layout:
    documents = book("mirakl", sales=20, canceled=2, refused=1, people=True, rate="20", priced_gross=True)
    states = {"sale": "Received", "canceled": "Canceled", "refused": "Refused"}
    rows = [["Order number", "Date created", "Quantity", "Details", "Status", "Amount", "Currency", "Product SKU", "Total order amount incl. VAT (including shipping charges)", "Commission value (including taxes)", "Amount transferred to store (including taxes)", "Customer ID", "Customer name", "Shipping price"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            fee = cents(line.gross * Decimal("0.12"))
            rows.append([f"S{d.number}-A-{i}", f"{d.day:%d/%m/%Y} - 10:02:11", line.quantity, line.product.name, states[d.kind], point(line.gross), "EUR", line.product.number, point(line.gross), point(fee), point(line.gross - fee), d.customer.number, d.customer.name, "0.00"])  # fmt: skip
    source = "Mirakl documentation for sellers: Orders, export; statuses, amounts are with VAT, what is transferred is after commission"
    return Layout("orders.csv", source, text(rows, ";"), (truth(documents, "gross", counted=("sale",)), truth(documents, counted=("sale",))))  # fmt: skip


def _fakturama() -> Layout:
    documents = book("fakturama", sales=20, people=True)
    rows = [["Datum", "Rechnung", "Datum der Zahlung", "Kundennummer", "Vorname", "Nachname", "Firma", "USt.-IdNr.", "Land", "Netto 19%", "USt 19%", "Versand", "Summe Netto", "Summe USt", "Summe"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([f"{d.day}", f"RE{d.number}", f"{d.day}", d.customer.number, first, last, "", "", "Deutschland", f"{de(d.net)} €", f"{de(d.tax)} €", "0,00 €", f"{de(d.net)} €", f"{de(d.tax)} €", f"{de(d.gross)} €"])  # fmt: skip
    source = "Fakturama Handbuch: Export, Liste der bezahlten Rechnungen (Käufer und Adressen)"
    return Layout("Rechnungen.csv", source, text(rows, ";"), (truth(documents),))


def _kajabi() -> Layout:
    documents = book("kajabi", sales=20, refunded=2, failed=1, people=True, rate="10", most_lines=1)
    states = {"sale": "Succeeded", "refunded": "Refunded", "failed": "Failed"}
    rows = [["ID", "Amount", "Currency", "Created At", "Type", "Status", "Offer ID", "Offer Title", "Customer ID", "Customer Name", "Customer Email", "Provider", "Provider ID", "Payment Method", "Quantity", "Coupon Used", "Subtotal", "Tax Amount", "Billing Country"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, point(d.gross), "USD", f"{d.day} 11:12:13 -0500", "charge", states[d.kind], "21", d.lines[0].product.name, d.customer.number, d.customer.name, d.customer.email, "Stripe", f"ch_{d.number}", "Card", "1", "", point(d.net), point(d.tax), "US"])  # fmt: skip
    source = "Kajabi Help Center: Export transactions; the amount is charged with tax, the subtotal is before"
    return Layout("transactions.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))


def _spool_file() -> Layout:
    documents = book("spool", sales=44, credit=2, rate="0", most_lines=1)
    lines: list[str] = []
    for page, start in enumerate(range(0, len(documents), 20), 1):
        lines += ["", f"LAMPEN GMBH                      UMSATZLISTE                        SEITE {page:3}", "VON 01.01.23 BIS 31.12.24", "", "KD-NR   NAME                  RG-NR    RG-DATUM       UMSATZ NETTO", "-" * 66]  # fmt: skip
        for d in documents[start : start + 20]:
            amount = f"{de(d.net)}{'-' if d.sign < 0 else ' '}"
            lines.append(f"{d.customer.number:<8}{d.customer.name:<22}{d.number:<9}{d.day:%d.%m.%y}  {amount:>17}")
    total = sum((d.sign * d.net for d in documents), Decimal(0))
    lines += ["-" * 66, f"{'':8}{'GESAMTSUMME':<22}{'':9}{'':8}  {de(total) + ' ':>17}"]
    source = (
        "a printed list of a system on AS/400 as its spool file: pages with their header, amounts with the sign behind"
    )
    return Layout("UMSLIST.txt", source, ("\r\n".join(lines) + "\r\n").encode("cp850"), (truth(documents),))


def _ranked() -> Layout:
    documents = book("abc", sales=24, rate="0")
    sums: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for d in documents:
        sums[d.customer.number, d.customer.name] += d.net
    whole, so_far = sum(sums.values(), Decimal(0)), Decimal(0)
    rows: list[list[object]] = [["ABC-Analyse Kunden 2024"], [], ["Rang", "Kd.-Nr.", "Kunde", "Umsatz", "Umsatz kumuliert", "Anteil", "Anteil kumuliert", "Klasse"]]  # fmt: skip
    for rank, ((number, name), amount) in enumerate(sorted(sums.items(), key=lambda one: -one[1]), 1):
        so_far += amount
        rows.append([rank, number, name, amount, so_far, round(float(amount / whole), 4), round(float(so_far / whole), 4), "A" if so_far / whole < Decimal("0.8") else "B"])  # fmt: skip
    rows.append(["Summe", None, None, whole, None, 1, None, None])
    source = "ABC-Analyse, as lessons and templates of controlling have it: sums a customer, ranked, with shares and running sums"
    return Layout("ABC-Analyse.xlsx", source, workbook({"ABC": rows}), (truth(documents),))


def _two_headers() -> Layout:
    documents = book("zweikopf", sales=20, credit=1)
    rows: list[list[object]] = [["Kunde", None, "Beleg", None, None, "Beträge in EUR", None, None], ["Nr.", "Name", "Art", "Nr.", "Datum", "Netto", "USt", "Brutto"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.number, d.customer.name, "Gutschrift" if d.sign < 0 else "Rechnung", d.number, d.day, d.sign * d.net, d.sign * d.tax, d.sign * d.gross])  # fmt: skip
    source = "a list in Excel with two rows of headers: what belongs together stands under one heading"
    return Layout("Belegliste.xlsx", source, workbook({"Belege": rows}), (truth(documents),))


def _salesforce_summary() -> Layout:
    documents = book("sf-summary", sales=20, rate="0")
    rows: list[list[object]] = [["Opportunities Won"], [], ["As of 2024-12-31 10:11:12 Central European Standard Time/CET • Generated by Kim Otto • Sorted by Account Name (Ascending)"], [], ["Filtered By"], [None, "Show: All opportunities"], [None, "Opportunity Status: Won"], [], [None, "Account Name  ↑", "Opportunity Name", "Stage", "Close Date", "Amount (converted) Currency", "Amount (converted)"]]  # fmt: skip
    ordered = sorted(documents, key=lambda d: (d.customer.name, d.day))
    for name, own in groupby(ordered, key=lambda d: d.customer.name):
        deals = list(own)
        for i, d in enumerate(deals):
            rows.append([None, name if i == 0 else None, f"Deal {d.number}", "Closed Won", d.day, "EUR", d.net])
        rows.append([None, "Subtotal", "Sum", None, None, "EUR", sum((d.net for d in deals), Decimal(0))])
        rows.append([None, None, "Count", len(deals), None, None, None])
    rows.append([None, "Total", "Sum", None, None, "EUR", sum((d.net for d in documents), Decimal(0))])
    rows.append([None, None, "Count", len(documents), None, None, None])
    source = "Salesforce Help: Export a report, formatted report as .xlsx: groups with subtotals of sum and count"
    return Layout("Opportunities Won-2024-12-31.xlsx", source, workbook({"Opportunities Won": rows}), (truth(documents),))  # fmt: skip
