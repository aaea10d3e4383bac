"""Runs and reports: executing notebooks, turning them into pages, and the pages that lead to them."""
