"""A demo company: an invented German wholesaler of workshop supplies, with the truth that an analysis should find."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.demo.care import activities, contacts
from analysis.demo.contracts import contracts
from analysis.demo.deliveries import delivered
from analysis.demo.files import HEADERS, write_tables, write_words
from analysis.demo.finance import costs
from analysis.demo.master import customers
from analysis.demo.planted import plan
from analysis.demo.population import make_population, truth
from analysis.demo.purchases import make_lines, transactions
from analysis.demo.records import recorded
from analysis.demo.rivals import with_rivals
from analysis.demo.survey import ratings
from analysis.demo.touch import described_activities, described_contacts
from analysis.demo.wallet import potential
from analysis.demo.words import TWINS

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
        The eight tables in canonical columns, amounts in EUR, and ``truth`` (see `population.truth`).
    """
    population = make_population(seed)
    lines = make_lines(population, seed)
    master = customers(population, seed)
    touched = activities(population, lines, master, seed)
    people = contacts(population, touched, seed)
    planted = plan(population, people, touched, seed)
    paid = costs(population, lines, seed)
    known = described_contacts(people, population, planted, seed)
    tables = {
        "transactions": delivered(transactions(lines, population), lines, planted, seed),
        "customers": recorded(master, paid, population, planted, seed),
        "contacts": known,
        "ratings": with_rivals(ratings(population, people, master, seed), population, seed),
        "potential": potential(population, seed),
        "activities": described_activities(touched, known, population, planted, seed),
        "costs": paid,
        "contracts": contracts(population, seed),
        "truth": truth(population, planted),
    }
    return {name: table[list(HEADERS[name])] for name, table in tables.items()}


def write_demo(folder: Path) -> None:
    """Write the demo company with its default seed as German CSV files, one per table, and its dictionary into `folder`."""
    write_tables(demo_company(), folder)
    write_words(TWINS, folder)
