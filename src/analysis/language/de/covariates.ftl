refused-covariates-none = Wer mehr kauft und wer länger bleibt, lässt sich nicht sagen: Über die Kunden ist vorab nichts bekannt, worin sie sich unterscheiden. Branche und Region in der Kundentabelle oder Kanal und Warengruppe der Aufträge helfen weiter.
refused-covariate-one-level = Nur eine Ausprägung ist häufig genug.
refused-covariate-few = Von „{ $covariate }“ gibt es zu wenige Kunden ({ $customers }, davon { $repeaters } mit Wiederkauf).
refused-covariate-separates = „{ $covariate }“ trennt die Kunden vollständig: Für den Effekt gibt es keine endliche Schätzung.
covariate-industry = Branche
covariate-region = Region
covariate-channel = Kanal des ersten Auftrags
covariate-category = Warengruppe des ersten Auftrags
covariate-first_order = Größe des ersten Auftrags
covariate-size-small = kleinstes Drittel
covariate-size-medium = mittleres Drittel
covariate-size-large = größtes Drittel
covariate-rest = übrige und unbekannt
covariate-differs = { $attribute }: Die Kunden unterscheiden sich. Solange sie aktiv sind, kauft „{ $most }“ { $times }-mal so oft wie „{ $least }“.
covariates-alike = { $count ->
    [one] { $asked } sagt nicht, wer mehr kauft oder länger bleibt: Der Unterschied ist nicht größer als der Zufall.
   *[other] { $asked }: Keines dieser Merkmale sagt, wer mehr kauft oder länger bleibt; bei { $count } geprüften Merkmalen sind die Unterschiede nicht größer als der Zufall.
}
covariates-forecast-used = Die Prognose verwendet es ({ $attribute }): An { $origins } früheren Stichtagen war der quadratische Fehler je Kunde um { $share } kleiner als mit der Kaufhistorie allein.
covariates-forecast-alike = { $count ->
    [one] Die Prognose verwendet es deshalb nicht.
   *[other] Die Prognose verwendet deshalb keines davon.
}
covariates-forecast-lost = Die Prognose verwendet { $count ->
    [one] es
   *[other] sie
} nicht: An { $origins } früheren Stichtagen ließen sich die Käufe je Kunde damit nicht besser voraussagen als mit der Kaufhistorie allein.
covariates-forecast-untested = Die Prognose verwendet { $count ->
    [one] es
   *[other] sie
} nicht: Es gibt nicht zwei frühere Stichtage, an denen sich prüfen ließe, ob die Käufe damit besser vorauszusagen sind.
covariates-forecast-season = { $attribute } hätte frühere Stichtage besser vorausgesagt (quadratischer Fehler je Kunde um { $share } kleiner). Die Prognose verwendet es trotzdem nicht: Sie läuft im Takt der Saison, und beides wird nicht gemeinsam geschätzt.
covariates-forecast-regular = { $attribute } hätte frühere Stichtage besser vorausgesagt (quadratischer Fehler je Kunde um { $share } kleiner). Die Prognose verwendet es trotzdem nicht: Die Käufe sind regelmäßig (MBG/CNBD-k), und dieses Modell wird nicht mit Merkmalen geschätzt.
covariate-factor = { $factor } ({ $low } bis { $high })
covariate-foretells-yes = ja
covariate-foretells-no = nein
covariate-foretells-unknown = nicht geprüft
covariate-refused = { $attribute }: { $reason }
covariates-method = Kaufrate und Abwanderung des verwendeten Modells (bei regelmäßigen Käufen: MBG/NBD) dürfen sich je Ausprägung unterscheiden: Rate × exp(γ), Abwanderung (ihre Rate oder die Chance, dass ein Kauf der letzte ist) × exp(δ), mit den übrigen Parametern durch Maximum-Likelihood geschätzt, ein Merkmal nach dem anderen (Fader & Hardie 2007). Die Faktoren gelten gegenüber dem durchschnittlichen Kunden, mit 95-%-Intervallen. 2 ΔLL prüft γ und δ gemeinsam gegen Kunden ohne Unterschiede; korrigiert: für { $count ->
    [one] ein Merkmal
   *[other] { $count } Merkmale
} (Holm 1979), denn unter vielen Merkmalen fällt eines zufällig auf. Jedes Merkmal steht für sich: Was eines zeigt, kann an einem anderen liegen. Ausprägungen mit weniger als 30 Kunden oder 10 Wiederkäufern und alle jenseits der sieben größten sind zusammengefasst. Besser vorausgesagt: Der quadratische Fehler je Kunde war über alle früheren Stichtage (mindestens zwei) kleiner. Geprüft wird das nur für Merkmale, in denen sich die Kunden unterscheiden; das deutlichste, das besteht, verwendet die Prognose. Die Kundengruppe (segment) wird nicht geprüft, weil sie oft aus den Käufen gebildet ist. { $refused }

head-covariate_attribute = Merkmal
head-covariate_levels = Ausprägungen
head-covariate_gain = 2 ΔLL
head-covariate_freedom = Freiheitsgrade
head-covariate_chance = p-Wert
head-covariate_adjusted = p-Wert, korrigiert
head-covariate_foretells = Frühere Stichtage besser vorausgesagt
head-covariate_level = Ausprägung
head-covariate_customers = Kunden
head-covariate_rate = Käufe pro Jahr, solange aktiv
head-covariate_buys = Kaufrate, Durchschnittskunde = 1
head-covariate_leaves = Abwanderung, Durchschnittskunde = 1
