"""What a file may look like: every feature with its spellings, the plainest first."""

from __future__ import annotations

import random

OPTIONS: dict[str, tuple[str, ...]] = {
    "container": ("text", "gz", "workbook", "month sheets", "cover sheet", "plan sheet", "deep header", "month files"),
    "shape": ("rows", "rows", "rows", "months in columns", "orders and items"),
    "delimiter": (";", ",", "\t", "|"),
    "encoding": ("utf-8", "utf-8-sig", "cp1252", "utf-16", "cp850", "mac_roman", "iso8859-15"),
    "numbers": ("1234.56", "1234,56", "1.234,56", "1,234.56", "1'234.56", "1 234,56", "1.234,56 €", "€1,234.56", "EUR 1234.56"),
    "minus": ("-1", "1-", "(1)"),
    "dates": (
        "%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%m/%d/%Y", "%Y%m%d", "%d-%b-%Y", "%d. %B %Y", "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M:%S +0100", "%Y-%m-%dT%H:%M:%SZ", "%b %d, %Y %I:%M:%S %p", "weekday", "serial", "epoch", "%d.%m.%Y %H:%M",
    ),
    "headers": ("de", "en", "de short", "en snake", "sap", "shouting"),
    "amount": ("net", "net tax gross", "gross tax", "quantity price", "quantity price percent", "list percent", "thousands", "order total"),
    "status": ("none", "cancelled", "offers", "drafts", "unknown word"),
    "types": ("none", "negative", "credit positive", "debit credit", "flag", "orders beside invoices"),
    "totals": ("none", "end", "groups"),
    "repeats": ("none", "document", "equal line"),
    "blanks": ("none", "rows", "title", "units", "footer"),
    "newlines": ("none", "in quotes"),
    "customers": ("plain", "names beside", "zeros", "grouped", "floats", "blank spaces"),
    "currency": ("none", "column", "in the header"),
}  # fmt: skip

Choices = dict[str, str]


def drawn(seed: int) -> Choices:
    """Choices for a seed: about half of the features stay plain, so that files are odd in a few ways at once."""
    draw = random.Random(seed)
    return {name: values[0] if draw.random() < 0.5 else draw.choice(values) for name, values in OPTIONS.items()}
