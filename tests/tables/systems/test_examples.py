"""Every file of vocabulary is understood, and knows the export of its system among all others."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest

from analysis.language import Words
from analysis.tables.rows import ROLES
from analysis.tables.schema import normalise
from analysis.tables.systems import recognise_system, systems
from tests.layouts import layouts
from tests.layouts._writing import Layout

# system -> the example of it: module and file of the layouts.
EXAMPLES = {
    "afas": ("exact_afas", "Facturen.xlsx"),
    "afterbuy": ("afterbuy", "afterbuy_verkaeufe.csv"),
    "amazon_date_range": ("amazon", "2024MonthlyTransaction.csv"),
    "amazon_orders": ("amazon", "orders.txt"),
    "bank_statement": ("odd", "umsaetze.csv"),
    "bigcommerce": ("bigcommerce", "orders-export.csv"),
    "billbee": ("billbee", "Bestellungen.csv"),
    "chargebee": ("chargebee", "Invoices.csv"),
    "collmex": ("collmex", "Rechnungen.csv"),
    "datev_bookings": ("datev", "EXTF_Buchungsstapel.csv"),
    "datev_open_items": ("datev", "OPOS_Debitoren.csv"),
    "dynamics_bc_lines": ("dynamics", "Posted Sales Invoice Lines.xlsx"),
    "dynamics_ledger": ("dynamics", "Debitorenposten.csv"),
    "easybill": ("easybill", "Rechnungsausgangsbuch.csv"),
    "ebay": ("ebay", "eBay-OrdersReport.csv"),
    "erpnext": ("erpnext", "Sales Invoice.csv"),
    "erpnext_items": ("erpnext", "Sales Invoice with items.csv"),
    "etsy": ("etsy", "EtsySoldOrderItems2024.csv"),
    "eventbrite": ("tickets", "report-orders.csv"),
    "exact_online": ("exact_afas", "Factuurregels.csv"),
    "fortnox": ("fortnox", "kundfakturor.csv"),
    "gumroad": ("gumroad", "Sales.csv"),
    "hubspot_deals": ("hubspot", "hubspot-crm-exports-all-deals.csv"),
    "jtl": ("jtl", "Auftraege.csv"),
    "kassenjournal": ("pos", "Kassenjournal.csv"),
    "kaufland": ("kaufland", "orders.csv"),
    "lexoffice": ("lexware", "Belegliste.xlsx"),
    "lexware": ("lexware", "Auftragsliste.txt"),
    "lightspeed": ("lightspeed", "vend-sales-history.csv"),
    "magento": ("magento", "export.csv"),
    "myob": ("myob", "ITEMSALE.TXT"),
    "netsuite": ("netsuite", "TransactionSearchResults.csv"),
    "odoo_invoices": ("odoo", "Journal Entry (account.move).xlsx"),
    "odoo_journal_items": ("odoo", "Journal Item (account.move.line).csv"),
    "odoo_sales": ("odoo", "Sales Analysis (sale.report).csv"),
    "orgamax": ("orgamax", "Rechnungsliste.xlsx"),
    "oxid": ("oxid", "oxorder.csv"),
    "paypal_de": ("paypal", "Download_de.CSV"),
    "paypal_en": ("paypal", "Download_en.CSV"),
    "pipedrive_deals": ("pipedrive", "deals.xlsx"),
    "plentysystems": ("plenty", "plenty_auftraege.csv"),
    "prestashop": ("prestashop", "order_export.csv"),
    "pretix": ("tickets", "fest24_orders.csv"),
    "quickbooks": ("quickbooks", "Sales by Customer Detail.xlsx"),
    "sage_100": ("sage", "Verkaufsbelege.csv"),
    "sage_50": ("sage", "customer_activity.csv"),
    "sage_x3": ("erp_queries", "SINVOICE.csv"),
    "salesforce_opportunities": ("salesforce", "report_opportunities.csv"),
    "salesforce_orders": ("salesforce", "report_orders.csv"),
    "sap_business_one": ("sap_b1", "OINV.xlsx"),
    "sap_fi": ("sap_fi", "fbl5n.xls"),
    "sap_s4_billing": ("sap_s4", "billing_documents.xlsx"),
    "sap_sd": ("sap_sd", "vbrk_vbrp.txt"),
    "sap_vf05": ("sap_sd", "vf05.txt"),
    "sevdesk": ("sevdesk", "Rechnungen.csv"),
    "shopify_orders": ("shopify", "orders_export.csv"),
    "shopware_5": ("shopware", "export.orders.csv"),
    "shopware_6": ("shopware", "orders.csv"),
    "square": ("square", "items-2023-2024.csv"),
    "squarespace": ("squarespace", "orders.csv"),
    "stripe_charges": ("stripe", "charges.jsonl"),
    "stripe_invoices": ("stripe", "invoices.csv"),
    "stripe_payments": ("stripe", "unified_payments.csv"),
    "tally": ("tally", "SalesRegister.xlsx"),
    "weclapp": ("weclapp", "Rechnung.csv"),
    "wix": ("squarespace", "wix_orders.csv"),
    "woocommerce_analytics": ("woocommerce", "orders-analytics.csv"),
    "woocommerce_items": ("woocommerce", "orders-export.csv"),
    "xentral": ("xentral", "rechnungen_export.csv"),
    "xero": ("xero", "SalesInvoices.csv"),
    "zoho_books": ("zoho", "Invoice.csv"),
    "zuora": ("zuora", "Invoice.csv"),
}


def example(key: str) -> Layout:
    module, file = EXAMPLES[key]
    return next(layout for layout in layouts(module) if layout.name == file)


def rows(layout: Layout) -> Iterator[list[str]]:
    """All rows of a file, whatever parts its cells."""
    assert isinstance(layout.content, bytes)
    if layout.name.endswith(".xlsx"):
        from openpyxl import load_workbook

        for sheet in load_workbook(io.BytesIO(layout.content)).worksheets:
            yield from ([str(cell) for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True))
        return
    wide = layout.content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = layout.content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = layout.content.decode("cp1252", "replace")
    if layout.name.endswith(".jsonl"):
        yield from (list(json.loads(line)) for line in text.splitlines())
        return
    for delimiter in ";,\t|":
        yield from ([cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter))


def test_every_system_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(systems())


@pytest.mark.parametrize("key", EXAMPLES)
def test_a_system_knows_its_own_export_and_no_other_does(key: str) -> None:
    known = {system.key for row in rows(example(key)) if (system := recognise_system(row))}
    assert known == {key}


@pytest.mark.parametrize("key", EXAMPLES)
def test_a_system_tells_the_amount_or_refuses_in_a_sentence(key: str) -> None:
    system = systems()[key]
    assert set(system.kinds) <= {*ROLES, "debit_credit"}
    amounts = {"net_amount", "gross_amount", "unit_price"} & set(system.headers)
    assert bool(system.refuse) != bool(amounts)
    for language in ("de", "en") if system.refuse else ():
        assert system.name in Words(language)(f"finding-{system.refuse}", category=system.name)


@pytest.mark.parametrize("key", EXAMPLES)
def test_every_header_stands_in_the_example_or_is_a_known_spelling(key: str) -> None:
    """A header that is misspelt would never be found out."""
    system = systems()[key]

    there = {normalise(cell) for row in rows(example(key)) for cell in row}
    for column in ("customer_id", "email", "date", "net_amount", "gross_amount", "document_type", "status", "stage"):
        known = system.headers.get(column, ())
        assert not known or there & set(known), (column, known)
