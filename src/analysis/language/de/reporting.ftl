provenance-source = Quelle
provenance-rows = Zeilen
provenance-rows-value = { $used } verwendet von { $read } gelesenen
provenance-window = Zeitraum
provenance-settings = Parameter
provenance-defaults = alle wie vorgegeben
provenance-versions = Versionen
provenance-commit = Programmstand
