"""The letters tell which of the encodings of one byte a sign a text is in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import InputError
from analysis.tables import encoding
from analysis.tables.encoding import inspect
from analysis.tables.parts import Part

# Words of several languages, with the signs that Windows programs set between and after letters.
WORDS = {
    "German": "Müller, Möbelhaus Köhler, Straße, Bäckerei Weiß, Gemüse, GRÜNWÄLDER, Spaß",
    "French": "Société Générale, café, élève, hôtel, Besançon, crème brûlée, Noël",
    "Spanish": "Málaga, niño, corazón, está, señor, jamón, Cataluña, Martínez",
    "one word": "Tür",
}


@pytest.mark.parametrize("codec", ["cp1252", "cp850", "mac_roman", "utf-8", "utf-16"])
@pytest.mark.parametrize("words", WORDS)
def test_each_language_is_read_in_each_encoding(words: str, codec: str, write: Callable[..., Path]) -> None:
    text = inspect(Part("", write(WORDS[words].encode(codec))))
    assert WORDS[words].encode(codec).decode(text.encoding) == WORDS[words]


@pytest.mark.parametrize(
    "words", ["it’s Bob’s", "„Rohr“ usw…", "12\u00a0000 EUR\u00a05, der\u00a0große", "Köln–Bonn", "10€", "Foo® ×2 ²"]
)
def test_signs_that_are_no_letters_do_not_make_another_encoding(words: str, write: Callable[..., Path]) -> None:
    assert inspect(Part("", write(words.encode("cp1252")))).encoding == "cp1252"


def test_a_dos_export_is_read_with_its_umlauts(prepared: Callable[..., Any]) -> None:
    content = "Kundennr;Datum;Umsatz;Artikel\n1;13.01.2024;1,50;Gemüse\n2;14.01.2024;2,50;Käse\n".encode("cp850")
    result = prepared(content)
    assert list(result.frame("transactions")["product"]) == ["Gemüse", "Käse"]
    assert result.audit.files[0].dialect["encoding"] == "cp850"


def test_a_line_without_end_is_refused_before_it_fills_the_memory(write: Callable[..., Path]) -> None:
    part = Part("", write("Kundennr;Datum;Umsatz\n" + "x" * (5 << 20)))
    with pytest.raises(InputError) as caught:
        inspect(part)
    assert [(f.key, f.values["line"]) for f in caught.value.findings] == [("line-too-long", 2)]


def test_a_packed_file_out_of_all_proportion_is_refused(
    write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import gzip

    monkeypatch.setattr(encoding, "_UNPACKED_FREE", 1 << 20)
    part = Part("", write(gzip.compress(b"1;2;3\n" * 2_000_000), "bomb.csv.gz"))
    with pytest.raises(InputError) as caught:
        inspect(part)
    assert [f.key for f in caught.value.findings] == ["unpacks-too-large"]
