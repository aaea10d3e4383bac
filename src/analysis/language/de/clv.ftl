adequacy-good = Kunden, Wiederkäufe und Monate reichen für eine Schätzung. Ob ein Modell zu ihnen passt, steht unten.
adequacy-warn = Kunden, Wiederkäufe oder Monate sind knapp: Werte einzelner Kunden sind mit Vorsicht zu lesen. Ob ein Modell zu ihnen passt, steht unten.
refused-too-little-data = Die Daten tragen keine Schätzung, ein Wert wird nicht angegeben: Kunden, Wiederkäufe oder Zeitraum reichen nicht; die Tabelle nennt, was fehlt. Abhilfe: einen längeren Zeitraum einlesen (window_start, reference_date) oder mit horizon_months weniger weit vorausblicken.
adequacy-question-customers = Kunden mit Kauf
adequacy-question-repeaters = Kunden mit Wiederkauf
adequacy-question-rhythms = Länge des Zeitraums, in typischen Kaufabständen (Median)
adequacy-question-horizon = Prognosehorizont im Verhältnis zum Zeitraum
adequacy-question-silence = Zeit seit dem jüngsten Kauf, in typischen Kaufabständen
at-least = mindestens { $value }
at-most = höchstens { $value }
light-good = genug
light-warn = knapp
light-bad = zu wenig
interval = { $low } bis { $high }
yes = ja
no = nein
truncation-some = { $earlier ->
    [one] Ein Kunde
   *[other] { $earlier }
} von { $customers } Kunden ({ $share }) { $earlier ->
    [one] war
   *[other] waren
} schon vor dem { $start } Kunde (acquired_on), ihre ersten Jahre fehlen in den Daten; { $unknown ->
    [0] von allen übrigen ist der Beginn bekannt
    [one] von einem weiteren ist der Beginn unbekannt
   *[other] von { $unknown } weiteren ist der Beginn unbekannt
}. Die Modelle rechnen sie ab dem ersten Kauf im Zeitraum, als wären sie da neu: Kaufrate und Abwanderung beruhen auf einem Teil ihrer Geschichte, und Prognosen für alle Kunden liegen eher um einige Prozent zu hoch (simuliert). Abhilfe: ein längerer Export. Als Neukunden zählen sie nicht.
truncation-unknown = Von { $unknown } der { $customers } Kunden ist unbekannt, seit wann sie kaufen (acquired_on, „Kunde seit“). Wer schon vor dem { $start } kaufte, gilt ab dem ersten Kauf im Zeitraum als neu.

refused-no-convergence = Die Schätzung konvergiert nicht: Diese Kaufgeschichten passen nicht zum Modell. Ein längerer Zeitraum oder eine einheitlichere Kundengruppe kann helfen.
refused-boundary-rates = Die Schätzung läuft an ihren Rand ({ $parameters }): Die Daten unterscheiden die Kaufraten der Kunden nicht. Nötig sind ein längerer Zeitraum oder mehr Wiederkäufe.
refused-boundary-dropout = Die Schätzung läuft an ihren Rand ({ $parameters }): Die Daten zeigen keine Abwanderung, die dieses Modell von langen Kaufpausen unterscheiden könnte; es hielte jeden Kunden für aktiv. Ein längerer Zeitraum kann helfen.
refused-boundary-spend = Die Schätzung der Kaufbeträge läuft an ihren Rand ({ $parameters }): Die Beträge unterscheiden sich für das Modell zu wenig oder zu stark. Sind wenige Käufe viel größer als die übrigen, werten Sie Großkunden getrennt aus; sind alle gleich, ist Käufe mal Betrag die bessere Schätzung.
refused-few-repeaters = Nur { $repeaters } Kunden haben erneut gekauft; nötig sind mindestens { $needed }, um Unterschiede zwischen Kunden zu erkennen. Nötig ist ein längerer Zeitraum.
refused-flat = Das Optimum ist flach: Ein Parameter kann leicht um den Faktor { NUMBER($factor, maximumFractionDigits: 2) } falsch sein. Nötig sind ein längerer Zeitraum oder mehr Kunden.
refused-spend-undefined = Der mittlere Kaufbetrag ist nicht definiert (Gamma-Gamma q = { NUMBER($q, maximumFractionDigits: 2) }, nötig ist mehr als 1): Wenige Käufe sind zu groß für den Rest. Prüfen Sie die größten Käufe oder werten Sie Großkunden getrennt aus.
refused-no-spend = Niemand hat erneut für einen positiven Betrag gekauft: Kaufbeträge lassen sich nicht schätzen.
refused-forecast-untested = Entfällt: Vor oder nach der Teilung gibt es zu wenig Daten, um die Prognose zu prüfen (nötig sind dort mindestens { $least } Käufe). Abhilfe: einen längeren Zeitraum einlesen oder mit validation_start anders teilen.
refused-forecast-untrusted = Entfällt: Das verwendete Modell ist auf der Zeit vor der Prüfphase nicht belastbar. Abhilfe: einen längeren Zeitraum einlesen oder mit validation_start später teilen.
refused-intervals-untested = Wie oft solche Intervalle hier zutrafen, lässt sich nicht sagen: Kein früherer Stichtag hat davor genug Historie und danach mindestens { $least } Käufe. Die Unsicherheit des Modells ist deshalb allein aus öffentlichen Kundenstämmen übernommen. Abhilfe: einen längeren Zeitraum einlesen.
refused-no-dropout = NBD kennt keine Abwanderung: Jeder Kunde gilt als aktiv. Erst wenn die Daten ein Modell mit Abwanderung tragen, etwa mit einem längeren Zeitraum, stünde hier, wer noch aktiv ist.
refused-residual-undefined = Der Wert ohne Horizont (DERT) ist nur für Pareto/NBD hergeleitet und entfällt hier; weiter voraus reicht ein größerer Horizont (horizon_months).
refused-residual-undiscounted = Ohne Horizont und ohne Abzinsung gibt es keinen endlichen Wert; er entfällt hier. Abhilfe: ein Kalkulationszins über 0 (discount_rate).
refused-no-referee = Der Vergleich entfällt: Die Bibliothek lifetimes lässt sich nicht laden. Abhilfe: sie neu installieren (pip install lifetimes). Alle anderen Zahlen dieser Seite kommen ohne sie aus.
clv-refused = abgelehnt, siehe unten
clv-in-use = verwendet
clv-as-poisson = k = 1: dasselbe wie { $model }
clv-limit = aus { $family }: Kunden unterscheiden sich nicht darin, wie bald sie gehen, oder es geht niemand

model-nbd = NBD (ohne Abwanderung)
model-bg_nbd = BG/NBD
model-mbg_nbd = MBG/NBD
model-pareto_nbd = Pareto/NBD
model-mbg_cnbd_k = MBG/CNBD-k
model-g_nbd = G/NBD (Abwanderung bei allen gleich wahrscheinlich)
model-mg_nbd = MG/NBD (Abwanderung bei allen gleich wahrscheinlich)
model-mg_cnbd_k = MG/CNBD-k (Abwanderung bei allen gleich wahrscheinlich)
model-exponential_nbd = Exponential/NBD (Abwanderungsrate bei allen gleich)
model-common_spend = Gamma (alle Kunden mit demselben mittleren Betrag)
model-own_spend = fester Betrag je Kunde
model-gamma_gamma = Gamma-Gamma
rule-same_rate = Regel: Kaufrate wie bisher
rule-hiatus = Regel: wie bisher, Stille gelten als verloren

clv-choice-clear = Verwendet wird { $model }: { $origins ->
    [one] In der Prüfphase ({ $start } bis { $end })
   *[other] An { $origins } früheren Stichtagen zusammen
} ist sein quadratischer Fehler je Kunde am kleinsten, und zwar deutlicher, als der Zufall erklärt.
clv-choice-likelier = Verwendet wird { $model }. { $origins ->
    [one] In der Prüfphase ({ $start } bis { $end })
   *[other] An { $origins } früheren Stichtagen zusammen
} sagten mehrere Modelle gleich gut voraus; die Unterschiede im quadratischen Fehler liegen im Bereich des Zufalls: { $equals }. Unter ihnen hat es auf dem ganzen Zeitraum, gemessen an der Zahl seiner Parameter, die beste Likelihood (BIC).
clv-choice-only = Verwendet wird { $model }, das einzige Modell, das der ganze Zeitraum trägt. Die übrigen sind abgelehnt.
clv-choice-fallback = Verwendet wird { $model }. An den früheren Stichtagen lag davor: { $equals }; auf dem ganzen Zeitraum ist das aber nicht belastbar.
clv-choice-later = Verwendet wird { $model }. An früheren Stichtagen reichten die Daten für dieses Modell noch nicht; auf dem ganzen Zeitraum ist es belastbar und hat, gemessen an der Zahl seiner Parameter, die beste Likelihood (BIC).
clv-choice-untested = Verwendet wird { $model }: Auf dem ganzen Zeitraum hat es, gemessen an der Zahl seiner Parameter, die beste Likelihood (BIC). Prüfen ließ sich kein Modell: vor dem { $start } zu wenige Kunden oder Wiederkäufe, oder danach weniger als { $least } Käufe.
clv-holdout = In der Prüfphase erwartete es { $expected } Käufe; es kamen { $actual } ({ $bias }). Die Regel „Kaufrate wie bisher“ lag um { $same } daneben, die Regel „wie bisher, aber nichts von Kunden, die länger als { $gap } Tage still sind“ um { $hiatus }.
clv-rules-beaten = Gemessen am RMSE je Kunde schlägt das Modell beide Regeln.
clv-rule-better = Gemessen am RMSE je Kunde schlägt eine einfache Regel das Modell: Die Rangfolge ist mit Vorsicht zu nutzen.
reliability-all = { $origins ->
    [one] An einem früheren Stichtag hat dasselbe Verfahren geschätzt, was danach kam, ohne es zu kennen: Das { $level }-Intervall enthielt die tatsächlichen Käufe.
   *[other] An { $origins } früheren Stichtagen hat dasselbe Verfahren geschätzt, was danach kam, ohne es zu kennen: Jedes Mal enthielt das { $level }-Intervall die tatsächlichen Käufe.
}
reliability-some = An { $origins } früheren Stichtagen hat dasselbe Verfahren geschätzt, was danach kam, ohne es zu kennen: { $held ->
    [one] In einem Fall
   *[other] In { $held } Fällen
} enthielt das { $level }-Intervall die tatsächlichen Käufe, in den übrigen nicht. Klären Sie vor jeder Planung, was in den anderen Zeiträumen anders war.
reliability-none = { $origins ->
    [one] An einem früheren Stichtag hat dasselbe Verfahren geschätzt, was danach kam, ohne es zu kennen: Das { $level }-Intervall verfehlte die tatsächlichen Käufe.
   *[other] An { $origins } früheren Stichtagen hat dasselbe Verfahren geschätzt, was danach kam, ohne es zu kennen: Keines der { $level }-Intervalle enthielt die tatsächlichen Käufe.
} Klären Sie vor jeder Planung, was sich geändert hat.
reliability-grows = Der Kundenstamm wächst: { $first } Käufer im ersten Prüfzeitraum, { $last } im letzten ({ $change }). Kunden, die erst noch kommen, sind in keiner Prognose.
reliability-shrinks = Der Kundenstamm schrumpft: { $first } Käufer im ersten Prüfzeitraum, { $last } im letzten ({ $change }). Kunden, die erst noch kommen, sind in keiner Prognose.
reliability-steady = Der Kundenstamm ist etwa gleich groß geblieben: { $first } Käufer im ersten Prüfzeitraum, { $last } im letzten ({ $change }).
reliability-method = Die Intervalle enthalten neben dem Zufall und der Unsicherheit der Parameter auch, dass kein Modell ganz stimmt: Auf die Summe entfällt dafür eine Streuung von { $spread }, allen Kunden gemeinsam. Sie folgt zu { $own } aus dem, was an { $origins ->
    [one] einem früheren Stichtag
   *[other] { $origins } früheren Stichtagen
} über das Erwartete hinaus verfehlt wurde, zu { $others } aus öffentlichen Kundenstämmen. Parameter und Streuung jedes früheren Intervalls stammen allein aus der Zeit davor; welches Modell verwendet wird, ist in Kenntnis aller Prüfzeiträume entschieden. Die früheren Prognosen reichten { $days } Tage weit; dass über einen längeren Horizont anteilig nicht mehr verfehlt wird, ist eine Annahme: Bei einem öffentlichen Kundenstamm wurde auf die doppelte Sicht mehr verfehlt, bei einem anderen weniger.
clv-models-note = Geschätzt aus { $start } bis { $cut } ({ $customers } Kunden), geprüft an deren { $purchases } Käufen bis { $end }. Verzerrung: erwartete Summe durch tatsächliche, weniger eins. MAE und RMSE: mittlerer absoluter und Wurzel des mittleren quadratischen Fehlers je Kunde, in Käufen. Beste 20 % gefunden: Anteil der besten Kunden der Prüfphase, die auch die Prognose unter ihren besten 20 % hatte. Log-Likelihood mit Zeit in Wochen; ein kleineres BIC ist besser.

clv-total-note = { $level }-Intervall: { $interval }
clv-alive-note = erwartet, von { $customers }
clv-alive-assumed = alle { $customers }: von NBD angenommen, nicht festgestellt
clv-purchases-note = in { $months } Monaten; Intervall: { $interval }
clv-median-note = die Hälfte der Kunden liegt darunter

margin-known = DB-Quote I { $rate } vom Nettoerlös, aus dem Wareneinsatz der Daten, je Kunde die eigene, soweit seine Kaufhistorie ausreicht, sonst der Durchschnitt
margin-some = DB-Quote I { $rate } vom Nettoerlös, aus dem Wareneinsatz der Daten; für Kunden ohne Wareneinsatz ({ $share } des Umsatzes) gilt die der übrigen
margin-assumed = DB-Quote I { $rate } vom Nettoerlös; ANGENOMMEN sind dabei { $assumed } auf { $share } des Umsatzes, zu denen der Wareneinsatz fehlt
margin-none = keine Deckungsbeitragsquote bekannt: Die Zahlen sind Umsatz, kein Wert; angeben mit --set margin_rate=…
cost-to-serve-known = Betreuungskosten von im Mittel { $cost } je Kauf (Aktivitäten und Kosten, ohne Boni) sind abgezogen, je Kunde die eigenen, soweit seine Kaufhistorie ausreicht, sonst der Durchschnitt
cost-to-serve-unknown = Betreuungskosten unbekannt und nicht abgezogen
cost-to-serve-none = Betreuungskosten nicht abgezogen
clv-assumptions = Annahmen: { $margin }; { $cost }; Retourenquote { $returned } wie bisher, Boni { $bonus } vom Umsatz; Kalkulationszins { $rate } effektiv pro Jahr, taggenau; Horizont { $months } Monate ab { $end }; Kunden und Käufe von { $start } bis { $end }. Die Intervalle umfassen { $level } dessen, was kommen kann: Sie tragen die Unsicherheit der Käufe, der Abwanderung, der Beträge, der Parameter und des Modells selbst, nicht die von Deckungsbeitrag, Kosten und Zins.
clv-residual-value = Über die gesamte Restlaufzeit ist der Kundenstamm rund { $residual } wert ({ $level }-Intervall { $interval }; DERT); auf die nächsten { $months } Monate entfallen davon { $share }.
clv-residual-revenue = Über die gesamte Restlaufzeit sind rund { $residual } Umsatz zu erwarten ({ $level }-Intervall { $interval }; DERT); auf die nächsten { $months } Monate entfallen davon { $share }.
clv-residual-endless = Vorsicht: Im Modell bleiben die Kunden im Mittel unendlich lange (s ≤ 1). Endlich ist dieser Wert nur durch die Abzinsung; er hängt an Jahren, die niemand beobachtet hat.
clv-groups-note = Grenzen zu { $level }; die der Gruppen summieren sich nicht zu denen der Basis, weil nicht alle Gruppen zugleich schlecht ausfallen.
group-once = einmal gekauft
group-active = Wiederkäufer, wahrscheinlich aktiv
group-gone = Wiederkäufer, wahrscheinlich abgewandert
group-all = alle Kunden
clv-top-note = Grenzen zu { $level } für den einzelnen Kunden über { $months } Monate: Einzelne Kunden sind weit unsicherer als der Kundenstamm; eine Untergrenze von 0 heißt, dass der Kunde auch gar nicht mehr kaufen kann.
possible-compared = In { $over } von 100 möglichen Zukünften ist { $best } mehr wert als { $second }.
possible-last = Gegenüber { $last }, dem letzten der Liste, ist es in { $over } von 100 so.
possible-title = Was die besten Kunden wert sein können: je Kunde { $dots } gleich wahrscheinliche Werte
possible-x-value = Künftiger Wert
possible-x-revenue = Künftiger Umsatz

clv-independence-holds = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Eine nennenswerte Abhängigkeit besteht nicht: Doppelt so viele Käufe gehen mit { $change } Betrag je Kauf einher, und das { $level }-Intervall ({ $low } bis { $high }; Korrelation { $correlation }) schließt { $limit } oder mehr aus.
clv-independence-open = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Eine Abhängigkeit ist weder nachgewiesen noch ausgeschlossen: Doppelt so viele Käufe gehen mit { $change } Betrag je Kauf einher, vereinbar sind die Daten aber auch mit { $low } bis { $high } ({ $level }-Intervall; Korrelation { $correlation }). Ab { $limit } verschöbe sie die Werte häufiger und seltener Käufer spürbar.
clv-independence-unknown = Gamma-Gamma unterstellt, dass der Kaufbetrag nicht von der Kaufhäufigkeit abhängt. Diese Kunden kauften gleich oft oder für gleiche Beträge: Ob das zutrifft, ist nicht zu erkennen.
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
parameter-g_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-g_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-g_nbd-theta = Wahrscheinlichkeit, nach einem Wiederkauf abzuwandern; für alle Kunden dieselbe
parameter-mg_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-mg_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-mg_nbd-theta = Wahrscheinlichkeit, nach einem Kauf abzuwandern; für alle Kunden dieselbe
parameter-mg_cnbd_k-r = Form der Raten: klein heißt sehr verschiedene Kunden
parameter-mg_cnbd_k-alpha = Skala der Raten: ein Kauf alle k·alpha/r Wochen, solange aktiv
parameter-mg_cnbd_k-theta = Wahrscheinlichkeit, nach einem Kauf abzuwandern; für alle Kunden dieselbe
parameter-exponential_nbd-r = Form der Kaufraten: klein heißt sehr verschiedene Kunden
parameter-exponential_nbd-alpha = Skala der Kaufraten: im Mittel r/alpha pro Woche, solange aktiv
parameter-exponential_nbd-mu = Abwanderungsrate pro Woche, für alle Kunden dieselbe
parameter-common_spend-p = Streuung einzelner Käufe um das Mittel
parameter-common_spend-mean = mittlerer Betrag, für alle Kunden derselbe
parameter-own_spend-mean = mittlerer Betrag eines Kunden, von dem noch nichts bekannt ist; jeder bekannte zahlt stets den eigenen
parameter-gamma_gamma-p = Streuung einzelner Käufe um das Mittel des Kunden
parameter-gamma_gamma-q = Streuung der Kundenmittel: mittlerer Kaufbetrag p·v/(q−1)
parameter-gamma_gamma-v = Skala der Kundenmittel

parameter-note = ± Standardfehler; Raten und Zeiten in Wochen, geschätzt aus dem ganzen Zeitraum.

rates-title = Solange sie aktiv sind, kauft die Hälfte der Kunden seltener als { $median }-mal im Jahr, jeder zehnte öfter als { $tenth }-mal
rates-x = Käufe pro Jahr, solange aktiv (logarithmisch)
lifetimes-title = Nach { $median } Jahren ist die Hälfte der Kunden abgewandert, jeder zehnte schon nach { $tenth }
lifetimes-x = Jahre bis zur Abwanderung (logarithmisch)
chances-title = Nach einem Kauf wandern Kunden im Mittel mit einer Wahrscheinlichkeit von { $mean } ab, jeder zehnte mit mehr als { $tenth }
chances-x = Wahrscheinlichkeit, nach einem Kauf abzuwandern (logarithmisch)
lifetimes-same = Die Kunden unterscheiden sich nicht darin, wie bald sie gehen: Bei allen ist die Abwanderungsrate dieselbe; nach { $figure } Jahren ist die Hälfte abgewandert.
chances-same = Die Kunden unterscheiden sich nicht darin, wie bald sie gehen: Nach einem Kauf wandert jeder mit derselben Wahrscheinlichkeit von { $figure } ab.
density-y = Dichte der Kunden
quantile-tenth = ein Zehntel darunter
quantile-half = Hälfte
quantile-ninetieth = ein Zehntel darüber

money-held-value = Für den Deckungsbeitrag der Monate nach dem Stichtag enthielt das { $level }-Intervall in { $held } von { $origins } { $origins ->
    [one] Fall
   *[other] Fällen
} den tatsächlichen Wert. Für einzelne Kunden enthielten die { $customer_level }-Grenzen ihn bei { $inside } der Kunden.
money-held-revenue = Für den Umsatz der Monate nach dem Stichtag enthielt das { $level }-Intervall in { $held } von { $origins } { $origins ->
    [one] Fall
   *[other] Fällen
} den tatsächlichen Wert. Für einzelne Kunden enthielten die { $customer_level }-Grenzen ihn bei { $inside } der Kunden.
buyers-total = Erwartet wurden an { $origins ->
    [one] einem früheren Stichtag
   *[other] { $origins } früheren Stichtagen
} { $expected } Käufer unter { $customers } Kunden; es kauften { $actual }. Von einem, der kaufte, und einem, der nicht kaufte, hatte in { $auc } von 100 Fällen der Käufer die höhere Kaufwahrscheinlichkeit.
buyers-title = Stimmen die Kaufwahrscheinlichkeiten? Wem im Mittel { $expected } gegeben wurden, der kaufte zu { $actual }; das ist die größte Abweichung
buyers-x = Erwartete Wahrscheinlichkeit, zu kaufen
buyers-y = Anteil, der kaufte
buyers-perfect = vollkommen
buyers-actual = tatsächlich

weekly-title = Modellkurve allein aus den Tagen der Erstkäufe: { $curve } Wiederkäufe in der Prüfphase; getätigt wurden { $actual }. Mit der Historie jedes Kunden lautete die Prognose { $forecast }
weekly-y = Wiederkäufe pro Woche
cumulated-title = Am Ende des Zeitraums weicht die Modellkurve um { $deviation } von den getätigten Käufen ab
cumulated-y = Wiederkäufe bisher
tracking-x = Woche des Zeitraums
tracking-actual = tatsächlich
tracking-expected = Modellkurve
tracking-holdout = Prüfphase
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
values-title-negative = { $customers } Kunden werden voraussichtlich mehr kosten, als sie bringen; der Mittelwert ist { $mean }, der Median { $median }
values-x-value = Künftiger Wert; die höchsten und niedrigsten { $share } stehen in den Randbalken
values-x-revenue = Künftiger Umsatz; die höchsten { $share } stehen im letzten Balken
values-y = Kunden
values-median = Median { $value }
refused-nothing-to-share = Keine Kurve: Weder das bisherige noch das erwartete Ergebnis der Kunden ist in der Summe positiv, einen Anteil daran gibt es nicht. Abhilfe: Retouren, Wareneinsatz und Betreuungskosten prüfen.
concentration-title-value = Auf die besten 20 % entfallen { $future } des künftigen Werts aller Kunden; vom bisherigen Deckungsbeitrag waren es { $past }
concentration-title-revenue = Auf die besten 20 % entfallen { $future } des künftigen Umsatzes aller Kunden; vom bisherigen Umsatz waren es { $past }
concentration-past-value = bisheriger Deckungsbeitrag
concentration-past-revenue = bisheriger Umsatz
concentration-future-value = künftiger Wert
concentration-future-revenue = künftiger Umsatz
concentration-x = Kunden, jeweils die besten zuerst
concentration-y = Kumulierter Anteil an der Summe, Verluste abgezogen
positions-title = { $customers } Kunden der bisher besten 20 % verblassen: von { $past } auf { $future } pro Jahr
positions-label = { $position } ({ $customers })
position-stays = bisher und künftig beste 20 %: halten
position-fades = bisher beste 20 %, künftig nicht mehr: zurückgewinnen oder ziehen lassen
position-rises = erst künftig beste 20 % und mehr wert als bisher: ausbauen
position-outlasts = erst künftig beste 20 %, obwohl ihr Wert sinkt, weil andere mehr verlieren: halten
position-rest = weder noch: kostengünstig bedienen
position-short-stays = halten
position-short-fades = zurückgewinnen
position-short-rises = ausbauen
position-short-outlasts = halten, sinkend
position-short-rest = übrige

newcomer-months = in { $months } Monaten; { $interval }
newcomer-cap-note = vorsichtig gerechnet: die Untergrenze dieses Werts
newcomer-month = im Monat { $month }
newcomer-never = nicht im Horizont
newcomer-payback-note = bei mittleren Akquisitionskosten von { $cost }; nach { $months } Monaten bleiben { $net }
newcomer-note-value = Der erste Kauf so groß, wie erste Käufe im Mittel waren, spätere wie nach Gamma-Gamma erwartet; Deckungsbeitrag und Betreuungskosten der Basis; { $cost }. Das Intervall gilt für den mittleren Neukunden; einzelne weichen weit stärker ab.
newcomer-note-revenue = Der erste Kauf so groß, wie erste Käufe im Mittel waren, spätere wie nach Gamma-Gamma erwartet; { $cost }. Das Intervall gilt für den mittleren Neukunden; einzelne weichen weit stärker ab. Ohne Deckungsbeitragsquote gibt es keine Obergrenze für Akquisitionskosten.
newcomer-equity-value = { $joined } Kunden wurden in den letzten zwölf Monaten gewonnen: Kommen wieder so viele, beträgt der Wert von Basis und Neukunden (Customer Equity, vor Akquisitionskosten, jeweils über den Horizont) { $equity }.
newcomer-equity-revenue = { $joined } Kunden wurden in den letzten zwölf Monaten gewonnen: Kommen wieder so viele, bringen Basis und Neukunden zusammen { $equity } Umsatz, jeweils über den Horizont.
newcomer-equity-unknown = Der Zeitraum ist kürzer als zwei Jahre, und es fehlt, seit wann jeder Kunde kauft (acquired_on): Neukunden lassen sich nicht von früheren Kunden unterscheiden; ihre Zahl entfällt deshalb.
newcomer-computed = Erster Kauf { $first } (Mittel über { $customers } erste Käufe im Zeitraum, ohne nachweislich ältere Kunden) × { $share } verbleibend − { $cost } Betreuungskosten; dazu { $repeats } Wiederkäufe (im Horizont erwartet, abgezinst) × ({ $spend } mittlerer Betrag nach Gamma-Gamma × { $share } − { $cost }). Zusammen { $value }. Quote und Kosten sind die eines Kunden, von dem noch nichts bekannt ist: Mittel über Kunden, nicht über den Umsatz. Grenzen: Quantile über gezogene Parameter beider Modelle; das Ziehen allein lässt der Untergrenze einen Standardfehler von { $error }.
acquisition-cost-known = Akquisitionskosten wie bei den Kunden angegeben
acquisition-cost-unknown = Akquisitionskosten unbekannt (Spalte Akquisitionskosten der Kundentabelle)
newcomer-title-value = Ein mittlerer Neukunde bringt in { $months } Monaten { $value }
newcomer-title-revenue = Ein mittlerer Neukunde bringt in { $months } Monaten { $value } Umsatz
newcomer-title-payback = Bei einem mittleren Neukunden sind die Akquisitionskosten im { $month }. Monat wieder eingebracht; er bringt in { $months } Monaten { $value }
newcomer-title-never = Ein mittlerer Neukunde bringt in { $months } Monaten { $value } und verdient seine Akquisitionskosten nicht zurück
newcomer-x = Monate seit dem ersten Kauf
newcomer-y-value = Abgezinster Wert, kumuliert
newcomer-y-revenue = Abgezinster Umsatz, kumuliert
newcomer-cost = Akquisitionskosten { $cost }

sensitivity-title-value = Was den Wert von { $total } ändern würde: am stärksten { $assumption }
sensitivity-title-revenue = Was den Umsatz von { $total } ändern würde: am stärksten { $assumption }
sensitivity-margin-value = Deckungsbeitrag
sensitivity-margin-revenue = Kaufbetrag
sensitivity-rate-value = Kalkulationszins
sensitivity-rate-revenue = Kalkulationszins
sensitivity-drop_out-value = Abwanderung
sensitivity-drop_out-revenue = Abwanderung
sensitivity-cost-value = Betreuungskosten
sensitivity-cost-revenue = Betreuungskosten
sensitivity-setting-margin = { $setting }
sensitivity-setting-drop_out = { $setting }
sensitivity-setting-cost = { $setting }
sensitivity-setting-rate = { $setting } pro Jahr

referee-purchases = Käufe im Horizont
referee-difference = Bei denselben { $customers } Kunden stimmen beide überein: Der größte relative Unterschied beträgt { $largest } ({ $model }, { $figure }). { $failed ->
    [0] lifetimes antwortete durchweg.
    [one] Zu einer Zahl gab lifetimes keine Antwort.
   *[other] Zu { $failed } Zahlen gab lifetimes keine Antwort.
  }
referee-other-model = Das verwendete Modell ({ $model }) kennt lifetimes nicht oder kann es nicht schätzen; verglichen werden die übrigen Modelle.
referee-silent = lifetimes gab bei diesen Kunden keine Antwort; es gibt nichts zu vergleichen.

clv-answer-none = Für diese Kunden gibt es keinen belastbaren Wert; deshalb steht hier keiner.
clv-next-none = Nächster Schritt: Für einen Wert fehlt die Grundlage, die Begründung auf dieser Seite nennt die Abhilfe; bis dahin nach Käufen und Daten steuern.
clv-answer-purchases = { $months ->
    [one] Im nächsten Monat
   *[other] In den nächsten { $months } Monaten
} sind rund { $purchases } Käufe zu erwarten ({ $level }-Intervall { $interval }).
clv-answer-value = { $months ->
    [one] Im nächsten Monat
   *[other] In den nächsten { $months } Monaten
} ist der Kundenstamm unter den genannten Annahmen rund { $total } wert ({ $level }-Intervall { $interval }); auf die besten { $best } der Kunden entfallen { $share } davon.
clv-next-value = Nächster Schritt: jedem Kunden der Liste auf dieser Seite einen Verantwortlichen und einen Termin zuordnen, die am stärksten gefährdeten zuerst.
clv-answer-revenue = { $months ->
    [one] Im nächsten Monat
   *[other] In den nächsten { $months } Monaten
} sind unter den genannten Annahmen rund { $total } Umsatz zu erwarten ({ $level }-Intervall { $interval }); auf die besten { $best } der Kunden entfallen { $share } davon.
clv-next-revenue = Nächster Schritt: Wareneinsatz oder Deckungsbeitragsquote ergänzen, damit aus Umsatz ein Wert wird.
discount-by-hand = Abzinsungsfaktor nach einem Jahr bei 10 %: { $factor }

head-question = Frage
head-found = Gefunden
head-enough = Genug
head-light = Urteil
head-model = Modell
head-bias = Verzerrung
head-holdout = Prüfzeitraum
head-expected = Erwartete Käufe
head-range = Intervall
head-actual = Tatsächliche Käufe
head-contained = Enthalten
head-buyers_expected = Erwartete Käufer
head-buyers_actual = Tatsächliche Käufer
head-buyers_auc = AUC
head-past_expected = Erwartet
head-past_actual = Tatsächlich
head-past_inside = Kunden innerhalb ihrer Grenzen
head-mae = MAE
head-rmse = RMSE
head-top_found = Beste 20 % gefunden
head-log_likelihood = Log-Likelihood
head-bic = BIC
head-remark = Bemerkung
head-parameter = Parameter
head-parameters = Parameter ± Standardfehler
head-estimate = Schätzwert
head-meaning = Bedeutung
head-low = Untergrenze
head-high = Obergrenze
head-behaviour = Bisheriges Verhalten
head-position = Stellung
head-past = Bisher pro Jahr
head-future = Künftig pro Jahr
head-figure = Größe
head-ours = kundenwert
head-theirs = lifetimes
head-apart = Unterschied (ppm)
