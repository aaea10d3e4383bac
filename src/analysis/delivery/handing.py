"""All that is asked for beside the pages, written beside the folder of the run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.delivery.address import Target


def hand_on(run_dir: Path, formats: Sequence[str], target: Target | None, address: str) -> list[str]:
    """Write what is asked for; gives the names of files and tables.

    Beside the folder and not in it: the folder is what `verify` makes again.
    """
    from analysis.delivery.database import write_tables
    from analysis.delivery.imports import SYSTEMS, write_import
    from analysis.delivery.message import write_message
    from analysis.delivery.rows import ACTIONS, CUSTOMERS, actions_of, customers_of

    written = []
    if any(name.startswith("message") for name in formats):
        path = run_dir.with_name(f"{run_dir.name}.eml")
        write_message(run_dir, path, address, "message-customers" in formats)
        written.append(path.name)
    for system in (name for name in formats if name in SYSTEMS):
        path = run_dir.with_name(f"{run_dir.name}.{system}.csv")
        write_import(run_dir, system, path)
        written.append(path.name)
    if target:
        frames = {CUSTOMERS: customers_of(run_dir), ACTIONS: actions_of(run_dir)}
        write_tables(run_dir.parent.name, frames, target)
        written.append(target.place)
    return written
