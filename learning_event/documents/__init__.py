"""The printing press in the corner of the ground floor: shown things in, bytes out; the same things print the same bytes."""
