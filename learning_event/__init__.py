"""A lightweight real-time web app for a learning event: observations without authors, support on every screen."""

__version__ = "0.1.0"
