refused-season-short = Season: not examined. There { $months ->
    [one] is one month
   *[other] are { $months } months
} before the holdout and { $needed } are needed; below two full years a season cannot be told from customers buying less as they grow older, and forecasts with it turned out worse. A longer export helps.
refused-season-holdout = Season: not examined. The holdout has { $months ->
    [one] one month
   *[other] { $months } months
} and { $purchases } purchases; at least { $needed } months are needed to see whether a season helps. An earlier validation_start helps.
refused-season-gap = Season: not examined. From { $first } on nothing was bought again for { $months ->
    [one] a whole month
   *[other] { $months } whole months
}, although in other years customers bought in the same months: is a part of the export missing? A season cannot be told from such a gap.

season-used = There is a season, and the forecast uses it: { $busiest } is the busiest month ({ $above } against a mean month), { $quietest } the quietest ({ $below }). { $origins ->
    [one] In the holdout
   *[other] At { $origins } past origins
} ({ $start } to { $end }) it cut the monthly error from { $plain } to { $seasonal }.
season-won = There is a season: { $busiest } is the busiest month ({ $above } against a mean month), { $quietest } the quietest ({ $below }). Knowing it would have cut the monthly error { $origins ->
    [one] in the holdout
   *[other] at { $origins } past origins
} ({ $start } to { $end }) from { $plain } to { $seasonal }: plan months with these factors. The model in use does not know a season; its forecast does not contain them.
season-lost = Months differ: { $busiest } is the busiest ({ $above } against a mean month), { $quietest } the quietest ({ $below }). But { $origins ->
    [one] in the holdout
   *[other] at { $origins } past origins
} ({ $start } to { $end }) the season foretold single months no better (error { $seasonal }, without it { $plain }); so it is not used.
season-flat = No season: months differ by no more than chance ({ $busiest } { $above }, { $quietest } { $below } against a mean month). { $origins ->
    [one] In the holdout
   *[other] At { $origins } past origins
} ({ $start } to { $end }) single months were missed by { $plain } without and { $seasonal } with a season; it is not used.
season-x = Month
season-y = Against a mean month
season-title-some = Some months are busier than others
season-title-none = No month is busier or quieter than chance explains
season-actual = actual
season-plain = expected without season
season-seasonal = expected with season
season-x-holdout = Month of the holdout
season-y-holdout = Repeat purchases
season-title-holdout = Single months of the holdout were missed by { $plain } without the season, by { $seasonal } with it
season-method = The model’s time runs faster in busy months and slower in quiet ones; factors of the months and parameters are estimated together by maximum likelihood from { $start } to { $end }. Bars: 95% intervals. Test against equal months (likelihood ratio): 2 ΔLL = { $gain }; so much comes by chance with a probability of { $chance }. Error: the monthly differences of expected and actual repeat purchases, added up without sign, as a share of the purchases made, by customers known before each holdout. A season counts where the test rejects equal months (99%) and the error is smaller with it over all past origins that have two full years before them. Past totals, intervals and value at these origins then run on the clock of the season, too, as it was known there; the week-by-week curve does not.
