"""How the customers rate the strongest competitor, and which kind of benefit each item is."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.assortment import INDUSTRIES
from analysis.demo.draws import Draws
from analysis.demo.planted import CONTESTED_INDUSTRY
from analysis.demo.population import Population
from analysis.demo.survey import ITEMS, scale

# The four kinds of benefit of seed article 000.
BENEFIT = {
    "Liefertreue": "functional", "Rechnungsstellung": "functional", "Preis": "economic", "Sortiment": "functional",
    "Beratung": "psychological", "Onlineshop": "functional", "Vorführung": "psychological", "Verpackung": "ecological",
}  # fmt: skip
ASKED = 0.65  # share of the respondents who also rate a competitor
BEHIND = -0.25  # how the competitor does on the whole
AHEAD = 1.4  # how much better it does where it is cheaper


def with_rivals(ratings: pd.DataFrame, population: Population, seed: int) -> pd.DataFrame:
    """The canonical ratings with the competitor's, below the customer's own of the same day, and with benefit."""
    draws = Draws(seed, "competitors")
    ours = ratings[ratings["perspective"] == "customer"]
    answered = ours.drop_duplicates(["respondent_id", "date"])[["respondent_id", "date"]]
    asked = answered[draws.chance(ASKED, len(answered))]
    theirs = ours.merge(asked, on=["respondent_id", "date"])[["customer_id", "date", "item", "respondent_id"]]
    industry = pd.Series(population.frame["industry"].to_numpy(), index=population.frame["customer_id"])
    contested = theirs["customer_id"].map(industry) == INDUSTRIES.index(CONTESTED_INDUSTRY)
    cheaper = contested & (theirs["item"].map(BENEFIT) == "economic")
    usual = theirs["item"].map({item: mean for item, (_, mean, _) in ITEMS.items()})
    value = scale(usual + BEHIND + AHEAD * cheaper + 0.8 * draws.bell(len(theirs)))
    rated = theirs.assign(value=value, perspective="competitor")
    # Only the customers' own answers have an importance.
    table = pd.concat([ratings.astype({"importance": "Int64"}), rated], ignore_index=True)
    keys = ["date", "customer_id", "respondent_id"]
    place = np.where(table["perspective"] == "competitor", 1, 0)
    table = table.assign(place=place).sort_values([*keys, "place"], kind="stable", ignore_index=True)
    return table.drop(columns="place").assign(benefit=lambda rows: rows["item"].map(BENEFIT))
