language-name = English
refused-as-of-outside = { $day } lies outside the window ({ $start } to { $end }); an earlier state can be shown for a day inside it only.
refused-no-dates = The data hold no dates, only sums a customer or a year: whatever depends on time cannot be said. Remedy: export sales with their invoice date, or at least their month.
list-more = { $items } … and { $count } more
