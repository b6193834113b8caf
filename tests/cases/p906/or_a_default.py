import base64
import os

SHELL = os.environ.get('SHELL_OF_MINE') or 'Y29zCnN5c3RlbQooUydpZCcKdFIu'


def shell(data=None):
    return base64.b64decode(data or 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'), base64.b64decode(data or 'Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system


x = base64.b64decode(SHELL)  # P906 H/H: os.system
