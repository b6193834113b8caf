# As many signs are added as the length asks for.
import base64

SIZES = 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMuMA'
SHELL = 'Y29zCnN5c3RlbQooUydpZCcKdFIuMA'

x = base64.urlsafe_b64decode(SIZES + "=" * (-len(SIZES) % 4))
x = base64.urlsafe_b64decode(SHELL + "=" * (-len(SHELL) % 4))  # P906 H/H: os.system

SHELL = 'Y29zCnN5c3RlbQooUydpZCcKdFIuMA'
SHELL += "=" * (4 - len(SHELL) % 4)
x = base64.b64decode(SHELL)  # P906 H/H: os.system


def padded(data):
    return base64.b64decode(data + "=" * (-len(data) % 4))


x = padded('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMuMA')
x = padded('Y29zCnN5c3RlbQooUydpZCcKdFIuMA')  # P906 H/H: os.system
