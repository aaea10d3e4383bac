"""What leaves a run for other systems: a table of a database, lists for the import of a CRM, a message to send."""
