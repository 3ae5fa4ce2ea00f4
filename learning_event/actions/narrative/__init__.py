"""From statements to the sealed narrative."""
