"""The eight tables in canonical columns, and the headers under which they are met in practice.

Renaming and typing happen once, at reading; nothing behind this room knows another column name.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
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
        Column("promised_on", "date", aliases=("Zugesagt am", "Zugesagter Liefertermin", "Bestätigter Liefertermin", "Liefertermin", "EDATU", "Promised On", "Promised Date", "Promised Delivery Date", "Estimated Delivery Date", "Expected Delivery Date", "Commitment Date")),
        Column("delivered_on", "date", aliases=("Geliefert am", "Lieferdatum", "Tatsächliches Lieferdatum", "WADAT_IST", "Delivered On", "Delivered At", "Delivery Date", "Delivered Date", "Actual Delivery Date")),
        NAME, REGION, INDUSTRY, SEGMENT,
    ),
    aliases=("transaktionen", "umsätze", "umsatz", "belege", "rechnungen", "verkäufe", "bestellungen", "aufträge", "orders", "order items", "order lines", "order details", "line items", "items", "positionen", "auftragspositionen", "rechnungspositionen", "bestellpositionen", "belegpositionen", "sales", "invoices", "invoice", "order", "gutschriften", "retouren", "rechnungskorrekturen", "credit notes", "credit memos", "refunds", "returns", "auftragskopf", "auftragsköpfe", "auftragspos", "rechnungskopf", "rechnungsköpfe", "rechnungspos", "belegkopf", "belegköpfe", "belegpos", "bestellkopf", "bestellpos", "order header", "invoice header", "rechnung", "faktura", "angebote", "offers", "quotes", "deals", "opportunities"),
)  # fmt: skip

# Why customers leave, in the words of seed article 000: their market moves, a competitor's product, their technology
# changes; and, from its advice, what they had was not good enough, or nobody kept in touch. `other` is everything else.
LOSS_REASONS = ("market_shift", "competitor_product", "technology", "dissatisfaction", "lost_contact", "other")
_LOSS_REASONS_MET = (
    ("marktverschiebung", "market_shift"), ("markt", "market_shift"), ("market shift", "market_shift"),
    ("market", "market_shift"), ("wettbewerbsprodukt", "competitor_product"), ("wettbewerb", "competitor_product"),
    ("wettbewerber", "competitor_product"), ("konkurrenz", "competitor_product"), ("competitor", "competitor_product"),
    ("competition", "competitor_product"), ("lost to competitor", "competitor_product"),
    ("technologie", "technology"), ("technik", "technology"), ("technologiewechsel", "technology"),
    ("unzufriedenheit", "dissatisfaction"), ("unzufrieden", "dissatisfaction"), ("dissatisfied", "dissatisfaction"),
    ("kontaktverlust", "lost_contact"), ("kontakt verloren", "lost_contact"), ("lost contact", "lost_contact"),
    ("no contact", "lost_contact"), ("sonstiges", "other"), ("sonstige", "other"), ("andere", "other"),
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
        Column("team", "text", aliases=("Vertriebsteam", "Verkaufsteam", "Kundenteam", "Verkäufergruppe", "VKGRP", "Sales Team", "hubspot_team_id")),
        Column("business_units", "text", aliases=("Geschäftsbereiche", "Geschäftsbereich", "Geschäftsfelder", "Business Units", "Business Unit", "Divisions")),
        Column("liquidity", "text", aliases=("Liquidität", "Liquiditätslage", "Zahlungsfähigkeit", "Solvency")),
        Column("lost_on", "date", aliases=("Verloren am", "Abgewandert am", "Kündigungsdatum", "Gekündigt am", "Lost On", "Lost Date", "Churn Date", "Churned At", "Cancellation Date")),
        Column("loss_reason", "text", allowed=LOSS_REASONS, aliases=("Verlustgrund", "Abwanderungsgrund", "Kündigungsgrund", "Loss Reason", "Lost Reason", "Churn Reason"), spelled=_LOSS_REASONS_MET),
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

CONTACT_ID = Column("contact_id", "text", aliases=("Ansprechpartner-Nr", "Ansprechpartner", "Kontakt-ID", "Kontaktnr", "Contact ID", "ContactId", "WhoId"))  # fmt: skip

CONTACTS = Table(
    "contacts",
    (
        replace(CONTACT_ID, required=True),
        CUSTOMER_ID,
        Column("role", "text", required=True, allowed=ROLES, aliases=("Rolle", "OpportunityContactRole.Role", "hs_buying_role", "Buying Role"), spelled=_ROLES_MET),
        Column("influence", "integer", low=1, high=5, aliases=("Einfluss",)),
        Column("attitude", "integer", low=-2, high=2, aliases=("Einstellung", "Haltung")),
        Column("last_contact", "date", aliases=("Letzter Kontakt", "Last Contact", "LastActivityDate")),
        Column("reports_to", "text", aliases=("Berichtet an", "Vorgesetzter", "Reports To", "ReportsToId")),
        Column("external", "flag", aliases=("Extern", "Externer", "Is External")),
        Column("informal", "flag", aliases=("Informell", "Inoffiziell", "Is Informal")),
    ),
    aliases=("kontakte", "ansprechpartner", "buying centre", "buying center"),
)  # fmt: skip

# Whose view a rating is: the customer's of us, our own of ourselves, the customer's of the best competitor.
PERSPECTIVES = ("customer", "own", "competitor")
_PERSPECTIVES_MET = (
    ("kunde", "customer"), ("eigene", "own"), ("eigen", "own"), ("wettbewerber", "competitor"),
    ("wettbewerb", "competitor"), ("konkurrenz", "competitor"), ("competition", "competitor"),
)  # fmt: skip
# The kinds of benefit that customers weigh against the competition (seed article 000).
BENEFITS = ("economic", "functional", "psychological", "ecological")
_BENEFITS_MET = (
    ("ökonomisch", "economic"), ("wirtschaftlich", "economic"), ("funktionell", "functional"),
    ("funktional", "functional"), ("psychologisch", "psychological"), ("emotional", "psychological"),
    ("ökologisch", "ecological"), ("environmental", "ecological"),
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
        Column("perspective", "text", allowed=PERSPECTIVES, aliases=("Sicht", "Perspektive"), spelled=_PERSPECTIVES_MET),
        Column("benefit", "text", allowed=BENEFITS, aliases=("Nutzen", "Nutzenart", "Nutzenkategorie", "Kind of Benefit", "Benefit Type"), spelled=_BENEFITS_MET),
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
        CONTACT_ID,
        Column("function", "text", aliases=("Funktion", "Abteilung", "Department")),
        # How far the contact was made for this customer alone: 1 as for all, 5 for nobody else.
        Column("level", "integer", low=1, high=5, aliases=("Stufe", "Betreuungsstufe", "Individualisierung", "Individualisierungsgrad", "Service Level")),
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

BILLING_PERIODS = ("month", "quarter", "year")
_BILLING_PERIODS_MET = (
    ("monat", "month"), ("monatlich", "month"), ("monthly", "month"), ("quartal", "quarter"),
    ("vierteljährlich", "quarter"), ("quartalsweise", "quarter"), ("quarterly", "quarter"), ("jahr", "year"),
    ("jährlich", "year"), ("yearly", "year"), ("annual", "year"), ("annually", "year"),
)  # fmt: skip

CONTRACTS = Table(
    "contracts",
    (
        CUSTOMER_ID,
        Column("start", "date", required=True, aliases=("Vertragsbeginn", "Beginn", "Laufzeit von", "Gültig ab", "Start Date", "Contract Start", "Contract Start Date", "Valid From")),
        Column("end", "date", aliases=("Vertragsende", "Ende", "Laufzeit bis", "Gültig bis", "End Date", "Contract End", "Contract End Date", "Valid To")),
        Column("amount", "money", low=0, aliases=("Betrag", "Vertragsbetrag", "Entgelt", "Fee")),
        Column("period", "text", allowed=BILLING_PERIODS, aliases=("Abrechnungszeitraum", "Abrechnungsintervall", "Zahlungsweise", "Turnus", "Billing Period", "Billing Frequency", "Interval"), spelled=_BILLING_PERIODS_MET),
    ),
    aliases=("verträge", "serviceverträge", "wartungsverträge", "abonnements", "subscriptions"),
)  # fmt: skip

TABLES: dict[str, Table] = {
    table.name: table for table in (TRANSACTIONS, CUSTOMERS, CONTACTS, RATINGS, POTENTIAL, ACTIVITIES, COSTS, CONTRACTS)
}


_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "%": "prozent"})


@lru_cache(maxsize=200_000)
def normalise(header: str) -> str:
    """Reduce a header, word or file name to its letters and digits: ``Kunden-Nr.`` -> ``kundennr``.

    Umlauts read ae, oe, ue, other accents fall away, and a per cent sign stays as a word.
    """
    folded = unicodedata.normalize("NFKC", header).casefold().translate(_FOLDED)
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", folded))


def printable(text: str) -> str:
    """The text for a message: on one line, without control characters and marks that turn the writing direction."""
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "�" for sign in text)
