"""Segments and actions: what to do, with whom, and where visits and care go."""
