provenance-source = Source
provenance-rows = Rows
provenance-rows-value = { $used } used of { $read } read
provenance-window = Window
provenance-settings = Settings
provenance-defaults = all defaults
provenance-versions = Versions
provenance-commit = Program commit

glossary-title = Glossary
glossary-lead = What the figures of reports and lessons mean, and of whom or what a share is one.
glossary-of = Of: { $of }
