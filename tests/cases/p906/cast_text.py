import base64
from typing import cast

SHELL = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'
SIZES = 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'
x = base64.b64decode(cast(str, SIZES))
x = base64.b64decode(cast(str, SHELL))  # P906 H/H: os.system
