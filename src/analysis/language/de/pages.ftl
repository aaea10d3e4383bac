# Rahmen jeder Seite
page-skip = Zum Inhalt springen
page-path = Sie sind hier
page-languages = Sprache
page-navigation = Seiten des Berichts
page-contents = Inhalt
page-onward = Weiterlesen
page-previous = Zurück
page-next = Weiter
page-provenance = Herkunft der Zahlen
page-code = Rechenweg
page-image-without-description = Abbildung ohne Beschreibung
page-error = An dieser Stelle ist die Berechnung abgebrochen.
page-error-details = Technische Einzelheiten
page-failed = Diese Seite konnte nicht berechnet werden.
page-failed-explanation = Die Berechnung ist mit der folgenden Meldung abgebrochen. Die übrigen Seiten des Berichts werden unabhängig davon berechnet.

# Übersicht eines Laufs
index-reference-date = Stichtag { $date }
index-window = Auswertungszeitraum { $start } bis { $end }
index-failed = { $count ->
    [one] Eine Seite konnte nicht berechnet werden.
   *[other] { $count } Seiten konnten nicht berechnet werden.
}
index-figures = Auf einen Blick
index-pages = Die Seiten des Berichts
index-page-failed = nicht berechnet
index-files = Dateien für andere Programme
index-file-customers-csv = eine Zeile je Kunde mit Kennzahlen, Klasse und Wert, für CRM oder Tabellenkalkulation
index-file-customers-parquet = dasselbe, exakt, für Programme
index-file-results-json = die wichtigsten Kennzahlen
index-file-changes-json = was sich seit dem letzten Bericht geändert hat
index-file-manifest-json = Parameter, Prüfsummen, Versionen und Laufzeiten dieses Laufs
index-data = Datengrundlage
index-source = Eingelesene Dateien der Quelle „{ $source }“
index-file = Datei
index-rows = Zeilen
index-checksum = SHA-256 (Anfang)
index-parameters = Einstellungen dieses Laufs
index-parameter = Einstellung
index-value = Wert
index-meaning = Bedeutung
index-program = Programm
index-commit = Programmstand
tile-interval = { $low } bis { $high }

# Übersicht aller Läufe
archive-title = Alle Berichte
archive-reference-date = Stichtag
archive-window = Auswertungszeitraum
archive-period = { $start } bis { $end }
archive-source = Quelle
archive-state = Status
archive-complete = vollständig
archive-failed = { $count ->
    [one] eine Seite nicht berechnet
   *[other] { $count } Seiten nicht berechnet
}
archive-empty = Noch ist kein Bericht erstellt.
fold-computed = So wird gerechnet
index-file-customers-columns-csv = was die Spalten bedeuten: Name, Definition, Einheit
columns-column = Spalte
columns-quantity = Größe
columns-definition = Definition
columns-unit = Einheit
unit-money = Geld
unit-share = Anteil (1 = 100{ "\u00A0" }%)
unit-count = Anzahl
unit-number = Zahl
unit-days = Tage
unit-months = Monate
unit-date = Datum
unit-text = Text
unit-score = Punkte
tile-before = { $change } (Vorperiode { $value })
tile-trend = Verlauf über die Perioden
index-measures = Was jetzt zu tun ist
index-measures-note = Der Betrag ist, worum es geht; wie viel davon die Maßnahme bringt, ist damit nicht gesagt. Ein Kunde kann in mehreren Maßnahmen stehen, sein Geld zählt nur in einer. Regel: Die Wirkung ist angenommen, nicht gemessen. Zusammenhang: Maßnahme und Ergebnis gehen in diesen Daten miteinander einher. Experiment: Die Wirkung ist hier gemessen.
index-measure-customers = { $customers ->
    [one] ein Kunde
   *[other] { $customers } Kunden
}
index-measure-largest = zuerst: { $names }
index-measure-owners = Betreuer: { $owners }
index-measure-owners-many = verteilt auf { $count } Betreuer
index-no-currency = Die Daten nennen keine Währung
index-measure-nobody = ohne Betreuer in den Daten
index-measure-evidence = Beleg: { $evidence }
index-money-a-year = { $money } pro Jahr
index-money-once = { $money } einmalig
index-further = Weitere Kennzahlen
index-doubts = Mit Vorbehalt
index-since = Seit dem Bericht zum { $date }
index-lists = Kundenlisten im Bericht
index-lists-note = Eine Maßnahme kann weniger Kunden haben als ihre Liste: Es fehlen, wer keinen Anlass gibt, wer zuerst zurückzugewinnen ist und wer aufgegeben wird.
index-level = Spannen sind { $level }-Intervalle; was eine Spanne hat, ist gerundet.
index-measures-few = Für weitere Maßnahmen fehlen Daten; jede Seite sagt am Ende, was weitere Daten zeigen würden.
index-portraits = Portraits einzelner Kunden erstellt der Befehl „kundenwert portrait“.
page-further-data = Was weitere Daten zeigen würden
page-evidence = Belege, Herleitung und Einzelheiten ({ $sections ->
    [one] ein Abschnitt
   *[other] { $sections } Abschnitte
})
