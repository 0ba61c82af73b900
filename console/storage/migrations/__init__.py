"""The history of an office's tables: one revision for each change, run by `storage.migrate`."""
