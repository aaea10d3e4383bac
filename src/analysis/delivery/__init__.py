"""What leaves a run: slides, workbook and PDF to take away, a table of a database, lists for a CRM, a message to send."""

# What is written beside the pages, if asked for.
FORMATS = ("html", "xlsx", "pptx", "pdf", "message", "message-customers", "salesforce", "hubspot", "dynamics")
