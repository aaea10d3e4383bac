refused-no-contracts = No contracts, so nothing is said of renewals. Where customers are under contract, give a table of contracts (contracts) with customer number, start, end, amount and billing period.
refused-renewal-no-term = The contracts are of differing length and have no billing period: when a customer could have left is unknown. Give the billing period (column period).
refused-renewal-none-due = No contract has come to its first renewal date yet: nothing is known of renewals.
refused-renewal-none-left = All contracts that came up for renewal were renewed ({ $renewed } customers): how many will leave cannot be estimated before the first has left. If ended contracts are missing from the table, add them.
refused-renewal-few = { $renewed ->
    [0] No customer has
    [one] Only one customer has
   *[other] Only { $renewed } customers have
} renewed a contract; at least { $needed } are needed. Read more contracts, ended ones among them.
refused-renewal-none-running = No contract runs on the last day: there is nothing left to be renewed.

contract-model-sbg = shifted beta-geometric (sBG)
contract-model-bdw = beta-discrete-Weibull (BdW)
contract-model-constant = constant retention

renewal-of = on the last day, of { $all } since the first contract
renewal-rate-note = expected at their next date; { $model }
renewal-total-note = from renewals in the next { $months } months; { $level } interval: { $interval }
renewal-seen = observed
renewal-x = Renewal dates since the first contract (one every { $months ->
    [one] month
   *[other] { $months } months
})
renewal-y = Still under contract
renewal-title = { $first } renewed at the first date; after { $date } dates { $last } are expected to be still under contract
renewal-margin-value = times an assumed margin of { $margin } (margin_rate)
renewal-margin-revenue = no margin is known, so it is revenue, not value (--set margin_rate=…)
renewal-assumptions = Fees of the terms to be renewed, each paid at its renewal date, at today’s amount, discounted at { $rate } a year to { $end }; { $margin }; horizon { $months } months. What is left of the current term is agreed already and not counted. A renewal is a contract that begins no later than a month (for short terms: half a term) after the one before; contracts side by side are one customer, and one who comes back later counts anew. Open-ended contracts may end at any date. The table is taken to hold ended contracts, too; if it holds only current ones, all rates are too high. { $other ->
    [0] {""}
    [one] One of { $rows } contracts ran for more than one term of { $term } months; it counts as renewed at the dates in between.
   *[other] { $other } of { $rows } contracts ran for more than one term of { $term } months; they count as renewed at the dates in between.
} { $unknown ->
    [0] {""}
    [one] For one customer the amount is missing; it is not in the total.
   *[other] For { $unknown } customers the amount is missing; they are not in the total.
}
renewal-model = { $model }: { $parameters }; log-likelihood { $log_likelihood }, BIC { $bic }.
renewal-model-refused = { $model }: the contracts do not tell its parameters.
renewal-method = Maximum likelihood over all relationships, whatever their length; those still running are censored after their last renewal date. { $models } In use: { $used }. The beta-discrete-Weibull is used where a likelihood-ratio test (95%) rejects the shifted beta-geometric, constant retention where the shifted beta-geometric cannot be told. Renewal rates that rise with tenure do not mean that customers grow more loyal: those likely to leave go first (Fader & Hardie 2010). Value by tenure: means over customers, with their own fees; without a horizon it is the discounted expected residual lifetime, which rests on renewals far beyond what was observed. Interval: parameters and chance drawn together.

head-renewal_date = Renewal date
head-renewal_asked = Up for renewal
head-renewal_renewed = Renewed
head-renewal_rate = Renewal rate
head-renewal_expected_rate = Expected rate
head-renewal_staying = Still there
head-renewal_expected_staying = Still there, expected
head-contract_tenure = Renewals so far
head-contract_running = Customers
head-contract_rate = Next renewal rate
head-contract_ahead = Per customer, within the horizon
head-contract_endless = Per customer, without a horizon
