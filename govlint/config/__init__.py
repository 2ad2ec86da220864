"""Configuration: files found from the checked file upward, their settings, accepted findings."""
