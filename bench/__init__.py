"""How fast it is. Each module has a `main()` that prints what it measured; `python -m bench` runs them all."""
