"""Faults that people make, each with the finding it must lead to."""
