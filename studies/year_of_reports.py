"""A year of monthly reports of the demo company: what is reported, when, and what is not sent because the data are not sound.

    python studies/year_of_reports.py      writes year_of_reports.md beside this file (some minutes)

Each month the company's export holds all that happened until the month's last day, and the same batch is run. Four of
the exports are spoilt: that of April breaks off in the middle, that of July holds the rows of the month twice, that of
September is the one of June, in that of October the column of net amounts has given way to one of gross amounts.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
from championship import table

from analysis.shipped import DEMO

MONTHS = [date(2024, month, 1) for month in range(1, 13)]
# By table the column that says on which day a row was written.
DAYS = {"transactions": "Rechnungsdatum", "activities": "Datum", "costs": "Monat", "contracts": "Vertragsbeginn"}
ONCE = ("contacts", "customers", "potential", "ratings")
Rows = list[dict[str, str]]


def until(day: date, folder: Path) -> None:
    """The export of the demo company as it would have been on the evening of `day`."""
    folder.mkdir(exist_ok=True)
    for name, column in DAYS.items():
        write(folder / f"{name}.csv", [row for row in read(DEMO / f"{name}.csv") if day_of(row[column]) <= day])
    for name in ONCE:
        shutil.copy(DEMO / f"{name}.csv", folder)


def day_of(text: str) -> date:
    """A day or month as the demo company writes it."""
    day, month, year = ["01", *text.split(".")][-3:]
    return date(int(year), int(month), int(day))


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as source:
        return list(csv.DictReader(source, delimiter=";"))


def write(path: Path, rows: Sequence[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as sink:
        writer = csv.DictWriter(sink, list(rows[0]), delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def breaks_off(path: Path, _: date) -> None:
    """A copy that was interrupted: half the file, and the rest of the block empty."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + bytes(512))


def of_june(path: Path, _: date) -> None:
    write(path, [row for row in read(path) if day_of(row["Rechnungsdatum"]) < date(2024, 7, 1)])


def twice(path: Path, month: date) -> None:
    rows = read(path)
    write(path, [*rows, *(row for row in rows if day_of(row["Rechnungsdatum"]) >= month)])


def gross(path: Path, _: date) -> None:
    def changed(row: dict[str, str]) -> dict[str, str]:
        amount = float(row["Nettobetrag"].replace(",", ".")) * 1.19
        told = {**row, "Nettobetrag": f"{amount:.2f}".replace(".", ",")}
        return {{"Nettobetrag": "Bruttobetrag"}.get(name, name): value for name, value in told.items()}

    write(path, [changed(row) for row in read(path)])


SPOILT: dict[int, tuple[str, Callable[[Path, date], None]]] = {
    4: ("breaks off in the middle", breaks_off),
    7: ("the month's rows twice", twice),
    9: ("that of June again", of_june),
    10: ("gross instead of net amounts", gross),
}


def served(home: Path) -> tuple[int, dict[str, Any]]:
    """Run the batch; its exit code and what it says of the client."""
    words = [sys.executable, "-m", "analysis", "batch", "clients.toml", "--fail-on", "drift", "--keep", "12"]
    done = subprocess.run(words, cwd=home, capture_output=True, encoding="utf-8", check=False, env=dict(os.environ))
    told = json.loads((home / "reports" / "batch.json").read_text(encoding="utf-8"))
    return done.returncode, told["clients"][0]


def messages(home: Path) -> dict[Path, int]:
    """The messages that are there, and when they were written."""
    return {path: path.stat().st_mtime_ns for path in (home / "reports").rglob("*.eml")}


def line(month: date, code: int, one: dict[str, Any], sent: bool) -> dict[str, object]:
    """A row of the table."""
    changes = one["changes"] or {}
    told = [finding["text"]["en"].partition("\n")[0] for finding in one["findings"] if finding["severity"] == "error"]
    drift = [drifted["key"] for drifted in changes.get("drift", ())]
    outside = [figure["quantity"] for figure in changes.get("key_figures", ())]
    alerts = changes.get("alerts") or {}
    return {
        "month": f"{month:%Y-%m}",
        "export": SPOILT[month.month][0] if month.month in SPOILT else "sound",
        "exit code": code,
        "status": one["status"],
        "as of": one["reference_date"] or "–",
        "message": "written" if sent else "none",
        "drift": ", ".join(drift) or "–",
        "outside the last interval": ", ".join(outside) or "–",
        "alerts new, cleared": f"{alerts['new']}, {alerts['cleared']}" if alerts else "–",
        "said": "; ".join(told).replace("|", "\\|") or "–",
    }


@click.command()
@click.option("--months", default=12, help="fewer for a try")
def main(months: int) -> None:
    """Run the year and write its table."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        until(date(2023, 12, 31), home / "export")
        check = [sys.executable, "-m", "analysis", "check", "export", "--save", "profile.toml"]
        subprocess.run(check, cwd=home, check=True, capture_output=True)
        (home / "clients.toml").write_text(CLIENTS, encoding="utf-8")
        lines = []
        for month in MONTHS[:months]:
            end = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            until(end, home / "export")
            if month.month in SPOILT:
                SPOILT[month.month][1](home / "export" / "transactions.csv", month)
            before = messages(home)
            code, one = served(home)
            lines.append(line(month, code, one, messages(home) != before))
            click.echo(lines[-1])
    Path(__file__).with_suffix(".md").write_text(TEXT.format(table=table(lines)), encoding="utf-8")


CLIENTS = """[batch]
formats = ["message"]

[[client]]
name = "demo"
source = "export"
profile = "profile.toml"
languages = ["en"]

[client.parameters]
actions = "previous"
"""

TEXT = """# A year of monthly reports

Written by `python studies/year_of_reports.py`, which tells what is simulated.

{table}
"""


if __name__ == "__main__":
    main()
