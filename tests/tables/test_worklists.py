"""``actions.csv`` read back: in whichever language it was written, and checked like any other input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.language import LANGUAGES, Words
from analysis.reporting.worklists import write_csv
from analysis.tables.prepared import Prepared
from analysis.tables.show.findings import finding_text
from analysis.tables.worklists import read_actions

HEAD = "customer_id,kind,segment,arm,reference_date"
GOOD = ["=a,keep,star,act,2023-12-31", "=a,price,star,act,2023-12-31", "b,keep,cash,hold_back,2023-12-31"]


@pytest.fixture(scope="session")
def tables(prepared: Callable[..., Prepared]) -> Prepared:
    return prepared("customer_id,date,net_amount\n=a,2024-01-01,1\nb,2024-01-02,2\n0042,2024-02-01,3\n")


def read(lines: list[str], folder: Path, tables: Prepared) -> pd.DataFrame:
    path = folder / "actions.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_actions(path, tables)


def refused(lines: list[str], folder: Path, tables: Prepared) -> dict[str, Any]:
    with pytest.raises(InputError) as caught:
        read(lines, folder, tables)
    for finding in caught.value.findings:
        assert finding.file == "actions.csv"
        for lang in LANGUAGES:
            assert finding_text(finding, Words(lang))
    return {finding.key: finding for finding in caught.value.findings}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_list_comes_back_as_it_was_written_in_either_language(lang: str, tmp_path: Path, tables: Prepared) -> None:
    written = pd.DataFrame([line.split(",") for line in GOOD], columns=HEAD.split(",")).assign(money=1.5)
    write_csv(written, tmp_path / "actions.csv", lang)
    found = read_actions(tmp_path / "actions.csv", tables)
    # The number that a spreadsheet would obey was written as text, and is the same again.
    assert found["arm"].to_dict() == {"=a": "act", "b": "hold_back"}
    assert found["segment"].to_dict() == {"=a": "star", "b": "cash"}
    assert found["kinds"].to_dict() == {"=a": "keep;price", "b": "keep"}
    assert set(found["reference_date"]) == {"2023-12-31"}


def test_everything_wrong_is_said_at_once_with_line_column_and_value(tmp_path: Path, tables: Prepared) -> None:
    wrong = ["b,keep,cash,perhaps,2023-12-31", "0042,keep,star,act,31.12.2023", "b,keep,star,act,2023-12-31"]
    found = refused([HEAD, *GOOD, *wrong], tmp_path, tables)
    assert set(found) == {"actions-arm", "actions-day", "actions-two-arms"}
    assert [(e.line, e.column, e.value) for e in found["actions-arm"].examples] == [(5, "arm", "perhaps")]
    assert [(e.line, e.value) for e in found["actions-day"].examples] == [(6, "31.12.2023")]
    assert [e.line for e in found["actions-two-arms"].examples] == [5, 7]


def test_unknown_customers_are_named_and_the_list_of_another_company_is_called_that(
    tmp_path: Path, tables: Prepared
) -> None:
    strange = [f"x{number},keep,star,act,2023-12-31" for number in range(5)]
    some = refused([HEAD, *GOOD, *strange], tmp_path, tables)["actions-unknown-customers"]
    assert (some.rows, [(e.line, e.value) for e in some.examples]) == (5, [(5, "x0"), (6, "x1"), (7, "x2")])
    assert set(refused([HEAD, *strange], tmp_path, tables)) == {"actions-other-company"}
    assert set(refused([HEAD, *GOOD, ",keep,star,act,2023-12-31"], tmp_path, tables)) == {"actions-unknown-customers"}


def test_what_is_no_list_is_said(tmp_path: Path, tables: Prepared) -> None:
    assert refused(["customer_id;net_amount", "b;1"], tmp_path, tables)["actions-columns"].values == {
        "missing": "kind, segment, arm, reference_date"
    }
    assert set(refused([HEAD], tmp_path, tables)) == {"actions-empty"}
    assert set(refused([""], tmp_path, tables)) == {"actions-columns"}
    (tmp_path / "actions.csv").write_bytes(b"\xff\xfe\x00customer")
    with pytest.raises(InputError, match="actions-unreadable"):
        read_actions(tmp_path / "actions.csv", tables)
    with pytest.raises(InputError, match="actions-unreadable"):
        read_actions(tmp_path / "nothing.csv", tables)
