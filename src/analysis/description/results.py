"""The section ``customer_description`` of ``results.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.description.page import Description


def customer_description(page: Description) -> dict[str, Any]:
    """Repeat rate, completeness by area, score by principle, coverage by role, NPS and share of wallet; None where unknown."""
    roles, fascination, wallets = page.roles, page.fascination, page.wallets
    nps = None if isinstance(fascination, Refused) else fascination.nps
    share = float("nan") if isinstance(wallets, Refused) else wallets.share
    return {
        "repeat_rate": round(page.overview.repeat_share, 10),
        "completeness": {area: round(value, 6) for area, value in page.known.areas.items()},
        "principles": {name: round(value, 6) for name, value in page.principles.scores["score"].items()},
        "role_coverage": None
        if isinstance(roles, Refused)
        else {role: round(value, 6) for role, value in roles.items()},
        "nps": None
        if nps is None
        else {"value": round(nps.value, 6), "half_width": round(nps.half_width, 6), "respondents": nps.n},
        "share_of_wallet": None if share != share else round(share, 6),
    }
