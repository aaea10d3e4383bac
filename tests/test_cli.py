"""The command line: what it says to mistakes, and with which exit code."""

from __future__ import annotations

import filecmp
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from analysis.language import LANGUAGES, Words
from analysis.reporting.tasks import Outcome
from analysis.settings import Settings, meaning
from analysis.shipped import DEMO
from analysis.tables.schema import TABLES

Invoke = Callable[..., Any]
en, de = Words("en"), Words("de")


@pytest.fixture
def unusable(tmp_path: Path) -> Path:
    """A file whose dates can be read in two ways."""
    path = tmp_path / "umsatz.csv"
    path.write_text("Kundennr;Datum;Umsatz\n0001;03/04/2024;1,50\n0002;05/06/2024;2,50\n", encoding="utf-8")
    return path


@pytest.fixture
def usable(tmp_path: Path) -> Path:
    path = tmp_path / "sales.csv"
    path.write_text("customer_id,date,net_amount\nA,2024-01-31,5.10\nB,2024-02-29,oops\n", encoding="utf-8")
    return path


def lines(result: Any) -> list[str]:
    assert "Traceback" not in result.output
    assert result.stdout == ""
    return result.stderr.splitlines()


# ------------------------------------------------------------------ mistakes

MISTAKES = {
    "source": (["nowhere.csv"], "there is no file, folder or built-in source “nowhere.csv”", "demo, cdnow"),
    "notebook": (["demo", "--notebook", "9_x"], "there is no notebook 9_x", "2_pareto_analysis"),
    "parameter": (["demo", "--set", "horizon=12"], "there is no parameter “horizon”", "horizon_months"),
    "type": (["demo", "--set", "horizon_months=a year"], "horizon_months cannot be “a year”", "1 ≤ n ≤ 120"),
    "range": (["demo", "--set", "top_share=1.5"], "top_share cannot be “1.5”", "0 < x < 1"),
    "comma": (["demo", "--set", "margin_rate=0,3"], "margin_rate cannot be “0,3”", "0 ≤ x ≤ 1, empty"),
    "no number": (["demo", "--set", "discount_rate=nan"], "discount_rate cannot be “nan”", "0 ≤ x ≤ 1"),
    "date": (["demo", "--set", "reference_date=31.12.2024"], "reference_date cannot be", "YYYY-MM-DD"),
    "choice": (["demo", "--set", "decimal=dot"], "decimal cannot be “dot”", "auto | comma | point"),
    "flag": (["demo", "--set", "names_in_exports=perhaps"], "names_in_exports cannot be", "true | false"),
    "currency": (["demo", "--set", "currency=euro"], "currency cannot be “euro”", "ISO 4217"),
    "code": (["demo", "--set", "__class__=1"], "there is no parameter “__class__”", "there are"),
    "pair": (["demo", "--set", "horizon_months"], "--set takes KEY=VALUE, not “horizon_months”", ""),
    "rule": (["demo", "--set", "abc_a=0.9", "--set", "abc_b=0.8"], "abc_a must be smaller than abc_b", ""),
    "language": (["demo", "--lang", "fr"], "'fr' is not one of", "'de', 'en'"),
    "name": (["demo", "--name", "../x"], "“../x” cannot name a report", "letters"),
    "jobs": (["demo", "--jobs", "0"], "0 is not in the range x>=1", ""),
    "option": (["demo", "--langs", "de"], "No such option '--langs'", ""),
    "arguments": (["demo", "cdnow"], "unexpected extra argument", ""),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_wrong_usage_is_told_with_what_is_allowed(mistake: str, kundenwert: Invoke, tmp_path: Path) -> None:
    arguments, said, allowed = MISTAKES[mistake]
    result = kundenwert("report", *arguments, "--out", tmp_path / "out")
    assert result.exit_code == 2
    text = "\n".join(lines(result))
    assert said in text
    assert allowed in text
    assert not (tmp_path / "out").exists()


def test_all_mistakes_are_told_at_once(kundenwert: Invoke, tmp_path: Path) -> None:
    mistakes = ["source", "notebook", "parameter", "type", "pair", "name"]
    arguments = ["nowhere.csv", *(word for mistake in mistakes[1:] for word in MISTAKES[mistake][0][1:])]
    result = kundenwert("report", *arguments, "--out", tmp_path / "out")
    assert result.exit_code == 2
    told = lines(result)
    assert len(told) == len(mistakes)
    assert all(line.startswith("Error: ") for line in told)
    for mistake in mistakes:
        assert sum(MISTAKES[mistake][1] in line for line in told) == 1


def test_a_wrong_call_comes_before_an_input_that_is_not_usable(kundenwert: Invoke, tmp_path: Path) -> None:
    result = kundenwert("report", tmp_path, "--set", "top_share=2", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert len(lines(result)) == 2


def test_mistakes_are_told_in_the_language_of_the_report(kundenwert: Invoke) -> None:
    result = kundenwert("report", "demo", "--lang", "de", "--lang", "en", "--set", "top_share=2")
    assert lines(result) == [
        "Fehler: " + de("finding-bad-setting", name="top_share", value="2", allowed="0 < x < 1"),
    ]


GERMAN = {
    "option": (["report", "--langs", "de"], "Eine Option --langs gibt es nicht; --help zeigt alle"),
    "value": (["report", "--jobs", "0"], "Unzulässiger Wert für --jobs; erlaubt: n ≥ 1"),
    "choice": (["report", "--lang", "fr"], "Unzulässiger Wert für --lang; erlaubt: de | en"),
    "argument": (["report", "--set"], "Die Option --set verlangt einen Wert"),
    "missing": (["template"], "Es fehlt: FOLDER"),
    "command": (["repport"], "Falscher Aufruf: "),
    "rule": (["report", "--set", "abc_a=0.99"], "abc_a muss kleiner sein als abc_b"),
}


@pytest.mark.parametrize("mistake", GERMAN)
def test_a_german_call_is_answered_in_german(mistake: str, kundenwert: Invoke) -> None:
    arguments, said = GERMAN[mistake]
    result = kundenwert(arguments[0], "--lang", "de", *arguments[1:])
    assert result.exit_code == 2
    (line,) = lines(result)
    assert line.startswith(f"Fehler: {said}")


# ------------------------------------------------------------------ what is nobody's mistake


def stop_preparing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def stopped(*_: Any) -> None:
        raise error

    monkeypatch.setattr("analysis.tables.preparation.only_audited", stopped)


@pytest.mark.parametrize(
    "error",
    [
        duckdb.OutOfMemoryException("Out of Memory Error: failed to allocate 1 GiB\nmore"),
        duckdb.IOException('IO Error: Could not write file "x": No space left on device'),
        duckdb.InternalException("INTERNAL Error: a vector too long"),
        OSError(28, "No space left on device", "x"),
    ],
)
def test_what_the_machine_cannot_do_is_one_sentence_that_does_not_blame_the_input(
    error: Exception, kundenwert: Invoke, usable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_preparing(monkeypatch, error)
    result = kundenwert("check", usable)
    assert result.exit_code == 1
    (line,) = lines(result)
    assert line.startswith("Error: ")
    assert usable.name not in line
    assert "more" not in line


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no sizes of files")
def test_a_full_disk_is_told_as_such(command: Callable[..., Any], usable: Path) -> None:
    import resource

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    done = command("check", usable, preexec_fn=full)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: the calculation stopped for lack of memory or disk space: ")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("words", [en, de])
def test_whoever_ends_the_program_is_told_in_one_sentence(
    number: signal.Signals, code: int, words: Words, kundenwert: Invoke, usable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.tables.preparation.only_audited", lambda *_: signal.raise_signal(number))
    result = kundenwert("check", usable, "--lang", words.lang)
    assert result.exit_code == code
    assert lines(result) == [words(f"cli-stopped-{number.name.lower()}")]


def test_a_manifest_of_somebody_else_is_named(
    kundenwert: Invoke, usable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "web" / "app" / "manifest.json"
    monkeypatch.setattr("analysis.reporting.run.run", lambda *_: Outcome(tmp_path, (), (odd,)))
    result = kundenwert("report", usable, "--lang", "de", "--out", tmp_path)
    assert result.exit_code == 0
    assert result.stderr == de("cli-odd-manifest", path=str(odd)) + "\n"


@pytest.mark.parametrize("command", ["report", "check"])
def test_input_that_is_not_usable_has_its_own_exit_code(
    command: str, kundenwert: Invoke, unusable: Path, tmp_path: Path
) -> None:
    out = ["--out", tmp_path / "out"] if command == "report" else []
    result = kundenwert(command, unusable, *out)
    assert result.exit_code == 3
    (line,) = lines(result)
    assert line.startswith("Error: umsatz.csv, Datum: the dates can be read as")
    assert "--set date_format=dmy" in line
    assert all(path.name.endswith(".lock") for path in tmp_path.glob("out/*"))


def test_debug_shows_the_traceback(kundenwert: Invoke, unusable: Path) -> None:
    result = kundenwert("--debug", "check", unusable)
    assert result.exit_code == 3
    assert "Traceback" in result.stderr
    assert "InputError" in result.stderr
    assert result.stderr.splitlines()[-1] == lines(kundenwert("check", unusable))[-1]


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(kundenwert: Invoke, usable: Path) -> None:
    result = kundenwert("report", usable, "--out", usable / "below-a-file")
    assert result.exit_code == 1
    (line,) = lines(result)
    assert line.startswith("Error: ")
    assert "below-a-file" in line


def test_text_stays_text(kundenwert: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_text("007;1e3;12:30\nA;2024-01-31;5.10\n", encoding="utf-8")
    columns = "customer_id=007;date=1e3;net_amount=12:30"
    result = kundenwert("check", path, "--set", f"columns={columns}", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["data_basis"]["amount_used"] == "5.10"


# ------------------------------------------------------------------ check


@pytest.mark.parametrize("lang", LANGUAGES)
def test_check_ties_out_and_tells_findings(lang: str, kundenwert: Invoke, usable: Path) -> None:
    result = kundenwert("check", usable, "--lang", lang)
    assert result.exit_code == 0
    first, file, *findings = result.stdout.splitlines()
    amount = "5,10" if lang == "de" else "5.10"
    assert first.count(amount) == 2
    assert file.startswith(f"sales.csv: {Words(lang)('table-transactions')}, 2")
    assert any("oops" in finding for finding in findings)


def test_check_speaks_json(kundenwert: Invoke, usable: Path) -> None:
    result = kundenwert("check", usable, "--json")
    told = json.loads(result.stdout)
    assert result.stderr == ""
    assert told["data_basis"]["rows_read"] == 2
    assert told["data_basis"]["set_aside"] == {"unreadable-amount": {"rows": 1, "amount": "0.00"}}
    (finding,) = (finding for finding in told["findings"] if finding["severity"] == "set_aside")
    assert finding["key"] == "unreadable-amount"
    assert finding["examples"] == [{"line": 3, "column": "net_amount", "value": "oops"}]
    assert "oops" in finding["text"]


@pytest.mark.parametrize(
    ("arguments", "code", "keys"),
    [
        (["nowhere"], 2, ["source-missing"]),
        (["nowhere", "--set", "x=1", "--set", "y"], 2, ["not-a-pair", "unknown-setting", "source-missing"]),
        ([], 3, ["ambiguous-dates"]),
    ],
)
def test_check_speaks_json_of_mistakes_too(
    arguments: list[str], code: int, keys: list[str], kundenwert: Invoke, unusable: Path
) -> None:
    result = kundenwert("check", *(arguments or [unusable]), "--json", "--lang", "de")
    assert result.exit_code == code
    assert [finding["key"] for finding in json.loads(result.stdout)["findings"]] == keys
    assert result.stderr == ""


# ------------------------------------------------------------------ template, demo, parameters


@pytest.mark.parametrize(("lang", "delimiter"), [("de", ";"), ("en", ",")])
def test_the_template_holds_the_eight_tables(lang: str, delimiter: str, kundenwert: Invoke, tmp_path: Path) -> None:
    folder = tmp_path / "for" / "client"
    result = kundenwert("template", folder, "--lang", lang)
    assert result.exit_code == 0
    files = [folder / f"{name}.csv" for name in TABLES] + [folder / "dictionary.csv"]
    assert result.stdout.splitlines() == [str(path) for path in files]
    for name, table in TABLES.items():
        (header,) = (folder / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()
        assert set(table.required) <= set(header.split(delimiter))


def test_an_empty_template_is_told_to_be_empty(kundenwert: Invoke, tmp_path: Path) -> None:
    kundenwert("template", tmp_path)
    result = kundenwert("check", tmp_path)
    assert result.exit_code == 3
    assert f"Error: transactions.csv: {en('finding-no-rows')}" in lines(result)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_template_overwrites_nothing(lang: str, kundenwert: Invoke, tmp_path: Path) -> None:
    (tmp_path / "costs.csv").write_text("mine", encoding="utf-8")
    result = kundenwert("template", tmp_path, "--lang", lang)
    assert result.exit_code == 2
    words = Words(lang)
    assert lines(result) == [f"{words('cli-error')}: {words('finding-template-exists', files='costs.csv')}"]
    assert [path.name for path in tmp_path.iterdir()] == ["costs.csv"]


def test_demo_writes_what_the_repository_holds(kundenwert: Invoke, tmp_path: Path) -> None:
    result = kundenwert("demo", tmp_path / "demo")
    assert result.exit_code == 0
    shipped = sorted(path.name for path in DEMO.iterdir())
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == shipped
    same, different, missing = filecmp.cmpfiles(DEMO, tmp_path / "demo", shipped, shallow=False)
    assert (len(same), different, missing) == (len(shipped), [], [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_parameters_lists_them_all(lang: str, kundenwert: Invoke) -> None:
    text = kundenwert("parameters", "--lang", lang).stdout
    told = text.splitlines()
    assert told[::3] == list(Settings.model_fields)
    assert told[2::3] == [f"    {meaning(name, lang)}" for name in Settings.model_fields]
    assert "    1 ≤ n ≤ 120  [12]" in told
    assert f"    0 ≤ x ≤ 1, empty  [{Words(lang)('cli-empty')}]" in told


# ------------------------------------------------------------------ help


@pytest.mark.parametrize("command", ["report", "check", "template", "demo", "parameters", "verify"])
def test_every_command_has_help(command: str, kundenwert: Invoke) -> None:
    result = kundenwert(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command} ")
    assert len(result.stdout.splitlines()) > 4
    assert f"  {command} " in kundenwert("--help").stdout


def test_the_program_starts_by_its_module_and_knows_its_version(command: Invoke) -> None:
    done = command("--version")
    assert done.returncode == 0
    assert "0.1.0" in done.stdout


def test_a_program_that_fails_shows_one_line(command: Invoke, unusable: Path) -> None:
    done = command("check", unusable)
    assert done.returncode == 3
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
