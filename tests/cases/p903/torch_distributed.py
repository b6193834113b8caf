"""Collectives of objects unpickle what other ranks send; collectives of tensors do not."""
import torch
import torch.distributed as dist
from torch.distributed import broadcast_object_list


def mean(tensor):
    dist.all_reduce(tensor)
    dist.broadcast(tensor, src=0)
    parts = [torch.empty_like(tensor) for _ in range(dist.get_world_size())]
    dist.all_gather(parts, tensor)
    return sum(parts) / len(parts)


def settings(values):
    broadcast_object_list(values, src=0)  # P903 M/H: another process or its caller
    return values


def metrics(own):
    every = [None] * dist.get_world_size()
    dist.all_gather_object(every, own)  # P903 M/H: another process or its caller
    return every


def gathered(own, every=None):
    dist.gather_object(own, every, dst=0)  # P903 M/H: another process or its caller


def gathered_by_rank(own, rank):
    every = [None for _ in range(dist.get_world_size())]
    dist.gather_object(own, every if rank == 0 else None, dst=0)  # P903 M/H: weights_only=True where torch takes it
    if rank == 0:
        dist.gather_object(own, object_gather_list=every)  # P903 M/H: another process or its caller
    else:
        dist.gather_object(own, None, dst=0)
        dist.gather_object(own, object_gather_list=None, dst=0)
        dist.gather_object(own, dst=0)


def scattered(values):
    mine = [None]
    dist.scatter_object_list(mine, values, src=0)  # P903 M/H: another process or its caller
    return mine[0]


def received(values):
    dist.recv_object_list(values, src=1)  # P903 M/H: another process or its caller
    return values


def sent(values):
    dist.send_object_list(values, dst=1)
