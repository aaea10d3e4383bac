refused-no-revenue = Im Zeitraum gibt es keinen positiven Umsatz; eine Konzentration lässt sich nicht messen. Abhilfe: Zeitraum (window_start, reference_date) und Vorzeichen der Beträge prüfen.
pareto-interval = { $level }-Intervall { $low } bis { $high }
pareto-span = { $low } bis { $high }
pareto-no-interval = zu wenige Kunden für ein Intervall
pareto-basis = Umsatz nach Retouren. Zeitraum: { $start } bis { $end } ({ $months ->
    [0] weniger als ein Monat
    [one] ein Monat
   *[other] { $months } Monate
}). Kundenkreis: { $customers ->
    [one] der eine Kunde
   *[other] die { $customers } Kunden
} mit mindestens einem Kauf darin; Umsatz unter 0 zählt mit 0. Zeitraum und Kundenkreis bestimmen alle Zahlen dieser Seite.
pareto-eighty-note = { $customers ->
    [one] ein Kunde
   *[other] { $customers } Kunden
}; { $interval }
pareto-gini-note = 0: alle gleich, 1: einer hat alles; { $interval }
pareto-largest-note = Umsatzanteil; die zehn größten zusammen { $ten }
eighty-supported = Die Regel trifft hier zu: Die oberen 20 % der Kunden tragen { $share } des Umsatzes, und auch das Intervall ({ $low } bis { $high }) bleibt bei rund 80 %.
eighty-contradicted = Nicht 80/20: Die oberen 20 % der Kunden tragen { $share } des Umsatzes. Das Intervall reicht von { $low } bis { $high } und damit deutlich neben 80 % (75 bis 85 %).
eighty-undecided = 80/20 ist hier weder belegt noch widerlegt: Die oberen 20 % der Kunden tragen { $share } des Umsatzes, das Intervall reicht von { $low } bis { $high }.
eighty-open = Für ein Urteil über 80/20 sind es zu wenige Kunden: Unter diesen tragen die oberen 20 % { $share } des Umsatzes.
eighty-other-top = Eingestellt ist ein anderer Anteil: Die oberen { $top } tragen { $share } des Umsatzes.
interval-meaning = Das Intervall gilt für Kunden wie diese: Es sagt, wie weit die Zahl durch die Zufälle der Auswahl schwanken kann. Verfahren: Bootstrap-t; in der Simulation enthält ein 95-%-Intervall die Wahrheit bei 1.000 Kunden je nach Verteilung in 93 bis 96 % der Fälle.
dependence-high = Klumpenrisiko: Am größten Kunden hängen { $largest } des Umsatzes (ab { $limit } gilt ein Kunde nach IFRS 8 als wesentlich), an den fünf größten { $five }, an den zehn größten { $ten }. So konzentriert { $equal ->
    [one] wäre sonst ein Kunde
   *[other] wären sonst { $equal } gleich große Kunden
} (Herfindahl-Index { $hhi }) statt { $customers }.
dependence-low = Kein Klumpenrisiko durch einen einzelnen Kunden: Am größten hängen { $largest } des Umsatzes (ab { $limit } gilt ein Kunde nach IFRS 8 als wesentlich), an den fünf größten { $five }, an den zehn größten { $ten }. So konzentriert { $equal ->
    [one] wäre ein Kunde
   *[other] wären { $equal } gleich große Kunden
} (Herfindahl-Index { $hhi }) statt { $customers }.
basis-revenue = Umsatz
basis-purchases = Umsatz vor Retouren
basis-profits = Gewinne: { $level } nur der gewinnbringenden Kunden
bases-caption = Konzentration nach drei Größen; „Anteil der oberen“ sind die oberen { $top }. Gewinne sind die der Kunden über 0 allein; der Anteil am Deckungsbeitrag aller Kunden, Verluste abgezogen, steht bei der Walkurve.
lorenz-equal = alle Kunden gleich
lorenz-curve = diese Kundenbasis
lorenz-mark = Die kleineren { $rest } der Kunden tragen { $share }
lorenz-x = Kumulierter Anteil der Kunden, die kleinsten zuerst
lorenz-y = Kumulierter Anteil am Umsatz
lorenz-title = Die oberen { $top } der Kunden tragen { $share } des Umsatzes
lorenz-by-hand = Gini-Koeffizient von Hand: { $gini }
refused-window-short = Für den Vergleich mehrerer Zeiträume ist die Historie zu kurz (nötig sind mehr als ein Monat).
window-x = Länge des Zeitraums bis zum Stichtag, in Monaten
window-y = Anteil der oberen { $top }
window-buyers = nur Käufer
window-base = ganze Basis
window-title = Wie der Zeitraum das Ergebnis verändert: in { $months ->
    [one] einem Monat
   *[other] { $months } Monaten
} { $short } unter den Käufern, aber { $base } der ganzen Basis; über alles { $long }
benchmark-consumer-goods = Konsumgüter, 22 Warengruppen ({ $source })
benchmark-firms = 339 Firmen ohne Konsumgüter ({ $source })
benchmark-subscriptions = davon Abonnements ({ $source })
benchmark-consumer-goods-short = der Mittelwert für Konsumgüter
benchmark-firms-short = der Mittelwert von 339 Firmen
benchmark-subscriptions-short = der Mittelwert für Abonnements
benchmark-rule = Faustregel 80/20
benchmark-x = Umsatzanteil der oberen 20 % der Kunden
benchmark-title = { $share } Umsatzanteil der oberen 20 %: am nächsten liegt { $nearest } mit { $published }
level-net_revenue = Nettoerlös
level-db1 = Deckungsbeitrag I
level-db2 = Deckungsbeitrag II
level-db3 = Deckungsbeitrag III
level-db4 = Deckungsbeitrag IV
step-list_revenue = Umsatz zu Listenpreisen
step-purchases = Umsatz vor Retouren
step-discounts = – Rabatte
step-returned = – Retouren
step-bonus = – Boni und Skonti
step-net_revenue = Nettoerlös
step-goods = – Wareneinsatz
step-db1 = Deckungsbeitrag I
step-marketing = – Marketing
step-db2 = Deckungsbeitrag II
step-sales = – Vertrieb und Besuche
step-db3 = Deckungsbeitrag III
step-service = – Service und Reklamationen
step-returns = – Retourenabwicklung
step-transport = – Fracht und Versand
step-finance = – Finanzierung
step-other = – Sonstige Kosten
step-db4 = Deckungsbeitrag IV
ladder-missing = Ohne Wareneinsatz gibt es keinen Deckungsbeitrag: Gezeigt wird nur, was bekannt ist. Mit der Spalte Wareneinsatz (cost_of_goods) in den Transaktionen stünde hier, an welchen Kunden verdient wird; mit margin_rate lässt sich eine DB-Quote annehmen, sie wird dann überall als Annahme gekennzeichnet.
ladder-assumed = Annahme: Für { $share } des Umsatzes fehlt der Wareneinsatz; dort gilt eine DB-Quote von { $rate }. Jede Zahl, in die sie eingeht, ist so gut wie diese Annahme.
ladder-goods-only = Bekannt ist nur der Deckungsbeitrag I: Die Tabellen Aktivitäten (activities: Besuche, Reklamationen) und Kosten (costs: Fracht, Retourenabwicklung, Boni) fehlen. Mit ihnen stünde hier, was die Betreuung jedes Kunden kostet. Eine leere Vorlage schreibt: python -m analysis template ORDNER
ladder-rate-unused = Die angenommene DB-Quote von { $rate } bleibt unbenutzt: Der Wareneinsatz ist bekannt.
ladder-some = { $left ->
    [one] Bei einem
   *[other] Bei { $left }
} von { $customers } Kunden fehlt Wareneinsatz; sie haben keinen Deckungsbeitrag und bleiben hier außen vor. Mit margin_rate lässt sich die Lücke durch eine Annahme schließen.
ladder-both = Wareneinsatz, Aktivitäten und Kosten sind bekannt; jeder Kunde trägt seine eigenen, nichts wird nach Umsatz umgelegt.
ladder-activities = Wareneinsatz und Aktivitäten sind bekannt; die Tabelle Kosten (costs) fehlt (Fracht, Retourenabwicklung, Boni). Der Deckungsbeitrag IV fällt deshalb zu hoch aus.
ladder-costs = Wareneinsatz und Kosten sind bekannt; die Tabelle Aktivitäten (activities) fehlt (Besuche, Reklamationen). Der Deckungsbeitrag IV fällt deshalb zu hoch aus.
ladder-title = Vom Nettoerlös bleiben { $amount } als { $level }: { $share }
ladder-title-revenue = Bekannt ist nur der Nettoerlös: { $amount }
ladder-all = Alle
refused-no-customer-groups = Die Kundendaten nennen keine Kundengruppe (Spalte „segment“ der Tabelle customers); mit ihr stünde hier der Deckungsbeitrag je Kundengruppe.
no-customer-group = ohne Angabe
cause-of = { $cause }: { $types }
cause-other = Keiner Ursache zugeordnet, deshalb bei den sonstigen Kosten: { $types }
cause-silent = { $activities ->
    [one] Eine Aktivität im Zeitraum trägt keine Kosten; sie zählt hier mit 0.
   *[other] { $activities } Aktivitäten im Zeitraum tragen keine Kosten; sie zählen hier mit 0.
}
tie-caption = Abstimmung: Alle Beträge der Tabellen sind berücksichtigt, bei Kunden ohne Kauf im Zeitraum (auch unbekannten) oder außerhalb des Zeitraums. Boni stehen bei den Kosten und mindern den Nettoerlös.
tie-revenue = Umsatz nach Retouren
tie-goods = Wareneinsatz
tie-activities = Kosten der Aktivitäten
tie-costs = Kosten
watermark = Annahme: DB-Quote { $rate }
refused-no-contribution = Ohne Wareneinsatz ist kein Deckungsbeitrag bekannt. Es genügt eine Spalte „Wareneinsatz“ in den Umsätzen, notfalls eine angenommene Quote: --set margin_rate=0.3
whale-peak-note = des gesamten Deckungsbeitrags, erwirtschaftet von den Kunden im Plus
whale-loss-note = { $share } der Kunden; sie kosten { $loss }
whale-top-note = an dem aller Kunden, Verluste abgezogen; { $interval }
whale-x = Kunden, die mit dem höchsten Deckungsbeitrag zuerst
whale-y = Kumulierter { $level }
whale-peak-mark = Gipfel: { $peak }
whale-end-mark = übrig: { $total }
whale-title = { $makers ->
    [one] Ein Verlustbringer zehrt { $loss } des Deckungsbeitrags auf, den die übrigen Kunden erwirtschaften
   *[other] { $makers } Verlustbringer zehren { $loss } des Deckungsbeitrags auf, den die übrigen Kunden erwirtschaften
}
whale-title-none = Kein Kunde kostet mehr, als er bringt
refused-no-loss-makers = Es gibt nicht zugleich Verlustbringer und Kunden im Plus, an denen sie sich messen ließen.
losses-method = Maßstab sind die Kunden im Plus: Was bliebe vom selben Umsatz zu Listenpreisen, wenn er zu deren Sätzen gemacht würde? Die Lücke verteilt sich ohne Rest auf die Ursachen; was Verlustbringer weniger kosten als die anderen, steht links der Null.
losses-method-no-list = Maßstab sind die Kunden im Plus: Was bliebe vom selben Umsatz, wenn er zu deren Sätzen gemacht würde? Die Lücke verteilt sich ohne Rest auf die Ursachen. Ohne Listenpreise (list_amount) steckt der Preis in der Warenmarge.
drivers-x = Saldo aller Verlustbringer: Geld über oder unter dem, was Kunden im Plus beim selben Umsatz kosten
drivers-title = { $makers ->
    [one] Der Verlustbringer verfehlt den üblichen Deckungsbeitrag um { $gap }
   *[other] Die { $makers } Verlustbringer verfehlen den üblichen Deckungsbeitrag um { $gap }
}; Hauptursache: { $driver } ({ $most })
driver-price = Preisnachlässe
driver-goods = Warenmarge
driver-returns = Retouren
driver-small_orders = kleine Aufträge
driver-visits = Besuche und Anrufe
driver-service = Service und Reklamationen
driver-rest = Fracht und Übriges
remedy-price = Preis: { $customers ->
    [one] Ein Verlustbringer erhält
   *[other] { $customers } Verlustbringer erhalten
} { $now } Preisnachlass (Rabatte und Boni) auf den Listenpreis statt { $usual }. Auf { $base } Listenumsatz sind das { $gain } im Zeitraum; { $cured ->
    [one] einer würde
   *[other] { $cured } würden
} allein damit profitabel.
remedy-minimum_order = Mindestbestellwert: { $customers ->
    [one] Ein Verlustbringer bestellt
   *[other] { $customers } Verlustbringer bestellen
} { $base }-mal für { $now } statt für { $usual } (Listenpreise). In üblicher Größe wären es { $fewer } Aufträge weniger mit je { $cost } für Besuche, Service und Fracht: { $gain } im Zeitraum; { $cured ->
    [one] einer würde
   *[other] { $cured } würden
} allein damit profitabel.
remedy-service_level = Serviceaufwand: { $customers ->
    [one] Ein Verlustbringer verursacht
   *[other] { $customers } Verlustbringer verursachen
} { $now } Besuchs- und Servicekosten je Auftrag statt { $usual }. Bei { $base } Aufträgen sind das { $gain } im Zeitraum; { $cured ->
    [one] einer würde
   *[other] { $cured } würden
} allein damit profitabel.
remedy-note = Die Beträge weichen von denen der Grafik ab: Hier zählen je Ursache nur die Verlustbringer, die sie Geld kostet; die Grafik rechnet alle zusammen. Besuche, Service und Fracht je Auftrag sind die der Kunden im Plus ({ $cost }).
abc-chart-amount = Umsatz nach Retouren
abc-chart-customers = Kunden
abc-title = Klasse A: { $customers } der Kunden bringen { $amount } des Umsatzes
abc-basis = Basis: Umsatz nach Retouren. A bis { $a } davon, B bis { $b }, C der Rest und alle bei oder unter 0. Bei gleichem Betrag entscheidet die Kundennummer.
refused-no-positive-contribution = Ohne positiven Deckungsbeitrag lassen sich die Klassen nach Umsatz nicht mit denen nach Ertrag vergleichen.
abc-comparison-caption = Klassen nach Umsatz (Zeilen) und nach { $level } (Spalten). Von { $customers } A-Kunden nach Umsatz sind { $worse } es nach Ertrag nicht; { $loss } davon bringen Verlust.
overrated-caption = Überschätzt: Klasse A nach Umsatz, aber nicht nach Ertrag. „Fehlt“ ist der Abstand zum Ertrag bei durchschnittlicher Quote.
overrated-none = Kein A-Kunde nach Umsatz mit unterdurchschnittlicher Quote fällt nach Ertrag aus der Klasse A.
refused-no-categories = Die Transaktionen nennen keine Warengruppe (category); mit ihr stünde hier, welche Klasse was kauft.
category-unnamed = ohne Warengruppe
category-x = Anteil der Klassen am Umsatz der Warengruppe
category-title = A-Kunden bringen je Warengruppe { $least } bis { $most } des Umsatzes
rfm-x = Aktualität (rechts: zuletzt gekauft)
rfm-y = Häufigkeit (oben: am meisten Aufträge)
rfm-cell = Je Feld: Anzahl der Kunden und ihr mittlerer Umsatz nach Retouren
rfm-title = Die { $customers } Kunden, die zuletzt und am häufigsten kauften, bringen { $share } des Umsatzes
class-new = neu oder zurück
class-lost = kein Kauf
refused-one-period = Für zwei Perioden mit Käufen ist die Historie zu kurz; eine Wanderung lässt sich nicht zeigen.
moves-periods = Verglichen werden die Käufe (vor Retouren) vom { $before_start } bis { $before_end } mit denen vom { $after_start } bis { $after_end }.
moves-method = Zufall heißt: Jeder Kunde behält Kaufrate, Kaufbetrag und Abwanderungsrisiko, wie sie { $model } und Gamma-Gamma aus der Zeit davor schätzen; die zweite Periode wird { $draws }-mal neu gezogen. Neue Kunden gehen mit ihren wirklichen Käufen ein.
refused-no-chance-model = Ein Vergleich mit dem Zufall fehlt: Kein Kaufmodell ließ sich aus dieser Historie verlässlich schätzen (nötig sind mehr Kunden mit Wiederkäufen).
moves-caption = Zeilen: Klasse in der ersten Periode, Spalten: in der zweiten; in Klammern, was der Zufall allein erwarten lässt.
moves-caption-alone = Zeilen: Klasse in der ersten Periode, Spalten: in der zweiten.
flow-title = { $same_class } der Kunden der ersten Periode sind in der zweiten in derselben Klasse
overlap-low = Von den heutigen oberen { $top } waren nur { $observed } schon in der Periode davor oben. Unveränderte Kunden ließen { $expected } erwarten ({ $low } bis { $high }): Es hat sich mehr bewegt, als der Zufall nach diesem Modell erklärt. Von den A-Kunden blieben { $in_a } in A, zu erwarten waren { $in_a_expected }.
overlap-high = Von den heutigen oberen { $top } waren { $observed } schon in der Periode davor oben, mehr als die { $expected } ({ $low } bis { $high }), die unveränderte Kunden erwarten ließen: Die Basis ist stabiler als das Modell. Von den A-Kunden blieben { $in_a } in A, zu erwarten waren { $in_a_expected }.
overlap-chance = Von den heutigen oberen { $top } waren { $observed } schon in der Periode davor oben. Das entspricht dem, was allein durch Zufall zu erwarten wäre, wenn sich kein Kunde verändert hat: { $expected } ({ $low } bis { $high }). Von den A-Kunden blieben { $in_a } in A, zu erwarten waren { $in_a_expected }.
overlap-alone = Von den heutigen oberen { $top } waren { $observed } schon in der Periode davor oben.
overlap-observed = beobachtet: { $share }
overlap-by-chance = Zufall bei unveränderten Kunden: { $low } bis { $high }
overlap-x = Anteil der heutigen Spitze, der schon in der Periode davor oben war
overlap-title-inside = { $observed } der Spitze waren schon vorher oben: so viel, wie der Zufall erwarten lässt ({ $expected })
overlap-title-outside = { $observed } der Spitze waren schon vorher oben; der Zufall ließ { $expected } erwarten
load-returns = Retourenquote
load-service = Servicelast
refused-few-loaded = Keine Kurve für die { $load ->
    [returns] Retouren
   *[service] Servicekosten
}: Nötig sind { $customers } Kunden mit bekanntem Deckungsbeitrag, davon { $loaded } mit einer solchen Last.
burden-method = Kurve: Beitrag je Euro Umsatz vor Retouren gegen die { $load }, nach Umsatz gewichtet (natürlicher Spline, { $level }-Band, HC3). Die Grenze liegt dort, wo die Kurve endgültig unter null fällt. Sie beschreibt, was zusammen auftritt; eine Ursache beweist sie nicht.
burden-x-returns = Retourenquote: Anteil des Umsatzes, der zurückkam
burden-x-service = Servicelast: Kosten für Service und Reklamationen vom Umsatz
burden-y = { $level } vom Umsatz
burden-title-returns = Ohne Retouren bleiben { $start } vom Umsatz; das meiste bleibt bei { $best } Retouren, bei { $end } noch { $rate }
burden-title-returns-loss = Ab einer Retourenquote von { $limit } rechnet sich ein Kunde im Mittel nicht mehr
burden-title-service = Ohne Servicelast bleiben { $start } vom Umsatz; das meiste bleibt bei { $best } Last, bei { $end } noch { $rate }
burden-title-service-loss = Ab { $limit } Servicekosten vom Umsatz rechnet sich ein Kunde im Mittel nicht mehr
burden-caption = Über und unter der Kurve: wer mehr (oder weniger) einbringt, als seine { $load } erwarten lässt
answer-revenue = Die oberen { $top } der Kunden tragen { $share } des Umsatzes.
answer-losses = { $makers ->
    [one] Ein Kunde kostet mehr, als er bringt: { $loss }.
   *[other] { $makers } Kunden kosten mehr, als sie bringen: { $loss }.
}
answer-no-losses = Kein Kunde kostet mehr, als er bringt.
answer-stability = Von der heutigen Spitze waren { $observed } schon in der Periode davor oben; der Zufall ließ { $expected } erwarten.
answer-next-losses = Nächster Schritt: bei den größten Verlustbringern mit der Hauptursache beginnen ({ $driver }), Maßnahme und Verantwortlichen benennen und für jeden A-Kunden (Spalte „abc“ in customers.csv) prüfen, ob Betreuung und Konditionen zu seinem Beitrag passen.
answer-next = Nächster Schritt: für jeden A-Kunden (Spalte „abc“ in customers.csv) einen Verantwortlichen benennen und prüfen, ob Besuche und Konditionen seiner Klasse entsprechen.
head-basis = Größe
head-top_share = Anteil der oberen
head-interval = Intervall
head-for_80 = Kunden für 80 %
head-gini = Gini
head-hhi = Herfindahl
head-abc = Klasse
head-customer_share = Anteil der Kunden
head-mean_amount = Mittel je Kunde
head-money = Geld
head-whole = In der Tabelle
head-non_buyers = Kunden ohne Kauf
head-outside = Außerhalb des Zeitraums
head-difference = Differenz
head-class = Gruppe
head-net_revenue = Nettoerlös
head-db1 = DB I
head-db2 = DB II
head-db3 = DB III
head-db4 = DB IV
head-rate = DB-Quote
head-load_returns = Retourenquote
head-load_service = Service vom Umsatz
head-as_a = Ertrag A
head-as_b = Ertrag B
head-as_c = Ertrag C
head-as_loss = Verlust
head-revenue_rank = Rang Umsatz
head-contribution_rank = Rang Ertrag
head-missing = Fehlt
head-from_class = Vorher
head-to_a = A
head-to_b = B
head-to_c = C
head-to_lost = kein Kauf
head-ahead = Über der Kurve
