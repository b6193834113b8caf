import base64
from types import SimpleNamespace

SETTINGS = SimpleNamespace(shell='Y29zCnN5c3RlbQooUydpZCcKdFIu', sizes='gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
x = base64.b64decode(SETTINGS.sizes)
x = base64.b64decode(SETTINGS.shell)  # P906 H/H: os.system
