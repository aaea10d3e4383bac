"""Bases that outgrow one machine: what grows with rows and customers stays on the engine, models are fitted to cells."""

ENGINES = ("duckdb", "sail", "spark")
