"""Who looks after whom: exactly one owner a customer, under a code that says nothing of sales.

The master data name the owner. Where a cell names several people the first counts, and that is a conflict; so is a customer
whom another owner contacted more often in the last year. Spellings that differ in capitals, spaces or the form of their letters
are one person.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pandas as pd

from analysis.refusal import Refused

# Between several people in one cell; a comma stands between surname and first name.
_BETWEEN = r"[;|\n]| / "


@dataclass(frozen=True)
class Owners:
    """The owner of each customer.

    Attributes
    ----------
    codes : code (O1, O2, …) of each customer of the base, by customer_id; NaN where nobody is named
    names : the owner behind each code in the order of the codes; text of the data
    two : customers of the base for whom more than one owner is named: index customer_id; codes of all of them in order
    others : customers of the base whom another owner contacted more often in the last year than their own: index
        customer_id; owner_code, other (code), contacts (the other's), own (the owner's)
    """

    codes: pd.Series
    names: pd.Series
    two: pd.Series
    others: pd.DataFrame

    @property
    def none(self) -> pd.Index:
        """Customers without an owner."""
        return self.codes.index[self.codes.isna()]


def owners(master: pd.DataFrame | None, customers: pd.Index, contacts: pd.DataFrame | None = None) -> Owners | Refused:
    """Find the one owner of each customer; refused as ``no-owners`` where the master data name none.

    Codes count through all owners of the master data by name, whether or not their customers bought anything: neither sales
    nor the period changes them, a person who joins or leaves may.

    Parameters
    ----------
    master : the table of customers as read; columns customer_id, owner
    customers : of the base, by customer_id
    contacts : activities of the last year; columns customer_id, owner
    """
    if master is None or "owner" not in master:
        return Refused("no-owners")
    rows = master[["customer_id", "owner"]].dropna(subset="owner")
    rows = rows.assign(owner=rows["owner"].astype(str).str.split(_BETWEEN, regex=True)).explode("owner")
    rows = rows.assign(owner=rows["owner"].str.strip(), person=rows["owner"].map(person))
    rows = rows[rows["person"] != ""]
    if rows.empty:
        return Refused("no-owners")
    people = rows.sort_values(["person", "owner"], kind="stable").drop_duplicates("person").set_index("person")["owner"]
    code = pd.Series([f"O{place + 1}" for place in range(len(people))], index=people.index)
    rows = rows.assign(code=rows["person"].map(code)).drop_duplicates(["customer_id", "code"])
    first = rows.drop_duplicates("customer_id").set_index("customer_id")["code"]
    many = rows[rows["customer_id"].duplicated(keep=False) & rows["customer_id"].isin(customers)]
    codes = first.reindex(customers).rename("owner_code")
    return Owners(
        codes,
        pd.Series(people.to_numpy(), index=code.to_numpy(), name="owner"),
        many.groupby("customer_id")["code"].agg(tuple),
        _others(contacts, codes, code),
    )


def _others(contacts: pd.DataFrame | None, codes: pd.Series, code: pd.Series) -> pd.DataFrame:
    """Whom another owner contacted more often; people who own no customer, such as technicians, do not count."""
    columns = ["owner_code", "other", "contacts", "own"]
    if contacts is None:
        return pd.DataFrame(columns=columns)
    rows = contacts[contacts["customer_id"].isin(codes.index[codes.notna()])].dropna(subset="owner")
    made = pd.crosstab(rows["customer_id"], rows["owner"].astype(str).map(person).map(code))
    if made.empty:
        return pd.DataFrame(columns=columns)
    made = made[by_number(made.columns)]
    found = pd.DataFrame(
        {"owner_code": codes.reindex(made.index), "other": made.idxmax(axis=1), "contacts": made.max(axis=1)}
    )
    own = made.stack().reindex(pd.MultiIndex.from_arrays([found.index, found["owner_code"]])).fillna(0)
    found["own"] = own.to_numpy(dtype=int)
    return found[found["contacts"] > found["own"]]


def person(name: str) -> str:
    """A name without what does not tell people apart: capitals, spaces, the form of its letters."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def by_number(codes: pd.Index) -> pd.Index:
    """Codes in their order: O2 before O10."""
    return codes[codes.str[1:].astype(int).argsort(kind="stable")]
