"""The safe in the cellar: the keys of each learning event, and the sealed cells that only those keys open."""
