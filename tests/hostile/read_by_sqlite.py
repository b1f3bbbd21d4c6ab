# attack: has SQLite open a secret as a database by its own file functions
# gains: reads
# stopped by: landlock, uid
import numpy as np
import sqlite3


def attack():
    base = sqlite3.connect("file:" + "{SECRET}" + "?mode=ro&immutable=1", uri=True)
    try:
        base.execute("select * from sqlite_master").fetchall()
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            print("HARMED: SQLite has read the file")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
