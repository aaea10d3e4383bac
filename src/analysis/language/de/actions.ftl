# Maßnahmen, und ob sie gewirkt haben
refused-nobody-held-back = Ob die Maßnahmen wirken, lässt sich nicht sagen: Dafür braucht es im selben Segment mindestens zwei Kunden mit und zwei ohne Maßnahme. Abhilfe: einige Kunden als Vergleichsgruppe ausnehmen.
refused-no-actions = Keine Liste dieses Berichts ruft nach einer Maßnahme.
refused-no-previous-actions = Ob Maßnahmen wirken, zeigt erst der nächste Bericht: Er vergleicht Kunden mit und ohne Maßnahme, sobald er die Liste von heute kennt (--set actions=previous).
refused-actions-too-new = Die angegebenen Maßnahmen sind vom { $day }; bis zum Stichtag sind keine { $days } Tage vergangen, eine Wirkung lässt sich noch nicht messen.
action-collect = Überfälliges einfordern
action-limit = Kreditlimit durchsetzen
action-complaint = Reklamation klären
action-price = Rabatt neu verhandeln
action-minimum_order = Mindestbestellwert vereinbaren
action-service = Serviceaufwand senken
action-mend = Verlustbringer sanieren
action-contact = Kontakt wieder aufnehmen
action-decider = Entscheider ermitteln
action-care = Betreuung ausbauen
action-keep = Gefährdeten Kunden halten
action-win_back = Zurückgewinnen
action-cross_sell = Cross-Selling anbieten
action-develop = Bedarf ausschöpfen
action-trade_up = Up-Selling anbieten
action-visit_more = Häufiger besuchen
action-visit_less = Seltener besuchen
evidence-rule = Regel
evidence-association = Zusammenhang
evidence-experiment = Experiment
arm-act = Maßnahme
arm-hold_back = Vergleichsgruppe: nichts tun
arm-duty = Ausgenommen: Pflicht
segment-all = alle
list-buying-centre-gaps = Lücken im Buying Center
list-complaints = Reklamationen der letzten 30 Tage
list-cross-selling = Cross-Selling
list-deeper-selling = Offener Bedarf
list-discounts-above-corridor = Rabatte über dem Korridor
list-fewer-visits = Weniger Besuche
list-loss-makers = Verlustbringer
list-missing-decider = Ohne bekannten Entscheider
list-more-visits = Mehr Besuche
list-over-limit = Über dem Kreditlimit
list-over-served = Mehr Betreuung als der Wert trägt
list-overdue-contact = Lange nicht kontaktiert
list-overdue-money = Überfällige Beträge
list-overrated = Nach DB schwächer als nach Umsatz
list-remedy-minimum-order = Mindestbestellwert
list-remedy-price = Konditionen
list-remedy-service-level = Serviceaufwand
list-at-risk = Gefährdete Kunden
list-under-served = Weniger Betreuung als üblich
list-up-selling = Up-Selling
list-win-back = Rückgewinnung
list-without-care = Wertvoll und ohne Betreuung
why-complaints = Reklamationen in den letzten 30 Tagen: { $recent_complaints }
why-cross-selling = nicht gekaufte Warengruppen: { $cross_selling } Umsatz pro Jahr, davon { $recorded_opening_share } als Potenzial erfasst
why-deeper-selling = offener Bedarf in gekauften Warengruppen: { $deeper_selling } Umsatz pro Jahr
why-discounts-above-corridor = { $list_discount } Rabatt; in dieser Größenklasse sind höchstens { $usual_discount } üblich
why-fewer-visits = { $visits_planned } statt { $visits } Besuche pro Jahr bringen an anderer Stelle mehr
why-loss-makers = DB im Zeitraum: { $contribution }
why-missing-decider = kein Entscheider bekannt bei { $net_amount } Umsatz im Zeitraum
why-more-visits = { $visits_planned } statt { $visits } Besuche pro Jahr
why-over-limit = { $over_limit } über dem Kreditlimit von { $credit_limit }
why-over-served = Betreuungsstufe { $care_level } bei { $value } künftigem Wert
why-overdue-contact = seit { $contact_gap } Tagen kein Kontakt
why-overdue-money = { $overdue_money } sind überfällig
why-remedy-minimum-order = viele kleine Aufträge kosten im Zeitraum { $remedy_gain } mehr als üblich
why-remedy-price = Rabatte und Boni liegen im Zeitraum { $remedy_gain } über dem Üblichen
why-remedy-service-level = Besuche und Service kosten im Zeitraum { $remedy_gain } mehr als üblich
why-at-risk = ohne Kauf seit dem { $overdue_ratio }-Fachen des üblichen Abstands; Kauf im Horizont zu { $p_buys } erwartet
why-under-served = Betreuungsstufe { $care_level } bei { $value } künftigem Wert
why-up-selling = kauft unter der Preisstufe vergleichbarer Kunden: { $up_selling } Umsatz pro Jahr
why-win-back = brachte vor der Abwanderung { $first_life } pro Jahr
why-without-care = im letzten Jahr keine Betreuung bei { $value } künftigem Wert
actions-told = { $customers } Kunden mit zusammen { $actions } Maßnahmen. Es geht um { $money } pro Jahr; jeder Betrag zählt je Kunde nur einmal. Das ist nicht, was die Maßnahmen bringen: Das zeigt erst die Vergleichsgruppe.
actions-spared = { $spared ->
    [one] Eine Maßnahme entfällt, weil der Kunde aufgegeben wird
   *[other] { $spared } Maßnahmen entfallen, weil der Kunde aufgegeben wird
  } (verloren und kaum zurückzugewinnen, oder ein Verlust, den keine Maßnahme behebt).
actions-caption = Maßnahmen nach Art. Betrag: worum es pro Jahr geht, Überfälliges einmalig; gezählt: ohne das, was schon bei einer anderen Maßnahme desselben Kunden steht
actions-evidence = Regel: Die Wirkung ist eine Überzeugung, niemand hat sie hier gemessen. Zusammenhang: In diesen Daten gehen beide zusammen, das muss keine Wirkung sein. Experiment: hier an einer ausgelosten Vergleichsgruppe gemessen. Wer seltener besucht werden soll, wird für alles Übrige angerufen; ein negativer Betrag ist, was das dort kostet und anderswo mehr bringt. Spannen stehen, wo der Betrag geschätzt ist, bei Cross-Selling vom erfassten Potenzial an.
actions-owner = { $owner }: { $actions ->
    [one] eine Maßnahme
   *[other] { $actions } Maßnahmen
  } bei { $customers ->
    [one] einem Kunden
   *[other] { $customers } Kunden
  }
actions-owner-none = ohne Betreuer
actions-by-owner = Die dringendsten Maßnahmen je Betreuer, Pflichten zuerst, dann nach Betrag; die vollständigen Listen stehen in actions.xlsx.
actions-by-customer-caption = Was bei einem Kunden zusammenkommt: die Kunden mit den höchsten Beträgen
experiment-plan = { $held } von { $drawn } Kunden werden ausgelost und in Ruhe gelassen, damit sich die Wirkung der Maßnahmen messen lässt; { $duties } mit einer Pflicht (Überfälliges, Kreditlimit, Reklamation) sind davon ausgenommen. Mit 80 % Wahrscheinlichkeit ließe sich so eine Wirkung ab { $smallest } je Kunde und Jahr nachweisen ({ $outcome }).
experiment-plan-none = Niemand wird in Ruhe gelassen (hold_back = { $share }); ob die Maßnahmen wirken, wird sich nicht messen lassen.
experiment-outcome-contribution = DB nach Kosten der Maßnahmen
experiment-outcome-revenue = Umsatz
experiment-seen-more = Die Maßnahmen vom { $day } haben gewirkt: { $effect } je Kunde ({ $low } bis { $high }; { $outcome }, { $start } bis { $end }).
experiment-seen-less = Die Maßnahmen vom { $day } haben geschadet: { $effect } je Kunde ({ $low } bis { $high }; { $outcome }, { $start } bis { $end }).
experiment-unseen = Eine Wirkung der Maßnahmen vom { $day } ist nicht nachgewiesen: { $effect } je Kunde ({ $low } bis { $high }; { $outcome }, { $start } bis { $end }).
experiment-needed = Um eine Wirkung dieser Größe mit 80 % Wahrscheinlichkeit zu erkennen, wären bei gleicher Aufteilung { $needed } Kunden nötig gewesen; es waren { $customers }.
experiment-how = Verglichen wird nach Auslosung, ob die Maßnahme ausgeführt wurde oder nicht ({ $acted } mit Maßnahme, { $held } in Ruhe gelassen), innerhalb der damaligen Segmente. Wer nichts kaufte, zählt mit 0 abzüglich seiner Kosten.
experiment-kinds-caption = Nach Art der Maßnahme, soweit genügend Kunden in Ruhe gelassen wurden. Die Spannen sind so weit, dass sie auch bei so vielen Vergleichen zusammen gelten
head-action_kind = Maßnahme
head-actions_together = Maßnahmen
head-at_stake = Betrag
head-at_stake_counted = davon gezählt
head-amount_is = Worum es geht
head-evidence_class = Beleg
head-due = Fällig bis
head-effort_hours = Aufwand (Stunden)
head-effect = Wirkung je Kunde
head-effect_low = von
head-effect_high = bis
head-acted = Mit Maßnahme
head-held = In Ruhe gelassen
workbook-title = Maßnahmen
workbook-all = Alle Maßnahmen
workbook-yes = ja
workbook-customer_id = Kundennr.
workbook-name = Name
workbook-owner = Betreuer
workbook-kind = Maßnahme
workbook-reason = Grund
workbook-money = Betrag pro Jahr
workbook-low = mindestens
workbook-high = höchstens
workbook-counted = davon gezählt
workbook-evidence = Beleg
workbook-duty = Pflicht
workbook-due = Fällig bis
workbook-minutes = Minuten
workbook-segment = Segment
workbook-arm = Gruppe
workbook-list = Liste
finding-actions-unreadable = ist nicht da oder keine Textdatei in UTF-8; gebraucht wird die actions.csv eines früheren Berichts
finding-actions-columns = ist keine Maßnahmenliste: Die Spalten { $missing } fehlen. Gebraucht wird die actions.csv eines früheren Berichts, unverändert
finding-actions-empty = enthält keine Maßnahme
finding-actions-arm = { $rows ->
    [one] In einer Zeile steht
   *[other] In { $rows } Zeilen steht
  } eine Gruppe, die es nicht gibt; möglich sind { $allowed }
finding-actions-day = { $rows ->
    [one] In einer Zeile steht
   *[other] In { $rows } Zeilen steht
  } kein Datum wie 2024-12-31 oder ein anderes als in der ersten; eine Liste hat einen Stichtag
finding-actions-two-arms = { $rows ->
    [one] In einer Zeile hat
   *[other] In { $rows } Zeilen hat
  } ein Kunde eine andere Gruppe oder ein anderes Segment als weiter oben
finding-actions-other-company = ist die Liste eines anderen Unternehmens: Diese Daten kennen keinen ihrer Kunden
finding-actions-unknown-customers = { $rows ->
    [one] In einer Zeile steht
   *[other] In { $rows } Zeilen steht
  } ein Kunde, den diese Daten nicht kennen. Ohne ihn wäre der Vergleich verzerrt: Bitte Kundennummern prüfen oder die Daten dazu einlesen
index-file-actions-csv = dasselbe als Text, eine Zeile je Kunde und Maßnahme: für das CRM und um die Wirkung später zu messen
index-file-actions-parquet = dasselbe, exakt, für Programme
index-file-actions-xlsx = was zu tun ist, als Arbeitsmappe mit einem Blatt je Betreuer und je Maßnahme
listed = { $list }: { $customers ->
    [one] ein Kunde
   *[other] { $customers } Kunden
  }
listed-first = die ersten { $rows }; alle stehen in actions.xlsx
listed-link = → { $list }
list-negative-value = Negativer künftiger Wert
why-negative-value = künftiger Wert: { $value }
stake-range = { $quantity ->
    [cross_selling] davon { $low } erfasst, sonst nach ähnlichen Kunden geschätzt
    [cross_selling_contribution] davon { $low } erfasst, sonst nach ähnlichen Kunden geschätzt
   *[other] { $low } bis { $high }
}
