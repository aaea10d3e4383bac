refused-no-purchase-in-window = Dieser Kunde hat im Zeitraum nichts gekauft; gezeigt wird, was sonst über ihn bekannt ist.
portrait-rank = { $start } bis { $end }, nach Retouren; Rang { $rank }, { $share } des Umsatzes
portrait-contribution-note = Nettoerlös abzüglich Wareneinsatz und Betreuungskosten
portrait-contribution-unserved = Nettoerlös abzüglich Wareneinsatz; Betreuungskosten unbekannt
portrait-interval = { $months ->
    [one] im nächsten Monat
   *[other] in den nächsten { $months } Monaten
  }; { $level }-Intervall { $low } bis { $high }
portrait-no-value = nicht schätzbar; den Grund nennt das Notebook zum Kundenwert
portrait-waiting = letzter Kauf vor { $days } Tagen, üblich sind bis zu { $gap }
portrait-wallet-known = von { $amount } Potenzial im Jahr
portrait-wallet-estimate = Potenzial nicht erhoben; Schätzung { $amount } im Jahr
portrait-last = letzter Kauf { $date }
portrait-lacking = Es fehlt: { $fields }.
portrait-group = Teil eines Konzerns (Mutter { $head }): { $companies } Unternehmen mit zusammen { $total } Umsatz, davon { $share } hier.
portrait-nobody = Beim Kunden ist niemand bekannt. Mit Rolle, Einfluss und Einstellung der Ansprechpartner stünde hier, wer entscheidet.
portrait-centre = { $contacts ->
    [one] Ein Ansprechpartner in { $roles } von 6 Rollen
   *[other] { $contacts } Ansprechpartner in { $roles } von 6 Rollen
  }; Unterstützung { $support } (−2 bis +2, nach Einfluss gewichtet); { $met } des Einflusses in den letzten { $days } Tagen kontaktiert.
portrait-circle = { $count ->
    [one] Eine Person berichtet
   *[other] { $count } Personen berichten
  } laut Daten im Kreis; das ist zu klären.
refused-no-view = Der Kunde ist nicht befragt. Seine Antworten würden zeigen, was er voraussetzt und was ihn begeistert.
refused-nothing-lately = In den letzten zwölf Monaten hat der Kunde nichts gekauft.
portrait-entered = Potenzial laut { $source }, Stand { $date }.
portrait-estimated = Ein Potenzial ist nicht eingetragen. Schätzung: { $amount } im Jahr, das 90-%-Quantil ähnlicher Kunden.
portrait-first = Nächster Schritt: { $step }
portrait-chance = Größte Chance: { $chance }
portrait-chance-row = Chance: { $chance }
portrait-keep = Nichts fällt auf: die Beziehung pflegen wie bisher.
history-month = Umsatz im Monat
history-year = Summe der letzten zwölf Monate
history-title = Umsatz je Monat
history-title-up = Umsatz der letzten zwölf Monate: { $change } mehr als im Jahr davor
history-title-down = Umsatz der letzten zwölf Monate: { $change } weniger als im Jahr davor
people-met = in der Frist kontaktiert
people-not-met = nicht rechtzeitig kontaktiert
people-x = Einstellung zu uns (−2 bis +2)
people-y = Einfluss (1 bis 5)
people-title-for = Das Buying Center steht hinter uns (Unterstützung { $support })
people-title-open = Das Buying Center ist noch nicht gewonnen (Unterstützung { $support })
people-title-against = Das Buying Center steht gegen uns (Unterstützung { $support })
views-all = alle Kunden
views-customer = dieser Kunde
views-x = Bewertung von { $low } bis { $high }
views-title = Am schlechtesten bewertet dieser Kunde: { $item } ({ $value })
views-title-none = Nur die eigene Sicht ist bekannt
layer-M = Basis
layer-O = Leistung
layer-A = Begeisterung
wallet-potential = Potenzial im Jahr
wallet-sales = Umsatz der letzten zwölf Monate
wallet-title = { $share } seines bekannten Potenzials kauft der Kunde hier
bought-title = { $count ->
    [one] Gekauft wird aus einer Warengruppe (letzte zwölf Monate)
   *[other] Gekauft wird aus { $count } Warengruppen (letzte zwölf Monate)
}
finance-margin = DB-Quote I
finance-served = Betreuungskosten vom Nettoerlös
finance-discount = Rabatt auf Listenpreise
finance-corridor = { $low } bis { $high }
finance-terms = Zahlungsziel
finance-days = { $days } Tage
finance-late = Zahlung nach Fälligkeit (nach Betrag gewichtet)
finance-open = Offen
finance-limit = { $open } von { $limit } Limit
served-activities = Besuche, Anrufe und Service
served-note = Betreuungskosten im Zeitraum: { $parts }.
meet-caption = Wen als Nächstes treffen
meet-nobody = Alle Ansprechpartner wurden rechtzeitig kontaktiert, und niemand ist gegen uns.
meet-never = kein Kontakt vermerkt
meet-overdue = Kontakt überfällig
meet-against = steht gegen uns

alerts-none = In den vorliegenden Daten fällt nichts auf.
alerts-some = { $count ->
    [one] Eines fällt auf: { $first }.
   *[other] { $count } Punkte fallen auf, zuerst: { $first }.
}
alerts-chances = Dazu { $count ->
    [one] kommt eine Chance
   *[other] kommen { $count } Chancen
  }, mehr zu verkaufen.
alert-no-purchase = kein Kauf im Zeitraum
alert-overdue-own = letzter Kauf vor { $days } Tagen; neun von zehn Abständen dieses Kunden waren höchstens { $gap } Tage
alert-overdue-pooled = letzter Kauf vor { $days } Tagen; neun von zehn Abständen aller Kunden sind höchstens { $gap } Tage
alert-falling = Umsatz der letzten zwölf Monate um { $share } gefallen ({ $amount })
alert-loss = kostet nach Betreuung { $amount } mehr, als er bringt
alert-discount = Rabatt { $share }, das sind { $excess } über dem oberen Quartil seiner Größe
alert-unpaid = { $amount } sind überfällig
alert-credit = Kreditlimit von { $amount } zu { $share } ausgeschöpft
alert-nobody = kein Ansprechpartner bekannt
alert-no-decider = kein Entscheider bekannt
alert-single = die Beziehung hängt an einer einzigen Person
alert-not-met = in den letzten { $days } Tagen niemand kontaktiert
alert-against = das Buying Center steht gegen uns (Unterstützung { $support })
alert-detractor = würde uns nicht empfehlen ({ $nps } von 10)
alert-complaints = { $count ->
    [one] eine Reklamation
   *[other] { $count } Reklamationen
  } in den letzten zwölf Monaten
action-no-purchase = prüfen, ob der Kunde noch zu gewinnen ist
action-overdue-own = anrufen und nach dem Bedarf fragen
action-overdue-pooled = anrufen und nach dem Bedarf fragen
action-falling = Ursache im Gespräch klären: Bedarf, Preis oder Wettbewerb
action-loss = Konditionen, Retouren und Aufwand mit dem Betreuer durchgehen
action-discount = Kondition vor dem nächsten Jahresgespräch prüfen
action-unpaid = offene Posten mit der Debitorenbuchhaltung klären
action-credit = Limit prüfen, bevor weiter geliefert wird
action-nobody = im nächsten Telefonat Entscheider und Einkäufer erfragen
action-no-decider = den Entscheider erfragen und kennenlernen
action-single = eine zweite Person kennenlernen
action-not-met = Besuch vereinbaren; wen zuerst, steht unter Buying Center
action-against = die einflussreichste kritische Person besuchen
action-detractor = nach dem Grund fragen und zurückmelden, was geschieht
action-complaints = nachfassen, ob alles zur Zufriedenheit des Kunden gelöst ist
chance-entered = { $category }: { $amount } Potenzial im Jahr offen
chance-similar = { $category }: Schätzung { $amount } im Jahr; { $share } der ähnlichen Kunden kaufen es
action-entered = Angebot für diese Warengruppe machen
action-similar = Bedarf in dieser Warengruppe erfragen

head-legal_form = Rechtsform
head-industry = Branche
head-region = Region
head-customer_group = Kundengruppe
head-owner = Betreuer
head-alert = Was auffällt und was möglich ist
head-action = Nächster Schritt
head-contact_id = Ansprechpartner
head-role = Rolle
head-influence = Einfluss
head-attitude = Einstellung
head-last_contact = Letzter Kontakt
head-reason = Grund
head-finance_figure = Kennzahl
head-here = Dieser Kunde
head-usual = Kunden seiner Größe
