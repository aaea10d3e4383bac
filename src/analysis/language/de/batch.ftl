# Viele Kunden in einem Lauf: clients.toml, Protokoll, Übersicht, was sich verändert hat, Nachricht
finding-batch-unreadable = nicht lesbar: { $problem }
finding-batch-missing = Es fehlt { $key } (erlaubt: { $allowed })
finding-batch-unknown = { $key } gibt es nicht (erlaubt: { $allowed })
finding-batch-value = { $key } darf nicht „{ $value }“ sein (erlaubt: { $allowed })
finding-batch-twice = Den Namen „{ $name }“ trägt schon ein anderer Mandant, womöglich mit anderer Groß- und Kleinschreibung
finding-batch-busy = Hier arbeitet schon ein Stapellauf; dieser hat nichts verändert
finding-batch-stopped = Das Programm brach ab ({ $problem }); batch.log nennt die Stelle
finding-batch-died = Die Auswertung wurde vom System beendet (Code { $code }), meist mangels Arbeitsspeicher
finding-batch-silent = Die Auswertung kam länger als die erlaubten { $minutes } Minuten nicht voran und wurde beendet
finding-report-busy = Den Bericht „{ $name }“ erstellt gerade ein anderes Programm; dieses hat nichts daran verändert
finding-target-address = Als Ziel nennen Sie eine Tabelle: { $allowed }
finding-target-refused = Nicht geschrieben, die Tabelle ist unverändert: { $problem }

batch-title = Berichte aller Mandanten
batch-begins = Beginn: { $clients } Mandanten, { $lanes } nebeneinander mit je { $share } MB
batch-ends = Ende mit Code { $code }
batch-status-done = neu erstellt
batch-status-unchanged = unverändert
batch-status-failed = nicht vollständig
batch-written = übergeben: { $names }
batch-removed = { $name }: gelöscht, weil älter als aufzubewahren: { $dates }
batch-counts = { $done } neu erstellt, { $unchanged } unverändert und deshalb übersprungen
batch-failed = { $count ->
    [one] Ein Mandant wurde nicht vollständig beliefert; die Tabelle nennt den Grund.
   *[other] { $count } Mandanten wurden nicht vollständig beliefert; die Tabelle nennt die Gründe.
}
batch-all = Alle Mandanten sind beliefert.
batch-client = Mandant
batch-said = Was zu beachten ist
batch-drift = Datenlage:
batch-first = Kein früherer Lauf zum Vergleich

changes-none = { $count ->
    [one] Die Kennzahl mit Spanne liegt in ihrer Spanne vom { $date }.
   *[other] Alle { $count } Kennzahlen mit Spanne liegen in ihrer Spanne vom { $date }.
}
changes-above = { $name }: { $value }, damit über der bisherigen Spanne von { $low } bis { $high } (zuvor { $before })
changes-below = { $name }: { $value }, damit unter der bisherigen Spanne von { $low } bis { $high } (zuvor { $before })
changes-doubts-new = Neuer Vorbehalt bei { $names }
changes-doubts-cleared = Kein Vorbehalt mehr bei { $names }
changes-alerts-new = Neue Warnzeichen bei Kunden: { $alerts }
changes-alerts-cleared = Erledigte Warnzeichen: { $alerts }
changes-alert-overdue = überfällig
changes-alert-contact = kein Kontakt
changes-alert-complaints = Reklamation
changes-alert-falling = Umsatz je Kauf gesunken
changes-otherwise = Programm oder Einstellungen sind andere als am { $date }: Ein Teil der Unterschiede kann daher kommen.
drift-columns-gone = In der Tabelle „{ $table }“ fehlen Spalten, die es zuletzt gab: { $names }
drift-columns-new = In der Tabelle „{ $table }“ sind neue Spalten: { $names }
drift-tables-gone = Tabellen fehlen, die es zuletzt gab: { $names }
drift-tables-new = Neue Tabellen: { $names }
drift-months = { $count ->
    [one] Für einen Monat fehlen alle Umsätze: { $names }
   *[other] Für { $count } Monate fehlen alle Umsätze: { $names }
}
drift-aside = { $now } der Zeilen sind ausgesondert, zuletzt { $before }
drift-customers = { $now } Kunden, zuletzt { $before }
drift-ends-earlier = Die Daten enden am { $now }, die des letzten Laufs reichten bis zum { $before }: Das ist ein älterer oder abgebrochener Export

message-subject = { $title }: Kundenauswertung zum { $date }
message-ready = Die Auswertung „{ $title }“ zum { $date } liegt vor.
message-drift = Die Auswertung „{ $title }“ zum { $date } liegt vor; die Daten weichen aber von denen des letzten Laufs ab.
message-incomplete = Die Auswertung „{ $title }“ ist unvollständig: { $failed } von { $pages } Seiten fehlen.
message-warnings = Zu beachten
message-figures = Kennzahlen
message-changes = Seit dem letzten Lauf
message-customers = Kunden mit dem höchsten Wert in Gefahr
message-figure = { $name }: { $value }
message-figure-between = { $name }: { $value } ({ $low } bis { $high })
message-measure = { $name }: { $money }, { $customers } ({ $evidence })
message-doubt = { $name }: { $doubt }
message-customer = { $customer }: { $value } in Gefahr ({ $alerts })
message-link = Alle Seiten: { $place }

finding-removed-by-forget = Der Lauf „{ $folder }“ wurde mit „forget“ gelöscht (removed by forget): Es gibt nichts nachzurechnen
forget-caches = { $count ->
    [one] Ein Zwischenspeicher gelöscht
   *[other] { $count } Zwischenspeicher gelöscht
}
forget-deleted = Gelöscht: { $name }
forget-none = Kein Lauf und keine Kopie einer Eingabe enthielt die Genannten
forget-unread = Nicht geprüft, weil nicht lesbar: { $name }
forget-input = Nicht gelöscht: Ihre Eingabe { $name }. Entfernen Sie die Genannten dort, sonst sind sie im nächsten Lauf wieder enthalten
forget-beyond = Nicht erreichbar: verschickte Nachrichten, Kopien und Sicherungen, Pseudonyme mit einem anderen Geheimnis als dem dieses Rechners, Datenbanktabellen, in die --to geschrieben hat (dort löscht der nächste Lauf, wer in der Eingabe fehlt)
