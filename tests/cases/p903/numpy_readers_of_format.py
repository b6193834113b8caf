"""What numpy.load is made of takes allow_pickle too, at another position."""
import numpy as np
from numpy.lib import format as npy_format
from numpy.lib.npyio import NpzFile


def header(handle):
    version = npy_format.read_magic(handle)
    return npy_format.read_array_header_1_0(handle) if version == (1, 0) else None


def array(handle):
    return npy_format.read_array(handle)


def array_explicit(handle):
    return np.lib.format.read_array(handle, allow_pickle=False)


def array_with_objects(handle):
    return npy_format.read_array(handle, allow_pickle=True)  # P903 M/H: numpy.lib.format.read_array


def array_by_position(handle):
    return np.lib.format.read_array(handle, True)  # P903 M/H: numpy.lib.format.read_array


def archive(handle):
    return NpzFile(handle, own_fid=True)


def archive_by_position(handle):
    return NpzFile(handle, True, False)


def archive_with_objects(handle):
    return NpzFile(handle, own_fid=True, allow_pickle=True)  # P903 M/H: NpzFile


def archive_with_objects_by_position(handle):
    return NpzFile(handle, True, True)  # P903 M/H: NpzFile


def other_readers(path):
    return np.fromfile(path), np.loadtxt(path), np.genfromtxt(path), np.memmap(path), np.fromstring("1 2", sep=" ")
