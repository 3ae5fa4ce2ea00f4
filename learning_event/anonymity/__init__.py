"""The room on the stairs: everything that keeps the promise, and nothing else. What comes up from the shelves is laid out here."""
