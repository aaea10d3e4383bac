provenance-source = Quelle
provenance-rows = Zeilen
provenance-rows-value = { $used } verwendet von { $read } gelesenen
provenance-window = Zeitraum
provenance-settings = Parameter
provenance-defaults = alle wie vorgegeben
provenance-versions = Versionen
provenance-commit = Programmstand

glossary-title = Glossar
glossary-lead = Was die Kennzahlen der Berichte und Lektionen bedeuten und worauf sich ein Anteil bezieht.
glossary-of = Bezugsgröße: { $of }
