# Care, visits and selling: what is spent on whom, and what it could bring
refused-visits-short = The window is shorter than a year; how often customers are visited a year cannot be told. Remedy: read a longer window (window_start, reference_date).
refused-visits-one-customer = There is only one customer; there is nothing to distribute visits over.
refused-no-visits = In the last year no visit to a customer of this base is recorded. Visits are activities whose type says so (visit, meeting); please check the column “type” of the activities.
refused-no-visit-costs = What a visit costs is not recorded; without it nobody can say which visits pay. Remedy: the column “cost” of the activities, or --set visit_cost=120
refused-judgement-incomplete = A response curve takes three answers, and not all are given: visits_none (what is left without visits), visits_half_more (with half as many again), visits_unlimited (with as many as you like).
refused-judgement-order = The three answers contradict each other: without visits { NUMBER($none, maximumFractionDigits: 3) }, today 1, with half as many again { NUMBER($more, maximumFractionDigits: 3) }, with as many as you like { NUMBER($most, maximumFractionDigits: 3) }. Each has to exceed the one before (visits_none, visits_half_more, visits_unlimited).
refused-visits-no-capacity = There is no visit to hand out. Remedy: --set visit_capacity=300
refused-visits-three-years = What visits bring has not been judged, and estimating it takes three years of data. Remedy: state what those who know the customers believe, as shares of today's contribution: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-visits-alike = What visits bring has not been judged, and it cannot be estimated: only { $changed } customers were visited more or less often than the year before; it takes { $needed }. Remedy: state what those who know the customers believe, as shares of today's contribution: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-visits-unrelated = What visits bring has not been judged, and these data do not show it: { $changed } customers were visited more or less often than the year before, but their later purchases did not reliably follow (elasticity { NUMBER($elasticity, maximumFractionDigits: 2) }, { NUMBER($low, maximumFractionDigits: 2) } to { NUMBER($high, maximumFractionDigits: 2) }). Remedy: state what those who know the customers believe, as shares of today's contribution: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-no-care-costs = For the last year no cost of marketing, sales or service is recorded per customer; care cannot be set against value. Remedy: costs in the tables activities or costs.
refused-care-few = Too few customers are cared for individually to say what is usual: it takes { $needed } each among the most valuable fifth and below the median value.
refused-no-openings = No open potential is recorded, and similar customers buy nothing that others usually do not.
refused-no-price-tiers = Price tiers within a category take category, product and quantity in the transactions, and a category with at least three products.
care-basis-level = The level is the mean of the levels recorded with a customer's activities in the last year: 1 as for everyone, 5 for this customer alone. Care is marketing, sales and service; freight, returns and financing are not part of it.
care-basis-cost = No levels of care are recorded. In their place stand quarters of the customers by the cost of their care in the last year, the fourth being the dearest. Care is marketing, sales and service.
care-level-none = none
care-level-level = level { $level }
care-level-cost = quarter { $level }
care-levels-caption = What the levels of care cost in the last year, per customer. Break-even: by how much the contribution of the level below would have to rise to pay for the next level
care-not-dearer = costs no more
care-not-in-a-year = not within a year
care-association = The payback compares customers of neighbouring levels, as if the better contribution came from the care. It is an association: customers who bring more are cared for more.
care-break-even-caption = By segment: what one level more would cost, and by how much contribution would have to rise for it to pay. “–”: the next level costs no more, or nobody has it
care-fifth-top = most valuable fifth
care-fifth-low = least valuable fifth
care-matrix-x = Care in the last year
care-matrix-y = Customers by value
care-matrix-title = Care against value: { $over ->
    [one] one customer gets
   *[other] { $over } customers get
} more than the value carries, { $under } less
care-by-value = Care follows value: the most valuable fifth usually has level { $top }, customers below the median value { $low }. { $over ->
    [one] One customer
   *[other] { $over } customers
} below the median value { $over ->
    [one] gets
   *[other] get
} the care of the best; that costs { $excess } a year more than is usual there. { $under ->
    [one] One customer
   *[other] { $under } customers
} of the most valuable fifth ({ $value } of value) { $under ->
    [one] gets
   *[other] get
} no more care than is usual below; { $untouched } more of it had no recorded care at all.
care-not-by-value = Care does not follow value: the most valuable fifth usually gets no more of it than customers below the median value. So nobody can be said to get too much or too little.
care-over-caption = More care than the value carries: { $count ->
    [one] one customer
   *[other] { $count } customers
} below the median value with the care of the most valuable, the greatest excess first; { $usual } a year is usual there
care-under-caption = Less care than is usual for the value: { $count ->
    [one] one customer
   *[other] { $count } customers
} of the most valuable fifth, the most valuable first; { $usual } a year is usual there
care-over-none = No customer gets more care than its value carries, by this measure.
care-under-none = No customer gets less care than is usual for its value, by this measure.
head-care_mean = care cost per customer
head-before_care = contribution before care
head-extra_cost = extra cost
head-break_even = break-even uplift
head-earned_back = payback (months)
head-usual_level = usual level
visits-today = Today: { $visits } visits a year to { $customers } of { $of } customers ({ $types }), at { $cost } each.
visits-cost-read = The cost is the mean of those recorded.
visits-cost-given = The cost is your setting (visit_cost).
visits-judged = The response is a judgement, not a measurement: without visits { $none } of today's contribution would be left, with half as many again { $more } would come in, with as many as you like { $most }. That makes { $shape } through today's visits, the same for all customers in proportion to their expected contribution of the next twelve months; a customer who is not visited today is taken to gain as large a share as one with the median number of visits.
visits-shape-s = an S-shaped curve
visits-shape-concave = a curve on which each visit brings less than the one before
visits-associated = The response is an association in these data, not an effect: customers visited more often than the year before bought more in the year after (elasticity { $elasticity }, { $low } to { $high }; { $changed } customers with more or fewer visits). Perhaps they were visited because more was expected of them.
visits-gain-note-judgement = a year, expected on judged inputs; { $low } to { $high } under other assumptions
visits-gain-note-association = a year, expected if the association were an effect; { $low } to { $high } under other assumptions
visits-plans-caption = Up to { $capacity } visits a year: expected contribution of all customers less the cost of visits
visits-plan-current = today
visits-plan-optimal = best distribution
visits-rule-mean = only value above the mean of all customers ({ $allowed } customers)
visits-rule-median = only value above the median of all customers ({ $allowed } customers)
visits-rule-top = only the top by value ({ $allowed } customers)
visits-rule-told = An article has field sales visit only customers of above-average value. Even with its visits handed out in the best way, the rule gives away { $best } to { $worst } a year, depending on what counts as the average. Where all customers respond alike in proportion to their contribution, as judged here, the most valuable come first anyway. One visit more would bring { $price } beyond its cost.
visits-frontier-x = Visits a year
visits-frontier-y = Contribution less visits
visits-frontier-title = Most would be earned with { $worth } visits; a quarter fewer costs { $less } of it, a quarter more { $more }
what-if-caption = What this plan would bring against today if an assumption were wrong, and what a plan made for the right one would
what-if-as_assumed = as assumed
what-if-weaker = customers respond half as much
what-if-stronger = customers respond half as much again
what-if-concave = no threshold: each visit brings less than the one before
what-if-visited_only = customers not visited today do not respond
what-if-dearer = a visit costs a quarter more
what-if-fewer = a quarter fewer visits are possible
what-if-more = a quarter more visits are possible
visits-more-caption = Visit more often: { $count ->
    [one] one customer
   *[other] { $count } customers
}, the greatest anticipated gain first
visits-fewer-caption = Visit less often: { $count ->
    [one] one customer
   *[other] { $count } customers
}, most visits freed first. What is given up here is less than what the visits bring elsewhere. Where a large customer is to lose all its visits, check first whether the judgement holds for that customer
visits-more-none = Nobody has to be visited more often.
visits-fewer-none = Nobody has to be visited less often.
head-visit_plan = distribution
head-plan_visits = visits
head-plan_customers = customers
head-plan_net = contribution less visits
head-plan_gain = against today
head-assumption = if
head-gain_of_plan = gain of this plan
head-gain_of_best = gain of the plan made for it
head-same_visits = visits in both
selling-cross = cross-selling: categories not bought
selling-deeper = more in categories already bought
selling-basis-recorded = recorded potential
selling-basis-estimate = estimate from similar customers
selling-caption = What more could be sold in a year to customers who bought in the last one. Recorded potential leads; an estimate stands only where none is recorded
selling-margin = Contribution is the amount times the contribution margin I of all customers ({ $rate }). How much of it can be won the data do not say.
selling-no-margin = Without cost of goods no contribution can be stated. How much of it can be won the data do not say.
selling-silent = Left out: { $customers ->
    [one] one customer
   *[other] { $customers } customers
} with recorded potential ({ $amount }) who bought nothing in the last year; they have to be won back first.
selling-cross-caption = Cross-selling: { $count ->
    [one] one customer
   *[other] { $count } customers
}, the greatest amount first
selling-deeper-caption = Sell more of what they buy: { $count ->
    [one] one customer
   *[other] { $count } customers
}, the greatest open potential first
selling-cross-none = No category is missing that could be sold.
selling-deeper-none = No open potential is recorded in categories that are bought.
selling-and-more = { $named } and { $rest } more
selling-wallet-caption-segment = Share of wallet by segment, where a potential is recorded. Customers with much open potential are stars or question marks for that reason; low shares there are part of the division
selling-wallet-caption-customer_group = Share of wallet by customer group of the master data, where a potential is recorded
head-opening_kind = opening
head-openings = openings
head-opening_contribution = contribution of it
head-categories_open = categories
head-recorded_share = of it recorded
head-potential_recorded = recorded potential
head-wallet_share = share of wallet of these customers
tiers-nobody-moved = In { $pairs } pairs of customer and category with purchases in both years nobody changed the price tier.
tiers-told = Up-selling: of { $pairs } pairs of customer and category with purchases in both years { $up } moved to a dearer tier. Of all that moved it was { $share } ({ $low } to { $high }).
tiers-above = That is more than chance: who changes nothing moves down as often as up.
tiers-below = That is less than chance: more moved to cheaper products.
tiers-chance = That is what chance alone makes: as many moved down.
tiers-caption = Up-selling: { $count ->
    [one] one customer buys
   *[other] { $count } customers buy
} below the price tier usual for similar customers. Potential: their sales times { $extra }, by which those who moved up grew more than those who stayed (an association, and partly chance: a dear product bought is both)
tier-1 = low
tier-2 = middle
tier-3 = high
head-tier_now = price tier
head-tier_usual = usual tier
head-tier_amount = possible sales a year
remedied-price = Renegotiate prices: { $count ->
    [one] one loss-maker
   *[other] { $count } loss-makers
}, together { $gain } over the window, the greatest amount first
remedied-minimum_order = Agree on a minimum order: { $count ->
    [one] one loss-maker
   *[other] { $count } loss-makers
}, together { $gain } over the window, the greatest amount first
remedied-service_level = Reduce visits and service: { $count ->
    [one] one loss-maker
   *[other] { $count } loss-makers
}, together { $gain } over the window, the greatest amount first
head-remedy_gain_of = beyond what is usual
