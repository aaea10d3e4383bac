"""What leaves a run for other systems: a table of a database, lists for the import of a CRM, a message to send."""

# What is written beside the pages, if asked for.
FORMATS = ("message", "message-customers", "salesforce", "hubspot", "dynamics")
