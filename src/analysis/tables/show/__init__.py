"""What the page shows: each file shows exactly the result of the file of its name, and computes nothing."""
