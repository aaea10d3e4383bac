portrait-no-purchase = This customer bought nothing in the window; what else is known of it is shown.
portrait-revenue = Revenue
portrait-rank = rank { $rank }, { $share } of revenue
portrait-contribution = Contribution
portrait-contribution-note = after cost of goods and cost to serve
portrait-contribution-unserved = after cost of goods; cost to serve unknown
portrait-revenue-ahead = Revenue to come
portrait-value = Value to come
portrait-interval = interval { $low } to { $high }
portrait-no-value = not estimable; the notebook on lifetime value says why
portrait-alive = Probably active
portrait-waiting = last purchase { $days } days ago, usual are up to { $gap }
portrait-wallet = Share of wallet
portrait-wallet-known = of { $amount } potential a year
portrait-wallet-estimate = potential not entered; estimate { $amount } a year
portrait-since = Customer since
portrait-last = last purchase { $date }
portrait-lacking = Missing: { $fields }.
portrait-group = Part of a group (head { $head }): { $companies } companies with { $total } of revenue together, { $share } of it here.
portrait-nobody = Nobody is known at this customer’s. With role, influence and attitude of contact persons, this would say who decides.
portrait-centre = { $contacts ->
    [one] One contact person in { $roles } of 6 roles
   *[other] { $contacts } contact persons in { $roles } of 6 roles
  }; support { $support } (−2 to +2, weighted by influence); { $met } of the influence met within the last { $days } days.
portrait-circle = { $count ->
    [one] One person reports
   *[other] { $count } persons report
  } in a circle according to the data, which needs clearing up.
portrait-no-view = The customer was not surveyed. Its answers would show what it takes for granted and what delights it.
portrait-nothing-lately = The customer bought nothing in the last 365 days.
portrait-entered = Potential by { $source }, as of { $date }.
portrait-estimated = No potential is entered. Estimate: { $amount } a year, the 90% quantile of similar customers.
portrait-first = Next step: { $step }
portrait-chance = Largest chance: { $chance }
portrait-keep = Nothing stands out: keep the relation as it is.
history-month = Revenue of the month
history-year = Sum of the last twelve months
history-title = Revenue by month
history-title-up = Revenue of the last twelve months: { $change } more than in the year before
history-title-down = Revenue of the last twelve months: { $change } less than in the year before
people-met = met in time
people-not-met = not met in time
people-x = Attitude towards us (−2 to +2)
people-y = Influence (1 to 5)
people-title-for = The buying centre is behind us (support { $support })
people-title-open = The buying centre is not won yet (support { $support })
people-title-against = The buying centre is against us (support { $support })
views-all = all customers
views-customer = this customer
views-x = Rating
views-title = Rated worst by this customer: { $item } ({ $value })
views-title-none = Only our own view is known
layer-M = basic
layer-O = performance
layer-A = excitement
wallet-potential = Potential a year
wallet-sales = Sales of the last 365 days
wallet-title = The customer buys { $share } of its known potential here
bought-title = { $count ->
    [one] One category is bought (last 365 days)
   *[other] { $count } categories are bought (last 365 days)
}
finance-margin = Contribution rate after cost of goods
finance-served = Cost to serve, of revenue
finance-discount = Discount on list prices
finance-corridor = { $low } to { $high }
finance-terms = Terms of payment
finance-days = { $days } days
finance-late = Payment after the due date (weighted by amount)
finance-open = Open
finance-limit = limit { $limit }
served-activities = visits, calls and service
served-note = Cost to serve in the window: { $parts }.
meet-caption = Whom to meet next
meet-nobody = All contact persons were met in time, and nobody is against us.
meet-never = no contact noted
meet-overdue = contact overdue
meet-against = is against us

alerts-none = Nothing stands out in the data at hand.
alerts-some = { $count ->
    [one] One thing stands out: { $first }.
   *[other] { $count } things stand out, first of all: { $first }.
}
alert-no-purchase = no purchase in the window
alert-overdue-own = last purchase { $days } days ago; nine in ten gaps of this customer were at most { $gap } days
alert-overdue-pooled = last purchase { $days } days ago; nine in ten gaps of all customers are at most { $gap } days
alert-falling = revenue of the last 365 days down by { $share } ({ $amount })
alert-loss = costs { $amount } more than it brings after cost to serve
alert-discount = discount { $share }, which is { $excess } above the upper quartile of its size
alert-unpaid = { $amount } are overdue
alert-credit = credit limit of { $amount } used to { $share }
alert-nobody = no contact person known
alert-no-decider = no decider known
alert-single = the relation hangs on a single person
alert-not-met = nobody met within the last { $days } days
alert-against = the buying centre is against us (support { $support })
alert-detractor = would not recommend us ({ $nps } of 10)
alert-complaints = { $count ->
    [one] one complaint
   *[other] { $count } complaints
  } in the last 365 days
action-no-purchase = find out whether the customer can still be won
action-overdue-own = call and ask what is needed
action-overdue-pooled = call and ask what is needed
action-falling = clear up the cause in a talk: need, price or competition
action-loss = go through terms, returns and effort with the owner
action-discount = review the terms before the next annual talk
action-unpaid = clear the open items with accounts receivable
action-credit = review the limit before more is delivered
action-nobody = ask for decider and buyer in the next call
action-no-decider = ask for the decider and get to know them
action-single = get to know a second person
action-not-met = arrange a visit; whom first is said under buying centre
action-against = visit the most influential critical person
action-detractor = ask for the reason and report back what happens
action-complaints = follow up whether they were solved to satisfaction
chance-entered = { $category }: { $amount } of potential a year open
chance-similar = { $category }: bought by { $share } of similar customers, { $amount } a year possible here
action-entered = make an offer for this category
action-similar = ask what is needed of this category

head-legal_form = Legal form
head-industry = Industry
head-region = Region
head-segment = Segment
head-owner = Owner
head-alert = What stands out
head-action = Next step
head-contact_id = Contact person
head-role = Role
head-influence = Influence
head-attitude = Attitude
head-last_contact = Last contact
head-reason = Reason
head-finance_figure = Figure
head-here = This customer
head-usual = Customers of its size
