# attack: starts a process by torch.multiprocessing that outlives the worker
# gains: lives
# stopped by: seccomp, rlimits, landlock
import os
import time

import torch.multiprocessing


def stay():
    os.setsid()
    time.sleep(1)
    open("{MARK}", "w").close()


def attack():
    torch.multiprocessing.get_context("fork").Process(target=stay).start()


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
