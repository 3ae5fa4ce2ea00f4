"""Keeping, copying and erasing what was said: backups, keys, retention."""
