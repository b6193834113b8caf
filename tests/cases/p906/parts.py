# Constants that are put together, and parts of one.
import base64
import pickle

COUNTS = ["gASVEwAAAAAAAAB9", "lIwEc2l6ZZRdlChLAUsCZXMu"]
PARTS = ["gASVHQAAAAAAAACMBXBv", "c2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg=="]
HALVES = ("gASVHQAAAAAAAACMBXBvA", "c2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==")
TABLE = {"counts": "gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu", "shell": "gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg=="}

x = base64.b64decode("".join(COUNTS))
x = base64.b64decode("".join(PARTS))  # P906 H/H: , behind base64.b64decode, calls os.system
x = base64.b64decode("".join(("gASVHQAAAAAAAACMBXBv", "c2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==")))  # P906 H/H: os.system
x = base64.b64decode("".join(PARTS[:1]))
x = base64.b64decode(HALVES[0][:20] + HALVES[1])  # P906 H/H: os.system
x = base64.b64decode(TABLE["counts"])
x = base64.b64decode(TABLE["shell"])  # P906 H/H: os.system
x = base64.b64decode("==gLUKFlFSJZpJAjUOJltVGdzl3cGwIl4l2cvBXBMCAAAAAAAAQHVSAg"[::-1])  # P906 H/H: os.system
x = base64.b64decode("==gLUKFlFSJZpJAjUOJltVGdzl3cGwIl4l2cvBXBMCAAAAAAAAQHVSAg")
x = base64.b64decode("gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg" + "=" * 2)  # P906 H/H: os.system
x = b"".join([b"cos\n", b"system\n", b"(S'id'\ntR."])  # P906 H/H: os.system
x = b"#1 cos\nsystem\n(S'id'\ntR."
x = b"#1 cos\nsystem\n(S'id'\ntR."[3:]  # P906 H/H: os.system


def added():
    counts = "gASVEwAAAAAAAAB9"
    counts += "lIwEc2l6ZZRdlChLAUsCZXMu"
    shell = "gASVHQAAAAAAAACMBXBv"
    shell += "c2l4lIwGc3lzdGVtlJOU"
    shell += "jAJpZJSFlFKULg=="
    yield base64.b64decode(counts)
    yield base64.b64decode(shell)  # P906 H/H: os.system


def added_by_chance(more):
    shell = "gASVHQAAAAAAAACMBXBv"
    if more:
        shell += "c2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg=="
    return base64.b64decode(shell)


SHELL = "cos\nsystem\n(S'id'\ntR."  # P906 H/H: at module level calls os.system


def encoded():
    return pickle.loads(SHELL.encode("latin-1"))  # P901 L/H: pickle.loads


def prefixed():
    return b"N0" + SHELL_AS_BYTES


SHELL_AS_BYTES = b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: at module level calls os.system
