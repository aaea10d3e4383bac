"""Deleting what this program has stored of a customer or person, and saying what it cannot reach."""
