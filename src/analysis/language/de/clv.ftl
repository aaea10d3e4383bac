adequacy-good = Kunden, Wiederkäufe und Monate reichen für eine Schätzung. Ob ein Modell zu ihnen passt, steht unten.
adequacy-warn = Kunden, Wiederkäufe oder Monate sind knapp: Werte einzelner Kunden sind mit Vorsicht zu lesen. Ob ein Modell zu ihnen passt, steht unten.
adequacy-bad = Die Daten tragen keine Schätzung. Ein Wert wird nicht angegeben.
adequacy-question-customers = Kunden mit Kauf
adequacy-question-repeaters = Kunden mit Wiederkauf
adequacy-question-rhythms = Länge des Zeitraums, in typischen Kaufabständen (Median)
adequacy-question-silence = Stille am Ende: Zeit seit dem jüngsten Kauf, in typischen Kaufabständen
at-least = mindestens { $value }
at-most = höchstens { $value }
light-good = genug
light-warn = knapp
light-bad = zu wenig
interval = { $low } bis { $high }

clv-no-convergence = Die Schätzung konvergiert nicht: Diese Kaufgeschichten passen nicht zum Modell. Ein längerer Zeitraum oder eine einheitlichere Kundengruppe kann helfen.
clv-boundary-rates = Die Schätzung läuft an ihren Rand ({ $parameters }): Die Daten unterscheiden die Kaufraten der Kunden nicht. Nötig sind ein längerer Zeitraum oder mehr Wiederkäufe.
clv-boundary-dropout = Die Schätzung läuft an ihren Rand ({ $parameters }): Die Daten zeigen keine Abwanderung, die dieses Modell von langen Kaufpausen unterscheiden könnte; es hielte jeden Kunden für aktiv. Ein längerer Zeitraum kann helfen.
clv-boundary-spend = Die Schätzung der Kaufbeträge läuft an ihren Rand ({ $parameters }): Die Beträge unterscheiden sich für das Modell zu wenig oder zu stark. Prüfen Sie die größten Käufe.
clv-few-repeaters = Nur { $repeaters } Kunden haben erneut gekauft; nötig sind mindestens { $needed }, um Unterschiede zwischen Kunden zu erkennen. Nötig ist ein längerer Zeitraum.
clv-flat = Das Optimum ist flach: Ein Parameter kann leicht um den Faktor { $factor } falsch sein. Nötig sind ein längerer Zeitraum oder mehr Kunden.
clv-spend-undefined = Der mittlere Kaufbetrag ist nicht definiert (Gamma-Gamma q = { $q }, nötig ist mehr als 1): Wenige Käufe sind zu groß für den Rest. Prüfen Sie die größten Käufe oder werten Sie Großkunden getrennt aus.
clv-no-spend = Niemand hat erneut für einen positiven Betrag gekauft: Kaufbeträge lassen sich nicht schätzen.
clv-refused = abgelehnt, siehe unten
clv-in-use = verwendet

model-nbd = NBD (ohne Abwanderung)
model-bg_nbd = BG/NBD
model-mbg_nbd = MBG/NBD
model-pareto_nbd = Pareto/NBD
model-mbg_cnbd_k = MBG/CNBD-k
model-gamma_gamma = Gamma-Gamma
rule-same_rate = Regel: Kaufrate wie bisher
rule-hiatus = Regel: wie bisher, Stille gelten als verloren

clv-choice-clear = Verwendet wird { $model }: In der Prüfphase ({ $start } bis { $end }) kam es dem, was jeder Kunde kaufte, am nächsten, und zwar deutlicher als durch Zufall.
clv-choice-likelier = Verwendet wird { $model }. In der Prüfphase ({ $start } bis { $end }) kamen mehrere Modelle dem, was jeder Kunde kaufte, bis auf den Zufall gleich nahe: { $equals }. Unter ihnen ist es, gemessen an der Zahl seiner Parameter, das wahrscheinlichste (BIC).
clv-choice-only = Verwendet wird { $model }, das einzige Modell, das diese Daten tragen. Die übrigen sind abgelehnt; die Gründe stehen unten.
clv-choice-fallback = Verwendet wird { $model }. In der Prüfphase ({ $start } bis { $end }) besser waren { $equals }; auf dem ganzen Zeitraum sind sie aber nicht belastbar.
clv-choice-baseline = Verwendet wird das Grundmodell { $model }. Für einen Vergleich der Modelle reichen die Daten nicht: vor dem { $start } zu wenige Kunden oder Wiederkäufe, oder danach weniger als { $least } Käufe. Das Grundmodell hält jeden Kunden für aktiv und erwartet deshalb eher zu viel.
clv-holdout = In der Prüfphase erwartete es { $expected } Käufe; es kamen { $actual } ({ $bias }). Die Regel „Kaufrate wie bisher“ lag um { $same } daneben, die Regel „wie bisher, aber nichts von Kunden, die länger als { $gap } Tage still sind“ um { $hiatus }.
clv-rules-beaten = Beim einzelnen Kunden kam das Modell näher als beide Regeln.
clv-rule-better = Beim einzelnen Kunden kam eine einfache Regel näher als das Modell: Die Rangfolge ist mit Vorsicht zu nutzen.
clv-far-off = Die Summe lag weit daneben, und die künftige kann es ebenso: Die Kunden kauften im Gleichschritt mehr oder weniger, als ihre Vergangenheit erwarten ließ, und das sieht kein Modell einzelner Kunden voraus. Zu klären ist, was sich geändert hat.
clv-models-note = Geschätzt aus { $start } bis { $cut } ({ $customers } Kunden), geprüft an deren { $purchases } Käufen bis { $end }. Verzerrung: erwartete Summe durch tatsächliche, weniger eins. MAE und RMSE: mittlerer absoluter und Wurzel des mittleren quadratischen Fehlers je Kunde, in Käufen. Beste 20 % gefunden: Anteil der besten Kunden der Prüfphase, die auch die Prognose unter ihren besten 20 % hatte. Log-Likelihood mit Zeit in Wochen; ein kleineres BIC ist besser.

clv-total-value = Künftiger Wert der Kundenbasis
clv-total-revenue = Künftiger Umsatz der Kundenbasis
clv-total-note = { $level }-Intervall: { $interval }
clv-alive = Noch aktiv
clv-alive-note = erwartet, von { $customers }
clv-purchases = Künftige Käufe
clv-purchases-note = in { $months } Monaten; Intervall: { $interval }
clv-median = Mittlerer Kunde (Median)
clv-median-note = die Hälfte der Kunden liegt darunter

margin-known = Deckungsbeitrag I { $rate } vom Umsatz nach Retouren, aus dem Wareneinsatz der Daten, je Kunde der eigene, soweit seine Historie ihn trägt (Kredibilität)
margin-assumed = ANGENOMMENE Deckungsbeitragsquote { $rate } vom Umsatz nach Retouren (die Daten enthalten keinen Wareneinsatz)
margin-none = keine Deckungsbeitragsquote bekannt: Die Zahlen sind Umsatz, kein Wert; angeben mit --set margin_rate=…
cost-to-serve-known = Betreuungskosten von im Mittel { $cost } je Kauf aus Aktivitäten und Kosten sind abgezogen, je Kunde die eigenen, soweit seine Historie sie trägt
cost-to-serve-unknown = Betreuungskosten unbekannt und nicht abgezogen
cost-to-serve-none = Betreuungskosten nicht abgezogen
clv-assumptions = Annahmen: { $margin }; { $cost }; Retourenanteil { $returned } wie bisher; Kalkulationszins { $rate } effektiv pro Jahr, taggenau; Horizont { $months } Monate ab { $end }; Kunden und Käufe von { $start } bis { $end }. Die Intervalle umfassen { $level } dessen, was kommen kann, wenn das Modell stimmt: Sie tragen die Unsicherheit seiner Parameter, der Käufe, der Abwanderung und der Beträge, nicht die von Deckungsbeitrag, Kosten und Zins.
clv-residual-value = Ohne Horizont ist die Kundenbasis { $residual } wert (DERT, Pareto/NBD); die { $months } Monate enthalten davon { $share }.
clv-residual-revenue = Ohne Horizont sind { $residual } Umsatz zu erwarten (DERT, Pareto/NBD); die { $months } Monate enthalten davon { $share }.
clv-residual-undefined = Der Wert ohne Horizont (DERT) ist nur für { $model } hergeleitet und entfällt hier.
clv-groups-note = Grenzen zu { $level }; die der Gruppen summieren sich nicht zu denen der Basis, weil nicht alle Gruppen zugleich schlecht ausfallen.
group-once = einmal gekauft
group-active = Wiederkäufer, wahrscheinlich aktiv
group-gone = Wiederkäufer, wahrscheinlich abgewandert
group-all = alle Kunden
clv-top-note = Grenzen zu { $level } für den einzelnen Kunden über { $months } Monate: Einzelne Kunden sind weit unsicherer als die Basis; eine Untergrenze von 0 heißt, dass der Kunde auch gar nicht mehr kaufen kann.

clv-independence-holds = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Hier zeigt sich keine Abhängigkeit: Doppelt so viele Käufe gehen mit { $change } Betrag je Kauf einher ({ $level }-Intervall { $low } bis { $high }; Korrelation { $correlation }).
clv-independence-small = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Hier besteht ein kleiner Zusammenhang: Doppelt so viele Käufe gehen mit { $change } Betrag je Kauf einher ({ $level }-Intervall { $low } bis { $high }; Korrelation { $correlation }); die Werte verschiebt das kaum.
clv-independence-broken = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Hier hängt er davon ab: Doppelt so viele Käufe gehen mit { $change } Betrag je Kauf einher ({ $level }-Intervall { $low } bis { $high }; Korrelation { $correlation }). Werte häufiger Käufer sind zum Mittel hin verzerrt; werten Sie kleine und große Kunden getrennt aus.

parameter-nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche
parameter-bg_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-bg_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-bg_nbd-a = Gewicht des Abwanderns; mittlere Wahrscheinlichkeit nach einem Wiederkauf a/(a+b)
parameter-bg_nbd-b = Gewicht des Bleibens; groß gegen a heißt wenig Abwanderung
parameter-mbg_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-mbg_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-mbg_nbd-a = Gewicht des Abwanderns; mittlere Wahrscheinlichkeit nach jedem Kauf a/(a+b)
parameter-mbg_nbd-b = Gewicht des Bleibens; groß gegen a heißt wenig Abwanderung
parameter-mbg_cnbd_k-r = Form der Raten: klein heißt sehr verschiedene Kunden
parameter-mbg_cnbd_k-alpha = Skala der Raten: ein Kauf alle k·alpha/r Wochen, solange aktiv
parameter-mbg_cnbd_k-a = Gewicht des Abwanderns; mittlere Wahrscheinlichkeit nach jedem Kauf a/(a+b)
parameter-mbg_cnbd_k-b = Gewicht des Bleibens; groß gegen a heißt wenig Abwanderung
parameter-pareto_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-pareto_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-pareto_nbd-s = Form der Abwanderungsraten: klein heißt sehr verschiedene Treue
parameter-pareto_nbd-beta = Skala der Abwanderungsraten: im Mittel s/beta pro Woche
parameter-gamma-gamma-p = Streuung einzelner Käufe um das Mittel des Kunden
parameter-gamma-gamma-q = Streuung der Kundenmittel: mittlerer Kaufbetrag p·v/(q−1)
parameter-gamma-gamma-v = Skala der Kundenmittel

parameter-note = ± Standardfehler. Raten und Zeiten in Wochen.

rates-title = Solange sie aktiv sind, kauft die Hälfte der Kunden seltener als { $median }-mal im Jahr, jeder zehnte öfter als { $tenth }-mal
rates-x = Käufe pro Jahr, solange aktiv (logarithmisch)
lifetimes-title = Die Hälfte der Kunden bleibt weniger als { $median } Jahre, jeder zehnte weniger als { $tenth }
lifetimes-x = Erwartete Jahre als Kunde (logarithmisch)
chances-title = Nach einem Kauf wandern Kunden im Mittel mit einer Wahrscheinlichkeit von { $mean } ab, jeder zehnte mit mehr als { $tenth }
chances-x = Wahrscheinlichkeit, nach einem Kauf abzuwandern (logarithmisch)
drop-out-none = NBD kennt keine Abwanderung: Jeder Kunde gilt als aktiv.
density-y = Dichte der Kunden
quantile-tenth = ein Zehntel darunter
quantile-half = Hälfte
quantile-ninetieth = ein Zehntel darüber

weekly-title = In der Prüfphase erwartete das Modell allein aus den Tagen der Erstkäufe { $expected } Wiederkäufe; es kamen { $actual }
weekly-y = Wiederkäufe pro Woche
cumulated-title = Am Ende des Zeitraums weicht die erwartete Summe um { $deviation } von der tatsächlichen ab
cumulated-y = Wiederkäufe bisher
tracking-x = Woche des Zeitraums
tracking-actual = tatsächlich
tracking-expected = erwartet
tracking-holdout = Prüfphase
tracking-none = Entfällt: Vor und nach der Teilung gibt es zu wenig Daten, um ein Modell zu prüfen.
frequency-title = { $customers } der Kunden hatten nur einmal gekauft: was die Prüfphase brachte, je nachdem, was vorher bekannt war
frequency-x = Wiederkäufe vor der Prüfphase
decile-title = Vom besten Zehntel der Prognose wurden { $predicted } Käufe je Kunde erwartet; es kamen { $actual }
decile-x = Zehntel der Kunden nach der Prognose, das niedrigste zuerst
calibration-y = Käufe je Kunde
calibration-actual = tatsächlich
calibration-predicted = erwartet

activity-title = { $share } der Kunden sind eher abgewandert als aktiv
activity-x = Monate seit dem letzten Kauf
activity-y = Käufe bisher
class-over = über { $low }
class-between = { $low }–{ $high }

values-title-value = Im Mittel ist ein Kunde { $mean } wert, die Hälfte aber weniger als { $median }
values-title-revenue = Im Mittel sind von einem Kunden { $mean } Umsatz zu erwarten, von der Hälfte aber weniger als { $median }
values-title-negative = { $customers } Kunden kosten mehr, als sie bringen; der Mittelwert ist { $mean }, der Median { $median }
values-x-value = Künftiger Wert; die höchsten und niedrigsten { $share } stehen in den Randbalken
values-x-revenue = Künftiger Umsatz; die höchsten { $share } stehen im letzten Balken
values-y = Kunden
values-median = Median { $value }
concentration-title-value = Die besten 20 % halten { $future } des künftigen Werts; vom bisherigen Ertrag waren es { $past }
concentration-title-revenue = Die besten 20 % halten { $future } des künftigen Umsatzes; vom bisherigen Umsatz waren es { $past }
concentration-past-value = bisheriger Deckungsbeitrag nach Betreuungskosten
concentration-past-revenue = bisheriger Umsatz
concentration-future-value = künftiger Wert
concentration-future-revenue = künftiger Umsatz
concentration-x = Kunden, jeweils die besten zuerst
concentration-y = Kumulierter Anteil an allem Positiven
positions-title = { $customers } Kunden der bisher besten 20 % verblassen: von { $past } auf { $future } pro Jahr
positions-label = { $position } ({ $customers })
position-stays = bisher und künftig beste 20 %: halten
position-fades = bisher beste 20 %, künftig nicht mehr: zurückgewinnen oder ziehen lassen
position-rises = erst künftig beste 20 %: ausbauen
position-rest = weder noch: kostengünstig bedienen
position-short-stays = halten
position-short-fades = zurückgewinnen
position-short-rises = ausbauen
position-short-rest = übrige

newcomer-value = Mittlerer Neukunde in { $months } Monaten
newcomer-revenue = Umsatz eines mittleren Neukunden in { $months } Monaten
newcomer-cap = Die Gewinnung darf höchstens kosten
newcomer-cap-note = Untergrenze des Werts; darüber ist sie im Horizont nicht sicher zurückverdient
newcomer-payback = Die Kosten sind zurückverdient
newcomer-month = im Monat { $month }
newcomer-never = nicht im Horizont
newcomer-payback-note = bei mittleren Akquisitionskosten von { $cost }
newcomer-note-value = Der erste Kauf so groß, wie erste Käufe im Mittel waren, spätere wie nach Gamma-Gamma erwartet; Deckungsbeitrag und Betreuungskosten der Basis; { $cost }. Das Intervall gilt für den mittleren Neukunden; einzelne weichen weit stärker ab. { $joined } Kunden kauften in den letzten zwölf Monaten zum ersten Mal: Kommen wieder so viele, beträgt der Wert von Basis und Neukunden (Customer Equity, vor Akquisitionskosten, jeweils über den Horizont) { $equity }.
newcomer-note-revenue = Der erste Kauf so groß, wie erste Käufe im Mittel waren, spätere wie nach Gamma-Gamma erwartet; { $cost }. Das Intervall gilt für den mittleren Neukunden; einzelne weichen weit stärker ab. { $joined } Kunden kauften in den letzten zwölf Monaten zum ersten Mal: Kommen wieder so viele, bringen Basis und Neukunden zusammen { $equity } Umsatz, jeweils über den Horizont. Ohne Deckungsbeitragsquote gibt es keine Obergrenze für Akquisitionskosten.
acquisition-cost-known = Akquisitionskosten wie bei den Kunden angegeben
acquisition-cost-unknown = Akquisitionskosten unbekannt (Spalte Akquisitionskosten der Kundentabelle)
newcomer-title-value = Ein mittlerer Neukunde bringt in { $months } Monaten { $value }
newcomer-title-revenue = Ein mittlerer Neukunde bringt in { $months } Monaten { $value } Umsatz
newcomer-title-payback = Ein mittlerer Neukunde hat seine Akquisitionskosten im Monat { $month } zurückverdient und bringt in { $months } Monaten { $value }
newcomer-title-never = Ein mittlerer Neukunde bringt in { $months } Monaten { $value } und verdient seine Akquisitionskosten nicht zurück
newcomer-x = Monate seit dem ersten Kauf
newcomer-y-value = Abgezinster Wert, kumuliert
newcomer-y-revenue = Abgezinster Umsatz, kumuliert
newcomer-cost = Akquisitionskosten { $cost }

sensitivity-title-value = Der Wert von { $total } hängt am stärksten ab von: { $assumption }
sensitivity-title-revenue = Der Umsatz von { $total } hängt am stärksten ab von: { $assumption }
sensitivity-margin-value = Deckungsbeitrag
sensitivity-margin-revenue = Kaufbetrag
sensitivity-rate-value = Kalkulationszins
sensitivity-rate-revenue = Kalkulationszins
sensitivity-horizon-value = Horizont
sensitivity-horizon-revenue = Horizont
sensitivity-setting-margin = { $setting }
sensitivity-setting-rate = { $setting } pro Jahr
sensitivity-setting-horizon = { $setting } Monate

referee-purchases = Käufe im Horizont
referee-difference = Bei denselben { $customers } Kunden stimmen beide überein: Der größte relative Unterschied beträgt { $largest } ({ $model }, { $figure }). { $failed ->
    [0] lifetimes antwortete durchweg.
    [one] Zu einer Zahl gab lifetimes keine Antwort.
   *[other] Zu { $failed } Zahlen gab lifetimes keine Antwort.
  }
referee-silent = lifetimes gab bei diesen Kunden keine Antwort; es gibt nichts zu vergleichen.

clv-answer-none = Für diese Kunden gibt es keinen belastbaren Wert; deshalb steht hier keiner. Nächster Schritt: Die Begründung oben nennt die Abhilfe; bis dahin nach Käufen und Daten steuern, nicht nach einem Wert.
clv-answer-value = In den nächsten { $months } Monaten ist die Kundenbasis unter den genannten Annahmen { $total } wert ({ $level }-Intervall { $interval }); die besten 10 % der Kunden halten davon { $share }. Nächster Schritt: jedem Kunden der Liste oben einen Verantwortlichen und einen Termin zuordnen, die am wenigsten sicher aktiven zuerst.
clv-answer-revenue = In den nächsten { $months } Monaten sind unter den genannten Annahmen { $total } Umsatz zu erwarten ({ $level }-Intervall { $interval }); die besten 10 % der Kunden halten davon { $share }. Nächster Schritt: Wareneinsatz oder Deckungsbeitragsquote ergänzen, damit aus Umsatz ein Wert wird.
discount-by-hand = Abzinsungsfaktor nach einem Jahr bei 10 %: { $factor }

head-question = Frage
head-found = Gefunden
head-enough = Genug
head-light = Urteil
head-model = Modell
head-bias = Verzerrung
head-mae = MAE
head-rmse = RMSE
head-top_found = Beste 20 % gefunden
head-log_likelihood = Log-Likelihood
head-bic = BIC
head-remark = Bemerkung
head-parameter = Parameter
head-before = Kalibrierungszeitraum
head-estimate = Ganzer Zeitraum
head-meaning = Bedeutung
head-p_alive = P(aktiv)
head-expected_purchases = Künftige Käufe
head-expected_spend = Betrag je Kauf
head-future_value = Künftiger Wert
head-future_revenue = Künftiger Umsatz
head-low = Untergrenze
head-high = Obergrenze
head-behaviour = Bisheriges Verhalten
head-position = Stellung
head-past = Bisher pro Jahr
head-future = Künftig pro Jahr
head-figure = Größe
head-ours = kundenwert
head-theirs = lifetimes
head-difference = Unterschied (ppm)
