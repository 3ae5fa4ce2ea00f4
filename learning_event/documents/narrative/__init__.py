"""The parts of the printed narrative, one a file, in the order in which they are read."""
