management-points = { $points } Punkte

management-kpi-title-contribution = Woraus der Deckungsbeitrag der letzten Periode besteht, mit Veränderung zur Vorperiode
management-kpi-title-revenue = Woraus der Umsatz der letzten Periode besteht, mit Veränderung zur Vorperiode
management-kpi-contribution = Deckungsbeitrag
management-kpi-revenue = Umsatz
management-kpi-margin = DB-Quote
management-kpi-customers = Käufer
management-kpi-kept = gehalten
management-kpi-won = neu
management-kpi-returned = zurückgekehrt
management-kpi-revenue_per_customer = Umsatz je Käufer
management-kpi-frequency = Käufe je Käufer
management-kpi-order_value = Umsatz je Kauf
management-kpi-basis = Durchgezogene Linien sind Rechenwege und gehen genau auf. Gestrichelte sind Hypothesen aus Fachartikeln; daneben steht, was Ihre Daten dazu sagen.
management-kpi-basis-plain = Jede Zahl ergibt sich genau aus den Zahlen rechts daneben.
management-driver-satisfaction = Zufriedenheit
management-driver-contact = rechtzeitiger Kontakt
management-driver-delivery = frühe Lieferung
management-driver-upselling = Up-Selling
management-driver-tenure = Dauer der Beziehung

management-step-lapsed = nicht mehr gekauft
management-step-won = neue Kunden
management-step-referral = durch Empfehlung gewonnen
management-step-returned = zurückgekehrt
management-step-volume = Menge
management-step-price = Preis
management-step-order_value = Umsatz je Kauf (Preis und Mix)
management-step-mix = Sortimentsmix
management-step-goods = Wareneinsatz
management-step-served = Betreuung, Service und Boni
management-step-idle = Nachläufer ohne Kauf
management-step-counted = { $step } ({ $customers })
management-bridge-title = Veränderung { $measure }: { $change }
management-bridge-basis-product = Menge, Preis, Mix und Kosten beziehen sich auf die { $kept } Kunden, die in beiden Zeiträumen kauften, je Artikel gerechnet: Menge zu alten Preisen, Preis und Wareneinsatz je Stück zur neuen Menge. Artikel, die es nur in einem Zeitraum gab, zählen zur Menge. In Klammern: Zahl der Kunden.
management-bridge-basis-purchase = Menge und Umsatz je Kauf beziehen sich auf die { $kept } Kunden, die in beiden Zeiträumen kauften. Preis und Sortimentsmix lassen sich erst trennen, wenn Artikel und Stückzahlen in den Daten stehen. In Klammern: Zahl der Kunden.
management-classes-caption = Umsatz nach der ABC-Klasse vom { $day }
management-class-A = A
management-class-B = B
management-class-C = C
management-class-new = damals noch kein Kunde
management-classes-note = Wer zuletzt besonders viel kaufte, kauft im Mittel danach weniger, auch wenn nichts versäumt wurde (Regression zur Mitte). Ein Rückgang der Klasse A ist deshalb noch kein Alarm.

headline-data_basis-rows = Alle { $read } Zeilen sind verwendet; die Beträge stimmen auf den Cent überein.
headline-data_basis-some = { $used } von { $read } Zeilen sind verwendet, { $aside } aus genannten Gründen ausgesondert; zusammen stimmen die Beträge auf den Cent überein.
headline-description-customers = { $customers ->
    [one] Ein Kunde brachte
   *[other] { $customers } Kunden brachten
} { $revenue } Umsatz; { $repeat } von ihnen kauften wieder.
headline-pareto-revenue = Die oberen 20{ "\u00A0" }% der Kunden bringen { $share } des Umsatzes.
headline-pareto-losses = Die oberen 20{ "\u00A0" }% der Kunden bringen { $share } des Umsatzes; { $makers ->
    [one] ein Kunde kostet mehr, als er bringt:
   *[other] { $makers } Kunden kosten mehr, als sie bringen:
} { $loss }.
headline-clv-value = In den nächsten { $months } Monaten ist der Kundenstamm rund { $estimate } wert ({ $low } bis { $high }; { $level }-Intervall).
headline-clv-revenue = In den nächsten { $months } Monaten sind rund { $estimate } Umsatz zu erwarten ({ $low } bis { $high }; { $level }-Intervall).
headline-clv-purchases = In den nächsten { $months } Monaten sind { $estimate } Käufe zu erwarten ({ $low } bis { $high }; { $level }-Intervall).
headline-loyalty-value = Rund { $money } künftiger Wert sind gefährdet; die Hälfte davon liegt bei { $half ->
    [one] einem Kunden
   *[other] { $half } Kunden
}.
headline-loyalty-revenue = Rund { $money } künftiger Umsatz sind gefährdet; die Hälfte davon liegt bei { $half ->
    [one] einem Kunden
   *[other] { $half } Kunden
}.
headline-loyalty-share = { $share } der Kunden haben in den letzten zwölf Monaten gekauft.
headline-steering-value = Wichtige Kunden: { $important }, mit { $share } des künftigen Werts. Aufzubauen: { $to_build }.
headline-steering-revenue = Wichtige Kunden: { $important }, mit { $share } des Umsatzes. Aufzubauen: { $to_build }.
headline-management-contribution = Deckungsbeitrag { $from } bis { $to }: { $money }, { $change } gegenüber der Vorperiode.
headline-management-contribution_season = Deckungsbeitrag { $from } bis { $to }: { $money }, { $change } gegenüber der Vorperiode. Verglichen sind verschiedene Jahreszeiten.
headline-management-revenue = Umsatz { $from } bis { $to }: { $money }, { $change } gegenüber der Vorperiode.
headline-management-revenue_season = Umsatz { $from } bis { $to }: { $money }, { $change } gegenüber der Vorperiode. Verglichen sind verschiedene Jahreszeiten.
headline-growth-contribution = Deckungsbeitrag { $from } bis { $to }: { $money }, { $change } ({ $share }) gegenüber der Vorperiode.
headline-growth-contribution_season = Deckungsbeitrag { $from } bis { $to }: { $money }, { $change } ({ $share }) gegenüber der Vorperiode. Verglichen sind verschiedene Jahreszeiten.
headline-growth-revenue = Umsatz { $from } bis { $to }: { $money }, { $change } ({ $share }) gegenüber der Vorperiode.
headline-growth-revenue_season = Umsatz { $from } bis { $to }: { $money }, { $change } ({ $share }) gegenüber der Vorperiode. Verglichen sind verschiedene Jahreszeiten.
list-without-owner = Kunden ohne Betreuer
list-two-owners = Kunden mit mehreren Betreuern

management-review-held = Die Prognose vom { $day } hat gehalten: Was kam, lag in der angegebenen Spanne.
management-review-partly = Die Prognose vom { $day } hat nur zum Teil gehalten; die Tabelle zeigt, wo nicht.
management-review-missed = Die Prognose vom { $day } hat nicht gehalten: Was kam, lag außerhalb der angegebenen Spanne.
management-review-caption = Was damals bis { $end } erwartet wurde, und was kam
management-foretold-purchases = Käufe
management-foretold-value = Deckungsbeitrag nach Betreuungskosten
management-foretold-revenue = Umsatz
management-outcome-held = eingetroffen
management-outcome-high = zu hoch erwartet
management-outcome-low = zu niedrig erwartet
management-review-basis = Für die { $customers } Kunden, die damals bekannt waren, allein mit dem Wissen von damals gerechnet und nicht abgezinst. { $newcomers ->
    [0] Neukunden gab es seither keine.
    [one] Einen Neukunden seither konnte keine Prognose kennen.
   *[other] { $newcomers } Neukunden seither konnte keine Prognose kennen.
} Von den 20{ "\u00A0" }% der Kunden, die am häufigsten kauften, hatte sie { $found } unter den oberen 20{ "\u00A0" }%.
head-foretold = Größe
head-review_expected = erwartet
head-review_range = Spanne
head-came = gekommen
head-outcome = Urteil
management-term-of = { $definition }; Bezugsgröße: { $of }
head-term = Begriff
head-definition = Bedeutung

management-light-reached = ● erreicht
management-light-open = ○ offen
management-light-untold = ? nicht zu sagen
management-group-all = alle Kunden
management-group-low_value = Kunden mit niedrigerem Wert
management-group-potential = Potenzialgruppe
management-group-important = wichtige Kunden
management-group-dissatisfied = damals Unzufriedene
management-group-A = Klasse A
management-group-B = Klasse B
management-group-C = Klasse C
management-target-gain = { $gain } ({ $low } bis { $high })
management-target-untold = { $name }: { $reason }
management-target-method = Die Gruppen stehen seit dem Starttag fest. Abgezogen ist, was ohne Zutun zu erwarten war: bei Kundenwert die Prognose des Starttags für genau diese Kunden, bei einer nach Zufriedenheit gewählten Gruppe die Regression zur Mitte. Erreicht oder offen heißt ein Ziel nur, wenn die ganze Spanne dafür spricht. Was den Unterschied verursacht hat, zeigt nur eine ausgeloste Vergleichsgruppe.
head-target = Ziel
head-target_group = Gruppe
head-wanted = gewollt
head-without_action = ohne Zutun
head-after_action = eingetreten
head-beyond = darüber hinaus (Spanne)
refused-no-targets = Es ist kein Ziel gesetzt. Ziele stehen in einer targets.csv (--set targets=targets.csv) oder unter [targets] im Profil: Name, Maß, Gruppe, Veränderung, Starttag.
refused-target-not-begun = Der Starttag ist der letzte Tag der Daten; seither ist nichts zu sehen.
refused-few-repeated = Dafür braucht es { $needed } Kunden, die in zwei früheren Jahren befragt wurden.
refused-few-scores = Dafür braucht es { $needed } Kunden der Gruppe, die vor und nach dem Starttag befragt wurden.
refused-nothing-foretold = Für die Gruppe war kein positiver Betrag zu erwarten, zu dem sich ein Prozentsatz angeben ließe.
refused-empty-group = In der Gruppe war am Starttag niemand.
refused-no-such-figure = Diese Kennzahl ist für den Starttag nicht bekannt.
finding-targets-unreadable = ist nicht da oder keine Textdatei in UTF-8
finding-targets-columns = ist keine Liste von Zielen: Die Spalten { $missing } fehlen. Gebraucht werden name, measure, group, change und, wo nötig, start
finding-targets-value = ist kein erlaubter Wert für ein Ziel; möglich: { $allowed }
head-target_light = Stand
management-before = Vorperiode { $value }
management-measures-caption = Die Maßnahmen mit den höchsten Beträgen: worum es pro Jahr geht, jeder Betrag einmal
head-first_of_them = zuerst
head-at_stake_a_year = Betrag pro Jahr
management-bridge-told = { $measure }: { $change } ({ $percent }) gegenüber der Vorperiode.
management-bridge-up = Am meisten trug dazu bei: { $step } ({ $money }).
management-bridge-down = Am meisten kostete: { $step } ({ $money }).
head-class_then = ABC-Klasse damals
headline-description-revenue = { $customers ->
    [one] Ein Kunde brachte
   *[other] { $customers } Kunden brachten
} { $revenue } Umsatz.
