# A figure that is stated with its doubt: a few words for a tile, and why in a sentence
doubted = Caution: { $doubt }
doubt-forecast-high = tested, the forecast expected { $share } too much
doubt-forecast-high-why = In the holdout the forecast expected { $share } more purchases than were made, and its interval missed them. The figures that rest on it may be as much too high; find out what has changed before you plan with them.
doubt-forecast-low = tested, the forecast expected { $share } too little
doubt-forecast-low-why = In the holdout the forecast expected { $share } fewer purchases than were made, and its interval missed them. The figures that rest on it may be as much too low; find out what has changed before you plan with them.
doubt-forecast-untested = the forecast could not be tested
doubt-forecast-untested-why = There is too little data to test the forecast on purchases that it has not seen: whether it expects too much or too little is not known.
doubt-money-high = tested, { $expected } was expected and only { $came } came
doubt-money-high-why = In the holdout customers were expected to bring { $expected }; { $came } came, less than the interval held. The values may be too high in the same proportion; find out what has changed before you plan with them.
doubt-money-low = tested, { $expected } was expected and { $came } came
doubt-money-low-why = In the holdout customers were expected to bring { $expected }; { $came } came, more than the interval held. The values may be too low in the same proportion; find out what has changed before you plan with them.
doubt-margin-assumed = margin of { $rate } assumed on { $share } of revenue
doubt-margin-assumed-why = A margin of { $rate } is assumed for { $share } of revenue, where the cost of goods is missing: the value is only as good as this assumption.
doubt-margin-extrapolated = cost of goods missing for customers with { $share } of revenue
doubt-margin-extrapolated-why = Customers with { $share } of revenue lack cost of goods; their value uses the margin of the others. Supply the cost of goods, or give a margin for these sales: --set margin_rate=0.3
doubt-few-customers = only { $customers } customers: the interval tends to be too short
doubt-few-customers-why = With { $customers } customers the intervals tend to be too short (reliable from about { $least } customers). In simulations, a 95% interval contains the truth in only 89 to 94% of cases with 200 customers, depending on the distribution.
