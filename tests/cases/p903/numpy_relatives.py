"""numpy.load under the names of its relatives."""
import cupy
import cupy as cp
import jax.numpy as jnp


def values(path):
    return cp.load(path), jnp.load(path), cupy.load(path, allow_pickle=False), jnp.load(path, mmap_mode="r")


def labels(path):
    return cp.load(path, allow_pickle=True)  # P903 M/H: cupy.load


def labels_by_position(path):
    return cupy.load(path, None, True)  # P903 M/H: cupy.load


def labels_of_jax(path):
    return jnp.load(path, allow_pickle=True)  # P903 M/H: jax.numpy.load


def labels_maybe(path, allow):
    return jnp.load(path, allow_pickle=allow)  # P903 M/M: jax.numpy.load
