# Kundenbindung und Risiko
refused-no-two-periods = Für zwei Vergleichszeiträume mit Käufen ist die Historie zu kurz; was sich verändert hat, lässt sich nicht zeigen. Abhilfe: einen längeren Zeitraum einlesen (window_start, reference_date).
refused-one-cohort = Alle Kunden haben im selben Abschnitt des Zeitraums zum ersten Mal gekauft; Kohorten lassen sich nicht vergleichen. Abhilfe: einen längeren Zeitraum einlesen oder in der Tabelle Kunden (customers) „Kunde seit“ (acquired_on) prüfen.
refused-one-month = Der Zeitraum umfasst nur einen Monat; ein Verlauf lässt sich nicht zeigen.
loyalty-quarter = Q{ $quarter } { $year }
loyalty-earlier = vor dem Zeitraum
loyalty-span = { $start } bis { $end }
loyalty-age-month = Monaten
loyalty-age-quarter = Quartalen
loyalty-age-year = Jahren
loyalty-measure-contribution = Deckungsbeitrag
loyalty-measure-revenue = Umsatz
loyalty-active-note = { $active ->
    [one] ein Kunde kaufte
   *[other] { $active } Kunden kauften
} in den letzten zwölf Monaten, von { $known }, die seit mindestens zwölf Monaten Kunden sind
loyalty-repeat-note = { $customers ->
    [one] Bezugsgröße: der eine Kunde
   *[other] Bezugsgröße: alle { $customers } Kunden
} mit Kauf im Zeitraum
loyalty-line-customers = Kunden
loyalty-line-frequency = Käufe je Kunde
loyalty-line-order_value = Umsatz je Kauf
loyalty-line-margin = DB-Quote (vom Umsatz)
loyalty-line-contribution = Deckungsbeitrag
loyalty-line-revenue = Umsatz
loyalty-two-caption = Zwei Zeiträume im Vergleich: { $before } und { $after }
loyalty-product-contribution = Kunden × Käufe je Kunde × Umsatz je Kauf × DB-Quote = Deckungsbeitrag. Alle Werte sind Verhältnisse der Summen, keine Mittel von Mitteln. Mehrere Aufträge am selben Tag gelten als ein Kauf; Umsatz nach Retouren, Boni mindern den Deckungsbeitrag.
loyalty-product-revenue = Kunden × Käufe je Kunde × Umsatz je Kauf = Umsatz nach Retouren; ein Deckungsbeitrag ist nicht vollständig bekannt. Alle Werte sind Verhältnisse der Summen, keine Mittel von Mitteln. Mehrere Aufträge am selben Tag gelten als ein Kauf.
loyalty-change-told = { $kept } der Kunden des ersten Zeitraums kauften auch im zweiten. { $lapsed ->
    [one] Ein Kunde kaufte nicht mehr
   *[other] { $lapsed } Kunden kauften nicht mehr
} ({ $measure } −{ $lost }); gewonnene und zurückgekehrte Kunden brachten { $joined }.
loyalty-status-kept = geblieben
loyalty-status-won = gewonnen
loyalty-status-returned = zurückgekehrt
loyalty-status-lapsed = nicht mehr gekauft
loyalty-status-idle = ohne Kauf, mit Kosten oder Retouren
loyalty-status-all = Summe
loyalty-status-caption = { $measure } beider Zeiträume nach dem, was aus den Kunden wurde. Zurückgekehrt: früher gekauft, im ersten Zeitraum nicht, im zweiten wieder.
loyalty-bar-before = erster Zeitraum
loyalty-bar-after = zweiter Zeitraum
loyalty-factors-title = { $measure } { $change }: am meisten wirkt „{ $factor }“
loyalty-convention-log_mean = Δ = Σ L · ln(f₁/f₀) mit dem logarithmischen Mittel L = (y₁ − y₀) / ln(y₁/y₀) (LMDI). Es bleibt kein Rest, und die Reihenfolge der Faktoren spielt keine Rolle. Die verbreitete Zerlegung in Preis, Menge und Kreuzeffekt ergibt andere Teilbeträge.
loyalty-convention-shapley = Ein Faktor ist nicht positiv, Logarithmen sind nicht definiert: Jeder Faktor erhält seinen Shapley-Wert, das Mittel seiner Wirkung über alle Reihenfolgen. Es bleibt kein Rest.
loyalty-grid-share_active = Anteil aktiver Kunden (%) je Kohorte
loyalty-grid-repeat_rate = Anteil der Kunden (%), die wieder gekauft haben
loyalty-grid-purchases = Käufe je gewonnenem Kunden
loyalty-grid-cumulated = { $measure } je gewonnenem Kunden, aufgelaufen
loyalty-grid-title = { $heading }: nach einem Jahr { $value }
loyalty-x-age = Alter in { $unit } seit dem ersten Kauf
loyalty-y-cohort = Erster Kauf (Kunden)
loyalty-thousands = – in Tausend
loyalty-cohorts-all = alle Kohorten
loyalty-cohorts-basis = Eine Kohorte sind die Kunden, die im selben Abschnitt zum ersten Mal kauften; das Alter zählt in { $unit } ab diesem Abschnitt (0). Was noch nicht beobachtet ist, bleibt leer und fehlt in Zähler und Nenner.
loyalty-cohorts-few = * Weniger als { $few } Kunden: Anteile schwanken hier schon durch Zufall um zehn Punkte und mehr.
loyalty-cohorts-earlier = { $customers ->
    [one] Ein Kunde war
   *[other] { $customers } Kunden waren
} laut Stammdaten schon vor dem Zeitraum da und { $customers ->
    [one] gehört
   *[other] gehören
} zu keiner Kohorte.
loyalty-cohorts-unknown = Ob Kunden schon vor dem Zeitraum da waren, ist nicht bekannt; die ersten Kohorten können ältere Kunden enthalten.
loyalty-cohorts-short = Der erste Abschnitt ist kürzer als die übrigen.
loyalty-y-contribution = Deckungsbeitrag
loyalty-y-revenue = Umsatz
loyalty-layers-legend = erster Kauf
loyalty-layers-title = { $share } vom { $measure } des letzten Abschnitts kommen von Kunden, die im selben Jahr zum ersten Mal kauften
head-earlier_period = erster Zeitraum
head-later_period = zweiter Zeitraum
head-changed = Veränderung
head-status = Kunden, die
head-before = erster Zeitraum
head-after = zweiter Zeitraum
head-change = Veränderung
loyalty-answer-active = { $share } der Kunden, die seit mindestens zwölf Monaten da sind, haben in den letzten zwölf Monaten gekauft.
loyalty-answer-factor = Die Veränderung zum Zeitraum davor geht vor allem auf „{ $factor }“ zurück.
