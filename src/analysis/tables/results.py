"""The data basis for machines."""

from __future__ import annotations

from typing import Any

from analysis.tables.audit import amount_text
from analysis.tables.prepared import Audit
from analysis.tables.size import size_of


def data_basis(audit: Audit) -> dict[str, Any]:
    """Rows, money and window: the section ``data_basis`` of ``results.json``."""
    tie = audit.tie
    return {
        "rows_read": tie.rows_read,
        "rows_used": tie.rows_used,
        "rows_set_aside": tie.rows_set_aside,
        "amount_read": amount_text(tie.amount_read),
        "amount_used": amount_text(tie.amount_used),
        "amount_set_aside": amount_text(tie.amount_set_aside),
        "set_aside": {reason: {"rows": rows, "amount": amount_text(amount)} for reason, rows, amount in tie.reasons},
        "currency": audit.currency or None,
        "customers": audit.customers,
        "vat": {"state": audit.vat.state, "why": audit.vat.why, **audit.vat.values},
        "dates": audit.grain,
        "too_small": size_of(audit).too_small,
        "first_date": audit.first_date.isoformat(),
        "last_date": audit.last_date.isoformat(),
        "window": {"start": audit.period.start.isoformat(), "end": audit.period.end.isoformat()},
    }
