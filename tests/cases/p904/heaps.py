"""Pickles that wait in a heap."""
import heapq
import pickle
import socket


def names(sock: socket.socket, name, value):
    heap, todo = [], []
    heapq.heappush(todo, pickle.dumps(value))
    heapq.heappush(heap, name.encode())
    sock.sendall(heapq.heappop(heap))


def values(sock: socket.socket, value):
    heap = []
    heapq.heappush(heap, pickle.dumps(value))
    sock.sendall(heapq.heappop(heap))  # P904 M/H: in values


def at_once(sock: socket.socket, heap, value):
    sock.sendall(heapq.heappushpop(heap, pickle.dumps(value)))  # P904 M/H: in at_once
