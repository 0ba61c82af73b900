"""What can be asked of the console, one module for each kind of request."""
