# Text that is encoded, and the ways to write a literal.
x = "cos\nsystem\n(S'id'\ntR."  # P906 H/H: os.system
x = "cos\nsystem\n(S'id'\ntR.".encode()  # P906 H/H: os.system
x = bytes("cos\nsystem\n(S'id'\ntR.", "latin-1")  # P906 H/H: os.system
x = f"cos\nsystem\n(S'id'\ntR.".encode("latin-1")  # P906 H/H: os.system
x = "\x63os\x0a\163ystem\n(S'id'\ntR."  # P906 H/H: os.system
x = (
    ""  # P906 H/H: os.system
    + """cos
system
(S'id'
tR."""
)
x = bytes(  # P906 H/H: os.system
    '''
cos
system
(S'id'
tR.
'''.strip(), "latin-1"
)
x = "\x80\x04\x8c\x02os\x8c\x06system\u0093\x8c\x02id\x85R."  # P906 H/H: os.system
x = (
    b"cos\n"  # P906 H/H: os.system
    b"system\n"
    b"(S'id'\n"
    b"tR."
)
x = b"cos\nsys" + b"tem\n(S'id'\n" + b"tR."  # P906 H/H: os.system

x = r"cos\nsystem\n(S'id'\ntR."  # no ends of lines in it
x = f"cos\nsystem\n(S'{y}'\ntR."
x = b"cos\nsystem\n" + y
x = """
cos
system
(S'id'
tR."""  # an end of a line is no opcode
