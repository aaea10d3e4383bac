refused-covariates-none = Who buys more and who stays longer is not told: nothing is known of the customers beforehand in which they differ. Industry and region in the table of customers, or channel and category of the orders, would help.
refused-covariate-one-level = only one value is frequent enough.
refused-covariate-few = of “{ $covariate }” there are too few customers ({ $customers }, of whom { $repeaters } bought again).
refused-covariate-separates = “{ $covariate }” separates the customers altogether: its effect has no finite estimate.
covariate-industry = Industry
covariate-region = Region
covariate-channel = Channel of the first order
covariate-category = Category of the first order
covariate-first_order = Size of the first order
covariate-size-small = smallest third
covariate-size-medium = middle third
covariate-size-large = largest third
covariate-rest = others, or unknown
covariate-differs = { $attribute }: customers differ. While active, “{ $most }” buys { $times } times as often as “{ $least }”.
covariates-alike = { $count ->
    [one] { $asked } does not tell who buys more or stays longer: the difference is no larger than chance.
   *[other] { $asked }: none of them tells who buys more or stays longer; the differences are no larger than chance where one looks at { $count } attributes.
}
covariates-forecast-used = The forecast uses it ({ $attribute }): at { $origins } past dates the squared error per customer was { $share } smaller than from purchase histories alone.
covariates-forecast-alike = { $count ->
    [one] So the forecast does not use it.
   *[other] So the forecast uses none of them.
}
covariates-forecast-lost = The forecast does not use { $count ->
    [one] it
   *[other] them
}: at { $origins } past dates purchases per customer were foretold no better than from purchase histories alone.
covariates-forecast-untested = The forecast does not use { $count ->
    [one] it
   *[other] them
}: fewer than two past dates could judge whether { $count ->
    [one] it foretells
   *[other] they foretell
} purchases better.
covariates-forecast-season = { $attribute } foretold past dates better (squared error per customer { $share } smaller), yet the forecast does not use it: it runs on the clock of the season, and the two are not estimated together.
covariates-forecast-regular = { $attribute } foretold past dates better (squared error per customer { $share } smaller), yet the forecast does not use it: purchases are regular (MBG/CNBD-k), and that model is not estimated with attributes.
covariate-factor = { $factor } ({ $low } to { $high })
covariate-foretells-yes = yes
covariate-foretells-no = no
covariate-foretells-unknown = not judged
covariate-refused = { $attribute }: { $reason }
covariates-method = Purchase rate and drop-out of the model in use (of regular purchases: MBG/NBD) may differ by level: rate × exp(γ), drop-out (its rate, or the odds that a purchase is the last) × exp(δ), estimated by maximum likelihood with the other parameters, one attribute at a time (Fader & Hardie 2007). Factors are against the average customer, with 95% intervals. 2 ΔLL tests a level’s γ and δ together against customers who are all alike; adjusted: for { $count ->
    [one] one attribute
   *[other] { $count } attributes
} (Holm 1979), because among many attributes one looks striking by chance. Attributes are taken one at a time: what one shows may be due to another. Levels with fewer than 30 customers or 10 repeat buyers, and all beyond the seven largest, are taken together. Foretold better: the squared error per customer over all past dates, two at least, was smaller; that is asked only of attributes by which customers differ, and the forecast uses the clearest one that passes. The customer group (segment) is not asked: it is often drawn from purchases. { $refused }

head-covariate_attribute = Attribute
head-covariate_levels = Levels
head-covariate_gain = 2 ΔLL
head-covariate_freedom = Degrees of freedom
head-covariate_chance = p-value
head-covariate_adjusted = p-value, adjusted
head-covariate_foretells = Past dates foretold better
head-covariate_level = Level
head-covariate_customers = Customers
head-covariate_rate = Purchases a year while active
head-covariate_buys = Purchase rate, average customer = 1
head-covariate_leaves = Drop-out, average customer = 1
