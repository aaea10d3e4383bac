# Actions, and whether they worked
refused-nobody-held-back = Whether the actions work cannot be told: it takes at least two customers with the action and two without in the same segment. Remedy: hold some customers back.
refused-no-actions = No list of this report calls for an action.
refused-no-previous-actions = Whether actions work, the next report will show: it compares customers with and without one as soon as it knows today’s list (--set actions=previous).
refused-actions-too-new = The actions named are of { $day }; fewer than { $days } days have passed until the reference date, no effect can be measured yet.
action-collect = Collect overdue money
action-limit = Enforce credit limit
action-complaint = Settle complaint
action-price = Renegotiate discount
action-minimum_order = Agree minimum order
action-service = Cut service cost
action-mend = Mend loss-maker
action-contact = Take up contact again
action-decider = Find decider
action-care = Step up care
action-keep = Keep from leaving
action-win_back = Win back
action-cross_sell = Offer cross-selling
action-develop = Develop open need
action-trade_up = Offer up-selling
action-visit_more = Visit more often
action-visit_less = Visit less often
evidence-rule = Rule
evidence-association = Association
evidence-experiment = Experiment
arm-act = Act
arm-hold_back = Held back: do nothing
arm-duty = Exempt: duty
segment-all = all
list-buying-centre-gaps = Gaps in the buying centre
list-complaints = Complaints of the last 30 days
list-cross-selling = Cross-selling
list-deeper-selling = Open need
list-discounts-above-corridor = Discounts above the corridor
list-fewer-visits = Fewer visits
list-loss-makers = Loss-makers
list-missing-decider = No decider known
list-more-visits = More visits
list-over-limit = Over the credit limit
list-over-served = More care than the value carries
list-overdue-contact = Not contacted for long
list-overdue-money = Overdue money
list-overrated = Weaker by contribution than by revenue
list-remedy-minimum-order = Minimum order
list-remedy-price = Terms
list-remedy-service-level = Service cost
list-at-risk = Customers at risk
list-under-served = Less care than usual
list-up-selling = Up-selling
list-win-back = Win back
list-without-care = Valuable and without care
why-complaints = complaints in the last 30 days: { $recent_complaints }
why-cross-selling = categories not bought: sales of { $cross_selling } a year, of which { $recorded_opening_share } recorded as potential
why-deeper-selling = open need in categories bought: sales of { $deeper_selling } a year
why-discounts-above-corridor = discount of { $list_discount }; at most { $usual_discount } is usual in this size class
why-fewer-visits = { $visits_planned } instead of { $visits } visits a year bring more elsewhere
why-loss-makers = contribution of the window: { $contribution }
why-missing-decider = no decider known at revenue of { $net_amount } in the window
why-more-visits = { $visits_planned } instead of { $visits } visits a year
why-over-limit = { $over_limit } over the credit limit of { $credit_limit }
why-over-served = care level { $care_level } at a future value of { $value }
why-overdue-contact = no contact for { $contact_gap } days
why-overdue-money = { $overdue_money } overdue
why-remedy-minimum-order = many small orders cost { $remedy_gain } more than usual in the window
why-remedy-price = discounts and bonuses are { $remedy_gain } above the usual in the window
why-remedy-service-level = visits and service cost { $remedy_gain } more than usual in the window
why-at-risk = no purchase for { $overdue_ratio } times the usual gap; a purchase within the horizon is { $p_buys } likely
why-under-served = care level { $care_level } at a future value of { $value }
why-up-selling = buys below the price tier of similar customers: sales of { $up_selling } a year
why-win-back = brought { $first_life } a year before leaving
why-without-care = no care in the last year at a future value of { $value }
actions-told = { $customers } customers with { $actions } actions in all. At stake is { $money } a year; each amount counts once per customer. That is not what the actions will bring: only the customers held back can show that.
actions-spared = { $spared ->
    [one] One action is left out because its customer is given up
   *[other] { $spared } actions are left out because their customers are given up
  } (lost and hardly to be won back, or a loss that no remedy mends).
actions-caption = Actions by kind. Amount: what is at stake a year, once where overdue; counted: without what another action of the same customer carries already
actions-evidence = Rule: the effect is a belief that nobody has measured here. Association: in these data the two go together, which need not be an effect. Experiment: measured here against customers drawn by lot. Who is to be visited less is called for everything else; a negative amount is what that costs there, and elsewhere brings more. Ranges stand where the amount is estimated; for cross-selling they begin at the recorded potential.
actions-owner = { $owner }: { $actions ->
    [one] one action
   *[other] { $actions } actions
  } with { $customers ->
    [one] one customer
   *[other] { $customers } customers
  }
actions-owner-none = no owner
actions-by-owner = The most pressing actions of each owner, duties first, then by amount; the whole lists are in actions.xlsx.
actions-by-customer-caption = What comes together at one customer: the customers with the largest amounts
experiment-plan = { $held } of { $drawn } customers are drawn by lot and left alone, so that the effect of the actions can be measured; { $duties } with a duty (overdue money, credit limit, complaint) are exempt. An effect of { $smallest } or more per customer and year would be found with a probability of 80% ({ $outcome }).
experiment-plan-none = Nobody is left alone (hold_back = { $share }); whether the actions work will not be measurable.
experiment-outcome-contribution = contribution after the cost of the actions
experiment-outcome-revenue = revenue
experiment-seen-more = The actions of { $day } have worked: { $effect } per customer ({ $low } to { $high }; { $outcome }, { $start } to { $end }).
experiment-seen-less = The actions of { $day } have done harm: { $effect } per customer ({ $low } to { $high }; { $outcome }, { $start } to { $end }).
experiment-unseen = No effect of the actions of { $day } is proven: { $effect } per customer ({ $low } to { $high }; { $outcome }, { $start } to { $end }).
experiment-needed = To find an effect of this size with a probability of 80%, { $needed } customers would have been needed, split as these were; there were { $customers }.
experiment-how = Compared as drawn, whether or not the action was carried out ({ $acted } with the action, { $held } left alone), within the segments of that time. Who bought nothing counts as 0 less what it cost.
experiment-kinds-caption = By kind of action, where enough customers were left alone. The ranges are wide enough to hold together across so many comparisons
head-action_kind = Action
head-actions_together = Actions
head-at_stake = Amount
head-at_stake_counted = Of which counted
head-amount_is = What it is
head-evidence_class = Evidence
head-due = Due by
head-effort_hours = Effort (hours)
head-effect = Effect per customer
head-effect_low = from
head-effect_high = to
head-acted = With the action
head-held = Left alone
workbook-title = Actions
workbook-all = All actions
workbook-yes = yes
workbook-customer_id = Customer no.
workbook-name = Name
workbook-owner = Owner
workbook-kind = Action
workbook-reason = Reason
workbook-money = Amount a year
workbook-low = At least
workbook-high = At most
workbook-counted = Of which counted
workbook-evidence = Evidence
workbook-duty = Duty
workbook-due = Due by
workbook-minutes = Minutes
workbook-segment = Segment
workbook-arm = Group
workbook-list = List
finding-actions-unreadable = is not there or no UTF-8 text file; needed is the actions.csv of an earlier report
finding-actions-columns = is no list of actions: the columns { $missing } are missing. Needed is the actions.csv of an earlier report, unchanged
finding-actions-empty = holds no action
finding-actions-arm = { $rows ->
    [one] One row has
   *[other] { $rows } rows have
  } a group that does not exist; there are { $allowed }
finding-actions-day = { $rows ->
    [one] One row has
   *[other] { $rows } rows have
  } no date like 2024-12-31, or another than the first row; a list has one reference date
finding-actions-two-arms = { $rows ->
    [one] In one row
   *[other] In { $rows } rows
  } a customer has another group or segment than further up
finding-actions-other-company = is the list of another company: these data know none of its customers
finding-actions-unknown-customers = { $rows ->
    [one] One row has
   *[other] { $rows } rows have
  } a customer these data do not know. Leaving it out would bias the comparison: please check the numbers, or read in its data as well
index-file-actions-csv = the same as text, a row per customer and action: for the CRM and to measure the effect later
index-file-actions-parquet = the same, exact, for programs
index-file-actions-xlsx = what is to be done, as a workbook with a sheet per owner and per action
listed = { $list }: { $customers ->
    [one] one customer
   *[other] { $customers } customers
  }
listed-first = the first { $rows }; all are in actions.xlsx
listed-link = → { $list }
list-negative-value = Negative future value
why-negative-value = future value: { $value }
stake-range = { $quantity ->
    [cross_selling] { $low } of it recorded, the rest estimated from similar customers
    [cross_selling_contribution] { $low } of it recorded, the rest estimated from similar customers
   *[other] { $low } to { $high }
}
