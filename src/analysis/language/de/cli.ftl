cli-error = Fehler
cli-done = Fertig: { $path }
cli-failed = Die Seite { $page } konnte nicht berechnet werden; den Grund nennt die Seite.
cli-odd-manifest = Nicht in der Übersicht, weil die Datei nicht von diesem Programm stammt: { $path }
cli-stopped-sigint = Mit Strg-C abgebrochen; frühere Ergebnisse sind unverändert.
cli-stopped-sigterm = Von außen beendet (SIGTERM); frühere Ergebnisse sind unverändert.
cli-empty = leer
cli-tie = Gelesen { $read } Zeilen mit { $amount_read } = verwendet { $used } mit { $amount_used } + ausgesondert { $aside } mit { $amount_aside }
usage-option = Eine Option { $name } gibt es nicht; --help zeigt alle
usage-missing = Es fehlt: { $name }
usage-value = Unzulässiger Wert für { $name }; erlaubt: { $allowed }
usage-argument = Die Option { $name } verlangt einen Wert
usage-other = Falscher Aufruf: { $message }
finding-unknown-customer = Einen Kunden „{ $name }“ gibt es nicht; ähnlich sind: { $nearest }
finding-unknown-customer-alone = Einen Kunden „{ $name }“ gibt es nicht, auch keine ähnliche Nummer
finding-secret-withheld = Die Pseudonyme hängen von einem Geheimnis ab, das in keinem Ergebnis steht: Dieser Lauf lässt sich nicht nachrechnen. Mit dem Geheimnis des Rechners (anonymise_salt leer) geht es
finding-nothing-handed-over = Das Notebook hat keine Ergebnisse übergeben: Seine letzte Zelle muss Namen und Ergebnisse der Seite ausgeben
finding-machine-exhausted = Die Berechnung brach ab, weil Arbeitsspeicher oder Plattenplatz nicht reichten: { $problem }
finding-engine-stopped = Die Berechnung brach in der Datenbank DuckDB ab: { $problem } (--debug zeigt die Stelle)
finding-not-a-pair = --set erwartet NAME=WERT, nicht „{ $text }“
finding-refused-by-system = das System verweigert: { $problem }
finding-template-exists = Nicht überschrieben, weil vorhanden: { $files }

dictionary-table = Tabelle
dictionary-column = Spalte
dictionary-needed = nötig
dictionary-kind = Art
dictionary-allowed = erlaubt
dictionary-meaning = Bedeutung
dictionary-headers = auch verstandene Spaltenköpfe
dictionary-yes = ja
kind-text = Text
kind-date = Datum
kind-money = Geldbetrag
kind-number = Zahl
kind-integer = ganze Zahl
kind-flag = ja oder nein

verify-input-changed = Seit dem Lauf verändert: { $file }
verify-output-changed = Nach dem Lauf verändert oder entfernt: { $file }
verify-inputs = Die Eingaben sind dieselben ({ $count }).
verify-nothing = Jede Seite des Laufs ist gescheitert: Es gibt nichts zu vergleichen.
verify-same = Jede Zelle von { $count } Notebooks ergab wieder dieselbe Ausgabe: Der Lauf ist reproduzierbar.
verify-different = Mindestens eine Zelle ergab etwas anderes; oben steht, welche.
finding-source-moved = Liegt die Eingabe des Laufs jetzt woanders, so nennen Sie den Ort: --source
finding-not-a-run = „{ $folder }“ enthält keinen Lauf: Es fehlt dessen manifest.json
