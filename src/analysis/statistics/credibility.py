"""How far to trust a single customer's own figure: credibility after Bühlmann & Straub.

A customer's ratio (margin to revenue, cost to purchases) is mixed with the base's, with the more weight the more the
customer's own history tells: Z = m / (m + s²/a), with m the customer's weight, s² the variance within customers and a
that between them. Source: Bühlmann & Straub (1970), Glaubwürdigkeit für Schadensätze, Mitteilungen der Vereinigung
schweizerischer Versicherungsmathematiker 70; estimators as in Bühlmann & Gisler (2005), A course in credibility theory,
ch. 4.8.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Credibility:
    """Ratios with their credibility.

    Attributes
    ----------
    estimates : ratio of each customer
    weights : Z, how much of it is the customer's own, 0 to 1
    mean : ratio of the base
    within, between : variance of a ratio of weight 1 within customers, and of their true ratios
    """

    estimates: np.ndarray
    weights: np.ndarray
    mean: float
    within: float
    between: float


def credibility(amounts: np.ndarray, weights: np.ndarray) -> Credibility:
    """Estimate the ratio amount / weight of each customer from several periods.

    Parameters
    ----------
    amounts, weights : customers in rows, periods in columns; an amount without a weight counts for its customer, but
        tells nothing of the variance. A customer without any weight gets the mean; it is NaN where nobody has any.
    """
    whole = weights.sum(axis=1)
    own = np.divide(amounts.sum(axis=1), whole, out=np.zeros(len(whole)), where=whole > 0)
    within = _within(amounts, weights)
    between = _between(own, whole, within)
    trust = (
        np.divide(whole, whole + within / between, out=np.zeros(len(whole)), where=whole > 0) if between else 0 * own
    )
    # Where customers do not differ, the mean is that of their sum.
    mixing = trust if trust.sum() > 0 else whole
    mean = float(np.dot(mixing, own) / mixing.sum()) if whole.any() else float("nan")
    return Credibility(trust * own + (1 - trust) * mean, trust, mean, within, between)


def _within(amounts: np.ndarray, weights: np.ndarray) -> float:
    ratios = np.divide(amounts, weights, out=np.zeros(weights.shape), where=weights > 0)
    present = weights.sum(axis=1)
    mean = np.divide((weights * ratios).sum(axis=1), present, out=np.zeros(len(present)), where=present > 0)
    degrees = np.maximum((weights > 0).sum(axis=1) - 1, 0).sum()
    return float((weights * np.square(ratios - mean[:, None])).sum() / degrees) if degrees else 0.0


def _between(own: np.ndarray, whole: np.ndarray, within: float) -> float:
    total = whole.sum()
    if not total:
        return 0.0
    freedom = total - np.square(whole).sum() / total
    if freedom <= 0:
        return 0.0
    spread = np.dot(whole, np.square(own - np.dot(whole, own) / total))
    return max(0.0, float((spread - ((whole > 0).sum() - 1) * within) / freedom))
