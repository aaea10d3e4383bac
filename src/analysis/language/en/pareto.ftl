pareto-none = There is no positive revenue in the window; concentration cannot be measured. Remedy: check the window (window_start, reference_date) and the signs of the amounts.
pareto-interval = { $level } interval { $low } to { $high }
pareto-span = { $low } to { $high }
pareto-no-interval = too few customers for an interval
pareto-basis = Revenue before returns. Window: { $start } to { $end } ({ $months } months). Denominator: the { $customers } customers with at least one purchase in it. Both move every figure on this page.
pareto-top-label = Revenue share of the top { $top }
pareto-eighty-label = Customers for 80% of revenue
pareto-eighty-note = { $customers } customers; { $interval }
pareto-gini-label = Gini coefficient
pareto-gini-note = 0: all equal, 1: one has all; { $interval }
pareto-largest-label = Largest customer
pareto-largest-note = share of revenue; the ten largest together { $ten }
eighty-supported = The rule holds here: the top 20% of the customers hold { $share } of revenue, and the interval ({ $low } to { $high }) stays near 80% too.
eighty-contradicted = Not 80/20: the top 20% of the customers hold { $share } of revenue. The interval runs from { $low } to { $high } and lies wholly outside of 75 to 85%.
eighty-undecided = 80/20 is neither supported nor contradicted here: the top 20% of the customers hold { $share } of revenue, the interval runs from { $low } to { $high }.
eighty-open = There are too few customers for a verdict on 80/20: among these, the top 20% hold { $share } of revenue.
interval-meaning = The interval is about customers like these: how far the figure may vary by the accidents of who they happen to be. Method: bootstrap-t; in simulation a 95% interval holds the truth in 93 to 96% of cases with 1,000 customers, depending on the distribution.
interval-unreliable = Caution: with { $customers } customers the intervals tend to be too short (reliable from about { $least } customers on). In simulation a 95% interval holds the truth in only 89 to 94% of cases with 200 customers, depending on the distribution.
dependence-high = Dependence on single customers: { $largest } of revenue hangs on the largest (from { $limit } on, IFRS 8 counts a customer as major), { $five } on the five largest, { $ten } on the ten largest. Customers of equal size would be as concentrated if there were { $equal } of them (Herfindahl index { $hhi }) instead of { $customers }.
dependence-low = No dependence on a single customer: { $largest } of revenue hangs on the largest (from { $limit } on, IFRS 8 counts a customer as major), { $five } on the five largest, { $ten } on the ten largest. Customers of equal size would be as concentrated if there were { $equal } of them (Herfindahl index { $hhi }) instead of { $customers }.
basis-before-returns = Revenue before returns
basis-after-returns = Revenue after returns, customers above 0 only
basis-contribution = { $level }, customers above 0 only
lorenz-equal = all customers equal
lorenz-curve = this base
lorenz-mark = The smaller { $rest } of the customers hold { $share }
lorenz-x = Cumulative share of customers, smallest first
lorenz-y = Cumulative share of revenue
lorenz-title = The top { $top } of the customers hold { $share } of revenue
lorenz-by-hand = Gini coefficient by hand: { $gini }
window-none = The history is too short to compare windows (it takes more than a month).
window-x = Length of the window up to the reference date, in months
window-y = Share of the top { $top }
window-buyers = buyers only
window-base = whole base
window-title = The window makes the figure: in { $months ->
    [one] one month
   *[other] { $months } months
} { $short } among buyers, but { $base } of the whole base; over all { $long }
benchmark-consumer-goods = Consumer goods, 22 categories ({ $source })
benchmark-firms = 339 firms, no consumer goods ({ $source })
benchmark-subscriptions = of these, subscriptions ({ $source })
benchmark-consumer-goods-short = the mean of consumer goods
benchmark-firms-short = the mean of 339 firms
benchmark-subscriptions-short = the mean of subscriptions
benchmark-rule = Rule of thumb 80/20
benchmark-x = Revenue share of the top 20% of customers
benchmark-title = { $share } of revenue from the top 20%: nearest is { $nearest } with { $published }
level-net_revenue = Net sales
level-db1 = Contribution I
level-db2 = Contribution II
level-db3 = Contribution III
level-db4 = Contribution IV
step-list_revenue = Revenue at list prices
step-purchases = Revenue before returns
step-discounts = – discounts
step-returned = – returns
step-bonus = – bonus and cash discount
step-net_revenue = Net sales
step-goods = – cost of goods
step-db1 = Contribution I
step-marketing = – marketing
step-db2 = Contribution II
step-sales = – sales and visits
step-db3 = Contribution III
step-service = – service and complaints
step-returns = – handling of returns
step-transport = – freight and shipping
step-finance = – financing
step-other = – other costs
step-db4 = Contribution IV
ladder-missing = Without cost of goods there is no contribution: only what is known is shown. With the column “cost_of_goods” in the transactions, this would say on which customers money is earned; with margin_rate a margin can be assumed, and is then marked as assumed everywhere.
ladder-assumed = Assumption: the cost of goods is missing for { $share } of net revenue; a margin of { $rate } is assumed there. Every figure it enters is as good as this assumption.
ladder-goods-only = Only contribution I is known: the tables “activities” (visits, complaints) and “costs” (freight, handling of returns, bonus) are missing. With them, this would say what it costs to serve each customer. An empty template is written by: python -m analysis template FOLDER
ladder-some = { $left ->
    [one] One
   *[other] { $left }
} of { $customers } customers lack cost of goods; they have no contribution and are left out here. With margin_rate the gap can be closed by an assumption.
ladder-both = Cost of goods, activities and costs are known: each customer bears the costs he causes; nothing is spread by revenue.
ladder-activities = Cost of goods and activities are known; the table “costs” is missing (freight, handling of returns, bonus). So contribution IV is too high.
ladder-costs = Cost of goods and costs are known; the table “activities” is missing (visits, complaints). So contribution IV is too high.
ladder-title = Of net sales { $amount } remain as { $level }: { $share }
ladder-title-revenue = Only net sales are known: { $amount }
ladder-all = All
ladder-no-segments = The data name no segment (“segment” in the table “customers”); with it, this would show the contribution of each segment.
no-segment = not given
cause-of = { $cause }: { $types }
cause-other = Of no known cause, therefore among other costs: { $types }
cause-silent = { $activities ->
    [one] One activity in the window carries no cost; it counts as 0 here.
   *[other] { $activities } activities in the window carry no cost; they count as 0 here.
}
tie-caption = Tie-out: all money of the tables is in the account, with customers without a purchase in the window (unknown ones too), or outside of the window. Bonus is among the costs and reduces net sales.
tie-revenue = Revenue after returns
tie-goods = Cost of goods
tie-activities = Cost of activities
tie-costs = Costs
watermark = Assumed margin { $rate }
whale-none = Without a contribution there is no whale curve: revenue does not show whether and on whom money is lost.
whale-total-label = { $level } of all customers
whale-peak-label = Peak of the curve
whale-peak-note = of the total is earned by the customers in the black
whale-loss-label = Loss-makers
whale-loss-note = { $share } of the customers; they cost { $loss }
whale-top-label = Contribution of the best 20%
whale-x = Customers, those of the highest contribution first
whale-y = Cumulative { $level }
whale-peak-mark = peak: { $peak }
whale-end-mark = left: { $total }
whale-title = { $makers ->
    [one] One loss-maker gives back { $loss } of what the others earn
   *[other] { $makers } loss-makers give back { $loss } of what the others earn
}
whale-title-none = No customer costs more than he brings
losses-none = There are not both loss-makers and customers in the black to measure them by.
losses-method = The yardstick are the customers in the black: what would remain of the same sales at list prices, made at their rates? The gap falls on the causes without remainder; where loss-makers cost less than the others, the bar is left of nought.
losses-method-no-list = The yardstick are the customers in the black: what would remain of the same sales, made at their rates? The gap falls on the causes without remainder. Without list prices (“list_amount”) the price is part of the margin on goods.
drivers-x = Money above or below what customers in the black cost on the same sales
drivers-title = { $makers ->
    [one] The loss-maker falls { $gap } short of the usual
   *[other] The { $makers } loss-makers fall { $gap } short of the usual
}; what weighs most: { $driver } ({ $most })
driver-price = price reductions
driver-goods = margin on goods
driver-returns = returns
driver-small_orders = small orders
driver-visits = visits and calls
driver-service = service and complaints
driver-rest = freight and the rest
remedy-price = Price: { $customers ->
    [one] one loss-maker gets
   *[other] { $customers } loss-makers get
} reductions of { $now } instead of { $usual }. On { $base } of sales at list prices that is { $gain } in the window; { $cured ->
    [one] one of them
   *[other] { $cured } of them
} would leave the red by this alone.
remedy-minimum_order = Minimum order: { $customers ->
    [one] one loss-maker orders
   *[other] { $customers } loss-makers order
} { $base } times for { $now } instead of { $usual } (list prices). In usual size it would be { $fewer } orders fewer at { $cost } of cost an order: { $gain } in the window; { $cured ->
    [one] one of them
   *[other] { $cured } of them
} would leave the red by this alone.
remedy-service_level = Service level: { $customers ->
    [one] one loss-maker causes
   *[other] { $customers } loss-makers cause
} { $now } of visits and service an order instead of { $usual }. On { $base } orders that is { $gain } in the window; { $cured ->
    [one] one of them
   *[other] { $cured } of them
} would leave the red by this alone.
abc-chart-amount = Revenue after returns
abc-chart-customers = Customers
abc-title = Class A: { $customers } of the customers bring { $amount } of revenue
abc-basis = Basis: revenue after returns. A up to { $a } of it, B up to { $b }, C the rest and everyone at or below 0. Equal amounts are ordered by customer number.
abc-comparison-none = Without a positive contribution the classes by revenue cannot be compared with those by earnings.
abc-comparison-caption = Classes by revenue (rows) and by { $level } (columns). Of { $customers } A customers by revenue, { $worse } are not A by earnings; { $loss } of these make a loss.
overrated-caption = Overrated: large by revenue, not by earnings. “Missing” is the distance to the earnings at the average rate.
overrated-none = No customer ranks lower by earnings than by revenue.
category-none = The transactions name no product category (“category”); with it, this would show which class buys what.
category-unnamed = no category
category-x = Share of the classes in the category’s net revenue
category-title = A customers bring { $least } to { $most } of the net revenue of each category
rfm-x = Recency (right: bought last)
rfm-y = Frequency (top: most orders)
rfm-title = The { $customers } customers who bought most often and most recently bring { $share } of net revenue
class-new = new or back
class-lost = no purchase
moves-none = The history is too short for two periods with purchases; no migration can be shown.
moves-periods = Compared are the purchases (before returns) from { $before_start } to { $before_end } with those from { $after_start } to { $after_end }.
moves-method = Chance means: each customer keeps purchase rate, spend and risk of leaving as { $model } and Gamma-Gamma estimate them from the time before; the second period is drawn { $draws } times anew. New customers enter with what they really bought.
moves-no-model = A comparison with chance is missing: no purchase model could be estimated reliably from this history (it takes more customers with repeat purchases).
moves-caption = Rows: class in the first period, columns: in the second; in brackets what chance alone leads to expect.
moves-caption-alone = Rows: class in the first period, columns: in the second.
flow-title = { $stayed } of the customers of the first period are in the same class in the second
overlap-low = Of today’s top { $top }, only { $observed } were at the top in the period before. Unchanged customers would leave { $expected } ({ $low } to { $high }): more has moved than chance explains by this model. Of the A customers { $stayed } stayed in A; { $stayed_expected } were to be expected.
overlap-high = Of today’s top { $top }, { $observed } were at the top in the period before, more than the { $expected } ({ $low } to { $high }) that unchanged customers would leave: the base is more stable than the model. Of the A customers { $stayed } stayed in A; { $stayed_expected } were to be expected.
overlap-chance = Of today’s top { $top }, { $observed } were at the top in the period before. That is what chance leaves with unchanged customers: { $expected } ({ $low } to { $high }). Of the A customers { $stayed } stayed in A; { $stayed_expected } were to be expected.
overlap-alone = Of today’s top { $top }, { $observed } were at the top in the period before.
overlap-observed = observed: { $share }
overlap-by-chance = chance with unchanged customers: { $low } to { $high }
overlap-x = Share of today’s top that was at the top in the period before
overlap-title-inside = { $observed } of the top were there before: as many as chance leads to expect ({ $expected })
overlap-title-outside = { $observed } of the top were there before; chance led to expect { $expected }
load-returns = return rate
load-service = service load
burden-none = No curve for the { $load }: it takes { $customers } customers whose contribution is known, { $loaded } of them with such a load.
burden-method = Curve: contribution a unit of purchases against the { $load }, weighed by purchases (natural spline, { $level } band, HC3). It describes what goes together; it proves no cause.
burden-x-returns = Return rate: share of purchases sent back
burden-x-service = Service load: cost of service and complaints over purchases
burden-y = { $level } over purchases
burden-title-returns = Without returns { $start } of purchases remain; most remains at { $best } returns, and { $rate } at { $end }
burden-title-returns-loss = From { $limit } returns on, nothing is earned on the customer
burden-title-service = Without service load { $start } of purchases remain; most remains at a load of { $best }, and { $rate } at { $end }
burden-title-service-loss = From service costs of { $limit } of purchases on, nothing is earned on the customer
burden-caption = Ahead of the curve and behind it: what customers earn more (or less) than their { $load } leads to expect
answer-revenue = The top { $top } of the customers hold { $share } of revenue before returns.
answer-losses = { $makers ->
    [one] One customer costs more than he brings: { $loss }.
   *[other] { $makers } customers cost more than they bring: { $loss }.
}
answer-no-losses = No customer costs more than he brings.
answer-stability = Of today’s top, { $observed } were there in the period before; chance led to expect { $expected }.
answer-next-losses = Next step: start with the largest loss-makers and the main cause ({ $driver }), name measure and owner, and check for each A customer (column “abc” in customers.csv) whether care and terms fit the contribution.
answer-next = Next step: name an owner for each A customer (column “abc” in customers.csv) and check whether visits and terms fit the class.
head-basis = Measure
head-top_share = Share of the top
head-interval = Interval
head-for_80 = Customers for 80%
head-gini = Gini
head-hhi = Herfindahl
head-abc = Class
head-customer_share = Share of customers
head-mean_amount = Mean a customer
head-money = Money
head-whole = In the table
head-non_buyers = Customers without purchase
head-outside = Outside of the window
head-difference = Difference
head-class = Group
head-net_revenue = Net sales
head-db1 = Contr. I
head-db2 = Contr. II
head-db3 = Contr. III
head-db4 = Contr. IV
head-rate = Rate
head-as_a = Earnings A
head-as_b = Earnings B
head-as_c = Earnings C
head-as_loss = Loss
head-revenue_sum = Net revenue
head-revenue_rank = Rank by revenue
head-contribution_sum = Contribution
head-contribution_rank = Rank by earnings
head-missing = Missing
head-from_class = Before
head-to_a = A
head-to_b = B
head-to_c = C
head-to_lost = no purchase
head-purchased = Purchases
head-load = Load
head-ahead = Ahead of curve
