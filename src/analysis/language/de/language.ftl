language-name = Deutsch
refused-as-of-outside = Der { $day } liegt nicht im Zeitraum ({ $start } bis { $end }); ein früherer Stand lässt sich nur für einen Tag darin zeigen.
refused-no-dates = Die Daten enthalten keine Datumsangaben, nur Summen je Kunde oder Jahr: Was von der Zeit abhängt, lässt sich nicht sagen. Abhilfe: Umsätze mit Rechnungsdatum ausgeben, mindestens mit Monat.
list-more = { $items } … und { $count } weitere
