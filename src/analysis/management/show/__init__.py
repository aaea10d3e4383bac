"""What the management report shows."""
