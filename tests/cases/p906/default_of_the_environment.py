import base64
import os

SHELL = os.environ.get('SHELL_OF_MINE', 'Y29zCnN5c3RlbQooUydpZCcKdFIu')
x = base64.b64decode(os.environ.get('SIZES', 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'))
x = base64.b64decode(SHELL)  # P906 H/H: os.system
