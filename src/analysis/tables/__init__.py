"""The input: seven tables in canonical columns, read, audited and prepared once."""
