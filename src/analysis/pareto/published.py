"""What others have published on the share of the top 20 %, to stand beside a company's own figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """A published share of the top 20 %: what it is of, and where it is printed."""

    key: str
    share: float
    source: str


# Each is the mean over the brands or firms of its source, among buyers.
BENCHMARKS = (
    Published("consumer-goods", 0.73, "Kim, Singh & Winer 2017"),
    Published("firms", 0.67, "McCarthy & Winer 2019"),
    Published("subscriptions", 0.59, "McCarthy & Winer 2019"),
)
