"""Which amount is the revenue of a row: decided by headers and by how the numbers of the same rows fit together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from analysis.errors import Finding, Severity
from analysis.settings import Settings
from analysis.tables.by_values import amount_by_values
from analysis.tables.decision import Amount, Discount, Vat
from analysis.tables.header_words import says_single, tax_in_words
from analysis.tables.kinds import TOTAL_WORDS
from analysis.tables.recognise import FITS, Candidate, Recognised
from analysis.tables.schema import normalise, printable
from analysis.tables.systems import common
from analysis.tables.taxes import add_taxes, is_rate, parts_of_tax, ways_of_tax
from analysis.tables.units import CURRENCIES, WITHOUT_CENTS, split_unit

_CENT = Decimal("0.011")
# A relation between columns holds if it does in this share of the rows that tell.
_HOLDS = Decimal("0.95")
# So many documents with several lines say how documents are written.
_DOCUMENTS_THAT_TELL = 3

Numbers = Sequence[Decimal | None]
_AMOUNTS = ("net_amount", "gross_amount", "document_total", "converted_amount")


@dataclass
class _Choice:
    """What is decided of the amount so far."""

    columns: dict[str, Candidate] = field(default_factory=dict)
    amount: Amount = field(default_factory=Amount)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Finding] = field(default_factory=list)


def decide_amount(
    recognised: Recognised, chosen: dict[str, Candidate], settings: Settings
) -> tuple[dict[str, Candidate], Amount, list[Finding], list[Finding]]:
    """The columns that make the amount, how they make it, what is to be said and what stays open.

    Parameters
    ----------
    chosen : the columns decided so far, all but the amounts
    """
    choice = _Choice()
    _choose(recognised, chosen, choice)
    _read_discount(recognised, chosen, choice, settings)
    _tell_vat(recognised, chosen, choice, settings)
    _see_repeated_totals(recognised, chosen, choice, settings)
    _see_heads_among_lines(recognised, chosen, choice, settings)
    _see_cost(chosen, choice)
    return choice.columns, choice.amount, choice.findings, choice.questions


# ------------------------------------------------------------------ which column


def says_tax(header: str) -> str:
    """``net`` or ``gross`` where the header says that its amount is without or with tax, else nothing."""
    form = normalise(split_unit(header).header)
    if re.fullmatch(common().patterns["net_amount"][0], form) or re.search(
        r"netto|^net(?=[a-z])(?!work)|exkl|excl|ohnemwst|ohneust", form
    ):
        return "net"
    if re.fullmatch(common().patterns["gross_amount"][0], form) or re.search(
        r"brutto|inkl|incl(?!usive)|mitmwst|mitust", form
    ):
        return "gross"
    return tax_in_words(split_unit(header).header)


def _choose(recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice) -> None:
    found = [one for one in recognised.of(*_AMOUNTS) if not _taken(one, chosen)]
    # A known header whose cells are hardly numbers is still the amount where nothing else is: its cells are told.
    known = [one for one in recognised.candidates if one.column == "net_amount" and one.rank[0] < 4]
    amounts = [one for one in found if one.column == "net_amount"] or (known if not found else [])
    # A column of nothing but noughts is no amount where another one holds money.
    amounts = [one for one in amounts if _declared(one) or any(one.sampled.numbers)] or amounts
    grossed = [one for one in found if one.column == "gross_amount"]
    amounts = _without_payouts(_without_cents(amounts), grossed, recognised)
    add_taxes(recognised, [*amounts, *found], chosen)
    taxes = [tax for _, tax in ways_of_tax(recognised, chosen)]
    untaxed = [one for one in amounts if not any(_is_taxed(one, [*amounts, *grossed], tax) for tax in taxes)]
    taxed = [one for one in amounts if one not in untaxed]
    amounts = _without_undiscounted(untaxed, grossed, chosen)
    amounts = _without_totals(amounts, recognised, chosen)
    sure = [one for one in amounts if one.meaning.why in ("declared", "system")]
    net = [one for one in amounts if says_tax(one.sampled.header) == "net"]
    # What is another amount and its tax is gross, whatever it is called.
    gross = [one for one in found if one.column == "gross_amount" and one.sampled.filled] or taxed
    plain = [
        one
        for one in amounts
        if one not in net and says_tax(one.sampled.header) != "gross" and not _documents(one, found)
    ]
    net, plain = _wholes(net, recognised), _wholes(plain, recognised)
    priced = "quantity" in chosen and "unit_price" in chosen
    if priced and not (sure or net or plain) and _is_price_of_line(chosen):
        choice.columns["net_amount"] = chosen.pop("unit_price")
        choice.amount = Amount("column")
        choice.findings.append(Finding("price-of-line", "note", recognised.raw.part.label, choice.columns["net_amount"].sampled.header))  # fmt: skip
        return
    if converted := _converted(found, recognised, chosen):
        choice.columns = converted
        choice.amount = Amount("column")
        return
    ranked = sure or _preferred(net, chosen) or _preferred(plain, chosen)
    if ranked:
        choice.columns["net_amount"] = ranked[0]
        if gross:
            choice.columns["gross_amount"] = gross[0]
        choice.amount = Amount("column")
        if not sure:
            _contest(recognised, ranked, net, plain, choice)
    elif priced:
        choice.amount = Amount("quantity-price")
    elif "unit_price" in chosen and "quantity" not in chosen and not gross:
        # Without a quantity each row is one piece, and its price what was paid.
        choice.columns["net_amount"] = chosen.pop("unit_price")
        choice.amount = Amount("column")
        choice.findings.append(
            Finding("price-of-line", "note", recognised.raw.part.label, choice.columns["net_amount"].sampled.header)
        )
    elif gross:
        choice.columns["gross_amount"] = gross[0]
        choice.amount = Amount("gross-less-tax" if "tax_amount" in chosen else "column")
        if choice.amount.method == "column":
            choice.columns = {"net_amount": gross[0]}
    elif "list_amount" in chosen and ("discount" in chosen or "discount_rate" in chosen):
        choice.amount = Amount("list-discount")
    elif totals := [one for one in found if one.column in ("document_total", "converted_amount")]:
        choice.columns["net_amount"] = totals[0]
        choice.amount = Amount("column")
    elif told := amount_by_values(recognised, chosen.values()):
        choice.columns["net_amount"] = told
        choice.amount = Amount("column")
        values = {"name": "net_amount", "header": told.sampled.header}
        choice.findings.append(
            Finding("column-by-values", "warning", recognised.raw.part.label, told.sampled.header, values=values)
        )


def _is_taxed(one: Candidate, others: list[Candidate], tax: Numbers) -> bool:
    """Whether an amount is another one plus the tax beside it: net beats gross where both stand there."""
    return not _declared(one) and _is_sum(one, others, tax)


def _without_cents(amounts: list[Candidate]) -> list[Candidate]:
    """Without those that are another one in its smallest unit, as programs keep them beside what people read."""
    return [
        one
        for one in amounts
        if _declared(one) or not any(_is_hundredfold(one, other) for other in amounts if other is not one)
    ]


def _is_hundredfold(one: Candidate, other: Candidate) -> bool:
    rows = [(a, b) for a, b in zip(one.sampled.numbers, other.sampled.numbers, strict=True) if a and b]
    return bool(rows) and all(a == 100 * b for a, b in rows)


def _without_payouts(amounts: list[Candidate], grossed: list[Candidate], recognised: Recognised) -> list[Candidate]:
    """Without those that are another one less the fees beside them: what is paid out is no revenue."""
    columns = [one.sampled.numbers for one in recognised.of("fee_amount")]
    fees: list[Numbers] = [[n if n is None else abs(n) for n in numbers] for numbers in columns]
    if len(columns) > 1:
        fees.append([abs(sum((n for n in row if n), Decimal(0))) for row in zip(*columns, strict=True)])
    paid = {
        id(one)
        for one in amounts
        for other in [*amounts, *grossed]
        if other is not one and not _declared(one) and any(_is_less(one, other, taken) for taken in fees)
    }
    return [one for one in amounts if id(one) not in paid]


def _is_less(one: Candidate, other: Candidate, taken: Numbers) -> bool:
    """Whether `one` is `other` less what is taken, whichever sign the two have."""
    rows = [
        (a, b, t) for a, b, t in zip(one.sampled.numbers, other.sampled.numbers, taken, strict=True) if a and b and t
    ]
    fit = sum(min(abs(abs(b) - t - abs(a)), abs(b - t - a)) <= _CENT for a, b, t in rows)
    return bool(rows) and fit >= _HOLDS * len(rows)


def _without_undiscounted(
    amounts: list[Candidate], grossed: list[Candidate], chosen: dict[str, Candidate]
) -> list[Candidate]:
    """Without those from which another one is made by the discount beside them, whatever shipping and tax are added to it."""
    discount = [n if n is None else abs(n) for n in _numbers(chosen, "discount")]
    if not any(discount):
        return amounts
    added = [_numbers(chosen, name) for name in ("shipping_amount", "tax_amount")]
    sums: list[Numbers] = [discount]
    for more in filter(None, added):
        sums += [[d and d - (m or 0) for d, m in zip(before, more, strict=True)] for before in list(sums)]
    full = {
        id(one)
        for one in amounts
        for other in [*amounts, *grossed]
        if other is not one and not _declared(one) and any(_is_sum(one, [other], taken) for taken in sums)
    }
    return [one for one in amounts if id(one) not in full]


def _without_totals(amounts: list[Candidate], recognised: Recognised, chosen: dict[str, Candidate]) -> list[Candidate]:
    """Without those that stay the same on all lines of a document, where another one differs from line to line."""
    if "document_id" not in chosen or len(amounts) < 2:
        return amounts
    told = {id(one): _differs(recognised, chosen, one) for one in amounts}
    if not any(told.values()):
        return amounts
    return [one for one in amounts if told[id(one)] or told[id(one)] is None or _declared(one)]


def _differs(recognised: Recognised, chosen: dict[str, Candidate], one: Candidate) -> bool | None:
    """Whether an amount differs between the lines of most documents; None where hardly any has several."""
    documents = list(_documents_of(recognised, chosen, one))
    if len(documents) < _DOCUMENTS_THAT_TELL:
        return None
    constant = sum(len({amount for amount, _, _ in lines}) == 1 for lines in documents)
    return constant < _HOLDS * len(documents)


def _declared(one: Candidate) -> bool:
    return one.meaning.why in ("declared", "system")


def _is_sum(one: Candidate, others: list[Candidate], added: Numbers) -> bool:
    """Whether `one` is another of `others` and what is added to it, in the rows that tell."""
    for other in others:
        if other.sampled is one.sampled:
            continue
        rows = [
            (whole, part, more)
            for whole, part, more in zip(one.sampled.numbers, other.sampled.numbers, added, strict=False)
            if whole and part and more
        ]
        fit = sum(abs(whole - part - more) <= _CENT for whole, part, more in rows)
        if rows and fit >= _HOLDS * len(rows):
            return True
    return False


def _is_price_of_line(chosen: dict[str, Candidate]) -> bool:
    """Whether a price is that of all pieces together: by the tax beside it, or as it grows with the quantity of a product."""
    prices, quantities = _numbers(chosen, "unit_price"), _numbers(chosen, "quantity")
    if says_single(chosen["unit_price"].sampled.header) or chosen["unit_price"].meaning.why == "declared":
        return False
    taxes = _numbers(chosen, "tax_amount") or [None] * len(prices)
    told = [(p, q, t) for p, q, t in zip(prices, quantities, taxes, strict=True) if p and q and t and abs(q) > 1]
    if told:
        of_line = sum(is_rate(p, t, _CENT) or is_rate(p - t, t, _CENT) for p, _, t in told)
        of_piece = sum(is_rate(p * q, t, _CENT * abs(q)) or is_rate(p * q - t, t, _CENT * abs(q)) for p, q, t in told)
        return of_line >= _HOLDS * len(told) and of_line > of_piece
    if "product" not in chosen:
        return False
    groups: dict[str, list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for product, p, q in zip(chosen["product"].sampled.values, prices, quantities, strict=True):
        if product and p and q and q > 0:
            groups[product].append((p, q))
    pairs = [(a, b) for rows in groups.values() for a, b in pairwise(rows) if a[1] != b[1]]
    grows = sum(abs(a[0] / a[1] - b[0] / b[1]) <= Decimal("0.005") * a[0] / a[1] for a, b in pairs)
    return len(pairs) >= _DOCUMENTS_THAT_TELL and grows >= _HOLDS * len(pairs)


def _taken(one: Candidate, chosen: dict[str, Candidate]) -> bool:
    return any(one.sampled is other.sampled for other in chosen.values())


def _documents(one: Candidate, found: list[Candidate]) -> bool:
    """Whether the header rather names the total of a document."""
    return any(other.column == "document_total" and other.sampled is one.sampled for other in found)


def _converted(found: list[Candidate], recognised: Recognised, chosen: dict[str, Candidate]) -> dict[str, Candidate]:
    """The amount in the house's currency with its currency, where the amounts stand in several."""
    amount = next((one for one in found if one.column == "converted_amount"), None)
    currency = next(iter(recognised.of("converted_currency")), None)
    original = chosen.get("currency")
    if not original or len({c.casefold() for c in original.sampled.counts}) < 2:
        return {}
    if not amount and (house := _of_the_house(found, original)):
        # The currency that its header names is that of all rows.
        del chosen["currency"]
        return {"net_amount": house}
    if not amount:
        return {}
    if not currency or len({c.casefold() for c in currency.sampled.counts}) != 1:
        return {}
    return {"net_amount": amount, "currency": currency}


def _of_the_house(found: list[Candidate], currency: Candidate) -> Candidate | None:
    """The amount whose header names the currency, where another one equals it in the rows of that currency and in no others."""
    codes = [CURRENCIES.get(value.upper(), value.upper()) for value in currency.sampled.values]
    named = [
        one for one in found if one.column in ("net_amount", "gross_amount") and split_unit(one.sampled.header).currency
    ]
    for one in sorted(named, key=lambda one: says_tax(one.sampled.header) != "net"):
        own = split_unit(one.sampled.header).currency
        for other in found:
            if split_unit(other.sampled.header).currency or says_tax(other.sampled.header) != says_tax(
                one.sampled.header
            ):
                continue
            rows = [
                (a, b, code == own)
                for a, b, code in zip(one.sampled.numbers, other.sampled.numbers, codes, strict=True)
                if a and b and code
            ]
            fit = sum((abs(a - b) <= _CENT) is same for a, b, same in rows)
            if rows and fit >= _HOLDS * len(rows):
                return one
    return None


def _wholes(candidates: list[Candidate], recognised: Recognised) -> list[Candidate]:
    """Without amounts of which another one is made by adding a column beside them, as fee and expenses make a bill."""
    if len(candidates) < 2:
        return candidates
    others = [one for one in recognised.sample.columns if one.numeric >= FITS and one.dates < FITS]
    parts = {
        id(one)
        for one in candidates
        for whole in candidates
        if one is not whole and not _declared(one) and any(_completes(one, whole, other.numbers) for other in others)
    }
    return [one for one in candidates if id(one) not in parts] or candidates


def _completes(part: Candidate, whole: Candidate, added: Numbers) -> bool:
    """Whether what is added makes the whole of the part, and is neither a tax of it nor nothing."""
    rows = [
        (a, b, x)
        for a, b, x in zip(part.sampled.numbers, whole.sampled.numbers, added, strict=True)
        if a is not None and b and x
    ]
    if len({x for _, _, x in rows}) < _DOCUMENTS_THAT_TELL or any(a and is_rate(a, x, _CENT) for a, _, x in rows[:1]):
        return False
    return sum(abs(a + x - b) <= _CENT for a, b, x in rows) >= _HOLDS * len(rows)


def _preferred(candidates: list[Candidate], chosen: dict[str, Candidate]) -> list[Candidate]:
    """Candidates for the amount, those first that equal quantity times price; empty columns are none."""
    filled = [one for one in candidates if one.sampled.filled] or candidates
    if len(filled) < 2 or not {"quantity", "unit_price"} <= chosen.keys():
        return filled
    product = [_times(q, p) for q, p in zip(_numbers(chosen, "quantity"), _numbers(chosen, "unit_price"), strict=True)]
    return sorted(filled, key=lambda one: -_holding(one.sampled.numbers, product))


def _contest(
    recognised: Recognised, ranked: list[Candidate], net: list[Candidate], plain: list[Candidate], choice: _Choice
) -> None:
    """Several columns may be the amount: said where the evidence decides, asked where it does not and money differs."""
    winner = ranked[0]
    others = [
        one
        for one in {id(o.sampled): o for o in [*net, *plain]}.values()
        if one.sampled is not winner.sampled and one.sampled.filled
    ]
    if not others:
        return
    rivals = [one for one in (net if winner in net else plain) if one in others]
    known = [one for one in rivals if one.rank[0] == winner.rank[0] or (winner.rank[0] <= 3 and one.rank[0] <= 3)]
    apart = [one for one in known if _far_apart(one.sampled.numbers, winner.sampled.numbers)]
    values = {"name": "net_amount", "others": ", ".join(one.sampled.header for one in others)}
    label = recognised.raw.part.label
    same = normalise(winner.sampled.header) in [normalise(one.sampled.header) for one in others]
    severity: Severity = "warning" if same else "note"
    choice.findings.append(Finding("contested-column", severity, label, winner.sampled.header, values=values))
    if apart and len({normalise(one.sampled.header) for one in [winner, *apart]}) > 1 and winner.rank[0] >= 3:
        values = {"headers": ", ".join(f"{one.sampled.header} ({one.sampled.examples[0]})" for one in [winner, *apart]), "header": winner.sampled.header}  # fmt: skip
        choice.questions.append(Finding("several-amounts", "error", label, values=values))


def _far_apart(one: Numbers, other: Numbers) -> bool:
    a, b = (sum((n for n in numbers if n is not None), Decimal(0)) for numbers in (one, other))
    return abs(a - b) > Decimal("0.01") * max(abs(a), abs(b))


# ------------------------------------------------------------------ discount


def _read_discount(recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice, settings: Settings) -> None:
    if choice.amount.method not in ("quantity-price", "list-discount"):
        return
    # A rate is certain of its base; an amount may be the same discount a second time.
    column = next((chosen[name] for name in ("discount_rate", "discount") if name in chosen), None)
    if settings.discount_is == "none":
        return
    if column is None:
        _see_unknown_rates(recognised, chosen, choice)
        return
    if (
        choice.amount.method == "quantity-price"
        and settings.discount_is == "auto"
        and _priced_after(recognised, chosen, column)
    ):
        choice.findings.append(
            Finding("price-after-discount", "note", recognised.raw.part.label, column.sampled.header)
        )
        return
    if column.column == "discount_rate":
        chosen.pop("discount", None)
    kind = settings.discount_is if settings.discount_is != "auto" else _discount_kind(column, chosen, choice)
    if not kind:
        values = {"value": next(iter(column.sampled.examples), "")}
        choice.questions.append(
            Finding("open-discount", "error", recognised.raw.part.label, column.sampled.header, values=values)
        )
        return
    choice.amount = replace(choice.amount, discount=kind)
    if kind != "money" or settings.discount_is == "auto":
        choice.findings.append(Finding(_TOLD[kind], "note", recognised.raw.part.label, column.sampled.header))


def _priced_after(recognised: Recognised, chosen: dict[str, Candidate], discount: Candidate) -> bool:
    """Whether the price is another column's less the discount: it would be deducted twice."""
    price = chosen["unit_price"].sampled
    for one in recognised.sample.columns:
        if one is price or one is discount.sampled or one.numeric < FITS:
            continue
        rows = [
            (full, p, abs(d))
            for full, p, d in zip(one.numbers, price.numbers, discount.sampled.numbers, strict=True)
            if full and p and d
        ]
        for less in (lambda full, d: full - d, lambda full, d: full * (1 - d / 100), lambda full, d: full * (1 - d)):
            if rows and sum(abs(less(full, d) - p) <= _CENT for full, p, d in rows) >= _HOLDS * len(rows):
                return True
    return False


def _see_unknown_rates(recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice) -> None:
    """A column of rates that no name explains may be a discount: asked where it is written in per cent, else said."""
    label = recognised.raw.part.label
    known = {id(one.sampled) for one in recognised.candidates} | {id(one.sampled) for one in chosen.values()}
    for sampled in recognised.sample.columns:
        given = [n for n in sampled.numbers if n]
        if id(sampled) in known or not given or sampled.numeric < FITS or sampled.dates >= FITS:
            continue
        values = {"header": sampled.header, "value": sampled.examples[0]}
        if any("%" in value for value in sampled.counts) or _PERCENT.search(sampled.header):
            choice.questions.append(Finding("open-rate", "error", label, sampled.header, values=values))
        elif _like_rates(given, len(given) < len(sampled.values)):
            choice.findings.append(Finding("rate-ignored", "warning", label, sampled.header, values=values))


_PERCENT = re.compile(r"%|prozent|percent|\bpct\b|v\.\s?h\.", re.IGNORECASE)


def _like_rates(given: list[Decimal], some_without: bool) -> bool:
    """Few different steps up to one hundred, or up to one, and rows without any: so people give discounts."""
    different = set(given)
    if not some_without or min(given) < 0 or max(given) > 100 or len(different) > 20:
        return False
    return max(given) < 1 or all((2 * n) == (2 * n).to_integral() for n in different)


def _discount_kind(column: Candidate, chosen: dict[str, Candidate], choice: _Choice) -> Discount | None:
    given = [abs(n) for n in column.sampled.numbers if n]
    if not given:
        return "money" if column.column == "discount" else "percent"
    if any("%" in value for value in column.sampled.counts):
        return "percent"
    if column.column == "discount_rate":
        return "share" if max(given) <= 1 else "percent"
    if normalise(column.sampled.header) in _MONEY_HEADERS or re.search(
        r"betrag|amount|amt|eur$|wert|value", normalise(column.sampled.header)
    ):
        return "money"
    bases = _bases(chosen, choice)
    if max(given) <= 1:
        usual = sorted(base for base in bases if base)
        return "share" if usual and usual[len(usual) // 2] >= 5 else None
    if max(given) > 100 or any(n != n.to_integral() and (n * 2) != (n * 2).to_integral() for n in given):
        # Not a percentage, or not one that people give.
        return "money"
    return None


_SAID: dict[str, tuple[Literal["excluded", "included"], str]] = {
    "net": ("excluded", "header-net"),
    "gross": ("included", "header-gross"),
}
_TOLD: dict[Discount, str] = {"money": "discount-money", "percent": "discount-percent", "share": "discount-share"}
_MONEY_HEADERS = ("rabattbetrag", "discountamount", "rabatteur", "nachlassbetrag")


def _bases(chosen: dict[str, Candidate], choice: _Choice) -> list[Decimal]:
    if choice.amount.method == "list-discount":
        return [abs(n) for n in _numbers(chosen, "list_amount") if n is not None]
    pairs = zip(_numbers(chosen, "quantity"), _numbers(chosen, "unit_price"), strict=True)
    return [abs(product) for q, p in pairs if (product := _times(q, p)) is not None]


# ------------------------------------------------------------------ value added tax


def _tell_vat(recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice, settings: Settings) -> None:
    """With or without tax: what the headers say, else how amount, tax and total fit together, else what the system does."""
    if choice.amount.method == "none":
        return
    vat, question = _vat(recognised, chosen, choice, settings)
    if question:
        choice.questions.append(question)
        return
    method = choice.amount.method
    tax = chosen.get("tax_amount")
    column = choice.columns.get("net_amount")
    deducted = choice.columns.get("gross_amount") if method == "gross-less-tax" else column
    parts = parts_of_tax(recognised, chosen, deducted.sampled.numbers) if deducted else []
    if (
        parts
        and settings.vat == "auto"
        and (method == "gross-less-tax" or (method == "column" and vat.state == "included"))
    ):
        # Less one of them the rest would be neither with nor without tax.
        values = {"headers": printable(", ".join(parts))[:200]}
        choice.questions.append(Finding("several-taxes", "error", recognised.raw.part.label, values=values))
        return
    if (
        vat.state == "included"
        and method == "column"
        and tax
        and column
        and _once(recognised, column)
        and settings.vat != "included"
    ):
        # The tax stands beside the amount: without it the amount is net.
        if vat.why in ("tax-of-gross", "setting", "header-gross", "columns-tie-gross"):
            choice.columns = {name: one for name, one in choice.columns.items() if name != "net_amount"}
            choice.columns["gross_amount"] = column
            method = "gross-less-tax"
            vat = Vat("excluded", "tax-deducted", {"header": column.sampled.header, "tax": tax.sampled.header})
    elif method == "gross-less-tax":
        vat = Vat(
            "excluded",
            "tax-deducted",
            {"header": choice.columns["gross_amount"].sampled.header, "tax": tax.sampled.header if tax else ""},
        )
    choice.amount = replace(choice.amount, method=method, vat=vat)


def _once(recognised: Recognised, column: Candidate) -> bool:
    """Whether amounts and taxes stand on the same rows."""
    return not (recognised.system and recognised.system.facts.get("first_line"))


def _vat(
    recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice, settings: Settings
) -> tuple[Vat, Finding | None]:
    if settings.vat != "auto":
        return Vat(settings.vat, "setting"), None
    column = choice.columns.get("net_amount") or (
        chosen.get("unit_price") if choice.amount.method == "quantity-price" else chosen.get("list_amount")
    )
    header = column.sampled.header if column else ""
    said = says_tax(header)
    if said:
        return Vat(*_SAID[said], {"header": header}), None
    amount = choice.columns["net_amount"].sampled.numbers if "net_amount" in choice.columns else ()
    if amount and (told := _by_relation(recognised, amount, chosen, choice)):
        return told, None
    system = recognised.system
    if system and "vat" in system.facts:
        return Vat(
            "excluded" if system.facts["vat"] == "excluded" else "included", "system", {"system": system.name}
        ), None
    if "tax_amount" in chosen and amount and any(_numbers(chosen, "tax_amount")):
        values = {"header": header, "tax": chosen["tax_amount"].sampled.header}
        return Vat(), Finding("open-vat", "error", recognised.raw.part.label, header, values=values)
    return Vat(), None


def _by_relation(recognised: Recognised, amount: Numbers, chosen: dict[str, Candidate], choice: _Choice) -> Vat | None:
    """Net + tax = gross in the rows, or the tax is a usual rate of the amount, or of the amount less tax."""
    for header, tax in ways_of_tax(recognised, chosen):
        if any(tax) and (told := _related(amount, header, tax, chosen, choice)):
            return told
    return None


def _related(amount: Numbers, header: str, tax: Numbers, chosen: dict[str, Candidate], choice: _Choice) -> Vat | None:
    near = _rounding(chosen, choice.columns["net_amount"].sampled.header)
    others = [one for name in ("gross_amount",) if (one := choice.columns.get(name))]
    for other in others:
        shipping = _numbers(chosen, "shipping_amount") or [None] * len(amount)
        rows = [
            (a, t, s or Decimal(0), g)
            for a, t, s, g in zip(amount, tax, shipping, other.sampled.numbers, strict=True)
            if a and t and g is not None
        ]
        for key, state, test in (
            ("columns-tie-net", "excluded", lambda a, t, s, g: abs(a + s + t - g) <= near or abs(a + t - g) <= near),
            ("columns-tie-gross", "included", lambda a, t, s, g: abs(a + s - g) <= near),
        ):
            fit = sum(1 for row in rows if test(*row))
            if rows and fit >= _HOLDS * len(rows):
                values = {"rows": fit, "header": other.sampled.header, "tax": header}
                return Vat("excluded" if state == "excluded" else "included", key, values)
    rows2 = [(a, t) for a, t in zip(amount, tax, strict=True) if a and t]
    of_net = sum(1 for a, t in rows2 if is_rate(a, t, near))
    shipped = [n or Decimal(0) for n in _numbers(chosen, "shipping_amount")] or [Decimal(0)] * len(amount)
    # A tax of the goods alone is a rate of what is left without the shipping, too.
    whole = [(a, t, s) for a, t, s in zip(amount, tax, shipped, strict=True) if a and t]
    of_gross = sum(1 for a, t, s in whole if is_rate(a - t, t, near) or is_rate(a - t - s, t, near))
    if rows2 and of_net >= _HOLDS * len(rows2) and of_net > of_gross:
        return Vat("excluded", "tax-of-net", {"rows": of_net, "tax": header})
    if rows2 and of_gross >= _HOLDS * len(rows2) and of_gross > of_net:
        return Vat("included", "tax-of-gross", {"rows": of_gross, "tax": header})
    return None


def _rounding(chosen: dict[str, Candidate], header: str) -> Decimal:
    """How far rounding moves an amount: a cent, or a whole unit of a currency without cents, as the yen."""
    named = chosen["currency"].sampled.counts if "currency" in chosen else [split_unit(header).currency]
    codes = {CURRENCIES.get(code.upper(), code.upper()) for code in named}
    return 100 * _CENT if codes and codes <= set(WITHOUT_CENTS) else _CENT


# ------------------------------------------------------------------ totals on lines


def _see_repeated_totals(
    recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice, settings: Settings
) -> None:
    """The total of a document repeated on each of its lines counts once."""
    column = choice.columns.get("net_amount") or choice.columns.get("gross_amount")
    system = recognised.system
    if not column or "document_id" not in chosen:
        return
    if settings.amount_per != "auto":
        choice.amount = replace(choice.amount, per_document=settings.amount_per == "document")
        return
    if system and "amounts" in system.facts:
        choice.amount = replace(choice.amount, per_document=system.facts["amounts"] == "document")
        return
    documents = list(_documents_of(recognised, chosen, column))
    constant = [lines for lines in documents if len({amount for amount, _, _ in lines}) == 1]
    if not documents or len(constant) < _HOLDS * len(documents):
        return
    label, header = recognised.raw.part.label, column.sampled.header
    if _lines_tie(documents, whole=False):
        return
    odd = sum(len({quantity for _, quantity, _ in lines}) > 1 for lines in constant)
    named = column.column == "document_total" or any(c.column == "document_total" and c.sampled is column.sampled for c in recognised.candidates)  # fmt: skip
    if _lines_tie(documents, whole=True) or named or odd or len(constant) >= 10:
        choice.amount = replace(choice.amount, per_document=True)
        choice.findings.append(Finding("total-per-document", "note", label, header, rows=len(constant)))
    else:
        values = {"document": next(iter(chosen["document_id"].sampled.examples), "")}
        choice.questions.append(Finding("open-total", "error", label, header, values=values))


_Line = tuple[Decimal, Decimal | None, Decimal | None]


def _documents_of(recognised: Recognised, chosen: dict[str, Candidate], column: Candidate) -> Iterable[list[_Line]]:
    """Documents of the sample with two different lines or more: amount, quantity and quantity times price of each."""
    lines: dict[tuple[str, str], dict[tuple[str, ...], _Line]] = defaultdict(dict)
    numbers = column.sampled.numbers
    nothing: Numbers = [None] * len(numbers)
    quantities = _numbers(chosen, "quantity") or _numbers(chosen, "line_quantity") or nothing
    prices = _numbers(chosen, "unit_price") or _numbers(chosen, "line_price") or nothing
    all_values = list(zip(*(c.values for c in recognised.sample.columns), strict=True))
    customers = chosen["customer_id"].sampled.values if "customer_id" in chosen else ("",) * len(numbers)
    for i, document in enumerate(chosen["document_id"].sampled.values):
        amount = numbers[i]
        if document and amount:
            lines[document, customers[i]][all_values[i]] = (amount, quantities[i], _times(quantities[i], prices[i]))
    return [list(own.values()) for own in lines.values() if len(own) > 1]


def _lines_tie(documents: list[list[_Line]], whole: bool) -> bool:
    """Whether quantity times price makes the amount of each line, or of all lines together."""
    told = hits = 0
    for lines in documents:
        products = [product for _, _, product in lines if product is not None]
        if len(products) < len(lines):
            continue
        told += 1
        if whole:
            hits += abs(sum(products) - lines[0][0]) <= _CENT * len(lines)
        else:
            hits += all(abs(product - amount) <= _CENT for (amount, _, product) in lines if product is not None)
    return bool(told) and hits >= _HOLDS * told


def _see_heads_among_lines(
    recognised: Recognised, chosen: dict[str, Candidate], choice: _Choice, settings: Settings
) -> None:
    """Documents in which one row adds up the others hold their total as a row of its own: counted, it counts twice."""
    column, system = choice.columns.get("net_amount"), recognised.system
    if not column or "document_id" not in chosen or settings.sales_when or (system and "amounts" in system.facts):
        return
    documents: dict[str, list[tuple[Decimal, int]]] = defaultdict(list)
    rows = zip(chosen["document_id"].sampled.values, column.sampled.numbers, strict=True)
    for place, (document, amount) in enumerate(rows):
        if document and amount:
            documents[document].append((amount, place))
    told = [lines for lines in documents.values() if len(lines) > 2]
    greatest = [(lines, max(lines, key=lambda line: abs(line[0]))) for lines in told]
    heads = [place for lines, (head, place) in greatest if 2 * head == sum(amount for amount, _ in lines)]
    if len(told) < _DOCUMENTS_THAT_TELL or len(heads) < _HOLDS * len(told):
        return
    lines = [place for of in told for _, place in of if place not in set(heads)]
    for one in recognised.sample.columns:
        above, below = ({one.values[place] for place in places} for places in (heads, lines))
        if len(above) == 1 and len(below) <= 3 and not above & below and all(below):
            key, rule = "heads-among-lines", f"{one.header}={','.join(sorted(below))}"
            break
    else:
        if any(one.values[heads[0]].casefold() in TOTAL_WORDS for one in recognised.sample.columns):
            return  # a line that only says "total" is told by its word
        key, rule = "heads-unmarked", ""
    values = {"rule": printable(rule), "document": chosen["document_id"].sampled.values[heads[0]]}
    choice.questions.append(Finding(key, "error", recognised.raw.part.label, column.sampled.header, values=values))


# ------------------------------------------------------------------ cost


def _see_cost(chosen: dict[str, Candidate], choice: _Choice) -> None:
    """Cost of a piece is not cost of the line: it stays the same where the quantity does not."""
    cost, quantity = chosen.get("cost_of_goods"), chosen.get("quantity")
    if (
        not cost
        or not quantity
        or "gesamt" in normalise(cost.sampled.header)
        or "total" in normalise(cost.sampled.header)
    ):
        return
    product = chosen["product"].sampled.values if "product" in chosen else None
    groups: dict[str, list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for i, (c, q) in enumerate(zip(cost.sampled.numbers, quantity.sampled.numbers, strict=True)):
        if c and q and q > 0:
            groups[product[i] if product else ""].append((c, q))
    pairs = [(a, b) for rows in groups.values() for a, b in pairwise(rows) if a[1] != b[1]]
    per_piece = sum(abs(a[0] - b[0]) <= Decimal("0.005") * a[0] for a, b in pairs)
    per_line = sum(abs(a[0] / a[1] - b[0] / b[1]) <= Decimal("0.005") * a[0] / a[1] for a, b in pairs)
    if pairs and per_piece > per_line and per_piece >= len(pairs) * Decimal("0.8"):
        choice.amount = replace(choice.amount, cost_per_piece=True)
        choice.findings.append(Finding("cost-per-piece", "note", column=cost.sampled.header))


# ------------------------------------------------------------------ small helpers


def _numbers(chosen: dict[str, Candidate], name: str) -> Numbers:
    return chosen[name].sampled.numbers if name in chosen else ()


def _times(quantity: Decimal | None, price: Decimal | None) -> Decimal | None:
    return None if quantity is None or price is None else quantity * price


def _holding(one: Numbers, other: Numbers) -> float:
    told = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    return sum(abs(a - b) <= _CENT for a, b in told) / len(told) if told else 0.0
