# Each opcode that calls something.

# GLOBAL and REDUCE
x = b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: os.system

# INST
x = b"(S'id'\nios\nsystem\n."  # P906 H/H: os.system

# OBJ
x = b"(cos\nsystem\nS'id'\no."  # P906 H/H: os.system

# STACK_GLOBAL with the names from the memo
x = b'\x80\x04\x8c\x02os\x94\x8c\x06system\x940h\x00h\x01\x93\x8c\x02id\x85R.'  # P906 H/H: os.system

# BUILD calls the __setstate__ that an earlier BUILD has set
x = b'c__main__\nC\n)\x81}(V__setstate__\ncos\nsystem\nubVwhoami\nb.'  # P906 H/H: os.system

# a slot of the class is set
x = b'c__main__\nC\n(N}V__setstate__\ncos\nsystem\nstb0c__main__\nC\n)\x81Vid\nb.'  # P906 H/H: os.system

# DUP
x = b"cos\nsystem\n20(S'id'\ntR."  # P906 H/H: os.system

# protocol 0 of Python 2, which calls the module so
x = b"c__builtin__\neval\n(S'1'\ntR."  # P906 H/H: builtins.eval

# through a module that has imported another one
x = b'\x80\x04\x8c\x06shutil\x8c\tos.system\x93\x8c\x02id\x85R.'  # P906 H/H: os.system

# arguments in a list that is filled later
x = b"cpip\nmain\n((lS'x'\natR."  # P906 H/H: pip.main

# __new__ of a class that does its work in __init__: less certain
x = b'csubprocess\nPopen\n)\x81.'  # P906 H/M: subprocess.Popen

# without a call
x = b'cos\nsystem\n.'
x = b'(lcos\nsystem\na.'
x = b'\x80\x04\x95L\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\nsubprocess\x94\x8c\x05Popen\x94\x93\x94}\x94\x8c\x03run\x94\x8c\x08builtins\x94\x8c\x04eval\x94\x93\x94se.'
