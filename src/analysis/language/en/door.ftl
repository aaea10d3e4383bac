## Kinds of rows that are no sales
finding-kind-cancelled = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of cancelled documents set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-cancelled = Set aside: cancelled
finding-kind-refunded = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of refunded sales set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-refunded = Set aside: refunded
finding-kind-open = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } that wait for payment or approval set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-open = Set aside: waiting for payment or approval
finding-kind-draft = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of drafts set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-draft = Set aside: drafts
finding-kind-offer = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of offers and open deals set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-offer = Set aside: offers and open deals
finding-kind-lost = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of lost deals set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-lost = Set aside: lost deals
finding-kind-purchase = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of purchases set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-purchase = Set aside: purchases
finding-kind-order = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of orders beside their invoices set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-order = Set aside: orders beside invoices
finding-kind-proforma = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of pro forma invoices set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-proforma = Set aside: pro forma invoices
finding-kind-delivery = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of delivery notes set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-delivery = Set aside: delivery notes
finding-kind-payment = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of payments and fees set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-payment = Set aside: payments and fees
finding-kind-dunning = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of reminders set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-dunning = Set aside: reminders
finding-kind-test = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of test orders set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-test = Set aside: test orders
finding-kind-plan = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of plans and budgets set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-plan = Set aside: plans and budgets
finding-kind-undecided = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } whose kind of document is unknown set aside, { $amount }; to count them: --set "sales_when=Header=word,word"
reason-kind-undecided = Set aside: of unknown kind
finding-kind-not-chosen = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } that sales_when does not name set aside, { $amount }
reason-kind-not-chosen = Set aside: not named by sales_when
finding-kind-document-line = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of documents whose total stands on another line set aside
reason-kind-document-line = Set aside: lines of a document counted by its total
finding-collective-customer = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of guest and collective accounts set aside, { $amount }; to keep them: --set collective_customers=keep
reason-collective-customer = Set aside: guest and collective accounts
finding-test-customer = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of test customers set aside, { $amount }
reason-test-customer = Set aside: test customers
finding-internal-customer = { $rows ->
    [one] one row
   *[other] { $rows } rows
  } of the house’s own use set aside, { $amount }
reason-internal-customer = Set aside: own use

## What the data leave open
finding-open-kinds = carries words that do not say whether a row is a sale: { $words } ({ $share } of the money). Name the sales and strike the others: --set "sales_when={ $rule }"
finding-open-sides = debit ({ $debit }) and credit ({ $credit }) stand there, but not as sales and credit notes: payments may be among them, or it is a ledger of revenue accounts. Export invoices and credit notes alone, or name the sales: --set "sales_when=Document type=…"
finding-open-returns = marks returns, or counts pieces that came back: { $rows } rows with a 1 have a greater quantity. Decide: --set "returns_when={ $header }=1" for whole rows, or --set "columns=returned_quantity={ $header }" for pieces
finding-open-discount = is money or a percentage ({ $value })? Decide: --set discount_is=percent, --set discount_is=money or --set discount_is=share (0.25 for 25 %)
finding-open-gaps = is empty on many rows: do these belong to the customer above, or to nobody? Decide: --set gaps=fill or --set gaps=set_aside
finding-open-rate = holds per cent ({ $value }) beside quantity and price; is it a discount? If so: --set "columns=discount_rate={ $header }", if not: --set discount_is=none
finding-open-total = is the same on all lines of each document (such as { $document }): the amount of the line, or the total of the document? Decide: --set amount_per=line or --set amount_per=document
finding-heads-among-lines = has, in each document (such as { $document }), a row that adds up the others: it would count twice. The lines alone: --set "sales_when={ $rule }"
finding-heads-unmarked = has, in each document (such as { $document }), a row that adds up the others: it would count twice. Export the lines alone, or add a column that marks them
finding-bank-statement = is a statement of a bank account ({ $category }): what was paid, with VAT, and by whom, not what was sold. Export invoices or sales: customer, date, net amount
finding-open-credits = holds money that came back, beside { $rest }: is it deducted there already? Then: --set "columns=net_amount={ $rest }"; else: --set "columns=refunded_amount={ $header }"
finding-credits-by-name = holds credit notes, as its name says: its amounts count as negative
finding-price-after-discount = is not deducted: the price is after this discount already, as another column shows
finding-two-tables = holds two tables, whose headers stand in lines { $first } and { $second }: the rows of the first would be lost. Export each into a file or sheet of its own
finding-open-vat = is with or without VAT? The column { $tax } does not settle it. Decide: --set vat=excluded or --set vat=included
finding-several-amounts = several columns may be the revenue: { $headers }. Decide: --set "columns=net_amount={ $header }"
finding-several-taxes = tax stands in several columns ({ $headers }), and an amount without it in none. Use the amounts with tax: --set vat=included; or name a column without tax: --set "columns=net_amount=Your header"
finding-open-year = has months without a year as headers: { $headers }. Write the year into the headers (Jan 2024) or into the name of the file or sheet
finding-booking-list = is a list of bookings: { $account } is an account, no customer. If { $header } holds the customers: --set "columns=customer_id={ $header }"; better export invoices: customer number, invoice date, net amount
finding-too-many-unreadable-date = { $rows } dates ({ $share }) cannot be read, such as { $example }: a report on the rest would be another one. Make the column uniform, or name another: --set "columns=date=Your header"
finding-too-many-unreadable-amount = { $rows } amounts ({ $share }) cannot be read, such as { $example }: a report on the rest would be another one. Make the column uniform, or name another: --set "columns=net_amount=Your header"
finding-bad-rule = a rule is written header=word,word; this is not: { $text }
finding-rule-header-missing = a rule names the header “{ $header }”, but no file has it; found: { $found }

## What was decided
finding-discount-money = was deducted as money
finding-discount-percent = was deducted as a percentage; otherwise: --set discount_is=money
finding-discount-share = was deducted as a share (0.25 is 25 %); otherwise: --set discount_is=money
finding-total-per-document = holds the total of the document on each of its lines and counts once a document; otherwise: --set amount_per=line
finding-cost-per-piece = is the cost of a piece and was multiplied by the quantity
finding-customer-by-email = no column of customer numbers: the e-mail address stands for the customer. It is personal data and appears in lists; pseudonyms: --set anonymise=true
finding-customer-by-firms = no header names customers; this column holds names of firms, and they count as customers. If they are others: --set "columns=customer_id=Your header"
finding-customer-by-name = no column of customer numbers: the name stands for the customer; equal names are one customer
finding-sides-turned = credit bookings of { $amount } count negative
finding-quantity-turned = { $rows ->
    [one] one row with a negative quantity has a positive amount and counts
   *[other] { $rows } rows with negative quantities have positive amounts and count
  } negative, { $amount }
finding-quantity-of-stock = { $rows ->
    [one] one return counts
   *[other] { $rows } returns count
  } negative, { $amount }: the list is one of stock movements, in which quantities sold are negative and quantities returned positive
finding-refunds-deducted = { $rows ->
    [one] one refund was
   *[other] { $rows } refunds were
  } deducted from the sales, { $amount }
finding-other-evidence = not added up, because it is no revenue or the same once more (plan, offer, order beside invoice, copy): { $names }
finding-sheets-together = read as well, because the headers are the same: { $names }
finding-months-turned = { $kind ->
    [year] years
    [quarter] quarters
   *[other] months
} in columns ({ $first } to { $last }) were turned into rows
finding-unit-of-title = the list says outside its table (“{ $line }”) in which unit its amounts are; they were { $unit ->
    [cents] divided by 100
    [thousands] multiplied by 1,000
   *[other] multiplied by 1,000,000
}
finding-rates-turned = amounts of each tax rate in columns of their own ({ $headers }) were turned into rows
finding-column-by-values = no header names { $name }; by its values it is this column. If it is another: --set "columns={ $name }=Your header"
finding-groups-headed = the customer stands on a line of his own above his rows and was put on each of them; the sums below { $tied } of { $groups } groups tie out
finding-filled-down = stands on the first row of a group only and was filled down
finding-rate-ignored = may be a discount (such as { $value }) and does not lower the amounts. If it is one: --set "columns=discount_rate={ $header }"
finding-much-lost = { $share } of the money ({ $amount }, { $rows ->
    [one] one row
   *[other] { $rows } rows
  }) have no customer or no usable date: all results hold for the rest only
finding-items-joined = the lines of { $items } were joined to the documents of { $head } by { $key }; documents without lines: { $empty }, lines without document: { $orphans }{ $against ->
    [none] { "" }
   *[other] ; documents whose lines add up to { $against }: { $tied } of { $told }
  }
finding-ids-mended = { $rows ->
    [one] one customer number was
   *[other] { $rows } customer numbers were
  } brought into one spelling (12345.0 is 12345; blanks and accents)
finding-same-but-case = { $rows } customer numbers differ from another only by capital letters (such as { $example }) and count as customers of their own
finding-dates-by-week = holds weeks: each counts as its last day, and purchases of a week are one
finding-dates-by-month = holds months: each counts as its last day, and purchases of a month are one
finding-dates-by-quarter = holds quarters: each counts as its last day, and purchases of a quarter are one
finding-dates-by-year = holds years: each counts as its last day. Concentration and contribution can be computed, whatever depends on when somebody buys cannot
finding-no-dates = has no dates: concentration and contribution can be computed, whatever depends on time cannot. Where a day has to stand, 1 January 2000 stands for none; the day of the sums: --set reference_date=2024-12-31

## Value added tax
vat-excluded = Amounts are without VAT: { $why }.
vat-included = Amounts include VAT: { $why }.
vat-unknown = Whether amounts are with or without VAT is unknown: { $why }. If you know: --set vat=excluded or --set vat=included
vat-why-nothing = neither headers nor columns tell
vat-why-parts-differ = the files differ
vat-why-setting = so the setting “vat” says
vat-why-header-net = so says the header “{ $header }”
vat-why-header-gross = so says the header “{ $header }”
vat-why-system = so { $system } exports them
vat-why-columns-tie-net = with { $tax } they make { $header } in { $rows } rows
vat-why-columns-tie-gross = they make { $header } without adding { $tax } in { $rows } rows
vat-why-tax-of-net = { $tax } is a usual rate of them in { $rows } rows
vat-why-tax-of-gross = { $tax } is contained in them at a usual rate in { $rows } rows
vat-why-tax-deducted = { $tax } was deducted from { $header }

## What was understood
understood-system = recognised as { $system }
understood-column = { $header } is { $column } ({ $why }), such as { $examples }
understood-unused = { $header } is not used; it may hold: { $guess }, such as { $examples }
understood-kind = { $header } = { $word }: { $counts }, { $rows } rows, { $amount }
understood-settings = Settings that decide otherwise (with the present decision):
why-declared = as you declared
why-system = header of the system
why-alias = known header
why-common = known header
why-pattern = header and values
why-words = words of the header and values
why-values = values alone
counts-sale = sale
counts-return = return
counts-aside = set aside
counts-undecided = undecided
guess-nothing = nothing
guess-dates = dates
guess-numbers = numbers
guess-text = text

## Columns that help to understand
helper-status = status of the document
helper-stage = stage of the deal
helper-document_type = type of document
helper-debit_credit = debit or credit
helper-cancelled_flag = mark of cancellation
helper-refunded_flag = mark of a refund
helper-refund_status = state of the refund
helper-posted_flag = mark of a posted document
helper-won_flag = mark of a deal won
helper-cancelled_on = date of cancellation
helper-refunded_on = date of the refund
helper-reversed_document = document cancelled
helper-test_flag = mark of a test
helper-scenario = actual or plan
helper-gross_amount = amount with VAT
helper-tax_amount = VAT
helper-tax_rate = VAT rate
helper-shipping_amount = shipping
helper-refunded_amount = amount refunded
helper-returned_quantity = quantity returned
helper-fee_amount = fee
helper-document_total = total of the document
helper-discount_rate = discount in per cent
helper-converted_amount = amount in the house’s currency
helper-converted_currency = the house’s currency
helper-unit_cost = cost of a piece
helper-line_quantity = quantity of the line
helper-line_price = price of the line
helper-email = e-mail address
helper-account = account
helper-contra_account = contra account
helper-year = year
helper-month = month
helper-quarter = quarter
helper-week = week
dialect-dates-month = months
dialect-dates-quarter = quarters
dialect-dates-week = weeks
dialect-dates-serial = days numbered by a spreadsheet
dialect-dates-epoch = seconds since 1970
dialect-dates-epoch-ms = milliseconds since 1970

## Profile
finding-price-of-line = is the price of all pieces together and was not multiplied by the quantity: so the tax beside it shows, or it grows with the quantity
finding-profile-gone = the profile’s headers { $names } are gone
finding-profile-new = headers that the profile does not know: { $names }
finding-profile-column = is now { $now }, in the profile { $was }
finding-profile-format = { $part } is now { $now }, in the profile { $was }
finding-profile-table = the table { $table } is new or gone since the profile was written
finding-profile-aside = { $now } of the rows are set aside, in the profile { $was }
finding-profile-renew = the input has changed since the profile { $file } was written. If that is right, write it anew: check SOURCE --save { $file }
finding-bad-profile = is no profile: { $problem }
cli-saved = Profile written: { $path }
