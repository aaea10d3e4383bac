"""Rows of a small business, drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tests.fuzz._choices import Choices

NAMES = ("Müller & Söhne", "Gärtner KG", "Weiß AG", "Otto Böhm", "Café Zoé", "Ländle GmbH", "Nord Öl", "Süd Bau")
PRODUCTS = (("A-100", "Lampe"), ("A-200", "Regal"), ("B-100", "Tisch, rund"), ("B-300", "Kabel"))


@dataclass(frozen=True)
class Item:
    """A line of a document; `sale` whether it is revenue, `back` whether it is a return, both of the whole document."""

    document: int
    day: date
    customer: int
    product: int
    quantity: int
    price: Decimal
    percent: int
    sale: bool = True
    back: bool = False

    @property
    def full(self) -> Decimal:
        return self.quantity * self.price

    @property
    def net(self) -> Decimal:
        return self.full * (100 - self.percent) / 100

    @property
    def tax(self) -> Decimal:
        return (self.net * 19 / 100).quantize(Decimal("0.01"))

    @property
    def signed(self) -> Decimal:
        return -self.net if self.back else self.net


def items(seed: int, choices: Choices) -> list[Item]:
    """Documents of one to three lines. Every price is such that no per cent taken off leaves parts of a cent."""
    draw = random.Random(seed)
    buyers = draw.randint(3, 6)
    made: list[Item] = []
    # Three months are enough; one day beyond the twelfth tells days from months.
    start = date(2024, draw.choice((1, 4, 9)), 1)
    days = sorted(start + timedelta(draw.randrange(85)) for _ in range(draw.randint(8, 18)))
    days[0] = start.replace(day=13)
    days.sort()
    percents = (0, 0, 10, 25) if "percent" in choices["amount"] else (0,)
    for number, day in enumerate(days):
        customer = number % buyers
        sale = choices["status"] == "none" or number < buyers or draw.random() > 0.3
        back = (
            choices["types"] not in ("none", "orders beside invoices")
            and number >= buyers
            and sale
            and draw.random() < 0.25
        )
        for product in draw.sample(range(len(PRODUCTS)), draw.randint(1, 3)):
            price = Decimal(draw.choice((20, 40, 120, 1500, 17.2, 99.8, 1234.4)))
            price = price.quantize(Decimal("0.01"))
            if choices["amount"] == "thousands":
                price = Decimal(draw.choice((1200, 2500, 40, 730))).quantize(Decimal("0.01"))
            quantity = draw.randint(1, 2) if back else draw.randint(1, 5)
            percent = 0 if back else draw.choice(percents)
            made.append(Item(5001 + number, day, customer, product, quantity, price, percent, sale, back))
    if choices["status"] != "none" and all(item.sale for item in made):
        last = made[-1].document
        made = [Item(**{**item.__dict__, "sale": item.document != last, "back": item.back and item.document != last}) for item in made]  # fmt: skip
    if choices["repeats"] == "equal line":
        made = with_equal_line(made)
    return made


def with_equal_line(made: list[Item]) -> list[Item]:
    """The same line twice in one document that has others; a whole document twice is something else."""
    for i, item in enumerate(made[1:], 1):
        if item.document == made[i - 1].document:
            return [*made[: i + 1], item, *made[i + 1 :]]
    return made
