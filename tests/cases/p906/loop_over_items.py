import base64

ITEMS = {'a': 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'b': 'Y29zCnN5c3RlbQooUydpZCcKdFIu'}
for name, item in ITEMS.items():
    x = base64.b64decode(item)  # P906 H/H: os.system
