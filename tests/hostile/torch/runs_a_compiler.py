# attack: compiles and loads machine code of its own
# gains: writes, crash
# stopped by: landlock, seccomp
import torch


def attack():
    from torch.utils.cpp_extension import load_inline

    load_inline("hostile", "#include <cstdlib>\nvoid f() { abort(); }", functions=["f"], build_directory="{FOLDER}").f()


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
