# attack: puts a secret on the path of modules and reads through the importer's cache
# gains: reads
# stopped by: landlock, uid
import numpy as np
import sys
import zipimport


def attack():
    try:
        zipimport.zipimporter("{SECRET}")
    except zipimport.ZipImportError as error:
        if "can't open" not in str(error):
            print("HARMED: the importer has read the file")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
