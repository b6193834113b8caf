# Text of several lines, and parts of a text, are put together.
import base64
import textwrap

x = base64.b64decode("".join('gASVEwAA AAAAAAB9 lIwEc2l6 ZZRdlChL AUsCZXMu'.split()))
x = base64.b64decode("".join('Y29zCnN5 c3RlbQoo UydpZCcK dFIu'.split()))  # P906 H/H: os.system
x = base64.b64decode("".join('Y29zCnN5,c3RlbQoo,UydpZCcK,dFIu'.split(",")))  # P906 H/H: os.system
x = base64.b64decode(textwrap.dedent("""
    gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu
    """))
SHELL = textwrap.dedent("""
    Y29zCnN5c3RlbQooUydpZCcKdFIu
    """)
x = base64.b64decode(SHELL)  # P906 H/H: os.system
