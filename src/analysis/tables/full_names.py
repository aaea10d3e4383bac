"""First and last name in two columns, where nothing else says who the customer is: together they name him."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import duckdb

from analysis.tables.headers import meanings
from analysis.tables.raw import Cells, Raw
from analysis.tables.schema import TABLES, normalise

_FIRST = ("vorname", "firstname", "givenname", "forename", "fornavn", "foernamn", "fornamn", "prenom", "nombre", "nome", "voornaam", "imie", "jmeno", "fname", "etunimi")  # fmt: skip
_LAST = ("nachname", "lastname", "surname", "familyname", "familienname", "etternavn", "efternamn", "efternavn", "nomdefamille", "apellido", "apellidos", "cognome", "achternaam", "nazwisko", "prijmeni", "lname", "sukunimi")  # fmt: skip
# Whose name it is: of a list of bookings that of who sold is no customer's.
_WHOSE = ("", "kunde", "kunden", "customer", "customers", "buyer", "client", "billing", "rechnung", "rechnungs", "invoice", "contact", "kontakt", "payer", "guest", "gast", "attendee", "member", "besteller", "kaeufer")  # fmt: skip


def with_full_names(con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str]) -> Raw:
    """The part with a column of full names; as it is where another column names customers."""
    if "customer_id" in given or any(_names(cells, given) for cells in raw.cells):
        return raw
    first, last = _of(raw, _FIRST), _of(raw, _LAST)
    if first is None or last is None:
        return raw
    name = f"{raw.name}_named"
    con.execute(
        f"""CREATE TABLE {name} AS SELECT *, nullif(trim(concat_ws(' ', nullif(trim({first.text}), ''), nullif(trim({last.text}), ''))), '') AS full_name
            FROM {raw.name} ORDER BY rowid"""
    )
    return replace(raw, name=name, cells=(*raw.cells, Cells("customer name", text="full_name")))


def _names(cells: Cells, given: Mapping[str, str]) -> bool:
    named = meanings(cells.header, TABLES["transactions"], given)
    return bool(named) and named[0].column in ("customer_id", "email", "name")


def _of(raw: Raw, words: tuple[str, ...]) -> Cells | None:
    forms = {f"{whose}{word}" for whose in _WHOSE for word in words}
    return next((cells for cells in raw.cells if cells.text and normalise(cells.header) in forms), None)
