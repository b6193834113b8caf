# A function of the file decodes and loads what it is given.
import base64
import pickle


def unpack(data):
    return pickle.loads(base64.b64decode(data))  # P901 M/H: pickle.loads


SIZES = unpack('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
SHELL = unpack('Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: at module level, behind base64.b64decode, calls os.system
