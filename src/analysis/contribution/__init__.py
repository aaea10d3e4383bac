"""What each customer earns us, and what serving them costs."""
