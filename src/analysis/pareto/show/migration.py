"""How customers moved between classes, beside what chance alone would move."""

from __future__ import annotations

from analysis.language import Words
from analysis.pareto.migration import Migration, stayed_in_a
from analysis.presentation.shown import Shown, note, verdict
from analysis.presentation.transitions import transitions
from analysis.refusal import Refused


def overlap(found: Migration, words: Words) -> Shown:
    """How much of today's top was top before, and whether that is more or less than chance leaves."""
    moved, chance = found.moves, found.chance
    top, observed = words.percent(moved.top, 0), words.percent(moved.overlap, 0)
    if isinstance(chance, Refused):
        return verdict(words("overlap-alone", top=top, observed=observed), "neutral")
    return verdict(
        words(
            f"overlap-{found.against_chance}",
            top=top,
            observed=observed,
            expected=words.percent(chance.overlap, 0),
            low=words.percent(chance.low, 0),
            high=words.percent(chance.high, 0),
            in_a=words.percent(stayed_in_a(moved.matrix), 0),
            in_a_expected=words.percent(stayed_in_a(chance.matrix), 0),
        ),
        "warn" if found.against_chance == "low" else "neutral",
    )


def moves(found: Migration, words: Words) -> Shown:
    """Customers by class in both periods; in brackets how many chance alone would have put there."""
    matrix = found.moves.matrix
    chance = None if isinstance(found.chance, Refused) else found.chance.matrix
    rows = {row: words("class-new") if row == "new" else row for row in matrix.index}
    caption = words("moves-caption-alone" if chance is None else "moves-caption")
    return transitions(matrix, chance, rows, "from_class", words, caption, ("new", "lost"))


def periods(found: Migration, words: Words) -> Shown:
    """The two periods, and what chance means here."""
    before, after, chance = found.moves.before, found.moves.after, found.chance
    compared = words(
        "moves-periods",
        before_start=words.date(before.start),
        before_end=words.date(before.end),
        after_start=words.date(after.start),
        after_end=words.date(after.end),
    )
    if isinstance(chance, Refused):
        return note(f"{compared} {words(f'refused-{chance.key}')}")
    method = words("moves-method", model=words(f"model-{chance.model}"), draws=words.number(chance.draws))
    return note(f"{compared} {method}")
