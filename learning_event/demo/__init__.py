"""The demo: one invented case, laid out by the same actions that people use."""
