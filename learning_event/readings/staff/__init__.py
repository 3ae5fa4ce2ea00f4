"""Those who sign in."""
