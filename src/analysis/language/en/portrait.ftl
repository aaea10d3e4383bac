refused-no-purchase-in-window = This customer bought nothing in the window; what else is known is shown.
portrait-rank = { $start } to { $end }, after returns; rank { $rank }, { $share } of revenue
portrait-contribution-note = net sales less cost of goods and cost to serve
portrait-contribution-unserved = net sales less cost of goods; cost to serve unknown
portrait-interval = { $months ->
    [one] over the next month
   *[other] over the next { $months } months
  }; { $level } interval { $low } to { $high }
portrait-no-value = cannot be estimated; the notebook on lifetime value says why
portrait-waiting = last purchase { $days } days ago; up to { $gap } is usual
portrait-wallet-known = of { $amount } potential per year
portrait-wallet-estimate = potential not recorded; estimate { $amount } per year
portrait-last = last purchase { $date }
portrait-lacking = Missing: { $fields }.
portrait-group = Part of a corporate group (parent { $head }): { $companies } companies with combined revenue of { $total }, { $share } of it here.
portrait-nobody = No contact is known at this customer. With role, influence and attitude of contact persons, this would show who decides.
portrait-centre = { $contacts ->
    [one] One contact person covers { $roles } of 6 roles
   *[other] { $contacts } contact persons cover { $roles } of 6 roles
  }; support { $support } (−2 to +2, weighted by influence); { $met } of the influence contacted within the last { $days } days.
portrait-circle = { $count ->
    [one] One person reports
   *[other] { $count } people report
  } in a circle according to the data, which needs clarifying.
refused-no-view = The customer has not been surveyed. Its answers would show what it takes for granted and what delights it.
refused-nothing-lately = The customer bought nothing in the last twelve months.
portrait-entered = Potential according to { $source }, as of { $date }.
portrait-estimated = No potential is recorded. Estimate: { $amount } per year, the 90% quantile of similar customers.
portrait-first = Next step: { $step }
portrait-chance = Largest opportunity: { $chance }
portrait-chance-row = Opportunity: { $chance }
portrait-keep = Nothing stands out: maintain the relationship as before.
history-month = Monthly revenue
history-year = Total of the last twelve months
history-title = Revenue by month
history-title-up = Revenue of the last twelve months: { $change } more than in the year before
history-title-down = Revenue of the last twelve months: { $change } less than in the year before
people-met = contacted in time
people-not-met = not contacted in time
people-x = Attitude towards us (−2 to +2)
people-y = Influence (1 to 5)
people-title-for = The buying centre supports us (support { $support })
people-title-open = The buying centre has not been won over yet (support { $support })
people-title-against = The buying centre is against us (support { $support })
views-all = all customers
views-customer = this customer
views-x = Rating from { $low } to { $high }
views-title = Rated worst by this customer: { $item } ({ $value })
views-title-none = Only our own view is known
layer-M = basic
layer-O = performance
layer-A = excitement
wallet-potential = Potential a year
wallet-sales = Sales of the last twelve months
wallet-title = The customer buys { $share } of its known potential here
bought-title = { $count ->
    [one] One category is bought (last twelve months)
   *[other] { $count } categories are bought (last twelve months)
}
finance-margin = Contribution margin I
finance-served = Cost to serve, of net sales
finance-discount = Discount on list prices
finance-corridor = { $low } to { $high }
finance-terms = Payment terms
finance-days = { $days } days
finance-late = Payment after due date (weighted by amount)
finance-open = Open
finance-limit = { $open } of a limit of { $limit }
served-activities = visits, calls and service
served-note = Cost to serve in the window: { $parts }.
meet-caption = Whom to meet next
meet-nobody = All contact persons were contacted in time, and nobody is against us.
meet-never = no contact recorded
meet-overdue = contact overdue
meet-against = is against us

alerts-none = Nothing stands out in the available data.
alerts-some = { $count ->
    [one] One thing stands out: { $first }.
   *[other] { $count } things stand out, first: { $first }.
}
alerts-chances = There { $count ->
    [one] is also one opportunity
   *[other] are also { $count } opportunities
  } to sell more.
alert-no-purchase = no purchase in the window
alert-overdue-own = last purchase { $days } days ago; nine in ten gaps of this customer were at most { $gap } days
alert-overdue-pooled = last purchase { $days } days ago; nine in ten gaps of all customers are at most { $gap } days
alert-falling = revenue of the last twelve months down by { $share } ({ $amount })
alert-loss = costs { $amount } more than it brings in, after cost to serve
alert-discount = discount of { $share }, { $excess } above the upper quartile for its size
alert-unpaid = { $amount } overdue
alert-credit = { $share } of the credit limit of { $amount } used
alert-nobody = no contact person known
alert-no-decider = no decider known
alert-single = the relationship depends on a single person
alert-not-met = nobody contacted within the last { $days } days
alert-against = the buying centre is against us (support { $support })
alert-detractor = would not recommend us ({ $nps } out of 10)
alert-complaints = { $count ->
    [one] one complaint
   *[other] { $count } complaints
  } in the last twelve months
action-no-purchase = find out whether the customer can still be won back
action-overdue-own = call and ask what is needed
action-overdue-pooled = call and ask what is needed
action-falling = clarify the cause in a conversation: need, price or competition
action-loss = review terms, returns and effort with the account manager
action-discount = review the terms before the next annual talk
action-unpaid = resolve the open items with accounts receivable
action-credit = review the limit before delivering more
action-nobody = ask for decider and buyer in the next call
action-no-decider = find out who decides and get to know them
action-single = get to know a second person
action-not-met = arrange a visit; for whom to see first, see buying centre
action-against = visit the most influential critic
action-detractor = ask for the reason and report back on what is being done
action-complaints = follow up: was everything settled to the customer’s satisfaction?
chance-entered = { $category }: { $amount } of potential per year open
chance-similar = { $category }: estimate of { $amount } per year; { $share } of similar customers buy it
action-entered = make an offer for this category
action-similar = ask about the need in this category

head-legal_form = Legal form
head-industry = Industry
head-region = Region
head-customer_group = Customer group
head-owner = Account manager
head-alert = What stands out and what is possible
head-action = Next step
head-contact_id = Contact person
head-role = Role
head-influence = Influence
head-attitude = Attitude
head-last_contact = Last contact
head-reason = Reason
head-finance_figure = Figure
head-here = This customer
head-usual = Customers of similar size
