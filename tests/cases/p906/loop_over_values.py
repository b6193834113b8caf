import base64

ITEMS = {'a': 'Y29zCnN5c3RlbQooUydpZCcKdFIu'}
x = [base64.b64decode(item) for item in ITEMS.values()]  # P906 H/H: os.system
