import base64

CODE = dict(sizes='gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', shell='Y29zCnN5c3RlbQooUydpZCcKdFIu')
x = base64.b64decode(CODE['sizes'])
x = base64.b64decode(CODE['shell'])  # P906 H/H: os.system
