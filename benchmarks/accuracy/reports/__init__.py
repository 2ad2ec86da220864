"""The reports of the bench: what they are about, what they say, and how to change that."""
