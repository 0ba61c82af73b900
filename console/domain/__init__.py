"""What is true of the work, whatever the screen or the database."""
