"""The lead reviewer’s desk."""
