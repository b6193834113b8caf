import base64


def shell(str):
    return base64.b64decode(str)


x = shell('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
x = shell('Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system
