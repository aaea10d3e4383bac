"""The customer description of the base for people: a sentence, a chart or table, and what is missing, by area."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.description import charts
from analysis.description.buying_centre import FEWEST_PEOPLE
from analysis.description.completeness import by_area, by_customer
from analysis.description.finances import above_corridor, by_size, corridor
from analysis.description.payments import dso
from analysis.description.potential import funnel, share_of_wallet
from analysis.description.principles import scores
from analysis.description.profile import ATTRIBUTES, profile
from analysis.description.satisfaction import NetPromoterScore, Scale
from analysis.description.trend import Trend
from analysis.description.wallet import Calibration, WalletEstimate
from analysis.language import Words
from analysis.presentation.charts import Chart
from analysis.presentation.shown import NOTHING, Shown, Tone, bullets, figures, note, say, table, verdict

Tables = Mapping[str, pd.DataFrame | None]


def base_figures(customers: pd.DataFrame, words: Words) -> Shown:
    """The base in four tiles."""
    repeat = float((customers["x"] > 0).mean())
    return figures(
        [
            (words("base-customers"), words.number(len(customers)), words("base-customers-note")),
            (words("base-revenue"), words.money(customers["net_amount"].sum(), 0), words("base-revenue-note")),
            (words("base-orders"), words.number(customers["orders"].mean(), 1), words("base-orders-note")),
            (words("base-repeat"), words.percent(repeat), words("base-repeat-note")),
        ]
    )


# ------------------------------------------------------------------ what is known


def known_verdict(fields: pd.DataFrame, words: Words) -> Shown:
    """How well the base is described, and where it is worst."""
    areas = by_area(fields).set_index("area")["share"]
    if not fields["share"].any():
        return verdict(words("completeness-none"), "warn")
    mean = float(areas.mean())
    tone: Tone = "good" if mean >= 2 / 3 else "warn" if mean >= 1 / 3 else "bad"
    return verdict(
        words(
            "known-verdict",
            share=words.percent(mean, 0),
            weakest=words.join([words(f"area-{area}") for area in charts.least(areas)]),
            low=words.percent(areas.min(), 0),
        ),
        tone,
    )


def known_chart(fields: pd.DataFrame, words: Words) -> Chart | Shown:
    """How much is known in each area; nothing to draw where nothing is known."""
    return charts.area_chart(fields, words) if fields["share"].any() else NOTHING


def missing_tables(tables: Tables, supplied: Collection[str], words: Words) -> Shown:
    """What is not supplied, what it would show, and how to supply it.

    Parameters
    ----------
    supplied : names of the tables that the source has; the one of customers may also come from invoice lines
    """
    absent = [words(f"missing-{name}") for name, frame in tables.items() if frame is None or name not in supplied]
    if tables["customers"] is not None and "customers" not in supplied:
        absent.append(words("missing-carried"))
    return bullets([*absent, words("missing-template")] if absent else [words("missing-none")])


def largest_table(top: pd.DataFrame, known: pd.DataFrame, words: Words) -> Shown:
    """The largest customers with what is known of each, by area; without names where the source has none."""
    shares = by_customer(known.loc[top["customer_id"]]).reset_index(drop=True)
    shares = shares.rename(columns=lambda area: f"known_{area.replace('-', '_')}")
    columns: Any = {
        "rank": "integer", "customer_id": "text", "name": "text", "net_amount": "money0",
        **dict.fromkeys(shares, "percent0"),
    }  # fmt: skip
    if not shares.to_numpy().any():
        columns = {name: kind for name, kind in columns.items() if name not in shares}
        return table(top, words, columns, words("largest-caption-plain"))
    return table(top.join(shares), words, columns, words("largest-caption"))


# ------------------------------------------------------------------ 1 company


def company_sentence(customers: pd.DataFrame, groups: pd.DataFrame, fields: pd.DataFrame, words: Words) -> Shown:
    """Of how many customers the master data are known, and how much revenue comes from groups."""
    if not fields.loc[fields["area"] == "company", "share"].any():
        return NOTHING
    industry = float(fields.loc[fields["field"] == "industry", "share"].iloc[0])
    text = words("company-known", customers=len(customers), share=words.percent(industry, 0))
    if len(groups):
        share = words.percent(groups["amount_share"].sum())
        text += " " + words("company-groups", count=len(groups), share=share)
    return say(text)


def profile_chart(customers: pd.DataFrame, master: pd.DataFrame | None, rows: int, words: Words) -> Chart | Shown:
    """Revenue by the first attribute that the master data hold."""
    known = [name for name in ATTRIBUTES if master is not None and master[name].notna().any()]
    if master is None or not known:
        return note(words("profile-none"))
    groups = profile(customers, master, known[0], rows)
    return charts.profile_chart(groups, known[0], words)


def groups_table(groups: pd.DataFrame, names: pd.Series, circles: int, rows: int, words: Words) -> Shown:
    """The largest groups, rolled up to their heads."""
    if not len(groups):
        return note(words("groups-circles", count=circles)) if circles else NOTHING
    shown = groups.head(rows).reset_index()
    shown["name"] = names.reindex(shown["head"]).to_numpy()
    columns: Any = {
        "head": "text", "name": "text", "companies": "integer", "own": "money0", "amount": "money0",
        "amount_share": "percent",
    }  # fmt: skip
    caption = words("groups-caption")
    return table(shown, words, columns, f"{caption} {words('groups-circles', count=circles)}" if circles else caption)


# ------------------------------------------------------------------ 2 buying centre


def centres_sentence(centres: pd.DataFrame | None, customers: pd.DataFrame, contact_days: int, words: Words) -> Shown:
    """How much revenue hangs on customers of whom nobody, one person or no decider is known."""
    if centres is None:
        return note(words("missing-contacts"))
    revenue = customers["net_amount"]
    known = centres.reindex(customers.index)

    def share(mask: pd.Series) -> str:
        return words.percent(float(revenue[mask].sum() / revenue.sum()), 0)

    influence = float(centres["influence_met"].mean())
    return say(
        words(
            "centres-sentence",
            known=share(known["contacts"].notna()),
            decider=share(known["decider"].eq(True)),
            single=share(known["contacts"].eq(1)),
            met=words.percent(influence, 0),
            days=words.number(contact_days),
        )
    )


def roles_chart(coverage: pd.Series | None, words: Words) -> Chart | Shown:
    """How often each role is known; too few customers with contacts are not told apart."""
    if coverage is None:
        return note(words("roles-few", fewest=words.number(FEWEST_PEOPLE)))
    return charts.roles_chart(coverage, words)


def gaps_table(weak: pd.DataFrame, names: pd.Series, rows: int, words: Words) -> Shown:
    """The largest customers whose buying centre is known badly."""
    if not len(weak):
        return note(words("gaps-none"))
    shown = weak.head(rows).reset_index()
    shown["name"] = names.reindex(shown["customer_id"]).to_numpy()
    shown["gap"] = [_gap(row, words) for row in shown.itertuples()]
    columns: Any = {"customer_id": "text", "name": "text", "net_amount": "money0", "gap": "text"}
    return table(shown, words, columns, words("gaps-caption"))


def _gap(row: Any, words: Words) -> str:
    if not row.contacts:
        return words("gap-nobody")
    found = [words("gap-no-decider")] if row.no_decider else []
    found += [words("gap-single")] if row.single else []
    found += [words("gap-not-met")] if row.influence_met == 0 else []
    return ", ".join(found)


# ------------------------------------------------------------------ 3 fascination


def fascination_sentence(
    nps: NetPromoterScore | None, scale: Scale | None, ratings: pd.DataFrame | None, words: Words
) -> Shown:
    """The Net Promoter Score with its interval, or why there is none."""
    if ratings is None:
        return note(words("missing-ratings"))
    if nps is None:
        text = words("nps-none")
    else:
        text = words(
            "nps-sentence",
            value=words.number(nps.value, 1),
            half=words.number(nps.half_width, 1),
            n=words.number(nps.n),
            promoters=words.percent(nps.promoters / nps.n, 0),
            detractors=words.percent(nps.detractors / nps.n, 0),
        )
    if scale is None:
        text += " " + words("scale-unknown")
    elif scale.outside:
        text += " " + words(
            "scale-outside", count=scale.outside, low=words.number(scale.low), high=words.number(scale.high)
        )
    return say(text)


def fascination_chart(kano: pd.DataFrame | None, items: pd.DataFrame | None, words: Words) -> Chart | Shown:
    """The pyramid where pairs of answers exist, importance against satisfaction where only ratings do."""
    if kano is not None and (kano["category"] != "").any():
        return charts.pyramid_chart(kano, items["satisfaction"] if items is not None else pd.Series(dtype=float), words)
    if items is not None and len(items) >= 2 and items["importance"].notna().all():
        return charts.importance_chart(items, words)
    return NOTHING


def kano_table(kano: pd.DataFrame | None, rows: int, words: Words) -> Shown:
    """Category and coefficients with intervals by item."""
    if kano is None:
        return NOTHING
    shown = kano.head(rows).reset_index().rename(columns={"item": "feature"})
    shown["kano"] = [_kano(row, words) for row in shown.itertuples()]
    for name in ("satisfaction", "dissatisfaction"):
        shown[name] = [
            words("with-interval", value=words.number(value, 2), low=words.number(low, 2), high=words.number(high, 2))
            for value, low, high in zip(shown[name], shown[f"{name}_low"], shown[f"{name}_high"], strict=True)
        ]
    columns: Any = {
        "feature": "text", "n": "integer", "kano": "text", "satisfaction": "text", "dissatisfaction": "text",
    }  # fmt: skip
    return table(shown, words, columns, words("kano-caption"))


def _kano(row: Any, words: Words) -> str:
    if not row.category:
        return words("kano-few")
    name = words(f"kano-{row.category}")
    return name if row.clear else words("kano-unclear", name=name)


def gap_chart(gap: pd.DataFrame | None, scale: Scale | None, words: Words) -> Chart | Shown:
    """The customers' view beside our own; nothing where one of them is missing."""
    return NOTHING if gap is None or scale is None else charts.gap_chart(gap, scale, words)


# ------------------------------------------------------------------ 4 need to potential


def potential_sentence(known: pd.DataFrame | None, year: float, words: Words) -> Shown:
    """The share of wallet where a potential is known."""
    if known is None:
        return note(words("missing-potential"))
    share = share_of_wallet(known)
    if share != share:
        return say(words("wallet-no-category"))
    exceeded = int((known["sales"] > known["potential"]).sum())
    text = words(
        "wallet-sentence",
        share=words.percent(share),
        customers=words.number(known["customer_id"].nunique()),
        wallet=words.money(known["potential"].sum(), 0),
        open=words.money(known["open"].sum(), 0),
    )
    if exceeded:
        text += " " + words("wallet-exceeded", count=exceeded)
    if year > 1:
        text += " " + words("year-scaled")
    return say(text)


def potential_chart(known: pd.DataFrame | None, words: Words) -> Chart | Shown:
    """The funnel from want to own sales; nothing where no row knows all stages."""
    money = funnel(known) if known is not None else None
    return charts.funnel_chart(money, words) if money else NOTHING


def funnel_note(known: pd.DataFrame | None, words: Words) -> Shown:
    """On how many rows the funnel stands, and what its stages mean."""
    money = funnel(known) if known is not None else None
    return note(words("funnel-note", rows=words.number(money.rows), of=words.number(money.of))) if money else NOTHING


def penetration_table(frame: pd.DataFrame | None, rows: int, words: Words) -> Shown:
    """Who buys what, and how much of the known potential that is."""
    if frame is None:
        return note(words("penetration-none"))
    shown = frame.head(rows).reset_index()
    columns: Any = {
        "category": "text", "buyers": "integer", "buyer_share": "percent", "sales": "money0",
        "share_of_wallet": "percent", "open": "money0",
    }  # fmt: skip
    if shown["share_of_wallet"].isna().all():
        columns = {name: kind for name, kind in columns.items() if name not in ("share_of_wallet", "open")}
    return table(shown, words, columns, words("penetration-caption"))


def openings_table(found: pd.DataFrame, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers to whom most could be sold: open potential as recorded, or what similar customers buy."""
    if found.empty:
        return NOTHING
    # The best of each customer: otherwise the largest one would fill the list.
    shown = found.drop_duplicates("customer_id").head(rows)
    shown = shown.assign(
        name=names.reindex(shown["customer_id"]).to_numpy(),
        opening=shown["amount"],
        basis_of_opening=[
            words(f"opening-{basis}", share=words.percent(share, 0))
            for basis, share in zip(shown["basis"], shown["peer_share"], strict=True)
        ],
    )
    columns: Any = {
        "customer_id": "text",
        "name": "text",
        "category": "text",
        "opening": "money0",
        "basis_of_opening": "text",
    }
    return table(shown, words, columns, words("openings-caption"))


def wallet_note(estimate: WalletEstimate | None, check: Calibration | None, words: Words) -> Shown:
    """What the estimated wallet is, and how it fares where the potential is known."""
    if estimate is None:
        return NOTHING
    similar = words.join([words(f"field-{name}") for name in estimate.attributes])
    text = words("estimate-note", attributes=similar, customers=words.number(estimate.customers))
    if check:
        text += " " + words(
            "estimate-check",
            n=words.number(check.n),
            ratio=words.percent(check.ratio, 0),
            correlation=words.number(check.rank_correlation, 2),
        )
    return note(text)


# ------------------------------------------------------------------ 5 finances


def finances_sentence(steps: Ladder, words: Words) -> Shown:
    """Contribution I, what is left of it after the cost to serve, and who costs more than they bring."""
    if not steps.known:
        return note(words("contribution-none"))
    text = words(
        f"contribution-{'known' if steps.goods == 'all' else steps.goods}",
        rate=words.percent(steps.margin_rate),
        amount=words.money(steps.complete["db1"].sum(), 0),
        left=len(steps.frame) - len(steps.complete),
        customers=words.number(len(steps.frame)),
        assumed=words.percent(steps.assumed_rate),
        share=words.percent(steps.assumed_share, 0),
    )
    if steps.served is not None:
        after = steps.contribution
        text += " " + words(
            "contribution-served",
            cost=words.money(steps.served.sum(), 0),
            left=words.money(after.sum(), 0),
            count=words.number((after < 0).sum()),
            loss=words.money(-after[after < 0].sum(), 0),
        )
    return say(text)


def size_table(steps: Ladder, rate: pd.Series | None, size: pd.Series, words: Words) -> Shown:
    """Revenue, contribution, cost to serve and discounts by size of the customers, the largest first."""
    if size.isna().all():
        return note(words("size-few"))
    sums = by_size(steps, size)
    shown = pd.DataFrame({"customers": size.value_counts().sort_index(), "amount": sums["net_amount"]})
    columns: Any = {"size": "text", "customers": "integer", "amount": "money0"}
    for name in ("margin_rate", "served_rate"):
        if sums[name].notna().any():
            shown[name] = sums[name]
            columns[name] = "percent"
    if rate is not None:
        usual = corridor(rate, size)
        shown = shown.join(usual[["low", "median", "high"]].add_prefix("discount_"))
        columns |= dict.fromkeys(("discount_low", "discount_median", "discount_high"), "percent")
    shown["size"] = [words("size-class", number=int(number)) for number in shown.index]
    caption, left_out = words("size-caption"), int(size.isna().sum())
    if left_out:
        caption += ". " + words("size-left-out", count=left_out)
    return table(shown.iloc[::-1], words, columns, caption)


def corridor_chart(rate: pd.Series | None, size: pd.Series, customers: pd.DataFrame, words: Words) -> Chart | Shown:
    """Discounts against peers of the same size."""
    if rate is None:
        return note(words("discount-none"))
    if corridor(rate, size).empty:
        return NOTHING
    return charts.corridor_chart(rate, size, customers["net_amount"], words)


def corridor_note(rate: pd.Series | None, size: pd.Series, words: Words) -> Shown:
    """What the area of the chart is, and what counts as conspicuous."""
    return NOTHING if rate is None or corridor(rate, size).empty else note(words("corridor-note"))


def payment_sentence(payments: pd.DataFrame | None, sales: float, days: int, words: Words) -> Shown:
    """How late the customers of the ledger pay, what is open and how long sales stay outstanding."""
    if payments is None:
        return note(words("payment-none"))
    late = payments["days_late"].dropna()
    weight = payments["invoiced"].reindex(late.index)
    outstanding = float(payments["open"].sum())
    mean = float((late * weight).sum() / weight.sum()) if weight.sum() else None
    return say(
        words(
            "payment-sentence",
            customers=words.number(len(payments)),
            days=words.number(mean, 1),
            open=words.money(outstanding, 0),
            overdue=words.money(payments["overdue"].sum(), 0),
            dso=words.number(dso(outstanding, sales, days), 0),
            limit=words.number((payments["credit_use"] > 1).sum()),
        )
    )


def trend_chart(trend: Trend | None, words: Words) -> Chart | Shown:
    """Revenue by month with its trend; a note where the history is too short."""
    return charts.trend_chart(trend, words) if trend else note(words("trend-none"))


# ------------------------------------------------------------------ principles and answer


def principles_chart(found: pd.DataFrame, words: Words) -> Chart:
    """The maturity of the data by principle."""
    return charts.principles_chart(found, words)


def principles_table(found: pd.DataFrame, words: Words) -> Shown:
    """Score, evidence and next step of each principle."""
    rows = []
    for name, row in scores(found).iterrows():
        mine = found[found["principle"] == name]
        evidence = [
            words(f"criterion-{key}", share=words.percent(share, 0))
            for key, share in zip(mine["criterion"], mine["share"], strict=True)
        ]
        rows.append(
            {
                "principle": words(f"principle-{name}"),
                "score": row["score"],
                "evidence": "; ".join(evidence),
                "step": words(f"step-{row['weakest']}"),
            }
        )
    columns: Any = {"principle": "text", "score": "percent0", "evidence": "text", "step": "text"}
    return table(pd.DataFrame(rows), words, columns)


def answer(
    fields: pd.DataFrame, found: pd.DataFrame, weak: pd.DataFrame | None, rate: pd.Series | None, size: pd.Series,
    words: Words,
) -> Shown:  # fmt: skip
    """What the page comes to, and what to do on Monday."""
    score = scores(found)
    weakest = charts.least(score["score"])
    items = [words("answer-known", share=words.percent(float(by_area(fields)["share"].mean()), 0))]
    if weak is not None and len(weak):
        items.append(words("answer-gaps", count=len(weak), amount=words.money(weak["net_amount"].sum(), 0)))
    if rate is not None and above_corridor(rate, size).notna().any():
        items.append(words("answer-discounts", count=int(above_corridor(rate, size).notna().sum())))
    items.append(
        words(
            "answer-principle",
            name=words.join([words(f"principle-{name}") for name in weakest]),
            step=words(f"step-{score['weakest'][weakest[0]]}"),
        )
    )
    return bullets(items)
