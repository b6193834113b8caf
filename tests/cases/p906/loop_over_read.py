import base64

for read in ('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'Y29zCnN5c3RlbQooUydpZCcKdFIu'):
    x = base64.b64decode(read)  # P906 H/H: os.system
