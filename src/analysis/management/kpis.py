"""The tree of key performance indicators: what the money of a year is made of, as exact arithmetic; and what is believed to
drive it, as hypotheses that are marked as such.

Ratios are ratios of sums, so that each node is what its operation makes of its children, with nothing left over.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.claims import Claim
from analysis.loyalty.change import Change, Lens
from analysis.loyalty.history import Measure
from analysis.quantities import Unit
from analysis.refusal import Refused

Operation = Literal["product", "sum", "leaf"]
Standing = Literal["supported", "contradicted", "undecided", "not_testable"]


@dataclass(frozen=True)
class Node:
    """A figure of two periods.

    Attributes
    ----------
    key : names it in the language room
    before, after : in the unit; NaN where the earlier period was not observed
    operation : how `children` make it
    """

    key: str
    unit: Unit
    before: float
    after: float
    operation: Operation = "leaf"
    children: tuple[Node, ...] = ()

    @property
    def change(self) -> float:
        """Relative; NaN where there is nothing to compare with."""
        return self.after / self.before - 1 if self.before > 0 else float("nan")

    def computed(self, side: Literal["before", "after"]) -> float:
        """What the operation makes of the children."""
        values: list[float] = [getattr(child, side) for child in self.children]
        if self.operation == "leaf":
            return float(getattr(self, side))
        return math.prod(values) if self.operation == "product" else math.fsum(values)

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Node]]:
        """The node and all below it, each with its depth."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True)
class Hypothesis:
    """A driver that is believed, not computed.

    Attributes
    ----------
    driver : what is believed to drive `node`
    claim : of the ledger
    standing : what the data say to it
    """

    driver: str
    node: str
    claim: str
    standing: Standing


@dataclass(frozen=True)
class Tree:
    """The tree and the hypotheses at its leaves."""

    root: Node
    measure: Measure
    hypotheses: tuple[Hypothesis, ...]

    @property
    def nodes(self) -> Mapping[str, Node]:
        return {node.key: node for _, node in self.root.walk()}


# What is believed to drive which node, and the claim that tests it.
_HYPOTHESES = (
    ("satisfaction", "kept", "satisfaction_repurchase"),
    ("contact", "kept", "contacts_lost"),
    ("delivery", "frequency", "faster_than_planned"),
    ("upselling", "order_value", "upselling"),
    ("tenure", "margin", "longer_more_profitable"),
)


def tree(found: Change | Refused, earlier: Change | Refused, claims: Sequence[Claim]) -> Tree | Refused:
    """The tree of the two periods of `found`.

    Parameters
    ----------
    earlier : the change as it was known at the end of the first period: how its customers came about
    claims : of all pages
    """
    if isinstance(found, Refused):
        return found
    one, other = found.before, found.after
    customers = _customers(found, earlier)
    each = _ratio(
        "revenue_per_customer", one, other, lambda lens: lens.revenue / lens.customers, "money",
        _ratio("frequency", one, other, lambda lens: lens.frequency, "number"),
        _ratio("order_value", one, other, lambda lens: lens.order_value, "money"),
    )  # fmt: skip
    revenue = Node("revenue", "money", one.revenue, other.revenue, "product", (customers, each))
    root = revenue
    if found.measure == "contribution":
        margin = _ratio("margin", one, other, lambda lens: lens.margin, "share")
        root = Node("contribution", "money", one.money, other.money, "product", (revenue, margin))
    nodes = {node.key for _, node in root.walk()}
    said = {claim.key: claim for claim in claims}
    beliefs = [
        Hypothesis(driver, node, key, standing(said[key]))
        for driver, node, key in _HYPOTHESES
        if node in nodes and key in said
    ]
    return Tree(root, found.measure, tuple(beliefs))


def standing(claim: Claim) -> Standing:
    """The verdict, where tested without an answer is not the same as not testable."""
    return "undecided" if claim.reason == "undecided" else claim.verdict


def _customers(found: Change, earlier: Change | Refused) -> Node:
    before: dict[str, float] = dict.fromkeys(("kept", "won", "returned"), float("nan"))
    # The earlier comparison ends where this one begins, unless the window is too short for it.
    if not isinstance(earlier, Refused) and earlier.after.customers == found.before.customers:
        before = {name: float(earlier.customers["customers"][name]) for name in before}
    parts = tuple(Node(name, "count", before[name], float(found.customers["customers"][name])) for name in before)
    return Node("customers", "count", float(found.before.customers), float(found.after.customers), "sum", parts)


def _ratio(key: str, one: Lens, other: Lens, of: Callable[[Lens], float], unit: Unit, *children: Node) -> Node:
    return Node(key, unit, of(one), of(other), "product" if children else "leaf", children)
