language-name = Deutsch
refused-as-of-outside = Der { $day } liegt nicht im Zeitraum ({ $start } bis { $end }); ein früherer Stand lässt sich nur für einen Tag darin zeigen.
list-more = { $items } … und { $count } weitere
