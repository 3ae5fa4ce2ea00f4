"""What is given to somebody with a right to what is held about a learning event: one file, with a page that explains it."""
