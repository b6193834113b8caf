import base64

x = base64.b64decode('Y29z*CnN5*c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system
