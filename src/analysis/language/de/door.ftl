## Zeilen, die keine Umsätze sind
finding-kind-cancelled = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } stornierter Belege ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-cancelled = Ausgesondert: storniert
finding-kind-refunded = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } erstatteter Verkäufe ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-refunded = Ausgesondert: erstattet
finding-kind-open = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } vor Zahlung oder Freigabe ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-open = Ausgesondert: vor Zahlung oder Freigabe
finding-kind-draft = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Entwürfen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-draft = Ausgesondert: Entwürfe
finding-kind-offer = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Angeboten und offenen Verkaufschancen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-offer = Ausgesondert: Angebote und offene Verkaufschancen
finding-kind-lost = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus verlorenen Verkaufschancen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-lost = Ausgesondert: verlorene Verkaufschancen
finding-kind-purchase = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Einkäufen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-purchase = Ausgesondert: Einkäufe
finding-kind-order = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Aufträgen neben ihren Rechnungen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-order = Ausgesondert: Aufträge neben Rechnungen
finding-kind-proforma = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Proforma-Rechnungen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-proforma = Ausgesondert: Proforma-Rechnungen
finding-kind-delivery = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Lieferscheinen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-delivery = Ausgesondert: Lieferscheine
finding-kind-payment = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Zahlungen und Gebühren ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-payment = Ausgesondert: Zahlungen und Gebühren
finding-kind-dunning = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Mahnungen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-dunning = Ausgesondert: Mahnungen
finding-kind-test = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Testbestellungen ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-test = Ausgesondert: Testbestellungen
finding-kind-plan = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Plan und Budget ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-plan = Ausgesondert: Plan und Budget
finding-kind-undecided = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } mit unbekannter Belegart ausgesondert, { $amount }; sollen sie zählen: --set "sales_when=Spaltenkopf=Wort,Wort"
reason-kind-undecided = Ausgesondert: unbekannte Belegart
finding-kind-not-chosen = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } die sales_when nicht nennt ausgesondert, { $amount }
reason-kind-not-chosen = Ausgesondert: von sales_when nicht genannt
finding-kind-document-line = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } von Belegen, deren Summe auf einer anderen Zeile steht ausgesondert
reason-kind-document-line = Ausgesondert: Zeilen eines Belegs, der mit seiner Summe zählt
finding-collective-customer = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } von Gast- und Sammelkonten ausgesondert, { $amount }; um sie zu behalten: --set collective_customers=keep
reason-collective-customer = Ausgesondert: Gast- und Sammelkonten
finding-test-customer = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } von Testkunden ausgesondert, { $amount }
reason-test-customer = Ausgesondert: Testkunden
finding-internal-customer = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  } aus Eigenverbrauch ausgesondert, { $amount }
reason-internal-customer = Ausgesondert: Eigenverbrauch

## Was die Daten offenlassen
finding-open-kinds = enthält Angaben, die nicht sagen, ob eine Zeile Umsatz ist: { $words } ({ $share } der Beträge). Nennen Sie die Umsätze, ohne die übrigen: --set "sales_when={ $rule }"
finding-open-sides = Soll ({ $debit }) und Haben ({ $credit }) lassen sich nicht als Umsätze und Gutschriften lesen: Es können Zahlungen dabei sein, oder es sind Erlöskonten. Exportieren Sie nur Rechnungen und Gutschriften, oder nennen Sie die Umsätze: --set "sales_when=Belegart=…"
finding-open-returns = kennzeichnet Retouren oder zählt zurückgegebene Stücke: { $rows } Zeilen mit 1 haben eine größere Menge. Entscheiden Sie: --set "returns_when={ $header }=1" für ganze Zeilen oder --set "columns=returned_quantity={ $header }" für Stücke
finding-open-discount = ist ein Betrag oder ein Prozentsatz ({ $value })? Entscheiden Sie: --set discount_is=percent, --set discount_is=money oder --set discount_is=share (0,25 für 25 %)
finding-open-gaps = ist in vielen Zeilen leer: Gehören diese zum Kunden darüber oder zu keinem? Entscheiden Sie: --set gaps=fill oder --set gaps=set_aside
finding-open-rate = enthält Prozente ({ $value }) neben Menge und Preis; ist das ein Rabatt? Wenn ja: --set "columns=discount_rate={ $header }", wenn nein: --set discount_is=none
finding-open-total = ist auf allen Zeilen eines Belegs gleich (etwa { $document }): Betrag der Zeile oder Summe des Belegs? Entscheiden Sie: --set amount_per=line oder --set amount_per=document
finding-heads-among-lines = enthält in jedem Beleg (etwa { $document }) eine Zeile, die die anderen summiert: Sie zählte doppelt. Nur die Positionen: --set "sales_when={ $rule }"
finding-heads-unmarked = enthält zu jedem Beleg (etwa { $document }) eine Zeile, die die anderen aufsummiert: Sie zählte doppelt. Nur die Positionen exportieren oder sie in einer Spalte kennzeichnen
finding-bank-statement = ist ein { $category }: Er zeigt, wer wann mit Umsatzsteuer bezahlt hat, nicht was verkauft wurde. Stattdessen Rechnungen oder Umsätze exportieren: Kunde, Datum, Nettobetrag
finding-open-credits = enthält Gutgeschriebenes neben { $rest }: Ist es dort schon abgezogen? Dann: --set "columns=net_amount={ $rest }"; sonst: --set "columns=refunded_amount={ $header }"
finding-credits-by-name = enthält dem Namen nach Gutschriften: Die Beträge zählen negativ
finding-price-after-discount = wird nicht abgezogen: Der Preis enthält diesen Rabatt schon, wie eine andere Spalte zeigt
finding-two-tables = enthält zwei Tabellen, deren Spaltenköpfe in den Zeilen { $first } und { $second } stehen: Die Zeilen der ersten gingen verloren. Jede in eine eigene Datei oder ein eigenes Blatt exportieren
finding-open-vat = ist mit oder ohne Umsatzsteuer? Die Spalte { $tax } klärt es nicht. Entscheiden Sie: --set vat=excluded oder --set vat=included
finding-several-amounts = mehrere Spalten können der Umsatz sein: { $headers }. Entscheiden Sie: --set "columns=net_amount={ $header }"
finding-several-taxes = Die Steuer steht in mehreren Spalten ({ $headers }), ein Betrag ohne Steuer in keiner. Beträge mit Steuer verwenden: --set vat=included; oder eine Spalte ohne Steuer nennen: --set "columns=net_amount=Ihr Kopf"
finding-open-year = hat Monate ohne Jahr als Spaltenköpfe: { $headers }. Schreiben Sie das Jahr in die Köpfe (Jan 2024) oder in den Namen der Datei oder des Blattes
finding-booking-list = ist eine Buchungsliste: { $account } ist ein Sachkonto, kein Kunde. Falls { $header } die Kunden enthält: --set "columns=customer_id={ $header }"; besser exportieren Sie Rechnungen: Kundennummer, Rechnungsdatum, Nettobetrag
finding-too-many-unreadable-date = { $rows } Datumsangaben ({ $share }) sind nicht lesbar, etwa { $example }: Eine Auswertung des Restes wäre irreführend. Vereinheitlichen Sie die Spalte oder nennen Sie eine andere: --set "columns=date=Ihr Kopf"
finding-too-many-unreadable-amount = { $rows } Beträge ({ $share }) sind nicht lesbar, etwa { $example }: Eine Auswertung des Restes wäre irreführend. Vereinheitlichen Sie die Spalte oder nennen Sie eine andere: --set "columns=net_amount=Ihr Kopf"
finding-bad-rule = eine Regel wird als Spaltenkopf=Wort,Wort geschrieben, nicht so: { $text }
finding-rule-header-missing = eine Regel nennt den Kopf „{ $header }“, aber keine Datei hat ihn; gefunden: { $found }

## Was entschieden wurde
finding-discount-money = wurde als Betrag abgezogen
finding-discount-percent = wurde als Prozentsatz abgezogen; sonst: --set discount_is=money
finding-discount-share = wurde als Anteil abgezogen (0,25 sind 25 %); sonst: --set discount_is=money
finding-total-per-document = enthält auf jeder Zeile die Summe des Belegs und zählt je Beleg einmal; sonst: --set amount_per=line
finding-cost-per-piece = sind Kosten je Stück und wurden mit der Menge multipliziert
finding-customer-by-email = ohne Kundennummer steht die E-Mail-Adresse für den Kunden. Sie ist personenbezogen und erscheint in Listen; Pseudonyme: --set anonymise=true
finding-customer-by-firms = Keine Spalte heißt nach Kunden; hier stehen Namen von Firmen, und diese gelten als Kunden. Sind es andere: --set "columns=customer_id=Ihr Spaltenkopf"
finding-customer-by-name = ohne Kundennummer steht der Name für den Kunden; gleiche Namen sind ein Kunde
finding-sides-turned = Haben-Buchungen über { $amount } zählen negativ
finding-quantity-turned = { $rows ->
    [one] eine Zeile mit negativer Menge hat einen positiven Betrag und zählt
   *[other] { $rows } Zeilen mit negativer Menge haben positive Beträge und zählen
  } negativ, { $amount }
finding-quantity-of-stock = { $rows ->
    [one] eine Rückgabe zählt
   *[other] { $rows } Rückgaben zählen
  } negativ, { $amount }: Die Liste zeigt Lagerbewegungen, Verkauftes hat dort negative Mengen, Zurückgegebenes positive
finding-refunds-deducted = { $rows ->
    [one] eine Erstattung wurde
   *[other] { $rows } Erstattungen wurden
  } von den Umsätzen abgezogen, { $amount }
finding-other-evidence = nicht addiert, weil es kein Umsatz ist oder derselbe noch einmal (Plan, Angebot, Auftrag neben Rechnung, Kopie): { $names }
finding-sheets-together = mitgelesen, weil die Spaltenköpfe gleich sind: { $names }
finding-months-turned = { $kind ->
    [year] Jahre
    [quarter] Quartale
   *[other] Monate
} in Spalten ({ $first } bis { $last }) wurden zu Zeilen
finding-unit-of-title = Die Liste sagt außerhalb der Tabelle („{ $line }“), in welcher Einheit ihre Beträge stehen; sie wurden { $unit ->
    [cents] durch 100 geteilt
    [thousands] mit 1.000 multipliziert
   *[other] mit 1.000.000 multipliziert
}
finding-rates-turned = Beträge je Steuersatz in eigenen Spalten ({ $headers }) wurden zu Zeilen
finding-column-by-values = Kein Kopf nennt { $name }; nach ihren Werten ist es diese Spalte. Ist es eine andere: --set "columns={ $name }=Ihr Kopf"
finding-groups-headed = Der Kunde steht als Überschrift über seinen Zeilen und wurde in jede übernommen; die Summen unter { $tied } von { $groups } Gruppen gehen auf
finding-filled-down = steht nur in der ersten Zeile einer Gruppe und wurde nach unten übernommen
finding-rate-ignored = könnte ein Rabatt sein (etwa { $value }) und mindert die Beträge nicht. Wenn es einer ist: --set "columns=discount_rate={ $header }"
finding-much-lost = { $share } des Geldes ({ $amount }, { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
  }) haben keinen Kunden oder kein verwendbares Datum: alle Ergebnisse gelten nur für den Rest
finding-items-joined = die Positionen aus { $items } wurden über { $key } mit den Belegen aus { $head } verbunden; Belege ohne Positionen: { $empty }, Positionen ohne Beleg: { $orphans }{ $against ->
    [none] { "" }
   *[other] ; Belege, deren Positionen { $against } ergeben: { $tied } von { $told }
  }
finding-ids-mended = { $rows ->
    [one] eine Kundennummer wurde
   *[other] { $rows } Kundennummern wurden
  } vereinheitlicht (12345.0 ist 12345; Leerzeichen und Akzente)
finding-same-but-case = { $rows } Kundennummern unterscheiden sich von einer anderen nur in Groß- und Kleinschreibung (etwa { $example }) und gelten als eigene Kunden
finding-dates-by-week = enthält Wochen: Jede zählt als ihr letzter Tag, Käufe einer Woche gelten als einer
finding-dates-by-month = enthält Monate: Jeder zählt als sein letzter Tag, Käufe eines Monats gelten als einer
finding-dates-by-quarter = enthält Quartale: Jedes zählt als sein letzter Tag, Käufe eines Quartals gelten als einer
finding-dates-by-year = enthält Jahre: Jedes zählt als sein letzter Tag. Konzentration und Deckungsbeitrag sind berechenbar, nicht aber, was davon abhängt, wann jemand kauft
finding-no-dates = enthält keine Datumsangaben: Konzentration und Deckungsbeitrag sind berechenbar, alles Zeitabhängige nicht. Wo ein Tag stehen muss, steht der 1.1.2000 für keinen; Stichtag der Summen: --set reference_date=2024-12-31

## Umsatzsteuer
vat-excluded = Die Beträge sind ohne Umsatzsteuer: { $why }.
vat-included = Die Beträge enthalten Umsatzsteuer: { $why }.
vat-unknown = Ob die Beträge Umsatzsteuer enthalten, ist unbekannt: { $why }. Falls Sie es wissen: --set vat=excluded oder --set vat=included
vat-why-nothing = weder Spaltenköpfe noch Spalten sagen es
vat-why-parts-differ = die Dateien unterscheiden sich
vat-why-setting = so sagt es die Einstellung „vat“
vat-why-header-net = so sagt es der Spaltenkopf „{ $header }“
vat-why-header-gross = so sagt es der Spaltenkopf „{ $header }“
vat-why-system = so exportiert sie { $system }
vat-why-columns-tie-net = zusammen mit { $tax } ergeben sie in { $rows } Zeilen { $header }
vat-why-columns-tie-gross = sie ergeben in { $rows } Zeilen { $header }, ohne dass { $tax } hinzukommt
vat-why-tax-of-net = { $tax } ist in { $rows } Zeilen ein üblicher Satz davon
vat-why-tax-of-gross = { $tax } ist in { $rows } Zeilen zu einem üblichen Satz darin enthalten
vat-why-tax-deducted = { $tax } wurde von { $header } abgezogen

## Was verstanden wurde
understood-system = erkannt als { $system }
understood-column = { $header } ist { $column } ({ $why }), etwa { $examples }
understood-unused = { $header } wird nicht verwendet; vermutlich: { $guess }, etwa { $examples }
understood-kind = { $header } = { $word }: { $counts }, { $rows } Zeilen, { $amount }
understood-settings = Einstellungen, mit denen Sie anders entscheiden (mit der jetzigen Entscheidung):
why-declared = von Ihnen festgelegt
why-system = Kopf des Systems
why-alias = bekannter Kopf
why-common = bekannter Kopf
why-pattern = Kopf und Werte
why-words = Wörter des Kopfs und Werte
why-values = die Werte
counts-sale = Umsatz
counts-return = Retoure
counts-aside = ausgesondert
counts-undecided = offen
guess-nothing = nichts
guess-dates = Datumsangaben
guess-numbers = Zahlen
guess-text = Text

## Spalten, die beim Verstehen helfen
helper-status = Status des Belegs
helper-stage = Phase der Verkaufschance
helper-document_type = Belegart
helper-debit_credit = Soll oder Haben
helper-cancelled_flag = Stornokennzeichen
helper-refunded_flag = Erstattungskennzeichen
helper-refund_status = Erstattungsstatus
helper-posted_flag = Buchungskennzeichen
helper-won_flag = Kennzeichen gewonnener Verkaufschancen
helper-cancelled_on = Stornodatum
helper-refunded_on = Erstattungsdatum
helper-reversed_document = stornierter Beleg
helper-test_flag = Testkennzeichen
helper-scenario = Ist oder Plan
helper-gross_amount = Bruttobetrag
helper-tax_amount = Umsatzsteuer
helper-tax_rate = Steuersatz
helper-shipping_amount = Versandkosten
helper-refunded_amount = erstatteter Betrag
helper-returned_quantity = zurückgegebene Menge
helper-fee_amount = Gebühr
helper-document_total = Summe des Belegs
helper-discount_rate = Rabatt in Prozent
helper-converted_amount = Betrag in Hauswährung
helper-converted_currency = Hauswährung
helper-unit_cost = Kosten je Stück
helper-line_quantity = Menge der Zeile
helper-line_price = Preis der Zeile
helper-email = E-Mail-Adresse
helper-account = Sachkonto
helper-contra_account = Gegenkonto
helper-year = Jahr
helper-month = Monat
helper-quarter = Quartal
helper-week = Kalenderwoche
dialect-dates-month = Monate
dialect-dates-quarter = Quartale
dialect-dates-week = Kalenderwochen
dialect-dates-serial = Tageszahlen einer Tabellenkalkulation
dialect-dates-epoch = Sekunden seit 1970
dialect-dates-epoch-ms = Millisekunden seit 1970

## Profil
finding-price-of-line = ist der Preis aller Stücke zusammen und wurde nicht mit der Menge multipliziert: So zeigt es die Steuer daneben, oder er wächst mit der Menge
finding-profile-gone = die Spaltenköpfe { $names } des Profils fehlen
finding-profile-new = Spaltenköpfe, die das Profil nicht kennt: { $names }
finding-profile-column = ist jetzt { $now }, im Profil { $was }
finding-profile-format = { $part } ist jetzt { $now }, im Profil { $was }
finding-profile-table = die Tabelle { $table } ist seit dem Profil neu oder fehlt
finding-profile-aside = { $now } der Zeilen sind ausgesondert, im Profil { $was }
finding-profile-renew = die Eingabe hat sich seit dem Profil { $file } geändert. Falls das richtig ist, schreiben Sie es neu: check QUELLE --save { $file }
finding-bad-profile = ist kein Profil: { $problem }
cli-saved = Profil geschrieben: { $path }
