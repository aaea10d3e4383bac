"""What a run is asked for: a job, and the tasks that it comes to once its tables are prepared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from analysis.errors import Finding, UsageError
from analysis.reporting import notebooks as nb
from analysis.settings import Settings
from analysis.tables.sources import Source

if TYPE_CHECKING:
    from analysis.tables.prepared import Prepared

# A report hands over figures and customers and leads from page to page; portraits are pages only.
Kind = Literal["report", "portraits"]
KINDS: tuple[Kind, ...] = ("report", "portraits")


@dataclass(frozen=True)
class Task:
    """One notebook to execute, once for all languages.

    Attributes
    ----------
    stem : of its files
    parameters : what it takes besides the settings
    subject : whom its page is about; empty where it is about the base
    """

    notebook: nb.Source
    stem: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""


@dataclass(frozen=True)
class Job:
    """What to make and where to.

    Attributes
    ----------
    name : of the report and its folder in `out`
    languages : ``de``, ``en`` or both; the first is the main one, in which also the index page is
    out : folder of all reports
    workers : how many notebooks run at once
    tasks : gives them, knowing the prepared tables
    expected : how many tasks there will be, for a bar of progress
    limit : seconds that a notebook may take; None for as long as it takes
    before : folder of the run that this one is compared with; None for the newest earlier one in `out`
    """

    kind: Kind
    source: Source
    settings: Settings
    name: str
    languages: tuple[str, ...]
    out: Path
    workers: int
    tasks: Callable[[Prepared], Sequence[Task]]
    expected: int
    limit: float | None = None
    before: Path | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of a job.

    Attributes
    ----------
    folder : where the result is
    failed : addresses of the pages that failed
    odd : manifests in the output folder that no run of this program has written
    """

    folder: Path
    failed: tuple[str, ...]
    odd: tuple[Path, ...]


def steps(job: Job) -> int:
    """How often a run of `job` reports progress."""
    return job.expected + 2


def report_name(wanted: str) -> str:
    """A folder name from what the user or the source is called.

    Raises
    ------
    UsageError : nothing is left of it, or it would lead out of its folder
    """
    name = re.sub(r"[^\w .()+-]", "-", wanted).strip(" .-")
    # The page over all runs lies beside the reports.
    if name == "" or re.fullmatch(r"index(\.\w+)?\.html", name) or "/" in wanted or "\\" in wanted:
        raise UsageError(Finding("bad-name", "error", values={"name": wanted}))
    return name[:80]


def report_tasks(notebooks: Sequence[nb.Source]) -> list[Task]:
    """One task for each notebook of the base."""
    return [Task(notebook, notebook.name) for notebook in notebooks]


def fitting_tasks(notebooks: Sequence[nb.Source], prepared: Prepared) -> list[Task]:
    """One task for each of all notebooks; of a base that is too small only the one that says what is missing."""
    from analysis.tables.size import size_of

    small = size_of(prepared.audit).too_small
    return report_tasks([one for one in notebooks if one.name == SMALL] if small else notebooks)


# The notebook of a base that is too small for the others.
SMALL = "0_data_basis"


def portrait_tasks(customers: Sequence[str], prepared: Prepared) -> list[Task]:
    """One task for each of the `customers`, as the tables know them.

    Files are counted, not called by the customer: a number is data and could be any path.
    """
    master = prepared.frame("customers")
    names: Mapping[str, str] = {}
    if master is not None and "name" in master:
        of_chosen = master[master["customer_id"].isin(customers)].drop_duplicates("customer_id")
        names = {str(key): str(name) for key, name in of_chosen.set_index("customer_id")["name"].dropna().items()}
    width = max(3, len(str(len(customers))))
    return [
        Task(
            nb.portrait(),
            f"portrait_{number:0{width}d}",
            {"customer": customer},
            f"{names[customer]} ({customer})" if customer in names else customer,
        )
        for number, customer in enumerate(customers, 1)
    ]


def chosen_customers(asked: Sequence[str], top: int, prepared: Prepared, settings: Settings) -> list[str]:
    """The customers that were asked for and the `top` with the most revenue, as the tables know them, each once.

    Raises
    ------
    UsageError : customers that no table knows, all of them at once
    """
    from analysis.customers import customer_frame, open_transactions
    from analysis.tables.lookup import find_customer

    chosen, unknown = [], []
    for wanted in asked:
        try:
            chosen.append(find_customer(wanted, prepared, settings))
        except UsageError as error:
            unknown += error.findings
    if unknown:
        raise UsageError(unknown)
    if top:
        frame = customer_frame(open_transactions(prepared.path("transactions")), prepared.audit.period)
        chosen += frame["net_amount"].sort_values(ascending=False, kind="stable").index[:top].to_list()
    return list(dict.fromkeys(chosen))
