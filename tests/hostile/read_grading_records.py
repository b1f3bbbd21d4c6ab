# attack: looks for earlier reports, which hold what was expected, in the folder of the work
# gains: reads
# stopped by: landlock, uid, dumpable
import numpy as np
import glob
import os


def attack():
    course = os.readlink(f"/proc/{os.getppid()}/cwd")
    for path in glob.glob(course + "/**/*.json", recursive=True)[:10]:
        size = len(open(path).read())
        print("HARMED: read", size, "characters")
        return


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
