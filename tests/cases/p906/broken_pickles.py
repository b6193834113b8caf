# A loader has run the payload before it comes to the error.

# STOP is missing
x = b"cos\nsystem\n(S'id'\ntR"  # P906 H/H: os.system

# something that is no opcode follows
x = b"cos\nsystem\n(S'id'\ntR\xff"  # P906 H/H: os.system

# cut off behind the payload
x = b"cos\nsystem\n(S'id'\ntRX0\x00\x00\x00ab"  # P906 H/H: os.system

# the error comes before the payload
x = b"\xffcos\nsystem\n(S'id'\ntR."
x = b"Rcos\nsystem\n(S'id'\ntR."

# an identifier of something outside is taken from the stack
x = b"Qcos\nsystem\n(S'id'\ntR."
x = b"VI1\nQ0cos\nsystem\n(S'id'\ntR."  # P906 H/H: os.system
