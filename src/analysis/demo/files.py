"""The demo company's files, written the way a German merchandise management system exports them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

# Header words by table and canonical column.
HEADERS: dict[str, dict[str, str]] = {
    "transactions": {
        "customer_id": "Kundennr",
        "date": "Rechnungsdatum",
        "document_id": "Belegnr",
        "product": "Artikel",
        "category": "Warengruppe",
        "quantity": "Menge",
        "list_amount": "Listenbetrag",
        "discount": "Rabatt",
        "net_amount": "Nettobetrag",
        "cost_of_goods": "Wareneinsatz",
        "channel": "Vertriebsweg",
        "is_return": "Retoure",
        "currency": "Währung",
        "promised_on": "Zugesagt am",
        "delivered_on": "Geliefert am",
    },
    "customers": {
        "customer_id": "Kundennr",
        "name": "Firma",
        "legal_form": "Rechtsform",
        "parent": "Konzernmutter",
        "industry": "Branche",
        "region": "Bundesland",
        "acquired_on": "Kunde seit",
        "acquisition_cost": "Akquisitionskosten",
        "referrer_id": "Empfohlen von",
        "owner": "Betreuer",
        "segment": "Kundengruppe",
        "team": "Vertriebsteam",
        "business_units": "Geschäftsbereiche",
        "liquidity": "Liquidität",
        "lost_on": "Verloren am",
        "loss_reason": "Verlustgrund",
    },
    "contacts": {
        "contact_id": "Ansprechpartner-Nr",
        "customer_id": "Kundennr",
        "role": "Rolle",
        "influence": "Einfluss",
        "attitude": "Einstellung",
        "last_contact": "Letzter Kontakt",
        "reports_to": "Berichtet an",
        "external": "Extern",
        "informal": "Informell",
    },
    "ratings": {
        "customer_id": "Kundennr",
        "date": "Befragungsdatum",
        "item": "Merkmal",
        "value": "Bewertung",
        "respondent_id": "Befragter",
        "functional": "Funktional",
        "dysfunctional": "Dysfunktional",
        "importance": "Wichtigkeit",
        "nps": "Weiterempfehlung",
        "perspective": "Sicht",
        "benefit": "Nutzen",
    },
    "potential": {
        "customer_id": "Kundennr",
        "category": "Warengruppe",
        "potential": "Potenzial pro Jahr",
        "need": "Bedarf",
        "demand": "Nachfrage",
        "competitor_share": "Wettbewerbsanteil",
        "source": "Quelle",
        "as_of": "Stand",
    },
    "activities": {
        "customer_id": "Kundennr",
        "date": "Datum",
        "type": "Art",
        "minutes": "Minuten",
        "cost": "Kosten",
        "channel": "Kanal",
        "owner": "Betreuer",
        "outcome": "Ergebnis",
        "contact_id": "Ansprechpartner-Nr",
        "function": "Abteilung",
        "level": "Betreuungsstufe",
    },
    "costs": {
        "customer_id": "Kundennr",
        "period": "Monat",
        "cost_type": "Kostenart",
        "amount": "Betrag",
        "due_date": "Fällig am",
        "paid_date": "Bezahlt am",
        "credit_limit": "Kreditlimit",
        "rating": "Bonität",
        "payment_terms": "Zahlungsziel",
    },
    "contracts": {
        "customer_id": "Kundennr",
        "start": "Vertragsbeginn",
        "end": "Vertragsende",
        "amount": "Betrag",
        "period": "Abrechnungszeitraum",
    },
    "truth": {
        "customer_id": "Kundennr",
        "purchase_rate": "Kaufrate pro Jahr",
        "dropped_out_on": "Abgewandert am",
        "order_value": "Bestellwert",
        "potential": "Potenzial pro Jahr",
        "loss_maker": "Verlustbringer",
        "early_cohort": "Früh verlorener Jahrgang",
        "contact_lost_on": "Kontakt verloren am",
        "over_served": "Zu viel betreut",
        "under_served": "Zu wenig betreut",
        "uncoordinated": "Unabgestimmt",
        "late_from": "Oft verspätet ab",
        "loss_reason": "Verlustgrund",
    },
}
DECIMALS = {"truth": 4}  # amounts need two, yearly rates of a few hundredths more


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write one CSV file per table: semicolons, decimal commas, dd.mm.yyyy, UTF-8 with a byte order mark, LF."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        flags = table.select_dtypes("bool").columns
        words = table.assign(**{flag: table[flag].map({True: "J", False: "N"}) for flag in flags})
        words.rename(columns=HEADERS[name]).to_csv(
            folder / f"{name}.csv",
            index=False,
            sep=";",
            decimal=",",
            float_format=f"%.{DECIMALS.get(name, 2)}f",
            date_format="%d.%m.%Y",
            encoding="utf-8-sig",
            lineterminator="\n",
        )


def write_words(twins: Mapping[str, str], folder: Path) -> None:
    """Write the dictionary of the tables' words, German and English, in the same format."""
    table = pd.DataFrame({"de": list(twins), "en": list(twins.values())})
    table.to_csv(folder / "words.csv", index=False, sep=";", encoding="utf-8-sig", lineterminator="\n")
