"""Which column is the customer: a number of his own, an e-mail or a name where nothing better is there, never an account."""

from __future__ import annotations

import re

from analysis.errors import Finding
from analysis.tables.recognise import Candidate, Recognised
from analysis.tables.schema import normalise

_REVENUE_ACCOUNT = re.compile(r"[48]\d{3,5}(\.0)?")


def decide_customer(recognised: Recognised) -> tuple[Candidate | None, list[Finding], list[Finding]]:
    """The column of the customer, what is to be said about it, and what stays open."""
    label = recognised.raw.part.label
    found = [one for one in recognised.candidates if one.column == "customer_id"]
    sure = [one for one in found if one.meaning.why in ("declared", "position")]
    if sure:
        return sure[0], [], []
    account = next((one for one in recognised.of("account")), None)
    contra = next((one for one in recognised.of("contra_account")), None)
    own = [one for one in found if not (account and one.sampled is account.sampled)]
    if account and not own and (contra or _books_revenue(account)):
        other = contra.sampled.header if contra else account.sampled.header
        values = {"account": account.sampled.header, "header": other}
        return account, [], [Finding("booking-list", "error", label, account.sampled.header, values=values)]
    named = next((one for one in recognised.of("name", "email") if one.sampled.filled), None)
    if not own and account and named and len(named.sampled.counts) > 2 * len(account.sampled.counts):
        found = []  # an account that many names share is the ledger's
    filled = [one for one in (own or found) if one.sampled.filled]
    if filled:
        best = filled[0]
        if _names_beside(best, filled):
            best = filled[1]
        return best, [], []
    email = next(iter(recognised.of("email")), None)
    if email and email.sampled.filled:
        return email, [Finding("customer-by-email", "warning", label, email.sampled.header)], []
    # A name that is another one on every row is rather that of a deal or a document, where another column repeats itself.
    names = [one for one in recognised.of("name") if one.sampled.filled]
    names.sort(key=lambda one: max(one.sampled.counts.values()) == 1)
    name = next(iter(names), None)
    if name:
        return name, [Finding("customer-by-name", "warning", label, name.sampled.header)], []
    return (found[0] if found else None), [], []


def _books_revenue(account: Candidate) -> bool:
    """Few accounts, all of them in the range of revenue: a ledger, no list of customers."""
    values = account.sampled.counts
    return len(values) <= 20 and all(_REVENUE_ACCOUNT.fullmatch(value) for value in values)


def _names_beside(best: Candidate, filled: list[Candidate]) -> bool:
    """``Kunde`` with names beside ``Debitor`` with numbers: the numbers are the customers."""
    if (
        best.meaning.why == "system"
        or len(filled) < 2
        or re.search(r"nr|no|num|id|code|key", normalise(best.sampled.header))
    ):
        return False
    return best.sampled.numeric < 0.1 and filled[1].sampled.numeric > 0.9
