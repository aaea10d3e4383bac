# Betreuer und Teams
refused-no-owners = Die Kundendaten nennen keine Betreuer; die Last je Betreuer und Team lässt sich nicht zeigen. Abhilfe: Spalte „owner“ (Betreuer) der Tabelle customers.
refused-no-teams = Die Kundendaten nennen keine Teams; was Teams je Segment ändern würden, lässt sich nicht sagen. Abhilfe: Spalte „team“ (Vertriebsteam) der Tabelle customers.
refused-one-team = Alle Kunden gehören zum selben Team; nach Segmenten lässt sich nichts aufteilen.
teams-owners-caption = Betreuer nach Kürzel. Besuche: alle des letzten Jahres bei diesen Kunden; offene Maßnahmen: die der Maßnahmenliste ohne Vergleichsgruppe
teams-caption = Teams nach Namen
teams-no-owner = ohne Betreuer
teams-no-team = ohne Team
teams-sales-not-shown = Umsatz und Deckungsbeitrag je Betreuer stehen hier nicht: Sie hängen vor allem davon ab, welche Kunden jemand bekommen hat, und würden als Rangliste gelesen (Einstellung staff_rankings).
teams-sales-shown = Umsatz und Deckungsbeitrag des Zeitraums stehen auf Wunsch dabei (Einstellung staff_rankings). Sie hängen vor allem davon ab, welche Kunden jemand bekommen hat, und taugen nicht als Urteil über Personen.
teams-few = Zeilen mit weniger als { $fewest } Kunden bleiben leer, und die nächstgrößere, wenn sie sich sonst errechnen ließe.
teams-no-conflict = Jeder Kunde hat genau einen Betreuer und steht in dessen Team.
teams-none = { $count ->
    [one] Ein Kunde hat
   *[other] { $count } Kunden haben
} keinen Betreuer.
teams-two = { $count ->
    [0] Kein Kunde hat zwei Betreuer.
    [one] Ein Kunde hat zwei Betreuer; es zählt der zuerst genannte.
   *[other] { $count } Kunden haben zwei Betreuer; es zählt der zuerst genannte.
}
teams-others = { $count ->
    [one] Mit einem Kunden
   *[other] Mit { $count } Kunden
} hatte im letzten Jahr ein anderer Betreuer mehr Kontakt als der eigene.
teams-others-caption = Ein anderer Betreuer hatte im letzten Jahr mehr Kontakt: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}
teams-strays = { $count ->
    [0] Alle stehen im Team ihres Betreuers.
    [one] Ein Kunde steht auf der Liste eines anderen Teams als die übrigen Kunden seines Betreuers.
   *[other] { $count } Kunden stehen auf der Liste eines anderen Teams als die übrigen Kunden ihres Betreuers.
}
teams-unowned-caption = Ohne Betreuer: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, der wertvollste zuerst
teams-two-caption = Zwei Betreuer: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}
teams-strays-caption = Betreuer und Team passen nicht zusammen: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}
handover-told = Bekäme jedes Team nur „sein“ Segment, wechselten mindestens { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
} ({ $share } von { $of }, die noch kaufen und ein Team haben) den Betreuer.
handover-visits = Sie wurden im letzten Jahr { $visits ->
    [0] nicht
    [one] einmal
   *[other] { $visits }-mal
} besucht; so viele eingespielte Kontakte begännen neu.
handover-caption = Die Zuordnung mit den wenigsten Wechseln: jedes Segment hat ein Team, jedes Team ein Segment (bei weniger Teams als Segmenten auch mehrere)
head-owner_code = Kürzel
head-owner_codes = Betreuer (Kürzel)
head-team = Team
head-own_contacts = Kontakte
head-other_owner = anderer Betreuer
head-other_contacts = seine Kontakte
head-usual_team = Team des Betreuers
head-owners_of_team = Betreuer
head-open_actions = offene Maßnahmen
head-its_segment = „sein“ Segment
head-stay = bleiben
head-leave = wechseln
# Beständigkeit der Segmente
stability-same = Von den Kunden am { $then } sind { $same } noch im selben Segment.
stability-chance = Wäre das offene Potenzial geblieben, wie es damals bekannt war, wären es { $alike }. Das entspricht dem, was allein durch Zufall zu erwarten wäre, wenn sich kein Kunde verändert hätte: { $expected } ({ $low } bis { $high }).
stability-low = Wäre das offene Potenzial geblieben, wie es damals bekannt war, wären es { $alike }. Hätte sich kein Kunde verändert, wären { $expected } zu erwarten ({ $low } bis { $high }): Es hat sich mehr bewegt, als der Zufall erklärt.
stability-high = Wäre das offene Potenzial geblieben, wie es damals bekannt war, wären es { $alike }, mehr als bei unveränderten Kunden durch Zufall zu erwarten ({ $expected }, { $low } bis { $high }).
stability-caption = Zeilen: Segment am { $then }, Spalten: heute; in Klammern, was bei unveränderten Kunden durch Zufall zu erwarten wäre
stability-caption-alone = Zeilen: Segment am { $then }, Spalten: heute
stability-new = noch kein Kunde
refused-no-chance-value = Ein Vergleich mit dem Zufall fehlt: Die Segmente beruhen auf dem bisherigen Umsatz, weil der künftige Wert nicht bekannt ist. Mit einer DB-Quote wird aus der Prognose ein Wert (--set margin_rate=…).
stability-method = Die Segmente von damals beruhen nur auf dem, was damals bekannt war, mit eigener Prognose und eigenen Grenzen; Stammdaten haben kein Datum und gelten von heute. Zufall heißt: Jeder Kunde behält Kaufrate, Kaufbetrag, Abwanderungsrisiko und offenes Potenzial von damals, und die Käufe des Jahres werden { $draws }-mal neu gezogen. Neue Kunden gehen mit ihren wirklichen Käufen ein.
stability-money-caption = Umsatz im Jahr vor und nach dem { $then } nach dem Segment von damals. Die letzte Spalte teilt dieselben Kunden nach dem Segment von heute ein: Sie sagt nichts über die Zukunft, denn wer zuletzt viel kaufte, ist deshalb heute Star
head-segment_then = Segment damals
head-to_star = Star
head-to_cash = Ertragskunde
head-to_question_mark = Fragezeichen
head-to_tag_along = Mitnahmekunde
head-to_gone = verloren
head-year_before = Umsatz im Jahr davor
head-year_after = Umsatz im Jahr danach
head-change_then = Veränderung (Segment damals)
head-change_today = Veränderung (Segment heute)
# Attraktivität und Lieferantenposition
refused-no-position = Die Lieferantenposition ist von keinem Kunden bekannt. Abhilfe: Potenzial je Kunde und Warengruppe mit dem Anteil des Wettbewerbs erfassen (Tabelle potential, Spalten potential und competitor_share) oder Kunden auch den besten Wettbewerber bewerten lassen (Tabelle ratings, perspective = competitor).
position-caption = Kundenattraktivität und Lieferantenposition: bekannt bei { $known } von { $of } Kunden, die noch kaufen
position-basis = Attraktivität ist, was ein Kunde pro Jahr hier kaufen könnte: sein Umsatz des letzten Jahres und das offene Potenzial; attraktiv ist, wer über dem Median dieser Kunden liegt ({ $cut }). Stark ist unsere Position, wenn der Kunde bei uns mehr kauft als beim Wettbewerb{ $ratings ->
    [0] {""}
    [one] {" "}oder, ohne erfasstes Potenzial (ein Kunde), uns besser bewertet als den besten Wettbewerber
   *[other] {" "}oder, ohne erfasstes Potenzial ({ $ratings } Kunden), uns besser bewertet als den besten Wettbewerber
}. Attraktiv und stark: wichtig; attraktiv und schwach: aufzubauen; sonst: nicht wichtig.
position-told = { $build ->
    [0] Kein attraktiver Kunde kauft
    [one] Ein attraktiver Kunde kauft
   *[other] { $build } attraktive Kunden kaufen
} überwiegend beim Wettbewerb; zusammen könnten sie pro Jahr { $amount } kaufen.
position-agreeing = Mit der Klasse nach künftigem Wert und offenem Potenzial stimmt diese Einteilung bei { $share } der Kunden überein: Dort zählt, was ein Kunde voraussichtlich bringt, hier, was er kaufen könnte.
position-list-caption = Attraktiv, aber überwiegend vom Wettbewerb beliefert: { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}, der attraktivste zuerst
position-nobody = Kein attraktiver Kunde kauft überwiegend beim Wettbewerb.
head-attractiveness = mögliche Käufe pro Jahr
head-strong = davon Position stark
head-wallet_of_customer = unser Anteil
head-rival_share = Anteil des Wettbewerbs
head-lead = Vorsprung in der Bewertung
