"""Which column holds the tax: several may, and some that no vocabulary knows; the numbers of the rows tell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from analysis.tables.headers import Meaning
from analysis.tables.recognise import FITS, Candidate, Recognised
from analysis.tables.sample import SampledColumn

# Rates of value added tax in Europe, and zero is none.
_RATES = tuple(map(Decimal, ["0.19", "0.07", "0.16", "0.05", "0.20", "0.10", "0.13", "0.21", "0.06", "0.09", "0.12", "0.055", "0.022", "0.081", "0.077", "0.026", "0.025", "0.038", "0.22", "0.23", "0.08", "0.24", "0.14", "0.25", "0.27", "0.18", "0.15", "0.17"]))  # fmt: skip
_CENT = Decimal("0.011")
_HOLDS = Decimal("0.95")
# Beyond that many columns and rows, looking for more evidence costs more than it tells.
_COLUMNS, _ROWS = 60, 200
# So few rows may fit by chance.
_ROWS_THAT_TELL = 5

Numbers = Sequence[Decimal | None]


def is_rate(net: Decimal, tax: Decimal, near: Decimal) -> bool:
    """Whether `tax` is a usual rate of `net`."""
    return any(abs(net * rate - tax) <= near for rate in _RATES)


def add_taxes(recognised: Recognised, amounts: Sequence[Candidate], chosen: dict[str, Candidate]) -> None:
    """Choose as the tax the column between two amounts that is a usual rate of one of them, whatever its header says.

    Nothing is changed where the column known by its name explains how two of the amounts differ, or none does better.
    """
    different = list({id(one.sampled): one for one in amounts if one.sampled.filled}.values())
    if len(different) < 2 or len(recognised.sample.columns) > _COLUMNS:
        return
    known = chosen.get("tax_amount")
    if known and (known.meaning.why in ("declared", "system") or _explains(different, known.sampled.numbers)):
        return
    taken = {id(one.sampled) for one in (*different, *chosen.values())}
    others = [one for one in recognised.sample.columns if id(one) not in taken and one.numeric >= FITS and one.filled]
    for one in others:
        if _explains(different, one.numbers, rates=True):
            chosen["tax_amount"] = Candidate("tax_amount", one, Meaning("tax_amount", (6, 0), "values"), 1.0)
            return


def ways_of_tax(recognised: Recognised, chosen: dict[str, Candidate]) -> list[tuple[str, Numbers]]:
    """What the tax of a row may be, with the headers behind it: one column, the different ones together, or all together."""
    known = chosen.get("tax_amount")
    if not known:
        return []
    ways: list[tuple[str, Numbers]] = [(known.sampled.header, known.sampled.numbers)]
    columns = _with_money(recognised, known)
    if len(columns) > 1 and known.meaning.why != "declared":
        different = [one for i, one in enumerate(columns) if all(one.numbers != other.numbers for other in columns[:i])]
        ways += [(", ".join(one.header for one in some), together(some)) for some in (different, columns)]
    return ways


def parts_of_tax(recognised: Recognised, chosen: dict[str, Candidate], gross: Numbers) -> list[str]:
    """The headers of several columns of tax where the chosen one is not known to hold all of what is in the gross amount."""
    known = chosen.get("tax_amount")
    columns = _with_money(recognised, known) if known and known.meaning.why != "declared" else []
    if known is None or len(columns) < 2:
        return []
    rows = [(g, t) for g, t in zip(gross, known.sampled.numbers, strict=True) if g and t]
    if rows and sum(is_rate(g - t, t, _CENT) for g, t in rows) >= _HOLDS * len(rows):
        return []
    rest = together([one for one in columns if one is not known.sampled])
    both = [(a or Decimal(0), b or Decimal(0)) for a, b in zip(known.sampled.numbers, rest, strict=True) if a or b]
    if len(columns) > 2 and sum(abs(a - b) <= _CENT for a, b in both) >= _HOLDS * len(both):
        return []
    return [one.header for one in columns]


def _with_money(recognised: Recognised, known: Candidate) -> list[SampledColumn]:
    columns = {id(one.sampled): one.sampled for one in (known, *recognised.of("tax_amount"))}
    return [one for one in columns.values() if any(one.numbers)]


def together(columns: Sequence[SampledColumn]) -> tuple[Decimal | None, ...]:
    """The sum of columns, row by row; None where none of them holds anything."""
    rows = zip(*(one.numbers for one in columns), strict=True)
    return tuple(sum(told, Decimal(0)) if (told := [n for n in row if n is not None]) else None for row in rows)


def _explains(amounts: Sequence[Candidate], tax: Numbers, rates: bool = False) -> bool:
    """Whether one of the amounts is another one and the tax, in the rows that tell."""
    for whole in amounts:
        for part in amounts:
            if whole.sampled is part.sampled:
                continue
            rows = [
                (w, p, t)
                for w, p, t in zip(
                    whole.sampled.numbers[:_ROWS], part.sampled.numbers[:_ROWS], tax[:_ROWS], strict=True
                )
                if w and p and t
            ]
            fit = sum(abs(w - p - t) <= _CENT and (not rates or is_rate(p, t, _CENT)) for w, p, t in rows)
            if len(rows) >= (_ROWS_THAT_TELL if rates else 1) and fit >= _HOLDS * len(rows):
                return True
    return False
