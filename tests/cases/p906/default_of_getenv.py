import base64
import os

x = base64.b64decode(os.getenv('SIZES', 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'))
x = base64.b64decode(os.getenv('SHELL_OF_MINE', 'Y29zCnN5c3RlbQooUydpZCcKdFIu'))  # P906 H/H: os.system
