management-points = { $points } points

management-kpi-title-contribution = What the contribution of the latest period is made of, with the change on the period before
management-kpi-title-revenue = What the revenue of the latest period is made of, with the change on the period before
management-kpi-contribution = contribution
management-kpi-revenue = revenue
management-kpi-margin = contribution margin
management-kpi-customers = buyers
management-kpi-kept = kept
management-kpi-won = won
management-kpi-returned = returned
management-kpi-revenue_per_customer = revenue per buyer
management-kpi-frequency = purchases per buyer
management-kpi-order_value = revenue per purchase
management-kpi-basis = Solid lines are arithmetic and tie out exactly. Dashed lines are hypotheses of articles, with what your data say to them.
management-kpi-basis-plain = Each figure follows exactly from the figures to its right.
management-driver-satisfaction = satisfaction
management-driver-contact = contact in time
management-driver-delivery = early delivery
management-driver-upselling = up-selling
management-driver-tenure = length of the relation

management-step-lapsed = bought no more
management-step-won = new customers
management-step-referral = won by referral
management-step-returned = returned
management-step-volume = volume
management-step-price = price
management-step-order_value = revenue per purchase (price and mix)
management-step-mix = product mix
management-step-goods = cost of goods
management-step-served = care, service and bonuses
management-step-idle = stragglers without a purchase
management-step-counted = { $step } ({ $customers })
management-bridge-title = Change in { $measure }: { $change }
management-bridge-basis-product = Volume, price, mix and cost are those of the { $kept } customers who bought in both periods, computed by product: volume at old prices, price and cost of goods per unit at the new volume. Products that existed in one period only count as volume. In brackets: number of customers.
management-bridge-basis-purchase = Volume and revenue per purchase are those of the { $kept } customers who bought in both periods. Price and product mix can be told apart once products and quantities are in the data. In brackets: number of customers.
management-classes-caption = Revenue by the ABC class of { $day }
management-class-A = A
management-class-B = B
management-class-C = C
management-class-new = not yet a customer then
management-classes-note = Whoever bought a great deal lately buys less afterwards on average, even if nothing went wrong (regression to the mean). A decline of class A is therefore no alarm by itself.

headline-data_basis-rows = All { $read } rows are in use; the money ties out to the cent.
headline-data_basis-some = { $used } of { $read } rows are in use, { $aside } are set aside for the reasons given; together the money ties out to the cent.
headline-description-customers = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} brought { $revenue } of revenue; { $repeat } of them bought again.
headline-pareto-revenue = The top 20% of customers bring { $share } of revenue.
headline-pareto-losses = The top 20% of customers bring { $share } of revenue; { $makers ->
    [one] one customer costs more than it brings:
   *[other] { $makers } customers cost more than they bring:
} { $loss }.
headline-clv-value = Over the next { $months } months the customer base is worth about { $estimate } ({ $low } to { $high }; { $level } interval).
headline-clv-revenue = Over the next { $months } months about { $estimate } of revenue is to be expected ({ $low } to { $high }; { $level } interval).
headline-clv-purchases = Over the next { $months } months { $estimate } purchases are to be expected ({ $low } to { $high }; { $level } interval).
headline-loyalty-value = About { $money } of future value is at risk; half of it lies with { $half ->
    [one] one customer
   *[other] { $half } customers
}.
headline-loyalty-revenue = About { $money } of future revenue is at risk; half of it lies with { $half ->
    [one] one customer
   *[other] { $half } customers
}.
headline-loyalty-share = { $share } of customers bought in the last twelve months.
headline-steering-value = Important customers: { $important }, with { $share } of future value. To build up: { $to_build }.
headline-steering-revenue = Important customers: { $important }, with { $share } of revenue. To build up: { $to_build }.
headline-management-contribution = Contribution from { $from } to { $to }: { $money }, { $change } on the period before.
headline-management-contribution_season = Contribution from { $from } to { $to }: { $money }, { $change } on the period before. The two are different seasons.
headline-management-revenue = Revenue from { $from } to { $to }: { $money }, { $change } on the period before.
headline-management-revenue_season = Revenue from { $from } to { $to }: { $money }, { $change } on the period before. The two are different seasons.
headline-growth-contribution = Contribution from { $from } to { $to }: { $money }, { $change } ({ $share }) on the period before.
headline-growth-contribution_season = Contribution from { $from } to { $to }: { $money }, { $change } ({ $share }) on the period before. The two are different seasons.
headline-growth-revenue = Revenue from { $from } to { $to }: { $money }, { $change } ({ $share }) on the period before.
headline-growth-revenue_season = Revenue from { $from } to { $to }: { $money }, { $change } ({ $share }) on the period before. The two are different seasons.
list-without-owner = Customers without an account manager
list-two-owners = Customers with several account managers

management-review-held = The forecast of { $day } held: what came lay in the range given.
management-review-partly = The forecast of { $day } held in part only; the table shows where it did not.
management-review-missed = The forecast of { $day } did not hold: what came lay outside the range given.
management-review-caption = What was expected then until { $end }, and what came
management-foretold-purchases = Purchases
management-foretold-value = Contribution after cost of care
management-foretold-revenue = Revenue
management-outcome-held = held
management-outcome-high = expected too much
management-outcome-low = expected too little
management-review-basis = For the { $customers } customers known then, computed with the knowledge of that day alone and not discounted. { $newcomers ->
    [0] There were no newcomers since.
    [one] One newcomer since could be known to no forecast.
   *[other] { $newcomers } newcomers since could be known to no forecast.
} Of the 20% of customers who bought most often it had { $found } among its top 20%.
head-foretold = Figure
head-review_expected = Expected
head-review_range = Range
head-came = Came
head-outcome = Verdict
management-term-of = { $definition }; of: { $of }
head-term = Term
head-definition = Meaning

management-light-reached = ● reached
management-light-open = ○ open
management-light-untold = ? cannot be told
management-group-all = all customers
management-group-low_value = customers of lower value
management-group-potential = group with potential
management-group-important = important customers
management-group-dissatisfied = dissatisfied then
management-group-A = class A
management-group-B = class B
management-group-C = class C
management-target-gain = { $gain } ({ $low } to { $high })
management-target-untold = { $name }: { $reason }
management-target-method = Groups are fixed as of the first day. What was to be expected without doing anything is taken out: for customer value the forecast of the first day for exactly these customers, for a group chosen by satisfaction the regression to the mean. A target counts as reached or open only where the whole range says so. What caused the difference only a group drawn by lot can tell.
head-target = Target
head-target_group = Group
head-wanted = Wanted
head-without_action = Without action
head-after_action = Came
head-beyond = Beyond that (range)
refused-no-targets = No target is set. Targets stand in a targets.csv (--set targets=targets.csv) or under [targets] in the profile: name, measure, group, change, first day.
refused-target-not-begun = The first day is the last day of the data; nothing has been seen since.
refused-few-repeated = This takes { $needed } customers surveyed in two earlier years.
refused-few-scores = This takes { $needed } customers of the group surveyed before and after the first day.
refused-nothing-foretold = No positive amount was to be expected of the group that a percentage could relate to.
refused-empty-group = Nobody was in the group on the first day.
refused-no-such-figure = This key figure is not known as of the first day.
finding-targets-unreadable = is not there, or no text file in UTF-8
finding-targets-columns = is no list of targets: the columns { $missing } are missing. Needed are name, measure, group, change and, where wanted, start
finding-targets-value = is no value a target can have; possible: { $allowed }
head-target_light = State
management-before = period before { $value }
management-measures-caption = The actions with most at stake: what it is about a year, each amount once
head-first_of_them = First
head-at_stake_a_year = Amount a year
management-bridge-told = Change in { $measure }: { $change } ({ $percent }) on the period before.
management-bridge-up = What added most: { $step } ({ $money }).
management-bridge-down = What took most: { $step } ({ $money }).
head-class_then = ABC class then
headline-description-revenue = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} brought { $revenue } of revenue.
