# Pickles of data, and literals that look like one.
import base64
import zlib

VERSION = b"\x80\x03."
NUMBERS = b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01K\x02K\x03e."
DATE = b"\x80\x03cdatetime\ndate\nq\x00C\x04\x07\xe8\x01\x02q\x01\x85q\x02Rq\x03."
ARRAY = b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR."
ORDERED = b"ccollections\nOrderedDict\n(tR."
METHOD = b"c__builtin__\ngetattr\n(ccollections\nOrderedDict\nS'fromkeys'\ntR."
CONNECTION = b"\x80\x02chttp.client\nHTTPConnection\n)\x81}U\x04hostU\x01xsb."  # not connected: __init__ is not called
DATA = b"(lp0\nS'cos\\nsystem\\n(Vid\\ntR.'\na."  # a pickle in a pickle, which nothing loads
HELP = """
cos
system

The opcode GLOBAL takes two lines.
"""
ICON = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
WRONG = base64.b64decode("cos")
EMPTY = zlib.decompress(b"x\x9c\x03\x00\x00\x00\x00\x01")
TELNET = b"\xff\xfb\x93\x82R"
CYRILLIC = "\x93\x82\x83R"


def decoded(data):
    return zlib.decompress(base64.b64decode(data))
