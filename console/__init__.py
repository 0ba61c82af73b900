"""The review console for police facial-recognition watch-lists."""
