"""One row per customer from many transactions: ours, lifetimes, and a query written by hand."""
