"""What people bring: an uploaded file becomes rows of text, read in a process of its own that can do nothing else."""
