"""The input: eight tables in canonical columns, read, audited and prepared once."""
