"""Parameters: checked all at once, text stays text, each with a meaning in both languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from analysis.errors import UsageError
from analysis.language import LANGUAGES
from analysis.settings import WITHHELD, Settings, describe_range, make_settings, meaning


def refused(**given: Any) -> dict[str, Any]:
    """Key of the finding for each name that is refused."""
    with pytest.raises(UsageError) as caught:
        make_settings(given)
    assert caught.value.exit_code == 2
    return {finding.values.get("name", ""): finding for finding in caught.value.findings}


def test_the_defaults_are_valid() -> None:
    assert make_settings({}) == Settings()


def test_everything_that_is_wrong_is_said_at_once() -> None:
    findings = refused(top_share="1.5", horizon="12", reference_date="31.12.2024", currency="euro", list_length="ten")
    assert {name: finding.key for name, finding in findings.items()} == {
        "top_share": "bad-setting",
        "horizon": "unknown-setting",
        "reference_date": "bad-setting",
        "currency": "bad-setting",
        "list_length": "bad-setting",
    }
    assert findings["top_share"].values == {"name": "top_share", "value": "1.5", "allowed": "0 < x < 1"}
    assert findings["horizon"].values["allowed"].startswith("date_format, decimal, currency")


BAD = {
    "date_format": ["ydm", "DMY", ""],
    "decimal": ["dot", ""],
    "currency": ["eur", "EURO", "€", "E1R"],
    "earliest_date": ["1.1.2020", "2020-02-30", "", "soon"],
    "latest_date": ["2020-13-01"],
    "duplicates": ["drop"],
    "zero_amounts": ["auto"],
    "window_start": ["yesterday"],
    "reference_date": ["31.12.2024"],
    "validation_start": ["1.10.1997"],
    "above_average": ["mode", ""],
    "top_share": ["0", "1", "20 %", "0,2", "nan", "inf", ""],
    "abc_a": ["0", "1"],
    "abc_b": ["-0.1", "80"],
    "rfm_groups": ["1", "11", "2.5"],
    "margin_rate": ["-0.01", "1.01", "30", "nan"],
    "discount_rate": ["-0.01", "1.01", "nan"],
    "horizon_months": ["0", "121", "1.5", "a year"],
    "level": ["0.49", "1", "95"],
    "seed": ["-1", "1.5", "1000000"],
    "list_length": ["0", "101"],
    "acquisition_rate": ["0", "1", "10 %"],
    "acquisition_ceiling": ["0", "1.01"],
    "retention_ceiling": ["0", "90"],
    "referred_anyway": ["-0.1", "1.1", "half"],
    "lost_by_detractor": ["0", "101"],
    "visits_none": ["-0.1", "1", "80 %"],
    "visits_half_more": ["1", "0.9", "nan"],
    "visits_unlimited": ["1", "inf", "viel"],
    "visit_capacity": ["0", "-3", "1.5"],
    "visit_cost": ["-1", "nan", "inf", "cheap"],
    "hold_back": ["-0.1", "0.51", "10 %", "nan"],
    "contact_days": ["0", "3651", "1.5", "a year"],
    "names_in_exports": ["perhaps", "2"],
    "staff_rankings": ["perhaps", "2"],
    "anonymise": ["perhaps", "2"],
    "vat": ["net", ""],
    "amount_per": ["order", ""],
    "discount_is": ["%", ""],
    "gaps": ["keep", ""],
    "collective_customers": ["drop", ""],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in BAD.items() for value in values])
def test_what_lies_outside_the_range_is_refused(name: str, value: str) -> None:
    findings = refused(**{name: value})
    assert [(f.key, f.values["value"]) for f in findings.values()] == [("bad-setting", value)]
    assert findings[name].values["allowed"] == describe_range(name)


def test_every_parameter_but_free_text_has_values_it_refuses() -> None:
    assert set(Settings.model_fields) - set(BAD) == {
        "columns",
        "actions",
        "targets",
        "anonymise_salt",
        "sales_when",
        "returns_when",
    }


@pytest.mark.parametrize("secret", ["a", "eleven char"])
def test_a_short_secret_is_refused_with_the_length_it_takes_and_not_told(secret: str) -> None:
    assert refused(anonymise_salt=secret)["anonymise_salt"].values == {"name": "anonymise_salt", "least": 12}


@pytest.mark.parametrize(
    ("given", "kind", "names"),
    [
        ({"abc_a": "0.9", "abc_b": "0.8"}, "shares", ("abc_a", "abc_b")),
        ({"abc_a": "0.8", "abc_b": "0.8"}, "shares", ("abc_a", "abc_b")),
        ({"earliest_date": "2024-01-01", "latest_date": "2023-01-01"}, "dates", ("earliest_date", "latest_date")),
        ({"window_start": "2024-01-01", "reference_date": "2023-01-01"}, "dates", ("window_start", "reference_date")),
    ],
)
def test_parameters_must_not_contradict_each_other(given: dict[str, str], kind: str, names: tuple[str, str]) -> None:
    with pytest.raises(UsageError) as caught:
        make_settings(given)
    (finding,) = caught.value.findings
    assert finding.key == f"contradicting-{kind}"
    assert finding.values == dict(zip(("first", "second"), names, strict=True))


def test_all_contradictions_are_told_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        make_settings({"abc_a": "0.99", "window_start": "2024-01-01", "reference_date": "2023-01-01"})
    assert [finding.key for finding in caught.value.findings] == ["contradicting-shares", "contradicting-dates"]


def test_one_day_may_be_the_whole_window() -> None:
    day = {"window_start": "2024-01-01", "reference_date": "2024-01-01"}
    assert make_settings(day | {"earliest_date": "2024-01-01", "latest_date": "2024-01-01"}).abc_a == 0.8


def test_values_are_read_from_text() -> None:
    settings = make_settings(
        {"top_share": "0.1", "horizon_months": "24", "reference_date": "2024-12-31", "names_in_exports": "true"}
    )
    assert (settings.top_share, settings.horizon_months) == (0.1, 24)
    assert (settings.reference_date, settings.names_in_exports) == (date(2024, 12, 31), True)


@pytest.mark.parametrize("name", ["window_start", "reference_date", "validation_start", "margin_rate"])
def test_an_empty_text_is_not_given(name: str) -> None:
    assert getattr(make_settings({name: ""}), name) is None


def test_holdout_level_and_seed_are_read_from_text() -> None:
    settings = make_settings({"validation_start": "1997-10-01", "level": "0.9", "seed": "999999"})
    assert (settings.validation_start, settings.level, settings.seed) == (date(1997, 10, 1), 0.9, 999_999)
    assert (make_settings({"level": "0.5"}).level, make_settings({"level": "0.99"}).level) == (0.5, 0.99)
    assert (Settings().validation_start, Settings().level, Settings().seed) == (None, 0.95, 1)


@given(text=st.text(max_size=30))
def test_text_stays_text(text: str) -> None:
    assert make_settings({"columns": text}).columns == text


def test_the_defaults_of_a_source_give_way_to_the_user() -> None:
    defaults = {"currency": "USD", "zero_amounts": "keep"}
    settings = make_settings({"currency": "EUR"}, defaults)
    assert (settings.currency, settings.zero_amounts) == ("EUR", "keep")
    # Only what was given counts as decided; the rest may be decided by the data.
    assert settings.model_fields_set == {"currency", "zero_amounts"}


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Settings().top_share = 0.5  # type: ignore[misc]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_parameter_says_what_it_means_and_takes(name: str) -> None:
    texts = {meaning(name, lang) for lang in LANGUAGES}
    assert len(texts) == 2
    assert all(len(text) > 10 for text in texts)
    assert describe_range(name)


def test_a_secret_is_not_written() -> None:
    settings = make_settings({"anonymise_salt": "nobody knows it"})
    assert settings.anonymise_salt.get_secret_value() == "nobody knows it"
    written = settings.model_dump_json()
    assert "nobody" not in written + repr(settings) + str(settings.model_dump())
    assert Settings.model_validate_json(written).anonymise_salt.get_secret_value() == WITHHELD


def test_settings_survive_being_written() -> None:
    settings = make_settings({"margin_rate": "0.3", "window_start": "2024-01-01"})
    assert Settings.model_validate_json(settings.model_dump_json()) == settings
