"""Page geometry, for formats that say where each character stands and not what it belongs to.

Characters and ruling lines become a grid of cells, rows without lines are told by alignment, and
the rest is running text. All lengths are points, all positions count from the upper left corner.
"""
