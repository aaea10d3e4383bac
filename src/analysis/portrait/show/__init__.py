"""What the portrait shows: each file shows exactly what it is handed, and computes nothing."""
