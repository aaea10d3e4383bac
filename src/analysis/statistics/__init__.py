"""Statistics that several rooms use."""
