"""TallyPrime: the sales register, amounts grouped as in India."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, workbook


def layouts() -> Iterator[Layout]:
    documents = book("tally", sales=20, credit=1, rate="18")
    rows = [["Birkental Traders"], ["Sales Register"], ["1-Apr-23 to 31-Mar-25"], [], ["Date", "Particulars", "Voucher Type", "Voucher No.", "GSTIN/UIN", "Quantity", "Value", "Gross Total"]]  # fmt: skip
    for d in documents:
        kind = "Credit Note" if d.kind == "credit" else "Sales"
        rows.append([d.day, d.customer.name, kind, f"{d.number}", f"27AAAPL{d.customer.number}C1Z", sum(line.quantity for line in d.lines), lakh(d.sign * d.net), lakh(d.sign * d.gross)])  # fmt: skip
    source = "TallyHelp: Sales register, columnar, exported to Excel; voucher types Sales and Credit Note"
    yield Layout("SalesRegister.xlsx", source, workbook({"Sales Register": rows}), (truth(documents),))


def lakh(value: Decimal) -> str:
    """12,34,567.00: the last three digits, then pairs."""
    sign, (whole, cents) = "-" * (value < 0), point(abs(value)).split(".")
    groups = [whole[-3:]]
    whole = whole[:-3]
    while whole:
        groups.insert(0, whole[-2:])
        whole = whole[:-2]
    return f"{sign}{','.join(groups)}.{cents}"
