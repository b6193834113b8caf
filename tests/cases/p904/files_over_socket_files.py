"""A compressing or buffering file writes what it is given into the file of a socket."""

import bz2
import gzip
import io
import json
import lzma
import pickle
import socket
import ssl


def dumped_through_gzip(rows):
    sock = socket.create_connection(("10.0.0.4", 9000))
    with sock.makefile("wb") as out, gzip.GzipFile(fileobj=out, mode="wb") as packed:
        pickle.dump(rows, packed)  # P904 M/H: in dumped_through_gzip


def dumped_through_gzip_and_tls(rows, context: ssl.SSLContext):
    plain = socket.create_connection(("10.0.0.4", 9000))
    sock = context.wrap_socket(plain, server_hostname="store.example.org")
    with sock.makefile("wb") as out, gzip.GzipFile(fileobj=out, mode="wb") as packed:
        pickle.dump(rows, packed)


def dumped_through_gzip_into_a_folder(rows, folder):
    sock = socket.create_connection(("10.0.0.4", 9000))
    with open(folder / "rows.gz", "wb") as out, gzip.GzipFile(fileobj=out, mode="wb") as packed:
        pickle.dump(rows, packed)
    with sock.makefile("wb") as out, gzip.GzipFile(fileobj=out, mode="wb") as packed:
        packed.write(json.dumps({"rows": len(rows)}).encode())


def written_through_a_buffer(sock: socket.socket, row):
    out = io.BufferedWriter(sock.makefile("wb", buffering=0))
    out.write(pickle.dumps(row))  # P904 M/H: in written_through_a_buffer
    out.flush()


def written_through_two(sock: socket.socket, row):
    out = bz2.open(io.BufferedWriter(sock.makefile("wb", buffering=0)), "wb")
    out.write(pickle.dumps(row))  # P904 M/H: in written_through_two
    out.close()


def pickler_over_lzma(sock: socket.socket, rows):
    with lzma.open(sock.makefile("wb"), "wb") as out:
        pickler = pickle.Pickler(out)
        for row in rows:
            pickler.dump(row)  # P904 M/H: in pickler_over_lzma
