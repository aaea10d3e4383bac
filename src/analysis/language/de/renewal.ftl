refused-no-contracts = Keine Verträge, daher auch keine Aussage zu Verlängerungen. Wo Kunden Verträge haben, hilft eine Vertragstabelle (contracts) mit Kundennummer, Beginn, Ende, Betrag und Abrechnungszeitraum.
refused-renewal-no-term = Die Verträge laufen verschieden lang und haben keinen Abrechnungszeitraum: Wann ein Kunde hätte kündigen können, ist unbekannt. Abhilfe: den Abrechnungszeitraum angeben (Spalte period).
refused-renewal-none-due = Noch bei keinem Vertrag stand eine Verlängerung an: Über Verlängerungen ist nichts bekannt.
refused-renewal-none-left = Alle fälligen Verträge wurden verlängert ({ $renewed } Kunden): Wie viele gehen werden, lässt sich erst schätzen, wenn jemand gegangen ist. Falls beendete Verträge in der Tabelle fehlen, ergänzen Sie diese.
refused-renewal-few = { $renewed ->
    [0] Kein Kunde hat
    [one] Nur ein Kunde hat
   *[other] Nur { $renewed } Kunden haben
} einen Vertrag verlängert; nötig sind mindestens { $needed }. Abhilfe: mehr Verträge einlesen, auch beendete.
refused-renewal-none-running = Am letzten Tag läuft kein Vertrag mehr: Es gibt nichts zu verlängern.

contract-model-sbg = Shifted Beta-Geometric (sBG)
contract-model-bdw = Beta-Discrete-Weibull (BdW)
contract-model-constant = konstante Verlängerungsquote

renewal-of = am letzten Tag, von { $all } seit dem ersten Vertrag
renewal-rate-note = erwartet zum jeweils nächsten Termin; { $model }
renewal-total-note = aus Verlängerungen der nächsten { $months } Monate; { $level }-Intervall: { $interval }
renewal-seen = beobachtet
renewal-x = Verlängerungstermine seit dem ersten Vertrag ({ $months ->
    [one] jeden Monat
   *[other] alle { $months } Monate
})
renewal-y = Noch unter Vertrag
renewal-title = Zum ersten Termin verlängerten { $first }; nach { $date } Terminen sind voraussichtlich noch { $last } unter Vertrag
renewal-margin-value = mal angenommene DB-Quote von { $margin } (margin_rate)
renewal-margin-revenue = eine DB-Quote ist nicht bekannt, daher Umsatz, nicht Wert (--set margin_rate=…)
renewal-assumptions = Entgelte der zu verlängernden Laufzeiten, jeweils zum Verlängerungstermin und in heutiger Höhe, mit { $rate } pro Jahr abgezinst auf den { $end }; { $margin }; Horizont { $months } Monate. Der Rest der laufenden Vertragszeit ist bereits vereinbart und zählt nicht mit. Als Verlängerung gilt ein Vertrag, der höchstens einen Monat (bei kurzen Laufzeiten: eine halbe Laufzeit) nach dem vorigen beginnt; gleichzeitige Verträge sind ein Kunde, wer später wiederkommt, zählt neu. Unbefristete Verträge können zu jedem Termin enden. Vorausgesetzt ist, dass die Tabelle auch beendete Verträge enthält; enthält sie nur laufende, sind alle Quoten zu hoch. { $other ->
    [0] {""}
    [one] Einer von { $rows } Verträgen lief länger als eine Laufzeit von { $term } Monaten; zu den Terminen dazwischen gilt er als verlängert.
   *[other] { $other } von { $rows } Verträgen liefen länger als eine Laufzeit von { $term } Monaten; zu den Terminen dazwischen gelten sie als verlängert.
} { $unknown ->
    [0] {""}
    [one] Bei einem Kunden fehlt der Betrag; er ist in der Summe nicht enthalten.
   *[other] Bei { $unknown } Kunden fehlt der Betrag; sie sind in der Summe nicht enthalten.
}
renewal-model = { $model }: { $parameters }; Log-Likelihood { $log_likelihood }, BIC { $bic }.
renewal-model-refused = { $model }: Die Verträge lassen die Parameter nicht erkennen.
renewal-method = Maximum-Likelihood über alle Vertragsbeziehungen, gleich welcher Dauer; laufende sind nach ihrem letzten Verlängerungstermin zensiert. { $models } Verwendet: { $used }. Die Beta-Discrete-Weibull-Verteilung wird verwendet, wenn ein Likelihood-Quotienten-Test (95 %) die Shifted Beta-Geometric verwirft, eine konstante Quote, wenn sich die Shifted Beta-Geometric nicht schätzen lässt. Steigende Verlängerungsquoten heißen nicht, dass Kunden treuer werden: Wer zum Wechseln neigt, geht zuerst (Fader & Hardie 2010). Wert nach Vertragsdauer: Mittel über Kunden mit ihren eigenen Entgelten; ohne Horizont ist er die abgezinste erwartete Restlaufzeit (DERL) und beruht auf Verlängerungen weit jenseits des Beobachteten. Intervall: Parameter und Zufall gemeinsam gezogen.

head-renewal_date = Verlängerungstermin
head-renewal_asked = Zur Verlängerung fällig
head-renewal_renewed = Verlängert
head-renewal_rate = Verlängerungsquote
head-renewal_expected_rate = Erwartete Quote
head-renewal_staying = Noch unter Vertrag
head-renewal_expected_staying = Noch unter Vertrag, erwartet
head-contract_tenure = Bisherige Verlängerungen
head-contract_running = Kunden
head-contract_rate = Nächste Verlängerungsquote
head-contract_ahead = Je Kunde, im Horizont
head-contract_endless = Je Kunde, ohne Horizont
