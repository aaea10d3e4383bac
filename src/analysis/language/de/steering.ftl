# Segmente
segment-star = Star
segment-cash = Ertragskunde
segment-question_mark = Fragezeichen
segment-tag_along = Mitnahmekunde
segment-gone = Verlorener Kunde
segment-gone-strategy = Rückgewinnung mit geringem Aufwand versuchen
segment-gone-goal = Bis zu einem festen Termin entscheiden: zurückgewonnen oder abgeschlossen
segment-class-lost = verloren
segment-class-important = wichtig
segment-class-to_build = aufzubauen
segment-class-not_important = nicht wichtig
segment-star-strategy = Beziehung persönlich ausbauen
segment-star-goal = Lieferanteil erhöhen, Kunden halten
segment-cash-strategy = Bewährtes mit vertretbarem Aufwand fortführen
segment-cash-goal = Deckungsbeitrag halten, rechtzeitig Kontakt aufnehmen
segment-question_mark-strategy = Mit begrenztem Budget aufbauen, Entscheidung zu einem festen Termin
segment-question_mark-goal = Offenes Potenzial binnen eines Jahres in Aufträge verwandeln
segment-tag_along-strategy = Über Webshop und Innendienst bedienen, keine Besuche
segment-tag_along-goal = Kein negativer Deckungsbeitrag
steering-segments-caption = Jeder Kunde gehört zu genau einem Segment
steering-segments-rule = Die Grenze liegt bei einem { $measure } von { $worth } ({ $rule } der Kunden, die nicht als verloren gelten; Einstellung above_average).
steering-segments-potential = Als hoch gilt ein offenes Potenzial, erfasst oder sonst nach ähnlichen Kunden geschätzt, über { $potential } pro Jahr, dem Median der Kunden mit offenem Potenzial.
steering-segments-no-potential = Über offenes Potenzial ist nichts bekannt; deshalb unterscheidet nur der Wert.
steering-measure-value = künftigen Kundenwert
steering-measure-revenue = Umsatz
steering-rule-mean = Mittelwert
steering-rule-median = Median
steering-rule-top = Spitze
steering-map-x = Offenes Potenzial pro Jahr
steering-map-y-value = Künftiger Kundenwert
steering-map-y-revenue = Umsatz
steering-map-title = { $important ->
    [one] Ein Kunde ist wichtig
   *[other] { $important } Kunden sind wichtig
}, { $build ->
    [one] einer ist aufzubauen
   *[other] { $build } sind aufzubauen
}
steering-answer-value = { $important ->
    [one] Ein Kunde ist wichtig: Auf ihn
   *[other] { $important } Kunden sind wichtig: Auf sie
} entfallen { $share } des künftigen Werts. Aufzubauen { $build ->
    [one] ist ein Kunde
   *[other] sind { $build } Kunden
}. Nächster Schritt: den wichtigen Kunden je einen Betreuer zuordnen, für die aufzubauenden einen Termin festlegen, an dem über sie entschieden wird.
steering-answer-revenue = { $important ->
    [one] Ein Kunde ist wichtig: Auf ihn
   *[other] { $important } Kunden sind wichtig: Auf sie
} entfallen { $share } des Umsatzes. Aufzubauen { $build ->
    [one] ist ein Kunde
   *[other] sind { $build } Kunden
}. Nächster Schritt: den wichtigen Kunden je einen Betreuer zuordnen, für die aufzubauenden einen Termin festlegen, an dem über sie entschieden wird.
head-segment_name = Segment
head-segment_class = Klasse
head-strategy = Strategie
head-goal = Ziel
head-served = Betreuungskosten
head-contacts_share = Anteil der Kontakte
head-open_with_estimates = offenes Potenzial samt Schätzung
head-worth_value = Künftiger Kundenwert
refused-no-portfolio = Bei weniger als { $fewest } Kunden gibt es nichts in Segmente zu teilen.
