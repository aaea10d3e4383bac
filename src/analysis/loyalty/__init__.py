"""Loyalty and risk: who stays, what staying is worth, who is about to go, and what it costs to keep or to win."""
