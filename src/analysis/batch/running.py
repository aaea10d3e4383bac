"""A batch from its first client to its summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.batch.budget import Division, divide
from analysis.batch.clients import Clients
from analysis.batch.lanes import serve_all
from analysis.batch.log import logging_to, one_line
from analysis.batch.serving import Served
from analysis.batch.summary import write_summary
from analysis.errors import AnalysisError, Finding
from analysis.language import Words
from analysis.reporting.output import alone, guarded
from analysis.reporting.run import write_overview

Say = Callable[[str], None]
# All were served, of data that are not what they were.
_DRIFT = 4


@dataclass(frozen=True)
class Batch:
    """What became of a batch, its clients in the order of the file; `unwritten` is why its summary could not be written."""

    served: tuple[Served, ...]
    unwritten: tuple[Finding, ...] = ()

    def exit_code(self, fail_on_drift: bool) -> int:
        """1: a client was not served whole; 4: all were, but data have drifted, if that was asked for; 0 otherwise."""
        if self.unwritten or any(one.status == "failed" for one in self.served):
            return 1
        return _DRIFT if fail_on_drift and any(one.drifted for one in self.served) else 0


def run_batch(clients: Clients, words: Words, say: Say, fail_on_drift: bool) -> Batch:
    """Serve all clients and write the summary, in which stands what became of each.

    Parameters
    ----------
    say : is told which runs are removed; nothing else is said where all goes well

    Raises
    ------
    AnalysisError : another batch is at work in the same folder
    """
    clients.out.mkdir(parents=True, exist_ok=True)
    with _only_batch(clients.out), logging_to(clients.out) as log:
        division = divide(clients.orders, clients.common.memory)
        log.info(
            words("batch-begins", clients=len(clients.orders), lanes=division.lanes, share=words.number(division.share))
        )
        found: dict[str, Served] = {}
        groups = [(division.side_by_side, division.lanes, division.share, division.workers)]
        # What is too large for a share has the whole budget, and nobody beside it.
        groups.append((division.alone, 1, division.budget, max(1, min(4, os.cpu_count() or 1))))
        for orders, lanes, share, workers in groups:
            for served in serve_all(orders, lanes, share, workers, lambda name, step: log.info(f"{name}: {step}")):
                found[served.name] = served
                for line in told(served, words):
                    log.info(one_line(line))
                if served.trouble:
                    log.info(one_line(served.trouble))
                if served.removed:
                    say(words("batch-removed", name=served.name, dates=words.join(list(served.removed))))
        batch = Batch(tuple(found[order.name] for order in clients.orders))
        try:
            _write_over_all(clients, batch, division, batch.exit_code(fail_on_drift))
        except OSError as error:
            # A full disk: what became of the clients is told all the same.
            values = {"problem": error.strerror or str(error)}
            unwritten = Finding("refused-by-system", "error", file=clients.out.name, values=values)
            batch = replace(batch, unwritten=(unwritten,))
        log.info(words("batch-ends", code=str(batch.exit_code(fail_on_drift))))
    return batch


def _write_over_all(clients: Clients, batch: Batch, division: Division, code: int) -> None:
    """Write the pages over all runs and the summary.

    The former also where nothing was made: a batch may have been killed between a run and them, or has removed runs since.
    """
    for out, lang in {order.out: order.languages[0] for order in clients.orders if order.out.is_dir()}.items():
        write_overview(out, lang)
    with guarded(clients.out):
        write_summary(clients.out, batch.served, division, code)


def told(served: Served, words: Words) -> list[str]:
    """What became of a client, in lines; the first names its status."""
    from analysis.tables.show.findings import finding_text

    lines = [f"{served.name}: {words(f'batch-status-{served.status}')}"]
    lines += [f"{served.name}: {finding_text(finding, words)}" for finding in served.findings]
    lines += [f"{served.name}: {words('cli-failed', page=page)}" for page in served.pages]
    if served.written:
        lines.append(f"{served.name}: {words('batch-written', names=words.join(list(served.written)))}")
    if served.removed:
        lines.append(words("batch-removed", name=served.name, dates=words.join(list(served.removed))))
    return lines


@contextmanager
def _only_batch(out: Path) -> Iterator[None]:
    try:
        with alone(out, ".batch", 0):
            yield
    except AnalysisError as error:
        if error.findings[0].key == "report-busy" and error.findings[0].values["name"] == ".batch":
            raise AnalysisError(Finding("batch-busy", "error", file=out.name)) from None
        raise
