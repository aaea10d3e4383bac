"""What the questions of this room look like."""
