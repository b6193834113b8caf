# The default of a parameter is decoded.
import base64


def sizes(data='gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'):
    return base64.b64decode(data)


def shell(data='Y29zCnN5c3RlbQooUydpZCcKdFIu'):
    return base64.b64decode(data)  # P906 H/H: os.system
