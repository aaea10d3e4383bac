# The frame of every page
page-skip = Skip to content
page-path = You are here
page-languages = Language
page-navigation = Pages of this report
page-contents = Contents
page-onward = Read on
page-previous = Back
page-next = Next
page-provenance = Where the figures come from
page-code = Code
page-image-without-description = Figure without description
page-error = The calculation stopped at this point.
page-error-details = Technical details
page-failed = This page could not be computed.
page-failed-explanation = The calculation stopped with the following message. The other pages of the report are computed independently of it.

# Overview of one run
index-reference-date = As of { $date }
index-window = Period { $start } to { $end }
index-failed = { $count ->
    [one] One page could not be computed.
   *[other] { $count } pages could not be computed.
}
index-figures = At a glance
index-pages = Pages of the report
index-page-failed = not computed
index-files = Files for other programs
index-file-customers-csv = a row per customer with figures, class and value, for the CRM or a spreadsheet
index-file-customers-parquet = the same, exact, for programs
index-file-results-json = the most important key figures
index-file-changes-json = what has changed since the last report
index-file-manifest-json = settings, checksums, versions and timings of this run
index-data = Data
index-source = Files read from the source “{ $source }”
index-file = File
index-rows = Rows
index-checksum = SHA-256 (beginning)
index-parameters = Settings of this run
index-parameter = Setting
index-value = Value
index-meaning = Meaning
index-program = Program
index-commit = Program commit
tile-interval = { $low } to { $high }

# Overview of all runs
archive-title = All reports
archive-reference-date = As of
archive-window = Period
archive-period = { $start } to { $end }
archive-source = Source
archive-state = Status
archive-complete = complete
archive-failed = { $count ->
    [one] one page not computed
   *[other] { $count } pages not computed
}
archive-empty = No report has been made yet.
fold-computed = How this is computed
index-file-customers-columns-csv = what the columns mean: name, definition, unit
columns-column = Column
columns-quantity = Quantity
columns-definition = Definition
columns-unit = Unit
unit-money = money
unit-share = share (1 = 100%)
unit-count = count
unit-number = number
unit-days = days
unit-months = months
unit-date = date
unit-text = text
unit-score = points
tile-before = { $change } (period before: { $value })
tile-trend = Course over the periods
index-measures = What to do now
index-measures-note = The amount is what is at stake; how much of it the measure brings is not said by it. A customer may be in several measures, the money counts in one of them. Rule: the effect is assumed, not measured. Association: measure and result go together in these data. Experiment: the effect was measured here.
index-measure-customers = { $customers ->
    [one] one customer
   *[other] { $customers } customers
}
index-measure-largest = first: { $names }
index-measure-owners = Account managers: { $owners }
index-measure-owners-many = spread over { $count } account managers
index-no-currency = The data name no currency
index-measure-nobody = no account manager in the data
index-measure-evidence = Evidence: { $evidence }
index-money-a-year = { $money } a year
index-money-once = { $money } once
index-further = Further key figures
index-doubts = With reservations
index-since = Since the report as of { $date }
index-lists = Lists of customers in the report
index-lists-note = A measure can have fewer customers than its list: those who give no cause, who are to be won back first and who are given up are left out.
index-level = Ranges are { $level } intervals; what has a range is rounded.
index-measures-few = For more measures there are no data; each page says at its end what further data would show.
index-portraits = Portraits of single customers are made by the command “kundenwert portrait”.
page-further-data = What further data would show
page-evidence = Evidence, derivation and details ({ $sections ->
    [one] one section
   *[other] { $sections } sections
})
