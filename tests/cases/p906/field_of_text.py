import base64

SHELL = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'
SIZES = 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'
x = base64.b64decode(f'{SIZES}')
x = base64.b64decode(f'{SHELL}')  # P906 H/H: os.system
