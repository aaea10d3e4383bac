"""Margin and cost to serve of very many customers: sums of the engine, credibility by moments, shares as expressions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from analysis.clv.economics import Margin, margin_of
from analysis.contribution.ladder import Ladder
from analysis.scale.customers import PARTS
from analysis.scale.engine import real

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Earned:
    """What customers bring and cost.

    Attributes
    ----------
    customers : with ``<part>`` for `PARTS` of the whole window, goods filled with an assumed margin; known (whether the
        contribution is), contribution_1, contribution, kept_/bought_/served_ of either half for credibility, as floats
    ladder : `analysis.contribution` of two rows: the customers whose contribution is known, together, and the others
    """

    customers: ir.Table
    ladder: Ladder

    @property
    def margin(self) -> Margin:
        return margin_of(self.ladder)


def earned(customers: ir.Table, carrying: tuple[str, ...], margin_rate: float | None) -> Earned:
    """The ladder of each customer, and its sums.

    Parameters
    ----------
    customers : as `analysis.scale.customers.Laid` has them
    carrying : tables of caused costs that carry money
    margin_rate : margin assumed on sales without cost of goods; None: nothing is assumed
    """
    asked = customers.agg(gaps=_gapped(customers).ifelse(1, 0).sum(), customers=customers.count())
    found = asked.to_pyarrow().to_pylist()[0]
    goods: Literal["all", "some", "assumed", "none"] = "all"
    if found["gaps"]:
        all_gaps = found["gaps"] == found["customers"]
        goods = "assumed" if margin_rate is not None else "none" if all_gaps else "some"
    filled = {
        f"goods_{half}": customers[f"goods_{half}"] + customers[f"uncosted_{half}"] * real(1 - (margin_rate or 0.0))
        for half in ("before", "after")
    }
    table = customers.mutate(**filled)
    known = ~_gapped(table) if goods in ("some", "none") else _gapped(table).notnull()
    table = table.mutate(known=known)
    table = table.mutate(**{part: table[f"{part}_before"] + table[f"{part}_after"] for part in PARTS})
    table = table.mutate(contribution_1=(table.revenue - table.bonus - table.goods).round(6))
    table = table.mutate(contribution=table.contribution_1 - table.served if carrying else table.contribution_1)
    return Earned(table, _ladder(table, carrying, goods, margin_rate))


def _gapped(table: ir.Table) -> ir.BooleanColumn:
    return table.gaps_before + table.gaps_after > 0


def _ladder(
    table: ir.Table,
    carrying: tuple[str, ...],
    goods: Literal["all", "some", "assumed", "none"],
    margin_rate: float | None,
) -> Ladder:
    sums = {part: table[part].sum() for part in PARTS}
    found = table.group_by("known").agg(**sums, times=(table.x + 1).sum()).to_pyarrow().to_pandas()
    frame = found.sort_values("known", ascending=False, ignore_index=True)
    frame["goods"] = frame["goods"].where(frame["known"].astype(bool))
    frame["net_revenue"] = frame["revenue"] - frame["bonus"]
    frame["db1"] = frame["net_revenue"] - frame["goods"]
    # Marketing, sales and service are not told apart here: the last level is contribution less all cost to serve.
    frame["db4"] = frame["db1"] - frame["served"]
    revenue, uncosted = float(frame["revenue"].sum()), float(frame["uncosted"].sum())
    return Ladder(
        frame=frame,
        goods=goods,
        assumed_rate=margin_rate if goods == "assumed" else None,
        assumed_share=uncosted / revenue if goods == "assumed" and revenue else 0.0,
        sources=carrying,
        types={},
        silent=0,
        ties=(),
    )


@dataclass(frozen=True)
class Credible:
    """`analysis.statistics.credibility` as moments: estimate = Z own + (1 - Z) mean, with Z = m / (m + `ratio`).

    Attributes
    ----------
    ratio : variance within customers over that between them; None where customers do not differ
    mean : of the base; NaN where nobody has any weight
    """

    ratio: float | None
    mean: float

    def of(self, amount: ir.FloatingColumn, weight: ir.FloatingColumn) -> ir.FloatingColumn:
        """The estimate of each customer from amounts and weights of all periods together."""
        if self.ratio is None:
            return weight * real(0) + real(self.mean)
        own = _over(amount, weight)
        trust = _over(weight, weight + real(self.ratio), weight > 0)
        return trust * own + (1 - trust) * real(self.mean)


def credible(table: ir.Table, amounts: tuple[str, str], weights: tuple[str, str]) -> Credible:
    """The moments over all of `table`, in three passes over what was laid down."""
    columns = {f"a{n}": table[name] for n, name in enumerate(amounts)}
    columns |= {f"w{n}": table[name] for n, name in enumerate(weights)}
    part = table.select(**columns)
    part = part.mutate(amount=part.a0 + part.a1, whole=part.w0 + part.w1)
    part = part.mutate(own=_over(part.amount, part.whole))
    ratios = [_over(part[f"a{n}"], part[f"w{n}"]) for n in (0, 1)]
    mean = _over(part.w0 * ratios[0] + part.w1 * ratios[1], part.whole)
    squares = part.w0 * (ratios[0] - mean) ** 2 + part.w1 * (ratios[1] - mean) ** 2
    both = ((part.w0 > 0) & (part.w1 > 0)).ifelse(1, 0)
    first = part.agg(
        squares=squares.sum(),
        degrees=both.sum(),
        total=part.whole.sum(),
        of_squares=(part.whole * part.whole).sum(),
        count=(part.whole > 0).ifelse(1, 0).sum(),
        product=(part.whole * part.own).sum(),
    )
    found = first.to_pyarrow().to_pylist()[0]
    total = found["total"] or 0.0
    if not total:
        return Credible(None, float("nan"))
    within = found["squares"] / found["degrees"] if found["degrees"] else 0.0
    level = found["product"] / total
    freedom = total - found["of_squares"] / total
    between = 0.0
    if freedom > 0:
        spread = part.agg(spread=(part.whole * (part.own - real(level)) ** 2).sum()).to_pyarrow()["spread"][0].as_py()
        between = max(0.0, (spread - (found["count"] - 1) * within) / freedom)
    if not between:
        return Credible(None, level)
    ratio = within / between
    trust = _over(part.whole, part.whole + real(ratio), part.whole > 0)
    sums = part.agg(trust=trust.sum(), own=(trust * part.own).sum()).to_pyarrow().to_pylist()[0]
    return Credible(ratio, sums["own"] / sums["trust"])


def _over(
    amount: ir.FloatingColumn, weight: ir.FloatingColumn, where: ir.BooleanColumn | None = None
) -> ir.FloatingColumn:
    """The ratio, 0 where there is no weight."""
    import ibis

    some = (weight > 0) if where is None else where
    return ibis.ifelse(some, amount / ibis.ifelse(some, weight, real(1)), real(0))
