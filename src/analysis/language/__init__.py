"""Words, numbers, dates and money in German and English.

Analyses compute keys and numbers; only here do they become sentences, so that the two languages cannot
disagree. Messages live in Fluent files (``de/*.ftl``, ``en/*.ftl``), formats come from the CLDR through Babel.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("de", "en")
NOTHING = "–"

_LOCALES = {"de": "de_DE", "en": "en_US"}

# fluent refuses a placeholder of more than 2,500 characters, and nobody reads a sentence that long.
_LONGEST = 2000
_LONGEST_ITEM = 200

# As part of a German compound a number is tied to its sign: 95 %, but 95-%-Intervall.
_PER_CENT_COMPOUND = re.compile(r"(?<=\d)[ \u00a0\u202f]%-(?=[A-ZÄÖÜ])")


@cache
def _bundle(lang: str) -> FluentBundle:
    # Isolation marks are for mixed writing directions; they would end up in copied figures and file names.
    bundle = FluentBundle([_LOCALES[lang].replace("_", "-")], use_isolating=False)
    for path in sorted((Path(__file__).parent / lang).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


class Words:
    """The words and formats of one language.

    Parameters
    ----------
    lang : ``de`` or ``en``
    currency : ISO code that money is shown in; empty where the data do not say, then amounts stand alone
    dictionary : words of the data (categories, regions, kinds of activity) with their twins in this language
    """

    def __init__(self, lang: str, currency: str = "", dictionary: Mapping[str, str] | None = None) -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"unknown language {lang!r}; allowed: {', '.join(LANGUAGES)}")
        self.lang = lang
        self.currency = currency
        self.locale = _LOCALES[lang]
        self.dictionary = dictionary or {}

    def __call__(self, key: str, /, **values: Any) -> str:
        """The message `key` with its placeholders filled; a missing key or placeholder is an error.

        A text that is too long for a sentence is cut; lists are shortened by `Words.join`, which says by how much.
        """
        message = _bundle(self.lang).get_message(key) if _bundle(self.lang).has_message(key) else None
        if message is None or message.value is None:
            raise KeyError(f"no words for {key!r} in {self.lang!r}")
        fitting = {name: _cut(value, _LONGEST) if isinstance(value, str) else value for name, value in values.items()}
        text, errors = _bundle(self.lang).format_pattern(message.value, fitting)
        if errors:
            raise KeyError(f"words for {key!r} in {self.lang!r}: {errors}")
        return _PER_CENT_COMPOUND.sub("-%-", str(text)) if self.lang == "de" else str(text)

    def term(self, text: str) -> str:
        """A word of the data in this language, or as it is where the dictionary has no twin; lists go word by word.

        It stays a text of the data: to be escaped like any other.
        """
        if text in self.dictionary or ", " not in text:
            return self.dictionary.get(text, text)
        return ", ".join(self.dictionary.get(word, word) for word in text.split(", "))

    def has(self, key: str) -> bool:
        return bool(_bundle(self.lang).has_message(key))

    def number(self, value: float | Decimal | None, digits: int = 0) -> str:
        if value is None or _undefined(value):
            return NOTHING
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return _signed(format_decimal(value, format=pattern, locale=self.locale, decimal_quantization=True))

    def integer(self, value: float | None) -> str:
        return self.number(value)

    def percent(self, value: float | None, digits: int = 1) -> str:
        if value is None or _undefined(value):
            return NOTHING
        # CLDR puts a no-break space before the German sign and none before the English one.
        sign = "\u00a0%" if self.lang == "de" else "%"
        pattern = "#,##0" + ("." + "0" * digits if digits else "") + sign
        return _signed(format_percent(value, format=pattern, locale=self.locale))

    def signed(self, value: float | None, digits: int = 0) -> str:
        """A number with its sign, + or −."""
        text = self.number(value, digits)
        return text if value is None or _undefined(value) or value <= 0 or _is_nought(text) else f"+{text}"

    def signed_percent(self, value: float | None, digits: int = 1) -> str:
        """A change in percent with its sign, + or −."""
        if value is None or _undefined(value):
            return NOTHING
        text = self.percent(abs(value), digits)
        if _is_nought(text):
            return text
        return f"{'−' if value < 0 else '+'}{text}"

    def money(self, value: float | Decimal | None, digits: int = 2) -> str:
        if value is None or _undefined(value):
            return NOTHING
        if not self.currency:
            return self.number(value, digits)
        # The yen has no cents.
        digits = min(digits, get_currency_precision(self.currency))
        number = "#,##0" + ("." + "0" * digits if digits else "")
        pattern = f"{number}\u00a0¤" if self.lang == "de" else f"¤{number};-¤{number}"
        amount = format_currency(value, self.currency, format=pattern, locale=self.locale, currency_digits=False)
        return _signed(amount)

    def date(self, value: date | None) -> str:
        if _undefined(value):
            return NOTHING
        return format_date(value, format="dd.MM.yyyy" if self.lang == "de" else "d MMM yyyy", locale=self.locale)

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return str(get_month_names(locale=self.locale)[number])

    def join(self, items: list[str]) -> str:
        """The items as a list in running text: a, b and c; where they are too many: a, b … and 140 more."""
        if sum(map(len, items)) + 2 * len(items) <= _LONGEST:
            return format_list(items, locale=self.locale)
        told: list[str] = []
        for item in items:
            told.append(_cut(item, _LONGEST_ITEM))
            if sum(map(len, told)) > _LONGEST // 2:
                break
        rest = len(items) - len(told)
        return self("list-more", items=", ".join(told), count=self.number(rest)) if rest else ", ".join(told)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 2].rstrip() + " …"


def _is_nought(text: str) -> bool:
    return not any(character in "123456789" for character in text)


def _signed(text: str) -> str:
    """A true minus; none before what is rounded to nought."""
    return text.replace("-", "" if _is_nought(text) else "−")


def _undefined(value: Any) -> bool:
    return value is None or value != value or (isinstance(value, float) and math.isinf(value))
