"""The names check: real names and identifiers in what people write, and what to say instead. Finds much; promises nothing."""
