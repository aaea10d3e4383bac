"""The second action area: who decides at this customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.description.buying_centre import reporting, whom_to_meet
from analysis.language import Words
from analysis.portrait.facts import Facts
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, label, number_axis, plotted
from analysis.presentation.shown import NOTHING, Shown, note, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# More names than this overlap; the most influential keep theirs.
_NAMED = 12


def centre(known: Facts, words: Words) -> Shown:
    """Roles covered, support and influence met."""
    if known.persons is None:
        return note(words("missing-contacts"))
    if known.centre is None:
        return note(words("portrait-nobody"))
    found = known.centre
    text = words(
        "portrait-centre",
        contacts=int(found["contacts"]),
        roles=words.number(found["roles"]),
        support=words.number(found["support"], 1),
        met=words.percent(found["influence_met"], 0),
        days=words.number(known.contact_days),
    )
    circle = reporting(known.persons)[1]
    return say(f"{text} {words('portrait-circle', count=len(circle))}" if circle else text)


@plotted(8.0, 3.1)
def map_of_people(known: Facts, anonymous: bool, axes: Axes, words: Words) -> Axes:
    """The buying centre: influence against attitude, and who reports to whom."""
    assert known.persons is not None
    persons, superiors = known.persons.drop_duplicates("contact_id"), reporting(known.persons)[0]
    judged = persons[persons["influence"].notna() & persons["attitude"].notna()]
    judged = judged.sort_values(["influence", "contact_id"], ascending=[False, True]).set_index("contact_id")
    # People of the same influence and attitude stand side by side instead of on top of each other.
    spots = judged.groupby(["influence", "attitude"])
    place, crowd = spots.cumcount(), spots["role"].transform("size")
    # However many they are, they stay within the axes.
    step = min(0.22, 0.36 / max(1, int(place.max()) // 4))
    x, y = judged["attitude"] + 0.12 * (place % 4), judged["influence"] - step * (place // 4)
    arrow = {"arrowstyle": "->", "color": MUTED, "shrinkA": 7, "shrinkB": 7}
    for person, superior in zip(superiors.index, superiors, strict=True):
        if person in x.index and superior in x.index:
            axes.annotate("", (x[superior], y[superior]), (x[person], y[person]), arrowprops=arrow)
    for recent, colour, key in ((True, ACCENT, "people-met"), (False, CONTRAST, "people-not-met")):
        chosen = judged.index[judged["recent"] == recent]
        axes.scatter(x[chosen], y[chosen], s=70, color=colour, label=words(key), zorder=3)
    # Two names have room at a place, above and below; of more, the first tells how many.
    named = judged.index[(place == 0) | (crowd == 2)][:_NAMED]
    for contact, key in zip(named.astype(str), judged.loc[named, "role"], strict=True):
        role = words(f"role-{key}")
        name = role if anonymous else f"{role} {label(contact, 24)}"
        if crowd[contact] > 2:
            name += f" (+{crowd[contact] - 1})"
        text = (7, -13) if place[contact] else (7, 5)
        axes.annotate(name, (x[contact], y[contact]), xytext=text, textcoords="offset points", fontsize=9)
    axes.axvline(0, color=MUTED, linewidth=1)
    axes.set(xlim=(-2.3, 2.9), ylim=(0.5, 5.6), xticks=range(-2, 3), yticks=range(1, 6))
    axes.set(xlabel=words("people-x"), ylabel=words("people-y"))
    number_axis(axes.xaxis, words)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
    support = known.support
    key = "people-title-for" if support > 0.5 else "people-title-against" if support < 0 else "people-title-open"
    axes.set_title(words(key, support=words.number(support, 1)), loc="left")
    return axes


def meet(known: Facts, words: Words) -> Shown:
    """Whom to meet next, and why."""
    if known.persons is None or known.persons.empty:
        return NOTHING
    shown = whom_to_meet(known.persons)
    if shown.empty:
        return note(words("meet-nobody"))
    rows = shown.assign(
        role=[words(f"role-{role}") for role in shown["role"]],
        reason=[words(f"meet-{reason}") for reason in shown["reason"]],
    )
    columns: Any = {
        "contact_id": "text", "role": "text", "influence": "integer", "attitude": "integer", "last_contact": "date",
        "reason": "text",
    }  # fmt: skip
    return table(rows, words, columns, words("meet-caption"))
