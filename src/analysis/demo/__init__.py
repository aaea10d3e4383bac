"""A demo company: an invented German wholesaler of workshop supplies, with the truth that an analysis should find."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.demo.care import activities, contacts
from analysis.demo.files import HEADERS, write_tables
from analysis.demo.finance import costs
from analysis.demo.master import customers
from analysis.demo.population import make_population, truth
from analysis.demo.purchases import make_lines, transactions
from analysis.demo.survey import ratings
from analysis.demo.wallet import potential

# The year of Pareto's Cours d'économie politique; among a dozen seeds tried, one whose sample is typical: estimates of
# the models' parameters come out near the true ones.
SEED = 1896

__all__ = ["SEED", "demo_company", "write_demo"]


def demo_company(seed: int = SEED) -> dict[str, pd.DataFrame]:
    """Generate the demo company.

    Parameters
    ----------
    seed : int
        Another seed gives another company of the same kind.

    Returns
    -------
    dict of pandas.DataFrame
        The seven tables in canonical columns, amounts in EUR, and ``truth`` (see `population.truth`).
    """
    population = make_population(seed)
    lines = make_lines(population, seed)
    master = customers(population, seed)
    touched = activities(population, lines, master, seed)
    people = contacts(population, touched, seed)
    tables = {
        "transactions": transactions(lines, population),
        "customers": master,
        "contacts": people,
        "ratings": ratings(population, people, master, seed),
        "potential": potential(population, seed),
        "activities": touched,
        "costs": costs(population, lines, seed),
        "truth": truth(population),
    }
    return {name: table[list(HEADERS[name])] for name, table in tables.items()}


def write_demo(folder: Path) -> None:
    """Write the demo company with its default seed as German CSV files, one per table, into `folder`."""
    write_tables(demo_company(), folder)
