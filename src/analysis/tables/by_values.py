"""The day and the amount by what stands in their columns, where no header names them: what is left over tells.

Both are said with the line that decides otherwise; where two columns may be meant, nothing is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import permutations

from analysis.tables.headers import Meaning
from analysis.tables.recognise import FITS, Candidate, Recognised
from analysis.tables.sample import SampledColumn
from analysis.tables.taxes import is_rate
from analysis.tables.units import split_unit

_DAY = re.compile(
    r"(\w{2,10}[,.]? )?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? [^\W\d]{3,10}\.?,? \d{2,4}|[^\W\d]{3,10}\.? \d{1,2}, \d{4})([T ,].*)?"
)
# Days of something else than the sale.
_OTHER_DAYS = re.compile(
    r"(?i)due|f[aä]llig|expir|abl[aä]uf|valid|g[uü]ltig|birth|geb(urt|\.)|requir|deliver|liefer|ship|versand|paid|bezahlt|zahl|payment"
    r"|since|seit|updat|modif|ge[aä]ndert|cancel|storn|return|refund|erstatt|remind|mahn|print|druck|next|n[aä]chst|renew|until|bis\b|ende?\b|import|sync|login|seen|stand|stichtag|as of|snapshot"
)
_CENT = Decimal("0.011")
_HOLDS = Decimal("0.95")
# Beyond that, what fits may fit by chance, or costs more than it tells.
_COLUMNS, _ROWS, _ROWS_THAT_TELL = 12, 200, 5


def holds_days(column: SampledColumn) -> bool:
    """Whether a column holds days that somebody may mean by the date."""
    return bool(column.filled) and (bool(column.cells.day) or column.share(_DAY) >= FITS)


def date_by_values(recognised: Recognised, taken: Iterable[Candidate]) -> Candidate | None:
    """The only column of days that is not one of something else."""
    used = {id(one.sampled) for one in taken}
    found = [
        one for one in recognised.sample.columns
        if id(one) not in used and holds_days(one) and len(one.counts) > 1 and not _OTHER_DAYS.search(one.header)
    ]  # fmt: skip
    return _as("date", found[0]) if len(found) == 1 else None


def amount_by_values(recognised: Recognised, taken: Iterable[Candidate]) -> Candidate | None:
    """The column to which another adds a usual rate of tax to make a third, or the only one whose header names money."""
    taken = list(taken)
    used = {id(one.sampled) for one in taken}
    numbers = [
        one for one in recognised.sample.columns
        if id(one) not in used and one.numeric >= FITS and any(one.numbers) and not holds_days(one)
    ]  # fmt: skip
    if len(numbers) <= _COLUMNS:
        nets = {id(net): net for net, tax, gross in permutations(numbers, 3) if _taxed(net, tax, gross)}
        if len(nets) == 1:
            return _as("net_amount", next(iter(nets.values())))
    if any(one.column in ("discount", "discount_rate", "quantity") for one in taken):
        return None  # what the money is of, or less what, is open
    money = [one for one in numbers if split_unit(one.header).currency]
    return _as("net_amount", money[0]) if len(money) == 1 else None


def _taxed(net: SampledColumn, tax: SampledColumn, gross: SampledColumn) -> bool:
    rows = [
        (n, t, g)
        for n, t, g in zip(net.numbers[:_ROWS], tax.numbers[:_ROWS], gross.numbers[:_ROWS], strict=True)
        if n and t and g
    ]
    if len(rows) < _ROWS_THAT_TELL:
        return False
    return sum(abs(n + t - g) <= _CENT and is_rate(n, t, _CENT) for n, t, g in rows) >= _HOLDS * len(rows)


def _as(column: str, sampled: SampledColumn) -> Candidate:
    return Candidate(column, sampled, Meaning(column, (6, 0), "values"), 1.0)
