"""The desk: no rule and no query lives here, and only here lives Qt."""
