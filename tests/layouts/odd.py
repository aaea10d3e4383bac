"""Odd ones: what hands have made of lists, what banks and balances are not, credit notes on a sheet of their own, files that change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import Customer, Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _ebay_protocol()
    yield _balances()
    yield _information_system()
    yield _order_products()
    yield _ticket_tailor()
    yield _tradify()
    yield _abaninja()
    yield _side_by_side()
    yield _sheet_per_customer()
    yield _broken_headers()
    yield _credit_sheet()
    yield _changing_months()
    yield _rents()
    yield _whole_numbers()
    yield _bank()
    yield _sql_dump()


def _ebay_protocol() -> Layout:
    documents = book("ebay-de", sales=20, people=True, rate="19", priced_gross=True, most_lines=1)
    rows = [["Verkaufsprotokollnummer", "Nutzername des Käufers", "Name des Käufers", "E-Mail des Käufers", "Käuferadresse Ort", "Artikelnummer", "Angebotstitel", "Anzahl", "Verkauft für", "Verpackung und Versand", "Inkl. Mehrwertsteuersatz", "Gesamtpreis", "Zahlungsmethode", "Verkauft am", "Zahlungsdatum"]]  # fmt: skip
    sold = shipped = Decimal(0)
    for d in documents:
        line = d.lines[0]
        sold += line.gross
        shipped += line.gross + 5
        rows.append([d.number, d.customer.name.split()[0].lower() + f"-{d.customer.number}", d.customer.name, d.customer.email, d.customer.city, line.product.number.replace("-", ""), line.product.name, line.quantity, f"EUR {de(line.price)}", "EUR 5,00", "19%", f"EUR {de(line.gross + 5)}", "PayPal", f"{d.day:%d.%m.%y}", f"{d.day:%d.%m.%y}"])  # fmt: skip
    who = truth(documents).customers
    net = sum((d.net for d in documents), Decimal(0))
    source = "eBay Hilfe: Verkaufsprotokoll herunterladen; «Verkauft für» ist der Preis eines Stücks, unten die Zahl der Datensätze"
    after = f"\r\n{len(documents)};Datensätze heruntergeladen\r\nVerkäufer: lampen-nord\r\n"
    return Layout("Verkaufsprotokoll.csv", source, text(rows, ";", "cp1252", quote_all=True, before="\r\n", after=after), (Reading("sold", sold, who), Reading("with shipping", shipped, who), Reading("net", net, who)))  # fmt: skip


def _balances() -> Layout:
    documents = book("salden", sales=20)
    sums: dict[Customer, Decimal] = defaultdict(Decimal)
    for d in documents:
        sums[d.customer] += d.gross
    rows = [["Konto", "Bezeichnung", "EB-Wert", "Jahresverkehrszahlen Soll", "Jahresverkehrszahlen Haben", "Saldo", "S/H"]]  # fmt: skip
    for c, total in sorted(sums.items(), key=lambda one: one[0].number):
        rows.append([c.number, c.name, "0,00", de(total), de(total - 100), "100,00", "S"])
    source = "DATEV Hilfe-Center: Summen- und Saldenliste Debitoren, Ausgabe in eine Textdatei"
    return Layout(
        "SuSa_Debitoren.csv", source, text(rows, ";", "cp1252"), (), "balances with VAT and payments, no sales"
    )


def _information_system() -> Layout:
    documents = book("sap-lis", sales=24, credit=3, rate="0")
    sums: dict[tuple[str, Customer], list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for d in documents:
        sums[f"{d.day:%m.%Y}", d.customer][d.sign < 0] += d.net
    rows = [["Monat", "Auftraggeber", "Bezeichnung", "Auftragseingang", "Umsatz", "Gutschriften Umsatz"]]
    for (month, c), (billed, credited) in sums.items():
        rows.append([month, f"{c.number:010}", c.name, de(billed + 10), de(billed), de(credited)])
    every = truth(documents)
    unreduced = Reading("billed", sum((a for a, _ in sums.values()), Decimal(0)), every.customers)
    source = (
        "SAP Help: Vertriebsinformationssystem, Kundenanalyse MCTA: Kennzahlen Auftragseingang, Umsatz, Gutschriften"
    )
    return Layout("MCTA.csv", source, text(rows, ";", "cp1252"), (every,), f"credit notes in a column of their own; never {unreduced.amount}")  # fmt: skip


def _order_products() -> Layout:
    documents = book("sf-order-products", sales=18, draft=2, rate="0")
    rows = [["Order Number", "Account Name", "Order Start Date", "Order Status", "Product Name", "Quantity", "List Price", "Unit Price", "Total Price", "Order Amount"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"{d.number:08}", d.customer.name, f"{d.day.month}/{d.day.day}/{d.day.year}", "Draft" if d.kind == "draft" else "Activated", line.product.name, f"{line.quantity}.00", point(line.price), point(line.price), point(line.net), point(d.net)])  # fmt: skip
    source = (
        "Salesforce Help: report type Orders with Products; states Draft, Activated; the order's amount on each line"
    )
    return Layout("report1700000000.csv", source, text(rows, ",", quote_all=True), (truth(documents),))


def _ticket_tailor() -> Layout:
    documents = book("ticket-tailor", sales=20, cancelled=2, people=True, rate="0", most_lines=1)
    rows = [["Order ID", "Order date", "Order time", "Order status", "Payment method", "First name", "Last name", "Email address", "Number of tickets", "Subtotal", "Discount code", "Discount value", "Booking fee", "Total paid", "Refund amount"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        back = d.net + 1 if d.kind == "cancelled" else Decimal(0)
        rows.append([f"or_{d.number}", f"{d.day:%d %b %Y}", "19:02", "Cancelled" if back else "Completed", "Stripe", first, last, d.customer.email, d.lines[0].quantity, point(d.net), "", "0.00", "1.00", point(d.net + 1), point(back)])  # fmt: skip
    sold = [d for d in documents if d.kind == "sale"]
    who = truth(sold).customers
    net = truth(sold).amount
    source = "Ticket Tailor Help: export of orders; the total paid includes the fee for booking"
    return Layout("orders.csv", source, text(rows, ",", end="\n"), (Reading("net", net, who), Reading("with fee", net + len(sold), who)))  # fmt: skip


def _tradify() -> Layout:
    documents = book("tradify", sales=18, draft=1, void=1, rate="15")
    states = {"sale": "Authorised", "draft": "Draft", "void": "Voided"}
    rows = [["Invoice No", "Job No", "Customer", "Site Address", "Reference", "Invoice Date", "Due Date", "Status", "Total (Ex. GST)", "GST", "Total (Inc. GST)", "Amount Paid", "Amount Due"]]  # fmt: skip
    for d in documents:
        state = "Paid" if d.kind == "sale" and d.number % 2 else states[d.kind]
        rows.append([f"IN{d.number}", f"JB{d.number}", d.customer.name, d.customer.city, "", f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}", state, us(d.net), us(d.tax), us(d.gross), us(d.gross) if state == "Paid" else "0.00", "0.00" if state == "Paid" else us(d.gross)])  # fmt: skip
    source = "Tradify Help: export of invoices; states as in the ledger: Draft, Authorised, Paid, Voided"
    return Layout("Invoices.csv", source, text(rows, ","), (truth(documents),))


def _abaninja() -> Layout:
    documents = book("abaninja", sales=18, entwurf=1, rate="8.1")
    swiss = lambda value: f"CHF {value:,.2f}".replace(",", "’")  # noqa: E731
    rows = [["Rechnungsnummer", "Kundennummer", "Kunde", "Rechnungsdatum", "Fällig am", "Status", "Total exkl. MwSt.", "MwSt.", "Total inkl. MwSt.", "Offener Betrag"]]  # fmt: skip
    for d in documents:
        rows.append([f"R-{d.number}", d.customer.number, d.customer.name, f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", "Entwurf" if d.kind == "entwurf" else ("Bezahlt", "Versendet", "Gemahnt")[d.number % 3], swiss(d.net), swiss(d.tax), swiss(d.gross), swiss(Decimal(0))])  # fmt: skip
    source = "AbaNinja Support: Rechnungen exportieren; Schweizer Zahlen mit Apostroph"
    return Layout("rechnungen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _side_by_side() -> Layout:
    documents = book("nebeneinander", sales=24, rate="0")
    sums: dict[int, dict[str, Decimal]] = {2023: defaultdict(Decimal), 2024: defaultdict(Decimal)}
    for d in documents:
        sums[d.day.year][d.customer.name] += d.net
    rows: list[list[object]] = [["Umsätze 2023", None, None, "Umsätze 2024", None], ["Kunde", "Umsatz", None, "Kunde", "Umsatz"]]  # fmt: skip
    left, right = (sorted(sums[year].items()) for year in (2023, 2024))
    for i in range(max(len(left), len(right))):
        one, other = (side[i] if i < len(side) else (None, None) for side in (left, right))
        rows.append([*one, None, *other])
    source = "a sheet of Excel with two tables side by side, one a year, as hands make them"
    return Layout(
        "Umsatzvergleich.xlsx", source, workbook({"Vergleich": rows}), (truth(documents),), "two tables in one"
    )


def _sheet_per_customer() -> Layout:
    documents = book("kundenblaetter", sales=24, rate="0", most_lines=1)
    sheets: dict[str, list[list[object]]] = {}
    for c in sorted({d.customer for d in documents}, key=lambda c: c.number):
        own = [d for d in documents if d.customer == c]
        sheets[c.name[:20]] = [[c.name], [], ["Datum", "Rechnung", "Leistung", "Betrag netto"], *([d.day, d.number, d.lines[0].product.name, d.net] for d in own), [None, None, "Summe", sum((d.net for d in own), Decimal(0))]]  # fmt: skip
    source = "a book in Excel with a sheet a customer, as small houses keep it"
    return Layout("Kundenkartei.xlsx", source, workbook(sheets), (truth(documents),), "the customer stands in the name of the sheet")  # fmt: skip


def _broken_headers() -> Layout:
    documents = book("zeilenumbruch", sales=20, credit=1)
    rows: list[list[object]] = [["Kunden-\nnummer", "Kunden-\nbezeichnung", "Rechnungs-\nnummer", "Rechnungs-\ndatum", "Netto-\nbetrag\n(EUR)", "MwSt.-\nBetrag", "Brutto-\nbetrag"]]  # fmt: skip
    for d in documents:
        rows.append([d.customer.number, d.customer.name, d.number, d.day, d.sign * d.net, d.sign * d.tax, d.sign * d.gross])  # fmt: skip
    source = "reports of SAP Crystal Reports and Excel whose headers are hyphenated over several lines of the cell"
    return Layout("Fakturajournal.xlsx", source, workbook({"Journal": rows}), (truth(documents),))


def _credit_sheet() -> Layout:
    documents = book("gutschriftblatt", sales=18, credit=3)
    header = ["Belegnummer", "Belegdatum", "Kundennummer", "Kunde", "Netto", "USt", "Brutto"]
    sheets: dict[str, list[list[object]]] = {}
    for name, sign in (("Rechnungen", 1), ("Gutschriften", -1)):
        sheets[name] = [header, *([d.number, d.day, d.customer.number, d.customer.name, d.net, d.tax, d.gross] for d in documents if d.sign == sign)]  # fmt: skip
    source = "a workbook with invoices and credit notes on a sheet each, amounts without signs, as many programs print both lists"
    return Layout("Ausgangsbelege 2024.xlsx", source, workbook(sheets), (truth(documents),), "what the sheets are, their names alone say")  # fmt: skip


def _changing_months() -> Layout:
    documents = book("monatsdateien", sales=36, rate="0", most_lines=1)
    files: dict[str, bytes] = {}
    for (year, month), own in groupby(sorted(documents, key=lambda d: d.day), key=lambda d: (d.day.year, d.day.month)):
        rows: list[list[object]] = []
        if year == 2023:
            rows.append(["Kundennr", "Rechnungsdatum", "Artikel", "Nettobetrag"])
            rows += [[d.customer.number, f"{d.day:%d.%m.%Y}", d.lines[0].product.number, de(d.net)] for d in own]
        else:
            rows.append(["Rechnungsdatum", "Kundennr", "Kunde", "Artikel", "Umsatz netto"])
            rows += [[f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, d.lines[0].product.number, de(d.net)] for d in own]  # fmt: skip
        files[f"Umsatz_{year}_{month:02}.csv"] = text(rows, ";", "cp1252")
    source = "a folder with a file a month: after an update of the program, columns stand in another order and under other names"
    return Layout("monate", source, files, (truth(documents),))


def _rents() -> Layout:
    documents = book("miete", sales=24, people=True, rate="0", most_lines=1)
    rows = [["Mieter-Nr.", "Mieter", "Objekt", "Monat", "Sollmiete", "Nebenkosten", "Gesamt", "Gezahlt", "Rückstand"]]
    for d in documents:
        rows.append([d.customer.number, d.customer.name, "Haus 3", f"{d.day:%m/%Y}", de(d.net - 1), "1,00", de(d.net), de(d.net), "0,00"])  # fmt: skip
    less = truth(documents).amount - len(documents)
    source = "programs of property managers: list of rents due by month"
    return Layout("Sollstellungen.csv", source, text(rows, ";", "cp1252"), (truth(documents), Reading("without costs", less, truth(documents).customers)))  # fmt: skip


def _whole_numbers() -> Layout:
    documents = book("ganze-zahlen", sales=24, rate="0")
    rows = [["Kd-Nr", "Kunde", "Datum", "Umsatz (EUR)"]]
    whole = Decimal(0)
    for d in documents:
        euros = cents(d.net).quantize(Decimal(1))
        whole += euros
        rows.append([d.customer.number, d.customer.name, f"{d.day:%d.%m.%Y}", f"{euros:,}".replace(",", ".")])
    source = "a German list without cents: the point parts thousands, and no value has a comma"
    return Layout("Umsatzliste.csv", source, text(rows, ";", "utf-8-sig"), (Reading("net", whole, truth(documents).customers),), "1.240 may be both")  # fmt: skip


def _bank() -> Layout:
    documents = book("sparkasse", sales=18)
    rows = [["Auftragskonto", "Buchungstag", "Valutadatum", "Buchungstext", "Verwendungszweck", "Beguenstigter/Zahlungspflichtiger", "Kontonummer/IBAN", "BIC (SWIFT-Code)", "Betrag", "Waehrung", "Info"]]  # fmt: skip
    for d in documents:
        rows.append(["DE02100100100006820101", f"{d.day:%d.%m.%y}", f"{d.day:%d.%m.%y}", "GUTSCHR. UEBERWEISUNG", f"RE {d.number}", d.customer.name, f"DE{d.customer.number}", "ABCDEF", comma(d.gross), "EUR", "Umsatz gebucht"])  # fmt: skip
        if d.number % 3 == 0:
            rows.append(["DE02100100100006820101", f"{d.day:%d.%m.%y}", f"{d.day:%d.%m.%y}", "FOLGELASTSCHRIFT", "STROM", "Stadtwerke", "DE1", "ABCDEF", "-80,00", "EUR", "Umsatz gebucht"])  # fmt: skip
    source = "Sparkasse Online-Banking: Umsätze als CSV (CAMT): payments of a bank account, no sales"
    return Layout("umsaetze.csv", source, text(rows, ";", "cp1252", quote_all=True), (), "payments with VAT, among them what was paid for")  # fmt: skip


def _sql_dump() -> Layout:
    documents = book("sql-dump", sales=20, cancelled=1, rate="0", discounts=("0", "10"))
    rows: list[list[object]] = [["order_id", "customer_id", "order_ts", "line_no", "sku", "qty", "unit_price", "discount_pct", "line_total", "cancelled_ts", "created_by"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([d.number, d.customer.number, f"{d.day}T10:11:12.345678+00", i, line.product.number, line.quantity, f"{line.price:.4f}", line.discount, f"{line.net:.4f}", f"{d.day}T11:11:12.345678+00" if d.kind == "cancelled" else "\\N", "etl"])  # fmt: skip
    source = (
        "PostgreSQL documentation: COPY to text with its mark \\N for nothing, separated by tabs, header of its own"
    )
    return Layout("order_lines.tsv", source, text(rows, "\t", end="\n"), (truth(documents, counted=("sale",)),))
