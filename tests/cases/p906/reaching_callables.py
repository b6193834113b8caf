# Callables that only reach others count as what their arguments reach.
x = b"c__builtin__\ngetattr\n(c__builtin__\n__import__\n(S'os'\ntRS'system'\ntR(S'id'\ntR."  # P906 H/H: os.system
x = b'\x80\x04\x953\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x03map\x94\x93\x94\x8c\x05posix\x94\x8c\x06system\x94\x93\x94]\x94\x8c\x02id\x94a\x86\x94R\x94.'  # P906 H/H: builtins.map when it is loaded, which reaches os.system
x = b"cfunctools\npartial\n(cos\nsystem\nS'id'\ntR)R."  # P906 H/H: os.system
x = b"cpkgutil\nresolve_name\n(S'os:system'\ntR(S'id'\ntR."  # P906 H/H: os.system

x = b'\x80\x04\x95E\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x07getattr\x94\x93\x94\x8c\x0bcollections\x94\x8c\x0bOrderedDict\x94\x93\x94\x8c\x08fromkeys\x94\x86\x94R\x94.'
x = b'\x80\x04\x953\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x03map\x94\x93\x94\x8c\x08builtins\x94\x8c\x03len\x94\x93\x94]\x94\x8c\x02id\x94a\x86\x94R\x94.'

# through the names of a module
x = b"c__builtin__\ngetattr\n(c__builtin__\ngetattr\n(c__builtin__\ndict\nS'get'\ntR(c__builtin__\nglobals\n(tRS'__builtins__'\ntRS'eval'\ntR(S'1'\ntR."  # P906 H/H: builtins.eval
x = b"c__builtin__\ngetattr\n(coperator\ngetitem\n(csys\nmodules\nS'os'\ntRS'system'\ntR(S'id'\ntR."  # P906 H/H: os.system
x = b"coperator\ngetitem\n(cos\n__dict__\nS'system'\ntR(S'id'\ntR."  # P906 H/H: os.system
x = b"coperator\nitemgetter\n(S'eval'\ntR(c__builtin__\n__dict__\ntR(S'1'\ntR."  # P906 H/H: builtins.eval
x = b"\x80\x04\x8c\x02os\x8c\x0fsystem.__call__\x93\x8c\x02id\x85R."  # P906 H/H: os.system

x = b"coperator\ngetitem\n((dS'eval'\nI1\nsS'eval'\ntR."
x = b"coperator\ngetitem\n(c__builtin__\nglobals\n(tRS'LIMIT'\ntR."

# a function whose code comes with the pickle: made, and called
x = b"\x80\x04\x8c\x05types\x8c\x0cFunctionType\x93\x8c\x07marshal\x8c\x05loads\x93C\x01c\x85R}\x86R."
x = b"\x80\x04\x8c\x05types\x8c\x0cFunctionType\x93\x8c\x07marshal\x8c\x05loads\x93C\x01c\x85R}\x86R)R."  # P906 H/H: calls what types.FunctionType makes when it is loaded, which runs Python code

# what only wraps a function
x = b"cfunctools\nlru_cache\n(cos\nsystem\ntR(Vid\ntR."  # P906 H/H: os.system
x = b"cfunctools\nlru_cache\n(cos\ngetenv\ntR(Vid\ntR."
