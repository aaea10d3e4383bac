"""What a list says outside its table counts: the unit of its amounts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.layouts._outcome import read


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Alle Angaben in T€;;\nKunde;Datum;Umsatz\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n", "1000"),
        ("Kunde;Datum;Umsatz\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n(Beträge in Tsd. EUR);;\n", "1000"),
        ("Sales (amounts in millions);;\nCustomer;Date;Sales\nAlpha;2024-02-01;1.5\nBeta;2024-03-13;2.0\n", "1000000"),
        ("Umsatz in Deutschland;;\nKunde;Datum;Umsatz\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n", "1"),
        ("Angaben in EUR;;\nKunde;Datum;Umsatz\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n", "1"),
        ("Alle Angaben in T€;;\nKunde;Datum;Umsatz (T€)\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n", "1000"),
    ],
)
def test_the_unit_stands_outside_the_table(text: str, factor: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    assert read(file).amount == Decimal("3.5") * Decimal(factor)


def test_the_name_of_a_file_says_the_unit(tmp_path: Path) -> None:
    file = tmp_path / "Umsatz_TEUR_2024.csv"
    file.write_text("Kunde;Datum;Umsatz\nAlpha;01.02.2024;1,5\nBeta;13.03.2024;2,0\n", encoding="utf-8")
    assert read(file).amount == 3500
