"""The base from Python: the same numbers as the report, any earlier date, and parameters that are what they seem."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pandas as pd
import pytest

from analysis.base import CustomerBase, NotebookError, open_base
from analysis.errors import UsageError
from analysis.kept import Watched, watching
from analysis.refusal import Refused
from analysis.settings import OF_ANALYSES, Settings
from analysis.tables.preparation import prepare
from analysis.tables.sources import find_source


def test_a_few_lines_of_python_give_the_published_figures_of_cdnow() -> None:
    base = CustomerBase("cdnow")
    found = base.pareto.concentration
    assert not isinstance(found, Refused)
    assert found.top_share == pytest.approx(0.67455, abs=5e-6)
    assert found.customers_for(0.8) == 777
    assert found.gini == pytest.approx(0.630917, abs=5e-7)
    assert len(base.customers) == 2357


def test_settings_that_an_analysis_does_not_read_compute_nothing_anew(small: Path) -> None:
    base = CustomerBase(str(small))
    other = CustomerBase(small, list_length=3)
    assert other.prepared.folder == base.prepared.folder
    assert other.contribution is base.contribution
    assert other.pareto.abc is base.pareto.abc
    assert CustomerBase(str(small), abc_a=0.7).pareto.abc is not base.pareto.abc


def test_preparing_reads_nothing_that_is_left_to_the_analyses(small: Path, tmp_path: Path) -> None:
    watched = cast(Settings, Watched(Settings()))
    with watching() as read:
        prepare(find_source(str(small)), watched, tmp_path / "prepared")
    assert read.keys() & OF_ANALYSES == set()
    assert read.keys() >= {"decimal", "currency", "reference_date"}


def test_an_unknown_setting_and_language_are_refused_with_what_there_is(small: Path) -> None:
    with pytest.raises(UsageError) as unknown:
        CustomerBase(str(small), margin=0.3)
    assert unknown.value.findings[0].key == "unknown-setting"
    with pytest.raises(UsageError) as language:
        CustomerBase(str(small), lang="fr")
    assert language.value.findings[0].values["allowed"] == "de | en"


def test_sums_without_dates_give_concentration_and_nothing_that_depends_on_time(tmp_path: Path) -> None:
    source = tmp_path / "sums.csv"
    source.write_text("Kundennr;Firma;Umsatz\n" + "".join(f"{n};Kunde {n};{n * n},50\n" for n in range(1, 41)))
    base = CustomerBase(str(source))
    assert base.audit.grain == "none"
    assert not isinstance(base.pareto.concentration, Refused)
    told = (base.forecast, base.pareto.rfm, base.pareto.windows, base.pareto.migration, base.description.trend)
    assert set(told) == {Refused("no-dates")}


# ------------------------------------------------------------------ as it was known


def test_an_earlier_base_equals_one_that_ends_then(small: Path) -> None:
    day = date(2024, 3, 31)
    then = CustomerBase(str(small)).as_of(day)
    alone = CustomerBase(str(small), reference_date=day.isoformat())
    pd.testing.assert_frame_equal(then.customers, alone.customers)
    assert then.period == alone.period
    pd.testing.assert_frame_equal(then.contribution.frame, alone.contribution.frame)
    assert then.pareto.results() == alone.pareto.results()
    assert then.transactions.date.max().execute().date() <= day


def test_an_earlier_base_of_the_demo_knows_nothing_that_came_later() -> None:
    base = CustomerBase("demo")
    day = date(2023, 6, 30)
    then = base.as_of(day)
    for table, column in (("ratings", "date"), ("activities", "date"), ("costs", "period"), ("potential", "as_of")):
        known = then.side(table)
        assert known is not None
        assert known[column].max() <= pd.Timestamp(day)
        engine = then.table(table)
        assert engine is not None
        assert engine.count().execute() == len(known)
    costs, contacts = then.side("costs"), then.side("contacts")
    assert costs is not None
    assert not (costs["paid_date"] > pd.Timestamp(day)).any()
    assert contacts is not None
    assert not (contacts["last_contact"] > pd.Timestamp(day)).any()
    assert then.undated == ("customers", "contacts")
    assert len(then.customers) < len(base.customers)
    assert base.period.end == date(2024, 12, 31)


def test_a_date_outside_of_the_window_is_refused(small: Path) -> None:
    base = CustomerBase(str(small))
    for day in (base.period.start, date(2030, 1, 1)):
        with pytest.raises(Refused) as reason:
            base.as_of(day)
        assert reason.value.key == "as-of-outside"


def test_a_split_after_the_date_is_made_anew(small: Path) -> None:
    base = CustomerBase(str(small), validation_start="2024-06-01")
    assert base.as_of(date(2024, 3, 31)).settings.validation_start is None
    assert base.as_of(date(2024, 9, 30)).settings.validation_start == date(2024, 6, 1)


# ------------------------------------------------------------------ the parameters of a notebook


def notebook(injected: str = "", **values: object) -> dict[str, object]:
    """The globals of a notebook after its cells of parameters."""
    cells = ["", 'source = "demo"', *([f"# Parameters\n{injected}"] if injected else [])]
    namespace: dict[str, object] = {"In": cells, "__name__": "__main__", "source": "demo", "lang": "en", **values}
    exec(injected, {}, namespace)  # noqa: S102
    return namespace


def test_a_notebook_opens_what_its_parameters_say(small: Path) -> None:
    base = open_base(notebook(f"source = {str(small)!r}\nlist_length = 3", lang="de"))
    assert (base.settings.list_length, base.lang) == (3, "de")
    assert base.audit.source == "small"


@pytest.mark.parametrize(
    ("injected", "said"),
    [
        ('sorce = "my.csv"', "sorce"),
        ("top_share = 7", "top_share"),
        ('source = "nowhere.csv"', "nowhere.csv"),
        ('lang = "fr"', "de | en"),
        ("sorce = 1\nlevle = 2", "levle"),
    ],
)
def test_what_papermill_would_let_pass_ends_with_the_sentence_of_the_command_line(injected: str, said: str) -> None:
    with pytest.raises(NotebookError, match=said) as reason:
        open_base(notebook(injected))
    assert "Error" not in str(reason.value)


def test_what_a_notebook_computes_later_is_no_parameter(small: Path) -> None:
    base = open_base(notebook(source=str(small), gini=0.5, page="x"))
    assert base.audit.source == "small"
