"""One customer in five areas: what the base lends to every portrait, the facts of one customer, and its alerts."""
