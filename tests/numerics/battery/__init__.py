"""Wrong and correct backwards of many operations, to measure gradient checkers with."""

from battery import layers, pointwise, rows

OPERATIONS = (*pointwise.OPERATIONS, *layers.OPERATIONS, *rows.OPERATIONS)
