adequacy-good = There are enough customers, repeat purchases and months for an estimate. Whether a model fits them is told below.
adequacy-warn = Customers, repeat purchases or months are scant: read single customers with caution. Whether a model fits them is told below.
refused-too-little-data = The data do not carry an estimate, and no value is given: customers, repeat purchases or window do not suffice; the table says what is missing. Remedy: read a longer window (window_start, reference_date), or look less far ahead with horizon_months.
adequacy-question-customers = Customers with a purchase
adequacy-question-repeaters = Customers who bought again
adequacy-question-rhythms = Length of the window in median gaps between purchases
adequacy-question-horizon = Horizon ahead, in lengths of the window
adequacy-question-silence = Silence at the end: time since the latest purchase of all, in median gaps
at-least = at least { $value }
at-most = at most { $value }
light-good = enough
light-warn = scant
light-bad = too little
interval = { $low } to { $high }
yes = yes
no = no
truncation-some = { $earlier ->
    [one] One
   *[other] { $earlier }
} of { $customers } customers ({ $share }) were customers before { $start } (acquired_on), so the data lack their first years; { $unknown ->
    [0] the start of all others is known
    [one] of one more the start is unknown
   *[other] of { $unknown } more the start is unknown
}. The models count them from their first purchase in the window, as if they were new then: their purchase rate and drop-out rest on part of their history, and forecasts of all customers tend to be some per cent too high (simulated). A longer export helps. They are not counted as newcomers.
truncation-unknown = Of { $unknown } of { $customers } customers it is unknown since when they buy (acquired_on, “customer since”). Those who bought before { $start } count as new from their first purchase in the window.

refused-no-convergence = The estimate does not converge: these histories do not fit the model. A longer window or fewer mixed kinds of customers may help.
refused-boundary-rates = The estimate runs to its boundary ({ $parameters }): the data do not tell the customers’ purchase rates apart. A longer window or more repeat purchases are needed.
refused-boundary-dropout = The estimate runs to its boundary ({ $parameters }): the data show no drop-out that this model could tell from long gaps, and it would call every customer active. A longer window may help.
refused-boundary-spend = The estimate of spend runs to its boundary ({ $parameters }): amounts differ too little or too much for the model. If a few purchases are far larger than the rest, analyse large customers apart; if all are alike, purchases times that amount is the better estimate.
refused-few-repeaters = Only { $repeaters } customers bought again; at least { $needed } are needed to tell how customers differ. A longer window is needed.
refused-flat = The optimum is flat: a parameter may well be off by a factor of { NUMBER($factor, maximumFractionDigits: 2) }. A longer window or more customers are needed.
refused-spend-undefined = The mean spend is undefined (Gamma-Gamma q = { NUMBER($q, maximumFractionDigits: 2) }, more than 1 is needed): a few purchases are too large for the rest. Look at the largest purchases, or analyse large customers apart.
refused-no-spend = Nobody bought again for a positive amount: there is nothing to estimate spend from.
refused-forecast-untested = Left out: there is too little data before or after the split to test the forecast (it takes { $least } purchases there at least). Remedy: read a longer window, or split it elsewhere with validation_start.
refused-forecast-untrusted = Left out: the model in use cannot be trusted on what came before the holdout. Remedy: read a longer window, or split it later with validation_start.
refused-intervals-untested = How often such intervals held here cannot be said: no past date has enough history before it and at least { $least } purchases after it. The allowance for error of the model is therefore taken from public customer bases alone. Remedy: read a longer window.
refused-no-dropout = NBD knows no drop-out: every customer counts as active. Once the data carry a model with drop-out, with a longer window for example, this would show who is still active.
refused-residual-undefined = The value without a horizon (DERT) is derived for Pareto/NBD only and is left out here; a longer horizon looks further ahead (horizon_months).
refused-residual-undiscounted = Without a horizon and without discounting there is no finite value; it is left out here. Remedy: a discount rate above 0 (discount_rate).
refused-no-referee = There is no comparison: the library lifetimes cannot be loaded. Remedy: install it anew (pip install lifetimes). All other figures on this page do without it.
clv-refused = refused, see below
clv-in-use = in use
clv-as-poisson = k = 1: the same as { $model }
clv-limit = from { $family }: customers do not differ in how soon they leave, or nobody leaves

model-nbd = NBD (no drop-out)
model-bg_nbd = BG/NBD
model-mbg_nbd = MBG/NBD
model-pareto_nbd = Pareto/NBD
model-mbg_cnbd_k = MBG/CNBD-k
model-g_nbd = G/NBD (same chance of drop-out for all)
model-mg_nbd = MG/NBD (same chance of drop-out for all)
model-mg_cnbd_k = MG/CNBD-k (same chance of drop-out for all)
model-exponential_nbd = Exponential/NBD (same drop-out rate for all)
model-common_spend = Gamma (same mean spend for all customers)
model-own_spend = one amount per customer
model-gamma_gamma = Gamma-Gamma
rule-same_rate = Rule: same rate as before
rule-hiatus = Rule: as before, silent ones gone

clv-choice-clear = In use: { $model }. { $origins ->
    [one] In the holdout ({ $start } to { $end })
   *[other] Over { $origins } past origins together
} its squared error per customer is the smallest, by more than chance would explain.
clv-choice-likelier = In use: { $model }. { $origins ->
    [one] In the holdout ({ $start } to { $end })
   *[other] Over { $origins } past origins together
} several models predicted equally well – the differences in squared error are within chance: { $equals }. Of these it has the best likelihood on the whole window for its number of parameters (BIC).
clv-choice-only = In use: { $model }, the only model that the whole window carries. The others are refused.
clv-choice-fallback = In use: { $model }. Ahead of it at past origins: { $equals }; on the whole window that cannot be trusted.
clv-choice-later = In use: { $model }. At past origins the data did not carry it yet; on the whole window it can be trusted, and has the best likelihood for its number of parameters (BIC).
clv-choice-untested = In use: { $model }, which has the best likelihood on the whole window for its number of parameters (BIC). No model could be tested: before { $start } too few customers or repeat purchases, or fewer than { $least } purchases after it.
clv-holdout = In the holdout it expected { $expected } purchases; { $actual } were made ({ $bias }). The rule “same rate as before” was off by { $same }, the rule “as before, but nothing from those silent for more than { $gap } days” by { $hiatus }.
clv-rules-beaten = Measured by RMSE per customer the model beats both rules.
clv-rule-better = Measured by RMSE per customer a simple rule beats the model: use the ranking with care.
reliability-all = { $origins ->
    [one] On one past date the same method foretold what came next without knowing it: the { $level } interval contained the actual purchases.
   *[other] On { $origins } past dates the same method foretold what came next without knowing it: each time the { $level } interval contained the actual purchases.
}
reliability-some = On { $origins } past dates the same method foretold what came next without knowing it: the { $level } interval contained the actual purchases on { $held } of the { $origins } dates. Find out what was different in the other periods before you plan with them.
reliability-none = { $origins ->
    [one] On one past date the same method foretold what came next without knowing it: the { $level } interval missed the actual purchases.
   *[other] On { $origins } past dates the same method foretold what came next without knowing it: the { $level } interval contained the actual purchases on none of them.
} Find out what has changed before you plan with them.
reliability-grows = The base is growing: { $first } buyers in the first period tested, { $last } in the last ({ $change }). Customers yet to come are in no forecast.
reliability-shrinks = The base is shrinking: { $first } buyers in the first period tested, { $last } in the last ({ $change }). Customers yet to come are in no forecast.
reliability-steady = The base has kept its size: { $first } buyers in the first period tested, { $last } in the last ({ $change }).
reliability-method = Besides chance and the uncertainty of the parameters, the intervals allow for no model being quite right: for this the total has a spread of { $spread }, common to all customers. { $own } of it comes from what was missed beyond expectation on { $origins ->
    [one] one past date
   *[other] { $origins } past dates
}, { $others } from public customer bases. Parameters and spread of each past interval come from what lay before it alone; which model is used was decided with all of them known. Past dates looked { $days } days ahead; that in per cent no more is missed over a longer horizon is an assumption: on one public base twice as long a look ahead missed more, on another less.
clv-models-note = Fitted to { $start } to { $cut } ({ $customers } customers), judged on their { $purchases } purchases up to { $end }. Bias: total expected over total actual, less one. MAE and RMSE: mean absolute and root mean squared error per customer, in purchases. Top 20% found: share of the best customers of the holdout that the forecast had in its own top 20%. Log-likelihood with time in weeks; smaller BIC is better.

clv-total-note = { $level } interval: { $interval }
clv-alive-note = expected, of { $customers }
clv-alive-assumed = all { $customers }: assumed by NBD, not found
clv-purchases-note = in { $months } months; interval: { $interval }
clv-median-note = half of the customers lie below

margin-known = contribution margin I { $rate } of net sales, from the cost of goods in the data, each customer’s own as far as the history carries it (credibility)
margin-some = contribution margin I { $rate } of net sales, from the cost of goods in the data; customers without it ({ $share } of revenue) take that of the others
margin-assumed = contribution margin I { $rate } of net sales; { $assumed } is ASSUMED on { $share } of revenue, where the cost of goods is missing
margin-none = no margin known: the figures are revenue, not value; give one with --set margin_rate=…
cost-to-serve-known = cost to serve { $cost } per purchase on average (activities and costs, without bonus) is subtracted, each customer’s own as far as the history carries it
cost-to-serve-unknown = cost to serve unknown and not subtracted
cost-to-serve-none = cost to serve not subtracted
clv-assumptions = Assumptions: { $margin }; { $cost }; return rate { $returned } as before, bonus { $bonus } of revenue; effective discount rate { $rate } a year, by the day; horizon { $months } months from { $end }; customers and purchases of { $start } to { $end }. Intervals hold { $level } of what may come: they carry the uncertainty of purchases, drop-out, spend, of the parameters and of the model itself, not that of margin, cost and rate.
clv-residual-value = Without a horizon the base is worth about { $residual } ({ $level } interval { $interval }; DERT); the next { $months } months account for { $share } of it.
clv-residual-revenue = Without a horizon about { $residual } of revenue are to come ({ $level } interval { $interval }; DERT); the next { $months } months account for { $share } of it.
clv-residual-endless = Caution: in the model the mean lifetime of a customer is infinite (s ≤ 1). Only discounting makes this value finite; it rests on years that nobody has observed.
clv-groups-note = Bounds at { $level }; those of the groups do not add up to those of the base, because not all groups turn out low at once.
group-once = bought once
group-active = bought again, probably active
group-gone = bought again, probably gone
group-all = all customers
clv-top-note = Bounds at { $level } for one customer over { $months } months: single customers are far less certain than the base; a lower bound of 0 means that the customer may well not buy at all.
possible-compared = In { $over } of 100 possible futures { $best } is worth more than { $second }.
possible-last = Against { $last }, the last of the list, it is in { $over } of 100.
possible-title = What the best customers may be worth: { $dots } equally likely values for each
possible-x-value = Future value
possible-x-revenue = Future revenue

clv-independence-holds = Gamma-Gamma assumes that spend per purchase does not depend on how often a customer buys. No dependence that matters: twice as many purchases go with { $change } spend, and the { $level } interval ({ $low } to { $high }; correlation { $correlation }) excludes { $limit } or more.
clv-independence-open = Gamma-Gamma assumes that spend per purchase does not depend on how often a customer buys. A dependence is neither shown nor excluded: twice as many purchases go with { $change } spend, but the data are also compatible with { $low } to { $high } ({ $level } interval; correlation { $correlation }). From { $limit } on, it would shift the values of frequent and rare buyers noticeably.
clv-independence-unknown = Gamma-Gamma assumes that spend per purchase does not depend on how often a customer buys. These customers bought equally often or for equal amounts: whether that holds cannot be seen.
clv-independence-small = Gamma-Gamma assumes that spend per purchase does not depend on how often a customer buys. There is a small link here: twice as many purchases go with { $change } spend ({ $level } interval { $low } to { $high }; correlation { $correlation }), too little to move the values much.
clv-independence-broken = Gamma-Gamma assumes that spend per purchase does not depend on how often a customer buys. Here it does: twice as many purchases go with { $change } spend ({ $level } interval { $low } to { $high }; correlation { $correlation }). Values of frequent customers are biased towards the mean; look at small and large customers apart.

parameter-nbd-r = shape of the purchase rates: small means very different customers
parameter-nbd-alpha = scale of the purchase rates: mean rate r/alpha a week
parameter-bg_nbd-r = shape of the purchase rates: small means very different customers
parameter-bg_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-bg_nbd-a = weight of leaving; mean chance after a repeat purchase a/(a+b)
parameter-bg_nbd-b = weight of staying; large against a means little drop-out
parameter-mbg_nbd-r = shape of the purchase rates: small means very different customers
parameter-mbg_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-mbg_nbd-a = weight of leaving; mean chance after any purchase a/(a+b)
parameter-mbg_nbd-b = weight of staying; large against a means little drop-out
parameter-mbg_cnbd_k-r = shape of the rates: small means very different customers
parameter-mbg_cnbd_k-alpha = scale of the rates: a purchase comes every k·alpha/r weeks while active
parameter-mbg_cnbd_k-a = weight of leaving; mean chance after any purchase a/(a+b)
parameter-mbg_cnbd_k-b = weight of staying; large against a means little drop-out
parameter-pareto_nbd-r = shape of the purchase rates: small means very different customers
parameter-pareto_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-pareto_nbd-s = shape of the drop-out rates: small means very different loyalty
parameter-pareto_nbd-beta = scale of the drop-out rates: mean rate s/beta a week
parameter-g_nbd-r = shape of the purchase rates: small means very different customers
parameter-g_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-g_nbd-theta = chance of leaving after a repeat purchase, the same for all customers
parameter-mg_nbd-r = shape of the purchase rates: small means very different customers
parameter-mg_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-mg_nbd-theta = chance of leaving after a purchase, the same for all customers
parameter-mg_cnbd_k-r = shape of the rates: small means very different customers
parameter-mg_cnbd_k-alpha = scale of the rates: a purchase comes every k·alpha/r weeks while active
parameter-mg_cnbd_k-theta = chance of leaving after a purchase, the same for all customers
parameter-exponential_nbd-r = shape of the purchase rates: small means very different customers
parameter-exponential_nbd-alpha = scale of the purchase rates: mean rate r/alpha a week while active
parameter-exponential_nbd-mu = drop-out rate a week, the same for all customers
parameter-common_spend-p = shape of single purchases around the mean
parameter-common_spend-mean = mean spend, the same for all customers
parameter-own_spend-mean = mean spend of a customer not yet known; each known one always spends the own amount
parameter-gamma_gamma-p = shape of single purchases around a customer’s mean
parameter-gamma_gamma-q = shape of the customers’ means: mean spend p·v/(q−1)
parameter-gamma_gamma-v = scale of the customers’ means

parameter-note = ± standard error; rates and times in weeks, fitted to the whole window.

rates-title = While active, half of the customers buy less than { $median } times a year, every tenth more than { $tenth } times
rates-x = Purchases a year while active (logarithmic)
lifetimes-title = Half of the customers have left after { $median } years, every tenth after { $tenth }
lifetimes-x = Years until a customer leaves (logarithmic)
chances-title = After a purchase customers leave for good with a chance of { $mean } in the mean, every tenth with more than { $tenth }
chances-x = Chance of leaving after a purchase (logarithmic)
lifetimes-same = Customers do not differ in how soon they leave: the drop-out rate is the same for all, and half of them have left after { $figure } years.
chances-same = Customers do not differ in how soon they leave: after a purchase each leaves for good with the same chance of { $figure }.
density-y = Density of customers
quantile-tenth = a tenth below
quantile-half = half
quantile-ninetieth = a tenth above

money-held-value = For contribution in the months that followed, the { $level } interval contained what came on { $held } of { $origins ->
    [one] one past date
   *[other] { $origins } past dates
}. For single customers the { $customer_level } bounds contained it for { $inside } of the customers.
money-held-revenue = For revenue in the months that followed, the { $level } interval contained what came on { $held } of { $origins ->
    [one] one past date
   *[other] { $origins } past dates
}. For single customers the { $customer_level } bounds contained it for { $inside } of the customers.
buyers-total = On { $origins ->
    [one] one past date
   *[other] { $origins } past dates
} { $expected } of { $customers } customers were expected to buy; { $actual } did. Of one who bought and one who did not, the buyer had the higher probability of buying in { $auc } of 100 cases.
buyers-title = Are the probabilities of buying right? Of those given { $expected } on average { $actual } bought, which is the largest deviation
buyers-x = Expected probability of buying
buyers-y = Share who bought
buyers-perfect = perfect
buyers-actual = actual

weekly-title = Model curve from the dates of first purchases alone: { $curve } repeat purchases in the holdout; { $actual } were made. With each customer’s history the forecast was { $forecast }
weekly-y = Repeat purchases per week
cumulated-title = By the end of the window the model curve is { $deviation } off the purchases made
cumulated-y = Repeat purchases so far
tracking-x = Week of the window
tracking-actual = actual
tracking-expected = model curve
tracking-holdout = holdout
frequency-title = { $customers } of the customers had bought only once: how many purchases the holdout brought, by what was known before
frequency-x = Repeat purchases before the holdout
decile-title = Of the best tenth by forecast { $predicted } purchases per customer were expected; { $actual } were made
decile-x = Tenth of the customers by forecast, the lowest first
calibration-y = Purchases per customer
calibration-actual = actual
calibration-predicted = expected

activity-title = { $share } of the customers are more likely gone than active
activity-x = Months since the last purchase
activity-y = Purchases so far
class-over = over { $low }
class-between = { $low }–{ $high }

values-title-value = A customer is worth { $mean } on average, but half of them less than { $median }
values-title-revenue = Expected revenue per customer is { $mean } on average, but less than { $median } for half of them
values-title-negative = { $customers } customers will cost more than they bring; the average is { $mean }, the median { $median }
values-x-value = Value to come; the highest and lowest { $share } stand in the last bars
values-x-revenue = Revenue to come; the highest { $share } stand in the last bar
values-y = Customers
values-median = median { $value }
refused-nothing-to-share = No curve: what the customers contributed and what they are expected to bring both come to no positive total, of which there is no share. Remedy: check returns, cost of goods and cost to serve.
concentration-title-value = The top 20% account for { $future } of the future value of all; of the contribution so far it was { $past }
concentration-title-revenue = The top 20% account for { $future } of the future revenue of all; of the revenue so far it was { $past }
concentration-past-value = contribution so far
concentration-past-revenue = revenue so far
concentration-future-value = future value
concentration-future-revenue = future revenue
concentration-x = Customers, the best of each first
concentration-y = Cumulative share of the total, losses included
positions-title = { $customers } of the former top 20% are fading: from { $past } to { $future } per year
positions-label = { $position } ({ $customers })
position-stays = top 20% in the past and from now on: keep
position-fades = top 20% in the past, no longer: win back or let go
position-rises = top 20% only from now on, and worth more than so far: develop
position-outlasts = top 20% only from now on, although their value falls, because others lose more: keep
position-rest = neither: serve at low cost
position-short-stays = keep
position-short-fades = win back
position-short-rises = develop
position-short-outlasts = keep, falling
position-short-rest = rest

newcomer-months = in { $months } months; { $interval }
newcomer-cap-note = to be on the safe side: the lower bound of that value
newcomer-month = in month { $month }
newcomer-never = not within the horizon
newcomer-payback-note = at a mean acquisition cost of { $cost }; { $net } remain after { $months } months
newcomer-note-value = The first purchase as large as first ones were in the mean, later ones as expected by Gamma-Gamma; margin and cost to serve of the base; { $cost }. The interval is that of the mean newcomer; single ones differ far more.
newcomer-note-revenue = The first purchase as large as first ones were in the mean, later ones as expected by Gamma-Gamma; { $cost }. The interval is that of the mean newcomer; single ones differ far more. Without a margin there is no cap on acquisition cost.
newcomer-equity-value = { $joined } customers were won in the last twelve months: if as many come again, customer equity (base and newcomers, before acquisition cost, each over the horizon) is { $equity }.
newcomer-equity-revenue = { $joined } customers were won in the last twelve months: if as many come again, base and newcomers together bring { $equity } of revenue, each over the horizon.
newcomer-equity-unknown = The window is shorter than two years and lacks the date since when each customer buys (acquired_on): newcomers cannot be told from customers who were there before, and so their number is left out.
newcomer-computed = First purchase { $first } (mean of { $customers } first purchases in the window, without customers known to be older) × { $share } kept − { $cost } cost to serve; plus { $repeats } repeat purchases (expected within the horizon, discounted) × ({ $spend } mean spend by Gamma-Gamma × { $share } − { $cost }). Together { $value }. Kept and cost are those of a customer of whom nothing is known yet: means over customers, not over money. Bounds: quantiles over drawn parameters of both models; drawing alone leaves the lower bound a standard error of { $error }.
acquisition-cost-known = acquisition cost as given for customers
acquisition-cost-unknown = acquisition cost unknown (column acquisition_cost of the table customers)
newcomer-title-value = An average new customer makes { $value } in { $months } months
newcomer-title-revenue = An average new customer brings { $value } of revenue in { $months } months
newcomer-title-payback = An average new customer pays back its acquisition cost in month { $month } and makes { $value } in { $months } months
newcomer-title-never = An average new customer makes { $value } in { $months } months and does not pay back its acquisition cost
newcomer-x = Months since the first purchase
newcomer-y-value = Discounted value, cumulated
newcomer-y-revenue = Discounted revenue, cumulated
newcomer-cost = acquisition cost { $cost }

sensitivity-title-value = What would change the value of { $total }: most of all { $assumption }
sensitivity-title-revenue = What would change the revenue of { $total }: most of all { $assumption }
sensitivity-margin-value = margin
sensitivity-margin-revenue = spend
sensitivity-rate-value = discount rate
sensitivity-rate-revenue = discount rate
sensitivity-drop_out-value = drop-out
sensitivity-drop_out-revenue = drop-out
sensitivity-cost-value = cost to serve
sensitivity-cost-revenue = cost to serve
sensitivity-setting-margin = { $setting }
sensitivity-setting-drop_out = { $setting }
sensitivity-setting-cost = { $setting }
sensitivity-setting-rate = { $setting } a year

referee-purchases = purchases in the horizon
referee-difference = On the same { $customers } customers both agree: the largest relative difference is { $largest } ({ $model }, { $figure }). { $failed ->
    [0] lifetimes answered throughout.
    [one] For one figure lifetimes gave no answer.
   *[other] For { $failed } figures lifetimes gave no answer.
  }
referee-other-model = lifetimes does not have the model in use ({ $model }) or cannot fit it; the comparison covers the other models.
referee-silent = lifetimes gave no answer on these customers; there is nothing to compare.

clv-answer-none = There is no reliable value for these customers, and so none is printed.
clv-next-none = Next step: there is no basis for a value, and the reason on this page names the remedy; until then, steer by purchases and dates.
clv-answer-purchases = { $months ->
    [one] Over the next month
   *[other] Over the next { $months } months
} about { $purchases } purchases can be expected ({ $level } interval { $interval }).
clv-answer-value = { $months ->
    [one] Over the next month
   *[other] Over the next { $months } months
} the customer base is worth about { $total } ({ $level } interval { $interval }) under the assumptions stated; the best { $best } of the customers account for { $share } of it.
clv-next-value = Next step: put an owner and a date to each customer of the list on this page, the least likely to be active first.
clv-answer-revenue = { $months ->
    [one] Over the next month
   *[other] Over the next { $months } months
} about { $total } of revenue ({ $level } interval { $interval }) can be expected under the assumptions stated; the best { $best } of the customers account for { $share } of it.
clv-next-revenue = Next step: add the cost of goods or a margin, so that revenue becomes value.
discount-by-hand = Discount factor after a year at 10%: { $factor }

head-question = Question
head-found = Found
head-enough = Enough
head-light = Verdict
head-model = Model
head-bias = Bias
head-holdout = Period tested
head-expected = Purchases expected
head-range = Interval
head-actual = Actual purchases
head-contained = Contained
head-buyers_expected = Expected to buy
head-buyers_actual = Bought
head-buyers_auc = AUC
head-past_expected = Expected
head-past_actual = Actual
head-past_inside = Customers within their bounds
head-mae = MAE
head-rmse = RMSE
head-top_found = Top 20% found
head-log_likelihood = Log-likelihood
head-bic = BIC
head-remark = Remark
head-parameter = Parameter
head-parameters = Parameters ± standard error
head-estimate = Estimate
head-meaning = Meaning
head-low = Lower bound
head-high = Upper bound
head-behaviour = Behaviour so far
head-position = Position
head-past = Past, per year
head-future = Expected, per year
head-figure = Figure
head-ours = kundenwert
head-theirs = lifetimes
head-apart = Difference (ppm)
