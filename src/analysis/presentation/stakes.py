"""What the money of a measure is, and how well it is known."""

from __future__ import annotations

from analysis.language import Words


def at_stake(quantity: str, low: float, high: float, words: Words) -> str:
    """The name of the `quantity` with its range, as far as there is one and the other; empty where there is neither."""
    parts = [words(f"quantity-{quantity}")] if quantity else []
    if low != high:
        bounds = {"low": words.money(low, 0), "high": words.money(high, 0)}
        parts.append(words("stake-range", quantity=quantity, **bounds))
    return ": ".join(parts)
