import base64
import enum


class Code(enum.Enum):
    SHELL = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'
    SIZES = 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'


x = base64.b64decode(Code.SIZES.value)
x = base64.b64decode(Code.SHELL.value)  # P906 H/H: os.system
