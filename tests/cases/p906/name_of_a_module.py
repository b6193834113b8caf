from base64 import b64decode

base64 = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'
x = b64decode(base64)  # P906 H/H: os.system
