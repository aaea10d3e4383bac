"""What causes a cost: types of activities and of costs, as companies name them, by the level that has to bear them.

The levels are those of the contribution accounting by customer (Kundendeckungsbeitragsrechnung): net revenue less cost of
goods is contribution I, less marketing II, less sales and visits III, less service, returns and transport IV.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.tables.schema import normalise

# By cause, in the order in which they are asked: "Service-Telefonat" is service, "Messebesuch" is marketing.
WORDS: dict[str, tuple[str, ...]] = {
    "bonus": ("bonus", "boni", "skonto", "rückvergütung", "werbekostenzuschuss", "rebate", "cashdiscount", "kickback"),
    "returns": ("retoure", "rücksendung", "rückgabe", "return", "restocking"),
    "service": (
        "reklamation", "beschwerde", "service", "kundendienst", "wartung", "reparatur", "garantie", "gewährleistung",
        "hotline", "schulung", "support", "ticket", "case", "complaint", "maintenance", "repair", "warranty", "training",
    ),
    "transport": (
        "fracht", "versand", "transport", "lieferung", "zustellung", "porto", "logistik", "verpackung", "freight",
        "shipping", "delivery", "postage", "logistics", "packaging",
    ),
    "finance": (
        "finanzierung", "zins", "mahn", "inkasso", "forderungsausfall", "kreditversicherung", "financing", "interest",
        "dunning", "collection", "baddebt",
    ),
    "marketing": (
        "werbung", "marketing", "katalog", "mailing", "newsletter", "kampagne", "messe", "muster", "advertising",
        "catalog", "campaign", "tradefair", "sample",
    ),
    "sales": (
        "besuch", "telefonat", "anruf", "außendienst", "innendienst", "vertrieb", "provision", "angebot", "beratung",
        "termin", "visit", "call", "phone", "meeting", "sales", "commission", "quote", "demo", "event", "task", "email",
    ),
}  # fmt: skip
OTHER = "other"
# Among the types of service, what a customer was not content with.
COMPLAINTS = "reklamation|beschwerde|complaint|claim"
CAUSES = (*WORDS, OTHER)

_PLAIN = {cause: tuple(normalise(word) for word in words) for cause, words in WORDS.items()}


def cause(name: str) -> str:
    """The cause of costs of the type `name`; ``other`` where the name tells none.

    Upper and lower case, blanks and signs make no difference, and a word counts anywhere in the name.
    """
    plain = normalise(name)
    return next((key for key, words in _PLAIN.items() if any(word in plain for word in words)), OTHER)


def by_cause(names: Iterable[str]) -> dict[str, list[str]]:
    """The types `names` under their causes, both in order; each cause is there."""
    found: dict[str, list[str]] = {key: [] for key in CAUSES}
    for name in sorted(names):
        found[cause(name)].append(name)
    return found
