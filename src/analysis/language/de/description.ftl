base-customers-note = mit Kauf im Zeitraum
base-revenue-note = netto, nach Retouren
base-orders-note = Mittel über den Zeitraum
base-repeat-note = Anteil mit Kauf an einem zweiten Tag

# Was bekannt ist
area-company = Unternehmen
area-buying-centre = Buying Center
area-fascination = Faszination
area-potential = Bedürfnis bis Potenzial
area-finances = Finanzen
field-name = Name
field-legal_form = Rechtsform
field-industry = Branche
field-region = Region
field-segment = Kundengruppe
known-verdict = Im Mittel sind { $share } der Felder der fünf Aktionsbereiche gefüllt. Am wenigsten bekannt: { $weakest } ({ $low }).
completeness-title = Am besten bekannt: { $strongest } ({ $high } der Felder); am wenigsten: { $weakest } ({ $low })
completeness-x = Anteil der gefüllten Felder, Mittel über alle Kunden
refused-nothing-known = Über die Käufe hinaus ist nichts über die Kunden bekannt: Die Quelle enthält keine der sieben weiteren Tabellen.
largest-caption-plain = Die größten Kunden
largest-caption = Die größten Kunden: Umsatz und Anteil der gefüllten Felder je Bereich
missing-none = Alle acht Tabellen liegen vor.
missing-customers = Die Tabelle Kunden (customers) fehlt. Mit Name, Branche, Region und Konzern würde sie zeigen, wer die Kunden sind.
missing-carried = Name oder Region stammen aus den Umsätzen; sie ersetzen die Stammdaten nicht.
missing-contacts = Die Tabelle Ansprechpartner (contacts) fehlt. Mit Rolle, Einfluss und Einstellung würde sie zeigen, wer beim Kunden entscheidet.
missing-ratings = Die Tabelle Bewertungen (ratings) fehlt. Mit Antworten der Kunden würde sie zeigen, was sie voraussetzen und was sie begeistert.
missing-potential = Die Tabelle Potenzial (potential) fehlt. Mit dem Potenzial je Jahr und Warengruppe würde sie den Lieferanteil zeigen.
missing-activities = Die Tabelle Aktivitäten (activities) fehlt. Mit Besuchen, Anrufen und Reklamationen würde sie zeigen, wohin der Aufwand geht.
missing-costs = Die Tabelle Kosten (costs) fehlt. Mit Fracht, Abwicklung und Konditionen würde sie zeigen, an welchen Kunden verdient wird.
missing-contracts = Die Tabelle Verträge (contracts) fehlt. Mit Beginn, Ende und Betrag würde sie zeigen, wie lange Verträge halten.
missing-template = Leere Vorlagen aller Tabellen samt Datenlexikon schreibt: python -m analysis template ORDNER

# 1 Unternehmen
company-known = Die Branche ist bei { $share } { $customers ->
    [one] des einen Kunden
   *[other] der { $customers } Kunden
  } bekannt.
company-groups = { $count ->
    [one] Ein Konzern mit mehreren kaufenden Unternehmen bringt
   *[other] { $count } Konzerne mit mehreren kaufenden Unternehmen bringen zusammen
  } { $share } des Umsatzes.
group-other = alle übrigen
group-unknown = unbekannt
profile-title-industry = Die größte Branche, { $group }, bringt { $share } des Umsatzes
profile-title-region = Die größte Region, { $group }, bringt { $share } des Umsatzes
profile-title-legal_form = Die häufigste Rechtsform nach Umsatz, { $group }, bringt { $share }
profile-title-segment = Die größte Kundengruppe, { $group }, bringt { $share } des Umsatzes
refused-no-attributes = Die Daten enthalten weder Branche noch Region, Rechtsform oder Kundengruppe. Es genügt eine Spalte, etwa „Branche“, in den Umsätzen oder in der Tabelle Kunden (customers).
groups-caption = Die größten Konzerne, Töchter und Mutter zusammengerechnet
groups-circles = { $count ->
    [one] Ein Unternehmen ist in einem Ring von Muttergesellschaften eingetragen und zählt
   *[other] { $count } Unternehmen sind in Ringen von Muttergesellschaften eingetragen und zählen
  } einzeln.

# 2 Buying Center
role-user = Nutzer
role-influencer = Beeinflusser
role-buyer = Einkäufer
role-decider = Entscheider
role-gatekeeper = Türhüter
role-initiator = Initiator
centres-sentence = Für { $known } des Umsatzes ist mindestens ein Ansprechpartner bekannt, für { $decider } ein Entscheider; { $single } hängen an einer einzigen Person. Im Mittel der Kunden mit Ansprechpartnern wurden { $met } des Einflusses in den letzten { $days } Tagen kontaktiert.
roles-title = Der Entscheider ist bei { $share } der Kunden mit Ansprechpartnern bekannt
roles-x = Anteil der Kunden mit Ansprechpartnern
refused-few-contacts = Die Rollen werden erst ab { $fewest } Kunden mit Ansprechpartnern gezählt: Einzelne Personen sollen nicht erkennbar sein.
gaps-caption = Die größten Kunden mit Lücken im Buying Center
gaps-none = Bei keinem Kunden hat das Buying Center eine Lücke.
gap-nobody = niemand bekannt
gap-no-decider = kein Entscheider
gap-single = nur eine Person
gap-not-met = kein Kontakt in der Frist

# 3 Faszination
nps-sentence = Der Net Promoter Score (NPS) liegt bei { $value } (95-%-Intervall { $low } bis { $high }): { $promoters } Empfehler, { $detractors } Kritiker unter { $n } Befragten; es zählt die jeweils letzte Antwort.
nps-none = Für einen Net Promoter Score liegen weniger als fünf Antworten vor (Spalte „Weiterempfehlung“, 0 bis 10).
scale-unknown = Die Skala der Bewertungen ist nicht erkennbar (üblich sind 1–5, 0–10 oder 0–100); Mittelwerte werden nicht angegeben. Bitte alle Bewertungen auf eine Skala umrechnen.
scale-outside = { $count ->
    [one] Eine Bewertung liegt
   *[other] { $count } Bewertungen liegen
  } außerhalb der Skala von { $low } bis { $high } und zählen nicht.
kano-M = Basis (selbstverständlich)
kano-O = Leistung (differenzierend)
kano-A = Begeisterung
kano-I = gleichgültig
kano-R = unerwünscht
kano-Q = widersprüchlich
kano-few = zu wenige Antworten
kano-unclear = { $name }, nicht eindeutig
kano-caption = Kano-Kategorie je Leistung; Koeffizienten mit 95-%-Intervall (Wilson)
pyramid-title = Was begeistern kann: { $items }; in Klammern die mittlere Zufriedenheit
pyramid-title-none = Keine Leistung ist ein Begeisterungsmerkmal; in Klammern die mittlere Zufriedenheit
pyramid-nothing = keine Leistung
importance-title = { $count ->
    [0] Nichts Wichtiges fällt ab
    [one] Wichtig, aber unterdurchschnittlich: { $items }
   *[other] Wichtig, aber unterdurchschnittlich ({ $count }): { $items }
}
importance-x = Zufriedenheit (Mittel)
importance-y = Wichtigkeit (Mittel)
gap-title-over = Wir bewerten uns im Mittel um { $points } Punkte besser als die Kunden
gap-title-under = Die Kunden bewerten uns im Mittel um { $points } Punkte besser als wir uns selbst
gap-customer = Sicht der Kunden
gap-own = eigene Sicht
gap-x = Bewertung von { $low } bis { $high } (Mittel je Kunde, nur Kunden mit beiden Sichten)

# 4 Bedürfnis bis Potenzial
stage-need = Bedarf
stage-demand = Nachfrage
stage-potential = Potenzial
stage-sales = eigener Umsatz
wallet-sentence = Der Lieferanteil (Share-of-Wallet) beträgt { $share }: So viel ihres Potenzials von { $wallet } im Jahr kaufen die { $customers } Kunden mit bekanntem Potenzial hier. Offen sind { $open }.
wallet-exceeded = { $count ->
    [one] In einem Fall ist der Umsatz höher als das eingetragene Potenzial; es
   *[other] In { $count } Fällen ist der Umsatz höher als das eingetragene Potenzial; sie
  } sollten neu geschätzt werden. Das offene Potenzial ist dort mit 0 angesetzt.
wallet-no-category = Ein Potenzial ist bekannt, aber die Umsätze nennen keine Warengruppe: Der Lieferanteil braucht beides.
year-scaled = Der Zeitraum ist kürzer als ein Jahr; Umsätze sind auf ein Jahr hochgerechnet.
funnel-x = Betrag pro Jahr
funnel-title = { $rows ->
    [one] Wo alle Stufen bekannt sind (eine Schätzung), werden
   *[other] Wo alle Stufen bekannt sind ({ $rows } Schätzungen), werden
  } { $sold } von { $potential } Potenzial hier gekauft
funnel-note = { $rows } von { $of } Schätzungen kennen alle Stufen; nur sie sind hier summiert. Das Bedürfnis selbst ist ein empfundener Mangel und hat keinen Geldwert; messbar wird es als Bedarf, mit Kaufkraft und Kaufwillen als Nachfrage, und was davon unser Sortiment bedienen kann, ist das Potenzial.
penetration-caption = Durchdringung je Warengruppe, letzte zwölf Monate, nach Retouren: Käufer ist, wer davon etwas behielt
refused-no-categories-sold = Die Umsätze nennen keine Warengruppe. Mit einer Spalte „Warengruppe“ stünde hier, wer was kauft und was ähnlichen Kunden noch fehlt.
openings-caption = Wo mehr zu verkaufen ist: offenes Potenzial, wie erfasst; wo keines erfasst ist, eine Schätzung nach ähnlichen Kunden (höchstens das gesamte erfasste Potenzial des Kunden)
opening-recorded = erfasst
opening-estimate = Schätzung: { $share } der ähnlichen Kunden kaufen es
estimate-none = Das Potenzial der übrigen Kunden lässt sich nicht schätzen: Nötig sind 100 Kunden mit Umsatz und ein Merkmal wie die Branche.
estimate-note = Schätzung: Wo kein Potenzial eingetragen ist, gilt das 90-%-Quantil des Jahresumsatzes ähnlicher Kunden ({ $attributes }; Quantilsregression über { $customers } Kunden).
estimate-check = Bei { $n } Kunden mit bekanntem Potenzial erreicht sie im Median { $ratio } davon; die Rangkorrelation beträgt { $correlation }.

# 5 Finanzen
contribution-known = Der Deckungsbeitrag I (Nettoerlös abzüglich Wareneinsatz) beträgt { $amount }: { $rate } vom Nettoerlös.
contribution-some = Der Deckungsbeitrag I (Nettoerlös abzüglich Wareneinsatz) beträgt { $amount }: { $rate } vom Nettoerlös. { $left ->
    [one] Bei einem
   *[other] Bei { $left }
  } von { $customers } Kunden fehlt Wareneinsatz; sie bleiben außen vor.
contribution-assumed = Der Deckungsbeitrag I (Nettoerlös abzüglich Wareneinsatz) beträgt { $amount }: { $rate } vom Nettoerlös. ANGENOMMEN ist dabei eine Quote von { $assumed } auf { $share } des Umsatzes, zu denen der Wareneinsatz fehlt.
contribution-served = Die Betreuungskosten ({ $parts }) betragen { $cost }; danach bleiben { $left } (Deckungsbeitrag IV). { $count } Verlustbringer kosten zusammen { $loss }.
refused-few-customers-by-size = Für Größenklassen sind es zu wenige Kunden (nötig sind 50 mit Umsatz).
size-class = Fünftel { $number } { $number ->
    [5] (größte)
    [1] (kleinste)
   *[other] {""}
}
size-caption = Nach Größe: Fünftel der Kunden nach Umsatz; Rabatt: unteres Quartil, Median, oberes Quartil
size-left-out = { $count ->
    [one] Ein Kunde
   *[other] { $count } Kunden
  } ohne positiven Umsatz nach Retouren { $count ->
    [one] gehört
   *[other] gehören
  } zu keinem Fünftel.
refused-no-list-prices = Ohne Betrag zu Listenpreisen („Listenbetrag“) ist kein Rabatt bekannt; er würde zeigen, wer mehr Nachlass erhält als vergleichbar große Kunden.
corridor-title = { $count ->
    [one] Ein Kunde erhält
   *[other] { $count } Kunden erhalten
  } auffällig mehr Rabatt als andere ihrer Größe
corridor-note = Fläche: mittlere Hälfte der Kunden gleicher Größe; auffällig (orange): mehr als 1,5 Quartilsabstände über dem oberen Quartil.
corridor-x = Umsatz im Zeitraum (logarithmisch)
corridor-y = Rabatt auf Listenpreise
refused-no-ledger = Wie die Kunden zahlen, ist nicht bekannt. Mit Fälligkeit und Zahlungsdatum in der Tabelle Kosten (costs) stünden hier Verzugstage, Außenstandsdauer und Kreditausnutzung.
payment-sentence = Die { $customers } Kunden mit bekannten Zahlungen zahlen im Mittel { $days } Tage nach Fälligkeit (nach Betrag gewichtet); offen sind { $open }, davon überfällig { $overdue }. Die Außenstandsdauer (DSO) beträgt { $dso } Tage; über ihrem Kreditlimit: { $limit } Kunden.
payment-definition = Tage nach Fälligkeit: Zahlungsdatum minus Fälligkeit, negativ bei früherer Zahlung, jede Rechnung nach ihrem Nettobetrag gewichtet. Eine offene Rechnung zählt, sobald sie überfällig ist, mit den Tagen bis zum Stichtag; eine noch nicht fällige zählt nicht mit. Als Betrag gilt der Nettoumsatz des Kunden im Monat, zu gleichen Teilen auf seine Zeilen verteilt. DSO: offener Betrag durch Nettoumsatz der letzten zwölf Monate (des Zeitraums, falls kürzer), mal deren Tage.
trend-observed = Umsatz im Monat
trend-line = Trend ohne Saison
refused-trend-short = Ein Trend ohne Saison braucht 24 volle Monate mit Umsatz.
season-none = eine Saison ist nicht zu erkennen
season-peak = stärkster Monat ist der { $month }
trend-title-up = Umsatz der letzten zwölf vollen Monate: { $change } mehr als in den zwölf davor; { $season }
trend-title-down = Umsatz der letzten zwölf vollen Monate: { $change } weniger als in den zwölf davor; { $season }

# Prinzipien
principle-integration = Integration
principle-long-term = Langfristigkeit
principle-profitability = Profitabilität
principle-differentiation = Differenzierung
principle-it-support = IT-Unterstützung
principles-title = Am schwächsten: { $name } mit { $score }
principles-x = Reifegrad: Mittel der drei Belege
criterion-master = Stammdatentabelle: { $share } des Umsatzes
criterion-touchpoints = Besuche, Anrufe und Service erfasst: { $share } des Umsatzes
criterion-views = Kundensicht bekannt: { $share } des Umsatzes
criterion-history = Historie: { $share } von drei Jahren
criterion-origin = Kundenbeginn bekannt: { $share } des Umsatzes
criterion-potential = Potenzial bekannt: { $share } des Umsatzes
criterion-margin = Wareneinsatz vollständig: { $share } des Umsatzes
criterion-serving = Kosten zugeordnet: { $share } des Umsatzes
criterion-payment = Zahlungen bekannt: { $share } des Umsatzes
criterion-owner = Betreuer benannt: { $share } des Umsatzes
criterion-decider = Entscheider bekannt: { $share } des Umsatzes
criterion-needs = Bedarf erhoben: { $share } des Umsatzes
criterion-usable = Zeilen verwendbar: { $share }
criterion-fields = Name, Branche und Region gefüllt: { $share } des Umsatzes
criterion-fresh = im letzten Jahr etwas außer Käufen erfasst: { $share } des Umsatzes
step-master = Stammdaten aus dem ERP mitliefern
step-touchpoints = Besuche, Anrufe und Reklamationen aus dem CRM mitliefern
step-views = die größten Kunden befragen
step-history = ältere Jahre aus dem Archiv nachladen
step-origin = „Kunde seit“ nachtragen
step-potential = Potenzial der größten Kunden mit dem Außendienst schätzen
step-margin = Wareneinsatz je Beleg mitliefern
step-serving = Fracht, Retouren und Boni den Kunden zurechnen
step-payment = Fälligkeit und Zahlungsdatum aus der Debitorenbuchhaltung mitliefern
step-owner = jedem Kunden einen Betreuer geben
step-decider = bei den größten Kunden den Entscheider benennen
step-needs = den Bedarf im nächsten Gespräch erheben
step-usable = die Befunde der Datenbasis mit dem meisten Geld klären
step-fields = Branche und Region nachtragen
step-fresh = jeden Kontakt am selben Tag erfassen

answer-known = Im Mittel sind { $share } der Felder der fünf Aktionsbereiche gefüllt.
answer-gaps = { $count ->
    [one] Bei einem Kunden hat das Buying Center eine Lücke;
   *[other] Bei { $count } Kunden hat das Buying Center eine Lücke;
  } an ihnen hängen { $amount } Umsatz. Nächster Schritt: mit den größten der Liste beginnen.
answer-discounts = { $count ->
    [one] Ein Kunde liegt über dem Rabattkorridor seiner Größe. Nächster Schritt: die Kondition
   *[other] { $count } Kunden liegen über dem Rabattkorridor ihrer Größe. Nächster Schritt: die Konditionen
  } vor dem nächsten Jahresgespräch prüfen.
answer-principle = Am schwächsten unter den Prinzipien: { $name }. Nächster Schritt: { $step }.
with-interval = { $value } ({ $low } bis { $high })

head-customers = Kunden
head-amount_share = Umsatzanteil
head-rank = Rang
head-customer_id = Kundennr.
head-name = Name
head-orders = Aufträge
head-last = Letzter Kauf
head-net_amount = Umsatz
head-known_company = Unternehmen
head-known_buying_centre = Buying Center
head-known_fascination = Faszination
head-known_potential = Potenzial
head-known_finances = Finanzen
head-head = Konzernmutter
head-companies = Unternehmen
head-own = davon Mutter
head-gap = Lücke
head-feature = Leistung
head-n = Antworten
head-kano = Kategorie
head-satisfaction = Zufriedenheits-Koeffizient
head-dissatisfaction = Unzufriedenheits-Koeffizient
head-category = Warengruppe
head-buyers = Käufer
head-buyer_share = Anteil der Käufer
head-sales = Umsatz pro Jahr
head-share_of_wallet = Lieferanteil
head-open = offenes Potenzial
head-opening = offen pro Jahr
head-basis_of_opening = Grundlage
head-size = Größe
head-margin_rate = DB-Quote I
head-served_rate = Betreuungskosten vom Nettoerlös
head-discount_low = Rabatt unteres Quartil
head-discount_median = Rabatt Median
head-discount_high = Rabatt oberes Quartil
head-principle = Prinzip
head-score = Reifegrad
head-step = nächster Schritt
refused-no-contacts = { missing-contacts }
refused-no-ratings = { missing-ratings }
refused-no-potential = { missing-potential }
