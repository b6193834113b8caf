import base64


class Shell:
    format = 'Y29zCnN5c3RlbQooUydpZCcKdFIu'


x = base64.b64decode(Shell.format)  # P906 H/H: os.system
