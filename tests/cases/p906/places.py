import base64
import pickle

SHELL = 'gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg=='
COUNTS = 'gASVOgAAAAAAAAB9lCiMBHNpemWUXZQoSwFLAmWMBG1hZGWUjAhkYXRldGltZZSMBGRhdGWUk5RDBAfoAQKUhZRSlHUu'


def counts():
    return pickle.loads(base64.b64decode(COUNTS))  # P901 L/H: pickle.loads


def shell(data=SHELL):
    """Decode it.

    cos
    system
    """
    return base64.b64decode(SHELL)  # P906 H/H: in shell, behind base64.b64decode, calls os.system


class Job:
    DATA = b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: in Job calls os.system

    def run(self):
        return pickle.loads(self.DATA)  # P901 L/H: pickle.loads

    def again(self):
        return pickle.loads(b'\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R\x94.')  # P901 L/H: pickle.loads # P906 H/H: in Job.again calls os.system


TABLE = {
    "fine": b'(dp0\nVsize\np1\n(lp2\nI1\naI2\nas.',
    "shell": base64.b64decode(  # P906 H/H: os.system
        'gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg=='
    ),
}
