"""Whether loyalty is profitable: two years of the same customers, ranks, and four groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.language import Words
from analysis.loyalty.history import History
from analysis.loyalty.show.labels import cohort_name
from analysis.loyalty.tenure import Growing, Tenure
from analysis.presentation.charts import ACCENT, MUTED, bars_by_group, money_axis, plotted, set_height
from analysis.presentation.shown import Shown, Tone, fold, say, table, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TONES: dict[str, Tone] = {"supported": "good", "contradicted": "warn", "undecided": "neutral"}


def told(found: Growing, words: Words) -> Shown:
    """Whether the same customers bring more in their second year, and what became of all who were won."""
    text = words(
        f"loyalty-growing-{found.verdict}",
        customers=found.stayed.n,
        gain=words.money(found.stayed.estimate, 0),
        low=words.money(found.stayed.low, 0),
        high=words.money(found.stayed.high, 0),
        all=words.number(found.everyone.n),
        everyone=words.money(found.everyone.estimate, 0),
        measure=words(f"loyalty-measure-{found.measure}"),
    )
    return verdict(text, _TONES[found.verdict])


@plotted(8.0, 4.0)
def years(found: Growing, history: History, axes: Axes, words: Words) -> Axes:
    """What the customers who stayed brought in their first and second year, cohort by cohort."""
    table_ = found.by_cohort
    labels = [
        f"{cohort_name(int(cohort), history.calendar, words)} ({words.number(n)})"
        for cohort, n in zip(table_.index, table_["customers"], strict=True)
    ]
    columns = {"first": words("loyalty-year-first"), "second": words("loyalty-year-second")}
    bars_by_group(axes, table_[list(columns)].rename(columns=columns).set_axis(labels), [MUTED, ACCENT])
    set_height(axes, 1.3 + 0.42 * len(labels))
    money_axis(axes.xaxis, words)
    axes.grid(visible=False, axis="y")
    axes.legend(loc="best")
    title = words("loyalty-years-title", measure=words(f"loyalty-measure-{found.measure}"))
    axes.set_title(title, loc="left")
    return axes


def method(found: Growing, words: Words) -> Shown:
    """How the two years are taken, and why."""
    return fold(words("fold-computed"), words("loyalty-growing-method", customers=words.number(found.everyone.n)))


def ranks(found: Tenure, words: Words) -> Shown:
    """The rank correlation within cohorts."""
    rho = found.correlation
    return say(
        words(
            "loyalty-ranks",
            rho=words.number(rho.estimate, 2),
            low=words.number(rho.low, 2),
            high=words.number(rho.high, 2),
            customers=words.number(rho.n),
            measure=words(f"loyalty-measure-{found.measure}"),
        )
    )


def groups(found: Tenure, words: Words) -> Shown:
    """The four groups in figures."""
    rows = found.summary.assign(
        group=[words(f"loyalty-group-{name}") for name in found.summary.index],
        meaning=[words(f"loyalty-group-{name}-meaning") for name in found.summary.index],
        mean_amount=found.summary["money"] / found.summary["customers"].where(found.summary["customers"] > 0),
    )
    columns: Any = {
        "group": "text", "meaning": "text", "customers": "integer", "mean_amount": "money0", "money_share": "percent0",
    }  # fmt: skip
    caption = words("loyalty-groups-caption", measure=words(f"loyalty-measure-{found.measure}"))
    return table(rows, words, columns, caption=caption)


def barnacles(found: Tenure, names: pd.Series, brought: pd.Series, rows: int, words: Words) -> Shown:
    """The names behind the group that stays and brings least."""
    some = found.group.index[found.group == "barnacles"]
    worst = brought.reindex(some).sort_index().sort_values(kind="stable").head(rows)
    frame = pd.DataFrame({"name": names.reindex(worst.index), "money": worst}).rename_axis("customer_id").reset_index()
    columns: Any = {"customer_id": "text", "name": "text", "money": "money0"}
    return table(frame, words, columns, caption=words("loyalty-barnacles-caption"))
