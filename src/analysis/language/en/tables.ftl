## Findings: what stands against the input, and what to do

finding-example = line { $line }: { $value }
finding-line = line { $line }
finding-amount-unknown = an unknown amount

finding-source-missing = there is no file, folder or built-in source “{ $source }”; built in are { $allowed }
finding-source-unknown-type = this type of file is not read; give one of: { $allowed }
finding-no-transactions = no file or sheet with transactions; found: { $found }. Name it like one of { $allowed }, or give the file itself
finding-unreadable = cannot be read: { $problem }
finding-empty-file = is empty
finding-unknown-encoding = is neither UTF-8, UTF-16 nor Windows-1252 text; save it as CSV UTF-8
finding-unknown-header = no line with column headers of the table { $table } was recognised among the first lines, which begin “{ $found }”. Needed: { $required }. Name your headers, for example --set "columns=customer_id=Your header;date=Your header;net_amount=Your header"
finding-missing-column = no column for { $name }; found: { $found }. Use a header such as { $allowed }, or --set "columns={ $name }={ $likely ->
    [none] Your header
   *[other] { $likely }
}"
finding-broken-record = line { $line } or one before it breaks the file’s structure ({ $problem }); often a quotation mark that is never closed
finding-datev-bookings = is a DATEV batch of bookings (“{ $category }”): its amounts include VAT, payments stand among sales, and the year is not part of the dates. Export invoices instead: customer number, invoice date, net amount
finding-datev-accounts = is a DATEV list of accounts (“{ $category }”): master data without sales. Export invoices: customer number, invoice date, net amount
finding-datev-other = is a DATEV export of “{ $category }”: it holds no sales. Export invoices: customer number, invoice date, net amount
finding-no-buyers = is an export of “{ $category }”, which names no buyers: no revenue can be told by customer. Export orders with a customer number or an e-mail address
finding-journal-items = holds bookings (“{ $category }”): receivables, tax and revenue stand in one list and cancel out. Export customer invoices instead: customer, invoice date, amount without tax
finding-open-items = is a list of open items (“{ $category }”): what has been paid is missing from it, and its amounts include VAT. Export invoices instead: customer number, invoice date, net amount
finding-unknown-column-name = the setting “columns” names { $found }, which is no column here or has no header; allowed are { $allowed }
finding-declared-header-missing = the setting “columns” takes the header “{ $header }” for { $name }, but no file has it; found: { $found }
finding-ambiguous-dates = the dates can be read as day/month and as month/day ({ $value }). Decide: --set date_format=dmy or --set date_format=mdy
finding-mixed-dates = day/month ({ $dmy } values) and month/day ({ $mdy } values) are mixed. Make the column uniform, or decide: --set date_format=dmy or --set date_format=mdy
finding-ambiguous-numbers = { $value } can be read with a decimal comma and with a decimal point. Decide: --set decimal=comma or --set decimal=point
finding-mixed-numbers = decimal commas ({ $commas } values) and decimal points ({ $points } values) are mixed. Make the column uniform, or decide: --set decimal=comma or --set decimal=point
finding-several-currencies = there are several currencies, which cannot be added: { $found }. Choose one, for example --set currency={ $currency }
finding-currency-not-in-data = the currency { $currency } does not occur; found: { $found }
finding-empty-window = the window chosen is empty; the data reach from { $first } to { $last }
finding-validation-outside-window = validation_start { $day } must lie inside the window, after its first day; it reaches from { $first } to { $last }
finding-nothing-left = no row is left to analyse: above stands what was set aside, and why. To name other columns: --set "columns=customer_id=Your header;date=Your header;net_amount=Your header"
finding-no-purchases = there is no purchase with an amount above 0: the rows are returns, credit notes or zeros. Check the sign of the amounts
finding-words-header = starts with “{ $found }”; a dictionary has exactly two columns, headed { $allowed }
finding-words-line = { $rows ->
    [one] one line of the dictionary does
   *[other] { $rows } lines of the dictionary do
  } not hold exactly one word in each of the two languages
finding-words-twice = { $rows ->
    [one] one line of the dictionary contradicts
   *[other] { $rows } lines of the dictionary contradict
  } an earlier one: each German word can have one translation only
finding-no-rows = has headers, but no rows

## Rows set aside
finding-totals-line = { $rows ->
    [one] one totals line set aside
   *[other] { $rows } totals lines set aside
  }, { $amount }
finding-missing-customer = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } without a customer set aside, { $amount }
finding-missing-date = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } without a date set aside, { $amount }
finding-unreadable-date = { $rows ->
    [one] one date
   *[other] { $rows } dates
  } that cannot be read, set aside with { $amount }; allowed are dates in the format of the rest of the column
finding-date-out-of-span = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } dated outside of the plausible span set aside, { $amount }; the span is --set earliest_date=… and --set latest_date=…
finding-isolated-date = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } dated more than a year away from all others set aside, { $amount }; if they are right, widen the span: --set earliest_date=… or --set latest_date=…
finding-missing-amount = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } without an amount set aside
finding-unreadable-amount = { $rows ->
    [one] one amount
   *[other] { $rows } amounts
  } that cannot be read, set aside; allowed are numbers such as 1234.56
finding-infinite-amount = { $rows ->
    [one] one infinite amount
   *[other] { $rows } infinite amounts
  } set aside
finding-other-currency = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } in another currency than { $currency } set aside: { $found }
finding-zero-amount = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } with amount 0 set aside; if they are purchases: --set zero_amounts=keep
finding-repeated-document = { $rows ->
    [one] one row of a document
   *[other] { $rows } rows of documents
  } that the data hold more than once as a whole, set aside with { $amount }; to keep them: --set duplicates=keep
finding-duplicate-row = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } identical to another set aside, { $amount }
finding-overlapping-export = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } that an earlier file holds as well, set aside with { $amount }; to keep them: --set duplicates=keep
finding-outside-window = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } outside of the window set aside, { $amount }
finding-broken-off = breaks off in line { $line } ({ $fields } of { $width } fields), and zero bytes follow: the transfer was interrupted; please export or copy the file anew
finding-broken-off-perhaps = ends in the middle of line { $line } ({ $fields } of { $width } fields, no line end): perhaps the transfer was interrupted; please check that the latest documents are in it
finding-too-many-fields = { $rows ->
    [one] one line has
   *[other] { $rows } lines have
  } more fields than the header ({ $fields }) and cannot be read, often for a delimiter inside a text without quotation marks
finding-incomplete-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of { $table } without { $required } set aside
finding-contract-ends-first = { $rows ->
    [one] one contract that ends before it starts
   *[other] { $rows } contracts that end before they start
  } set aside
finding-repeated-customer = { $rows ->
    [one] one customer occurs
   *[other] { $rows } customers occur
  } again; the first entry counts

## Warnings and notes
finding-equal-rows-kept = { $rows ->
    [one] one row is
   *[other] { $rows } rows are
  } identical to another row and kept, { $amount }: they may be equal items of one purchase. If they were entered twice: --set duplicates=set_aside
finding-unreadable-values = { $rows ->
    [one] one value
   *[other] { $rows } values
  } not usable and left empty; allowed: { $allowed }
finding-returns = { $rows ->
    [one] one return or credit note
   *[other] { $rows } returns and credit notes
  }, { $amount }, are part of the net amounts and no purchases
finding-one-day-merges = { $orders } orders make { $purchases } purchases: orders of a customer on the same day count as one purchase
finding-one-day-merges-lines = { $orders } rows make { $purchases } purchases: rows of a customer on the same day count as one purchase
finding-leading-zeros = { $rows ->
    [one] one customer of the table { $table } matches
   *[other] { $rows } customers of the table { $table } match
  } a buyer only without leading zeros (such as { $example }); a spreadsheet may have cut them. Export the numbers as text
finding-only-returns = { $rows ->
    [one] one customer has
   *[other] { $rows } customers have
  } returns but no purchase in the window: { $amount } that are part of the revenue in use and of no customer’s figures
finding-never-bought = { $rows ->
    [one] one customer of the table { $table } has
   *[other] { $rows } customers of the table { $table } have
  } no purchase in use (such as { $example })
finding-contact-ahead = { $rows ->
    [one] one last contact is dated after the end of the window and counts
   *[other] { $rows } last contacts are dated after the end of the window and count
  } as unknown (such as { $example })
finding-same-but-zeros = { $rows } customer numbers among the transactions differ from another only by leading zeros (such as { $example }) and count as customers of their own; a spreadsheet may have cut the zeros. Export the numbers as text
finding-returns-turned = { $rows ->
    [one] one row marked as return has a positive amount and counts
   *[other] { $rows } rows marked as returns all have positive amounts and count
  } as negative, { $amount }
finding-missing-currency = { $rows ->
    [one] one row names
   *[other] { $rows } rows name
  } no currency and { $rows ->
    [one] counts
   *[other] count
  } as { $currency }, { $amount }
finding-contested-column = was taken for { $name }; not used: { $others }
finding-passed-over = { $rows ->
    [one] one file or sheet was
   *[other] { $rows } files or sheets were
  } not read: { $names }

## Settings and calls
finding-unknown-setting = there is no parameter “{ $name }”; there are { $allowed }
finding-bad-setting = { $name } cannot be “{ $value }”; allowed: { $allowed }
finding-short-secret = { $name } is too short: it takes { $least } characters or more
finding-contradicting-shares = { $first } must be smaller than { $second }
finding-contradicting-dates = { $first } must not be later than { $second }

## The data basis
basis-rows-note = of { $rows } read
basis-money-note = after returns
basis-customers-note = with at least one row in use
basis-window-note = window of { $days } days
tie-all = Every row read is in use; nothing was set aside.
tie-some = { $rows } rows ({ $share }) were set aside, carrying { $amount }. Every one of them has a reason below.
tie-used = In use
tie-read = Read
reason-totals-line = Set aside: totals lines
reason-missing-customer = Set aside: no customer
reason-missing-date = Set aside: no date
reason-unreadable-date = Set aside: date cannot be read
reason-date-out-of-span = Set aside: date outside of the plausible span
reason-isolated-date = Set aside: date far from all others
reason-missing-amount = Set aside: no amount
reason-unreadable-amount = Set aside: amount cannot be read
reason-infinite-amount = Set aside: infinite amount
reason-other-currency = Set aside: other currency (not added)
reason-zero-amount = Set aside: amount 0
reason-repeated-document = Set aside: documents repeated whole
reason-duplicate-row = Set aside: identical rows
reason-overlapping-export = Set aside: rows of overlapping exports
reason-outside-window = Set aside: outside of the window
reason-too-many-fields = Set aside: more fields than headers (amount unknown)
basis-answer-all = The analyses rest on all { $used } rows read. Next step: look through the notes on this page once with accounting.
basis-answer-clean = The analyses rest on all { $used } rows read, and nothing was found. Next step: read on with the customer description.
basis-answer-aside = The analyses rest on { $used } rows; { $amount } were set aside. Next step: settle the findings that carry most money with accounting, and mend the export at its source.
unused-none = All columns and files were used.
unused-some = Not used: { $items }
findings-none = Nothing was found.

table-transactions = Transactions
table-customers = Customers
table-contacts = Contacts
table-ratings = Ratings
table-potential = Potential
table-activities = Activities
table-costs = Costs
table-contracts = Contracts
table-words = Dictionary

dialect-encoding-utf-8 = UTF-8
dialect-encoding-utf-16 = UTF-16
dialect-encoding-utf-16-le = UTF-16
dialect-encoding-utf-16-be = UTF-16
dialect-encoding-cp1252 = Windows-1252
dialect-encoding-ascii = ASCII
dialect-encoding-parquet = Parquet
dialect-encoding-xlsx = Excel
dialect-delimiter-semicolon = semicolon
dialect-delimiter-comma = comma
dialect-delimiter-tab = tab
dialect-delimiter-bar = vertical bar
dialect-decimal-comma = decimal comma
dialect-decimal-point = decimal point
dialect-dates-dmy = day before month
dialect-dates-mdy = month before day
dialect-dates-ymd = year first

## Columns
column-customer_id = customer number
column-date = date
column-net_amount = net amount
column-document_id = document number
column-product = product
column-category = product category
column-quantity = quantity
column-unit_price = unit price
column-list_amount = amount at list price
column-discount = discount
column-cost_of_goods = cost of goods
column-profit = gross profit
column-channel = channel
column-is_return = marked as return
column-currency = currency
column-name = name
column-region = region
column-industry = industry
column-segment = customer group
column-legal_form = legal form
column-parent = customer number of the parent company
column-acquired_on = customer since
column-acquisition_cost = cost of acquisition
column-referrer_id = customer number of who referred
column-owner = account owner
column-contact_id = contact number
column-role = role in the buying centre
column-influence = influence on the purchase, 1 to 5
column-attitude = attitude to us, −2 to +2
column-last_contact = date of the last contact
column-reports_to = contact number of the superior
column-item = item rated
column-value = rating
column-respondent_id = number of the respondent
column-functional = answer to the functional Kano question, 1 to 5
column-dysfunctional = answer to the dysfunctional Kano question, 1 to 5
column-importance = importance
column-nps = likelihood to recommend, 0 to 10
column-perspective = whose view: customer (of us), own (ours of ourselves) or competitor (the customer’s of the strongest competitor)
column-benefit = kind of benefit of the item: economic, functional, psychological, ecological
column-potential = potential a year, money
column-need = need a year, money
column-demand = demand a year, money
column-competitor_share = share of competitors, 0 to 1
column-source = source
column-as_of = as of
column-type = kind of activity
column-minutes = minutes
column-cost = cost
column-outcome = outcome
column-period = month of the cost; for contracts the billing period of the amount: month, quarter, year
column-cost_type = kind of cost
column-amount = amount
column-due_date = due date
column-paid_date = date of payment
column-credit_limit = credit limit
column-rating = credit rating
column-payment_terms = payment terms in days
column-promised_on = promised delivery date
column-delivered_on = actual delivery date
column-team = team that looks after the customer
column-business_units = the customer’s business units, separated by commas
column-liquidity = the customer’s liquidity
column-lost_on = recorded as lost on
column-loss_reason = reason for leaving: market_shift (the customer’s market moved), competitor_product, technology (the customer’s technology changed), dissatisfaction, lost_contact, other
column-external = not employed by the customer (a consultant, for example)
column-informal = has a say without a formal part in purchasing
column-function = department that contacted the customer
column-level = individualisation of the contact: 1 (as for everyone) to 5 (for this customer alone)
column-start = start of the contract
column-end = end of the contract; empty while it is open

## Table headers
head-file = File
head-table = Table
head-rows = Rows
head-dialect = Read as
head-header = Header
head-column = Taken as
head-item = Use
head-amount = Amount
finding-unknown-notebook = there is no notebook { $name }; there are { $allowed }
finding-bad-name = “{ $name }” cannot name a report; use letters, digits, spaces, hyphens and points

# Too little to analyse
headline-size-days = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} within { $days ->
    [one] one day
   *[other] { $days } days
} are too little to analyse; the page “Data basis” says what is missing and how to get it.
headline-size-customers = { $customers ->
    [one] One customer is
   *[other] { $customers } customers are
} too few to analyse; the page “Data basis” says what is missing and how to get it.
small-answer = These data are not enough for an analysis; that is why there is only this one page.
small-few = They hold { $customers ->
    [one] one customer
   *[other] { $customers } customers
}; at least { $least } are needed, for the top fifth of fewer is a single customer.
small-short = They cover { $days ->
    [one] one day
   *[other] { $days } days
}; at least { $least } are needed to see anybody buy again and to compare with anything.
small-caption = What the questions of the report need
head-size_question = Question
head-size_needs = Needs
head-size_why = Why
small-question-carry = Who carries the business?
small-needs-carry = 10 customers or more; about 200 for a range
small-why-carry = A fifth of the customers has to be a group.
small-question-stay = Who stays, who is about to go?
small-needs-stay = two periods of equal length, ideally two full years
small-why-stay = Whoever stops buying shows only in the second.
small-question-worth = What is each customer worth?
small-needs-worth = about 200 customers, 100 of them with a repeat purchase, over four typical gaps between purchases
small-why-worth = The model learns from repeat purchases.
small-question-do = What is to be done, and for how much money?
small-needs-do = the answers above, and potential, activities and costs
small-why-do = An amount needs costs and demand per customer.
small-remedy-customers = More customers: export without a filter on customer, region or sales representative, and include small accounts.
small-remedy-days = A longer period: export at least 24 months, or widen window_start and reference_date.
small-remedy-tables = More tables (master data, costs, activities, potential): “kundenwert template DIR” writes empty ones with a data dictionary.
small-remedy-anyway = Single pages can be had all the same, for instance with “--notebook 2_pareto_analysis”; what cannot be said is stated there.
