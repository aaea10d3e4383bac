"""How the results of this room are shown."""
