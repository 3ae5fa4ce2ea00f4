"""Letters by e-mail: laid in the outbox with the deed they tell of, and carried away by and by."""
