refused-season-short = Saison: nicht untersucht. Vor der Prüfphase { $months ->
    [one] liegt ein Monat
   *[other] liegen { $months } Monate
}, nötig sind { $needed }; unter zwei vollen Jahren lässt sich eine Saison nicht davon unterscheiden, dass Kunden mit der Zeit weniger kaufen, und Prognosen damit waren schlechter. Abhilfe: ein längerer Export.
refused-season-holdout = Saison: nicht untersucht. Die Prüfphase hat { $months ->
    [one] einen Monat
   *[other] { $months } Monate
} und { $purchases } Käufe; nötig sind mindestens { $needed } Monate, um zu sehen, ob eine Saison hilft. Abhilfe: ein früheres validation_start.
refused-season-gap = Saison: nicht untersucht. Ab { $first } gab es { $months ->
    [one] einen ganzen Monat
   *[other] { $months } ganze Monate
} lang keinen Wiederkauf, obwohl in denselben Monaten anderer Jahre gekauft wurde: Fehlt ein Teil des Exports? Von einer solchen Lücke lässt sich eine Saison nicht unterscheiden.

season-used = Es gibt eine Saison, und die Prognose verwendet sie: { $busiest } ist der stärkste Monat ({ $above } gegenüber einem mittleren Monat), { $quietest } der schwächste ({ $below }). { $origins ->
    [one] In der Prüfphase
   *[other] In { $origins } Prüfphasen nacheinander
} ({ $start } bis { $end }) sank mit ihr der monatliche Fehler von { $plain } auf { $seasonal }.
season-won = Es gibt eine Saison: { $busiest } ist der stärkste Monat ({ $above } gegenüber einem mittleren Monat), { $quietest } der schwächste ({ $below }). Mit ihr wäre der monatliche Fehler { $origins ->
    [one] in der Prüfphase
   *[other] in { $origins } Prüfphasen nacheinander
} ({ $start } bis { $end }) von { $plain } auf { $seasonal } gesunken: Planen Sie einzelne Monate mit diesen Faktoren. Das verwendete Modell kennt keine Saison; seine Prognose enthält sie nicht.
season-lost = Die Monate unterscheiden sich: { $busiest } ist der stärkste ({ $above } gegenüber einem mittleren Monat), { $quietest } der schwächste ({ $below }). { $origins ->
    [one] In der Prüfphase
   *[other] In { $origins } Prüfphasen nacheinander
} ({ $start } bis { $end }) traf die Saison einzelne Monate aber nicht besser (Fehler { $seasonal }, ohne sie { $plain }); sie wird daher nicht verwendet.
season-flat = Keine Saison: Die Monate unterscheiden sich nur zufällig ({ $busiest } { $above }, { $quietest } { $below } gegenüber einem mittleren Monat). { $origins ->
    [one] In der Prüfphase
   *[other] In { $origins } Prüfphasen nacheinander
} ({ $start } bis { $end }) wurden einzelne Monate ohne Saison um { $plain } verfehlt, mit ihr um { $seasonal }; sie wird nicht verwendet.
season-x = Monat
season-y = Gegenüber einem mittleren Monat
season-title-some = Manche Monate sind stärker als andere
season-title-none = Kein Monat ist stärker oder schwächer, als der Zufall erklärt
season-actual = tatsächlich
season-plain = erwartet ohne Saison
season-seasonal = erwartet mit Saison
season-x-holdout = Monat der Prüfphase
season-y-holdout = Wiederkäufe
season-title-holdout = Einzelne Monate der Prüfphase wurden ohne Saison um { $plain } verfehlt, mit ihr um { $seasonal }
season-method = Die Zeit des Modells läuft in starken Monaten schneller und in schwachen langsamer; Faktoren der Monate und Parameter sind gemeinsam mit Maximum-Likelihood aus der Zeit vom { $start } bis { $end } geschätzt. Balken: 95-%-Intervalle. Test gegen gleiche Monate (Likelihood-Quotient): 2 ΔLL = { $gain }; so viel ergibt der Zufall mit einer Wahrscheinlichkeit von { $chance }. Fehler: die monatlichen Abweichungen der erwarteten von den tatsächlichen Wiederkäufen, ohne Vorzeichen summiert, im Verhältnis zu den Käufen, bei Kunden, die vor der jeweiligen Prüfphase bekannt waren. Eine Saison zählt, wenn der Test gleiche Monate verwirft (99 %) und der Fehler mit ihr über alle Prüfphasen kleiner ist, vor denen zwei volle Jahre liegen. Summen, Intervalle und Wert in diesen Prüfphasen sind dann ebenfalls mit der Saison gerechnet, wie sie damals bekannt war; der Verlauf Woche für Woche ist es nicht.
