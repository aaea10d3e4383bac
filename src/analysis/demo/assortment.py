"""What the demo company sells: a wholesaler of workshop supplies, eight categories of six products."""

from __future__ import annotations

import numpy as np

from analysis.demo.draws import Ints

# Products with their list price of 2021 in cents, cheapest first: a small order can then always afford the first.
PRODUCTS: dict[str, tuple[tuple[str, int], ...]] = {
    "Handwerkzeug": (
        ("Schraubendreher", 390), ("Hammer 500 g", 1290), ("Zangensatz", 2950),
        ("Steckschlüssel", 6900), ("Drehmoment 1/2", 11900), ("Werkzeugkoffer", 24900),
    ),
    "Elektrowerkzeug": (
        ("Bitsatz 25", 490), ("Sägeblatt 190", 1890), ("Akku 18 V", 5900),
        ("Winkelschleifer", 11900), ("Akkuschrauber", 18900), ("Bohrhammer", 32900),
    ),
    "Befestigung": (
        ("Dübel 8 mm", 320), ("Schrauben 5x60", 790), ("Gewindestange", 1490),
        ("Ankerbolzen M12", 2790), ("Montageschiene", 4900), ("Sortimentskasten", 9900),
    ),
    "Arbeitsschutz": (
        ("Handschuhe", 280), ("Gehörschutz", 950), ("Schutzbrille", 1450),
        ("Warnweste", 2250), ("Schutzhelm", 3900), ("Schuhe S3", 8900),
    ),
    "Schleifmittel": (
        ("Schleifvlies", 240), ("Trennscheibe", 690), ("Fächerscheibe", 1350),
        ("Schleifband", 2450), ("Diamantscheibe", 6900), ("Schleifpaket", 12900),
    ),
    "Einrichtung": (
        ("Lagerkasten", 350), ("Regalboden", 2450), ("Lochwand", 4900),
        ("Fachregal", 12900), ("Werkbank", 28900), ("Werkstattwagen", 39900),
    ),
    "Chemie": (
        ("Bremsenreiniger", 330), ("Silikon 310 ml", 690), ("Montageschaum", 990),
        ("Schmierfett", 1890), ("Kaltreiniger 5 l", 3450), ("Hydrauliköl 20 l", 8900),
    ),
    "Messtechnik": (
        ("Bandmaß 5 m", 390), ("Wasserwaage", 2490), ("Messschieber", 4450),
        ("Multimeter", 8900), ("Distanzmesser", 14900), ("Kreuzlinienlaser", 32900),
    ),
}  # fmt: skip
CATEGORIES = tuple(PRODUCTS)
NAMES = np.array([[name for name, _ in products] for products in PRODUCTS.values()], dtype=object)
PRICES = np.array([[price for _, price in products] for products in PRODUCTS.values()])

# Cost of goods in percent of the list price, by category; how prices and costs moved from year to year (2021 = 100).
COST_PERCENT = np.array([66, 75, 62, 65, 63, 69, 62, 72])
PRICE_INDEX = np.array([100, 104, 111, 114])
COST_INDEX = np.array([100, 105, 112, 114])

# How much of each category an industry uses, on a rough scale.
INDUSTRY_USE: dict[str, tuple[int, ...]] = {
    "Metallbau": (4, 4, 3, 3, 6, 2, 3, 2),
    "Maschinenbau": (5, 3, 3, 2, 4, 4, 4, 5),
    "Elektrohandwerk": (5, 4, 6, 2, 1, 1, 1, 5),
    "Sanitär und Heizung": (4, 4, 5, 2, 1, 1, 4, 2),
    "Holzbau": (4, 6, 6, 3, 4, 1, 2, 2),
    "Bauhandwerk": (4, 5, 5, 5, 2, 1, 4, 3),
    "Kfz-Gewerbe": (6, 2, 2, 2, 2, 4, 6, 2),
    "Lebensmittelbetriebe": (1, 1, 1, 6, 1, 4, 5, 1),
    "Logistik": (1, 1, 2, 5, 1, 6, 3, 1),
    "Gebäudeservice": (2, 2, 3, 5, 1, 2, 6, 1),
}
INDUSTRIES = tuple(INDUSTRY_USE)


def unit_price(category: Ints, product: Ints, year: Ints) -> Ints:
    """List price of one piece in cents; `year` counts from 0."""
    return (PRICES[category, product] * PRICE_INDEX[year] + 50) // 100


def unit_cost(category: Ints, product: Ints, year: Ints) -> Ints:
    """Cost of goods of one piece in cents; `year` counts from 0."""
    return (PRICES[category, product] * COST_PERCENT[category] * COST_INDEX[year] + 5000) // 10000
