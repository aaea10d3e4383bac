"""What can be seen of each customer without a model, and the reasons it gives to fear that the customer leaves."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

# As long overdue as an alert of the portrait.
OVERDUE = 1.5
FALLING = -0.3
# An order value rests on so many purchases, or it is one order's accident.
_FEWEST = 2
REASONS = ("overdue", "contact", "complaints", "falling", "unlikely")


@dataclass(frozen=True)
class Signals:
    """Signals of the customers of the window.

    Attributes
    ----------
    frame : index customer_id; days_since, gap, own, overdue_ratio (see `analysis.loyalty.rhythm`), contact_gap (days
        since the last contact, NaN: none recorded), complaints (of the last year), order_value_change (revenue a
        purchase against the period before; NaN where either holds too few purchases), owner (text or None)
    contacts_known : whether any contact is recorded at all
    contact_days : days after which a contact counts as lost
    """

    frame: pd.DataFrame
    contacts_known: bool
    contact_days: int

    @property
    def unmet(self) -> pd.Series:
        """Who was spoken to before, and not for too long."""
        return self.frame["contact_gap"] > self.contact_days

    def reasons(self, p_alive: pd.Series | None) -> pd.Series:
        """The keys of `REASONS` of each customer, parted by semicolons; empty where nothing speaks for leaving.

        Where nothing else is seen, ``unlikely`` says that P(active), `p_alive` by customer_id, is below a half.
        """
        frame = self.frame
        marks = {
            "overdue": frame["overdue_ratio"] > OVERDUE,
            "contact": self.unmet,
            "complaints": frame["complaints"] > 0,
            "falling": frame["order_value_change"] <= FALLING,
        }
        text = pd.Series("", index=frame.index)
        for key, mark in marks.items():
            text = text.where(~mark, text + ";" + key)
        text = text.str.removeprefix(";").rename("risk_reasons")
        if p_alive is None:
            return text
        return text.mask((text == "") & (p_alive.reindex(text.index) < 0.5), "unlikely")


def order_value_change(lives: pd.DataFrame) -> pd.Series:
    """Revenue a purchase of the later period against the earlier one, less one; see `analysis.loyalty.history`."""
    enough = (lives["purchases_before"] >= _FEWEST) & (lives["purchases_after"] >= _FEWEST)
    old, new = (lives[f"revenue_{span}"] / lives[f"purchases_{span}"].where(enough) for span in ("before", "after"))
    return new / old.where(old > 0) - 1
