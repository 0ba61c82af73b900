"""A fictional office: people, pictures, records, and a day of changes."""
