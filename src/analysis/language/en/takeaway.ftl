# Slides: what stands in PowerPoint.

slides-money = money
slides-source = Source: page “{ $page }”, as of { $date }
slides-source-run = Source: customer analysis as of { $date }
slides-head-figure = Key figure
slides-head-value = Value
slides-head-range = Range
slides-head-before = Period before
slides-head-now = Now
slides-head-change = Change
slides-head-action = Action
slides-head-customers = Customers
slides-head-evidence = Evidence
slides-head-first = First
slides-subtitle = Management report
slides-head-step = Step
slides-head-amount = Amount
slides-head-measure = Measured by
slides-head-top = Top 20%
slides-head-for-80 = Customers for 80%
slides-head-segment = Segment
slides-head-revenue = Revenue
slides-head-open = Open potential
slides-head-visits-plan = Plan
slides-head-visits = Visits
slides-head-net = Contribution after visit costs
slides-head-target = Target
slides-head-group = Group
slides-head-wanted = Wanted
slides-head-gain = Achieved
slides-head-light = Status
slides-figures-moved = “{ $name }” moved most: { $change } to { $value }.
slides-figures = { $name }: { $value } as of { $date }.
slides-measures = Most is at stake in “{ $name }”: { $money } a year with { $customers ->
    [one] one customer
   *[other] { $customers } customers
}.
slides-measures-once = Most is at stake in “{ $name }”: { $money } once, with { $customers ->
    [one] one customer
   *[other] { $customers } customers
}.
slides-measures-chart = At stake, in { $unit } (a year; once where overdue)
slides-measures-series = at stake
slides-bridge-title = Largest step in { $measure }: { $step } ({ $money }); overall { $change }.
slides-bridge-chart = From one period to the next: { $measure } in { $unit }
slides-bridge-series = Amount
slides-bridge-below = Base
slides-bridge-level = Level
slides-bridge-up = more
slides-bridge-down = less
slides-year-to = Period to { $date }
slides-kpis-title = Of the drivers of { $measure }, “{ $driver }” changed most: { $change } to { $value }.
slides-kpis-chart = Change of the drivers on the period before, relative
slides-concentration-revenue = Revenue
slides-concentration-purchases = Purchases before returns
slides-concentration-profits = Profits
slides-losses-chart = Profits and losses from customers, contribution in { $unit }
slides-losses-earned = Profits
slides-losses-lost = Losses
slides-losses-left = Together
slides-value-chart = Future value and how much of it is at risk, in { $unit }
slides-portfolio-chart = { $worth } by segment, in { $unit }
slides-worth-value = Future value
slides-worth-revenue = Revenue
slides-visits-title = { $visits ->
    [one] The same visit, paid elsewhere,
   *[other] The same { $visits } visits, distributed differently,
} would bring about { $gain } more a year ({ $low } to { $high }).
slides-visits-chart = Contribution after visit costs, in { $unit } a year
slides-visits-now = as today
slides-visits-best = redistributed
slides-visits-series = contribution after visit costs
slides-visits-basis = The effect of a visit is assumed or estimated from the data; the page has the details.
slides-review-held = The forecast of { $day } held: { $of } expected at { $expected }, actual { $came }.
slides-review-partly = The forecast of { $day } held only in part: { $of } expected at { $expected }, actual { $came }.
slides-review-missed = The forecast of { $day } did not hold: { $of } expected at { $expected }, actual { $came }.
slides-review-chart = { $of }: expected and actual
slides-targets-title = Targets: { $reached } reached, { $open } open, { $untold } that cannot be told.
slides-reading-range = A range contains the true value with the chosen confidence; the pages say with which.
slides-reading-names = Customers and their owners are named on slides only where the setting names_in_exports allows it.
slides-reading-same = Every figure on these slides stands on the pages of the report too, with its derivation, assumptions and checks.
finding-slides-no-library = slides need python-pptx; install it with: pip install "kundenwert[powerpoint]"
finding-slides-template = is no PowerPoint template (.pptx) that can be read
finding-pdf-no-browser = PDF is printed by a browser, and neither Chromium, Chrome nor Edge was found on this machine; install one of them, or name it in the environment variable KUNDENWERT_BROWSER
finding-pdf-failed = the browser { $browser } did not print { $page }: { $problem }
workbook-figures = Key figures
workbook-customers = Customers
workbook-low-bound = From
workbook-high-bound = To
workbook-figure = Key figure
workbook-value = Value
workbook-before = Period before
workbook-meaning = Meaning
workbook-doubt = Reservation
