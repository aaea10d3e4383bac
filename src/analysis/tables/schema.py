"""The seven tables in canonical columns, and the headers under which they are met in practice.

Renaming and typing happen once, at reading; nothing behind this room knows another column name.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["text", "date", "money", "number", "integer", "flag"]


@dataclass(frozen=True)
class Column:
    """A canonical column: its kind, whether a row needs it, its range, and other headers it is met under.

    `spelled` gives other words met for the values `allowed`: (as met, in small letters; as allowed).
    """

    name: str
    kind: Kind
    required: bool = False
    low: float | None = None
    high: float | None = None
    allowed: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    spelled: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    """A canonical table: its columns and the names a file or sheet of it may carry."""

    name: str
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.required)


CUSTOMER_ID = Column(
    "customer_id",
    "text",
    required=True,
    aliases=(
        "Kundennr", "Kunden-Nr", "Kundennummer", "Kunden-ID", "KdNr", "Kd-Nr", "Kunde", "Debitor", "Debitorennummer",
        "Debitoren-Nr", "KUNAG", "KUNNR", "customerNumber", "Customer No", "Customer ID", "CustomerID", "Customer",
        "Client ID", "AccountId", "Account ID", "Account", "Konto", "Kontonummer",
    ),
)  # fmt: skip

# Attributes of the customer that invoice exports often carry on each line; `preparation` moves them to `customers`.
NAME = Column("name", "text", aliases=("Kundenname", "Firma", "Firmenname", "NAME1", "Customer Name", "Company", "CompanyName", "Account Name", "Name"))  # fmt: skip
REGION = Column("region", "text", aliases=("Gebiet", "Bundesland", "Land", "Country", "LAND1", "State"))
INDUSTRY = Column("industry", "text", aliases=("Branche", "BRSCH", "Industry", "Wirtschaftszweig"))
SEGMENT = Column("segment", "text", aliases=("Kundengruppe", "KDGRP", "Kundensegment", "Segment"))
CARRIED_ATTRIBUTES = ("name", "region", "industry", "segment")

CURRENCY = Column("currency", "text", aliases=("Währung", "Währungsschlüssel", "WAERK", "Currency", "currencyCode"))
CATEGORY = Column("category", "text", aliases=("Warengruppe", "Produktgruppe", "Kategorie", "MATKL", "Category", "Product Category"))  # fmt: skip
CHANNEL = Column("channel", "text", aliases=("Kanal", "Vertriebsweg", "VTWEG", "Channel", "Ship Mode"))
OWNER = Column("owner", "text", aliases=("Betreuer", "Verantwortlich", "Außendienst", "hubspot_owner_id", "OwnerId", "Account Owner"))  # fmt: skip

TRANSACTIONS = Table(
    "transactions",
    (
        CUSTOMER_ID,
        Column("date", "date", required=True, aliases=("Rechnungsdatum", "Belegdatum", "Auftragsdatum", "Buchungsdatum", "Bestelldatum", "Kaufdatum", "Datum", "FKDAT", "postingDate", "Posting Date", "Order Date", "InvoiceDate", "Invoice Date", "Purchase Date", "Transaction Date")),
        Column("net_amount", "money", required=True, aliases=("Nettobetrag", "Nettoumsatz", "Nettowert", "Umsatz netto", "NETWR", "Umsatz", "Net Amount", "Net Sales", "Sales", "Revenue", "Amount", "Betrag", "Dollar Value")),
        Column("document_id", "text", aliases=("Belegnr", "Beleg-Nr", "Belegnummer", "Rechnungsnummer", "Rechnungsnr", "Rechnungs-Nr", "Auftragsnummer", "Auftragsnr", "VBELN", "documentNumber", "Order ID", "Order No", "InvoiceNo", "Invoice No", "Invoice", "Belegfeld 1")),
        Column("product", "text", aliases=("Artikel", "Artikelnummer", "Artikelnr", "Artikel-Nr", "Produkt", "Material", "MATNR", "StockCode", "Product ID", "Product", "SKU", "Item")),
        CATEGORY,
        Column("quantity", "number", aliases=("Menge", "FKIMG", "Anzahl", "Stück", "Stückzahl", "Qty")),
        Column("unit_price", "number", aliases=("Einzelpreis", "Stückpreis", "Preis", "UnitPrice", "Unit Price", "Price", "Nettopreis")),
        Column("list_amount", "money", aliases=("Listenbetrag", "Bruttoumsatz Liste", "Listenumsatz", "Listenpreis gesamt", "List Amount")),
        Column("discount", "money", aliases=("Rabatt", "Rabattbetrag", "Nachlass", "Discount Amount")),
        Column("cost_of_goods", "money", aliases=("Wareneinsatz", "WAVWR", "COGS", "Herstellkosten", "Einstandswert", "Cost", "Cost of Goods Sold")),
        Column("profit", "money", aliases=("Rohertrag", "Deckungsbeitrag", "Gewinn", "Gross Profit", "Profit")),
        CHANNEL,
        Column("is_return", "flag", aliases=("Retoure", "Gutschrift", "Return", "Is Return")),
        CURRENCY,
        NAME, REGION, INDUSTRY, SEGMENT,
    ),
    aliases=("transaktionen", "umsätze", "umsatz", "belege", "rechnungen", "verkäufe", "bestellungen", "aufträge", "orders", "order items", "order lines", "order details", "line items", "items", "positionen", "auftragspositionen", "rechnungspositionen", "bestellpositionen", "belegpositionen", "sales", "invoices", "invoice", "order", "rechnung", "faktura", "angebote", "offers", "quotes", "deals", "opportunities"),
)  # fmt: skip

CUSTOMERS = Table(
    "customers",
    (
        CUSTOMER_ID,
        NAME,
        Column("legal_form", "text", aliases=("Rechtsform", "Gesellschaftsform", "Legal Form")),
        Column("parent", "text", aliases=("Konzern", "Konzernmutter", "Muttergesellschaft", "KONZS", "ParentId", "Parent ID", "Parent Account")),
        INDUSTRY,
        REGION,
        Column("acquired_on", "date", aliases=("Kunde seit", "Gewonnen am", "Erstkontakt", "Acquired On", "CreatedDate", "Created At")),
        Column("acquisition_cost", "money", low=0, aliases=("Akquisitionskosten", "Gewinnungskosten", "Acquisition Cost")),
        Column("referrer_id", "text", aliases=("Empfohlen von", "Empfehler", "Referrer", "Referrer ID")),
        OWNER,
        SEGMENT,
    ),
    aliases=("kunden", "kundenstamm", "debitoren", "accounts", "companies"),
)  # fmt: skip

ROLES = ("user", "influencer", "buyer", "decider", "gatekeeper", "initiator")
# German, Salesforce's and HubSpot's words for the roles of Webster & Wind.
_ROLES_MET = (
    ("nutzer", "user"), ("anwender", "user"), ("benutzer", "user"), ("business user", "user"), ("end_user", "user"),
    ("beeinflusser", "influencer"), ("einflussnehmer", "influencer"), ("evaluator", "influencer"),
    ("einkäufer", "buyer"), ("economic buyer", "buyer"), ("technical buyer", "buyer"), ("budget_holder", "buyer"),
    ("entscheider", "decider"), ("decision maker", "decider"), ("decision_maker", "decider"),
    ("informationsselektierer", "gatekeeper"), ("türöffner", "gatekeeper"), ("blocker", "gatekeeper"),
)  # fmt: skip

CONTACTS = Table(
    "contacts",
    (
        Column("contact_id", "text", required=True, aliases=("Ansprechpartner-Nr", "Ansprechpartner", "Kontakt-ID", "Kontaktnr", "Contact ID", "ContactId")),
        CUSTOMER_ID,
        Column("role", "text", required=True, allowed=ROLES, aliases=("Rolle", "OpportunityContactRole.Role", "hs_buying_role", "Buying Role"), spelled=_ROLES_MET),
        Column("influence", "integer", low=1, high=5, aliases=("Einfluss",)),
        Column("attitude", "integer", low=-2, high=2, aliases=("Einstellung", "Haltung")),
        Column("last_contact", "date", aliases=("Letzter Kontakt", "Last Contact", "LastActivityDate")),
        Column("reports_to", "text", aliases=("Berichtet an", "Vorgesetzter", "Reports To", "ReportsToId")),
    ),
    aliases=("kontakte", "ansprechpartner", "buying centre", "buying center"),
)  # fmt: skip

RATINGS = Table(
    "ratings",
    (
        CUSTOMER_ID,
        Column("date", "date", required=True, aliases=("Datum", "Befragungsdatum", "Survey Date")),
        Column("item", "text", required=True, aliases=("Merkmal", "Leistung", "Frage", "Question")),
        Column("value", "number", required=True, aliases=("Wert", "Bewertung", "Note", "Score", "Rating")),
        Column("respondent_id", "text", aliases=("Befragter", "Respondent")),
        Column("functional", "integer", low=1, high=5, aliases=("Funktional",)),
        Column("dysfunctional", "integer", low=1, high=5, aliases=("Dysfunktional",)),
        Column("importance", "number", aliases=("Wichtigkeit",)),
        Column("nps", "integer", low=0, high=10, aliases=("Weiterempfehlung", "Net Promoter Score")),
        Column("perspective", "text", allowed=("customer", "own"), aliases=("Sicht", "Perspektive"), spelled=(("kunde", "customer"), ("eigene", "own"), ("eigen", "own"))),
    ),
    aliases=("bewertungen", "befragung", "umfrage", "survey"),
)  # fmt: skip

POTENTIAL = Table(
    "potential",
    (
        CUSTOMER_ID,
        replace(CATEGORY, required=True),
        Column("potential", "money", required=True, low=0, aliases=("Potenzial", "Potenzial pro Jahr", "Jahrespotenzial", "Wallet")),
        Column("need", "money", low=0, aliases=("Bedarf",)),
        Column("demand", "money", low=0, aliases=("Nachfrage",)),
        Column("competitor_share", "number", low=0, high=1, aliases=("Wettbewerbsanteil", "Anteil Wettbewerb", "Competitor Share")),
        Column("source", "text", aliases=("Quelle",)),
        Column("as_of", "date", aliases=("Stand", "Stichtag", "As Of")),
    ),
    aliases=("potenzial", "potenziale", "potentials"),
)  # fmt: skip

ACTIVITIES = Table(
    "activities",
    (
        CUSTOMER_ID,
        Column("date", "date", required=True, aliases=("Datum", "ActivityDate")),
        Column("type", "text", required=True, aliases=("Art", "Aktivität", "Typ", "Activity Type")),
        Column("minutes", "number", low=0, aliases=("Minuten", "Dauer", "Duration")),
        Column("cost", "money", low=0, aliases=("Kosten",)),
        CHANNEL,
        OWNER,
        Column("outcome", "text", aliases=("Ergebnis", "Result")),
    ),
    aliases=("aktivitäten", "kontaktpunkte", "besuche", "tasks", "events"),
)  # fmt: skip

COSTS = Table(
    "costs",
    (
        CUSTOMER_ID,
        Column("period", "date", required=True, aliases=("Periode", "Monat", "Datum", "Month")),
        Column("cost_type", "text", required=True, aliases=("Kostenart", "Cost Type")),
        Column("amount", "money", required=True, aliases=("Betrag", "Kosten")),
        Column("due_date", "date", aliases=("Fälligkeit", "Fällig am", "Due Date")),
        Column("paid_date", "date", aliases=("Zahlungsdatum", "Bezahlt am", "Zahldatum", "Paid Date")),
        Column("credit_limit", "money", low=0, aliases=("Kreditlimit", "Credit Limit")),
        Column("rating", "text", aliases=("Bonität", "Credit Rating")),
        Column("payment_terms", "integer", low=0, aliases=("ZTERM", "Zahlungsziel", "Zahlungsbedingung", "Payment Terms")),
    ),
    aliases=("kosten", "finanzen", "finance", "finances"),
)  # fmt: skip

TABLES: dict[str, Table] = {
    table.name: table for table in (TRANSACTIONS, CUSTOMERS, CONTACTS, RATINGS, POTENTIAL, ACTIVITIES, COSTS)
}


_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "%": "prozent"})


def normalise(header: str) -> str:
    """Reduce a header, word or file name to its letters and digits: ``Kunden-Nr.`` -> ``kundennr``.

    Umlauts read ae, oe, ue, other accents fall away, and a per cent sign stays as a word.
    """
    folded = unicodedata.normalize("NFKC", header).casefold().translate(_FOLDED)
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", folded))


def printable(text: str) -> str:
    """The text for a message: on one line, without control characters and marks that turn the writing direction."""
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "�" for sign in text)
