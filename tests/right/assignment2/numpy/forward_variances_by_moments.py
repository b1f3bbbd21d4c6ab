"""Takes the mean square less the squared mean.

exercise: forward_variances
"""

import numpy as np


def forward_variances(init, activation, depth):
    H, out = np.random.default_rng().standard_normal((BATCH, WIDTH)), []
    while len(out) < depth:
        H = activation(H @ init(WIDTH, WIDTH))
        out.append((H**2).mean() - H.mean() ** 2)
    return tuple(out)
