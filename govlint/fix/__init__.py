"""Mends what is certain: the edits of findings, applied to the file they are about."""
