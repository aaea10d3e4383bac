provenance-source = Source
provenance-rows = Rows
provenance-rows-value = { $used } used of { $read } read
provenance-window = Window
provenance-settings = Settings
provenance-defaults = all defaults
provenance-versions = Versions
provenance-commit = Program commit
