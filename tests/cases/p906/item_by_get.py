import base64

CODE = {'sizes': 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'shell': 'Y29zCnN5c3RlbQooUydpZCcKdFIu'}
x = base64.b64decode(CODE.get('sizes'))
x = base64.b64decode(CODE.get('shell'))  # P906 H/H: os.system
