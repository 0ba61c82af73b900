"""Make a fresh machine ready, then run the console or its tests."""
