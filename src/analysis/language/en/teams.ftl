# Account managers and teams
refused-no-owners = The customer data name no account managers; the load per account manager and team cannot be shown. Remedy: the column “owner” of the table customers.
refused-no-teams = The customer data name no teams; what teams by segment would change cannot be said. Remedy: the column “team” of the table customers.
refused-one-team = All customers belong to one team; there is nothing to divide by segment.
teams-owners-caption = Account managers by code. Visits: all to these customers in the last year; open actions: those of the list of actions, without the hold-back
teams-caption = Teams by name
teams-no-owner = no account manager
teams-no-team = no team
teams-sales-not-shown = Revenue and contribution per account manager are not shown: they depend above all on which customers somebody was given, and would be read as a ranking (setting staff_rankings).
teams-sales-shown = Revenue and contribution of the window are shown because they were asked for (setting staff_rankings). They depend above all on which customers somebody was given, and are no judgement of people.
teams-few = Rows with fewer than { $fewest } customers are left empty, and the next larger one where they could otherwise be computed.
teams-no-conflict = Every customer has exactly one account manager and is in that person’s team.
teams-none = { $count ->
    [one] One customer has
   *[other] { $count } customers have
} no account manager.
teams-two = { $count ->
    [0] No customer has two.
    [one] One customer has two; the first named counts.
   *[other] { $count } customers have two; the first named counts.
}
teams-others = With { $count ->
    [one] one customer
   *[other] { $count } customers
} another account manager had more contact in the last year than their own.
teams-others-caption = Another account manager had more contact in the last year: { $count ->
    [one] one customer
   *[other] { $count } customers
}
teams-strays = { $count ->
    [0] All are in the team of their account manager.
    [one] One customer is on another team’s list than its account manager’s other customers.
   *[other] { $count } customers are on another team’s list than their account manager’s other customers.
}
teams-unowned-caption = No account manager: { $count ->
    [one] one customer
   *[other] { $count } customers
}, the most valuable first
teams-two-caption = Two account managers: { $count ->
    [one] one customer
   *[other] { $count } customers
}
teams-strays-caption = Account manager and team do not match: { $count ->
    [one] one customer
   *[other] { $count } customers
}
handover-told = If each team had only “its” segment, at least { $count ->
    [one] one customer
   *[other] { $count } customers
} ({ $share } of { $of } who still buy and have a team) would change account manager.
handover-visits = They were visited { $visits ->
    [0] not at all
    [one] once
   *[other] { $visits } times
} in the last year; so many established contacts would start anew.
handover-caption = The division with the fewest handovers: every segment has a team, every team a segment (several where there are fewer teams than segments)
head-owner_code = Code
head-owner_codes = account managers (codes)
head-team = Team
head-own_contacts = contacts
head-other_owner = other account manager
head-other_contacts = the other’s contacts
head-usual_team = account manager’s team
head-owners_of_team = account managers
head-open_actions = open actions
head-its_segment = “its” segment
head-stay = stay
head-leave = change
# Stability of segments
stability-same = Of the customers on { $then }, { $same } are still in the same segment.
stability-chance = Had open potential stayed as it was known then, it would be { $alike }. That is what chance alone would produce if no customer had changed: { $expected } ({ $low } to { $high }).
stability-low = Had open potential stayed as it was known then, it would be { $alike }. With unchanged customers, { $expected } would be expected ({ $low } to { $high }): more has moved than chance explains.
stability-high = Had open potential stayed as it was known then, it would be { $alike }, more than chance leaves with unchanged customers ({ $expected }, { $low } to { $high }).
stability-caption = Rows: segment on { $then }, columns: today; in brackets, what chance alone would produce with unchanged customers
stability-caption-alone = Rows: segment on { $then }, columns: today
stability-new = not yet a customer
refused-no-chance-value = There is no comparison with chance: the segments rest on revenue so far, because value to come is not known. A margin makes value of the forecast (--set margin_rate=…).
stability-method = The segments of then rest only on what was known then, with a forecast and cuts of their own; master data carry no date and are today’s. Chance means: each customer keeps the purchase rate, spend, dropout risk and open potential of then, and the purchases of the year are simulated { $draws } times. New customers enter with their actual purchases.
stability-money-caption = Revenue of the year before and after { $then } by the segment of then. The last column divides the same customers by today’s segment: it says nothing of the future, because who bought much lately is a star today for that reason
head-segment_then = Segment then
head-to_star = Star
head-to_cash = Earner
head-to_question_mark = Question mark
head-to_tag_along = Tag-along
head-to_gone = Gone
head-year_before = Revenue of the year before
head-year_after = Revenue of the year after
head-change_then = change (segment then)
head-change_today = change (segment today)
# Attractiveness and supplier position
refused-no-position = The supplier position is known of no customer. Remedy: record potential by customer and category with the competitors’ share (table potential, columns potential and competitor_share), or let customers rate the best competitor too (table ratings, perspective = competitor).
position-caption = Customer attractiveness and supplier position: known of { $known } of { $of } customers who still buy
position-basis = Attractiveness is what a customer could buy here in a year: its revenue of the last year and the open potential; attractive are those above the median of these customers ({ $cut }). Our position is strong where the customer buys more here than from competitors{ $ratings ->
    [0] {""}
    [one] {" "}or, without recorded potential (one customer), rates us better than the best competitor
   *[other] {" "}or, without recorded potential ({ $ratings } customers), rates us better than the best competitor
}. Attractive and strong: important; attractive and weak: to build up; otherwise: not important.
position-told = { $build ->
    [0] No attractive customer buys
    [one] One attractive customer buys
   *[other] { $build } attractive customers buy
} mainly from competitors; together they could buy { $amount } a year.
position-agreeing = Of these customers, { $share } are in the same class by value to come and open potential: there it counts what a customer is likely to bring, here what it could buy.
position-list-caption = Attractive, but mainly supplied by competitors: { $count ->
    [one] one customer
   *[other] { $count } customers
}, the most attractive first
position-nobody = No attractive customer buys mainly from competitors.
head-attractiveness = possible purchases a year
head-strong = of them strong position
head-wallet_of_customer = our share
head-rival_share = competitors’ share
head-lead = lead in rating
