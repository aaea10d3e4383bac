refused-no-revenue = There is no positive revenue in the window; concentration cannot be measured. Remedy: check the window (window_start, reference_date) and the signs of the amounts.
pareto-interval = { $level } interval { $low } to { $high }
pareto-span = { $low } to { $high }
pareto-no-interval = too few customers for an interval
pareto-basis = Revenue after returns. Window: { $start } to { $end } ({ $months ->
    [0] less than a month
    [one] one month
   *[other] { $months } months
}). Denominator: { $customers ->
    [one] the one customer
   *[other] the { $customers } customers
} with at least one purchase in it; revenue below 0 counts as 0. Window and denominator move every figure on this page.
pareto-eighty-note = { $customers ->
    [one] one customer
   *[other] { $customers } customers
}; { $interval }
pareto-gini-note = 0: all equal, 1: one customer has everything; { $interval }
pareto-largest-note = share of revenue; the ten largest together { $ten }
eighty-supported = The rule holds here: the top 20% of customers account for { $share } of revenue, and the interval ({ $low } to { $high }) stays near 80% as well.
eighty-contradicted = Not 80/20: the top 20% of customers account for { $share } of revenue. The interval runs from { $low } to { $high } clearly away from 80% (75 to 85%).
eighty-undecided = 80/20 is neither supported nor contradicted here: the top 20% of customers account for { $share } of revenue, the interval runs from { $low } to { $high }.
eighty-open = There are too few customers for a verdict on 80/20: among these, the top 20% account for { $share } of revenue.
eighty-other-top = Another share was chosen: the top { $top } account for { $share } of revenue.
interval-meaning = The interval is about customers like these: how far the figure may vary with the chance of which customers are observed. Method: bootstrap-t; in simulations, a 95% interval contains the truth in 93 to 96% of cases with 1,000 customers, depending on the distribution.
dependence-high = Dependence on single customers: the largest accounts for { $largest } of revenue (from { $limit }, IFRS 8 counts a customer as major), the five largest for { $five }, the ten largest for { $ten }. Revenue is as concentrated as if there { $equal ->
    [one] were one customer
   *[other] were { $equal } customers of equal size
} (Herfindahl index { $hhi }) instead of { $customers }.
dependence-low = No dependence on a single customer: the largest accounts for { $largest } of revenue (from { $limit }, IFRS 8 counts a customer as major), the five largest for { $five }, the ten largest for { $ten }. Revenue is as concentrated as if there { $equal ->
    [one] were one customer
   *[other] were { $equal } customers of equal size
} (Herfindahl index { $hhi }) instead of { $customers }.
basis-revenue = Revenue
basis-purchases = Revenue before returns
basis-profits = Profits: { $level } of profitable customers only
bases-caption = Concentration by three measures; “share of the top” means the top { $top }. Profits are those of the customers above 0 alone; the share of the contribution of all customers, losses included, stands with the whale curve.
lorenz-equal = all customers equal
lorenz-curve = this customer base
lorenz-mark = The smaller { $rest } of customers account for { $share }
lorenz-x = Cumulative share of customers, smallest first
lorenz-y = Cumulative share of revenue
lorenz-title = The top { $top } of customers account for { $share } of revenue
lorenz-by-hand = Gini coefficient by hand: { $gini }
refused-window-short = The history is too short to compare windows (it takes more than a month).
window-x = Length of the window up to the reference date, in months
window-y = Share of the top { $top }
window-buyers = buyers only
window-base = whole base
window-title = What the window does to the figure: in { $months ->
    [one] one month
   *[other] { $months } months
} { $short } among buyers, but { $base } of the whole base; over the full window { $long }
benchmark-consumer-goods = Consumer goods, 22 categories ({ $source })
benchmark-firms = 339 firms, no consumer goods ({ $source })
benchmark-subscriptions = of these, subscriptions ({ $source })
benchmark-consumer-goods-short = the mean of consumer goods
benchmark-firms-short = the mean of 339 firms
benchmark-subscriptions-short = the mean of subscriptions
benchmark-rule = Rule of thumb 80/20
benchmark-x = Revenue share of the top 20% of customers
benchmark-title = The top 20% account for { $share } of revenue: closest is { $nearest } with { $published }
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
ladder-missing = Without cost of goods there is no contribution: only what is known is shown. With the column “cost_of_goods” in the transactions, this would show which customers are profitable; with margin_rate a margin can be assumed, and is then marked as an assumption everywhere.
ladder-assumed = Assumption: the cost of goods is missing for { $share } of revenue; a margin of { $rate } is assumed there. Every figure based on it is only as good as this assumption.
ladder-goods-only = Only contribution I is known: the tables “activities” (visits, complaints) and “costs” (freight, handling of returns, bonus) are missing. With them, this would say what it costs to serve each customer. An empty template is written by: python -m analysis template FOLDER
ladder-rate-unused = The assumed margin of { $rate } is not used: the cost of goods is known.
ladder-some = { $left ->
    [one] One
   *[other] { $left }
} of { $customers } customers lack cost of goods; they have no contribution and are left out here. With margin_rate the gap can be closed by an assumption.
ladder-both = Cost of goods, activities and costs are known: each customer bears the costs it causes; nothing is allocated by revenue.
ladder-activities = Cost of goods and activities are known; the table “costs” is missing (freight, handling of returns, bonus). So contribution IV is too high.
ladder-costs = Cost of goods and costs are known; the table “activities” is missing (visits, complaints). So contribution IV is too high.
ladder-title = Of net sales { $amount } remain as { $level }: { $share }
ladder-title-revenue = Only net sales are known: { $amount }
ladder-all = All
refused-no-customer-groups = The data name no customer group (“segment” in the table “customers”); with it, this would show the contribution of each customer group.
no-customer-group = not given
cause-of = { $cause }: { $types }
cause-other = Not assigned to a cause and therefore among other costs: { $types }
cause-silent = { $activities ->
    [one] One activity in the window carries no cost; it counts as 0 here.
   *[other] { $activities } activities in the window carry no cost; they count as 0 here.
}
tie-caption = Tie-out: all amounts of the tables are accounted for, with customers without a purchase in the window (unknown ones too), or outside of the window. Bonus is among the costs and reduces net sales.
tie-revenue = Revenue after returns
tie-goods = Cost of goods
tie-activities = Cost of activities
tie-costs = Costs
watermark = Assumed margin { $rate }
refused-no-contribution = Without cost of goods no contribution is known. One column “Cost of Goods” in the transactions is enough, or else an assumed rate: --set margin_rate=0.3
whale-peak-note = of total contribution, earned on profitable customers
whale-loss-note = { $share } of the customers; they cost { $loss }
whale-top-note = of that of all customers, losses included; { $interval }
whale-x = Customers, highest contribution first
whale-y = Cumulative { $level }
whale-peak-mark = peak: { $peak }
whale-end-mark = remaining: { $total }
whale-title = { $makers ->
    [one] One loss-maker gives back { $loss } of what the others earn
   *[other] { $makers } loss-makers give back { $loss } of what the others earn
}
whale-title-none = No customer costs more than it brings in
refused-no-loss-makers = There are no loss-makers, or no profitable customers to measure them against.
losses-method = The benchmark is the profitable customers: what would remain of the same sales at list prices if they were made at their rates? The gap is split among the causes without remainder; where loss-makers cost less than the others, the bar lies to the left of zero.
losses-method-no-list = The benchmark is the profitable customers: what would remain of the same sales if they were made at their rates? The gap is split among the causes without remainder. Without list prices (“list_amount”), price effects are part of the margin on goods.
drivers-x = Net over all loss-makers: money above or below what profitable customers cost on the same sales
drivers-title = { $makers ->
    [one] The loss-maker falls { $gap } short of the norm
   *[other] The { $makers } loss-makers fall { $gap } short of the norm
}; the main cause: { $driver } ({ $most })
driver-price = price reductions
driver-goods = margin on goods
driver-returns = returns
driver-small_orders = small orders
driver-visits = visits and calls
driver-service = service and complaints
driver-rest = freight and other
remedy-price = Price: { $customers ->
    [one] one loss-maker gets
   *[other] { $customers } loss-makers get
} price reductions (discounts and bonus) of { $now } of list prices instead of { $usual }. On { $base } of sales at list prices, that is { $gain } over the window; { $cured ->
    [one] this alone would make one of them
   *[other] this alone would make { $cured } of them
} profitable.
remedy-minimum_order = Minimum order: { $customers ->
    [one] one loss-maker orders
   *[other] { $customers } loss-makers order
} { $base } times for { $now } instead of { $usual } (list prices). At the usual size there would be { $fewer } fewer orders, each with visits, service and freight of { $cost }: { $gain } over the window; { $cured ->
    [one] this alone would make one of them
   *[other] this alone would make { $cured } of them
} profitable.
remedy-service_level = Service level: { $customers ->
    [one] one loss-maker causes
   *[other] { $customers } loss-makers cause
} { $now } of visits and service per order instead of { $usual }. On { $base } orders, that is { $gain } over the window; { $cured ->
    [one] this alone would make one of them
   *[other] this alone would make { $cured } of them
} profitable.
remedy-note = The amounts differ from those in the chart: here each cause counts only the loss-makers it costs money; the chart adds up all of them. Visits, service and freight per order are those of the profitable customers ({ $cost }).
abc-chart-amount = Revenue after returns
abc-chart-customers = Customers
abc-title = Class A: { $customers } of customers generate { $amount } of revenue
abc-basis = Basis: revenue after returns. A up to { $a } of it, B up to { $b }, C the rest and everyone at or below 0. Ties are ordered by customer number.
refused-no-positive-contribution = Without a positive contribution, classes by revenue cannot be compared with classes by contribution.
abc-comparison-caption = Classes by revenue (rows) and by { $level } (columns). Of { $customers } A customers by revenue, { $worse } are not A by contribution; { $loss } of these are loss-making.
overrated-caption = Overrated: class A by revenue, but not by contribution. “Missing” is the gap to the contribution at the average rate.
overrated-none = No class A customer by revenue that earns less than the average rate falls out of class A by contribution.
refused-no-categories = The transactions name no product category (“category”); with it, this would show which class buys what.
category-unnamed = no category
category-x = Share of the classes in the category’s revenue
category-title = A customers generate { $least } to { $most } of revenue in each category
rfm-x = Recency (right: most recent purchase)
rfm-y = Frequency (top: most orders)
rfm-cell = Each cell: number of customers and their mean revenue after returns
rfm-title = The { $customers } most recent and most frequent buyers bring in { $share } of revenue
class-new = new or returned
class-lost = no purchase
refused-one-period = The history is too short for two periods with purchases; migration cannot be shown.
moves-periods = The comparison is between purchases (before returns) from { $before_start } to { $before_end } and from { $after_start } to { $after_end }.
moves-method = Chance means: each customer keeps the purchase rate, spend and dropout risk that { $model } and Gamma-Gamma estimate from the time before; the second period is simulated { $draws } times. New customers enter with their actual purchases.
refused-no-chance-model = There is no comparison with chance: no purchase model could be estimated reliably from this history (it takes more customers with repeat purchases).
moves-caption = Rows: class in the first period, columns: in the second; in brackets, what chance alone would produce.
moves-caption-alone = Rows: class in the first period, columns: in the second.
flow-title = { $same_class } of the customers of the first period are in the same class in the second
overlap-low = Of today’s top { $top }, only { $observed } were already at the top in the previous period. With unchanged customers, { $expected } would be expected ({ $low } to { $high }): more has moved than chance explains under this model. Of the A customers { $in_a } stayed in A; { $in_a_expected } were expected.
overlap-high = Of today’s top { $top }, { $observed } were already at the top in the previous period, more than the { $expected } ({ $low } to { $high }) expected with unchanged customers: the base is more stable than the model. Of the A customers { $in_a } stayed in A; { $in_a_expected } were expected.
overlap-chance = Of today’s top { $top }, { $observed } were already at the top in the previous period. That is what chance would produce with unchanged customers: { $expected } ({ $low } to { $high }). Of the A customers { $in_a } stayed in A; { $in_a_expected } were expected.
overlap-alone = Of today’s top { $top }, { $observed } were already at the top in the previous period.
overlap-observed = observed: { $share }
overlap-by-chance = chance with unchanged customers: { $low } to { $high }
overlap-x = Share of today’s top already at the top in the previous period
overlap-title-inside = { $observed } of the top were already there before: as many as expected by chance ({ $expected })
overlap-title-outside = { $observed } of the top were already there before; chance alone would give { $expected }
load-returns = return rate
load-service = service load
refused-few-loaded = No curve for the { $load ->
    [returns] returns
   *[service] service costs
}: it takes { $customers } customers with a known contribution, { $loaded } of them with such costs.
burden-method = Curve: contribution per unit of purchases against the { $load }, weighted by purchases (natural spline, { $level } band, HC3). The limit is where the curve crosses zero for good. It describes what occurs together; it does not prove a cause.
burden-x-returns = Return rate: share of purchases sent back
burden-x-service = Service load: cost of service and complaints over purchases
burden-y = { $level } over purchases
burden-title-returns = Without returns { $start } of purchases remains; most remains at a return rate of { $best }, and { $rate } at { $end }
burden-title-returns-loss = On average, a customer earns us nothing once returns exceed { $limit }
burden-title-service = Without service load { $start } of purchases remains; most remains at a load of { $best }, and { $rate } at { $end }
burden-title-service-loss = On average, a customer earns us nothing once service takes more than { $limit } of purchases
burden-caption = Above and below the curve: customers who earn us more (or less) than their { $load } would suggest
answer-revenue = The top { $top } of customers account for { $share } of revenue.
answer-losses = { $makers ->
    [one] One customer costs more than it brings in: { $loss }.
   *[other] { $makers } customers cost more than they bring in: { $loss }.
}
answer-no-losses = No customer costs more than it brings in.
answer-stability = Of today’s top, { $observed } were already there in the previous period; chance alone would give { $expected }.
answer-next-losses = Next step: start with the largest loss-makers and the main cause ({ $driver }), define a measure and who is responsible, and check for each A customer (column “abc” in customers.csv) whether service and terms match the contribution.
answer-next = Next step: name a person responsible for each A customer (column “abc” in customers.csv) and check whether visits and terms match the class.
head-basis = Measure
head-top_share = Share of the top
head-interval = Interval
head-for_80 = Customers for 80%
head-gini = Gini
head-hhi = Herfindahl
head-abc = Class
head-customer_share = Share of customers
head-mean_amount = Mean per customer
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
head-rate = Contribution margin
head-load_returns = Return rate
head-load_service = Service, of purchases
head-as_a = Contribution A
head-as_b = Contribution B
head-as_c = Contribution C
head-as_loss = Loss
head-revenue_rank = Rank by revenue
head-contribution_rank = Rank by contribution
head-missing = Missing
head-from_class = Before
head-to_a = A
head-to_b = B
head-to_c = C
head-to_lost = no purchase
head-ahead = Above the curve
