# A variable with the name of a prefix, and of a function that is followed.
import base64

b = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'
x = base64.b64decode(b)  # P906 H/H: os.system
