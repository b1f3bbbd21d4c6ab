# attack: tells lies to terminals, browsers, spreadsheets and build servers in the text of an exception
# gains: crash, forges
# stopped by: wire, process
import numpy as np


TEXT = (
    "\x1b[2J\x1b[H\x1b[32mAll 20 points\x1b[0m\x1b]8;;http://127.0.0.1\x07link\x1b]8;;\x07 "
    "<script>alert(1)</script><img src=x onerror=alert(1)>&lt; ]]> --> "
    "=HYPERLINK(1) @SUM(1) ::error::x ##vso[task.complete result=Succeeded;] "
    "{0} {x.__class__} %s %(x)s $x ${x} `x` [x](javascript:1) [bold red]x[/] \\u0000 \u202e \u2066 \ufeff \u200b"
)


def attack():
    raise ValueError(TEXT)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
