"""An array is pickled where it holds objects; an array of numbers is not."""
import numpy as np


class Model:
    pass


def numbers(path, values):
    np.save("/tmp/values.npy", values)
    np.save("/tmp/values.npy", np.array([1, 2, 3]))
    np.save("/tmp/values.npy", np.array(values, dtype=np.float32))
    np.save("/tmp/values.npy", np.zeros((3, 4)))
    np.savez("/tmp/values.npz", a=np.ones(3), b=values)
    np.savez_compressed("/tmp/values.npz", values)
    np.savetxt("/tmp/values.txt", np.array(values, dtype=object))
    np.array([1, 2]).tofile("/tmp/values.bin")


def refused(values):
    np.save("/tmp/values.npy", np.array(values, dtype=object), allow_pickle=False)
    np.save("/tmp/values.npy", np.array(values, dtype=object), False)


def allowed(values, numbers):
    """Nobody knows what is in there, and pickles are asked for."""
    np.save("/tmp/values.npy", np.array(numbers, dtype=float), allow_pickle=True)
    np.save("/tmp/values.npy", [1, 2], allow_pickle=True)
    np.save("/tmp/values.npy", values, allow_pickle=True)  # P905 M/M: numpy.save in allowed


def elsewhere(values):
    np.save("/srv/values.npy", np.array(values, dtype=object))
    np.array(values, dtype=object).dump("/srv/values.pkl")


def objects(values):
    np.save("/tmp/values.npy", np.array(values, dtype=object))  # P905 M/H: numpy.save in objects
    np.save("/tmp/values.npy", np.array(values, object), allow_pickle=True)  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", np.asarray(values, dtype="O"))  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", np.empty(3, dtype=np.object_))  # P905 M/H: numpy.save
    np.save(file="/tmp/values.npy", arr=values.astype(object))  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", {"a": 1, "b": values})  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", dict(a=values))  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", [{"a": 1}, {"a": 2}])  # P905 M/H: numpy.save


def objects_by_name(values):
    array = np.array(values, dtype=object)
    table = {"values": values}
    np.save("/tmp/values.npy", array)  # P905 M/H: numpy.save
    np.save("/tmp/values.npy", table)  # P905 M/H: numpy.save
    np.savez("/tmp/values.npz", values=array)  # P905 M/H: numpy.savez
    np.savez_compressed("/tmp/values.npz", np.ones(3), array)  # P905 M/H: numpy.savez_compressed
    with open("/tmp/values.npy", "wb") as handle:
        np.save(handle, array)  # P905 M/H: numpy.save


def dumped(values):
    np.array(values).dump("/tmp/values.pkl")  # P905 M/H: numpy.ndarray.dump
    array = np.zeros(3)
    array.dump("/tmp/values.pkl")  # P905 M/H: numpy.ndarray.dump
