## Befunde: was gegen die Eingabe spricht und was zu tun ist

finding-example = Zeile { $line }: { $value }
finding-line = Zeile { $line }
finding-amount-unknown = Betrag unbekannt

finding-source-missing = Es gibt weder Datei noch Ordner noch eingebaute Quelle „{ $source }“; eingebaut sind { $allowed }
finding-source-unknown-type = Dieser Dateityp wird nicht gelesen; möglich sind: { $allowed }
finding-no-transactions = Keine Datei und kein Blatt mit Umsätzen; gefunden: { $found }. Benennen Sie sie wie eine von { $allowed } oder geben Sie die Datei selbst an
finding-unreadable = nicht lesbar: { $problem }
finding-empty-file = ist leer
finding-unknown-encoding = ist weder UTF-8- noch UTF-16- noch Windows-1252-Text; bitte als CSV UTF-8 speichern
finding-unknown-header = In den ersten Zeilen wurde keine Kopfzeile der Tabelle { $table } erkannt; sie beginnen mit „{ $found }“. Nötig sind { $required }. Benennen Sie Ihre Spaltenköpfe, etwa --set "columns=customer_id=Ihr Kopf;date=Ihr Kopf;net_amount=Ihr Kopf"
finding-missing-column = Keine Spalte für { $name }; gefunden: { $found }. Verwenden Sie einen Kopf wie { $allowed } oder --set "columns={ $name }={ $likely ->
    [none] Ihr Kopf
   *[other] { $likely }
}"
finding-broken-record = Zeile { $line } oder eine davor zerstört den Aufbau der Datei ({ $problem }); oft ist ein Anführungszeichen nicht geschlossen
finding-datev-bookings = ist ein DATEV-Buchungsstapel („{ $category }“): Die Beträge enthalten Umsatzsteuer, Zahlungen stehen zwischen Erlösen, und den Belegdaten fehlt das Jahr. Exportieren Sie stattdessen Rechnungen: Kundennummer, Rechnungsdatum, Nettobetrag
finding-datev-accounts = ist eine DATEV-Kontenliste („{ $category }“): Stammdaten ohne Umsätze. Exportieren Sie Rechnungen: Kundennummer, Rechnungsdatum, Nettobetrag
finding-datev-other = ist ein DATEV-Export „{ $category }“ ohne Umsätze. Exportieren Sie Rechnungen: Kundennummer, Rechnungsdatum, Nettobetrag
finding-no-buyers = ist ein Export von „{ $category }“ und nennt keine Käufer: Umsätze lassen sich keinem Kunden zuordnen. Exportieren Sie Bestellungen mit Kundennummer oder E-Mail-Adresse
finding-journal-items = enthält Buchungssätze („{ $category }“): Forderungen, Steuer und Erlöse stehen in einer Liste und heben sich auf. Exportieren Sie stattdessen Ausgangsrechnungen: Kunde, Rechnungsdatum, Nettobetrag
finding-open-items = ist eine Liste offener Posten („{ $category }“): Bezahlte Rechnungen fehlen darin, und die Beträge enthalten Umsatzsteuer. Exportieren Sie stattdessen Rechnungen: Kundennummer, Rechnungsdatum, Nettobetrag
finding-unknown-column-name = Der Parameter „columns“ nennt { $found }; das ist hier keine Spalte, oder der Kopf fehlt. Erlaubt sind { $allowed }
finding-declared-header-missing = Der Parameter „columns“ nennt für { $name } den Kopf „{ $header }“, aber keine Datei hat ihn; gefunden: { $found }
finding-ambiguous-dates = Die Daten lassen sich als Tag/Monat und als Monat/Tag lesen ({ $value }). Entscheiden Sie: --set date_format=dmy oder --set date_format=mdy
finding-mixed-dates = Tag/Monat ({ $dmy } Werte) und Monat/Tag ({ $mdy } Werte) stehen gemischt. Vereinheitlichen Sie die Spalte oder entscheiden Sie: --set date_format=dmy oder --set date_format=mdy
finding-ambiguous-numbers = { $value } lässt sich mit Dezimalkomma und mit Dezimalpunkt lesen. Entscheiden Sie: --set decimal=comma oder --set decimal=point
finding-mixed-numbers = Dezimalkommas ({ $commas } Werte) und Dezimalpunkte ({ $points } Werte) stehen gemischt. Vereinheitlichen Sie die Spalte oder entscheiden Sie: --set decimal=comma oder --set decimal=point
finding-several-currencies = Mehrere Währungen lassen sich nicht addieren: { $found }. Wählen Sie eine, etwa --set currency={ $currency }
finding-currency-not-in-data = Die Währung { $currency } kommt nicht vor; gefunden: { $found }
finding-empty-window = Der gewählte Zeitraum ist leer; die Daten reichen von { $first } bis { $last }
finding-validation-outside-window = validation_start { $day } muss im Zeitraum liegen, nach dessen erstem Tag; er reicht von { $first } bis { $last }
finding-nothing-left = Keine Zeile bleibt zur Auswertung. Was warum ausgesondert ist, steht darüber; andere Spalten nennen: --set "columns=customer_id=Ihr Kopf;date=Ihr Kopf;net_amount=Ihr Kopf"
finding-no-purchases = Es gibt keinen Kauf mit einem Betrag über 0: Die Zeilen sind Retouren, Gutschriften oder Nullen. Prüfen Sie das Vorzeichen der Beträge
finding-words-header = beginnt mit „{ $found }“; ein Wörterbuch hat genau zwei Spalten mit den Köpfen { $allowed }
finding-words-line = { $rows ->
    [one] eine Zeile des Wörterbuchs enthält
   *[other] { $rows } Zeilen des Wörterbuchs enthalten
  } nicht genau ein Wort je Sprache
finding-words-twice = { $rows ->
    [one] eine Zeile des Wörterbuchs widerspricht
   *[other] { $rows } Zeilen des Wörterbuchs widersprechen
  } einer früheren: Jedes deutsche Wort hat nur eine Übersetzung
finding-no-rows = hat Spaltenköpfe, aber keine Zeilen

## Ausgesonderte Zeilen
finding-totals-line = { $rows ->
    [one] eine Summenzeile
   *[other] { $rows } Summenzeilen
  } ausgesondert, { $amount }
finding-missing-customer = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } ohne Kunde ausgesondert, { $amount }
finding-missing-date = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } ohne Datum ausgesondert, { $amount }
finding-unreadable-date = { $rows ->
    [one] ein nicht lesbares Datum
   *[other] { $rows } nicht lesbare Datumsangaben
  } ausgesondert, { $amount }; erlaubt sind Datumsangaben im Format der übrigen Spalte
finding-date-out-of-span = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } mit unplausiblem Datum ausgesondert, { $amount }; die Grenzen setzen --set earliest_date=… und --set latest_date=…
finding-isolated-date = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } mehr als ein Jahr abseits aller anderen ausgesondert, { $amount }; falls sie stimmen, erweitern Sie die Grenzen: --set earliest_date=… oder --set latest_date=…
finding-missing-amount = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } ohne Betrag ausgesondert
finding-unreadable-amount = { $rows ->
    [one] ein nicht lesbarer Betrag
   *[other] { $rows } nicht lesbare Beträge
  } ausgesondert; erlaubt sind Zahlen wie 1234,56
finding-infinite-amount = { $rows ->
    [one] ein unendlicher Betrag
   *[other] { $rows } unendliche Beträge
  } ausgesondert
finding-other-currency = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } in anderer Währung als { $currency } ausgesondert: { $found }
finding-zero-amount = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } mit Betrag 0 ausgesondert; falls es Käufe sind: --set zero_amounts=keep
finding-repeated-document = { $rows ->
    [one] eine Zeile eines Belegs
   *[other] { $rows } Zeilen von Belegen
  }, die vollständig mehrfach vorkommen, ausgesondert, { $amount }; um sie zu behalten: --set duplicates=keep
finding-duplicate-row = { $rows ->
    [one] eine identische Zeile
   *[other] { $rows } identische Zeilen
  } ausgesondert, { $amount }
finding-overlapping-export = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  }, die schon eine frühere Datei enthält, ausgesondert, { $amount }; um sie zu behalten: --set duplicates=keep
finding-outside-window = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } außerhalb des Zeitraums ausgesondert, { $amount }
finding-broken-off = bricht in Zeile { $line } ab ({ $fields } von { $width } Feldern), danach stehen nur Nullbytes: Die Übertragung wurde unterbrochen; bitte die Datei neu exportieren oder kopieren
finding-broken-off-perhaps = endet mitten in Zeile { $line } ({ $fields } von { $width } Feldern, kein Zeilenende): Vielleicht wurde die Übertragung unterbrochen; bitte prüfen, ob die letzten Belege enthalten sind
finding-too-many-fields = { $rows ->
    [one] eine Zeile hat
   *[other] { $rows } Zeilen haben
  } mehr Felder als der Kopf ({ $fields }) und sind nicht lesbar; oft steht ein Trennzeichen in einem Text ohne Anführungszeichen
finding-incomplete-rows = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } der Tabelle { $table } ohne { $required } ausgesondert
finding-contract-ends-first = { $rows ->
    [one] ein Vertrag, der vor seinem Beginn endet,
   *[other] { $rows } Verträge, die vor ihrem Beginn enden,
  } ausgesondert
finding-repeated-customer = { $rows ->
    [one] ein Kunde kommt
   *[other] { $rows } Kunden kommen
  } mehrfach vor; der erste Eintrag zählt

## Warnungen und Hinweise
finding-equal-rows-kept = { $rows ->
    [one] eine Zeile gleicht
   *[other] { $rows } Zeilen gleichen
  } einer anderen und { $rows ->
    [one] bleibt
   *[other] bleiben
  } erhalten, { $amount }: Es können gleiche Positionen eines Kaufs sein. Falls sie doppelt erfasst sind: --set duplicates=set_aside
finding-unreadable-values = { $rows ->
    [one] ein Wert ist nicht verwendbar und bleibt
   *[other] { $rows } Werte sind nicht verwendbar und bleiben
  } leer; erlaubt: { $allowed }
finding-returns = { $rows ->
    [one] eine Retoure oder Gutschrift
   *[other] { $rows } Retouren und Gutschriften
  }, { $amount }, sind Teil der Nettobeträge und keine Käufe
finding-one-day-merges = { $orders } Aufträge ergeben { $purchases } Käufe: Aufträge eines Kunden am selben Tag zählen als ein Kauf
finding-one-day-merges-lines = { $orders } Zeilen ergeben { $purchases } Käufe: Zeilen eines Kunden am selben Tag zählen als ein Kauf
finding-leading-zeros = { $rows ->
    [one] ein Kunde der Tabelle { $table } passt
   *[other] { $rows } Kunden der Tabelle { $table } passen
  } nur ohne führende Nullen zu einem Käufer (etwa { $example }); eine Tabellenkalkulation kann sie abgeschnitten haben. Exportieren Sie die Nummern als Text
finding-only-returns = { $rows ->
    [one] ein Kunde hat
   *[other] { $rows } Kunden haben
  } im Zeitraum Retouren, aber keinen Kauf: { $amount }, die zum verwendeten Umsatz zählen und zu keiner Kundenzahl
finding-never-bought = { $rows ->
    [one] ein Kunde der Tabelle { $table } hat
   *[other] { $rows } Kunden der Tabelle { $table } haben
  } keinen verwendeten Kauf (etwa { $example })
finding-contact-ahead = { $rows ->
    [one] ein letzter Kontakt liegt nach dem Ende des Zeitraums und gilt
   *[other] { $rows } letzte Kontakte liegen nach dem Ende des Zeitraums und gelten
  } als unbekannt (etwa { $example })
finding-same-but-zeros = { $rows } Kundennummern der Umsätze unterscheiden sich von einer anderen nur durch führende Nullen (etwa { $example }) und gelten als eigene Kunden; eine Tabellenkalkulation kann die Nullen abgeschnitten haben. Exportieren Sie die Nummern als Text
finding-returns-turned = { $rows ->
    [one] eine als Retoure gekennzeichnete Zeile hat einen positiven Betrag und zählt
   *[other] { $rows } als Retouren gekennzeichnete Zeilen haben sämtlich positive Beträge und zählen
  } negativ, { $amount }
finding-missing-currency = { $rows ->
    [one] eine Zeile nennt keine Währung und zählt
   *[other] { $rows } Zeilen nennen keine Währung und zählen
  } als { $currency }, { $amount }
finding-contested-column = gilt als { $name }; nicht verwendet: { $others }
finding-passed-over = { $rows ->
    [one] eine Datei oder ein Blatt wurde
   *[other] { $rows } Dateien oder Blätter wurden
  } nicht gelesen: { $names }

## Parameter und Aufrufe
finding-unknown-setting = Einen Parameter „{ $name }“ gibt es nicht; es gibt { $allowed }
finding-bad-setting = { $name } kann nicht „{ $value }“ sein; erlaubt: { $allowed }
finding-short-secret = { $name } ist zu kurz: nötig sind mindestens { $least } Zeichen
finding-contradicting-shares = { $first } muss kleiner sein als { $second }
finding-contradicting-dates = { $first } darf nicht nach { $second } liegen

## Die Datenbasis
basis-rows-note = von { $rows } gelesenen
basis-money-note = nach Retouren
basis-customers-note = mit mindestens einer verwendeten Zeile
basis-window-note = Zeitraum von { $days } Tagen
tie-all = Jede gelesene Zeile wird verwendet; nichts wurde ausgesondert.
tie-some = { $rows } Zeilen ({ $share }) wurden ausgesondert; sie tragen { $amount }. Jede hat unten ihren Grund.
tie-used = Verwendet
tie-read = Gelesen
reason-totals-line = Ausgesondert: Summenzeilen
reason-missing-customer = Ausgesondert: ohne Kunde
reason-missing-date = Ausgesondert: ohne Datum
reason-unreadable-date = Ausgesondert: Datum nicht lesbar
reason-date-out-of-span = Ausgesondert: Datum unplausibel
reason-isolated-date = Ausgesondert: Datum weit abseits
reason-missing-amount = Ausgesondert: ohne Betrag
reason-unreadable-amount = Ausgesondert: Betrag nicht lesbar
reason-infinite-amount = Ausgesondert: Betrag unendlich
reason-other-currency = Ausgesondert: andere Währung (nicht addiert)
reason-zero-amount = Ausgesondert: Betrag 0
reason-repeated-document = Ausgesondert: vollständig wiederholte Belege
reason-duplicate-row = Ausgesondert: identische Zeilen
reason-overlapping-export = Ausgesondert: Zeilen überlappender Exporte
reason-outside-window = Ausgesondert: außerhalb des Zeitraums
reason-too-many-fields = Ausgesondert: mehr Felder als Spaltenköpfe (Betrag unbekannt)
basis-answer-all = Die Auswertung beruht auf allen { $used } Zeilen. Nächster Schritt: die Hinweise auf dieser Seite einmal mit der Buchhaltung durchgehen.
basis-answer-clean = Die Auswertung beruht auf allen { $used } Zeilen, ohne Auffälligkeiten. Nächster Schritt: weiter mit der Kundenbeschreibung.
basis-answer-aside = Die Auswertung beruht auf { $used } Zeilen; { $amount } wurden ausgesondert. Nächster Schritt: die Befunde mit den höchsten Beträgen mit der Buchhaltung klären und den Export an der Quelle verbessern.
unused-none = Alle Spalten und Dateien wurden verwendet.
unused-some = Nicht verwendet: { $items }
findings-none = Keine Befunde.

table-transactions = Umsätze
table-customers = Kunden
table-contacts = Ansprechpartner
table-ratings = Bewertungen
table-potential = Potenzial
table-activities = Aktivitäten
table-costs = Kosten
table-contracts = Verträge
table-words = Wörterbuch

dialect-encoding-utf-8 = UTF-8
dialect-encoding-utf-16 = UTF-16
dialect-encoding-utf-16-le = UTF-16
dialect-encoding-utf-16-be = UTF-16
dialect-encoding-cp1252 = Windows-1252
dialect-encoding-ascii = ASCII
dialect-encoding-parquet = Parquet
dialect-encoding-xlsx = Excel
dialect-delimiter-semicolon = Semikolon
dialect-delimiter-comma = Komma
dialect-delimiter-tab = Tabulator
dialect-delimiter-bar = senkrechter Strich
dialect-decimal-comma = Dezimalkomma
dialect-decimal-point = Dezimalpunkt
dialect-dates-dmy = Tag vor Monat
dialect-dates-mdy = Monat vor Tag
dialect-dates-ymd = Jahr zuerst

## Spalten
column-customer_id = Kundennummer
column-date = Datum
column-net_amount = Nettobetrag
column-document_id = Belegnummer
column-product = Artikel
column-category = Warengruppe
column-quantity = Menge
column-unit_price = Einzelpreis
column-list_amount = Betrag zu Listenpreisen
column-discount = Rabatt
column-cost_of_goods = Wareneinsatz
column-profit = Rohertrag
column-channel = Vertriebsweg
column-is_return = als Retoure gekennzeichnet
column-currency = Währung
column-name = Name
column-region = Region
column-industry = Branche
column-segment = Kundengruppe
column-legal_form = Rechtsform
column-parent = Kundennummer der Muttergesellschaft
column-acquired_on = Kunde seit
column-acquisition_cost = Akquisitionskosten
column-referrer_id = Kundennummer des Empfehlers
column-owner = Betreuer
column-contact_id = Nummer des Ansprechpartners
column-role = Rolle im Buying Center
column-influence = Einfluss auf den Kauf, 1 bis 5
column-attitude = Einstellung zu uns, −2 bis +2
column-last_contact = Datum des letzten Kontakts
column-reports_to = Nummer des Vorgesetzten
column-item = bewertetes Merkmal
column-value = Bewertung
column-respondent_id = Nummer des Befragten
column-functional = Antwort auf die funktionale Kano-Frage, 1 bis 5
column-dysfunctional = Antwort auf die dysfunktionale Kano-Frage, 1 bis 5
column-importance = Wichtigkeit
column-nps = Weiterempfehlungsbereitschaft, 0 bis 10
column-perspective = Sicht: customer (Kunde über uns), own (wir über uns) oder competitor (Kunde über den stärksten Wettbewerber)
column-benefit = Nutzen des Merkmals: economic (ökonomisch), functional (funktionell), psychological (psychologisch), ecological (ökologisch)
column-potential = Potenzial pro Jahr, Geld
column-need = Bedarf pro Jahr, Geld
column-demand = Nachfrage pro Jahr, Geld
column-competitor_share = Anteil des Wettbewerbs, 0 bis 1
column-source = Quelle
column-as_of = Stand
column-type = Art der Aktivität
column-minutes = Minuten
column-cost = Kosten
column-outcome = Ergebnis
column-period = Monat der Kosten; bei Verträgen der Zeitraum, für den der Betrag gilt: month, quarter, year
column-cost_type = Kostenart
column-amount = Betrag
column-due_date = Fälligkeit
column-paid_date = Zahlungsdatum
column-credit_limit = Kreditlimit
column-rating = Bonität
column-payment_terms = Zahlungsziel in Tagen
column-promised_on = zugesagter Liefertermin
column-delivered_on = tatsächlicher Liefertermin
column-team = Team, das den Kunden betreut
column-business_units = Geschäftsbereiche des Kunden, durch Komma getrennt
column-liquidity = Liquidität des Kunden
column-lost_on = als verloren erfasst am
column-loss_reason = Abwanderungsgrund: market_shift (Markt des Kunden hat sich verschoben), competitor_product (Wettbewerbsprodukt), technology (Technik des Kunden hat sich geändert), dissatisfaction (Unzufriedenheit), lost_contact (Kontakt verloren), other (anderer)
column-external = gehört nicht zum Unternehmen des Kunden (etwa Berater)
column-informal = wirkt informell mit, ohne Aufgabe im Einkauf
column-function = Abteilung, die den Kunden kontaktiert hat
column-level = Individualisierung des Kontakts: 1 (wie für alle) bis 5 (nur für diesen Kunden)
column-start = Beginn des Vertrags
column-end = Ende des Vertrags; leer, solange es offen ist

## Tabellenköpfe
head-file = Datei
head-table = Tabelle
head-rows = Zeilen
head-dialect = Gelesen als
head-header = Spaltenkopf
head-column = Verstanden als
head-item = Verwendung
head-amount = Betrag
finding-unknown-notebook = Ein Notebook { $name } gibt es nicht; es gibt { $allowed }
finding-bad-name = „{ $name }“ kann kein Berichtsname sein; erlaubt sind Buchstaben, Ziffern, Leerzeichen, Bindestriche und Punkte

# Zu wenig Daten für eine Auswertung
headline-size-days = { $customers ->
    [one] Ein Kunde
   *[other] { $customers } Kunden
} in { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} sind zu wenig für eine Auswertung; die Seite „Datenbasis“ sagt, was fehlt und wie Sie es bekommen.
headline-size-customers = { $customers ->
    [one] Ein Kunde ist
   *[other] { $customers } Kunden sind
} zu wenig für eine Auswertung; die Seite „Datenbasis“ sagt, was fehlt und wie Sie es bekommen.
small-answer = Für eine Auswertung reichen diese Daten nicht; deshalb gibt es nur diese eine Seite.
small-few = Enthalten { $customers ->
    [one] ist ein Kunde
   *[other] sind { $customers } Kunden
}; gebraucht werden mindestens { $least }, denn bei weniger ist das obere Fünftel ein einzelner Kunde.
small-short = Der Zeitraum umfasst { $days ->
    [one] einen Tag
   *[other] { $days } Tage
}; gebraucht werden mindestens { $least }, sonst ist kein Wiederkauf zu sehen und nichts zu vergleichen.
small-caption = Was die Fragen des Berichts brauchen
head-size_question = Frage
head-size_needs = gebraucht
head-size_why = warum
small-question-carry = Wer trägt das Geschäft?
small-needs-carry = ab 10 Kunden; mit Spanne ab etwa 200
small-why-carry = Ein Fünftel der Kunden muss eine Gruppe sein.
small-question-stay = Wer bleibt, wer droht zu gehen?
small-needs-stay = zwei gleich lange Zeiträume, am besten zwei ganze Jahre
small-why-stay = Wer nicht mehr kauft, zeigt sich erst im zweiten.
small-question-worth = Was ist jeder Kunde wert?
small-needs-worth = etwa 200 Kunden, davon 100 mit Wiederkauf, über vier typische Kaufabstände
small-why-worth = Das Modell lernt aus Wiederkäufen.
small-question-do = Was ist zu tun, und für wie viel Geld?
small-needs-do = die Antworten darüber, dazu Potenzial, Aktivitäten und Kosten
small-why-do = Ein Betrag braucht Kosten und Bedarf je Kunde.
small-remedy-customers = Mehr Kunden: den Export nicht nach Kunde, Region oder Vertreter filtern; Privat- und Kleinkunden mit ausgeben.
small-remedy-days = Längerer Zeitraum: den Export über mindestens 24 Monate ziehen, oder window_start und reference_date weiter setzen.
small-remedy-tables = Weitere Tabellen (Stammdaten, Kosten, Aktivitäten, Potenzial): leere Vorlagen samt Datenlexikon schreibt „kundenwert template ORDNER“.
small-remedy-anyway = Einzelne Seiten gibt es auf Wunsch trotzdem, etwa mit „--notebook 2_pareto_analysis“; was nicht zu sagen ist, steht dann dort.
