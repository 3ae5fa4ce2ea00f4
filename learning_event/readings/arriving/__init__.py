"""Coming in: codes, places, seats."""
