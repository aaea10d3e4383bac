# Loyalty and risk
refused-no-two-periods = The history is too short for two periods with purchases; what has changed cannot be shown. Remedy: read a longer window (window_start, reference_date).
refused-one-cohort = All customers first bought in the same part of the window; cohorts cannot be compared. Remedy: read a longer window, or check “Customer since” (acquired_on) in the table of customers.
refused-one-month = The window is a single month; no course over time can be shown.
loyalty-quarter = Q{ $quarter } { $year }
loyalty-earlier = earlier
loyalty-span = { $start } to { $end }
loyalty-age-month = months
loyalty-age-quarter = quarters
loyalty-age-year = years
loyalty-measure-contribution = contribution
loyalty-measure-revenue = revenue
loyalty-active-note = { $active ->
    [one] one customer bought
   *[other] { $active } customers bought
} in the last twelve months, of { $known } who have been customers for at least that long
loyalty-repeat-note = { $customers ->
    [one] of the one customer
   *[other] of all { $customers } customers
} with a purchase in the window
loyalty-line-customers = Customers
loyalty-line-frequency = Purchases per customer
loyalty-line-order_value = Revenue per purchase
loyalty-line-margin = Contribution margin (of revenue)
loyalty-line-contribution = Contribution
loyalty-line-revenue = Revenue
loyalty-two-caption = Two periods compared: { $before } and { $after }
loyalty-product-contribution = Customers × purchases per customer × revenue per purchase × contribution margin = contribution. All are ratios of totals, not means of means. Several orders on one day count as one purchase; revenue is after returns, bonuses reduce contribution.
loyalty-product-revenue = Customers × purchases per customer × revenue per purchase = revenue after returns; contribution is not fully known. All are ratios of totals, not means of means. Several orders on one day count as one purchase.
loyalty-change-told = { $kept } of the first period’s customers also bought in the second. { $lapsed ->
    [one] One customer bought no more
   *[other] { $lapsed } customers bought no more
} ({ $measure }: { $lost }); customers won or returning: { $joined }.
loyalty-status-kept = kept
loyalty-status-won = won
loyalty-status-returned = returned
loyalty-status-lapsed = lapsed
loyalty-status-idle = no purchase, but costs or returns
loyalty-status-all = Total
loyalty-status-caption = Customers and { $measure } of both periods, by what became of them. Returned: bought earlier, not in the first period, again in the second.
loyalty-bar-before = first period
loyalty-bar-after = second period
loyalty-factors-title = Change of { $measure }: { $change }; “{ $factor }” moved it most
loyalty-convention-log_mean = Δ = Σ L · ln(f₁/f₀) with the logarithmic mean L = (y₁ − y₀) / ln(y₁/y₀) (LMDI). There is no remainder, and the order of the factors does not matter. The common split into price, volume and cross effect gives other parts.
loyalty-convention-shapley = One factor is not positive, so logarithms are undefined: each factor gets its Shapley value, the mean of its effect over all orders. There is no remainder.
loyalty-grid-share_active = Share active (%) by cohort
loyalty-grid-repeat_rate = Share of customers (%) who have bought again
loyalty-grid-purchases = Purchases per acquired customer
loyalty-grid-cumulated = Cumulative { $measure } per acquired customer
loyalty-grid-title = { $heading }: { $value } after a year
loyalty-x-age = Age in { $unit } since the first purchase
loyalty-y-cohort = First purchase (customers)
loyalty-thousands = – in thousands
loyalty-cohorts-all = all cohorts
loyalty-cohorts-basis = A cohort is the customers who first bought in the same period; age counts in { $unit } from that period (0). What has not been observed yet stays empty and is in neither numerator nor denominator.
loyalty-cohorts-few = * Fewer than { $few } customers: chance alone moves these shares by ten points or more.
loyalty-cohorts-earlier = { $customers ->
    [one] One customer was
   *[other] { $customers } customers were
} there before the window, by the master data, and { $customers ->
    [one] is
   *[other] are
} in no cohort.
loyalty-cohorts-unknown = Whether customers were there before the window is not known; the first cohorts may hold older ones.
loyalty-cohorts-short = The first period is shorter than the others.
loyalty-y-contribution = Contribution
loyalty-y-revenue = Revenue
loyalty-layers-legend = first purchase
loyalty-layers-title = { $share } of the last period’s { $measure } comes from customers who first bought in the same year
head-earlier_period = First period
head-later_period = Second period
head-changed = Change
head-status = What became of them
head-before = First period
head-after = Second period
head-change = Change
loyalty-answer-active = { $share } of the customers who have been with us for at least twelve months bought in the last twelve.
loyalty-answer-factor = The change from the period before is mostly due to “{ $factor }”.
refused-risk-no-dropout = The model in use knows no drop-out, every customer counts as active: no value at risk can be stated. Who is overdue is still in customers.csv (overdue_ratio). A longer window may help.
refused-few-to-judge = There are too few customers to judge this on your own data: it takes { $needed } who bought in the holdout and as many who did not.
refused-no-contact-days = Contacts are not recorded. With “Last Contact” in the table of contacts, or visits and calls in the table of activities, this would show where contact is being lost.
loyalty-risk-note = within { $months ->
    [one] one month
   *[other] { $months } months
}; { $level } interval { $low } to { $high }, from the uncertainty of the model’s parameters and of the model itself
loyalty-risk-basis = { $measure ->
    [revenue] Revenue at risk = (1 − P(active)) × revenue if the customer is still active
   *[value] Value at risk = (1 − P(active)) × value if the customer is still active
}. { $gone ->
    [one] One customer
   *[other] { $gone } customers
} with P(active) below { $limit } { $gone ->
    [one] is not counted and taken
   *[other] are not counted and taken
} for lost ({ $measure ->
    [revenue] revenue
   *[value] value
} if active after all: { $value }).
loyalty-risk-x = P(active)
loyalty-risk-y-value = Value if still active (logarithmic)
loyalty-risk-y-revenue = Revenue if still active (logarithmic)
loyalty-risk-title = { $count ->
    [one] One customer accounts
   *[other] { $count } customers account
} for { $share } of what is at risk
loyalty-risk-none = No customer has any value at risk.
loyalty-risk-caption = Most at risk; overdue (2×): the last purchase is twice as long ago as nine in ten gaps between purchases last; from 1.5× on
risk-reason-overdue-own = overdue ({ $ratio }×)
risk-reason-overdue-pooled = overdue ({ $ratio }×, against all)
risk-reason-contact = no contact
risk-reason-complaints = { $count ->
    [one] one complaint
   *[other] { $count } complaints
} in the last year
risk-reason-falling = revenue per purchase −{ $share }
risk-reason-unlikely = probably no longer active
risk-reason-none = no sign seen
loyalty-unmet-none = All customers likely to be active with a recorded contact were contacted in the last { $days } days.
loyalty-unmet-caption = { $customers ->
    [one] One customer likely to be active, with no
   *[other] { $customers } customers likely to be active, with no
} contact for more than { $days } days; with contact: { $met }, without any recorded contact: { $silent }
risk-score-expected_purchases = expected purchases
risk-score-p_buys = P(purchase in the holdout)
risk-score-p_alive = P(active); rule: above 50%
risk-score-recency = time since the last purchase; rule: hiatus
risk-score-frequency = number of purchases so far
risk-score-nobody = knowing nothing: nobody buys
risk-score-everybody = knowing nothing: everybody buys
loyalty-tested-better = Judged on your own customers: ranked by “{ $score }”, a customer who buys again comes ahead of one who does not in { $auc } of cases (by the time since the last purchase: { $recency }). The top tenth holds { $held } of purchases. The simple rule “no purchase for { $weeks } weeks: lost” is right for { $right } of customers.
loyalty-tested-worse = Judged on your own customers, the simple rule is no worse: ranked by “{ $score }”, a customer who buys again comes ahead of one who does not in { $auc } of cases, by the time since the last purchase in { $recency }. The top tenth holds { $held } of purchases. “No purchase for { $weeks } weeks: lost” is right for { $right } of customers.
loyalty-tested-chance = Judged on your own customers, who buys again cannot be told beforehand: ranked by “{ $score }”, a customer who buys again comes ahead of one who does not in { $auc } of cases ({ $low } to { $high }); chance alone gives half. Take the list as a reminder, not as a ranking. The simple rule “no purchase for { $weeks } weeks: lost” is right for { $right } of customers.
loyalty-tested-nobody = Saying of everyone that they do not buy again is right at least as often ({ $share }).
loyalty-tested-everybody = Saying of everyone that they buy again is right at least as often ({ $share }).
loyalty-tested-caption = Holdout of { $days } days: { $customers } customers, { $buyers } bought. With perfect foresight the top tenth would hold { $perfect } of purchases.
loyalty-tested-method = Model and rules know only the time before the holdout. Ranked right: area under the ROC curve, ties count half. Source of the bar: Wübben & Wangenheim (2008).
loyalty-tested-chosen = The ranking (“{ $score }”) and the length of the hiatus ({ $weeks } weeks) were chosen at { $origins ->
    [one] one earlier origin
   *[other] { $origins } earlier origins
}, not on the holdout of this table.
loyalty-tested-fixed = There is only one origin: customers are ranked by expected purchases, which was fixed beforehand; the length of the hiatus ({ $weeks } weeks) was chosen on the last part of the time before.
head-reasons = Reasons
head-if_active = Value if active
head-if_active_revenue = Revenue if active
head-auc = Ranked right
head-top_held = Purchases in the top tenth
head-right = Verdict right
head-ranking = Ranked by
refused-contracts-unknown = Contracts are not recorded. With start and end in the table of contracts, this would show how long they are kept.
refused-few-contracts = There are too few contracts for a curve of how long they last: it takes { $needed }, at least one of which has ended.
refused-few-long-enough = There are too few customers observed for long enough (needed: { $needed }). Remedy: read a longer window (window_start).
refused-tenure-short = Whether long relationships bring more cannot be seen in { $days } days; it takes at least a year. Remedy: read a longer window (window_start).
refused-few-to-rank = No cohort has { $needed } customers who differ in length and money; ranks cannot be tested.
refused-no-acquisition-costs = What winning a customer costs is not recorded. With “Acquisition Cost” in the table of customers, or advertising and sales in the tables of costs and activities, this would show what a newcomer costs and when it pays.
refused-no-effort = Keeping and winning cannot be compared: that takes the contribution, and the cost of marketing and sales per customer (tables activities and costs).
refused-no-beliefs = The optimum rests on two beliefs that are in no data: what share of prospects, and what share of customers, could be won and kept at any expense. To state them: --set acquisition_rate=0.1 --set acquisition_ceiling=0.3 --set retention_ceiling=0.9
refused-ceiling-reached = A ceiling is not above what is reached today: won { NUMBER($won, maximumFractionDigits: 3) }, at most { NUMBER($won_at_most, maximumFractionDigits: 3) }; kept { NUMBER($kept, maximumFractionDigits: 3) }, at most { NUMBER($kept_at_most, maximumFractionDigits: 3) }. Please check acquisition_ceiling and retention_ceiling.
refused-no-spend-today = Nothing is spent on winning or on keeping today; without it the curves have no point to start from.
refused-nobody-gone = Nobody is taken for lost: every customer may still buy again.
refused-no-flywheel = Neither categories nor referrers are recorded. With “Category” in the transactions and “Referrer” in the table of customers, this would show whether buying again leads to buying more widely and to recommending.
refused-no-referrers = Referrers are not recorded. With “Referrer” in the table of customers, this would show what recommendations bring.
refused-no-detractors = Too few customers have said whether they would recommend us. With “NPS” (0 to 10) in the table of ratings, this would show what detractors may cost.
refused-few-newcomers = Too few newcomers were observed for a whole year: it takes { $needed }.
refused-no-belief-in-detractors = { $detractors ->
    [0] There are no detractors
    [one] There is one detractor
   *[other] There are { $detractors } detractors
}. What they cost, the data do not tell: enter your belief of how many customers one of them keeps away (lost_by_detractor), and a scenario is computed here.
refused-few-referred = There are too few for a comparison: it takes { $needed } recommended and { $needed } other newcomers observed for a year.
refused-no-loss-reasons = Reasons for leaving are not recorded. With “Lost On” and “Loss Reason” in the table of customers, this would show what relations end of.
refused-no-competitor-view = How customers see the competition is not recorded. With ratings of the perspective “competitor”, this would show where we are ahead and where behind.
refused-no-touch-points = Touch points are not recorded. With “Department” or “Channel” in the table of activities, this would show who meets the customers and whether one function knows of the other.
refused-no-market = { $column ->
    [industry] The customers’ industry
    [region] The customers’ region
   *[category] The category of purchases
} is not recorded, or the same for all; growing and shrinking markets cannot be told by it.
refused-no-activities = Activities are not recorded.
refused-no-ratings-before = There are no ratings from before the last year.
refused-few-to-compare = There are too few to compare: it takes { $needed } who bought again and as many who did not.
refused-no-deliveries = Promised and actual days of delivery are not recorded.
loyalty-growing-supported = Yes: { $customers } customers who stayed brought { $gain } more { $measure } in their second year than in their first, on average ({ $low } to { $high }). Over all { $all } who were won it is { $everyone }.
loyalty-growing-contradicted = No: { $customers } customers who stayed brought less { $measure } in their second year than in their first, on average ({ $gain }; { $low } to { $high }). Over all { $all } who were won it is { $everyone }.
loyalty-growing-undecided = Not shown: for { $customers } customers who stayed, { $measure } of the second year differs from that of the first by { $gain } on average ({ $low } to { $high }). Over all { $all } who were won, those who left included, it is { $everyone }.
loyalty-growing-method = The same customers are compared in their second and first year after the period of the first purchase; that period is left out, because everyone buys in it. “Stayed” means bought after the second year, too: so neither year is cut short by leaving. The figure over all { $customers } shows what the saying leaves out when it speaks of the loyal only. Interval by Student’s t.
loyalty-year-first = first year
loyalty-year-second = second year
loyalty-years-title = First and second year of customers who stayed: { $measure } per customer
loyalty-ranks = Within cohorts, length of the relation and total { $measure } have a rank correlation of { $rho } ({ $low } to { $high }; { $customers } customers). Part of that goes without saying: whoever buys for longer buys more often.
loyalty-group-true_friends = true friends
loyalty-group-butterflies = butterflies
loyalty-group-barnacles = barnacles
loyalty-group-strangers = strangers
loyalty-group-true_friends-meaning = long here, bring much: take care of them
loyalty-group-butterflies-meaning = here for a short time, bring much: earn while they buy
loyalty-group-barnacles-meaning = long here, bring little: check effort and prices
loyalty-group-strangers-meaning = here for a short time, bring little: do not invest
loyalty-groups-caption = Four groups after Reinartz and Kumar (2002): length and { $measure } above or below the median of the customer’s own cohort; all customers are in customers.csv with their group (loyalty_group)
loyalty-barnacles-caption = Long here and bringing least
loyalty-survival-x = Years since the contract began
loyalty-survival-y = Share of contracts still running
loyalty-survival-title = Retention rate of contracts: { $share } run on after a year
loyalty-survival-basis = Kaplan–Meier estimate with { $level } band from { $contracts ->
    [one] one contract
   *[other] { $contracts } contracts
}, of which { $ended } have ended; renewals within { $days } days count as the same contract, running ones are used as far as they are observed.
loyalty-aging-likely = likely active (model)
loyalty-aging-bought = purchase in the last twelve months
loyalty-aging-title = Without contracts: model and observation are { $points } points apart on average
loyalty-cost-all_effort = all marketing, all sales and the recorded acquisition cost, per newcomer
loyalty-cost-recorded = recorded acquisition cost only
loyalty-cost-lagged = the same, set back by { $lag } days of courting
loyalty-cost-with_onboarding = recorded acquisition cost and care of the first { $days } days
loyalty-costs-caption = { $newcomers ->
    [one] What a newcomer
   *[other] What one of { $newcomers } newcomers
} of the last year cost, counted in four ways
loyalty-not-yet = not yet
loyalty-payback-none = Whether the cost of winning has been earned back cannot be told: acquisition cost per customer or contribution is missing.
loyalty-payback-caption = Payback by cohort: the age, in { $unit } (0: period of the first purchase), by whose end contribution per acquired customer reaches the mean acquisition cost
loyalty-unpaid-none = How many newcomers never pay cannot be told: it takes acquisition costs of customers observed for a year, and their contribution.
loyalty-unpaid = The mean deceives: { $share } of newcomers ({ $low } to { $high }; of { $customers } observed for a year) had not earned back their acquisition cost after twelve months.
loyalty-ratio = Winning a customer cost { $won }, keeping one for a year { $kept } (marketing and sales per customer kept; { $share } stayed): { $ratio } times as much. Such a ratio of averages does not say where the next euro belongs: at the optimum the next customer won and the next one kept cost what that customer is worth, and the averages may be far apart.
loyalty-elasticity-none = What one per cent more keeping or margin is worth cannot be stated: the value of a customer who stays does not exceed the cost of winning.
loyalty-lever-margin = 1% more contribution
loyalty-lever-kept = 1% more customers kept
loyalty-lever-acquisition = 1% less acquisition cost
loyalty-percent = %
loyalty-elasticity-caption = What one per cent does: the value of a customer who stays ({ $value } if { $share } stay year after year, at { $rate } interest), less acquisition cost, rises by this much. Equal percentages do not cost the same; what they cost is in no data.
loyalty-balance-today = today
loyalty-balance-best = optimum
loyalty-balance-caption = Blattberg and Deighton (1996) with your beliefs: spending per prospect and per customer a year, cost of the next customer won and kept, value of a prospect
loyalty-curve-winning = spending per prospect
loyalty-curve-keeping = spending per customer a year
loyalty-curve-x = Spending
loyalty-curve-y = Value of a prospect
loyalty-curve-title = Worth most at { $won } per prospect and { $kept } per customer a year; around the optimum the curve is flat
loyalty-winback-nobody = Whether customers return by themselves cannot be told: nobody was silent in the first period already.
loyalty-winback-told = Of { $dormant ->
    [one] one customer
   *[other] { $dormant } customers
} who bought nothing in the first period, { $share } returned unasked in the second ({ $low } to { $high }) and brought { $money }. Any winning back has to be measured against that: approach one half, and leave the other, drawn by lot, alone.
loyalty-winback-none = Among the lost customers there is none for whom an attempt would pay.
loyalty-winback-caption = Worth an attempt, { $gone ->
    [one] of one lost customer
   *[other] of { $gone } lost customers
}: { $worth }; valuable if active again, profitable in their first life, and not gone for a reason that we cannot change (the customer’s market or technology: { $beyond })
loss-market_shift = customer’s market
loss-competitor_product = competitor’s product
loss-technology = customer’s technology
loss-dissatisfaction = dissatisfaction
loss-lost_contact = lost contact
loss-other = another reason
loyalty-flywheel-caption = The loyalty flywheel by year of the first purchase: buying again, buying in several categories, recommending
loyalty-flywheel-across = { $yes } of those who bought again buy in several categories, { $no } of the others.
loyalty-flywheel-recommended = { $yes } of those who bought again have recommended us, { $no } of the others.
loyalty-flywheel-time = Younger years had less time for it; association is not cause.
loyalty-referrals-pay = Recommendations pay: { $recommended ->
    [one] one recommended newcomer
   *[other] { $recommended } recommended newcomers
} brought { $mean } of { $measure } on average in the first year, others { $others } (difference { $low } to { $high }).
loyalty-referrals-open = Recommended newcomers ({ $recommended ->
    [one] one
   *[other] { $recommended }
}) brought { $mean } of { $measure } on average in the first year, others { $others }; the difference ({ $low } to { $high }) may be chance.
loyalty-referrals-ends = Value of recommendations so far: between { $saved } (all would have come anyway: the cost of winning is saved) and { $brought } (nobody would have).
loyalty-referrals-believed = If { $anyway } of them would have come anyway, as you believe, it is { $value }.
loyalty-detractors = Scenario, booked nowhere: if { $detractors ->
    [one] the one detractor
   *[other] each of the { $detractors } detractors
} (0 to 6 of 10 in the recommendation question) keeps { $lost } customers away, as you believe, and a newcomer brings { $mean } { $measure } in the first year (mean of { $newcomers }), detractors cost { $cost }.
loyalty-losses-caption = { $customers ->
    [one] Why one customer left
   *[other] Why { $customers } customers left
} (no reason given: { $unknown }; reasons of fewer than five customers are not shown)
benefit-economic = economic benefit
benefit-functional = functional benefit
benefit-psychological = psychological benefit
benefit-ecological = ecological benefit
loyalty-advantage-x = Rating: ours minus the best competitor’s, in points (95% interval)
loyalty-advantage-title = Behind the competition: { $items }
loyalty-advantage-none = The competition is not ahead in any item, beyond chance
loyalty-advantage-no-customer-groups = This cannot be split by customer group.
loyalty-advantage-no-cell = In none of the { $cells } pairs of item and customer group is the competition ahead beyond chance.
loyalty-advantage-caption = Where the competition is ahead in a customer group, among { $cells } pairs of item and customer group; so many comparisons also hit by chance
loyalty-touch-functions = Contacts of the last year by function; “matched” means that the customer bought in the window
loyalty-touch-channels = Contacts of the last year by channel; “matched” means that the customer bought in the window
loyalty-touch-told = { $one } customers were met by one function, { $several ->
    [one] one
   *[other] { $several }
} by several, { $crossed } of these by two different ones within { $days } days: there, each should know of the other.
loyalty-touch-twice = { $same ->
    [one] One customer shares
   *[other] { $same } customers share
} a name with another; the same firm may be kept twice.
loyalty-moves-growing = grows
loyalty-moves-shrinking = shrinks
loyalty-moves-chance = as all do
loyalty-market-industry = Industries: buyers and { $measure } of the second period against the first; buyers of these groups together { $change }. { $moving ->
    [0] None moves further than chance allows.
    [one] One moves further than chance allows.
   *[other] { $moving } move further than chance allows.
}
loyalty-market-region = Regions: buyers and { $measure } of the second period against the first; buyers of these groups together { $change }. { $moving ->
    [0] None moves further than chance allows.
    [one] One moves further than chance allows.
   *[other] { $moving } move further than chance allows.
}
loyalty-market-category = Categories: buyers and { $measure } before returns of the second period against the first; buyers of these groups together { $change }. { $moving ->
    [0] None moves further than chance allows.
    [one] One moves further than chance allows.
   *[other] { $moving } move further than chance allows.
}
loyalty-answer-risk = In the months ahead { $money } of { $measure ->
    [revenue] revenue
   *[value] value
} is at risk; { $customers ->
    [one] one customer holds
   *[other] { $customers } customers hold
} { $share } of it.
loyalty-answer-next = On Monday: go through the list of customers at risk with their owners, agree on a next step with a date for each, and talk to active customers without a contact before they get onto the list.
head-group = Group
head-money_share = Share
head-counted = Counted so
head-cost = Cost per newcomer
head-cohort = First purchase
head-paid_back = Earned back by age
head-lever = Lever
head-gain = Value rises by
head-spending = Spending
head-per_prospect = per prospect
head-per_customer = per customer a year
head-next_won = next one won
head-next_kept = next one kept
head-prospect_worth = Value of a prospect
head-strength = Contribution a year in the first life
head-strength_revenue = Revenue a year in the first life
head-why_lost = Reason of loss
head-again = bought again
head-across = several categories
head-recommended = recommended us
head-share = Share
head-lost_revenue = Revenue in the window
head-ours_rated = ours
head-theirs_rated = competition
head-points = Gap
head-point = Function
head-contacts = Contacts
head-matched = Matched
head-buyers_changed = Buyers, change
head-money_later = Second period
head-money_changed = Change
head-moves = Verdict
loyalty-layers-plain = By year of the first purchase: { $measure }
loyalty-answer-record = On Monday: read a longer window and add the tables named in the sections of this page, costs and activities first.
