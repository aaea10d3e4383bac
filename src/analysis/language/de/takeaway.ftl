# Folien: was in PowerPoint steht.

slides-money = Geld
slides-source = Quelle: Seite „{ $page }“ zum { $date }
slides-source-run = Quelle: Kundenauswertung zum { $date }
slides-head-figure = Kennzahl
slides-head-value = Wert
slides-head-range = Spanne
slides-head-before = Vorperiode
slides-head-now = jetzt
slides-head-change = Veränderung
slides-head-action = Maßnahme
slides-head-customers = Kunden
slides-head-evidence = Beleg
slides-head-first = zuerst
slides-subtitle = Managementbericht
slides-head-step = Schritt
slides-head-amount = Betrag
slides-head-measure = gemessen an
slides-head-top = obere 20{ "\u00A0" }%
slides-head-for-80 = Kunden für 80{ "\u00A0" }%
slides-head-segment = Segment
slides-head-revenue = Umsatz
slides-head-open = offenes Potenzial
slides-head-visits-plan = Plan
slides-head-visits = Besuche
slides-head-net = DB nach Besuchskosten
slides-head-target = Ziel
slides-head-group = Gruppe
slides-head-wanted = gewollt
slides-head-gain = erreicht
slides-head-light = Stand
slides-figures-moved = Am stärksten hat sich „{ $name }“ verändert: { $change } auf { $value }.
slides-figures = { $name }: { $value } zum { $date }.
slides-measures = Am meisten steht bei „{ $name }“ auf dem Spiel: { $money } pro Jahr bei { $customers ->
    [one] einem Kunden
   *[other] { $customers } Kunden
}.
slides-measures-once = Am meisten steht bei „{ $name }“ auf dem Spiel: einmalig { $money } bei { $customers ->
    [one] einem Kunden
   *[other] { $customers } Kunden
}.
slides-measures-chart = Worum es geht, in { $unit } (pro Jahr; Fälliges einmalig)
slides-measures-series = worum es geht
slides-bridge-title = Der { $measure } änderte sich um { $change }; der größte Schritt: { $step } ({ $money }).
slides-bridge-chart = { $measure } von Periode zu Periode, in { $unit }
slides-bridge-series = Betrag
slides-bridge-below = Sockel
slides-bridge-level = Stand
slides-bridge-up = mehr
slides-bridge-down = weniger
slides-year-to = Periode bis { $date }
slides-kpis-title = Von den Treibern für „{ $measure }“ änderte sich „{ $driver }“ am stärksten: { $change } auf { $value }.
slides-kpis-chart = Veränderung der Treiber zur Vorperiode, relativ
slides-concentration-revenue = Umsatz
slides-concentration-purchases = Käufe ohne Retouren
slides-concentration-profits = Gewinne
slides-losses-chart = Gewinne und Verluste aus Kunden, Deckungsbeitrag in { $unit }
slides-losses-earned = Gewinne
slides-losses-lost = Verluste
slides-losses-left = zusammen
slides-value-chart = Künftiger Wert und was davon gefährdet ist, in { $unit }
slides-portfolio-chart = { $worth } nach Segmenten, in { $unit }
slides-worth-value = Künftiger Wert
slides-worth-revenue = Umsatz
slides-visits-title = { $visits ->
    [one] Derselbe Besuch, anders verteilt, brächte
   *[other] Dieselben { $visits } Besuche, anders verteilt, brächten
} rund { $gain } pro Jahr mehr ({ $low } bis { $high }).
slides-visits-chart = Deckungsbeitrag nach Besuchskosten, in { $unit } pro Jahr
slides-visits-now = wie bisher
slides-visits-best = anders verteilt
slides-visits-series = DB nach Besuchskosten
slides-visits-basis = Wie ein Besuch wirkt, ist angenommen oder aus den Daten geschätzt; Einzelheiten stehen auf der Seite.
slides-review-held = Die Prognose vom { $day } hat gehalten: { $of } { $expected } erwartet, { $came } gekommen.
slides-review-partly = Die Prognose vom { $day } hat nur zum Teil gehalten: { $of } { $expected } erwartet, { $came } gekommen.
slides-review-missed = Die Prognose vom { $day } hat nicht gehalten: { $of } { $expected } erwartet, { $came } gekommen.
slides-review-chart = { $of }: erwartet und gekommen
slides-targets-title = Ziele: { $reached } erreicht, { $open } offen, bei { $untold } lässt es sich nicht sagen.
slides-reading-range = Eine Spanne enthält den wahren Wert mit der eingestellten Sicherheit; in den Seiten steht, mit welcher.
slides-reading-names = Namen von Kunden und Betreuern stehen nur dann auf Folien, wenn die Einstellung names_in_exports es erlaubt.
slides-reading-same = Jede Zahl dieser Folien steht auch auf den Seiten des Berichts; dort stehen Herleitung, Annahmen und Gegenproben.
finding-slides-no-library = Folien brauchen python-pptx; installieren Sie es mit: pip install "kundenwert[powerpoint]"
finding-slides-template = ist keine PowerPoint-Vorlage (.pptx), die sich lesen lässt
finding-pdf-no-browser = PDF druckt ein Browser: Chromium, Chrome oder Edge ist auf diesem Rechner nicht zu finden; installieren Sie einen davon, oder nennen Sie ihn in der Umgebungsvariablen KUNDENWERT_BROWSER
finding-pdf-failed = Der Browser { $browser } hat { $page } nicht gedruckt: { $problem }
workbook-figures = Kennzahlen
workbook-customers = Kunden
workbook-low-bound = von
workbook-high-bound = bis
workbook-figure = Kennzahl
workbook-value = Wert
workbook-before = Vorperiode
workbook-meaning = Bedeutung
workbook-doubt = Vorbehalt
