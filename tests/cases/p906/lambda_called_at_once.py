# A lambda that is called where it stands.
import base64

x = (lambda data: base64.b64decode(data))('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
x = (lambda data: base64.b64decode(data))('Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system
