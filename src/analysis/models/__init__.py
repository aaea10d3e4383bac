"""Models of purchases, spend and contracts: statistics on arrays only, one model a file, equations beside the code."""
