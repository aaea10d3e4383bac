"""Targets: what is no target is refused with its place; a planted effect is found, and regression to the mean is none."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.clv.uncertainty import Interval
from analysis.errors import InputError
from analysis.language import LANGUAGES
from analysis.management.show import targets as shown
from analysis.management.targets import Progress, Regression, Targets, Untold, figure, regression, scores, sums
from analysis.profile import read_profile
from analysis.refusal import Refused
from analysis.tables.show.findings import finding_text
from analysis.tables.targets import Target, as_frame, from_frame, read_targets, targets_of_profile

HEAD = "name,measure,group,change,start\n"
POINTS = Target("t", "satisfaction", "dissatisfied", 5.0, "points", "")


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


# ------------------------------------------------------------------ what is read


def test_targets_are_read_from_file_and_profile_alike(tmp_path: Path) -> None:
    text = HEAD + "Happy,satisfaction,low_value,+0.3 points,2023-12-31\nMore,value,potential,5 %,\n"
    found = read_targets(written(tmp_path / "targets.csv", text))
    assert found == (
        Target("Happy", "satisfaction", "low_value", 0.3, "points", "2023-12-31"),
        Target("More", "value", "potential", 0.05, "relative", ""),
    )
    german = text.replace(",", ";").replace("0.3 points", "0,3 Punkte")
    assert read_targets(written(tmp_path / "ziele.csv", german)) == found
    told = {
        "Happy": {"measure": "satisfaction", "group": "low_value", "change": "+0.3 points", "start": "2023-12-31"},
        "More": {"measure": "value", "group": "potential", "change": "5 %"},
    }
    assert targets_of_profile(told, "profile.toml") == found
    assert from_frame(as_frame(found)) == found


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        ("a,joy,all,5 %,", "measure", "joy"),
        ("a,value,rich,5 %,", "group", "rich"),
        ("a,value,all,five,", "change", "five"),
        ("a,value,all,5,", "change", "5"),
        ("a,value,all,5 %,31.12.2023", "start", "31.12.2023"),
        ("a,total_value,A,5 %,", "group", "A"),
        (",value,all,5 %,", "name", ""),
    ],
)
def test_what_is_no_target_is_named_with_line_and_column(tmp_path: Path, row: str, column: str, value: str) -> None:
    with pytest.raises(InputError) as caught:
        read_targets(written(tmp_path / "targets.csv", HEAD + "ok,value,all,5 %,\n" + row + "\n"))
    (finding,) = caught.value.findings
    (place,) = finding.examples
    assert (finding.key, place.line, place.column, place.value) == ("targets-value", 3, column, value)


def test_the_examples_of_the_documentation_are_read(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "targets.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    found = read_targets(written(tmp_path / "targets.csv", blocks["csv"]))
    assert [one.measure for one in found] == ["satisfaction", "value", "share_active_12m"]
    profile = read_profile(written(tmp_path / "client.toml", blocks["toml"]))
    assert targets_of_profile(profile.targets, profile.name) == found[1:2]


def test_files_that_hold_no_targets_are_refused(tmp_path: Path) -> None:
    for path, key in (
        (tmp_path / "none.csv", "targets-unreadable"),
        (written(tmp_path / "a.csv", "x,y\n1,2\n"), "targets-columns"),
    ):
        with pytest.raises(InputError) as caught:
            read_targets(path)
        assert [finding.key for finding in caught.value.findings] == [key]
        for lang in LANGUAGES:
            from analysis.language import Words

            assert finding_text(caught.value.findings[0], Words(lang))


# ------------------------------------------------------------------ regression to the mean


def test_forty_among_a_mean_of_sixty_becomes_forty_eight_without_doing_anything() -> None:
    """60 + .6 · (40 - 60) = 48; and who had 80 falls to 72."""
    chance = Regression(60.0, 0.6, 100, 10.0)
    assert chance.expected(40.0) == pytest.approx(48.0)
    assert chance.expected(80.0) == pytest.approx(72.0)


def survey(rng: np.random.Generator, effect: float, customers: int = 400) -> Progress:
    """Four years of scores of mean 50 and correlation .6; whoever lies below the mean in the third is treated by `effect`."""
    true = rng.normal(50, math.sqrt(0.6) * 10, customers)
    seen = [pd.Series(true + rng.normal(0, math.sqrt(0.4) * 10, customers)) for _ in range(4)]
    _, earlier, before, after = seen
    chance = regression(earlier, before, before)
    group = before[before < chance.mean]
    after = after.where(~after.index.isin(group.index), after + effect)
    return scores(POINTS, group, after, chance, 0.95)


@pytest.mark.parametrize("runs", [100, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_planted_effect_is_recovered_and_regression_alone_is_none(runs: int) -> None:
    for effect in (0.0, 5.0):
        rng = np.random.default_rng(6)
        found = [survey(rng, effect) for _ in range(runs)]
        gains = np.array([one.gain.estimate for one in found])
        error = gains.std(ddof=1) / math.sqrt(runs)
        assert gains.mean() == pytest.approx(effect, abs=4 * error)
        # Without taking the regression out, a group that nobody touched would have gained by it.
        naive = np.mean([one.after - one.before for one in found])
        assert naive == pytest.approx(effect + 0.4 * 10 * math.sqrt(2 / math.pi), abs=0.5)
        held = np.mean([one.gain.low <= effect <= one.gain.high for one in found])
        assert held > 0.95 - 4 * math.sqrt(0.95 * 0.05 / runs)
        if effect == 0:
            assert not [one for one in found if one.light == "reached"]
        else:
            # Just reached: it must not be said to be missed but by chance, nor surely reached.
            assert np.mean([one.light == "untold" for one in found]) > 0.9


def test_few_answers_tell_nothing() -> None:
    some = pd.Series(np.arange(10.0))
    with pytest.raises(Refused, match="few-repeated"):
        regression(some, some, some)
    with pytest.raises(Refused, match="few-scores"):
        scores(POINTS, some, some, None, 0.95)


# ------------------------------------------------------------------ sums, figures, lights


def test_money_is_held_against_what_was_foretold() -> None:
    wanted = Target("t", "value", "potential", 0.1, "relative", "")
    found = sums(wanted, 5, 80.0, Interval(100.0, 90.0, 110.0, 0.95), 130.0)
    assert (found.gain.estimate, found.gain.low) == (pytest.approx(0.3), pytest.approx(130 / 110 - 1))
    assert found.light == "reached"
    assert sums(wanted, 5, 80.0, Interval(100.0, 90.0, 110.0, 0.95), 95.0).light == "open"
    assert sums(wanted, 5, 80.0, Interval(100.0, 90.0, 110.0, 0.95), 112.0).light == "untold"
    with pytest.raises(Refused, match="nothing-foretold"):
        sums(wanted, 5, 80.0, Interval(1.0, -2.0, 3.0, 0.95), 95.0)


def test_a_target_downwards_is_reached_from_above() -> None:
    wanted = Target("t", "total_value_at_risk", "all", -0.1, "relative", "")
    assert figure(wanted, 9, 100.0, (80.0, 78.0, 82.0), 0.95).light == "reached"
    assert figure(wanted, 9, 100.0, (95.0, 94.0, 96.0), 0.95).light == "open"


@pytest.mark.slow
def test_targets_of_the_demo_company(demo: CustomerBase, tmp_path: Path) -> None:
    text = HEAD + (
        "Everybody,value,all,+1 %,\nPotential,value,potential,+10 %,\nActive,share_active_12m,all,+5 %,\n"
        "Not yet,value,all,+5 %,2024-12-31\nLong ago,value,all,+5 %,1999-12-31\nHappy,satisfaction,low_value,+5 %,\n"
    )
    base = CustomerBase("demo", targets=str(written(tmp_path / "targets.csv", text)))
    found = base.management.targets
    assert isinstance(found, Targets)
    everybody, potential, active, *others = found.found
    # All customers: the very figures of the forecast review.
    review = demo.management.review
    assert not isinstance(review, Refused)
    assert review.money is not None
    assert isinstance(everybody, Progress)
    assert (everybody.after, everybody.customers) == (pytest.approx(review.money.actual), review.customers)
    assert everybody.expected == pytest.approx(review.money.total.estimate)
    # The group is that of the day: frozen, whoever belongs to it now.
    assert isinstance(potential, Progress)
    then = demo.as_of(review.day).steering.portfolio
    assert not isinstance(then, Refused)
    assert potential.customers == int((then.frame["segment"] == "question_mark").sum())
    assert isinstance(active, Progress)
    assert active.light == "open"
    assert [one.reason.key for one in others if isinstance(one, Untold)] == [
        "target-not-begun",
        "as-of-outside",
        "few-scores",
    ]
    for lang in LANGUAGES:
        words = base.words_in(lang)
        assert len(shown.lights(found, words).plain.splitlines()) == 7
        assert len(shown.untold(found, words).plain.splitlines()) == 3
    assert {row["light"] for row in base.management.results()["targets"]} == {"untold", "open"}


def test_without_a_target_the_page_says_how_to_set_one(demo: CustomerBase) -> None:
    assert demo.management.targets == Refused("no-targets")
