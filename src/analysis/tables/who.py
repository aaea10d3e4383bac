"""Which column is the customer: a number of his own, an e-mail or a name where nothing better is there, never an account."""

from __future__ import annotations

import re

from analysis.errors import Finding
from analysis.tables.headers import Meaning
from analysis.tables.recognise import Candidate, Recognised
from analysis.tables.schema import normalise

# Legal forms and what institutions are called, as names of firms carry them.
_FIRM = re.compile(
    r"(?i)\b(g?gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|e\.? ?k|e\.? ?v|eg|se|ltd|limited|llc|llp|inc|corp|plc|pty|co|s\.?a\.?s?|sarl|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|as|a/s|aps|sp\. ?z ?o\.? ?o|s\.?r\.?o"
    r"|stiftung|verein|klinik|klinikum|hochschule|universit\w+|stadt|gemeinde|landkreis|stadtwerke|schule|verlag|hotel|group|holding|company|foundation|university|college|hospital|s[oö]hne|sons|brothers|gebr)\b"
)
# So many of the different names are those of firms; the rest are persons and brands.
_FIRMS = 0.3
_OTHERS = re.compile(
    r"(?i)suppl|vendor|lieferant|kreditor|hersteller|manufactur|brand|marke|bank|carrier|spedit|seller|verk[aä]ufer|agent|vertreter|rep\b|our|eigen|buchungskreis|mandant|store|filiale|lager|warehouse|site|werk|plant|product|artikel|item|wettbew|konkurr|compet|versicher|insur|memo|text|beschreib|descr|note|bemerk"
)
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
    filled.sort(key=_is_constant)
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
    names.sort(key=lambda one: (_is_constant(one), max(one.sampled.counts.values()) == 1))
    name = next(iter(names), None)
    if name:
        return name, [Finding("customer-by-name", "warning", label, name.sampled.header)], []
    if not found and (firms := _firms(recognised)):
        return firms, [Finding("customer-by-firms", "warning", label, firms.sampled.header)], []
    return (found[0] if found else None), [], []


def _firms(recognised: Recognised) -> Candidate | None:
    """The one column of names of firms, whatever its header says, unless it says that they are others than customers."""
    known = {id(one.sampled) for one in recognised.candidates if one.rank[0] <= 4}
    found = [
        one
        for one in recognised.sample.columns
        if id(one) not in known and len(one.counts) > 2 and not _OTHERS.search(one.header)
        and sum(bool(_FIRM.search(value)) for value in one.counts) >= _FIRMS * len(one.counts)
    ]  # fmt: skip
    return (
        Candidate("customer_id", found[0], Meaning("customer_id", (6, 0), "values"), 1.0) if len(found) == 1 else None
    )


def _books_revenue(account: Candidate) -> bool:
    """Few accounts, all of them in the range of revenue: a ledger, no list of customers."""
    values = account.sampled.counts
    return len(values) <= 20 and all(_REVENUE_ACCOUNT.fullmatch(value) for value in values)


def _is_constant(one: Candidate) -> bool:
    """Whether all rows name the same one: rather the house itself than its only customer, where others are named."""
    return len(one.sampled.counts) == 1 and len(one.sampled.filled) > 1 and one.meaning.why != "system"


def _names_beside(best: Candidate, filled: list[Candidate]) -> bool:
    """``Kunde`` with names beside ``Debitor`` with numbers: the numbers are the customers."""
    if (
        best.meaning.why == "system"
        or len(filled) < 2
        or re.search(r"nr|no|num|id|code|key", normalise(best.sampled.header))
    ):
        return False
    return best.sampled.numeric < 0.1 and filled[1].sampled.numeric > 0.9
