"""What each customer is worth from now on."""
