"""The records systems we ask, each behind the same small contract."""
