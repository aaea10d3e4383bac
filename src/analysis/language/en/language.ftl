language-name = English
refused-as-of-outside = { $day } lies outside the window ({ $start } to { $end }); an earlier state can be shown for a day inside it only.
list-more = { $items } … and { $count } more
