"""Files that people bring, honest and hostile, made by code when a test needs one."""
