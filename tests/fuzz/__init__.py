"""Inputs with a known total, combined from what real files differ in; see `python -m tests.fuzz --help`."""
