"""What the course shows."""
