"""Files as systems write them: delimited text, workbooks, and numbers in their styles."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from tests.layouts._company import Reading

Row = Sequence[Any]


@dataclass(frozen=True)
class Layout:
    """An export as a system writes it.

    Parameters
    ----------
    source : title of the public documentation that the layout follows
    content : of the file `name`, or of each file of the folder `name`
    readings : what an honest reader may come to; none where it has to refuse
    refusal : why refusing is right as well; empty where the file can be decided
    """

    name: str
    source: str
    content: bytes | Mapping[str, bytes]
    readings: tuple[Reading, ...]
    refusal: str = ""


def de(value: Decimal) -> str:
    """1.234,56"""
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


def comma(value: Decimal) -> str:
    """1234,56"""
    return f"{value:.2f}".replace(".", ",")


def point(value: Decimal) -> str:
    """1234.56"""
    return f"{value:.2f}"


def us(value: Decimal) -> str:
    """1,234.56"""
    return f"{value:,.2f}"


def trailing(value: Decimal) -> str:
    """1.234,56- as SAP writes what is negative"""
    return f"{de(abs(value))}{'-' if value < 0 else ' '}"


def text(
    rows: Iterable[Row],
    delimiter: str = ";",
    encoding: str = "utf-8",
    quote_all: bool = False,
    end: str = "\r\n",
    before: str = "",
    after: str = "",
) -> bytes:
    """Delimited text; `before` and `after` stand there as they are."""
    sink = io.StringIO()
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(sink, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return (before + sink.getvalue() + after).encode(encoding)


def workbook(sheets: Mapping[str, Iterable[Row]]) -> bytes:
    """An .xlsx file; decimals become numbers, days and times cells of their kind."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([float(cell) if isinstance(cell, Decimal) else cell for cell in row])
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def spreadsheet(name: str, rows: Iterable[Row]) -> bytes:
    """An .ods file with one sheet."""

    def cell(value: Any) -> str:
        if isinstance(value, (Decimal, int)):
            return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
        if value is None or value == "":
            return "<table:table-cell/>"
        if hasattr(value, "isoformat"):
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{value.isoformat()}</text:p></table:table-cell>"
            )
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'

    inside = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for short, full in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(name)}">{inside}</table:table>'
        f"</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return packed(
        {"mimetype": kind.encode(), "META-INF/manifest.xml": manifest.encode(), "content.xml": content.encode()}
    )


def packed(files: Mapping[str, bytes]) -> bytes:
    """A .zip file."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return sink.getvalue()
