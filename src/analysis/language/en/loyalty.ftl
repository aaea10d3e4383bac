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
