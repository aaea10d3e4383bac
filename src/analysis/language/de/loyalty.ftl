# Kundenbindung und Risiko
refused-no-two-periods = Für zwei Vergleichszeiträume mit Käufen ist die Historie zu kurz; was sich verändert hat, lässt sich nicht zeigen. Abhilfe: einen längeren Zeitraum einlesen (window_start, reference_date).
refused-one-cohort = Alle Kunden haben im selben Abschnitt des Zeitraums zum ersten Mal gekauft; Kohorten lassen sich nicht vergleichen. Abhilfe: einen längeren Zeitraum einlesen oder in der Tabelle Kunden (customers) „Kunde seit“ (acquired_on) prüfen.
refused-one-month = Der Zeitraum umfasst nur einen Monat; ein Verlauf lässt sich nicht zeigen.
loyalty-quarter = Q{ $quarter } { $year }
loyalty-earlier = früher
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
} ({ $measure }: { $lost }); gewonnene und zurückgekehrte Kunden: { $joined }.
loyalty-status-kept = geblieben
loyalty-status-won = gewonnen
loyalty-status-returned = zurückgekehrt
loyalty-status-lapsed = nicht mehr gekauft
loyalty-status-idle = ohne Kauf, mit Kosten oder Retouren
loyalty-status-all = Summe
loyalty-status-caption = Kunden und { $measure } beider Zeiträume nach dem, was aus ihnen wurde. Zurückgekehrt: früher gekauft, im ersten Zeitraum nicht, im zweiten wieder.
loyalty-bar-before = erster Zeitraum
loyalty-bar-after = zweiter Zeitraum
loyalty-factors-title = Veränderung beim { $measure }: { $change }; am meisten wirkt „{ $factor }“
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
head-status = Was aus ihnen wurde
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
}; { $level }-Intervall { $low } bis { $high }, aus der Unsicherheit der Modellparameter und des Modells selbst
loyalty-risk-basis = { $measure ->
    [revenue] Umsatz in Gefahr = (1 − P(aktiv)) × Umsatz, falls der Kunde noch aktiv ist
   *[value] Wert in Gefahr = (1 − P(aktiv)) × Wert, falls der Kunde noch aktiv ist
}. { $gone ->
    [one] Nicht gezählt ist ein Kunde
   *[other] Nicht gezählt sind { $gone } Kunden
} mit P(aktiv) unter { $limit }: Sie gelten als verloren ({ $measure ->
    [revenue] Umsatz
   *[value] Wert
}, falls doch aktiv: { $value }).
loyalty-risk-x = P(aktiv)
loyalty-risk-y-value = Wert, falls noch aktiv (logarithmisch)
loyalty-risk-y-revenue = Umsatz, falls noch aktiv (logarithmisch)
loyalty-risk-title = { $count ->
    [one] Auf einen Kunden entfallen
   *[other] Auf { $count } Kunden entfallen
} { $share } dessen, was in Gefahr ist
loyalty-risk-none = Kein Kunde hat einen Wert in Gefahr.
loyalty-risk-caption = Am meisten in Gefahr; überfällig (2×): seit dem letzten Kauf ist doppelt so viel Zeit vergangen, wie neun von zehn Kaufabständen dauern, ab 1,5×
risk-reason-overdue-own = überfällig ({ $ratio }×)
risk-reason-overdue-pooled = überfällig ({ $ratio }×, gemessen an allen)
risk-reason-contact = kein Kontakt
risk-reason-complaints = { $count ->
    [one] eine Reklamation
   *[other] { $count } Reklamationen
} im letzten Jahr
risk-reason-falling = Umsatz je Kauf −{ $share }
risk-reason-unlikely = wohl nicht mehr aktiv
risk-reason-none = kein Anzeichen
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
risk-score-everybody = ohne Wissen: alle kaufen
loyalty-tested-better = Geprüft am eigenen Bestand: Nach „{ $score }“ gereiht steht ein Kunde, der wieder kauft, in { $auc } der Fälle vor einem, der nicht kauft (nach der Zeit seit dem letzten Kauf: { $recency }). Das oberste Zehntel hält { $held } der Käufe. Die einfache Regel „kein Kauf seit { $weeks } Wochen: verloren“ stimmt für { $right } der Kunden.
loyalty-tested-worse = Geprüft am eigenen Bestand ist die einfache Regel nicht schlechter: Nach „{ $score }“ gereiht steht ein Kunde, der wieder kauft, in { $auc } der Fälle vor einem, der nicht kauft, nach der Zeit seit dem letzten Kauf in { $recency }. Das oberste Zehntel hält { $held } der Käufe. „Kein Kauf seit { $weeks } Wochen: verloren“ stimmt für { $right } der Kunden.
loyalty-tested-chance = Am eigenen Bestand geprüft, lässt sich nicht vorhersagen, wer wieder kauft: Nach „{ $score }“ geordnet, steht in { $auc } der Fälle ({ $low } bis { $high }) ein Kunde, der wieder kauft, vor einem, der nicht kauft; durch Zufall wären es die Hälfte. Nutzen Sie die Liste als Erinnerung, nicht als Rangfolge. Die einfache Regel „{ $weeks } Wochen ohne Kauf: verloren“ trifft bei { $right } der Kunden zu.
loyalty-tested-nobody = Wer von allen sagt, dass sie nicht wieder kaufen, hat mindestens ebenso oft recht ({ $share }).
loyalty-tested-everybody = Wer von allen sagt, dass sie wieder kaufen, hat mindestens ebenso oft recht ({ $share }).
loyalty-tested-caption = Prüfphase von { $days } Tagen: { $customers } Kunden, { $buyers } kauften. Bei vollkommener Voraussicht hielte das oberste Zehntel { $perfect } der Käufe.
loyalty-tested-method = Modell und Regeln kennen nur die Zeit vor der Prüfphase. Trefferrang: Fläche unter der ROC-Kurve, Gleichstand zählt halb. Quelle der Messlatte: Wübben & Wangenheim (2008).
loyalty-tested-chosen = Reihung („{ $score }“) und Länge der Kaufpause ({ $weeks } Wochen) sind an { $origins ->
    [one] einem früheren Stichtag
   *[other] { $origins } früheren Stichtagen
} gewählt, nicht an der Prüfphase dieser Tabelle.
loyalty-tested-fixed = Es gibt nur einen Stichtag: Gereiht wird nach erwarteten Käufen, das ist vorab festgelegt; die Länge der Kaufpause ({ $weeks } Wochen) ist auf dem letzten Teil der Zeit davor gewählt.
head-reasons = Gründe
head-if_active = Wert, falls aktiv
head-if_active_revenue = Umsatz, falls aktiv
head-auc = Rang richtig
head-top_held = Käufe im obersten Zehntel
head-right = Urteil richtig
head-ranking = Gereiht nach
refused-contracts-unknown = Verträge sind nicht erfasst. Mit Beginn und Ende in der Tabelle Verträge (contracts) stünde hier, wie lange sie gehalten werden.
refused-few-contracts = Für eine Kurve der Vertragsdauer sind es zu wenige: Nötig sind { $needed } Verträge, von denen mindestens einer geendet hat.
refused-few-long-enough = Es gibt zu wenige Kunden, die lange genug beobachtet sind (nötig: { $needed }). Abhilfe: einen längeren Zeitraum einlesen (window_start).
refused-tenure-short = Ob lange Beziehungen mehr bringen, lässt sich in { $days } Tagen nicht sehen; nötig ist mindestens ein Jahr. Abhilfe: einen längeren Zeitraum einlesen (window_start).
refused-few-to-rank = Keine Kohorte hat { $needed } Kunden, die sich in Dauer und Ertrag unterscheiden; eine Rangfolge lässt sich nicht prüfen.
refused-no-acquisition-costs = Was die Gewinnung kostet, ist nicht erfasst. Mit „Akquisitionskosten“ in der Tabelle Kunden (customers) oder mit Werbung und Vertrieb in den Tabellen Kosten (costs) und Aktivitäten (activities) stünde hier, was ein Neukunde kostet und wann er sich bezahlt macht.
refused-no-effort = Halten und Gewinnen lassen sich nicht vergleichen: Dazu braucht es den Deckungsbeitrag und die Kosten von Marketing und Vertrieb je Kunde (Tabellen activities und costs).
refused-no-beliefs = Das Optimum hängt von zwei Einschätzungen ab, die in keinen Daten stehen: welcher Anteil der Interessenten und welcher Anteil der Kunden sich mit beliebigem Aufwand gewinnen und halten ließe. Angeben: --set acquisition_rate=0.1 --set acquisition_ceiling=0.3 --set retention_ceiling=0.9
refused-ceiling-reached = Eine Obergrenze liegt nicht über dem heutigen Stand: gewonnen { NUMBER($won, maximumFractionDigits: 3) }, höchstens { NUMBER($won_at_most, maximumFractionDigits: 3) }; gehalten { NUMBER($kept, maximumFractionDigits: 3) }, höchstens { NUMBER($kept_at_most, maximumFractionDigits: 3) }. Bitte acquisition_ceiling und retention_ceiling prüfen.
refused-no-spend-today = Für Gewinnung oder Betreuung wird heute nichts ausgegeben; ohne heutigen Aufwand haben die Kurven keinen Ausgangspunkt.
refused-nobody-gone = Niemand gilt als verloren: Bei allen Kunden ist ein weiterer Kauf noch möglich.
refused-no-flywheel = Weder Warengruppen noch Empfehler sind erfasst. Mit „Warengruppe“ in den Umsätzen und „Empfohlen von“ in der Tabelle Kunden (customers) stünde hier, ob Wiederkauf zu breiterem Einkauf und Empfehlung führt.
refused-no-referrers = Empfehler sind nicht erfasst. Mit „Empfohlen von“ in der Tabelle Kunden (customers) stünde hier, was Empfehlungen bringen.
refused-no-detractors = Zu wenige Kunden haben gesagt, ob sie uns weiterempfehlen würden. Mit „NPS“ (0 bis 10) in der Tabelle der Bewertungen stünde hier, was Kritiker kosten können.
refused-few-newcomers = Zu wenige Neukunden sind ein ganzes Jahr lang beobachtet: Es braucht { $needed }.
refused-no-belief-in-detractors = { $detractors ->
    [0] Es gibt keine Kritiker
    [one] Es gibt einen Kritiker
   *[other] Es gibt { $detractors } Kritiker
}. Was sie kosten, sagen die Daten nicht: Geben Sie an, wie viele Kunden einer Ihrer Einschätzung nach fernhält (lost_by_detractor), dann steht hier ein Szenario.
refused-few-referred = Für einen Vergleich sind es zu wenige: Nötig sind je { $needed } empfohlene und andere Neukunden, die ein Jahr beobachtet sind.
refused-no-loss-reasons = Abwanderungsgründe sind nicht erfasst. Mit „Verloren am“ und „Verlustgrund“ in der Tabelle Kunden (customers) stünde hier, woran Beziehungen enden.
refused-no-competitor-view = Wie die Kunden den Wettbewerb sehen, ist nicht erfasst. Mit Bewertungen der Sicht „competitor“ in der Tabelle Bewertungen (ratings) stünde hier, wo wir voraus und wo wir zurück sind.
refused-no-touch-points = Kontaktpunkte sind nicht erfasst. Mit „Abteilung“ oder „Kanal“ in der Tabelle Aktivitäten (activities) stünde hier, wer die Kunden trifft und ob die eine Abteilung von der anderen weiß.
refused-no-market = { $column ->
    [industry] Die Branche der Kunden
    [region] Die Region der Kunden
   *[category] Die Warengruppe der Käufe
} ist nicht oder nur einheitlich erfasst; wachsende und schrumpfende Märkte lassen sich daran nicht erkennen.
refused-no-activities = Aktivitäten (activities) sind nicht erfasst.
refused-no-ratings-before = Es gibt keine Bewertungen (ratings) aus der Zeit vor dem letzten Jahr.
refused-few-to-compare = Für den Vergleich sind es zu wenige: Nötig sind je { $needed }, die wieder und die nicht wieder kauften.
refused-no-deliveries = Zugesagte und tatsächliche Liefertermine sind nicht erfasst.
loyalty-growing-supported = Ja: { $customers } Kunden, die blieben, brachten in ihrem zweiten Jahr im Mittel { $gain } mehr { $measure } als im ersten ({ $low } bis { $high }). Über alle { $all } Gewonnenen sind es { $everyone }.
loyalty-growing-contradicted = Nein: { $customers } Kunden, die blieben, brachten in ihrem zweiten Jahr im Mittel weniger { $measure } als im ersten ({ $gain }; { $low } bis { $high }). Über alle { $all } Gewonnenen sind es { $everyone }.
loyalty-growing-undecided = Nicht nachweisbar: Bei { $customers } Kunden, die blieben, unterscheidet sich der { $measure } des zweiten Jahres im Mittel um { $gain } vom ersten ({ $low } bis { $high }). Über alle { $all } Gewonnenen, die Abgewanderten eingerechnet, sind es { $everyone }.
loyalty-growing-method = Verglichen werden dieselben Kunden in ihrem zweiten und ersten Jahr nach dem Abschnitt des ersten Kaufs; dieser bleibt außen vor, weil darin jeder kauft. „Geblieben“ sind Kunden, die auch nach dem zweiten Jahr noch kauften: So ist keines der beiden Jahre durch Abwanderung verkürzt. Die Zahl über alle { $customers } zeigt, was das Sprichwort verschweigt, wenn es nur von den Treuen spricht. Intervall nach Student.
loyalty-year-first = erstes Jahr
loyalty-year-second = zweites Jahr
loyalty-years-title = Erstes und zweites Jahr der Kunden, die blieben: { $measure } je Kunde
loyalty-ranks = Innerhalb der Kohorten hängen die Dauer der Beziehung und der gesamte { $measure } mit einer Rangkorrelation von { $rho } zusammen ({ $low } bis { $high }; { $customers } Kunden). Ein Teil davon ist selbstverständlich: Wer länger kauft, kauft öfter.
loyalty-group-true_friends = wahre Freunde
loyalty-group-butterflies = Schmetterlinge
loyalty-group-barnacles = Anhängsel
loyalty-group-strangers = Fremde
loyalty-group-true_friends-meaning = lange da, bringen viel: pflegen
loyalty-group-butterflies-meaning = kurz da, bringen viel: verdienen, solange sie kaufen
loyalty-group-barnacles-meaning = lange da, bringen wenig: Aufwand und Preise prüfen
loyalty-group-strangers-meaning = kurz da, bringen wenig: nichts investieren
loyalty-groups-caption = Vier Gruppen nach Reinartz und Kumar (2002): Dauer und { $measure } über oder unter dem Median der eigenen Kohorte; alle Kunden stehen mit ihrer Gruppe in customers.csv (loyalty_group)
loyalty-barnacles-caption = Lange da und am wenigsten ergiebig
loyalty-survival-x = Jahre seit Vertragsbeginn
loyalty-survival-y = Anteil der Verträge, die noch laufen
loyalty-survival-title = Kundenbindungsrate der Verträge: { $share } laufen nach einem Jahr weiter
loyalty-survival-basis = Kaplan-Meier-Schätzung mit { $level }-Band aus { $contracts ->
    [one] einem Vertrag
   *[other] { $contracts } Verträgen
}, von denen { $ended } geendet haben; Verlängerungen innerhalb von { $days } Tagen zählen als derselbe Vertrag, laufende sind berücksichtigt, so weit sie beobachtet sind.
loyalty-aging-likely = voraussichtlich aktiv (Modell)
loyalty-aging-bought = Kauf in den letzten zwölf Monaten
loyalty-aging-title = Ohne Verträge: Modell und Beobachtung liegen im Mittel { $points } Punkte auseinander
loyalty-cost-all_effort = alles Marketing, aller Vertrieb und die erfassten Akquisitionskosten, je Neukunde
loyalty-cost-recorded = nur erfasste Akquisitionskosten
loyalty-cost-lagged = dieselben, um die Anbahnung von { $lag } Tagen versetzt
loyalty-cost-with_onboarding = erfasste Akquisitionskosten und Betreuung der ersten { $days } Tage
loyalty-costs-caption = { $newcomers ->
    [one] Was ein Neukunde
   *[other] Was einer von { $newcomers } Neukunden
} des letzten Jahres gekostet hat, auf vier Arten gezählt
loyalty-not-yet = noch nicht
loyalty-payback-none = Ob die Gewinnungskosten zurückverdient sind, lässt sich nicht sagen: Es fehlen Akquisitionskosten je Kunde oder der Deckungsbeitrag.
loyalty-payback-caption = Amortisation je Kohorte: bis zum Ende welchen Alters, in { $unit } (0: Abschnitt des ersten Kaufs), der Deckungsbeitrag je gewonnenem Kunden die mittleren Akquisitionskosten erreicht
loyalty-unpaid-none = Wie viele Neukunden sich nie bezahlt machen, lässt sich nicht sagen: Dazu braucht es Akquisitionskosten von Kunden, die ein Jahr beobachtet sind, und ihren Deckungsbeitrag.
loyalty-unpaid = Das Mittel täuscht: { $share } der Neukunden ({ $low } bis { $high }; von { $customers }, die ein Jahr beobachtet sind) haben ihre Akquisitionskosten nach zwölf Monaten nicht zurückverdient.
loyalty-ratio = Einen Kunden zu gewinnen kostete { $won }, einen ein Jahr zu halten { $kept } (Marketing und Vertrieb je gehaltenem Kunden; { $share } blieben): das { $ratio }-Fache. Ein solches Durchschnittsverhältnis sagt nicht, wohin der nächste Euro gehört: Im Optimum kosten der nächste gewonnene und der nächste gehaltene Kunde so viel, wie er wert ist, und die Durchschnitte dürfen dabei weit auseinanderliegen.
loyalty-elasticity-none = Was ein Prozent mehr Bindung oder Marge wert ist, lässt sich nicht angeben: Der Wert eines bleibenden Kunden übersteigt die Gewinnungskosten nicht.
loyalty-lever-margin = 1 % mehr Deckungsbeitrag
loyalty-lever-kept = 1 % mehr bleibende Kunden
loyalty-lever-acquisition = 1 % weniger Gewinnungskosten
loyalty-percent = { "\u00A0" }%
loyalty-elasticity-caption = Was ein Prozent bewirkt: Der Wert eines bleibenden Kunden ({ $value }, wenn Jahr für Jahr { $share } bleiben, bei { $rate } Zins), abzüglich Gewinnungskosten, steigt um so viel. Gleiche Prozente kosten nicht gleich viel; was sie kosten, steht in keinen Daten.
loyalty-balance-today = heute
loyalty-balance-best = Optimum
loyalty-balance-caption = Blattberg und Deighton (1996) mit Ihren Einschätzungen: Aufwand je Interessent und je Kunde im Jahr, Kosten des nächsten gewonnenen und gehaltenen Kunden, Wert eines Interessenten
loyalty-curve-winning = Aufwand je Interessent
loyalty-curve-keeping = Aufwand je Kunde und Jahr
loyalty-curve-x = Aufwand
loyalty-curve-y = Wert eines Interessenten
loyalty-curve-title = Am meisten wert bei { $won } je Interessent und { $kept } je Kunde und Jahr; um das Optimum herum ist die Kurve flach
loyalty-winback-nobody = Ob Kunden von selbst zurückkehren, lässt sich nicht sagen: Niemand war im ersten Vergleichszeitraum schon still.
loyalty-winback-told = Von { $dormant ->
    [one] einem Kunden
   *[other] { $dormant } Kunden
}, die im ersten Zeitraum nichts gekauft hatten, kehrten im zweiten { $share } von selbst zurück ({ $low } bis { $high }) und brachten { $money }. Daran ist jede Rückgewinnung zu messen: eine Hälfte ansprechen, die andere nach Los nicht.
loyalty-winback-none = Unter den verlorenen Kunden ist keiner, bei dem sich ein Versuch lohnt.
loyalty-winback-caption = Einen Versuch wert, { $gone ->
    [one] von einem verlorenen Kunden
   *[other] von { $gone } verlorenen Kunden
} sind es { $worth }: wertvoll, falls wieder aktiv, im ersten Leben ergiebig und nicht aus einem Grund gegangen, den wir nicht ändern können (Markt oder Technik des Kunden: { $beyond })
loss-market_shift = Markt des Kunden
loss-competitor_product = Wettbewerbsprodukt
loss-technology = Technik des Kunden
loss-dissatisfaction = Unzufriedenheit
loss-lost_contact = Kontakt verloren
loss-other = anderer Grund
loyalty-flywheel-caption = Das Loyalitätsschwungrad nach Jahr des ersten Kaufs: Wiederkauf, Kauf in mehreren Warengruppen, Empfehlung
loyalty-flywheel-across = Mehrere Warengruppen kaufen { $yes } derer, die wieder kauften, sonst { $no }.
loyalty-flywheel-recommended = Weiterempfohlen haben uns { $yes } derer, die wieder kauften, sonst { $no }.
loyalty-flywheel-time = Jüngere Jahrgänge hatten dafür weniger Zeit; Zusammenhang heißt nicht Ursache.
loyalty-referrals-pay = Empfehlungen zahlen sich aus: { $recommended ->
    [one] Ein empfohlener Neukunde
   *[other] { $recommended } empfohlene Neukunden
} brachten im ersten Jahr im Mittel { $mean } { $measure }, andere { $others } (Unterschied { $low } bis { $high }).
loyalty-referrals-open = Empfohlene Neukunden ({ $recommended ->
    [one] einer
   *[other] { $recommended }
}) brachten im ersten Jahr im Mittel { $mean } { $measure }, andere { $others }; der Unterschied ({ $low } bis { $high }) kann Zufall sein.
loyalty-referrals-ends = Wert der Empfehlungen bisher: zwischen { $saved } (alle wären auch so gekommen: gespart sind die Gewinnungskosten) und { $brought } (niemand wäre gekommen).
loyalty-referrals-believed = Wären { $anyway } von ihnen auch so gekommen, wie Sie schätzen, sind es { $value }.
loyalty-detractors = Szenario, nirgends verbucht: Hält { $detractors ->
    [one] der eine Kritiker
   *[other] jeder der { $detractors } Kritiker
} (0 bis 6 von 10 in der Frage nach der Weiterempfehlung) { $lost } Kunden fern, wie Sie schätzen, und bringt ein Neukunde im ersten Jahr { $mean } { $measure } (Mittel aus { $newcomers }), dann kosten die Kritiker { $cost }.
loyalty-losses-caption = { $customers ->
    [one] Warum ein Kunde ging
   *[other] Warum { $customers } Kunden gingen
} (ohne Angabe: { $unknown }; Gründe mit weniger als fünf Kunden sind nicht gezeigt)
benefit-economic = ökonomischer Nutzen
benefit-functional = funktioneller Nutzen
benefit-psychological = psychologischer Nutzen
benefit-ecological = ökologischer Nutzen
loyalty-advantage-x = Bewertung: wir minus bester Wettbewerber, in Punkten (95-%-Intervall)
loyalty-advantage-title = Zurück gegenüber dem Wettbewerb: { $items }
loyalty-advantage-none = In keinem Merkmal ist der Wettbewerb nachweisbar voraus
loyalty-advantage-no-customer-groups = Nach Kundengruppen lässt sich das nicht aufteilen.
loyalty-advantage-no-cell = In keiner der { $cells } Verbindungen von Merkmal und Kundengruppe ist der Wettbewerb nachweisbar voraus.
loyalty-advantage-caption = Wo der Wettbewerb in einer Kundengruppe voraus ist, unter { $cells } Verbindungen von Merkmal und Kundengruppe; so viele Vergleiche treffen auch durch Zufall
loyalty-touch-functions = Kontakte des letzten Jahres nach Abteilung; „zugeordnet“ heißt, dass der Kunde im Zeitraum gekauft hat
loyalty-touch-channels = Kontakte des letzten Jahres nach Kanal; „zugeordnet“ heißt, dass der Kunde im Zeitraum gekauft hat
loyalty-touch-told = { $one } Kunden hatten mit einer Stelle Kontakt, { $several ->
    [one] einer
   *[other] { $several }
} mit mehreren, { $crossed } davon mit zwei verschiedenen innerhalb von { $days } Tagen: Dort sollten beide voneinander wissen.
loyalty-touch-twice = { $same ->
    [one] Ein Kunde teilt
   *[other] { $same } Kunden teilen
} den Namen mit einem anderen; vielleicht ist dieselbe Firma doppelt geführt.
loyalty-moves-growing = wächst
loyalty-moves-shrinking = schrumpft
loyalty-moves-chance = wie alle
loyalty-market-industry = Branchen: Käufer und { $measure } im zweiten Zeitraum gegen den ersten; diese Gruppen zusammen { $change } Käufer. { $moving ->
    [0] Keine bewegt sich stärker, als der Zufall erlaubt.
    [one] Eine bewegt sich stärker, als der Zufall erlaubt.
   *[other] { $moving } bewegen sich stärker, als der Zufall erlaubt.
}
loyalty-market-region = Regionen: Käufer und { $measure } im zweiten Zeitraum gegen den ersten; diese Gruppen zusammen { $change } Käufer. { $moving ->
    [0] Keine bewegt sich stärker, als der Zufall erlaubt.
    [one] Eine bewegt sich stärker, als der Zufall erlaubt.
   *[other] { $moving } bewegen sich stärker, als der Zufall erlaubt.
}
loyalty-market-category = Warengruppen: Käufer und { $measure } vor Retouren im zweiten Zeitraum gegen den ersten; diese Gruppen zusammen { $change } Käufer. { $moving ->
    [0] Keine bewegt sich stärker, als der Zufall erlaubt.
    [one] Eine bewegt sich stärker, als der Zufall erlaubt.
   *[other] { $moving } bewegen sich stärker, als der Zufall erlaubt.
}
loyalty-answer-risk = In den nächsten Monaten sind { $money } an { $measure ->
    [revenue] Umsatz
   *[value] Wert
} in Gefahr; { $customers ->
    [one] ein Kunde hält
   *[other] { $customers } Kunden halten
} davon { $share }.
loyalty-answer-next = Am Montag: die Liste der gefährdeten Kunden mit den Betreuern durchgehen, je Kunde einen nächsten Schritt mit Datum festlegen, und mit aktiven Kunden ohne Kontakt sprechen, bevor sie auf die Liste kommen.
head-group = Gruppe
head-money_share = Anteil
head-counted = So gezählt
head-cost = Kosten je Neukunde
head-cohort = Erster Kauf
head-paid_back = zurückverdient bis Alter
head-lever = Hebel
head-gain = Wert steigt um
head-spending = Aufwand
head-per_prospect = je Interessent
head-per_customer = je Kunde und Jahr
head-next_won = nächster gewonnene
head-next_kept = nächster gehaltene
head-prospect_worth = Wert je Interessent
head-strength = DB pro Jahr im ersten Leben
head-strength_revenue = Umsatz pro Jahr im ersten Leben
head-why_lost = Verlustgrund
head-again = wieder gekauft
head-across = mehrere Warengruppen
head-recommended = weiterempfohlen
head-share = Anteil
head-lost_revenue = Umsatz im Zeitraum
head-ours_rated = wir
head-theirs_rated = Wettbewerb
head-points = Abstand
head-point = Stelle
head-contacts = Kontakte
head-matched = zugeordnet
head-buyers_changed = Käufer, Veränderung
head-money_later = zweiter Zeitraum
head-money_changed = Veränderung
head-moves = Urteil
loyalty-layers-plain = { $measure } nach dem Jahr des ersten Kaufs
loyalty-answer-record = Am Montag: einen längeren Zeitraum einlesen und die Tabellen ergänzen, die in den Abschnitten genannt sind, zuerst Kosten und Aktivitäten.
