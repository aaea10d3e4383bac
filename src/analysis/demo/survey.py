"""Three customer surveys and one self-assessment: what customers expect and how satisfied they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.demo.days import day_number, to_dates, workday
from analysis.demo.draws import Draws, Floats, Ints, nearest
from analysis.demo.population import Population

# Item: true Kano category (must-be, one-dimensional, attractive, indifferent), mean satisfaction, mean importance.
ITEMS: dict[str, tuple[str, float, float]] = {
    "Liefertreue": ("M", 4.1, 4.7),
    "Rechnungsstellung": ("M", 4.3, 3.6),
    "Preis": ("O", 3.2, 4.3),
    "Sortiment": ("O", 3.9, 3.9),
    "Beratung": ("O", 3.7, 3.8),
    "Onlineshop": ("A", 3.3, 3.1),
    "Vorführung": ("A", 3.6, 2.9),
    "Verpackung": ("I", 3.8, 2.0),
}
# Answers to "how would you feel if we had it / had it not": 1 like, 2 expect, 3 neutral, 4 tolerate, 5 dislike.
MIDDLE = (2, 4)
ANSWERS = {
    "M": (MIDDLE, (5, 5)),
    "O": ((1, 1), (5, 5)),
    "A": ((1, 1), MIDDLE),
    "I": (MIDDLE, MIDDLE),
}
SURVEY_DAYS = (day_number(2022, 10, 10), day_number(2023, 10, 9), day_number(2024, 10, 7))
KANO_SURVEY = SURVEY_DAYS[-1]  # only the last survey asks the pairs of Kano questions


def ratings(population: Population, contacts: pd.DataFrame, customers: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical table of ratings: value 1 (bad) to 5 (good), one row per respondent, survey and item."""
    draws = Draws(seed, "ratings")
    people = contacts.merge(population.frame.reset_index(names="customer"), on="customer_id")
    parts = [_answers(draws, people, day) for day in SURVEY_DAYS]
    parts.append(_self_assessment(draws, parts[-1], customers))
    table = pd.concat(parts, ignore_index=True)
    table["item"] = pd.Categorical(table["item"], list(ITEMS))
    table = table.sort_values(["date", "customer_id", "respondent_id", "item"], kind="stable", ignore_index=True)
    return table.astype({"item": "str"})


def _answers(draws: Draws, people: pd.DataFrame, day: int) -> pd.DataFrame:
    """One survey: one in five contacts of present customers answer, within two weeks."""
    present = (people["first_day"] < day) & (people["dropout_day"] > day - 90)
    asked = people[present & draws.chance(0.2, len(people))]
    size, width = len(asked), len(ITEMS)
    mood = _mood(draws, asked, day)
    value = scale(_means(1) + mood[:, None] + 0.7 * draws.bell(size, width))
    importance = scale(_means(2) + 0.6 * draws.bell(size, width))
    recommends = nearest(2.4 * (value.mean(axis=1) - 1) + 1.8 + draws.bell(size)).clip(0, 10)
    table = _long(asked["customer_id"], workday(day + draws.between(0, 14, size)), asked["contact_id"], value)
    functional, dysfunctional = _kano(draws, size)
    is_first = table["item"] == next(iter(ITEMS))
    asks_kano = np.full(len(table), day == KANO_SURVEY)
    return table.assign(
        functional=pd.Series(functional, dtype="Int64").where(asks_kano),
        dysfunctional=pd.Series(dysfunctional, dtype="Int64").where(asks_kano),
        importance=importance.ravel(),
        nps=pd.Series(recommends.repeat(width), dtype="Int64").where(is_first),
        perspective="customer",
    )


def _mood(draws: Draws, asked: pd.DataFrame, day: int) -> Floats:
    """Those who complain much, and those who leave within a year, are less satisfied: a tendency, not a law."""
    leaves = asked["dropout_day"] < day + 365
    return np.asarray(0.4 * draws.bell(len(asked)) - 0.5 * leaves - 0.7 * (asked["tier"] == "X"))


def _self_assessment(draws: Draws, answers: pd.DataFrame, customers: pd.DataFrame) -> pd.DataFrame:
    """The owners of the last survey's customers say how they believe to be seen: a little too well."""
    owner = customers.set_index("customer_id")["owner"].dropna()
    rated = answers["customer_id"].drop_duplicates()
    rated = rated[rated.isin(owner.index)]
    size, width = len(rated), len(ITEMS)
    belief = scale(_means(1) + 0.5 + 0.6 * draws.bell(size, width))
    importance = scale(_means(2) + 0.6 * draws.bell(size, width))
    day = np.full(size, workday(np.array([KANO_SURVEY - 14]))[0])
    table = _long(rated, day, rated.map(owner), belief)
    return table.assign(importance=importance.ravel(), perspective="own")


def _kano(draws: Draws, size: int) -> tuple[Ints, Ints]:
    """Pairs of answers: three in four fit the item's true category, the others any category."""
    categories = tuple(ANSWERS)
    true = np.tile([categories.index(category) for category, _, _ in ITEMS.values()], size)
    said = np.where(draws.chance(0.75, len(true)), true, draws.index([1] * len(categories), len(true)))
    ranges = np.array([ANSWERS[category] for category in categories])[said]
    functional, dysfunctional = (
        draws.between(answers[:, 0], answers[:, 1], len(true)) for answers in (ranges[:, 0], ranges[:, 1])
    )
    return functional, dysfunctional


def _long(customer_id: pd.Series, day: Ints, respondent_id: pd.Series, value: Ints) -> pd.DataFrame:
    """One row per respondent and item."""
    width = len(ITEMS)
    return pd.DataFrame(
        {
            "customer_id": customer_id.to_numpy().repeat(width),
            "date": to_dates(day.repeat(width)),
            "item": np.tile(np.array(list(ITEMS), dtype=object), len(day)),
            "value": value.ravel(),
            "respondent_id": respondent_id.to_numpy().repeat(width),
        }
    )


def _means(place: int) -> Floats:
    return np.array([item[place] for item in ITEMS.values()], dtype=float)


def scale(values: npt.ArrayLike) -> Ints:
    """Answers on the scale 1 (bad) to 5 (good)."""
    return nearest(values).clip(1, 5)
