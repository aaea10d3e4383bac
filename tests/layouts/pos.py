"""A till: its journal with deposits and cancelled receipts, and the archive of DSFinV-K."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, packed, text


def layouts() -> Iterator[Layout]:
    yield journal()
    yield dsfinvk()


def journal() -> Layout:
    """Receipts of customers with a card and of others; what is cancelled at the till stands again with a minus."""
    documents = book("till", sales=20, credit=2, cancelled=1, walk_in=2, priced_gross=True)
    rows = [["Bonnr", "Datum", "Uhrzeit", "Kasse", "Vorgang", "Kundenkarte", "Artikelnr", "Bezeichnung", "Menge", "Einzelpreis", "MwSt %", "Brutto", "Netto", "Zahlart"]]  # fmt: skip
    words = {"credit": "Retoure"}
    for d in documents:
        card = "" if d.kind == "walk_in" else f"K{d.customer.number}"
        for sign in [d.sign] + [-1] * (d.kind == "cancelled"):
            word = "Storno" if d.kind == "cancelled" and sign < 0 else words.get(d.kind, "Verkauf")
            for line in d.lines:
                rows.append([d.number, f"{d.day:%d.%m.%Y}", "16:41:09", 1, word, card, line.product.number, line.product.name, sign * line.quantity, comma(line.price), "19", comma(sign * line.gross), comma(sign * line.net), "EC"])  # fmt: skip
        if d.number % 7 == 0:
            rows.append([d.number + 900, f"{d.day:%d.%m.%Y}", "20:00:00", 1, "Entnahme", "", "", "Bankeinzahlung", 1, "500,00", "0", "-500,00", "-500,00", "Bar"])  # fmt: skip
    net = truth(documents)
    cancelled = {d.customer.number for d in documents if d.kind == "cancelled"}
    with_cancelled = len({d.customer.number for d in documents if d.kind in ("sale", "credit")} | cancelled)
    readings = (net, type(net)("net, the cancelled receipt as sale and return", net.amount, with_cancelled))
    source = "Kassenjournal of a till, fields after the taxonomy of DFKA (Taxonomie Kassendaten)"
    return Layout("Kassenjournal.csv", source, text(rows, ";", "cp1252"), readings)


def dsfinvk() -> Layout:
    """The archive every German till must write: receipts and their positions in two tables."""
    documents = book("dsfinvk", sales=20, priced_gross=True, cancelled=1)
    heads = [["Z_KASSE_ID", "Z_ERSTELLUNG", "Z_NR", "BON_ID", "BON_NR", "BON_TYP", "BON_NAME", "TERMINAL_ID", "BON_STORNO", "BON_START", "BON_ENDE", "BEDIENER_ID", "UMS_BRUTTO", "KUNDE_NAME", "KUNDE_ID", "KUNDE_TYP"]]  # fmt: skip
    lines = [["Z_KASSE_ID", "Z_ERSTELLUNG", "Z_NR", "BON_ID", "POS_ZEILE", "GUTSCHEIN_NR", "ARTIKELTEXT", "POS_TERMINAL_ID", "GV_TYP", "GV_NAME", "INHAUS", "P_STORNO", "AGENTUR_ID", "ART_NR", "GTIN", "WARENGR_ID", "WARENGR", "MENGE", "FAKTOR", "EINHEIT", "STK_BR"]]  # fmt: skip
    for d in documents:
        for sign in [1] + [-1] * (d.kind == "cancelled"):
            bon = f"B{d.number}{'S' * (sign < 0)}"
            start = f"{d.day}T16:41:09+01:00"
            heads.append(["K1", start, d.number // 10, bon, d.number, "Beleg", "", "1", int(sign < 0), start, start, "7", comma(sign * d.gross), d.customer.name, f"K{d.customer.number}", "Kunde"])  # fmt: skip
            lines += [["K1", start, d.number // 10, bon, i, "", line.product.name, "1", "Umsatz", "", 1, int(sign < 0), 0, line.product.number, "", "", line.product.group, f"{sign * line.quantity},000", "1", "Stk", comma(line.price)] for i, line in enumerate(d.lines, 1)]  # fmt: skip
    files = {"transactions.csv": text(heads, ";"), "lines.csv": text(lines, ";")}
    gross = truth(documents, "gross")
    both = {d.customer.number for d in documents}
    readings = (gross, type(gross)("gross, the cancelled receipt as sale and return", gross.amount, len(both)))
    refusal = "two tables in an archive, prices with tax"
    return Layout("dsfinvk.zip", "DSFinV-K of the Bundeszentralamt für Steuern: Bonkopf and Bonpos", packed(files), readings, refusal)  # fmt: skip
