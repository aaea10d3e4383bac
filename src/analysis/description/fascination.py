"""What customers think of us: recommendation, the fascination pyramid, importance against satisfaction, both views."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.description.kano import kano
from analysis.description.satisfaction import (
    NetPromoterScore,
    Scale,
    by_item,
    net_promoter_score,
    on_scale,
    perception_gap,
)
from analysis.refusal import INAPPLICABLE, Refused


@dataclass(frozen=True)
class Fascination:
    """What the ratings say.

    Attributes
    ----------
    nps : None for fewer than five respondents
    scale : of the ratings; None where it cannot be told
    kano : rows of `kano`, or why there are none
    items : rows of `by_item`
    gap : rows of `perception_gap`, or why there are none
    """

    nps: NetPromoterScore | None
    scale: Scale | None
    kano: pd.DataFrame | Refused
    items: pd.DataFrame
    gap: pd.DataFrame | Refused


def fascination(ratings: pd.DataFrame | None) -> Fascination | Refused:
    """From the typed table of ratings; refused as ``no-ratings`` without one."""
    if ratings is None:
        return Refused("no-ratings")
    rated, scale = on_scale(ratings)
    features, gap = kano(ratings), perception_gap(rated)
    return Fascination(
        net_promoter_score(ratings),
        scale,
        INAPPLICABLE if features is None else features,
        by_item(rated),
        INAPPLICABLE if gap is None or scale is None else gap,
    )


@dataclass(frozen=True)
class Pyramid:
    """Items by layer, from what is taken for granted up, with their mean satisfaction where it is known."""

    layers: dict[str, list[str]]
    satisfaction: pd.Series


LAYERS = ("M", "O", "A")


def pyramid(found: Fascination | Refused) -> Pyramid | Refused:
    """The fascination pyramid, where pairs of answers exist."""
    if isinstance(found, Refused):
        return found
    if isinstance(found.kano, Refused) or not (found.kano["category"] != "").any():
        return INAPPLICABLE
    category = found.kano["category"]
    layers = {name: [str(item) for item in category.index[category == name]] for name in LAYERS}
    return Pyramid(layers, found.items["satisfaction"])


@dataclass(frozen=True)
class Importance:
    """Importance against satisfaction (Martilla & James 1977): items, the means, and what is important but not satisfying."""

    items: pd.DataFrame
    middle: pd.Series
    wanting: pd.Series


def importance(found: Fascination | Refused) -> Importance | Refused:
    """Where only ratings exist, no pairs of answers."""
    if isinstance(found, Refused):
        return found
    if not isinstance(pyramid(found), Refused) or len(found.items) < 2 or found.items["importance"].isna().any():
        return INAPPLICABLE
    middle = found.items[["satisfaction", "importance"]].mean()
    wanting = (found.items["importance"] >= middle["importance"]) & (
        found.items["satisfaction"] < middle["satisfaction"]
    )
    return Importance(found.items, middle, wanting)


@dataclass(frozen=True)
class Views:
    """The customers' view beside our own: rows of `perception_gap`, its mean, and the scale."""

    gap: pd.DataFrame
    scale: Scale

    @property
    def over(self) -> float:
        """By how many points customers see us better than we do; negative: worse."""
        return float(self.gap["gap"].mean())


def views(found: Fascination | Refused) -> Views | Refused:
    """Both views, where both were asked for."""
    if isinstance(found, Refused):
        return found
    return INAPPLICABLE if isinstance(found.gap, Refused) or found.scale is None else Views(found.gap, found.scale)
