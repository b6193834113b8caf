# A partial is given its function by BUILD: its __setstate__ takes another one than it was made with.
x = b"cfunctools\npartial\n(cbuiltins\nprint\ntR(cos\nsystem\n(Vid\nt}Ntb)R."  # P906 H/H: os.system
x = b"\x80\x02cfunctools\npartial\ncbuiltins\nprint\n\x85\x81(cos\nsystem\n)}U\x07commandU\x02idsNtb)R."  # P906 H/H: os.system
x = b"cfunctools\npartial.__setstate__\n(cfunctools\npartial\n(cbuiltins\nprint\ntRp0\n(cos\nsystem\n(Vid\nt}NttR0g0\n)R."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(cfunctools\npartial\n(cbuiltins\nprint\ntRp0\nV__setstate__\ntR((cos\nsystem\n(Vid\nt}NttR0g0\n)R."  # P906 H/H: os.system
x = b"c_functools\npartial\n(cbuiltins\nprint\ntR(cbuiltins\neval\n(V1\nt}Ntb."  # P906 H/H: builtins.eval

# what functools.partial(print, "a", sep="") is pickled to
x = b"\x80\x04\x8c\tfunctools\x8c\x07partial\x93\x8c\x08builtins\x8c\x05print\x93\x85R(\x8c\x08builtins\x8c\x05print\x93\x8c\x01a\x85}\x8c\x03sep\x8c\x00sNtb."
x = b"cfunctools\npartial\n(cbuiltins\nprint\ntR(cbuiltins\nprint\n(Vid\nt}Ntb)R."
x = b"ccollections\nOrderedDict\n(tR(cbuiltins\nprint\n(Vid\nt}Vrun\ncos\nsystem\nstb."  # carried as a state
