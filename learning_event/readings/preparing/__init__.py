"""Before the day: the event, its people, places and records."""
