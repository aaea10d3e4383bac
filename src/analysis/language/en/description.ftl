base-customers = Customers
base-customers-note = with a purchase in the window
base-revenue = Revenue
base-revenue-note = net, after returns
base-orders = Orders a customer
base-orders-note = mean over the window
base-repeat = Repeat purchase rate
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
field-segment = segment
known-verdict = On average { $share } of the fields of the five action areas are filled. Least is known of “{ $weakest }” ({ $low }).
completeness-title = Best known: { $strongest } ({ $high } of its fields); least known: { $weakest } ({ $low })
completeness-x = Share of fields filled, mean over all customers
completeness-none = Beyond purchases nothing is known of the customers: the source holds none of the six other tables.
largest-caption-plain = The largest customers
largest-caption = The largest customers: revenue and share of fields filled by area
missing-none = All seven tables are there.
missing-customers = The table “customers” is missing. With name, industry, region and group it would say who the customers are.
missing-contacts = The table “contacts” is missing. With role, influence and attitude it would show who decides at the customer’s.
missing-ratings = The table “ratings” is missing. With answers of customers it would show what they take for granted and what delights them.
missing-potential = The table “potential” is missing. With the potential a year and category it would show the share of wallet.
missing-activities = The table “activities” is missing. With visits, calls and complaints it would show where effort goes.
missing-costs = The table “costs” is missing. With freight, handling and terms it would show which customers earn money.
missing-template = Empty templates of all tables with a data dictionary are written by: python -m analysis template FOLDER

# 1 Company
company-known = The industry is known of { $share } of the { $customers } customers.
company-groups = { $count ->
    [one] One group with several buying companies brings
   *[other] { $count } groups with several buying companies together bring
  } { $share } of revenue.
group-other = all others
group-unknown = unknown
profile-title-industry = The largest industry, { $group }, brings { $share } of revenue
profile-title-region = The largest region, { $group }, brings { $share } of revenue
profile-title-legal_form = The leading legal form by revenue, { $group }, brings { $share }
profile-title-segment = The largest segment, { $group }, brings { $share } of revenue
profile-none = The data hold no industry, region, legal form or segment. One column such as “Industry” is enough, in the transactions or in the table “customers”.
groups-caption = The largest groups, subsidiaries and parent added up
groups-circles = { $count ->
    [one] One company is entered in a ring of parents and counts
   *[other] { $count } companies are entered in rings of parents and count
  } alone.

# 2 Buying centre
role-user = user
role-influencer = influencer
role-buyer = buyer
role-decider = decider
role-gatekeeper = gatekeeper
role-initiator = initiator
centres-sentence = At least one contact person is known for { $known } of revenue, a decider for { $decider }; { $single } hangs on a single person. For the mean customer with contacts, { $met } of the influence was met within the last { $days } days.
roles-title = The decider is known at { $share } of the customers with contacts
roles-x = Share of the customers with contacts
roles-few = Roles are counted from { $fewest } customers with contacts on, so that no single person can be recognised.
gaps-caption = The largest customers with gaps in the buying centre
gaps-none = No customer’s buying centre has a gap.
gap-nobody = nobody known
gap-no-decider = no decider
gap-single = one person only
gap-not-met = nobody met in time

# 3 Fascination
nps-sentence = The Net Promoter Score is { $value } ± { $half } (95%): { $promoters } promoters, { $detractors } detractors among { $n } respondents; the last answer of each counts.
nps-none = There are fewer than five answers for a Net Promoter Score (column “nps”, 0 to 10).
scale-unknown = The scale of the ratings cannot be told (usual are 1–5, 0–10 or 0–100); means are not given. Please convert all ratings to one scale.
scale-outside = { $count ->
    [one] One rating lies
   *[other] { $count } ratings lie
  } off the scale of { $low } to { $high } and do not count.
kano-M = Basic (taken for granted)
kano-O = Performance (sets apart)
kano-A = Excitement
kano-I = indifferent
kano-R = unwanted
kano-Q = contradictory
kano-few = too few answers
kano-unclear = { $name }, not clear
kano-caption = Kano category by feature; coefficients with 95% interval (Wilson)
pyramid-title = { $item } delights; mean satisfaction in brackets
pyramid-title-none = No feature delights; mean satisfaction in brackets
pyramid-nothing = no feature
importance-title = { $count ->
    [0] Nothing important falls behind
    [one] Important but below average: { $items }
   *[other] Important but below average ({ $count }): { $items }
}
importance-x = Satisfaction (mean)
importance-y = Importance (mean)
gap-title-over = On average we see ourselves { $points } points better than the customers do
gap-title-under = On average the customers see us { $points } points better than we do ourselves
gap-customer = customers’ view
gap-own = our own view
gap-x = Rating (mean by customer, only customers with both views)

# 4 Need to potential
stage-need = want
stage-demand = demand
stage-potential = potential
stage-sales = own sales
wallet-sentence = The share of wallet is { $share }: so much of their potential of { $wallet } a year do the { $customers } customers with a known potential buy here. { $open } are open.
wallet-exceeded = { $count ->
    [one] In one case sales are higher than the potential entered; it
   *[other] In { $count } cases sales are higher than the potential entered; they
  } should be estimated anew.
wallet-no-category = A potential is known, but the transactions name no category: the share of wallet needs both.
year-scaled = The window is shorter than a year; sales are scaled up to 365 days.
funnel-x = Money a year
funnel-title = { $share } of the potential is bought here
funnel-note = { $rows } of { $of } estimates know all stages; only these are added up here. The need itself is a felt lack and has no value in money; it becomes measurable as a want, with the power and will to buy as demand, and what our assortment can serve of that is the potential.
penetration-caption = Penetration by category, last 365 days
penetration-none = The transactions name no category. A column “Category” would show who buys what, and what similar customers still lack.
white-space-caption = White space: what similar customers buy and these do not; the amount holds if they bought as much as those
estimate-none = The potential of the other customers cannot be estimated: it takes 100 customers with revenue and an attribute such as the industry.
estimate-note = Estimate: where no potential is entered, the 90% quantile of the yearly sales of similar customers stands for it ({ $attributes }; quantile regression over { $customers } customers).
estimate-check = For { $n } customers with a known potential its median reaches { $ratio } of it; the rank correlation is { $correlation }.

# 5 Finances
contribution-known = The contribution after cost of goods is { $amount } ({ $rate } of revenue).
contribution-assumed = The contribution after cost of goods is { $amount } ({ $rate } of revenue). A rate of { $assumed } is ASSUMED for { $share } of revenue, where the cost of goods is missing.
contribution-none = Without cost of goods no contribution is known. One column “Cost of Goods” in the transactions is enough, or else an assumed rate: --set margin_rate=0.3
contribution-served = Cost to serve (visits, service, freight, returns, bonus) is { $cost }; that leaves { $left } (contribution IV). { $count } loss-makers cost { $loss } together.
size-few = There are too few customers for classes of size (50 with revenue are needed).
size-class = Fifth { $number } { $number ->
    [5] (largest)
    [1] (smallest)
   *[other] {""}
}
size-caption = By size: fifths of the customers by revenue; discount: lower quartile, median, upper quartile
discount-none = Without an amount at list prices (“List Amount”) no discount is known; it would show who is let off more than customers of the same size.
corridor-title = { $count ->
    [one] One customer gets
   *[other] { $count } customers get
  } a conspicuously larger discount than others of their size
corridor-note = Area: the middle half of the customers of a size; conspicuous (orange): more than 1.5 distances of the quartiles above the upper one.
corridor-x = Revenue in the window (logarithmic)
corridor-y = Discount on list prices
payment-none = How the customers pay is not known. With due date and date of payment in the table “costs”, days late, days of sales outstanding and use of credit would stand here.
payment-sentence = The { $customers } customers with known payments pay { $days } days after the due date on average (weighted by amount); { $open } are open, { $overdue } of it overdue. Days of sales outstanding (DSO): { $dso }; above their credit limit: { $limit } customers.
trend-observed = Revenue of the month
trend-line = Trend without season
trend-none = A trend without season needs 24 whole months with revenue.
season-none = no season can be told
season-peak = the strongest month is { $month }
trend-title-up = The trend rose by { $growth } in twelve months; { $season }
trend-title-down = The trend fell by { $growth } in twelve months; { $season }

# Principles
principle-integration = Integration
principle-long-term = Long-term orientation
principle-profitability = Profitability
principle-differentiation = Differentiation
principle-it-support = IT support
principles-title = Weakest: { $name } at { $score }
principles-x = Maturity: mean of the three pieces of evidence
criterion-master = master data: { $share } of revenue
criterion-touchpoints = contacts recorded: { $share } of revenue
criterion-views = customer’s view known: { $share } of revenue
criterion-history = history: { $share } of three years
criterion-origin = start of the relation known: { $share } of revenue
criterion-potential = potential known: { $share } of revenue
criterion-margin = cost of goods complete: { $share } of revenue
criterion-serving = costs assigned: { $share } of revenue
criterion-payment = payments known: { $share } of revenue
criterion-owner = owner named: { $share } of revenue
criterion-decider = decider known: { $share } of revenue
criterion-needs = want enquired: { $share } of revenue
criterion-usable = rows usable: { $share }
criterion-fields = name, industry and region filled: { $share } of revenue
criterion-fresh = something besides purchases recorded in the last year: { $share } of revenue
step-master = supply the master data from the ERP
step-touchpoints = supply visits, calls and complaints from the CRM
step-views = survey the largest customers
step-history = load older years from the archive
step-origin = fill in “customer since”
step-potential = estimate the potential of the largest customers with the field force
step-margin = supply the cost of goods of each document
step-serving = assign freight, returns and bonuses to the customers
step-payment = supply due date and date of payment from accounts receivable
step-owner = give every customer an owner
step-decider = name the decider at the largest customers
step-needs = enquire the want in the next talk
step-usable = clear up the findings of the data basis with the most money
step-fields = fill in industry and region
step-fresh = record every contact on the same day

answer-known = The customers are described to { $share } in the five action areas.
answer-gaps = { $count ->
    [one] The buying centre of one customer has a gap;
   *[other] The buying centres of { $count } customers have gaps;
  } { $amount } of revenue hang on them. Next step: begin with the largest of the list.
answer-discounts = { $count ->
    [one] One customer lies above the discount corridor of its size. Next step: review its terms
   *[other] { $count } customers lie above the discount corridor of their size. Next step: review their terms
  } before the next annual talks.
answer-principle = The weakest principle is “{ $name }”. Next step: { $step }.
with-interval = { $value } ({ $low } to { $high })

head-customers = Customers
head-amount_share = Share of revenue
head-rank = Rank
head-customer_id = Customer no.
head-name = Name
head-orders = Orders
head-last = Last purchase
head-net_amount = Net revenue
head-known_company = Company
head-known_buying_centre = Buying centre
head-known_fascination = Fascination
head-known_potential = Potential
head-known_finances = Finances
head-head = Head of the group
head-companies = Companies
head-own = of that the head
head-gap = Gap
head-feature = Feature
head-n = Answers
head-kano = Category
head-satisfaction = Satisfaction coefficient
head-dissatisfaction = Dissatisfaction coefficient
head-category = Category of goods
head-buyers = Buyers
head-buyer_share = Share of buyers
head-sales = Sales a year
head-share_of_wallet = Share of wallet
head-open = Open potential
head-peer_share = bought by similar customers
head-expected = Possible sales a year
head-size = Size
head-margin_rate = Contribution rate after cost of goods
head-served_rate = Cost to serve
head-discount_low = Discount lower quartile
head-discount_median = Discount median
head-discount_high = Discount upper quartile
head-principle = Principle
head-score = Maturity
head-step = Next step
