"""Files that get their objects from their callers, and import nothing."""


def receive(sock):
    return sock.recv_pyobj()  # P903 H/M


def receive_text(sock):
    return sock.recv_string()


async def receive_later(sock):
    return await sock.recv_pyobj()  # P903 H/M
