# Segments
segment-star = Star
segment-cash = Earner
segment-question_mark = Question mark
segment-tag_along = Tag-along
segment-gone = Gone
segment-gone-strategy = Try to win back, at little cost
segment-gone-goal = Decide by a date: won back or closed
segment-class-lost = lost
segment-class-important = important
segment-class-to_build = to build up
segment-class-not_important = not important
segment-star-strategy = Grow the relationship in person
segment-star-goal = Raise share of wallet and keep the customer
segment-cash-strategy = Keep what works, at reasonable cost
segment-cash-goal = No loss of contribution; contact in time
segment-question_mark-strategy = Build up with a limited budget and a date to decide
segment-question_mark-goal = Turn open potential into orders within a year
segment-tag_along-strategy = Serve by web shop and inside sales, no visits
segment-tag_along-goal = Contribution not negative
steering-segments-caption = Every customer is in exactly one segment
steering-segments-rule = The cut runs at a { $measure } of { $worth } ({ $rule } of the customers who are not taken for lost; setting above_average).
steering-segments-potential = Open potential, as recorded or else as similar customers buy, counts as high above { $potential } a year, the median of the customers who have any.
steering-segments-no-potential = Nothing is known of open potential, so only value divides the customers.
steering-measure-value = value to come
steering-measure-revenue = revenue
steering-rule-mean = the mean
steering-rule-median = the median
steering-rule-top = the top
steering-map-x = Open potential a year
steering-map-y-value = Value to come
steering-map-y-revenue = Revenue
steering-map-title = { $important ->
    [one] One customer is important
   *[other] { $important } customers are important
}, { $build ->
    [one] one is to be built up
   *[other] { $build } are to be built up
}
steering-answer-value = { $important ->
    [one] One customer is important and accounts
   *[other] { $important } customers are important and account
} for { $share } of the value to come; { $build ->
    [one] one is
   *[other] { $build } are
} to be built up. Next step: give every important customer an account manager, and set a date to decide on those to be built up.
steering-answer-revenue = { $important ->
    [one] One customer is important and accounts
   *[other] { $important } customers are important and account
} for { $share } of revenue; { $build ->
    [one] one is
   *[other] { $build } are
} to be built up. Next step: give every important customer an account manager, and set a date to decide on those to be built up.
head-segment_name = Segment
head-segment_class = Class
head-strategy = Strategy
head-goal = Goal
head-served = Cost to serve
head-contacts_share = Share of contacts
head-open_with_estimates = Open potential, estimates included
head-worth_value = Value to come
refused-no-portfolio = With fewer than { $fewest } customers there is nothing to divide into segments.
