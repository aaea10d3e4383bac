"""The management report: what is, what changed, what to do, for how much money, and how sure that is."""
