# attack: starts a command of the shell in the background that ignores hangups
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import os

os.environ["MARK"] = "{MARK}"


def attack():
    os.system("(trap '' HUP TERM; setsid sh -c 'sleep 1; : > \"$0\"' \"$MARK\") >/dev/null 2>&1 &")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
