"""What a header says beside its name: the currency, thousands or cents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Sign or code -> ISO code. What a plain "$" means is said in the file or by the user; R$, A$, C$ are not it.
CURRENCIES = {
    "€": "EUR", "EURO": "EUR", "US$": "USD", "$": "USD", "£": "GBP", "R$": "BRL", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SFR": "CHF", "FR.": "CHF", "ZŁ": "PLN", "KČ": "CZK", "¥": "JPY", "₹": "INR", "₺": "TRY",
    **{code: code for code in (
        "EUR", "USD", "GBP", "CHF", "PLN", "CZK", "SEK", "NOK", "DKK", "HUF", "BRL", "AUD", "CAD", "NZD", "JPY", "CNY", "INR", "TRY", "RON", "BGN", "ZAR", "MXN", "HKD", "SGD",
    )},
}  # fmt: skip

# Whose smallest unit is the whole, and whose is the thousandth part (ISO 4217).
WITHOUT_CENTS = ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF")  # fmt: skip
WITH_THOUSANDTHS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")

_CURRENCY = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
_THOUSANDS = r"t(?=€|eur)|tsd\.?|tausend|k(?=€|eur|usd|chf|gbp)|thousands?|thsd\.?|'000s?|000s|1[.,]?000"
_MILLIONS = r"mio\.?|mill\.?|millionen|millions?|mn\.?|m(?=€|eur)"
_CENTS = r"cents?|ct\.?|minor units?|rappen|pence"
_EDGE = r"(?<![^\W_])"
_UNIT = re.compile(
    rf"{_EDGE}(?:(?P<thousands>{_THOUSANDS})|(?P<millions>{_MILLIONS})|(?P<cents>{_CENTS}))?[\s_]*"
    rf"(?P<currency>{_CURRENCY})?(?![^\W_])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Unit:
    """A header without its unit, the currency it names, and by what its numbers are to be multiplied."""

    header: str
    currency: str = ""
    factor: str = "1"


@lru_cache(maxsize=50_000)
def split_unit(header: str) -> Unit:
    """``Umsatz (TEUR)`` -> ``Umsatz``, ``EUR``, ``1000``."""
    for found in _UNIT.finditer(header):
        if not found[0].strip(" _") or found.span() == (0, len(header)):
            continue
        rest = f"{header[: found.start()]} {header[found.end() :]}"
        plain = re.sub(r"[\s_]*(?<![^\W_])in[\s_]*$", "", rest.strip(" ()[]/,_-.:"), flags=re.IGNORECASE)
        plain = re.sub(r"\bin\s*(?=[)\],]|$)", "", plain, flags=re.IGNORECASE).strip(" ([/,_-:")
        if not plain:
            continue
        factor = "1000" if found["thousands"] else "1000000" if found["millions"] else "0.01" if found["cents"] else "1"
        return Unit(plain, CURRENCIES.get((found["currency"] or "").upper(), ""), factor)
    return Unit(header)
