"""Who is gone and worth trying."""

from __future__ import annotations

from analysis.base import CustomerBase
from analysis.loyalty.winback import BEYOND_US


def test_only_what_can_be_mended_is_tried(demo: CustomerBase) -> None:
    found = demo.loyalty.winback
    some = found.worth_trying
    assert not some["loss_reason"].isin(BEYOND_US).any()
    assert (some[["if_active", "strength"]] > 0).all().all()
    assert some["if_active"].is_monotonic_decreasing
    # Those at risk and those gone are not the same customers, but for those whom the master data call lost.
    lost = demo.side("customers").set_index("customer_id")["lost_on"].notna()
    both = some.index.intersection(demo.loyalty.risk.endangered.index)
    assert lost[both].all()


def test_returns_are_counted_among_the_dormant(demo: CustomerBase) -> None:
    found = demo.loyalty.winback
    assert found.returned == demo.loyalty.change.customers.loc["returned", "customers"]
    share, low, high = found.returns
    assert 0 < low < share == found.returned / found.dormant < high
