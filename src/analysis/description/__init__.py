"""Who the customers are: the five action areas and the portrait."""
