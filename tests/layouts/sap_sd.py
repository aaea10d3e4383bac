"""SAP SD: billing documents as tables VBRK/VBRP, and the list of billing documents VF05."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, point, text, trailing

# What cancels is a document of its own, with its amount positive; the cancelled one is marked in FKSTO.
BILLING_TYPES = {"sale": "F2", "credit": "G2", "cancelled": "F2", "cancellation": "S1", "proforma": "F5"}


def layouts() -> Iterator[Layout]:
    yield tables()
    yield vf05()


def tables() -> Layout:
    documents = book("sap", credit=2, cancelled=1, cancellation=0, proforma=2, first_number=90000001)
    rows = [["VBELN", "FKART", "FKDAT", "KUNAG", "FKSTO", "POSNR", "MATNR", "ARKTX", "FKIMG", "NETWR", "MWSBP", "WAVWR", "WAERK"]]  # fmt: skip
    for d in documents:
        kinds = [BILLING_TYPES[d.kind]] + ["S1"] * (d.kind == "cancelled")
        for kind in kinds:
            number = d.number + 1000 * (kind == "S1")
            for i, line in enumerate(d.lines):
                rows.append([
                    f"{number:010d}", kind, f"{d.day:%Y%m%d}", f"{d.customer.number:010d}",
                    "X" if d.kind == "cancelled" and kind == "F2" else "", f"{10 * (i + 1):06d}", line.product.number,
                    line.product.name, f"{line.quantity}.000", point(line.net), point(line.tax),
                    point(line.net * 6 / 10), "EUR",
                ])  # fmt: skip
    source = "SAP Help: tables VBRK and VBRP, billing document header and item; data browser SE16, local file"
    return Layout("vbrk_vbrp.txt", source, text(rows, "\t", "cp1252"), (truth(documents),))


def vf05() -> Layout:
    """An unconverted list: frames of bars and dashes, page headings, thousands and trailing minus, a total with stars."""
    documents = book("sap-vf05", sales=26, most_lines=2, credit=1, cancelled=1, proforma=1, first_number=90004001)
    widths = (10, 5, 10, 10, 18, 16, 5, 3)
    heads = ("Faktura", "FkArt", "Fakt.datum", "AuftrGeb", "Name", "Nettowert", "Währg", "Sto")

    def line(cells: tuple[str, ...]) -> str:
        return (
            "|"
            + "|".join(f"{c[:w]:>{w}}" if w == 16 else f"{c[:w]:<{w}}" for c, w in zip(cells, widths, strict=True))
            + "|"
        )

    rule = "-" * (sum(widths) + len(widths) + 1)
    body = []
    for d in documents:
        for kind in [BILLING_TYPES[d.kind]] + ["S1"] * (d.kind == "cancelled"):
            stamp = "X" if d.kind == "cancelled" and kind == "F2" else ""
            number = d.number + 500 * (kind == "S1")
            cells = (
                str(number),
                kind,
                f"{d.day:%d.%m.%Y}",
                str(d.customer.number),
                d.customer.name,
                trailing(d.net),
                "EUR",
                stamp,
            )
            body.append(line(cells))
    shown = sum(d.net * (2 if d.kind == "cancelled" else 1) for d in documents)
    pages = [body[i : i + 20] for i in range(0, len(body), 20)]
    out = []
    for number, page in enumerate(pages, 1):
        out += [f"02.01.2025{'Liste der Fakturen':^50}Seite {number:>5}", "", rule, line(heads), rule, *page]
    out += [rule, line(("*", "", "", "", "", de(shown) + " ", "EUR", "")), rule]
    source = "SAP Help: list of billing documents VF05, list saved as local file, unconverted"
    return Layout("vf05.txt", source, "\r\n".join(out).encode("cp1252"), (truth(documents),))
