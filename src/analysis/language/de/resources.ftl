# Betreuung, Besuche und Verkauf: was für wen aufgewendet wird und was es bringen könnte
refused-visits-short = Der Zeitraum ist kürzer als ein Jahr; wie oft Kunden im Jahr besucht werden, lässt sich nicht sagen. Abhilfe: einen längeren Zeitraum einlesen (window_start, reference_date).
refused-visits-one-customer = Es gibt nur einen Kunden; auf wen Besuche zu verteilen wären, stellt sich nicht als Frage.
refused-no-visits = Für das letzte Jahr ist kein Besuch bei einem dieser Kunden erfasst. Als Besuch zählen Aktivitäten, deren Art so heißt (Besuch, Termin, Meeting); bitte die Spalte „Art“ der Aktivitäten prüfen.
refused-no-visit-costs = Was ein Besuch kostet, ist nicht erfasst; ohne das lässt sich nicht sagen, welche Besuche sich lohnen. Abhilfe: die Spalte „Kosten“ der Aktivitäten oder --set visit_cost=120
refused-judgement-incomplete = Für die Wirkung von Besuchen braucht es drei Antworten, und nicht alle liegen vor: visits_none (ganz ohne Besuche), visits_half_more (mit anderthalbmal so vielen), visits_unlimited (mit beliebig vielen).
refused-judgement-order = Die drei Antworten widersprechen sich: ohne Besuche { NUMBER($none, maximumFractionDigits: 3) }, heute 1, mit anderthalbmal so vielen { NUMBER($more, maximumFractionDigits: 3) }, mit beliebig vielen { NUMBER($most, maximumFractionDigits: 3) }. Jede muss größer sein als die davor (visits_none, visits_half_more, visits_unlimited).
refused-visits-no-capacity = Es gibt keinen Besuch zu verteilen. Abhilfe: --set visit_capacity=300
refused-visits-three-years = Was Besuche bewirken, hat niemand eingeschätzt, und für eine Schätzung braucht es Daten aus drei Jahren. Abhilfe: angeben, was diejenigen erwarten, die die Kunden kennen, als Anteil des heutigen Deckungsbeitrags: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-visits-alike = Was Besuche bewirken, hat niemand eingeschätzt, und schätzen lässt es sich nicht: Nur { $changed } Kunden wurden häufiger oder seltener besucht als im Vorjahr, nötig sind { $needed }. Abhilfe: angeben, was diejenigen erwarten, die die Kunden kennen, als Anteil des heutigen Deckungsbeitrags: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-visits-unrelated = Was Besuche bewirken, hat niemand eingeschätzt, und diese Daten zeigen es nicht: { $changed } Kunden wurden häufiger oder seltener besucht als im Vorjahr, doch ihre späteren Käufe folgten dem nicht verlässlich (Elastizität { NUMBER($elasticity, maximumFractionDigits: 2) }, { NUMBER($low, maximumFractionDigits: 2) } bis { NUMBER($high, maximumFractionDigits: 2) }). Abhilfe: angeben, was diejenigen erwarten, die die Kunden kennen, als Anteil des heutigen Deckungsbeitrags: --set visits_none=0.8 --set visits_half_more=1.08 --set visits_unlimited=1.25
refused-no-care-costs = Für das letzte Jahr sind keine Kosten von Marketing, Vertrieb oder Service je Kunde erfasst; die Betreuung lässt sich nicht gegen den Kundenwert stellen. Abhilfe: Kosten in den Tabellen activities oder costs.
refused-care-few = Zu wenige Kunden werden persönlich betreut, um zu sagen, was üblich ist: Nötig sind je { $needed } im wertvollsten Fünftel und unterhalb des mittleren Werts.
refused-no-openings = Es ist kein offenes Potenzial erfasst, und vergleichbare Kunden kaufen nichts, was anderen üblicherweise fehlt.
refused-no-price-tiers = Für Preisstufen innerhalb einer Warengruppe braucht es Warengruppe, Artikel und Menge in den Transaktionen und eine Warengruppe mit mindestens drei Artikeln.
care-basis-level = Die Betreuungsstufe ist der Mittelwert der Stufen, die bei den Aktivitäten des letzten Jahres erfasst sind: 1 wie für alle, 5 nur für diesen Kunden. Zur Betreuung zählen Marketing, Vertrieb und Service, nicht Fracht, Retouren und Finanzierung.
care-basis-cost = Betreuungsstufen sind nicht erfasst. An ihrer Stelle stehen Viertel der Kunden nach den Betreuungskosten des letzten Jahres, das vierte mit den höchsten. Zur Betreuung zählen Marketing, Vertrieb und Service.
care-level-none = keine
care-level-level = Stufe { $level }
care-level-cost = { $level }. Viertel
care-levels-caption = Was die Betreuungsstufen im letzten Jahr je Kunde kosten. Notwendiger Zuwachs: So viel müsste der DB der Stufe darunter steigen, damit sich die nächste Stufe trägt
care-not-dearer = kostet nicht mehr
care-not-in-a-year = nicht innerhalb eines Jahres
care-association = Die Amortisation vergleicht Kunden benachbarter Stufen, als käme der höhere DB von der Betreuung. Das ist ein Zusammenhang, keine Wirkung: Wer mehr bringt, wird auch mehr betreut.
care-break-even-caption = Nach Segment: was eine Stufe mehr kosten würde und um wie viel der DB dafür steigen müsste. „–“: Die nächste Stufe kostet nicht mehr, oder niemand hat sie
care-fifth-top = wertvollstes Fünftel
care-fifth-low = am wenigsten wertvolles Fünftel
care-matrix-x = Betreuung im letzten Jahr
care-matrix-y = Kunden nach Kundenwert
care-matrix-title = Betreuung und Kundenwert: { $over ->
    [one] ein Kunde bekommt
   *[other] { $over } Kunden bekommen
} mehr, als der Wert trägt, { $under } weniger
care-by-value = Die Betreuung folgt dem Kundenwert: Im wertvollsten Fünftel ist Stufe { $top } üblich, unterhalb des mittleren Werts { $low }. { $over ->
    [one] Ein Kunde
   *[other] { $over } Kunden
} unterhalb des mittleren Werts { $over ->
    [one] wird
   *[other] werden
} wie die besten betreut; das kostet { $excess } im Jahr mehr als dort üblich. { $under ->
    [one] Ein Kunde
   *[other] { $under } Kunden
} des wertvollsten Fünftels (Kundenwert { $value }) { $under ->
    [one] wird
   *[other] werden
} nicht mehr betreut als dort üblich; bei { $untouched } weiteren ist gar keine Betreuung erfasst.
care-not-by-value = Die Betreuung folgt nicht dem Kundenwert: Im wertvollsten Fünftel ist sie nicht intensiver als unterhalb des mittleren Werts. Wer zu viel oder zu wenig betreut wird, lässt sich deshalb nicht sagen.
care-over-caption = Mehr Betreuung, als der Wert trägt: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
} unterhalb des mittleren Werts, die wie die wertvollsten betreut werden, die größten Mehrkosten zuerst; üblich sind dort { $usual } im Jahr
care-under-caption = Weniger Betreuung, als beim Kundenwert üblich ist: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
} des wertvollsten Fünftels, die wertvollsten zuerst; üblich sind dort { $usual } im Jahr
care-over-none = Nach diesem Maßstab wird kein Kunde intensiver betreut, als sein Wert trägt.
care-under-none = Nach diesem Maßstab wird kein Kunde weniger betreut, als bei seinem Wert üblich ist.
head-care_mean = Betreuungskosten je Kunde
head-before_care = DB vor Betreuung
head-extra_cost = Mehrkosten
head-break_even = notwendiger DB-Zuwachs
head-earned_back = Amortisation (Monate)
head-usual_level = übliche Stufe
visits-today = Heute: { $visits } Besuche im Jahr bei { $customers } von { $of } Kunden ({ $types }), zu je { $cost }.
visits-cost-read = Die Kosten sind der Mittelwert der erfassten.
visits-cost-given = Die Kosten sind Ihre Angabe (visit_cost).
visits-judged = Die Wirkung ist eine Einschätzung, keine Messung: Ohne Besuche blieben { $none } des heutigen DB, mit anderthalbmal so vielen kämen { $more }, mit beliebig vielen { $most }. Daraus ergibt sich { $shape } durch den heutigen Stand, für alle Kunden im Verhältnis zu ihrem erwarteten DB der nächsten zwölf Monate; bei heute nicht besuchten Kunden wird der gleiche Zuwachs angenommen wie bei solchen mit der mittleren Zahl von Besuchen.
visits-shape-s = eine S-förmige Kurve
visits-shape-concave = eine Kurve, auf der jeder weitere Besuch weniger bringt
visits-associated = Die Wirkung ist ein Zusammenhang in diesen Daten, kein Nachweis: Kunden, die häufiger besucht wurden als im Vorjahr, kauften im Jahr darauf mehr (Elastizität { $elasticity }, { $low } bis { $high }; { $changed } Kunden mit mehr oder weniger Besuchen). Vielleicht wurden sie besucht, weil mehr zu erwarten war.
visits-gain-note-judgement = pro Jahr, erwartet auf Grundlage von Einschätzungen; { $low } bis { $high } bei anderen Annahmen
visits-gain-note-association = pro Jahr, erwartet, falls der Zusammenhang eine Wirkung wäre; { $low } bis { $high } bei anderen Annahmen
visits-plans-caption = Bis zu { $capacity } Besuche im Jahr: erwarteter DB aller Kunden abzüglich der Besuchskosten
visits-plan-current = heute
visits-plan-optimal = beste Verteilung
visits-rule-mean = nur Kundenwert über dem Durchschnitt aller Kunden ({ $allowed } Kunden)
visits-rule-median = nur Kundenwert über dem Median aller Kunden ({ $allowed } Kunden)
visits-rule-top = nur die Spitze nach Kundenwert ({ $allowed } Kunden)
visits-rule-told = Ein Fachartikel lässt den Außendienst nur Kunden mit überdurchschnittlichem Kundenwert besuchen. Selbst bei bester Verteilung ihrer Besuche verschenkt die Regel { $best } bis { $worst } im Jahr, je nachdem, was als Durchschnitt gilt. Wo alle Kunden im Verhältnis zu ihrem DB gleich reagieren, wie hier angenommen, stehen die wertvollsten ohnehin vorn. Ein weiterer Besuch brächte { $price } über seine Kosten hinaus.
visits-frontier-x = Besuche im Jahr
visits-frontier-y = DB abzüglich Besuche
visits-frontier-title = Am meisten brächten { $worth } Besuche; ein Viertel weniger kostet davon { $less }, ein Viertel mehr { $more }
what-if-caption = Was dieser Plan gegenüber heute bringt, wenn eine Annahme nicht stimmt, und was ein Plan brächte, der auf die richtige Annahme hin gemacht ist
what-if-as_assumed = wie angenommen
what-if-weaker = Kunden reagieren halb so stark
what-if-stronger = Kunden reagieren anderthalbmal so stark
what-if-concave = keine Schwelle: jeder weitere Besuch bringt weniger
what-if-visited_only = heute nicht besuchte Kunden reagieren nicht
what-if-dearer = ein Besuch kostet ein Viertel mehr
what-if-fewer = ein Viertel weniger Besuche ist möglich
what-if-more = ein Viertel mehr Besuche ist möglich
visits-more-caption = Häufiger besuchen: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, der größte erwartete Gewinn zuerst
visits-fewer-caption = Seltener besuchen: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, die meisten frei werdenden Besuche zuerst. Was hier entfällt, ist weniger, als die Besuche anderswo bringen. Soll ein großer Kunde alle Besuche verlieren, ist zuerst zu prüfen, ob die Einschätzung auf ihn zutrifft
visits-more-none = Niemand ist häufiger zu besuchen.
visits-fewer-none = Niemand ist seltener zu besuchen.
head-visit_plan = Verteilung
head-plan_visits = Besuche
head-plan_customers = Kunden
head-plan_net = DB abzüglich Besuche
head-plan_gain = gegenüber heute
head-assumption = Annahme
head-gain_of_plan = Gewinn dieses Plans
head-gain_of_best = Gewinn des passenden Plans
head-same_visits = gemeinsame Besuche
selling-cross = Cross-Selling: nicht gekaufte Warengruppen
selling-deeper = mehr in gekauften Warengruppen
selling-basis-recorded = erfasstes Potenzial
selling-basis-estimate = Schätzung nach ähnlichen Kunden
selling-caption = Was Kunden, die im letzten Jahr kauften, im Jahr zusätzlich abnehmen könnten. Erfasstes Potenzial geht vor; geschätzt wird nur, wo keines erfasst ist
selling-margin = Der Deckungsbeitrag ist der Betrag mal DB-I-Quote aller Kunden ({ $rate }). Wie viel davon zu gewinnen ist, sagen die Daten nicht.
selling-no-margin = Ohne Wareneinsatz lässt sich kein Deckungsbeitrag angeben. Wie viel davon zu gewinnen ist, sagen die Daten nicht.
selling-silent = Nicht enthalten: { $customers ->
    [one] ein Kunde
   *[other] { $customers } Kunden
} mit erfasstem Potenzial ({ $amount }), die im letzten Jahr nichts gekauft haben; sie sind zuerst zurückzugewinnen.
selling-cross-caption = Cross-Selling: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, der größte Betrag zuerst
selling-deeper-caption = Ausbauen, was schon gekauft wird: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, das größte offene Potenzial zuerst
selling-cross-none = Es fehlt keine Warengruppe, die sich verkaufen ließe.
selling-deeper-none = In gekauften Warengruppen ist kein offenes Potenzial erfasst.
selling-and-more = { $named } und { $rest } weitere
selling-wallet-caption-segment = Lieferanteil nach Segment, wo ein Potenzial erfasst ist. Wer viel offenes Potenzial hat, ist deshalb Star oder Fragezeichen; niedrige Anteile gehören dort zur Einteilung
selling-wallet-caption-customer_group = Lieferanteil nach Kundengruppe der Stammdaten, wo ein Potenzial erfasst ist
head-opening_kind = Ansatz
head-openings = Ansätze
head-opening_contribution = davon DB
head-categories_open = Warengruppen
head-recorded_share = davon erfasst
head-potential_recorded = erfasstes Potenzial
head-wallet_share = Lieferanteil dieser Kunden
tiers-nobody-moved = Bei { $pairs } Paaren aus Kunde und Warengruppe mit Käufen in beiden Jahren hat niemand die Preisstufe gewechselt.
tiers-told = Up-Selling: Von { $pairs } Paaren aus Kunde und Warengruppe mit Käufen in beiden Jahren wechselten { $up } in eine teurere Preisstufe. Von allen, die wechselten, waren das { $share } ({ $low } bis { $high }).
tiers-above = Das ist mehr als Zufall: Wer nichts ändert, wechselt ebenso oft nach unten wie nach oben.
tiers-below = Das ist weniger als Zufall: Mehr Kunden wechselten zu billigeren Artikeln.
tiers-chance = Das entspricht dem, was allein durch Zufall zu erwarten ist: Ebenso viele wechselten nach unten.
tiers-caption = Up-Selling: { $count ->
    [one] ein Kunde kauft
   *[other] { $count } Kunden kaufen
} unterhalb der Preisstufe ähnlicher Kunden. Möglich: ihr Umsatz mal { $extra }, um so viel wuchsen Aufsteiger stärker als Kunden, die blieben (ein Zusammenhang und zum Teil Zufall: Ein teurer Artikel ist beides zugleich)
tier-1 = untere
tier-2 = mittlere
tier-3 = obere
head-tier_now = Preisstufe
head-tier_usual = übliche Stufe
head-tier_amount = möglicher Umsatz pro Jahr
remedied-price = Preise nachverhandeln: { $count ->
    [one] ein Verlustbringer
   *[other] { $count } Verlustbringer
}, zusammen { $gain } im Zeitraum, der größte Betrag zuerst
remedied-minimum_order = Mindestbestellwert vereinbaren: { $count ->
    [one] ein Verlustbringer
   *[other] { $count } Verlustbringer
}, zusammen { $gain } im Zeitraum, der größte Betrag zuerst
remedied-service_level = Besuche und Service zurückfahren: { $count ->
    [one] ein Verlustbringer
   *[other] { $count } Verlustbringer
}, zusammen { $gain } im Zeitraum, der größte Betrag zuerst
head-remedy_gain_of = über dem Üblichen
