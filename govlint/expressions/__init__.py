"""The small language of equations: text to tree, and tree over an axis to weighted sums."""
