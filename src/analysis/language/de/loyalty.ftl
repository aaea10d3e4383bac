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
refused-risk-no-dropout = Das verwendete Modell kennt keine Abwanderung, jeder Kunde gilt als aktiv: Ein Wert in Gefahr lässt sich nicht angeben. Wer überfällig ist, steht trotzdem in customers.csv (overdue_ratio). Ein längerer Zeitraum kann helfen.
refused-few-to-judge = Für eine Prüfung am eigenen Bestand sind es zu wenige: Nötig sind je { $needed } Kunden, die in der Prüfphase kauften und nicht kauften.
refused-no-contact-days = Kontakte sind nicht erfasst. Mit „Letzter Kontakt“ in der Tabelle Ansprechpartner (contacts) oder mit Besuchen und Telefonaten in der Tabelle Aktivitäten (activities) stünde hier, zu wem der Kontakt abreißt.
loyalty-risk-note = im Horizont von { $months ->
    [one] einem Monat
   *[other] { $months } Monaten
}; { $level }-Intervall { $low } bis { $high }, aus der Unsicherheit der Modellparameter
loyalty-risk-basis = Wert in Gefahr = (1 − P(aktiv)) × Wert, falls der Kunde noch aktiv ist. { $gone ->
    [one] Nicht gezählt ist ein Kunde
   *[other] Nicht gezählt sind { $gone } Kunden
} mit P(aktiv) unter { $limit }: Sie gelten als verloren (Wert, falls doch aktiv: { $value }).
loyalty-risk-x = P(aktiv)
loyalty-risk-y-value = Wert, falls noch aktiv (logarithmisch)
loyalty-risk-y-revenue = Umsatz, falls noch aktiv (logarithmisch)
loyalty-risk-title = { $count ->
    [one] Auf einen Kunden entfallen
   *[other] Auf { $count } Kunden entfallen
} { $share } dessen, was in Gefahr ist
loyalty-risk-none = Kein Kunde hat einen Wert in Gefahr.
loyalty-risk-caption = Am meisten in Gefahr; überfällig heißt: seit dem letzten Kauf sind mehr als das 1,5-Fache der Tage vergangen, die neun von zehn Kaufabständen nicht überschreiten
risk-reason-overdue-own = kein Kauf, { $ratio }-mal so lang wie bei ihm üblich
risk-reason-overdue-pooled = kein Kauf, { $ratio }-mal so lang wie bei allen üblich
risk-reason-contact = kein Kontakt
risk-reason-complaints = { $count ->
    [one] eine Reklamation
   *[other] { $count } Reklamationen
} im letzten Jahr
risk-reason-falling = Umsatz je Kauf −{ $share }
risk-reason-unlikely = kauft selten
loyalty-unmet-none = Mit allen voraussichtlich aktiven Kunden, zu denen ein Kontakt erfasst ist, gab es in den letzten { $days } Tagen Kontakt.
loyalty-unmet-caption = { $customers ->
    [one] Ein voraussichtlich aktiver Kunde ohne
   *[other] { $customers } voraussichtlich aktive Kunden ohne
} Kontakt seit über { $days } Tagen; mit Kontakt: { $met }, ohne jeden erfassten Kontakt: { $silent }
risk-score-expected_purchases = erwartete Käufe
risk-score-p_buys = P(Kauf in der Prüfphase)
risk-score-p_alive = P(aktiv); Regel: über 50 %
risk-score-recency = Zeit seit dem letzten Kauf; Regel: Kaufpause
risk-score-frequency = Zahl der bisherigen Käufe
risk-score-nobody = ohne Wissen: niemand kauft
loyalty-tested-better = Geprüft am eigenen Bestand: Nach „{ $score }“ gereiht steht ein Kunde, der wieder kauft, in { $auc } der Fälle vor einem, der nicht kauft (nach der Zeit seit dem letzten Kauf: { $recency }). Das oberste Zehntel hält { $held } der Käufe. Die einfache Regel „kein Kauf seit { $weeks } Wochen: verloren“ stimmt für { $right } der Kunden.
loyalty-tested-worse = Geprüft am eigenen Bestand ist die einfache Regel nicht schlechter: Nach „{ $score }“ gereiht steht ein Kunde, der wieder kauft, in { $auc } der Fälle vor einem, der nicht kauft, nach der Zeit seit dem letzten Kauf in { $recency }. Das oberste Zehntel hält { $held } der Käufe. „Kein Kauf seit { $weeks } Wochen: verloren“ stimmt für { $right } der Kunden.
loyalty-tested-caption = Prüfphase von { $days } Tagen: { $customers } Kunden, { $buyers } kauften. Bei vollkommener Voraussicht hielte das oberste Zehntel { $perfect } der Käufe.
loyalty-tested-method = Modell und Regeln kennen nur die Zeit vor der Prüfphase. Trefferrang: Fläche unter der ROC-Kurve, Gleichstand zählt halb. Die Länge der Kaufpause ({ $weeks } Wochen) ist auf dem letzten Teil der Zeit davor gewählt, nicht an der Prüfphase. Gereiht wird nach erwarteten Käufen; das ist vorab festgelegt und nicht das Ergebnis dieser Tabelle. Quelle der Messlatte: Wübben & Wangenheim (2008).
head-reasons = Gründe
head-if_active = Wert, falls aktiv
head-auc = Rang richtig
head-top_held = Käufe im obersten Zehntel
head-right = Urteil richtig
head-ranking = Gereiht nach
