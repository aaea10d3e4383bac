"""The business that every layout shows: invented customers, products and documents, drawn anew for each system.

What is true of a layout is computed here, from the documents, never from the file that was written of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True)
class Customer:
    number: int
    name: str
    city: str
    email: str
    country: str = "DE"


@dataclass(frozen=True)
class Product:
    number: str
    name: str
    group: str
    price: Decimal


@dataclass(frozen=True)
class Line:
    """One line of a document. The price is net, or with tax where `priced_gross`."""

    product: Product
    quantity: int
    price: Decimal
    discount: Decimal
    rate: Decimal
    priced_gross: bool = False

    @property
    def full(self) -> Decimal:
        """Quantity times price, before the discount."""
        return cents(self.quantity * self.price)

    @property
    def rebate(self) -> Decimal:
        return cents(self.full * self.discount / HUNDRED)

    @property
    def net(self) -> Decimal:
        return self.gross - self.tax if self.priced_gross else self.full - self.rebate

    @property
    def tax(self) -> Decimal:
        if self.priced_gross:
            return cents(self.gross * self.rate / (HUNDRED + self.rate))
        return cents(self.net * self.rate / HUNDRED)

    @property
    def gross(self) -> Decimal:
        return self.full - self.rebate if self.priced_gross else self.net + self.tax


@dataclass(frozen=True)
class Document:
    """A sale, a credit note (amounts without a sign), or what is no revenue: cancelled, draft, offer and so on."""

    number: int
    day: date
    customer: Customer
    kind: str
    lines: tuple[Line, ...]

    @property
    def sign(self) -> int:
        return -1 if self.kind == "credit" else 1

    def total(self, what: str) -> Decimal:
        return sum((getattr(line, what) for line in self.lines), Decimal(0))

    @property
    def net(self) -> Decimal:
        return self.total("net")

    @property
    def tax(self) -> Decimal:
        return self.total("tax")

    @property
    def gross(self) -> Decimal:
        return self.total("gross")


@dataclass(frozen=True)
class Reading:
    """A total that an honest reader may come to, and the number of customers behind it."""

    meaning: str
    amount: Decimal
    customers: int


_NAMES = (
    ("Ahorn Möbel GmbH", "Kassel"), ("Birkental & Söhne KG", "Jena"), ("Carré Lüftung AG", "Köln"),
    ("Dünenhof e.K.", "Husum"), ("Eibsee Optik GmbH", "Füssen"), ("Föhrde Werft GmbH", "Kiel"),
    ("Großmann Tiefbau", "Gießen"), ("Harzer Holz OHG", "Goslar"), ("Isartor Verlag", "München"),
    ("Jadebusen Fisch KG", "Varel"),
)  # fmt: skip
_PEOPLE = (
    ("Ada Quill", "Leeds"), ("Ben Marrow", "Austin"), ("Cleo Vance", "Bristol"), ("Dov Larkin", "Boston"),
    ("Esme Thorne", "Cardiff"), ("Finn Okoro", "Denver"), ("Gia Bellamy", "Dublin"), ("Hugo Prynne", "Albany"),
    ("Iris Falk", "Tampa"), ("Juno Marsh", "Salem"),
)  # fmt: skip
PRODUCTS = tuple(
    Product(number, name, group, Decimal(price))
    for number, name, group, price in (
        ("10-100", "Leuchte Nord", "Licht", "149.90"), ("10-200", "Leuchte Süd", "Licht", "89.50"),
        ("20-100", "Regal Eiche", "Möbel", "412.00"), ("20-300", "Tisch, 2 m", "Möbel", "1240.00"),
        ("30-100", "Kabel 5 m", "Zubehör", "7.95"), ("30-200", "Schraubensatz", "Zubehör", "3.40"),
    )
)  # fmt: skip


def customers(count: int, first: int = 10001, people: bool = False) -> list[Customer]:
    names = _PEOPLE if people else _NAMES
    return [
        Customer(first + i, name, city, f"{name.split()[0].lower()}{first + i}@example.org".replace("é", "e")
                 .replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"))
        for i, (name, city) in enumerate(names[:count])
    ]  # fmt: skip


def book(
    system: str,
    *,
    buyers: int = 7,
    sales: int = 18,
    rate: str = "19",
    discounts: Sequence[str] = ("0",),
    most_lines: int = 3,
    priced_gross: bool = False,
    people: bool = False,
    first_customer: int = 10001,
    first_number: int = 240001,
    **others: int,
) -> list[Document]:
    """Documents in the order of their days: `sales` of `buyers`, and others by kind (credit=2, cancelled=1, ...).

    Every buyer has a sale. What is neither sale nor credit note belongs to all, and the first of it to one more
    customer who never bought.
    """
    draw = random.Random(system)
    known = customers(buyers + 1, first_customer, people)
    never = known.pop()
    kinds = [("sale", known[i % buyers]) for i in range(sales)]
    strangers = [never]
    for kind, count in others.items():
        for _ in range(count):
            outside = strangers.pop() if strangers and kind not in ("credit", "refunded") else draw.choice(known)
            kinds.append((kind, outside))
    days = sorted(date(2023, 2, 3) + timedelta(draw.randrange(690)) for _ in kinds)
    # A month of two years is not enough to tell day from month: see that one day is beyond the twelfth.
    days[-1] = date(2024, 12, 28)
    draw.shuffle(kinds)
    made = []
    for i, ((kind, customer), day) in enumerate(zip(kinds, days, strict=True)):
        chosen = draw.sample(PRODUCTS, draw.randint(1, most_lines))
        lines = tuple(
            Line(p, draw.randint(1, 6), p.price, Decimal(draw.choice(discounts)), Decimal(rate), priced_gross)
            for p in chosen
        )
        if kind == "credit":
            lines = (Line(PRODUCTS[4], draw.randint(1, 3), PRODUCTS[4].price, Decimal(0), Decimal(rate), priced_gross),)
        made.append(Document(first_number + i, day, customer, kind, lines))
    return made


def truth(
    documents: Iterable[Document], what: str = "net", meaning: str = "", counted: Sequence[str] = ("sale", "credit")
) -> Reading:
    """The revenue of the documents that are revenue: sales less credit notes."""
    real = [document for document in documents if document.kind in counted]
    amount = sum((document.sign * document.total(what) for document in real), Decimal(0))
    return Reading(meaning or what, amount, len({document.customer.number for document in real}))
