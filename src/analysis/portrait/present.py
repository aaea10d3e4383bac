"""One customer for people: verdict first, then the five areas; what is not known says what would make it known."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.description.buying_centre import reporting, whom_to_meet
from analysis.language import NOTHING as DASH
from analysis.language import Words
from analysis.portrait import charts
from analysis.portrait.alerts import Alert, Chance, alerts, chances
from analysis.portrait.facts import Facts
from analysis.presentation.charts import Chart
from analysis.presentation.shown import NOTHING, Shown, bullets, doubt_text, figures, note, say, table, verdict

_MONEY = ("amount",)
_SHARES = ("share", "excess")


def key_figures(known: Facts, words: Words) -> Shown:
    """What the customer brings, what it will be worth and how sure that is."""
    own, value = known.base, known.value
    if own is None:
        return note(words("portrait-no-purchase"))
    served = own["served"] == own["served"]
    contribution_note = words("portrait-contribution-note" if served else "portrait-contribution-unserved")
    tiles = [
        (words("portrait-revenue"), words.money(own["net_amount"], 0),
         words("portrait-rank", start=words.date(known.period.start), end=words.date(known.period.end),
               rank=words.number(own["rank"]), share=words.percent(own["amount_share"]))),
        (words("portrait-contribution"), words.money(known.contribution, 0), contribution_note),
        (words(f"portrait-{_measure(value)}"), words.money(None if value is None else value["value"], 0), _interval(known, words)),
        (words("portrait-alive"), words.percent(None if value is None else value["p_alive"], 0), _waiting(known, words)),
        (words("portrait-wallet"), words.percent(known.share_of_wallet), _wallet(known, words)),
        (words("portrait-since"), words.date(_since(known)), words("portrait-last", date=words.date(own["last"]))),
    ]  # fmt: skip
    return figures([tile for tile in tiles if tile[1] != DASH])


def _measure(value: pd.Series | None) -> str:
    """Without a margin the figure is revenue, and must not be called value."""
    return "value" if value is None or value["measure"] == "value" else "revenue-ahead"


def _interval(known: Facts, words: Words) -> str:
    if known.value is None:
        return words("portrait-no-value")
    doubts = [words("doubted", doubt=doubt_text(doubt, words)) for doubt in known.doubts]
    interval = words(
        "portrait-interval",
        months=known.horizon_months,
        level=words.percent(known.level, 0),
        low=words.money(known.value["low"], 0),
        high=words.money(known.value["high"], 0),
    )
    return " ".join([interval, *doubts])


def _waiting(known: Facts, words: Words) -> str:
    return words("portrait-waiting", days=words.number(known.days_since), gap=words.number(known.gap))


def _wallet(known: Facts, words: Words) -> str:
    if known.wallets is not None:
        return words("portrait-wallet-known", amount=words.money(known.wallets["potential"].sum(), 0))
    wallet = None if known.base is None else known.base["wallet"]
    return words("portrait-wallet-estimate", amount=words.money(wallet, 0))


def _since(known: Facts) -> Any:
    acquired = None if known.master is None else known.master["acquired_on"]
    first = None if known.base is None else known.base["first"]
    return acquired if acquired is not None and pd.notna(acquired) else first


# ------------------------------------------------------------------ alerts and next steps


def alerts_verdict(known: Facts, words: Words) -> Shown:
    """How many things stand out, and the gravest; how many opportunities there are besides."""
    found, more = alerts(known), len(chances(known))
    text = words("alerts-some", count=len(found), first=_alert(found[0], words)) if found else words("alerts-none")
    if more:
        text += " " + words("alerts-chances", count=more)
    return verdict(text, found[0].tone if found else "good")


def next_steps(known: Facts, words: Words) -> Shown:
    """What stands out and what to do about it, the gravest first; then what more could be sold."""
    rows = [{"alert": _alert(alert, words), "action": words(f"action-{alert.key}")} for alert in alerts(known)]
    rows += [
        {"alert": words("portrait-chance-row", chance=_chance(chance, words)), "action": words(f"action-{chance.key}")}
        for chance in chances(known)
    ]
    if not rows:
        return NOTHING
    columns: Any = {"alert": "text", "action": "text"}
    return table(pd.DataFrame(rows), words, columns)


def answer(known: Facts, words: Words) -> Shown:
    """The first step, and the largest chance."""
    items = [words("portrait-first", step=words(f"action-{alert.key}")) for alert in alerts(known)[:1]]
    items += [words("portrait-chance", chance=_chance(chance, words)) for chance in chances(known, 1)]
    return bullets(items or [words("portrait-keep")])


def _alert(alert: Alert, words: Words) -> str:
    return words(f"alert-{alert.key}", **{name: _worded(name, value, words) for name, value in alert.values.items()})


def _worded(name: str, value: Any, words: Words) -> Any:
    if name in _MONEY:
        return words.money(value, 0)
    if name in _SHARES:
        return words.percent(value, 0)
    return int(value) if name == "count" else words.number(value, 1 if name in ("support", "nps") else 0)


def _chance(chance: Chance, words: Words) -> str:
    amount, share = words.money(chance.amount, 0), words.percent(chance.peer_share, 0)
    return words(f"chance-{chance.key}", category=chance.category, amount=amount, share=share)


# ------------------------------------------------------------------ the five areas


def history_chart(known: Facts, words: Words) -> Chart | Shown:
    """Revenue over time."""
    return charts.history_chart(known, words) if known.months.any() else NOTHING


def company(known: Facts, words: Words) -> Shown:
    """The master data in one table: what is known, and what is missing."""
    if known.tables["customers"] is None:
        return note(words("missing-customers"))
    master = known.master
    fields = ("legal_form", "industry", "region", "segment", "owner")
    row = {name: _text(None if master is None else master[name]) for name in fields}
    lacking = [words(f"head-{name}") for name, value in row.items() if value == DASH]
    columns: Any = {name: "text" for name, value in row.items() if value != DASH}
    shown = table(pd.DataFrame([row]), words, columns) if columns else NOTHING
    told = [_group(known, words)] if len(known.group) else []
    told += [words("portrait-lacking", fields=words.join(lacking))] if lacking else []
    remark = note(" ".join(told)) if told else NOTHING
    return Shown(shown.html + remark.html, f"{shown.plain}\n{remark.plain}")


def _text(value: Any) -> str:
    return DASH if value is None or pd.isna(value) else str(value)


def _group(known: Facts, words: Words) -> str:
    total = float(known.group["net_amount"].sum())
    head = str(known.group["customer_id"].iloc[0])
    own = 0.0 if known.base is None else float(known.base["net_amount"])
    return words(
        "portrait-group",
        head=head,
        companies=words.number(len(known.group)),
        total=words.money(total, 0),
        share=words.percent(own / total if total else None, 0),
    )


def centre_sentence(known: Facts, words: Words) -> Shown:
    """Roles covered, support and influence met."""
    if known.persons is None:
        return note(words("missing-contacts"))
    if known.centre is None:
        return note(words("portrait-nobody"))
    centre = known.centre
    text = words(
        "portrait-centre",
        contacts=int(centre["contacts"]),
        roles=words.number(centre["roles"]),
        support=words.number(centre["support"], 1),
        met=words.percent(centre["influence_met"], 0),
        days=words.number(known.contact_days),
    )
    circle = reporting(known.persons)[1]
    return say(f"{text} {words('portrait-circle', count=len(circle))}" if circle else text)


def people_chart(known: Facts, anonymous: bool, words: Words) -> Chart | Shown:
    """Influence against attitude; nothing where of nobody both are known."""
    if known.centre is None or known.centre["support"] != known.centre["support"]:
        return NOTHING
    return charts.people_chart(known, anonymous, words)


def meet_table(known: Facts, words: Words) -> Shown:
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


def fascination(known: Facts, words: Words) -> Chart | Shown:
    """The customer's view beside our own; what is missing where there is none."""
    if known.tables["ratings"] is None:
        return note(words("missing-ratings"))
    return charts.views_chart(known.views, words) if known.views is not None else note(words("portrait-no-view"))


def potential(known: Facts, words: Words) -> Chart | Shown:
    """What is bought here, of the potential where one is entered."""
    if known.wallets is not None or (known.sales is not None and (known.sales > 0).any()):
        return charts.wallet_chart(known, words)
    return note(words("penetration-none" if known.sales is None else "portrait-nothing-lately"))


def potential_note(known: Facts, words: Words) -> Shown:
    """Where the potential comes from: entered by whom and when, or estimated."""
    if known.wallets is not None:
        latest = known.wallets.sort_values("as_of", na_position="first").iloc[-1]
        return note(words("portrait-entered", source=_text(latest["source"]), date=words.date(latest["as_of"])))
    wallet = None if known.base is None else known.base["wallet"]
    if wallet is None or wallet != wallet:
        return note(words("estimate-none"))
    return note(words("portrait-estimated", amount=words.money(wallet, 0)))


def finances(known: Facts, words: Words) -> Shown:
    """What the customer earns us, on what terms and how it pays, beside customers of its size."""
    own = known.base
    if own is None:
        return NOTHING
    rows = [
        (
            words("finance-margin"),
            _rate(own["contribution_1"], own["net_revenue"], words),
            words.percent(own["peer_margin_rate"]),
        )
    ]
    rows.append(
        (
            words("finance-served"),
            _rate(own["served"], own["net_revenue"], words),
            words.percent(own["peer_served_rate"]),
        )
    )
    if "discount_rate" in own:
        usual = words(
            "finance-corridor", low=words.percent(own["discount_low"], 0), high=words.percent(own["discount_high"], 0)
        )
        rows.append((words("finance-discount"), words.percent(own["discount_rate"]), usual))
    if "open" in own and own["open"] == own["open"]:
        rows += [
            (words("finance-terms"), words("finance-days", days=words.number(own["terms"])), DASH),
            (words("finance-late"), words("finance-days", days=words.number(own["days_late"], 1)), DASH),
            (words("finance-open"), words.money(own["open"], 0), words("finance-limit", limit=words.money(own["credit_limit"], 0))),
        ]  # fmt: skip
    rows = [row for row in rows if row[1] != DASH]
    if not rows:
        return note(words("contribution-none"))
    frame = pd.DataFrame(rows, columns=["finance_figure", "here", "usual"])
    columns: Any = {"finance_figure": "text", "here": "text", "usual": "text"}
    return table(frame, words, columns)


def _rate(amount: float, revenue: float, words: Words) -> str:
    return words.percent(amount / revenue if revenue > 0 else None)


def served_note(known: Facts, words: Words) -> Shown:
    """What serving the customer cost, by type; what is missing."""
    if known.served is None or known.served.empty:
        return note(words("missing-costs")) if known.tables["costs"] is None else NOTHING
    kinds = known.served["type"].where(known.served["side"] != "activities", words("served-activities"))
    sums = known.served["amount"].groupby(kinds).sum().sort_index().sort_values(ascending=False, kind="stable")
    parts = [f"{kind} {words.money(amount, 0)}" for kind, amount in sums.head(6).items()]
    return note(words("served-note", parts=words.join(parts)))
