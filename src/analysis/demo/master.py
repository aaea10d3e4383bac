"""The master data of the customers: invented names, groups, regions and owners, with the gaps of real life."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.assortment import INDUSTRIES
from analysis.demo.days import LAST_DAY, to_dates
from analysis.demo.draws import Draws, Ints
from analysis.demo.population import CUSTOMERS, Population

GROUPS = 20
GROUP_SIZE = (2, 6)

# Invented names: a beginning and an ending from nature, then a word for the trade.
STARTS = (
    "Alder", "Birken", "Dorn", "Eber", "Erlen", "Falken", "Ginster", "Hasel", "Heiden", "Holunder", "Immen", "Kiesel",
    "Kranich", "Lärchen", "Mühl", "Nebel", "Otter", "Quellen", "Reiher", "Schilf", "Tannen", "Ulmen", "Wacholder",
    "Weiden",
)  # fmt: skip
ENDS = (
    "bach", "beck", "brück", "feld", "furt", "grund", "hagen", "heide", "hof", "kamp", "moor", "rode", "stedt", "tal",
    "winkel",
)  # fmt: skip
TRADE_WORDS: dict[str, tuple[str, ...]] = {
    "Metallbau": ("Metallbau", "Stahlbau", "Schlosserei", "Blechtechnik"),
    "Maschinenbau": ("Maschinenbau", "Antriebstechnik", "Anlagenbau", "Zerspanung"),
    "Elektrohandwerk": ("Elektro", "Elektrotechnik", "Schaltanlagen", "Gebäudetechnik"),
    "Sanitär und Heizung": ("Haustechnik", "Heizungsbau", "Sanitär", "Wärmetechnik"),
    "Holzbau": ("Holzbau", "Tischlerei", "Zimmerei", "Innenausbau"),
    "Bauhandwerk": ("Bau", "Hochbau", "Tiefbau", "Dachbau"),
    "Kfz-Gewerbe": ("Fahrzeugtechnik", "Kfz-Service", "Nutzfahrzeuge", "Karosseriebau"),
    "Lebensmittelbetriebe": ("Backwaren", "Molkerei", "Feinkost", "Mühlenwerke"),
    "Logistik": ("Logistik", "Spedition", "Transporte", "Lagerhaus"),
    "Gebäudeservice": ("Gebäudeservice", "Facility", "Hausmeisterdienste", "Reinigung"),
}
TWINS = ("", " Nord", " Süd", " West", " Ost", " Mitte")

LEGAL_FORMS = ("GmbH", "GmbH & Co. KG", "e.K.", "KG", "UG (haftungsbeschränkt)", "OHG", "GbR", "AG")
LEGAL_FORM_WEIGHTS = (50, 18, 11, 6, 5, 4, 4, 2)
HEAD_FORMS = ("AG", "GmbH", "GmbH & Co. KG", "SE")

# Regions with their weight, and the field representative who looks after each.
REGIONS: dict[str, tuple[float, str]] = {
    "Nordrhein-Westfalen": (20, "AD-01"),
    "Niedersachsen": (17, "AD-02"),
    "Hessen": (14, "AD-03"),
    "Bayern": (11, "AD-04"),
    "Baden-Württemberg": (10, "AD-04"),
    "Rheinland-Pfalz": (6, "AD-03"),
    "Sachsen": (4, "AD-05"),
    "Thüringen": (4, "AD-05"),
    "Sachsen-Anhalt": (3, "AD-05"),
    "Schleswig-Holstein": (3, "AD-02"),
    "Hamburg": (3, "AD-02"),
    "Berlin": (2, "AD-05"),
    "Brandenburg": (2, "AD-05"),
    "Bremen": (2, "AD-02"),
    "Mecklenburg-Vorpommern": (1, "AD-05"),
    "Saarland": (1, "AD-03"),
}
DESKS = ("ID-01", "ID-02", "ID-03")  # the sales desk looks after the small customers
# Chance to have been recommended, by tier, where a recommending customer could be found.
RECOMMENDED = {"A": 0.55, "B": 0.32, "C": 0.15, "X": 0.1}
SEGMENTS = ("Großkunde", "Mittelkunde", "Kleinkunde")


def customers(population: Population, seed: int) -> pd.DataFrame:
    """The canonical table of customers."""
    draws = Draws(seed, "customers")
    frame = population.frame
    group, is_head = _groups(draws, frame)
    industry = np.array(INDUSTRIES, dtype=object)[frame["industry"]]
    legal_form = np.where(
        is_head, draws.pick(HEAD_FORMS, CUSTOMERS), draws.pick(LEGAL_FORMS, CUSTOMERS, LEGAL_FORM_WEIGHTS)
    )
    region = draws.pick(tuple(REGIONS), CUSTOMERS, [weight for weight, _ in REGIONS.values()])
    # The older the record, the less was written down.
    is_old = (frame["acquired_day"] < 0).to_numpy()
    return pd.DataFrame(
        {
            "customer_id": frame["customer_id"],
            "name": _names(draws, industry, group) + " " + legal_form,
            "legal_form": draws.forget(legal_form, 0.05),
            "parent": _parents(frame, group, is_head),
            "industry": draws.forget(industry, 0.06),
            "region": draws.forget(region, 0.02),
            "acquired_on": draws.forget(to_dates(frame["acquired_day"].to_numpy()), np.where(is_old, 0.25, 0.02)),
            "acquisition_cost": draws.forget(_acquisition_cost(draws, frame), np.where(is_old, 0.85, 0.10)),
            "referrer_id": _referrers(draws, frame),
            "owner": draws.forget(_owners(draws, region, frame["tier"]), 0.04),
            "segment": draws.forget(_segments(draws, frame), 0.05),
        }
    )


def _groups(draws: Draws, frame: pd.DataFrame) -> tuple[Ints, np.ndarray]:
    """The number of each customer's group (-1: none), and who heads it: the largest."""
    sizes = draws.between(*GROUP_SIZE, GROUPS)
    members = draws.order(CUSTOMERS)[: sizes.sum()]
    group = np.full(CUSTOMERS, -1)
    group[members] = np.repeat(np.arange(GROUPS), sizes)
    largest = frame["potential"].groupby(group).idxmax()
    return group, frame.index.isin(largest[largest.index >= 0])


def _names(draws: Draws, industry: np.ndarray, group: Ints) -> pd.Series:
    """Unlike names; the members of a group share the first word."""
    stems = [start + end for start in STARTS for end in ENDS]
    order = draws.order(len(stems))
    own_stem = order[GROUPS + draws.between(0, len(stems) - GROUPS - 1, CUSTOMERS)]
    stem = np.array(stems, dtype=object)[np.where(group >= 0, order[group], own_stem)]
    words = np.array([TRADE_WORDS[name] for name in INDUSTRIES], dtype=object)
    place = np.array([INDUSTRIES.index(name) for name in industry])
    name = pd.Series(stem + " " + words[place, draws.between(0, words.shape[1] - 1, CUSTOMERS)])
    return name + name.groupby(name).cumcount().map(dict(enumerate(TWINS)))


def _parents(frame: pd.DataFrame, group: Ints, is_head: np.ndarray) -> pd.Series:
    heads = dict(zip(group[is_head], frame["customer_id"][is_head], strict=True))
    return pd.Series(group).map(heads).mask(is_head)


def _acquisition_cost(draws: Draws, frame: pd.DataFrame) -> pd.Series:
    """Whole euros: larger customers were courted for longer."""
    effort = frame["tier"].map({"A": 1500, "B": 700, "C": 260, "X": 400})
    return (effort * (0.4 + 0.6 * draws.exponential(CUSTOMERS))).floordiv(1).astype(float)


def _referrers(draws: Draws, frame: pd.DataFrame) -> pd.Series:
    """One new customer in seven was recommended by one who had ordered before and was still there.

    Recommendations pay: they bring large customers more often than small ones.
    """
    earlier = np.floor(draws.uniform(CUSTOMERS) * np.arange(CUSTOMERS)).astype(np.int64)
    acquired = frame["acquired_day"].to_numpy()
    could = (frame["first_day"].to_numpy()[earlier] <= acquired) & (frame["dropout_day"].to_numpy()[earlier] > acquired)
    was = draws.chance(frame["tier"].map(RECOMMENDED), CUSTOMERS) & could & (acquired <= LAST_DAY)
    return frame["customer_id"].iloc[earlier].reset_index(drop=True).where(was)


def _owners(draws: Draws, region: np.ndarray, tier: pd.Series) -> np.ndarray:
    field = pd.Series(region).map({name: owner for name, (_, owner) in REGIONS.items()})
    return np.where((tier == "C") & draws.chance(0.7, CUSTOMERS), draws.pick(DESKS, CUSTOMERS), field)


def _segments(draws: Draws, frame: pd.DataFrame) -> np.ndarray:
    """The company's own opinion of size: right on the whole, wrong in places."""
    opinion = (frame["potential"] * np.exp(0.5 * draws.bell(CUSTOMERS))).rank(pct=True)
    return np.select([opinion > 0.88, opinion > 0.55], SEGMENTS[:2], SEGMENTS[2])
