## Quellen: was eine Datei ist und was dagegen spricht, sie zu lesen

finding-source-encrypted = ist mit einem Kennwort geschützt; bitte ohne Kennwort speichern
finding-source-web-page = ist eine Webseite, auch wenn der Name anders lautet; bitte in der Tabellenkalkulation öffnen und als XLSX oder CSV speichern
finding-source-xml = ist eine XML-Datei, auch wenn der Name anders lautet; bitte in der Tabellenkalkulation öffnen und als XLSX oder CSV speichern
finding-line-too-long = Zeile { $line } endet auch nach einer Million Zeichen nicht; das ist keine Tabelle mit einer Zeile je Datensatz
finding-unpacks-too-large = wird beim Entpacken um ein Vielfaches größer, als eine Tabelle es würde; bitte selbst entpacken und die enthaltene Datei angeben
finding-workbook-too-large = braucht mehr Speicher oder Zeit als eine Tabelle; oft liegt es an einer einzelnen Zelle weit rechts oder unten. Löschen Sie alle Zeilen und Spalten außerhalb der Daten, oder speichern Sie das Blatt als CSV
finding-workbook-damaged = ist beschädigt: Die Datei verweist auf Zellen, die es in keinem Blatt gibt. Bitte in der Tabellenkalkulation öffnen und neu speichern
finding-workbook-no-sheets = enthält kein Blatt mit Zellen
finding-too-many-columns = hat { $columns } Spalten; gelesen werden höchstens { $limit }. Behalten Sie nur die, die für die Auswertung nötig sind
finding-nested-column = enthält Listen oder Strukturen ({ $kind }), nötig ist ein Wert je Zeile; bitte eine Zeile je Wert exportieren
finding-decimal-too-long = enthält Dezimalzahlen mit { $digits } Stellen; genau gelesen werden höchstens { $limit }. Bitte die Spalte mit weniger Stellen exportieren
finding-database-no-tables = enthält keine Tabelle mit Spalten; Sichten (Views) werden nicht gelesen, denn sie können mehr als Daten enthalten
finding-json-no-list = enthält keine Liste von Objekten, eines je Zeile, etwa [{"{"}"customer_id": "1", "date": "2024-01-31", "net_amount": 10{"}"}]
finding-database-address = Die Adresse der Datenbank ist falsch geschrieben; sie lautet postgresql://host:5432/datenbank?table=name oder …?query=SELECT …
finding-database-unknown = Datenbanken der Art { $scheme } werden nicht gelesen; möglich sind postgresql://…, eine SQLite- oder DuckDB-Datei oder ein Export
finding-database-no-driver = Der Treiber für PostgreSQL fehlt; installieren Sie ihn mit: pip install "kundenwert[postgresql]"
finding-database-no-table = enthält diese Tabelle nicht oder keine mit Spalten; gefunden: { $found }. Nennen Sie eine: postgresql://host/datenbank?table=name
finding-off-the-columns = { $rows ->
    [one] Eine Zeile hält sich nicht an die Spalten der Liste und blieb außen vor; ist sie ein Datensatz, exportieren Sie die Liste mit Trennzeichen
   *[other] { $rows } Zeilen halten sich nicht an die Spalten der Liste und blieben außen vor; sind es Datensätze, exportieren Sie die Liste mit Trennzeichen
}
finding-hidden-read = { $rows ->
    [one] Ein ausgeblendetes Blatt wurde gelesen: { $names }. Prüfen Sie, ob es das richtige ist
   *[other] { $rows } ausgeblendete Blätter wurden gelesen: { $names }. Prüfen Sie, ob es die richtigen sind
}
finding-hidden-passed-over = { $rows ->
    [one] Ein ausgeblendetes Blatt wurde nicht gelesen: { $names }
   *[other] { $rows } ausgeblendete Blätter wurden nicht gelesen: { $names }
}

dialect-encoding-cp850 = DOS (Codepage 850)
dialect-encoding-mac_roman = Mac Roman
dialect-encoding-sqlite = SQLite
dialect-encoding-duckdb = DuckDB
dialect-encoding-json = JSON
dialect-encoding-postgresql = PostgreSQL
dialect-delimiter-places = Spalten an festen Stellen
