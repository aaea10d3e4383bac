"""Who carries the business: concentration and classes."""
