"""math.log with infinity by hand.

exercise: cross_entropy
"""

import math

def cross_entropy(P, y):
    total = 0.0
    for row, label in zip(P, y):
        p = float(row[label])
        total += math.inf if p == 0.0 else -math.log(p)
    return total / len(y)
