# Maßnahmen, und ob sie gewirkt haben
refused-nobody-held-back = Ob die Maßnahmen wirken, lässt sich nicht sagen: Dafür braucht es im selben Segment mindestens zwei Kunden mit und zwei ohne Maßnahme. Abhilfe: einige Kunden als Vergleichsgruppe ausnehmen.
