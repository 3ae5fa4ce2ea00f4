"""The room on the day."""
