# Loyalty and risk
refused-no-two-periods = The history is too short for two periods with purchases; what has changed cannot be shown. Remedy: read a longer window (window_start, reference_date).
refused-one-cohort = All customers first bought in the same part of the window; cohorts cannot be compared. Remedy: read a longer window, or check “Customer since” (acquired_on) in the table of customers.
refused-one-month = The window is a single month; no course over time can be shown.
loyalty-quarter = Q{ $quarter } { $year }
loyalty-earlier = before the window
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
} ({ $measure } −{ $lost }); customers won or returning brought { $joined }.
loyalty-status-kept = kept
loyalty-status-won = won
loyalty-status-returned = returned
loyalty-status-lapsed = lapsed
loyalty-status-idle = no purchase, but costs or returns
loyalty-status-all = Total
loyalty-status-caption = { $measure } of both periods by what became of the customers. Returned: bought earlier, not in the first period, again in the second.
loyalty-bar-before = first period
loyalty-bar-after = second period
loyalty-factors-title = { $measure } { $change }: “{ $factor }” moved it most
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
head-status = Customers
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
}; { $level } interval { $low } to { $high }, from the uncertainty of the model’s parameters
loyalty-risk-basis = Value at risk = (1 − P(active)) × value if the customer is still active. { $gone ->
    [one] One customer
   *[other] { $gone } customers
} with P(active) below { $limit } { $gone ->
    [one] is not counted and taken
   *[other] are not counted and taken
} for lost (value if active after all: { $value }).
loyalty-risk-x = P(active)
loyalty-risk-y-value = Value if still active (logarithmic)
loyalty-risk-y-revenue = Revenue if still active (logarithmic)
loyalty-risk-title = { $count ->
    [one] One customer accounts
   *[other] { $count } customers account
} for { $share } of what is at risk
loyalty-risk-none = No customer has any value at risk.
loyalty-risk-caption = Most at risk; overdue means that the last purchase is more than 1.5 times as long ago as nine in ten gaps between purchases last
risk-reason-overdue-own = no purchase for { $ratio } times its usual gap
risk-reason-overdue-pooled = no purchase for { $ratio } times the usual gap
risk-reason-contact = no contact
risk-reason-complaints = { $count ->
    [one] one complaint
   *[other] { $count } complaints
} in the last year
risk-reason-falling = revenue per purchase −{ $share }
risk-reason-unlikely = buys rarely
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
loyalty-tested-better = Judged on your own customers: ranked by “{ $score }”, a customer who buys again comes ahead of one who does not in { $auc } of cases (by the time since the last purchase: { $recency }). The top tenth holds { $held } of purchases. The simple rule “no purchase for { $weeks } weeks: lost” is right for { $right } of customers.
loyalty-tested-worse = Judged on your own customers, the simple rule is no worse: ranked by “{ $score }”, a customer who buys again comes ahead of one who does not in { $auc } of cases, by the time since the last purchase in { $recency }. The top tenth holds { $held } of purchases. “No purchase for { $weeks } weeks: lost” is right for { $right } of customers.
loyalty-tested-caption = Holdout of { $days } days: { $customers } customers, { $buyers } bought. With perfect foresight the top tenth would hold { $perfect } of purchases.
loyalty-tested-method = Model and rules know only the time before the holdout. Ranked right: area under the ROC curve, ties count half. The length of the hiatus ({ $weeks } weeks) was chosen on the last part of the time before, not on the holdout. Customers are ranked by expected purchases; this was fixed beforehand and is not the outcome of this table. Source of the bar: Wübben & Wangenheim (2008).
head-reasons = Reasons
head-if_active = Value if active
head-auc = Ranked right
head-top_held = Purchases in the top tenth
head-right = Verdict right
head-ranking = Ranked by
