"""Sundry: marketplaces and shops of other countries, invoices of services, merchants' statements, lists of wholesalers and of CRMs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _bol()
    yield _allegro()
    yield _walmart()
    yield _teachable()
    yield _simpro()
    yield _sap_bydesign()
    yield _microsoft_navision_lines()
    yield _gs_auftrag()
    yield _myfactory()
    yield _insightly()
    yield _capsule()
    yield _pharmacy_wholesale()
    yield _maxio()
    yield _epages()
    yield _cscart()
    yield _workshop()


def _bol() -> Layout:
    documents = book("bol", sales=20, geannuleerd=2, people=True, rate="21", priced_gross=True, most_lines=1)
    rows = [["Bestelnummer", "Besteldatum", "EAN", "Producttitel", "Aantal", "Prijs per stuk", "Totaalprijs", "Commissie", "Klantnaam", "E-mailadres klant", "Land", "Status"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        rows.append([f"12{d.number}", f"{d.day:%d-%m-%Y}", "8712345678906", line.product.name, line.quantity, comma(line.price), comma(line.gross), comma(cents(line.gross / 8)), d.customer.name, d.customer.email, "NL", "Geannuleerd" if d.kind == "geannuleerd" else "Verzonden"])  # fmt: skip
    source = "bol.com partnerplatform: bestellingen exporteren; prijzen met btw"
    return Layout("bestellingen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, "gross", counted=("sale",)), truth(documents, counted=("sale",))))  # fmt: skip


def _allegro() -> Layout:
    documents = book("allegro", sales=20, anulowane=1, people=True, rate="23", priced_gross=True, most_lines=1)
    rows = [["Numer zamówienia", "Data zamówienia", "Status", "Kupujący", "Email kupującego", "Nazwa oferty", "Liczba sztuk", "Cena jednostkowa brutto", "Wartość brutto", "Koszt dostawy", "Waluta"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        rows.append([f"ord-{d.number}", f"{d.day} 10:11", "Anulowane" if d.kind == "anulowane" else "Wysłane", d.customer.name, d.customer.email, line.product.name, line.quantity, comma(line.price), comma(line.gross), "0,00", "PLN"])  # fmt: skip
    source = "Allegro pomoc: eksport zamówień do CSV; wartości brutto"
    return Layout("zamowienia.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, "gross", counted=("sale",)), truth(documents, counted=("sale",))))  # fmt: skip


def _walmart() -> Layout:
    documents = book("walmart", sales=20, cancelled=2, people=True, rate="8", most_lines=1)
    rows: list[list[object]] = [["PO#", "Order#", "Order Date", "Ship By", "Customer Name", "Customer Shipping Address", "Item Description", "SKU", "Qty", "Item Cost", "Shipping Cost", "Tax", "Status", "Carrier", "Tracking Number"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        rows.append([f"1088{d.number}", f"2000{d.number}", f"{d.day}", f"{d.day}", d.customer.name, f"{d.customer.city}, US", line.product.name, line.product.number, line.quantity, line.net, Decimal(0), line.tax, "Cancelled" if d.kind == "cancelled" else "Delivered", "UPS", "1Z"])  # fmt: skip
    source = "Walmart Marketplace Learn: Order management, download orders (.xlsx); item cost is what the buyer pays for all pieces"
    return Layout("PO_Data.xlsx", source, workbook({"Po Details": rows}), (truth(documents, counted=("sale",)),), "a cost that is the revenue")  # fmt: skip


def _teachable() -> Layout:
    documents = book("teachable", sales=20, refunded=2, people=True, rate="0", most_lines=1)
    rows = [["purchased_at", "course_name", "final_price", "earnings", "transaction_fees", "user_id", "user_name", "user_email", "coupon_code", "refunded_at", "refund_amount", "currency", "payment_method", "sale_id"]]  # fmt: skip
    for d in documents:
        back = d.kind == "refunded"
        fee = cents(d.net / 20)
        rows.append([f"{d.day}T10:11:12Z", d.lines[0].product.name, point(d.net), point(d.net - fee), point(fee), d.customer.number, d.customer.name, d.customer.email, "", f"{d.day}T12:00:00Z" if back else "", point(d.net) if back else "", "USD", "stripe", d.number])  # fmt: skip
    source = "Teachable support: Transactions, export to CSV; earnings are after fees"
    return Layout("transactions.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale",)),))


def _simpro() -> Layout:
    documents = book("simpro", sales=18, credit=1, rate="10")
    rows = [["Invoice ID", "Invoice Type", "Customer", "Site", "Job No.", "Date Issued", "Date Due", "Total (Ex Tax)", "Tax", "Total (Inc Tax)", "Amount Owing", "Stage"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, "Credit Note" if d.sign < 0 else "Tax Invoice", d.customer.name, d.customer.city, d.number - 7, f"{d.day:%d %b %Y}", f"{d.day:%d %b %Y}", f"${us(d.net)}" if d.sign > 0 else f"-${us(d.net)}", f"${us(d.tax)}" if d.sign > 0 else f"-${us(d.tax)}", f"${us(d.gross)}" if d.sign > 0 else f"-${us(d.gross)}", "$0.00", "Approved"])  # fmt: skip
    source = "Simpro Help: Invoices table, export to CSV; total without and with tax"
    return Layout("invoices_export.csv", source, text(rows, ","), (truth(documents),))


def _sap_bydesign() -> Layout:
    documents = book("bydesign", sales=18, credit=2, cancelled=1, rate="19")
    kinds = {"sale": "Kundenrechnung", "credit": "Gutschrift", "cancelled": "Kundenrechnung"}
    rows: list[list[object]] = [["Belegnummer", "Belegart", "Rechnungsempfänger", "Rechnungsempfänger-ID", "Rechnungsdatum", "Status", "Stornostatus", "Nettowert", "Nettowert - Währung", "Steuerbetrag", "Bruttobetrag"]]  # fmt: skip
    for d in documents:
        void = d.kind == "cancelled"
        rows.append([d.number, kinds[d.kind], d.customer.name, f"{d.customer.number}", d.day, "Freigegeben", "Storniert" if void else "Nicht storniert", d.sign * d.net, "EUR", d.sign * d.tax, d.sign * d.gross])  # fmt: skip
    source = "SAP Business ByDesign: Report Fakturavolumen, Ausgabe nach Excel; Stornostatus"
    return Layout("Fakturavolumen.xlsx", source, workbook({"Daten": rows}), (truth(documents),))


def _microsoft_navision_lines() -> Layout:
    documents = book("nav-lines", sales=16, rate="19", discounts=("0", "5"))
    rows: list[list[object]] = [["Verk. an Deb.-Nr.", "Belegnr.", "Zeilennr.", "Art", "Nr.", "Beschreibung", "Menge", "VK-Preis", "Zeilenrabatt %", "Betrag", "Betrag inkl. MwSt.", "Buchungsdatum"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([f"D{d.customer.number}", f"VR{d.number}", i * 10000, "Artikel", line.product.number, line.product.name, line.quantity, line.price, line.discount, line.net, line.gross, d.day])  # fmt: skip
        rows.append([f"D{d.customer.number}", f"VR{d.number}", 90000, "", "", "Vielen Dank für Ihren Auftrag", 0, Decimal(0), Decimal(0), Decimal(0), Decimal(0), d.day])  # fmt: skip
    source = "Microsoft Learn: Dynamics NAV, Gebuchte Verkaufsrechnungszeilen (table Sales Invoice Line), lines of text among them"
    return Layout("Verkaufsrechnungszeilen.xlsx", source, workbook({"Zeilen": rows}), (truth(documents),))


def _gs_auftrag() -> Layout:
    documents = book("gs-auftrag", sales=18, gutschrift=2, angebot=2)
    kinds = {"sale": "Rechnung", "gutschrift": "Gutschrift", "angebot": "Angebot"}
    rows = [["Vorgang", "Vorg.-Nr.", "Datum", "Kd.-Nr.", "Matchcode", "Warenwert", "Rabatt", "Netto", "MwSt", "Gesamt", "Skonto", "Bez."]]  # fmt: skip
    net = Decimal(0)
    for d in documents:
        net += {"sale": d.net, "gutschrift": -d.net, "angebot": Decimal(0)}[d.kind]
        rows.append([kinds[d.kind], d.number, f"{d.day:%d.%m.%y}", d.customer.number, d.customer.name.split()[0].upper(), de(d.net), "0,00", de(d.net), de(d.tax), de(d.gross), "0,00", "J"])  # fmt: skip
    source = "Sage GS-Auftrag: Vorgangsliste, Ausgabe in eine Textdatei; Gutschriften ohne Vorzeichen"
    who = len({d.customer.number for d in documents if d.kind != "angebot"})
    return Layout("vorgaenge.txt", source, text(rows, "\t", "cp1252"), (Reading("net", net, who),))


def _myfactory() -> Layout:
    documents = book("myfactory", sales=18, storniert=2)
    rows = [["BelegNr", "BelegArt", "BelegDatum", "KundenNr", "Kurzbezeichnung", "Vertreter", "BetragNetto", "BetragUSt", "BetragBrutto", "Storniert", "Erledigt", "Währung"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, "Rechnung", f"{d.day:%d.%m.%Y} 00:00:00", d.customer.number, d.customer.name, "VM", de(d.net), de(d.tax), de(d.gross), "-1" if d.kind == "storniert" else "0", "-1", "EUR"])  # fmt: skip
    source = (
        "myfactory: Infoblatt Verkaufsbelege, Export; Ja und Nein als -1 und 0, wie SQL Server und Access sie schreiben"
    )
    return Layout("Verkaufsbelege.csv", source, text(rows, ";", "cp1252"), (truth(documents, counted=("sale",)),))


def _insightly() -> Layout:
    documents = book("insightly", sales=18, lost=3, open=3, rate="0", most_lines=1)
    states = {"sale": "WON", "lost": "LOST", "open": "OPEN"}
    rows = [["OpportunityId", "OpportunityName", "OrganisationName", "OpportunityState", "BidCurrency", "BidType", "BidAmount", "OpportunityValue", "Probability", "ForecastCloseDate", "ActualCloseDate", "ResponsibleUser"]]  # fmt: skip
    for d in documents:
        closed = f"{d.day:%m/%d/%Y}" if d.kind != "open" else ""
        rows.append([d.number, f"Deal {d.number}", d.customer.name, states[d.kind], "USD", "Fixed Bid", point(d.net), point(d.net), "100" if d.kind == "sale" else "40", f"{d.day:%m/%d/%Y}", closed, "Kim"])  # fmt: skip
    source = "Insightly Help: export of opportunities; states OPEN, WON, LOST, ABANDONED, SUSPENDED"
    return Layout("Opportunities.csv", source, text(rows, ","), (truth(documents, counted=("sale",)),))


def _capsule() -> Layout:
    documents = book("capsule", sales=16, lost=2, open=2, rate="0", most_lines=1)
    rows = [["Opportunity", "Contact Name", "Milestone", "Value", "Currency", "Probability", "Expected Close", "Closed", "Lost Reason", "Owner", "Created"]]  # fmt: skip
    stones = {"sale": "Won", "lost": "Lost", "open": "Proposal"}
    for d in documents:
        rows.append([f"Deal {d.number}", d.customer.name, stones[d.kind], point(d.net), "GBP", {"sale": "100", "lost": "0", "open": "50"}[d.kind], f"{d.day}", f"{d.day}" if d.kind != "open" else "", "Price" if d.kind == "lost" else "", "kim", f"{d.day}"])  # fmt: skip
    source = "Capsule CRM Support: export of opportunities; milestones, Won and Lost"
    return Layout("opportunities.csv", source, text(rows, ",", "utf-8-sig"), (truth(documents, counted=("sale",)),))


def _pharmacy_wholesale() -> Layout:
    documents = book("pharma", sales=20, rate="19", discounts=("0", "3"))
    rows = [["IDF", "Apotheke", "Auftragsdatum", "PZN", "Artikelbezeichnung", "Stück", "AEP", "Rabatt %", "Umsatz AEP", "Umsatz netto", "Naturalrabatt (Stück)"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"3{d.customer.number}", d.customer.name, f"{d.day:%d.%m.%Y}", line.product.number, line.product.name, line.quantity, comma(line.price), comma(line.discount), comma(line.full), comma(line.net), "0"])  # fmt: skip
    source = (
        "lists of pharmaceutical manufacturers: sales to pharmacies by IDF, at list price (AEP) and net of discounts"
    )
    return Layout("Umsatz_Apotheken.csv", source, text(rows, ";", "cp1252"), (truth(documents),))


def _maxio() -> Layout:
    documents = book("maxio", sales=20, credit=1, void=1, rate="0", most_lines=1)
    rows = [["Invoice UID", "Invoice Number", "Subscription ID", "Customer ID", "Organization", "Issue Date", "Status", "Role", "Subtotal Amount", "Discount Amount", "Tax Amount", "Credit Amount", "Total Amount", "Paid Amount", "Due Amount", "Currency"]]  # fmt: skip
    credited = {d.customer.number: d.net for d in documents if d.kind == "credit"}
    net = Decimal(0)
    for d in documents:
        if d.kind == "credit":
            continue
        back = min(credited.pop(d.customer.number, Decimal(0)), d.net) if d.kind == "sale" else Decimal(0)
        net += d.net - back if d.kind == "sale" else Decimal(0)
        state = "voided" if d.kind == "void" else "paid"
        rows.append([f"inv_{d.number}", d.number, 5500, d.customer.number, d.customer.name, f"{d.day}", state, "renewal", point(d.net), "0.0", "0.0", point(back), point(d.net), point(d.net - back), "0.0", "USD"])  # fmt: skip
    who = len({d.customer.number for d in documents if d.kind == "sale"})
    every = truth(documents, counted=("sale",))
    source = (
        "Maxio Advanced Billing documentation: invoices, fields of the export; credits stand in a column of their own"
    )
    return Layout("invoices.csv", source, text(rows, ",", end="\n"), (Reading("less credits", net, who), Reading("billed", every.amount, who)), "what credits are of the total is not said")  # fmt: skip


def _epages() -> Layout:
    documents = book("epages", sales=20, storniert=1, people=True)
    rows = [["OrderNo", "CreationDate", "CustomerNo", "BillingAddress.FirstName", "BillingAddress.LastName", "BillingAddress.EMail", "TotalBeforeTax", "TotalTax", "GrandTotal", "ShippingPrice", "CurrencyID", "PaidOn", "CancelledOn", "ViewedOn"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, f"{d.day:%d.%m.%Y} 10:02:11", d.customer.number, first, last, d.customer.email, comma(d.net), comma(d.tax), comma(d.gross), "0,00", "EUR", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}" if d.kind == "storniert" else "", f"{d.day:%d.%m.%Y}"])  # fmt: skip
    source = "ePages Hilfe: Bestellungen exportieren; Felder der Exportdatei, Datum der Stornierung"
    return Layout("Orders.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents, counted=("sale",)),))


def _cscart() -> Layout:
    documents = book("cs-cart", sales=18, failed=1, declined=1, canceled=1, people=True, rate="0", most_lines=2)
    codes = {"sale": "C", "failed": "F", "declined": "D", "canceled": "I"}
    rows = [["Order ID", "E-mail", "User ID", "Total", "Subtotal", "Discount", "Payment surcharge", "Shipping cost", "Date", "Status", "First name", "Last name"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        state = "P" if d.kind == "sale" and d.number % 2 else codes[d.kind]
        rows.append([d.number, d.customer.email, d.customer.number, point(d.net), point(d.net), "0.00", "0.00", "0.00", f"{d.day:%d %b %Y %H:%M:%S}", state, first, last])  # fmt: skip
    source = "CS-Cart documentation: exporting orders; statuses by letter: P processed, C complete, F failed, D declined, I cancelled"
    return Layout("orders.csv", source, text(rows, ";"), (truth(documents, counted=("sale",)),), "states are letters")


def _workshop() -> Layout:
    documents = book("werkstatt", sales=20, people=True)
    rows = [["RgNr", "RgDat", "KdNr", "Kd-Name", "Kennzeichen", "Arbeitslohn", "Teile", "Fremdleistung", "Netto", "MwSt", "Brutto", "Kassiert"]]  # fmt: skip
    for d in documents:
        wage = d.lines[0].net
        rows.append([d.number, f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, f"KS-AB {d.customer.number % 1000}", de(wage), de(d.net - wage), "0,00", de(d.net), de(d.tax), de(d.gross), de(d.gross)])  # fmt: skip
    source = "programs of garages: list of invoices with wages and parts; the plate of the car is called Kennzeichen"
    return Layout("Rechnungen.csv", source, text(rows, ";", "cp1252"), (truth(documents),))
