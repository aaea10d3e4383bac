base-customers-note = with a purchase in the window
base-revenue-note = net, after returns
base-orders-note = mean over the window
base-repeat-note = share with a purchase on a second day

# What is known
area-company = Company
area-buying-centre = Buying centre
area-fascination = Fascination
area-potential = Need to potential
area-finances = Finances
field-name = name
field-legal_form = legal form
field-industry = industry
field-region = region
field-segment = customer group
known-verdict = On average, { $share } of the fields in the five action areas are filled. Least is known about: { $weakest } ({ $low }).
completeness-title = Best known: { $strongest } ({ $high } of its fields); least known: { $weakest } ({ $low })
completeness-x = Share of fields filled, mean over all customers
refused-nothing-known = Beyond their purchases, nothing is known about the customers: the source contains none of the seven other tables.
largest-caption-plain = The largest customers
largest-caption = The largest customers: revenue and share of fields filled by area
missing-none = All eight tables are available.
missing-customers = The table “customers” is missing. With name, industry, region and group, it would show who the customers are.
missing-carried = Name or region come from the transactions; they do not replace the master data.
missing-contacts = The table “contacts” is missing. With role, influence and attitude, it would show who decides on the customer’s side.
missing-ratings = The table “ratings” is missing. With customers’ answers, it would show what they take for granted and what delights them.
missing-potential = The table “potential” is missing. With the potential per year and category, it would show the share of wallet.
missing-activities = The table “activities” is missing. With visits, calls and complaints, it would show where the effort goes.
missing-costs = The table “costs” is missing. With freight, handling and terms, it would show which customers are profitable.
missing-contracts = The table of contracts (contracts) is missing. With start, end and amount, it would show how long contracts last.
missing-template = To write empty templates of all tables with a data dictionary: python -m analysis template FOLDER

# 1 Company
company-known = The industry is known for { $share } of the { $customers ->
    [one] one customer
   *[other] { $customers } customers
  }.
company-groups = { $count ->
    [one] One corporate group with several buying companies generates
   *[other] { $count } corporate groups with several buying companies together generate
  } { $share } of revenue.
group-other = all others
group-unknown = unknown
profile-title-industry = The largest industry, { $group }, generates { $share } of revenue
profile-title-region = The largest region, { $group }, generates { $share } of revenue
profile-title-legal_form = The leading legal form by revenue, { $group }, generates { $share }
profile-title-segment = The largest customer group, { $group }, generates { $share } of revenue
refused-no-attributes = The data contain no industry, region, legal form or customer group. One column such as “Industry” is enough, in the transactions or in the table “customers”.
groups-caption = The largest corporate groups, parent and subsidiaries combined
groups-circles = { $count ->
    [one] One company is recorded in a ring of parent companies and counts
   *[other] { $count } companies are recorded in rings of parent companies and count
  } individually.

# 2 Buying centre
role-user = user
role-influencer = influencer
role-buyer = buyer
role-decider = decider
role-gatekeeper = gatekeeper
role-initiator = initiator
centres-sentence = At least one contact person is known for { $known } of revenue, a decider for { $decider }; { $single } depends on a single person. For the average customer with contacts, { $met } of the buying influence was contacted within the last { $days } days.
roles-title = The decider is known for { $share } of the customers with contacts
roles-x = Share of the customers with contacts
refused-few-contacts = Roles are counted only from { $fewest } customers with contacts upwards, so that no individual can be identified.
gaps-caption = The largest customers with gaps in the buying centre
gaps-none = No customer’s buying centre has a gap.
gap-nobody = no contact known
gap-no-decider = no decider
gap-single = only one person
gap-not-met = no contact in time

# 3 Fascination
nps-sentence = The Net Promoter Score (NPS) is { $value } (95% interval { $low } to { $high }): { $promoters } promoters and { $detractors } detractors among { $n } respondents; the latest answer of each counts.
nps-none = A Net Promoter Score takes at least five answers (column “nps”, 0 to 10); there are fewer.
scale-unknown = The rating scale cannot be identified (1–5, 0–10 and 0–100 are common); means are not reported. Please convert all ratings to one scale.
scale-outside = { $count ->
    [one] One rating lies
   *[other] { $count } ratings lie
  } off the scale of { $low } to { $high } and do not count.
kano-M = Basic (taken for granted)
kano-O = Performance (differentiating)
kano-A = Excitement
kano-I = indifferent
kano-R = reverse (unwanted)
kano-Q = questionable
kano-few = too few answers
kano-unclear = { $name }, not clear-cut
kano-caption = Kano category by feature; coefficients with 95% intervals (Wilson)
pyramid-title = What can delight: { $items }; mean satisfaction in brackets
pyramid-title-none = No feature is an excitement factor; mean satisfaction in brackets
pyramid-nothing = no feature
importance-title = { $count ->
    [0] Nothing important falls behind
    [one] Important but below average: { $items }
   *[other] Important but below average ({ $count }): { $items }
}
importance-x = Satisfaction (mean)
importance-y = Importance (mean)
gap-title-over = On average we rate ourselves { $points } points higher than customers do
gap-title-under = On average customers rate us { $points } points higher than we rate ourselves
gap-customer = customers’ view
gap-own = our own view
gap-x = Rating from { $low } to { $high } (mean by customer, only customers with both views)

# 4 Need to potential
stage-need = want
stage-demand = demand
stage-potential = potential
stage-sales = own sales
wallet-sentence = The share of wallet is { $share }: of their potential of { $wallet } a year, this is what the { $customers } customers with a known potential buy here. { $open } remain open.
wallet-exceeded = { $count ->
    [one] In one case sales exceed the potential entered; it
   *[other] In { $count } cases sales exceed the potential entered; they
  } should be estimated again. Nothing is open there, so what is bought and what is open add up to more than the potential.
wallet-no-category = A potential is known, but the transactions name no category: the share of wallet needs both.
year-scaled = The window is shorter than a year; sales are scaled up to a year.
funnel-x = Amount per year
funnel-title = { $rows ->
    [one] Where all stages are known (one estimate)
   *[other] Where all stages are known ({ $rows } estimates)
  }, { $sold } of a potential of { $potential } is bought here
funnel-note = { $rows } of { $of } estimates cover all stages; only these are added up here. The need itself is a felt lack and has no monetary value; it becomes measurable as a want, turns into demand where there is the ability and willingness to pay, and the part of that which our range can serve is the potential.
penetration-caption = Penetration by category, last twelve months, after returns: a buyer is who kept some of it
refused-no-categories-sold = The transactions name no category. With a column “Category”, this would show who buys what, and what similar customers buy that others do not.
openings-caption = Where more could be sold: open potential as recorded; where none is recorded, an estimate from similar customers (never more than the customer’s whole recorded potential)
opening-recorded = recorded
opening-estimate = estimate: { $share } of similar customers buy it
estimate-none = The potential of the other customers cannot be estimated: this takes 100 customers with revenue and an attribute such as the industry.
estimate-note = Estimate: where no potential is recorded, the 90% quantile of the annual sales of similar customers is used ({ $attributes }; quantile regression over { $customers } customers).
estimate-check = For the { $n } customers with a known potential, the estimate comes to { $ratio } of it at the median; the rank correlation is { $correlation }.

# 5 Finances
contribution-known = Contribution I (net sales less cost of goods) is { $amount }: { $rate } of net sales.
contribution-some = Contribution I (net sales less cost of goods) is { $amount }: { $rate } of net sales. { $left ->
    [one] One
   *[other] { $left }
  } of { $customers } customers lack cost of goods and are left out.
contribution-assumed = Contribution I (net sales less cost of goods) is { $amount }: { $rate } of net sales. A rate of { $assumed } is ASSUMED for { $share } of revenue, where the cost of goods is missing.
contribution-served = Cost to serve ({ $parts }) is { $cost }; that leaves { $left } (contribution IV). { $count } loss-makers cost { $loss } together.
refused-few-customers-by-size = There are too few customers for size classes (50 with revenue are needed).
size-class = Fifth { $number } { $number ->
    [5] (largest)
    [1] (smallest)
   *[other] {""}
}
size-caption = By size: customers in fifths by revenue; discount: lower quartile, median, upper quartile
size-left-out = { $count ->
    [one] One customer
   *[other] { $count } customers
  } without positive revenue after returns { $count ->
    [one] belongs
   *[other] belong
  } to no fifth.
refused-no-list-prices = Without an amount at list prices (“List Amount”) no discount is known; it would show who gets a larger discount than customers of similar size.
corridor-title = { $count ->
    [one] One customer gets
   *[other] { $count } customers get
  } a conspicuously larger discount than others of the same size
corridor-note = Shaded: the middle half of customers of the same size; conspicuous (orange): more than 1.5 interquartile ranges above the upper quartile.
corridor-x = Revenue in the window (logarithmic)
corridor-y = Discount on list prices
refused-no-ledger = How customers pay is not known. With due date and date of payment in the table “costs”, this would show days late, days sales outstanding and use of credit.
payment-sentence = The { $customers } customers with known payments pay { $days } days after the due date on average (weighted by amount); { $open } are open, { $overdue } of that overdue. Days sales outstanding (DSO): { $dso }; above their credit limit: { $limit } customers.
payment-definition = Days late: date of payment less due date, negative if early, each invoice weighted by its net amount. An unpaid invoice counts once it is overdue, with its days so far; one that is not due yet does not count at all. Amounts are the customer’s net sales of the month, shared equally among its rows. DSO: what is open over the net sales of the last twelve months (of the window, if shorter), times their days.
trend-observed = Monthly revenue
trend-line = Trend, seasonally adjusted
refused-trend-short = A seasonally adjusted trend takes 24 full months with revenue.
season-none = no seasonality is visible
season-peak = the strongest month is { $month }
trend-title-up = Revenue of the last twelve full months: { $change } more than in the twelve before; { $season }
trend-title-down = Revenue of the last twelve full months: { $change } less than in the twelve before; { $season }

# Principles
principle-integration = Integration
principle-long-term = Long-term orientation
principle-profitability = Profitability
principle-differentiation = Differentiation
principle-it-support = IT support
principles-title = Weakest: { $name } at { $score }
principles-x = Maturity: mean of the three pieces of evidence
criterion-master = master table of customers: { $share } of revenue
criterion-touchpoints = visits, calls and service recorded: { $share } of revenue
criterion-views = customer’s view known: { $share } of revenue
criterion-history = history: { $share } of three years
criterion-origin = start of the relationship known: { $share } of revenue
criterion-potential = potential known: { $share } of revenue
criterion-margin = cost of goods complete: { $share } of revenue
criterion-serving = costs assigned: { $share } of revenue
criterion-payment = payments known: { $share } of revenue
criterion-owner = account manager named: { $share } of revenue
criterion-decider = decider known: { $share } of revenue
criterion-needs = wants surveyed: { $share } of revenue
criterion-usable = rows usable: { $share }
criterion-fields = name, industry and region filled: { $share } of revenue
criterion-fresh = something besides purchases recorded in the last year: { $share } of revenue
step-master = supply the master data from the ERP
step-touchpoints = supply visits, calls and complaints from the CRM
step-views = survey the largest customers
step-history = load older years from the archive
step-origin = fill in “customer since”
step-potential = have the sales force estimate the potential of the largest customers
step-margin = supply the cost of goods for each document
step-serving = assign freight, returns and bonuses to the customers
step-payment = supply due date and date of payment from accounts receivable
step-owner = assign an account manager to every customer
step-decider = identify the decider at the largest customers
step-needs = ask about wants in the next conversation
step-usable = resolve the data findings that involve the most money
step-fields = fill in industry and region
step-fresh = record every contact on the day it happens

answer-known = On average, { $share } of the fields in the five action areas are filled.
answer-gaps = { $count ->
    [one] The buying centre of one customer has a gap;
   *[other] The buying centres of { $count } customers have gaps;
  } { $amount } of revenue depend on them. Next step: start with the largest on the list.
answer-discounts = { $count ->
    [one] One customer lies above the discount corridor of its size. Next step: review its terms
   *[other] { $count } customers lie above the discount corridor of their size. Next step: review their terms
  } before the next annual negotiation.
answer-principle = Weakest among the principles: { $name }. Next step: { $step }.
with-interval = { $value } ({ $low } to { $high })

head-customers = Customers
head-amount_share = Share of revenue
head-rank = Rank
head-customer_id = Customer no.
head-name = Name
head-orders = Orders
head-last = Last purchase
head-net_amount = Revenue
head-known_company = Company
head-known_buying_centre = Buying centre
head-known_fascination = Fascination
head-known_potential = Potential
head-known_finances = Finances
head-head = Group parent
head-companies = Companies
head-own = of which parent
head-gap = Gap
head-feature = Feature
head-n = Answers
head-kano = Category
head-satisfaction = Satisfaction coefficient
head-dissatisfaction = Dissatisfaction coefficient
head-category = Product category
head-buyers = Buyers
head-buyer_share = Share of buyers
head-sales = Sales per year
head-share_of_wallet = Share of wallet
head-open = Open potential
head-opening = Open per year
head-basis_of_opening = Basis
head-size = Size
head-margin_rate = Contribution margin I
head-served_rate = Cost to serve, of net sales
head-discount_low = Discount lower quartile
head-discount_median = Discount median
head-discount_high = Discount upper quartile
head-principle = Principle
head-score = Maturity
head-step = Next step
refused-no-contacts = { missing-contacts }
refused-no-ratings = { missing-ratings }
refused-no-potential = { missing-potential }
