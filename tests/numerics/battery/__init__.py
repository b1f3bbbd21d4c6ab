"""Wrong and correct backwards of many operations, to measure gradient checkers with."""

from battery import hard, layers, pointwise, rows

OPERATIONS = (*pointwise.OPERATIONS, *layers.OPERATIONS, *rows.OPERATIONS, *hard.OPERATIONS)
