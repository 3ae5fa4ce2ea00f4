"""How long things are kept, and what has been erased."""
