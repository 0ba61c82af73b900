"""Where it is kept; only this package knows the database."""
